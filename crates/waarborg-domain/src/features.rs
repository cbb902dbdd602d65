//! The list of features and what each contributes to the parts that all share. A new feature adds
//! one line.

use crate::approvals::ApprovalKind;
use crate::audit::{CodeList, EventKind};
use crate::dossier::Dossier;
use crate::facts;
use crate::permissions::Grant;
use crate::rules::Rule;
use crate::search::Search;
use crate::tasks::Tasks;
use crate::verify::Verify;

/// What a feature brings.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// Its name in every layer.
    pub name: &'static str,
    /// Who may do what in it.
    pub grants: &'static [Grant],
    /// What can happen in it.
    pub events: &'static [EventKind],
    /// The names in the records within its events, beside those of fields of events.
    pub record_fields: &'static [&'static [&'static str]],
    /// Its lists of codes that events refer to.
    pub codes: &'static [CodeList],
    /// What has to be approved in it.
    pub approvals: &'static [ApprovalKind],
    /// What follows from its records for measures.
    pub facts: Option<facts::Source>,
    /// The tasks that follow from it.
    pub tasks: Option<Tasks>,
    /// Its rules for a draft of the statement.
    pub rules: &'static [Rule],
    /// How its records are found by text.
    pub search: Option<Search>,
    /// What it adds to the dossier.
    pub dossier: Option<Dossier>,
    /// The invariants of its records.
    pub verify: Option<Verify>,
}

impl Feature {
    /// A feature that grants and records nothing of its own.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            grants: &[],
            events: &[],
            record_fields: &[],
            codes: &[],
            approvals: &[],
            facts: None,
            tasks: None,
            rules: &[],
            search: None,
            dossier: None,
            verify: None,
        }
    }
}

/// All features, in the order in which people read what they bring.
pub const ALL: &[Feature] = &[
    crate::tasks::FEATURE,
    crate::judgements::FEATURE,
    crate::self_assessments::FEATURE,
    crate::actions::FEATURE,
    crate::evidence::FEATURE,
    crate::requirement_owners::FEATURE,
    crate::scope::FEATURE,
    crate::objects::FEATURE,
    crate::inheritances::FEATURE,
    crate::official::FEATURE,
    crate::applicability::FEATURE,
    crate::statement::FEATURE,
    crate::frameworks::FEATURE,
    crate::migration::FEATURE,
    crate::audit::FEATURE,
    crate::accounts::FEATURE,
    crate::accounts::OWN_FEATURE,
    crate::organisations::FEATURE,
    crate::organisations::SET_UP_FEATURE,
];
