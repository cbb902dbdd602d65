//! The measures that a row is about.

use super::numbers::{Named, Number, Unclear, numbers_in, old_numbers_in};
use super::outcome::{Mistake, Outcome};
use super::resolve::{Resolver, short};
use super::{Field, Numbering, OldNumber};
use crate::catalogue::{ControlNumber, MeasureIndex};
use crate::columns;
use crate::notation::is_day;

/// What a spreadsheet program leaves of 5.10 when it takes it for a number.
const TENS: u8 = 10;

type Found<T> = Result<T, Mistake>;

impl Resolver<'_> {
    /// The BIO 1.04zv numbers of a row, if the file uses those.
    pub(super) fn old_numbers(&self, row: &columns::Row) -> Vec<OldNumber> {
        match self.choices.numbering {
            Numbering::Bio2 => Vec::new(),
            Numbering::Bio104 => self.listed(self.cell(row, Field::Number)).unwrap_or_default(),
        }
    }

    /// The measures that a row is about, and what it does if there are none.
    pub(super) fn measures(&self, row: &columns::Row) -> Result<Vec<MeasureIndex>, Outcome> {
        let cell = self.cell(row, Field::Number);
        let wrong = |mistake| Outcome::Wrong(vec![mistake]);
        if is_day(cell) {
            return Err(wrong(Mistake::NumberIsDay(short(cell))));
        }
        let mut found = match self.choices.numbering {
            Numbering::Bio2 => self.named(cell).map_err(wrong)?,
            Numbering::Bio104 => self.succeeding(&self.listed(cell).map_err(wrong)?)?,
        };
        let mut seen = std::collections::HashSet::new();
        found.retain(|index| seen.insert(*index));
        Ok(found)
    }

    /// The control that a cell names instead of measures, with how many it has in force.
    pub(super) fn control(&self, row: &columns::Row) -> Option<(ControlNumber, usize)> {
        if self.choices.numbering == Numbering::Bio104 {
            return None;
        }
        match numbers_in(self.cell(row, Field::Number)).ok()?.as_slice() {
            [Named::One(Number::Control { control, .. })] => {
                Some((*control, self.ground.catalogue.measures_of(*control).count()))
            }
            _ => None,
        }
    }

    fn listed(&self, cell: &str) -> Found<Vec<OldNumber>> {
        let named = old_numbers_in(cell).map_err(|unclear| mistake(cell, unclear))?;
        let one = |named: Named<OldNumber>| match named {
            Named::One(number) => Ok(number),
            // What lies between two old numbers, only the old text says.
            Named::Range(..) => Err(Mistake::NotANumber(short(cell))),
        };
        named.into_iter().map(one).collect()
    }

    fn succeeding(&self, numbers: &[OldNumber]) -> Result<Vec<MeasureIndex>, Outcome> {
        let mut found = Vec::new();
        for old in numbers {
            let old = old.to_string();
            let successors = self.choices.successors(&old);
            for number in successors.ok_or_else(|| Outcome::NeedsSuccessor(old.clone()))? {
                let index = self.ground.catalogue.index(number);
                found.push(index.ok_or_else(|| Outcome::Wrong(vec![Mistake::UnknownMeasure(number)]))?);
            }
        }
        match (found.is_empty(), numbers.first()) {
            (true, Some(old)) => Err(Outcome::NoSuccessor(old.to_string())),
            _ => Ok(found),
        }
    }

    fn named(&self, cell: &str) -> Found<Vec<MeasureIndex>> {
        let named = numbers_in(cell).map_err(|unclear| mistake(cell, unclear))?;
        let mut found = Vec::new();
        for one in named {
            match one {
                Named::One(number) => found.extend(self.of_number(number)?),
                Named::Range(first, last) => found.extend(self.of_range(cell, first, last)?),
            }
        }
        Ok(found)
    }

    fn of_number(&self, number: Number) -> Found<Vec<MeasureIndex>> {
        let catalogue = self.ground.catalogue;
        match number {
            Number::Measure(number) => {
                let index = catalogue.index(number).ok_or(Mistake::UnknownMeasure(number))?;
                Ok(vec![index])
            }
            Number::Control { control, short } => {
                let longer = ControlNumber {
                    control: control.control.saturating_mul(TENS),
                    ..control
                };
                if short && !self.keeps_zeros && catalogue.control(longer).is_some() {
                    return Err(Mistake::ShortNumber(control, longer));
                }
                let measures = catalogue.measures_of(control);
                let found: Vec<MeasureIndex> = measures
                    .filter_map(|measure| catalogue.index(measure.number))
                    .collect();
                if found.is_empty() {
                    Err(Mistake::NoMeasures(control))
                } else {
                    Ok(found)
                }
            }
        }
    }

    fn of_range(&self, cell: &str, first: Number, last: Number) -> Found<Vec<MeasureIndex>> {
        // Both ends have to be there: a typing error must not become a long list.
        let (begin, end) = (self.of_number(first)?, self.of_number(last)?);
        let catalogue = self.ground.catalogue;
        let number = |index: &MeasureIndex| catalogue.measure(*index).number;
        let (Some(begin), Some(end)) = (begin.iter().map(number).min(), end.iter().map(number).max()) else {
            return Err(Mistake::EmptyRange(short(cell)));
        };
        let within = catalogue
            .measures()
            .iter()
            .filter(|measure| (begin..=end).contains(&measure.number));
        let found: Vec<MeasureIndex> = within
            .filter_map(|measure| catalogue.index(measure.number))
            .collect();
        if found.is_empty() {
            Err(Mistake::EmptyRange(short(cell)))
        } else {
            Ok(found)
        }
    }
}

fn mistake(cell: &str, unclear: Unclear) -> Mistake {
    match unclear {
        Unclear::Nothing => Mistake::NotANumber(short(cell)),
        Unclear::NotANumber(word) => Mistake::NotANumber(short(&word)),
        Unclear::WithinText(word) => Mistake::NumberWithinText(short(&word)),
    }
}
