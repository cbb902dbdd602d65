//! Audit events of inheritances.

use super::{Inheritance, Provided};
use crate::Day;
use crate::audit::audit_events;
use crate::groups::Target;
use crate::ids::{InheritanceId, ObjectId};

audit_events! {
    /// What happens to inheritances.
    InheritanceEvent in "objects" {
        /// An object provides something from now on.
        Added = "inheritance-added" on inheritance(inheritance: InheritanceId) {
            provided: Provided,
            provider: ObjectId,
            consumers: Target,
            valid_from: Day,
        },
        /// It does not any more.
        Ended = "inheritance-ended" on inheritance(inheritance: InheritanceId) {
            provided: Provided,
            provider: ObjectId,
            consumers: Target,
            valid_from: Day,
            ended_on: Day,
        },
    }
}

impl InheritanceEvent {
    /// This one was added.
    #[must_use]
    pub const fn added(inheritance: &Inheritance) -> Self {
        Self::Added {
            inheritance: inheritance.id,
            provided: inheritance.provided,
            provider: inheritance.provider,
            consumers: inheritance.consumers,
            valid_from: inheritance.valid_from,
        }
    }

    /// This one was ended from a day on.
    #[must_use]
    pub const fn ended(inheritance: &Inheritance, ended_on: Day) -> Self {
        Self::Ended {
            inheritance: inheritance.id,
            provided: inheritance.provided,
            provider: inheritance.provider,
            consumers: inheritance.consumers,
            valid_from: inheritance.valid_from,
            ended_on,
        }
    }
}
