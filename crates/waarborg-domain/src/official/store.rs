//! What official text asks of a store.

use super::{NewSource, OfficialSource, Removal};
use crate::catalogue::MeasureNumber;
use crate::ids::{OrganisationId, SourceId};
use crate::store::StoreError;
use async_trait::async_trait;
use std::collections::BTreeMap;

/// A change of imported official text.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a decision has one or two of them")]
pub enum Change {
    /// Official text that was imported, with the file that it came from.
    Add(NewSource),
    /// The texts of an import are removed.
    Remove(SourceId, Removal),
}

/// Imported official text.
#[async_trait]
pub trait OfficialStore: Send + Sync {
    /// The imported official text of a measure.
    async fn official_text(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
        measure: MeasureNumber,
    ) -> Result<Option<String>, StoreError>;
    /// All imported official texts of a version, by number.
    async fn official_texts(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
    ) -> Result<BTreeMap<MeasureNumber, String>, StoreError>;
    /// All imports of official text, newest first, removed ones included.
    async fn official_sources(&self, organisation: OrganisationId)
    -> Result<Vec<OfficialSource>, StoreError>;
}
