//! The moves in memory.

use super::CatalogueMigration;
use crate::ids::MigrationId;
use crate::ledger::book::{Record, Records, Written};
use crate::ledger::reach::Reach;

impl Record for CatalogueMigration {
    type Order = (i64, MigrationId);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.revision, written.id)
    }

    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::everything(self.migrated_on)
    }

    fn replaces(&self, known: &Self) -> bool {
        self.id == known.id
    }
}

impl Records<CatalogueMigration> {
    /// The moves that count, oldest first.
    #[must_use]
    pub fn chain(&self) -> Vec<&Written<CatalogueMigration>> {
        let counts = |migration: &&Written<CatalogueMigration>| migration.undone.is_none();
        self.written().iter().filter(counts).collect()
    }
}
