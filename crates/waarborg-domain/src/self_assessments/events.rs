//! Audit events of imported self-assessments.

use crate::audit::{Value, audit_events};
use crate::ids::BatchId;

audit_events! {
    /// What happens to self-assessments.
    SelfAssessmentEvent in "self-assessments" {
        /// A file was imported.
        Imported = "imported" on judgements(batch: BatchId) {
            title: String,
            numbering: String,
            counts: Value,
            not_recorded: Vec<Value>,
            judgements: Vec<Value>,
        },
    }
}
