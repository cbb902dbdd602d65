//! What statements ask of a store.

use super::StatementRecord;
use crate::ids::{OrganisationId, StatementId};
use crate::store::StoreError;
use crate::{Day, Moment};
use async_trait::async_trait;

/// A change of statements.
#[derive(Debug, Clone)]
pub enum Change {
    /// A new proposed statement.
    Add(StatementRecord),
    /// A step of a statement: `version` as read.
    Update(StatementRecord),
}

/// The newest published statement of an organisation, for the public list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Short name of the organisation in addresses.
    pub slug: String,
    /// Name of the organisation.
    pub name: String,
    /// Number of the statement.
    pub number: i64,
    /// The state that it shows is of this day.
    pub as_of: Day,
    /// When it was published.
    pub published_at: Moment,
}

/// Statements on their way to publication and after it.
#[async_trait]
pub trait StatementStore: Send + Sync {
    /// All statements, newest first, without their content (`content` empty, `edition` absent).
    async fn statements(&self, organisation: OrganisationId) -> Result<Vec<StatementRecord>, StoreError>;
    /// One statement, whole.
    async fn statement(
        &self,
        organisation: OrganisationId,
        id: StatementId,
    ) -> Result<Option<StatementRecord>, StoreError>;
    /// Those of these statements that exist, whole, newest first.
    async fn statements_whole(
        &self,
        organisation: OrganisationId,
        ids: &[StatementId],
    ) -> Result<Vec<StatementRecord>, StoreError>;
    /// The published statement with this number, or the newest; whole.
    async fn published_statement(
        &self,
        organisation: OrganisationId,
        number: Option<i64>,
    ) -> Result<Option<StatementRecord>, StoreError>;
    /// The newest published statement of each organisation that has one, by name of the organisation.
    async fn publications(&self) -> Result<Vec<Publication>, StoreError>;
}
