//! What organisations ask of a store.

use super::Organisation;
use crate::store::StoreError;
use async_trait::async_trait;

/// A change of the organisation itself.
#[derive(Debug, Clone)]
pub enum Change {
    /// A new organisation; the commit must carry its identifier.
    Create(Organisation),
    /// Name, tier, catalogue version or settings. `version` is the one that was read; the store
    /// raises it by one.
    Update(Organisation),
}

/// The organisations of an installation.
#[async_trait]
pub trait OrganisationStore: Send + Sync {
    /// All organisations, by name.
    async fn organisations(&self) -> Result<Vec<Organisation>, StoreError>;
    /// The organisation with this short name.
    async fn organisation_by_slug(&self, slug: &str) -> Result<Option<Organisation>, StoreError>;
}
