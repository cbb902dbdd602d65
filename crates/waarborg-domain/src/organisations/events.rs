//! Audit events of the organisation itself.

use crate::audit::{Value, audit_events};
use crate::ids::OrganisationId;

audit_events! {
    /// What happens to the record of the organisation.
    OrganisationEvent in "admin" {
        /// Name, tier, review intervals, scale of maturity, or whether the Cyberbeveiligingswet applies.
        SettingsChanged = "settings-changed" on organisation(organisation: OrganisationId) {
            name: Value,
            tier: Value,
            design: Value,
            existence: Value,
            operating_effectiveness: Value,
            maturity: Value,
            cbw: Value,
            cbw_reason: Value,
        },
        /// Colours, fonts or logo.
        FaceChanged = "face-changed" on organisation(organisation: OrganisationId) {
            tokens: Vec<Value>,
            logo: bool,
        },
    }
}

audit_events! {
    /// What happens before there is an organisation.
    SetUpEvent in "setup" {
        /// It was set up, with its first accounts.
        Done = "done" on organisation(organisation: OrganisationId) {
            name: String,
            catalogue: String,
            cbw: Value,
            cbw_reason: String,
        },
    }
}
