//! Invariants of objects.

use super::{ObjectKind, ObjectVersion};
use crate::tasks::Situation;
use std::collections::HashMap;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut last: Option<&ObjectVersion> = None;
    // In order of object and version.
    for version in situation.ledger.objects.iter() {
        let before = last.filter(|before| before.object == version.object);
        wrong.extend(succession(before, version));
        last = Some(version);
    }
    wrong.extend(references(situation));
    wrong
}

/// Versions count from 1, and an object stays what it is.
fn succession(before: Option<&ObjectVersion>, version: &ObjectVersion) -> Vec<String> {
    let code = &version.details.code;
    let expected = before.map_or(1, |before| before.version + 1);
    let mut wrong = Vec::new();
    if version.version != expected {
        wrong.push(format!(
            "object {code} has version {} where {expected} comes next",
            version.version
        ));
    }
    if before.is_some_and(|before| before.kind != version.kind) {
        wrong.push(format!("object {code} became another kind of object"));
    }
    wrong
}

/// The newest versions: codes are unique within a kind, and suppliers are suppliers.
fn references(situation: &Situation<'_>) -> Vec<String> {
    let ledger = situation.ledger;
    let mut newest = HashMap::new();
    for version in ledger.objects.iter() {
        newest.insert(version.object, version);
    }
    let mut wrong = Vec::new();
    let mut codes = HashMap::new();
    for version in newest.values() {
        let (kind, code) = (version.kind, version.details.code.to_lowercase());
        if let Some(other) = codes.insert((kind, code), version.object) {
            wrong.push(format!(
                "the code {} is of two objects: {other} and {}",
                version.details.code, version.object
            ));
        }
        let supplier = version.details.supplier;
        let is_supplier = |id| {
            let object: Option<&&ObjectVersion> = newest.get(&id);
            object.is_some_and(|object| object.kind == ObjectKind::Supplier)
        };
        if supplier.is_some_and(|id| !is_supplier(id)) {
            wrong.push(format!(
                "object {} is run by something that is no supplier",
                version.details.code
            ));
        }
    }
    wrong.sort_unstable();
    wrong
}
