//! What the recognition of columns asks of a store: to remember.

use crate::ids::OrganisationId;
use crate::store::StoreError;
use async_trait::async_trait;

/// Which column of a file meant what: remembered by the set of its headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnChoice {
    /// What the file was for (`official-text`).
    pub purpose: String,
    /// The key of the set of headings; see [`super::key_of`].
    pub headings: String,
    /// The choice, in the form of whoever stored it.
    pub choice: String,
}

/// A change of what is remembered of columns.
#[derive(Debug, Clone)]
pub enum Change {
    /// What the columns of a file meant, for the next file like it.
    Remember(ColumnChoice),
}

/// What columns meant before.
#[async_trait]
pub trait ColumnStore: Send + Sync {
    /// What the columns of a file with these headings meant last time.
    async fn column_choice(
        &self,
        organisation: OrganisationId,
        purpose: &str,
        headings: &str,
    ) -> Result<Option<String>, StoreError>;
}
