//! What inheritances ask of a store. They are read as part of the ledger.

use super::Inheritance;
use crate::Day;
use crate::ids::InheritanceId;

/// A change of inheritances.
#[derive(Debug, Clone)]
pub enum Change {
    /// A new inheritance.
    Add(Inheritance),
    /// An inheritance ends on this day.
    End(InheritanceId, Day),
}
