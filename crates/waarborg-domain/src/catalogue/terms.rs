//! The terms that BIO2 sets on measures, and who owes them.

use super::Both;
use crate::interval::Interval;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// Who has to see to it.
    OwedBy {
        /// Bestuur.
        Board = "board",
        /// CISO.
        Ciso = "ciso",
        /// Proceseigenaar.
        ProcessOwner = "process-owner",
        /// The organisation, without a role being named.
        Organisation = "organisation",
        /// Medewerker.
        Employee = "employee",
        /// Leverancier.
        Supplier = "supplier",
        /// An independent officer (8.15.06).
        IndependentOfficer = "independent-officer",
    }
}

text_enum! {
    /// How a term works.
    TermKind {
        /// Has to be done again every so often.
        Interval = "interval",
        /// Has to be done within this time.
        Deadline = "deadline",
        /// Has to be kept at least this long.
        Retention = "retention",
        /// Has to be done whenever something happens.
        Trigger = "trigger",
        /// Has to be done all the time, where possible.
        Continuous = "continuous",
        /// Is measured by a named source.
        Source = "source",
    }
}

/// A term that BIO2 sets on a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// How the term works.
    pub kind: TermKind,
    /// The ISO 8601 interval; `None` where the organisation or another law sets it, or for a trigger.
    pub interval: Option<Interval>,
    /// Who owes it.
    pub owed_by: OwedBy,
    /// What has to be done, in our own words.
    pub what: Both<String>,
}
