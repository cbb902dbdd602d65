//! The list of features: what each brings to what all share. A new feature adds one line.

use crate::approvals::ApprovalKind;
use crate::audit::EventKind;
use crate::permissions::Grant;

/// What a feature brings.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// Its name in every layer.
    pub name: &'static str,
    /// Who may do what in it.
    pub grants: &'static [Grant],
    /// What can happen in it.
    pub events: &'static [EventKind],
    /// What has to be approved in it.
    pub approvals: &'static [ApprovalKind],
}

impl Feature {
    /// A feature that grants and records nothing of its own.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            grants: &[],
            events: &[],
            approvals: &[],
        }
    }
}

/// All features, in the order of the menu.
pub const ALL: &[Feature] = &[
    crate::judgements::FEATURE,
    crate::self_assessments::FEATURE,
    crate::evidence::FEATURE,
    crate::measure_owners::FEATURE,
    crate::objects::FEATURE,
    crate::inheritances::FEATURE,
    crate::official::FEATURE,
    crate::applicability::FEATURE,
    crate::scope::FEATURE,
    crate::statement::FEATURE,
    crate::frameworks::FEATURE,
    crate::migration::FEATURE,
    crate::audit::FEATURE,
    crate::accounts::FEATURE,
    crate::accounts::OWN_FEATURE,
    crate::organisations::FEATURE,
    crate::organisations::SET_UP_FEATURE,
];
