//! The path of a record through the moves that came after it.

use super::CatalogueMigration;
use crate::catalogue::MeasureNumber;
use crate::ledger::book::Written;
use crate::requirement::Requirement;

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

    /// Measures that a record of this revision names, under the numbers where such records go; `None` when
    /// it was written after the era.
    pub(crate) fn numbers_of(&self, revision: i64, numbers: &[MeasureNumber]) -> Option<Vec<MeasureNumber>> {
        let moves = self.of(revision)?;
        Some(moves.fold(numbers.to_vec(), |numbers, migration| {
            let next = numbers
                .into_iter()
                .flat_map(|number| migration.rest_goes_to(number));
            next.collect()
        }))
    }

    /// What a record of this revision names, under the numbers where such records go; `None` when it was
    /// written after the era. Controls and obligations keep theirs.
    pub(crate) fn requirements_of(&self, revision: i64, all: &[Requirement]) -> Option<Vec<Requirement>> {
        let measures: Vec<MeasureNumber> = all.iter().filter_map(|one| one.measure()).collect();
        let others = all.iter().filter(|one| one.measure().is_none()).copied();
        let now = self.numbers_of(revision, &measures)?.into_iter();
        Some(others.chain(now.map(Requirement::from)).collect())
    }

    /// A record of one requirement under the numbers where such records go: decisions, owners,
    /// inheritances. Controls and obligations keep theirs.
    pub(crate) fn rest_of<T: Clone, R: From<MeasureNumber>>(
        &self,
        written: Written<T>,
        requirement: impl Into<Requirement>,
        under: impl Fn(T, R) -> T,
    ) -> Vec<Written<T>> {
        let Some(number) = requirement.into().measure() else {
            let known = self.of(written.revision).is_some();
            return known.then_some(written).into_iter().collect();
        };
        let numbers = self.numbers_of(written.revision, &[number]).unwrap_or_default();
        let renumbered = |number: MeasureNumber| {
            let record = under(written.record.clone(), number.into());
            Written::new(written.revision, record)
        };
        numbers.into_iter().map(renumbered).collect()
    }
}
