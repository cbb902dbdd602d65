//! What objects ask of a store. The objects themselves are read as part of the ledger.

use super::ObjectVersion;
use crate::ids::{ObjectId, OrganisationId};
use crate::store::StoreError;
use async_trait::async_trait;
use std::collections::BTreeMap;

/// A change of objects.
#[derive(Debug, Clone)]
pub enum Change {
    /// New objects (version 1) or the next version of known ones: `version` must be one more than the
    /// last.
    Save(Vec<ObjectVersion>),
}

/// What the ledger leaves out of objects.
#[async_trait]
pub trait ObjectStore: Send + Sync {
    /// Who recorded each version of an object: the name by number of the version.
    async fn object_authors(
        &self,
        organisation: OrganisationId,
        object: ObjectId,
    ) -> Result<BTreeMap<i64, String>, StoreError>;
}
