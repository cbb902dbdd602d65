//! Where a number came from and what became of it.

use super::{CatalogueMigration, Route};
use crate::Day;
use crate::catalogue::MeasureNumber;
use crate::ids::MigrationId;
use crate::judgements::JudgedUnder;
use crate::ledger::Ledger;
use crate::requirement::Requirement;

impl Ledger {
    /// The moves that count, oldest first.
    #[must_use]
    pub fn moves(&self) -> Vec<&CatalogueMigration> {
        let chain = self.migrations.chain();
        chain.into_iter().map(|migration| &migration.record).collect()
    }

    /// The move with this identifier, even if undone.
    #[must_use]
    pub fn migration(&self, id: MigrationId) -> Option<&CatalogueMigration> {
        self.migrations.iter().find(|migration| migration.id == id)
    }

    /// The version of BIO2 that the organisation worked on on this day.
    #[must_use]
    pub fn catalogue_version_on(&self, day: Day) -> &str {
        let moves = self.moves();
        let before = moves.iter().rfind(|migration| migration.migrated_on <= day);
        match (before, moves.first()) {
            (Some(migration), _) => &migration.to,
            (None, Some(first)) => &first.from,
            (None, None) => &self.organisation.catalogue_version,
        }
    }

    /// The move with which this era ended, if it did.
    #[must_use]
    pub fn ended_by(&self) -> Option<&CatalogueMigration> {
        self.moves().get(self.era).copied()
    }

    /// The move with which this era began, if it did.
    #[must_use]
    pub fn begun_by(&self) -> Option<&CatalogueMigration> {
        self.moves().get(self.era.checked_sub(1)?).copied()
    }

    /// Under which numbers of which versions there may be judgements on this requirement: its own first,
    /// then those of the measures that it came from.
    #[must_use]
    pub fn lineage(&self, requirement: impl Into<Requirement>) -> Vec<JudgedUnder> {
        let requirement = requirement.into();
        let under = |version: &str, requirement| JudgedUnder {
            version: version.to_owned(),
            requirement,
        };
        let mut lineage = vec![under(&self.organisation.catalogue_version, requirement)];
        let mut before = vec![requirement];
        for migration in self.moves().iter().take(self.era).rev() {
            before = before
                .iter()
                .flat_map(|requirement| came_from(migration, *requirement))
                .collect();
            for requirement in &before {
                let older = under(&migration.from, *requirement);
                if !lineage.contains(&older) {
                    lineage.push(older);
                }
            }
        }
        lineage
    }

    /// The last move that left this number behind: withdrawn, or with all its records under another one.
    #[must_use]
    pub fn left_behind(&self, number: MeasureNumber) -> Option<&CatalogueMigration> {
        let moves = self.moves();
        let mut past = moves.into_iter().take(self.era).rev();
        let left = |route: &Route| {
            route.was == number && !route.judgements.contains(&number) && !route.rest.contains(&number)
        };
        past.find(|migration| migration.routes.iter().any(left))
    }
}

/// The requirements whose judgements count for this one since a move.
fn came_from(migration: &CatalogueMigration, requirement: Requirement) -> Vec<Requirement> {
    let Some(number) = requirement.measure() else {
        return vec![requirement];
    };
    let routed = migration
        .routes
        .iter()
        .filter(|route| route.judgements.contains(&number));
    let mut numbers: Vec<_> = routed.map(|route| route.was).collect();
    let stays = !migration.routes.iter().any(|route| route.was == number);
    if stays {
        numbers.insert(0, number);
    }
    numbers.into_iter().map(Requirement::Measure).collect()
}
