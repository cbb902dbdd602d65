//! Audit events of the scope.

use crate::audit::audit_events;
use crate::ids::ObjectId;

audit_events! {
    /// What happens to the scope.
    ScopeEvent in "scope" {
        /// The text was stated anew.
        Stated = "stated" on scope(version: i64) { text: String },
        /// An object was put in or out.
        ItemDecided = "item-decided" on object(object: ObjectId) {
            name: String,
            included: bool,
            before: bool,
            reason: String,
        },
    }
}
