//! Audit events of applicability.

use super::{Applicability, Decision, Subject};
use crate::audit::audit_events;

audit_events! {
    /// What happens to applicability.
    ApplicabilityEvent in "applicability" {
        /// It was decided whether a control or measure applies.
        Decided = "decided" on applicability(subject: Subject) {
            applicability: Applicability,
            before: Option<Applicability>,
            motivation: String,
            risk_reference: String,
            equivalent: String,
        },
    }
}

impl ApplicabilityEvent {
    /// A decision, with the one that counted before.
    #[must_use]
    pub fn decided(decision: &Decision, before: Option<&Decision>) -> Self {
        Self::Decided {
            subject: decision.subject,
            applicability: decision.applicability,
            before: before.map(|before| before.applicability),
            motivation: decision.motivation.clone(),
            risk_reference: decision.risk_reference.clone(),
            equivalent: decision.equivalent.clone(),
        }
    }
}
