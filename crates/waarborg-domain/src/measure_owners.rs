//! Who answers for the measures that bind to the organisation as a whole.

use crate::ledger::MeasureOwner;

/// A change of who answers for a measure.
#[derive(Debug, Clone)]
pub enum Change {
    /// Who answers for a measure from a day on, or nobody.
    Set(MeasureOwner),
}
