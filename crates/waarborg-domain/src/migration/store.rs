//! What moves to another version of BIO2 ask of a store. They are read as part of the ledger.

use super::{CatalogueMigration, Undone};
use crate::ids::MigrationId;

/// A change of moves to another version of BIO2.
#[derive(Debug, Clone)]
pub enum Change {
    /// A move to another version of BIO2, with the revision that it was planned on: when anything was
    /// written since, it is refused with [`crate::store::StoreError::Conflict`]. The new version of the
    /// organisation itself comes as [`crate::organisations::Change::Update`] in the same commit.
    Add(Box<CatalogueMigration>, i64),
    /// A move is undone, with the revision at which nothing prevented it.
    Undo(MigrationId, Undone, i64),
}
