//! What NIST's JSON schema does not say, but its constraints do: identifiers are unique, and what is
//! referred to exists.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Everything that can be referred to.
#[derive(Default, Clone)]
pub struct Known {
    ids: BTreeSet<String>,
}

impl Known {
    /// What a document declares.
    pub fn of(document: &Value) -> Self {
        let mut known = Self::default();
        walk(document, &mut |object| known.ids.extend(declared(object)));
        known
    }

    /// And what another one does.
    pub fn and(mut self, document: &Value) -> Self {
        self.ids.extend(Self::of(document).ids);
        self
    }

    fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}

fn declared(object: &Map<String, Value>) -> Vec<String> {
    // The identifier of a system is a name for people; it is no target of references.
    let id = object
        .get("id")
        .filter(|_| !object.contains_key("identifier-type"));
    let names = [id, object.get("uuid")].into_iter().flatten();
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}

fn walk(value: &Value, visit: &mut impl FnMut(&Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            visit(object);
            object.values().for_each(|value| walk(value, visit));
        }
        Value::Array(items) => items.iter().for_each(|value| walk(value, visit)),
        _ => {}
    }
}

/// Every `id` and every `uuid` is unique.
pub fn check_identifiers(document: &Value) {
    let mut seen = BTreeSet::new();
    walk(document, &mut |object| {
        for id in declared(object) {
            assert!(seen.insert(id.clone()), "{id} is there twice");
        }
    });
    assert!(!seen.is_empty());
}

/// Every reference leads to something in this document or in those that it builds on.
pub fn check_references(document: &Value, others: &Known) {
    let known = others.clone().and(document);
    let mut checked = 0;
    let mut check = |id: &str| {
        assert!(known.has(id), "{id} leads nowhere");
        checked += 1;
    };
    walk(document, &mut |object| {
        for (name, value) in object {
            match (name.as_str(), value) {
                ("href", Value::String(href)) => {
                    if let Some(id) = href.strip_prefix('#') {
                        check(id);
                    }
                }
                (
                    "component-uuid"
                    | "subject-uuid"
                    | "observation-uuid"
                    | "finding-uuid"
                    | "implementation-statement-uuid"
                    | "control-id"
                    | "statement-id"
                    | "target-id"
                    | "role-id",
                    Value::String(id),
                ) => check(id),
                ("party-uuids", Value::Array(ids)) => {
                    ids.iter().filter_map(Value::as_str).for_each(&mut check)
                }
                ("prose" | "title" | "label", Value::String(text)) => {
                    for insert in text.split("{{").skip(1) {
                        let (inside, _) = insert.split_once("}}").expect("an end");
                        let id = inside.trim().strip_prefix("insert: param,").expect("a parameter");
                        check(id.trim());
                    }
                }
                _ => {}
            }
        }
    });
    assert!(checked > 100, "only {checked} references");
}
