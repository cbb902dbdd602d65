//! What actions ask of a store. They are read as part of the ledger.

use super::ActionVersion;

/// A change of actions.
#[derive(Debug, Clone)]
pub enum Change {
    /// New actions (version 1) or the next version of known ones: `version` must be one more than the
    /// last.
    Save(Vec<ActionVersion>),
}
