//! What measures bind to: the organisation itself, business processes, information systems and
//! suppliers. An object is never overwritten: each change is a new version that counts from a day,
//! so that the state as of any day knows who owned what then.

mod add;
mod book;
pub mod changes;
pub mod codes;
mod dossier;
pub mod edit;
mod end;
mod events;
pub mod history;
pub mod import;
pub mod register;
mod restore;
pub mod retirement;
mod revise;
mod rules;
mod search;
mod store;
mod verify;

pub use add::AddObject;
pub use end::EndObject;
pub use events::ObjectEvent;
pub use restore::RestoreObject;
pub use revise::ReviseObject;
pub use store::{Change, ObjectStore};

use crate::catalogue::Binding;
use crate::ids::{ObjectId, UserId};
use crate::text_enum::text_enum;
use crate::{Day, Moment};
use serde::{Deserialize, Serialize};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[Grant::new(Permission::EditObjects, &[Role::Ciso])]
    },
    events: ObjectEvent::KINDS,
    record_fields: &[<changes::Field as crate::Code>::CODES, import::COUNTED],
    verify: Some(verify::verify),
    dossier: Some(dossier::files),
    rules: rules::RULES,
    search: Some(search::SEARCH),
    ..crate::features::Feature::new("objects")
};

text_enum! {
    /// What an object is.
    ObjectKind {
        /// The organisation as a whole: exactly one per organisation, made at set-up.
        Organisation = "organisation",
        /// Bedrijfsproces.
        Process = "process",
        /// Informatiesysteem.
        System = "system",
        /// Leverancier.
        Supplier = "supplier",
    }
}

text_enum! {
    /// How much harm it does when availability, integrity or confidentiality fails.
    Rating {
        /// Laag.
        Low = "low",
        /// Midden.
        Medium = "medium",
        /// Hoog.
        High = "high",
        /// Zeer hoog (the top of the scale of annex 1 of the Cbro).
        VeryHigh = "very-high",
    }
}

/// What we know of an object; the part that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectDetails {
    /// Short code, unique per kind within the organisation: by it an import recognises the object.
    pub code: String,
    /// Name.
    pub name: String,
    /// What it is for, in a sentence or two; may be empty.
    pub description: String,
    /// Who owns it, and so owes its measures.
    pub owner: Option<UserId>,
    /// Critical for the services of the organisation: must be in the scope of the ISMS
    /// (BIO2 part 1, "Reikwijdte managementsysteem").
    pub critical: bool,
    /// Beschikbaarheid.
    pub availability: Rating,
    /// Integriteit.
    pub integrity: Rating,
    /// Vertrouwelijkheid.
    pub confidentiality: Rating,
    /// Can be reached from the internet (systems only).
    pub internet_facing: bool,
    /// Operational technology (systems only).
    pub operational_technology: bool,
    /// The supplier that runs it (processes and systems).
    pub supplier: Option<ObjectId>,
}

/// One version of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectVersion {
    /// Identifier of the object.
    pub object: ObjectId,
    /// What it is; never changes.
    pub kind: ObjectKind,
    /// 1, 2, 3 …: also how two people editing at once are noticed.
    pub version: i64,
    /// From this day on this version counts.
    pub valid_from: Day,
    /// True for a version that ends the object: it owes nothing from that day on.
    pub retired: bool,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// Details.
    pub details: ObjectDetails,
}

impl ObjectVersion {
    /// Whether a measure with this binding is judged on this object.
    #[must_use]
    pub const fn is_bound_by(&self, binding: Binding) -> bool {
        match (binding, self.kind) {
            (Binding::Organisation, ObjectKind::Organisation)
            | (Binding::Process, ObjectKind::Process)
            | (Binding::System, ObjectKind::System)
            | (Binding::Supplier, ObjectKind::Supplier) => true,
            (Binding::InternetFacingSystem, ObjectKind::System) => self.details.internet_facing,
            _ => false,
        }
    }
}
