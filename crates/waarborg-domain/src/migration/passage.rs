//! The way of a record through the moves that came after it.

use super::CatalogueMigration;
use crate::catalogue::MeasureNumber;
use crate::ledger::book::Written;

/// The moves that count, oldest first, and the era in which records arrive; era 0 is before the first.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    chain: &'a [&'a Written<CatalogueMigration>],
    era: usize,
}

impl<'a> Passage<'a> {
    pub(super) const fn new(chain: &'a [&'a Written<CatalogueMigration>], era: usize) -> Self {
        Self { chain, era }
    }

    /// The moves between the writing of a record and the era; `None` when it was written after the era.
    ///
    /// The revision decides, not the clock: the clock of one instance may be behind that of another.
    #[must_use]
    pub fn of(
        &self,
        revision: i64,
    ) -> Option<impl Iterator<Item = &'a CatalogueMigration> + Clone + use<'a>> {
        let born = self
            .chain
            .partition_point(|migration| migration.revision <= revision);
        let moves = self.chain.get(born..self.era)?;
        Some(moves.iter().map(|migration| &migration.record))
    }

    /// A record of one measure under the numbers where such records go: decisions, owners, inheritances.
    pub(crate) fn rest_of<T: Clone>(
        &self,
        written: &Written<T>,
        number: MeasureNumber,
        under: impl Fn(T, MeasureNumber) -> T,
    ) -> Vec<Written<T>> {
        let Some(moves) = self.of(written.revision) else {
            return Vec::new();
        };
        let numbers = moves.fold(vec![number], |numbers, migration| {
            let next = numbers
                .into_iter()
                .flat_map(|number| migration.rest_goes_to(number));
            next.collect()
        });
        let renumbered = |number| {
            let record = under(written.record.clone(), number);
            Written::new(written.revision, record)
        };
        numbers.into_iter().map(renumbered).collect()
    }
}
