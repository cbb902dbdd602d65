//! Audit events of objects.

use super::changes::{self, Field};
use super::{ObjectDetails, ObjectKind, ObjectVersion};
use crate::Day;
use crate::audit::{Recorded, Value, audit_events, change, record};
use crate::ids::ObjectId;

audit_events! {
    /// What happens to objects.
    ObjectEvent in "objects" {
        /// An object was added.
        Added = "added" on object(object: ObjectId) {
            kind: ObjectKind,
            code: String,
            name: String,
            version: i64,
            valid_from: Day,
            fields: Value,
        },
        /// An object was changed.
        Changed = "changed" on object(object: ObjectId) {
            kind: ObjectKind,
            code: String,
            name: String,
            version: i64,
            valid_from: Day,
            changes: Value,
        },
        /// An object was ended, and this many inheritances with it; each has an event of its own.
        Ended = "ended" on object(object: ObjectId) {
            kind: ObjectKind,
            code: String,
            name: String,
            version: i64,
            valid_from: Day,
            inheritances: usize,
        },
        /// An ended object was taken into use again.
        Restored = "restored" on object(object: ObjectId) {
            kind: ObjectKind,
            code: String,
            name: String,
            version: i64,
            valid_from: Day,
        },
        /// A file was imported. Each object that it added or changed has an event of its own, so that
        /// its history is found by it.
        Imported = "imported" on import(import: String) {
            kind: ObjectKind,
            file: String,
            counts: Value,
        },
    }
}

impl ObjectEvent {
    /// The event of the first version of an object.
    #[must_use]
    pub fn added(version: &ObjectVersion) -> Self {
        let fields = Field::of(version.kind).iter();
        let fields = fields.map(|field| (field.code(), field.value(&version.details).recorded()));
        Self::Added {
            object: version.object,
            kind: version.kind,
            code: version.details.code.clone(),
            name: version.details.name.clone(),
            version: version.version,
            valid_from: version.valid_from,
            fields: record(fields),
        }
    }

    /// The event of a version that changes an object from `before`.
    #[must_use]
    pub fn changed(before: &ObjectDetails, version: &ObjectVersion) -> Self {
        let differs = changes::changes(before, &version.details);
        let fields = differs
            .iter()
            .map(|differs| (differs.field.code(), change(&differs.before, &differs.after)));
        Self::Changed {
            object: version.object,
            kind: version.kind,
            code: version.details.code.clone(),
            name: version.details.name.clone(),
            version: version.version,
            valid_from: version.valid_from,
            changes: record(fields),
        }
    }

    /// The event of a version that ends an object, and this many inheritances with it.
    #[must_use]
    pub fn ended(version: &ObjectVersion, inheritances: usize) -> Self {
        Self::Ended {
            object: version.object,
            kind: version.kind,
            code: version.details.code.clone(),
            name: version.details.name.clone(),
            version: version.version,
            valid_from: version.valid_from,
            inheritances,
        }
    }

    /// The event of a version that takes an ended object into use again.
    #[must_use]
    pub fn restored(version: &ObjectVersion) -> Self {
        Self::Restored {
            object: version.object,
            kind: version.kind,
            code: version.details.code.clone(),
            name: version.details.name.clone(),
            version: version.version,
            valid_from: version.valid_from,
        }
    }
}

impl Recorded for changes::Value {
    fn recorded(&self) -> Value {
        match self {
            Self::Text(text) => text.recorded(),
            Self::Flag(flag) => flag.recorded(),
            Self::Rating(rating) => rating.recorded(),
            Self::Person(person) => person.recorded(),
            Self::Object(object) => object.recorded(),
        }
    }
}
