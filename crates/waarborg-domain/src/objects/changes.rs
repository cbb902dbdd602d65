//! What differs between two versions of an object, field by field: for the history, the audit trail
//! and the preview of an import.

use super::{ObjectDetails, ObjectKind, Rating};
use crate::ids::{ObjectId, UserId};
use crate::text_enum::text_enum;
use serde::Serialize;

text_enum! {
    /// One field of [`ObjectDetails`], in the order of forms and columns.
    Field {
        /// Short code.
        Code = "code",
        /// Name.
        Name = "name",
        /// What it is for.
        Description = "description",
        /// Owner.
        Owner = "owner",
        /// Critical or not.
        Critical = "critical",
        /// Beschikbaarheid.
        Availability = "availability",
        /// Integriteit.
        Integrity = "integrity",
        /// Vertrouwelijkheid.
        Confidentiality = "confidentiality",
        /// Can be reached from the internet or not.
        InternetFacing = "internet-facing",
        /// Operational technology or not.
        OperationalTechnology = "operational-technology",
        /// Supplier that runs it.
        Supplier = "supplier",
    }
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Rating.
    Rating(Rating),
    /// A person, or nobody.
    Person(Option<UserId>),
    /// An object, or none.
    Object(Option<ObjectId>),
}

impl Field {
    /// The fields that count for this kind of object.
    #[must_use]
    pub const fn of(kind: ObjectKind) -> &'static [Self] {
        let all = Self::ALL;
        match kind {
            ObjectKind::System => all,
            ObjectKind::Process => &[
                Self::Code,
                Self::Name,
                Self::Description,
                Self::Owner,
                Self::Critical,
                Self::Availability,
                Self::Integrity,
                Self::Confidentiality,
                Self::Supplier,
            ],
            ObjectKind::Supplier => &[
                Self::Code,
                Self::Name,
                Self::Description,
                Self::Owner,
                Self::Critical,
                Self::Availability,
                Self::Integrity,
                Self::Confidentiality,
            ],
            // The name follows the organisation's own record, and nobody rates the whole of it.
            ObjectKind::Organisation => &[Self::Description, Self::Owner],
        }
    }

    /// The value of this field.
    #[must_use]
    pub fn value(self, details: &ObjectDetails) -> Value {
        match self {
            Self::Code => Value::Text(details.code.clone()),
            Self::Name => Value::Text(details.name.clone()),
            Self::Description => Value::Text(details.description.clone()),
            Self::Owner => Value::Person(details.owner),
            Self::Critical => Value::Flag(details.critical),
            Self::Availability => Value::Rating(details.availability),
            Self::Integrity => Value::Rating(details.integrity),
            Self::Confidentiality => Value::Rating(details.confidentiality),
            Self::InternetFacing => Value::Flag(details.internet_facing),
            Self::OperationalTechnology => Value::Flag(details.operational_technology),
            Self::Supplier => Value::Object(details.supplier),
        }
    }
}

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Which.
    pub field: Field,
    /// What stood there.
    pub before: Value,
    /// What stands there now.
    pub after: Value,
}

/// The fields that differ, in their usual order.
#[must_use]
pub fn changes(before: &ObjectDetails, after: &ObjectDetails) -> Vec<FieldChange> {
    let fields = Field::ALL.iter().map(|field| FieldChange {
        field: *field,
        before: field.value(before),
        after: field.value(after),
    });
    fields.filter(|change| change.before != change.after).collect()
}
