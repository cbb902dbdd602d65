//! What the scope asks of a store. It is read as part of the ledger.

use super::{ScopeItem, ScopeText};

/// A change of the scope.
#[derive(Debug, Clone)]
pub enum Change {
    /// The next text of the scope: `version` must be one more than the last.
    AddText(ScopeText),
    /// A decision on what is in the scope.
    AddItem(ScopeItem),
}
