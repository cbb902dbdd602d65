//! What the audit trail asks of a store. It is written by every commit.

use super::Event;
use crate::Moment;
use crate::ids::{OrganisationId, UserId};
use crate::store::{Page, PageRequest, StoreError};
use async_trait::async_trait;

/// Selects events of the audit trail; `None` means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// By whom.
    pub actor: Option<UserId>,
    /// What: the whole code, or the part before the full stop with it (`judgements.`).
    pub action: Option<String>,
    /// On which subject.
    pub subject: Option<String>,
    /// From this moment.
    pub from: Option<Moment>,
    /// Up to but not including this moment.
    pub until: Option<Moment>,
}

/// The audit trail.
#[async_trait]
pub trait AuditStore: Send + Sync {
    /// Events of the audit trail, newest first.
    async fn events(
        &self,
        organisation: OrganisationId,
        filter: &EventFilter,
        page: PageRequest,
    ) -> Result<Page<Event>, StoreError>;
    /// Up to `limit` events after a sequence number, oldest first: to check or export the chain.
    async fn events_after(
        &self,
        organisation: OrganisationId,
        sequence: i64,
        limit: i64,
    ) -> Result<Vec<Event>, StoreError>;
    /// The hash of the last event as the organisation's own record has it.
    async fn last_event_hash(&self, organisation: OrganisationId) -> Result<String, StoreError>;
}
