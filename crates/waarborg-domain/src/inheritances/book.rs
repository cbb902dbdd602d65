//! The inheritances in memory.

use super::{Inheritance, Provided};
use crate::Day;
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::ids::InheritanceId;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;
use crate::migration::CatalogueMigration;
use crate::migration::passage::Passage;

impl Record for Inheritance {
    type Order = (Day, i64, InheritanceId, Provided);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.valid_from, written.revision, written.id, written.provided)
    }

    fn reach(&self, known: Option<&Self>) -> Reach {
        // One that we knew counts as before, until it was ended.
        let from = self
            .ended_on
            .filter(|_| known.is_some())
            .unwrap_or(self.valid_from);
        match self.provided {
            Provided::Measure(number) => Reach::requirement(from, number),
            Provided::Control(number) => Reach::control(from, number),
        }
    }

    /// After a move one inheritance may count for several measures.
    fn replaces(&self, known: &Self) -> bool {
        (self.id, self.provided) == (known.id, known.provided)
    }

    fn carry(written: Written<Self>, passage: &Passage<'_>) -> Vec<Written<Self>> {
        let control = match written.provided {
            Provided::Measure(number) => return passage.rest_of(written, number, under),
            Provided::Control(control) => control,
        };
        let Some(moves) = passage.of(written.revision) else {
            return Vec::new();
        };
        let left = measures_that_left(moves, control).into_iter();
        let elsewhere =
            left.map(|number| Written::new(written.revision, under(written.record.clone(), number)));
        let elsewhere: Vec<_> = elsewhere.collect();
        [written].into_iter().chain(elsewhere).collect()
    }
}

fn under(inheritance: Inheritance, number: MeasureNumber) -> Inheritance {
    Inheritance {
        provided: Provided::Measure(number),
        ..inheritance
    }
}

/// The measures that left a control: whoever inherited them with it still does.
fn measures_that_left<'m>(
    moves: impl Iterator<Item = &'m CatalogueMigration>,
    control: ControlNumber,
) -> Vec<MeasureNumber> {
    let mut numbers = Vec::new();
    for migration in moves {
        let gone = numbers
            .into_iter()
            .flat_map(|number| migration.rest_goes_to(number));
        let routes = migration
            .routes
            .iter()
            .filter(|route| route.was.control == control);
        let goes = routes.flat_map(|route| route.rest.iter().copied());
        let leaves = goes.filter(|number| number.control != control);
        numbers = leaves.chain(gone).collect();
    }
    numbers
}
