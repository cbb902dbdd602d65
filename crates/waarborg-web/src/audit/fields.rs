//! The details of an event: what was set, and what it was and became.

use crate::texts;
use crate::wording::Names;
use waarborg_domain::audit::{Event, RECORD_ID, Typed, Value};

/// Something that is as it was set: a value without a past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is about.
    pub label: String,
    /// What it is.
    pub value: String,
}

/// Something that became another thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// What it is about.
    pub label: String,
    /// What it was.
    pub before: String,
    /// What it became.
    pub after: String,
}

/// The details of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// What changed.
    pub changes: Vec<Changed>,
    /// All else.
    pub fields: Vec<Field>,
}

/// At most this many lines of one list are shown; the record has them all.
const MAX_LINES: usize = 50;

/// Fields that only hold the others: their name says nothing that is not said already.
const WRAPPERS: &[&str] = &["changes", "fields"];

/// The details of an event, each said once.
#[must_use]
pub fn of(names: &Names<'_>, event: &Event) -> Details {
    let mut details = Details::default();
    for (name, value) in event.fields() {
        details.add(names, "", &name, &value);
    }
    details
}

impl Details {
    /// A record has a line per value, a list of records a line per record.
    fn add(&mut self, names: &Names<'_>, above: &str, name: &str, value: &Value) {
        let label = names.label(above, name);
        match value {
            Value::Typed(Typed::Record(values)) => {
                let above = if WRAPPERS.contains(&name) { above } else { &label };
                let shown = values.iter().filter(|(name, _)| name != RECORD_ID);
                shown.for_each(|(name, value)| self.add(names, above, name, value));
            }
            Value::Typed(Typed::Change(before, after)) if before != after => self.changes.push(Changed {
                label,
                before: names.value(before),
                after: names.value(after),
            }),
            Value::Typed(Typed::Change(_, value)) => self.value(label, names.value(value)),
            Value::List(items) if items.iter().any(is_record) => self.list(names, name, items),
            value => self.value(label, names.value(value)),
        }
    }

    /// Adds a value, unless another part of the event says the same.
    fn value(&mut self, label: String, value: String) {
        let field = Field { label, value };
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
    }

    /// A list of records: each of them on one line.
    fn list(&mut self, names: &Names<'_>, name: &str, items: &[Value]) {
        let singular = names.label("", name.strip_suffix('s').unwrap_or(name));
        for (index, item) in items.iter().enumerate().take(MAX_LINES) {
            self.value(format!("{singular} {}", index + 1), names.value(item));
        }
        if items.len() > MAX_LINES {
            let more = names.ui.t(texts::audit::MORE_N.n(items.len() - MAX_LINES));
            self.value(names.ui.t(texts::audit::MORE), more);
        }
    }
}

const fn is_record(value: &Value) -> bool {
    matches!(value, Value::Typed(Typed::Record(_)))
}
