//! A posture after a write: only what the write reaches is derived again, the rest is shared.

use super::derive::{AsOf, Derivation};
use super::{Cell, Posture};
use crate::catalogue::{Catalogue, MeasureIndex};
use crate::facts::Facts;
use crate::hashing::FastMap;
use crate::ids::ObjectId;
use crate::ledger::Ledger;
use crate::ledger::reach::Reach;
use crate::objects::ObjectVersion;
use std::sync::Arc;

impl Posture {
    /// The posture of the same day from a later ledger, in the same version of BIO2. `reach` is all that
    /// was written between the two.
    #[must_use]
    pub fn updated(&self, catalogue: &Catalogue, ledger: &Ledger, reach: &Reach) -> Self {
        let facts = Facts::on(ledger, self.day);
        if reach.from > self.day {
            let mut same = self.clone();
            same.derived = 0;
            return same;
        }
        if reach.everything {
            return Self::derive_with(catalogue, ledger, self.day, facts);
        }
        let objects = self.objects_after(ledger, reach);
        let update = Update {
            before: self,
            reach,
            places: places(&self.objects, &objects),
            moved: !same_objects(&self.objects, &objects),
        };
        let as_of = AsOf::new(ledger, self.day, objects.iter(), facts);
        let mut derivation = Derivation::new(catalogue, ledger);
        let mut derived = 0;
        let pieces = catalogue.indices().map(|index| {
            let mut measure = derivation.measure(index);
            let number = catalogue.measure(index).number;
            let whole = reach.has_measure(number);
            if !whole && !reach.has_objects() {
                return self.pieces[usize::from(index.0)].clone();
            }
            let mut cells = if whole { Vec::new() } else { update.kept(index) };
            let kept = cells.len();
            let wanted = |object| whole || reach.has_object(object);
            measure.cells(&as_of, wanted, |cell| cells.push(cell));
            derived += cells.len() - kept;
            update.piece(index, cells, kept)
        });
        let pieces = pieces.collect();
        let organisation = if reach.has_organisation_cells() || reach.has_objects() {
            derivation.organisation_cells(&as_of).into()
        } else {
            self.organisation.clone()
        };
        Self {
            day: self.day,
            organisation,
            objects,
            pieces,
            derived,
        }
    }

    fn objects_after(&self, ledger: &Ledger, reach: &Reach) -> Arc<Vec<ObjectVersion>> {
        if reach.listing {
            let objects = ledger.objects_on(self.day);
            Arc::new(objects.into_iter().cloned().collect())
        } else {
            self.objects.clone()
        }
    }
}

struct Update<'a> {
    before: &'a Posture,
    reach: &'a Reach,
    /// The new index of each former object; `None` if it is gone.
    places: Vec<Option<u32>>,
    moved: bool,
}

impl Update<'_> {
    /// The cells of a measure that were not reached, at the new indices of their objects.
    fn kept(&self, measure: MeasureIndex) -> Vec<Cell> {
        let cells = self.before.of_measure(measure).iter();
        let kept = cells.filter_map(|cell| {
            let object = self.places[cell.object as usize]?;
            let reached = self.reach.has_object(self.before.object(cell).object);
            (!reached).then_some(Cell { object, ..*cell })
        });
        kept.collect()
    }

    /// The cells of a measure as a piece: the former one if nothing changed.
    fn piece(&self, measure: MeasureIndex, mut cells: Vec<Cell>, kept: usize) -> Arc<[Cell]> {
        let before = &self.before.pieces[usize::from(measure.0)];
        if kept == cells.len() && kept == before.len() && !self.moved {
            return before.clone();
        }
        cells.sort_by_key(|cell| cell.object);
        cells.into()
    }
}

fn same_objects(before: &[ObjectVersion], after: &[ObjectVersion]) -> bool {
    let id = |version: &ObjectVersion| version.object;
    before.iter().map(id).eq(after.iter().map(id))
}

fn places(before: &[ObjectVersion], after: &[ObjectVersion]) -> Vec<Option<u32>> {
    let places = after.iter().map(|version| version.object).zip(0..);
    let places: FastMap<ObjectId, u32> = places.collect();
    before
        .iter()
        .map(|version| places.get(&version.object).copied())
        .collect()
}
