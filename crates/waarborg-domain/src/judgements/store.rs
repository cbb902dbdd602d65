//! What judgements ask of a store.

use super::{JudgedUnder, Judgement, Retraction};
use crate::groups::Target;
use crate::ids::{BatchId, EvidenceId, JudgementId, OrganisationId};
use crate::store::{Page, PageRequest, StoreError};
use async_trait::async_trait;

/// A change of judgements.
#[derive(Debug, Clone)]
pub enum Change {
    /// New judgements, with their evidence.
    Add(Vec<Judgement>),
    /// A judgement was a mistake.
    Retract(JudgementId, Retraction),
}

/// Judgements with their texts; without them they are in the ledger.
#[async_trait]
pub trait JudgementStore: Send + Sync {
    /// Judgements on a measure, and on those that it came from ([`crate::ledger::Ledger::lineage`]), with
    /// one of these targets, newest first, retracted ones included.
    async fn judgement_history(
        &self,
        organisation: OrganisationId,
        measures: &[JudgedUnder],
        targets: &[Target],
        page: PageRequest,
    ) -> Result<Page<Judgement>, StoreError>;
    /// One judgement.
    async fn judgement(
        &self,
        organisation: OrganisationId,
        id: JudgementId,
    ) -> Result<Option<Judgement>, StoreError>;
    /// These judgements, as far as they exist, in no order.
    async fn judgements(
        &self,
        organisation: OrganisationId,
        ids: &[JudgementId],
    ) -> Result<Vec<Judgement>, StoreError>;
    /// What was recorded in one go; empty if there is no such batch.
    async fn batch(&self, organisation: OrganisationId, batch: BatchId)
    -> Result<Vec<Judgement>, StoreError>;
    /// The judgements that rest on a piece of evidence, newest first.
    async fn judgements_with(
        &self,
        organisation: OrganisationId,
        evidence: EvidenceId,
        page: PageRequest,
    ) -> Result<Page<Judgement>, StoreError>;
}
