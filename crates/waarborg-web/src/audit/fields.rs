//! The details of an event as a table: what was set, or what it was and became.

use super::names::Names;

use crate::texts;
use serde_json::{Map, Value};
use waarborg_domain::audit::Typed;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is about.
    pub label: String,
    /// What it was; absent when it was set without anything before.
    pub before: Option<String>,
    /// What it is.
    pub now: String,
}

/// The names under which features record a change.
const CHANGES: &[(&str, &str)] = &[("from", "to"), ("before", "after"), ("old", "new")];

/// At most this many lines of one list are shown; the rest stands in what was recorded.
const MAX_LINES: usize = 50;

/// The lines of the details.
#[must_use]
pub fn of(names: &Names<'_>, details: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    if let Ok(Value::Object(details)) = serde_json::from_str(details) {
        add(names, "", &details, &mut fields);
    }
    fields
}

fn change(value: &Map<String, Value>) -> Option<(&Value, &Value)> {
    let (before, after) = CHANGES.iter().find(|(before, after)| {
        value.len() == 2 && value.contains_key(*before) && value.contains_key(*after)
    })?;
    Some((value.get(*before)?, value.get(*after)?))
}

fn add(names: &Names<'_>, above: &str, details: &Map<String, Value>, fields: &mut Vec<Field>) {
    if let Some((before, after)) = change(details).filter(|_| above.is_empty()) {
        // The whole record before and after: what differs is a change.
        if let (Value::Object(before), Value::Object(after)) = (before, after) {
            for (key, now) in after {
                let was = before.get(key).unwrap_or(&Value::Null);
                if was != now {
                    fields.push(line(names, "", key, Some(was), now));
                }
            }
            return;
        }
    }
    for (key, value) in details {
        match value {
            Value::Object(_) if serde_json::from_value::<Typed>(value.clone()).is_ok() => {
                typed(names, above, key, value, fields);
            }
            Value::Object(inner) => match change(inner) {
                Some((before, after)) => fields.push(line(names, above, key, Some(before), after)),
                None => add(names, &label(names, above, key), inner, fields),
            },
            Value::Array(items) if items.iter().any(is_record) => list(names, key, items, fields),
            value => fields.push(line(names, above, key, None, value)),
        }
    }
}

/// A value that knows what it is: a change has two columns, a record a line for each of its values.
fn typed(names: &Names<'_>, above: &str, key: &str, value: &Value, fields: &mut Vec<Field>) {
    if let Some(values) = value.get("record").and_then(Value::as_array) {
        let above = label(names, above, key);
        let values = values
            .iter()
            .filter_map(|value| value.as_array().map(Vec::as_slice));
        for value in values {
            if let [Value::String(name), value] = value {
                typed(names, &above, name, value, fields);
            }
        }
        return;
    }
    match value.get("change").and_then(Value::as_array).map(Vec::as_slice) {
        Some([before, after]) => fields.push(line(names, above, key, Some(before), after)),
        _ => fields.push(line(names, above, key, None, value)),
    }
}

/// A list of records: each of them on one line.
fn list(names: &Names<'_>, key: &str, items: &[Value], fields: &mut Vec<Field>) {
    let singular = label(names, "", key.strip_suffix('s').unwrap_or(key));
    for (index, item) in items.iter().enumerate().take(MAX_LINES) {
        let now = record(names, item);
        fields.push(Field {
            label: format!("{singular} {}", index + 1),
            before: None,
            now,
        });
    }
    if items.len() > MAX_LINES {
        let now = names.ui.t(texts::audit::MORE_N.n(items.len() - MAX_LINES));
        fields.push(Field {
            label: names.ui.t(texts::audit::MORE),
            before: None,
            now,
        });
    }
}

/// Several values together, typed or as they were recorded before.
fn is_record(item: &Value) -> bool {
    match serde_json::from_value(item.clone()) {
        Ok(Typed::Record(_)) => true,
        Ok(_) => false,
        Err(_) => item.is_object(),
    }
}

/// A record on one line.
fn record(names: &Names<'_>, item: &Value) -> String {
    if serde_json::from_value::<Typed>(item.clone()).is_ok() {
        return names.value("", item);
    }
    let parts = item
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(key, _)| *key != "id");
    let parts = parts.map(|(key, value)| format!("{}: {}", label(names, "", key), names.value(key, value)));
    parts.collect::<Vec<_>>().join("; ")
}

fn line(names: &Names<'_>, above: &str, key: &str, before: Option<&Value>, now: &Value) -> Field {
    Field {
        label: label(names, above, key),
        before: before.map(|before| names.value(key, before)),
        now: names.value(key, now),
    }
}

/// What a detail is called; the key itself when it has no text.
pub(super) fn label(names: &Names<'_>, above: &str, key: &str) -> String {
    let kebab = kebab(key);
    let text = format!("audit-field-{kebab}");
    let own = names
        .ui
        .recorded(&text, &[])
        .unwrap_or_else(|| kebab.replace('-', " "));
    if above.is_empty() {
        own
    } else {
        format!("{above}: {own}")
    }
}

/// `valid_from` and `validFrom` are both `valid-from`.
fn kebab(key: &str) -> String {
    let mut text = String::with_capacity(key.len() + 4);
    for c in key.chars() {
        match c {
            '_' => text.push('-'),
            c if c.is_ascii_uppercase() => {
                text.push('-');
                text.push(c.to_ascii_lowercase());
            }
            c => text.push(c),
        }
    }
    text
}
