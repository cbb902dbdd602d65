//! The details of an event as a table: what was set, or what it was and became.

use crate::texts;
use crate::wording::Names;
use waarborg_domain::audit::{Event, Typed, Value};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is about.
    pub label: String,
    /// What it was; `None` if there was nothing before.
    pub before: Option<String>,
    /// What it is.
    pub now: String,
}

/// At most this many lines of one list are shown; the record has them all.
const MAX_LINES: usize = 50;

/// The lines of the details.
#[must_use]
pub fn of(names: &Names<'_>, event: &Event) -> Vec<Field> {
    let mut fields = Vec::new();
    for (name, value) in event.fields() {
        add(names, "", &name, &value, &mut fields);
    }
    fields
}

/// A change has two columns, a record has a line per value, a list of records a line per record.
fn add(names: &Names<'_>, above: &str, name: &str, value: &Value, fields: &mut Vec<Field>) {
    let label = names.label(above, name);
    match value {
        Value::Typed(Typed::Record(values)) => {
            for (name, value) in values {
                add(names, &label, name, value, fields);
            }
        }
        Value::Typed(Typed::Change(before, now)) => fields.push(Field {
            label,
            before: Some(names.value(before)),
            now: names.value(now),
        }),
        Value::List(items) if items.iter().any(is_record) => list(names, name, items, fields),
        value => fields.push(Field {
            label,
            before: None,
            now: names.value(value),
        }),
    }
}

const fn is_record(value: &Value) -> bool {
    matches!(value, Value::Typed(Typed::Record(_)))
}

/// A list of records: each of them on one line.
fn list(names: &Names<'_>, name: &str, items: &[Value], fields: &mut Vec<Field>) {
    let singular = names.label("", name.strip_suffix('s').unwrap_or(name));
    let line = |(index, item)| Field {
        label: format!("{singular} {}", index + 1),
        before: None,
        now: names.value(item),
    };
    fields.extend(items.iter().enumerate().take(MAX_LINES).map(line));
    if items.len() > MAX_LINES {
        fields.push(Field {
            label: names.ui.t(texts::audit::MORE),
            before: None,
            now: names.ui.t(texts::audit::MORE_N.n(items.len() - MAX_LINES)),
        });
    }
}
