//! What evidence asks of a store.

use super::{Confidentiality, Evidence};
use crate::groups::Target;
use crate::ids::{EvidenceId, JudgementId, OrganisationId, UserId};
use crate::judgements::JudgedUnder;
use crate::requirement::Requirement;
use crate::store::{Page, PageRequest, StoreError};
use async_trait::async_trait;

/// A change of evidence.
#[derive(Debug, Clone)]
pub enum Change {
    /// New evidence.
    Add(Evidence),
    /// Title, period, owner, confidentiality or retirement: `version` as read.
    Update(Evidence),
}

/// Selects evidence; `None` means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceFilter {
    /// Text in the title, any case.
    pub text: Option<String>,
    /// Whose.
    pub owner: Option<UserId>,
    /// Only with this confidentiality.
    pub confidentiality: Option<Confidentiality>,
    /// Only what serves a judgement on one of these: a measure and its predecessors.
    pub measures: Option<Vec<JudgedUnder>>,
    /// Also what was retired.
    pub retired: bool,
    /// Only these.
    pub ids: Option<Vec<EvidenceId>>,
    /// Only what somebody with limited visibility may see; `None` for whoever sees everything.
    pub visibility: Option<EvidenceVisibility>,
}

/// What somebody with limited visibility may see: their own evidence, what serves their objects,
/// and perhaps everything internal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EvidenceVisibility {
    /// Who looks: what this person owns or added is visible.
    pub user: UserId,
    /// Whether all that is internal is visible.
    pub internal: bool,
    /// What serves a judgement on one of these requirements with that target is visible too.
    pub grounds: Vec<(Requirement, Target)>,
}

/// A piece of evidence with how often it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Evidence.
    pub evidence: Evidence,
    /// How many judgements rest on it.
    pub used_by: i64,
}

/// The metadata of evidence. The files are elsewhere.
#[async_trait]
pub trait EvidenceStore: Send + Sync {
    /// Evidence, newest first.
    async fn evidence_page(
        &self,
        organisation: OrganisationId,
        filter: &EvidenceFilter,
        page: PageRequest,
    ) -> Result<Page<EvidenceRow>, StoreError>;
    /// One piece of evidence.
    async fn evidence(
        &self,
        organisation: OrganisationId,
        id: EvidenceId,
    ) -> Result<Option<Evidence>, StoreError>;
    /// The name of whoever last changed its metadata.
    async fn evidence_changed_by(
        &self,
        organisation: OrganisationId,
        id: EvidenceId,
    ) -> Result<Option<String>, StoreError>;
    /// The evidence behind these judgements.
    async fn evidence_of(
        &self,
        organisation: OrganisationId,
        judgements: &[JudgementId],
    ) -> Result<Vec<(JudgementId, Evidence)>, StoreError>;
}
