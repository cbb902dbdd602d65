//! What decisions on applicability ask of a store. They are read as part of the ledger.

use super::Decision;

/// A change of decisions on applicability.
#[derive(Debug, Clone)]
pub enum Change {
    /// A decision on applicability.
    Add(Decision),
}
