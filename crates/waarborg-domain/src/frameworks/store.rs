//! What other frameworks ask of a store.

use super::{Framework, FrameworkFilter, FrameworkNode, PlacedNode};
use crate::ids::{FrameworkId, OrganisationId};
use crate::store::{Page, PageRequest, StoreError};
use async_trait::async_trait;

/// A change of other frameworks.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a decision has one or two of them")]
pub enum Change {
    /// Another framework with everything in it. The same file is kept once.
    Put(Framework, Vec<FrameworkNode>),
    /// Another framework is removed, with everything in it.
    Remove(FrameworkId),
}

/// Other frameworks beside BIO2.
#[async_trait]
pub trait FrameworkStore: Send + Sync {
    /// All other frameworks, by title.
    async fn frameworks(&self, organisation: OrganisationId) -> Result<Vec<Framework>, StoreError>;
    /// One other framework.
    async fn framework(
        &self,
        organisation: OrganisationId,
        id: FrameworkId,
    ) -> Result<Option<Framework>, StoreError>;
    /// What is in another framework, in its own order.
    async fn framework_nodes(
        &self,
        organisation: OrganisationId,
        id: FrameworkId,
        filter: &FrameworkFilter,
        page: PageRequest,
    ) -> Result<Page<PlacedNode>, StoreError>;
}
