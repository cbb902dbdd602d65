//! The posture ("stand"): what is demonstrated and what is not, per measure, object and aspect, as of a
//! day. Derived from the [`Ledger`] and the [`Catalogue`]; never stored.

use crate::Day;
use crate::catalogue::{Catalogue, Measure, MeasureIndex};
use crate::facts::{Facts, RecordRef};
use crate::groups::Target;
use crate::ids::{ObjectId, UserId};
use crate::interval::Interval;
use crate::judgements::book::JudgementFact;
use crate::judgements::{Aspect, Verdict};
use crate::ledger::Ledger;
use crate::objects::ObjectVersion;
use crate::organisations::ReviewIntervals;
use crate::requirement::Requirement;
use crate::text_enum::text_enum;
use derive::{AsOf, Derivation};
use std::sync::Arc;

pub(crate) mod derive;
mod judged;
mod organisation;
mod update;

pub use organisation::OrganisationCell;

text_enum! {
    /// The state of one aspect, from good to bad, so that the greater is the worse.
    State {
        /// Demonstrated, and still counts.
        Met = "met",
        /// Demonstrated in part.
        PartlyMet = "partly-met",
        /// Judged, and not met.
        NotMet = "not-met",
        /// Was judged, but the interval has passed.
        Lapsed = "lapsed",
        /// Never judged.
        Missing = "missing",
    }
}

impl State {
    /// Index in arrays by state.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether something is required and not demonstrated.
    #[must_use]
    pub const fn is_gap(self) -> bool {
        !matches!(self, Self::Met)
    }
}

impl From<Verdict> for State {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::PartlyMet => Self::PartlyMet,
            Verdict::NotMet => Self::NotMet,
        }
    }
}

/// Where a state comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Nobody judged.
    Nothing,
    /// A judgement on the object itself.
    Own,
    /// A judgement on a group that the object is in.
    Group(Target),
    /// The object that provides the measure.
    Provider(ObjectId),
}

/// The state of one aspect of one measure on one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AspectPosture {
    /// State.
    pub state: State,
    /// Where it comes from.
    pub source: Source,
    /// The record that it rests on.
    pub because: Option<RecordRef>,
    /// Since when that counts: the day of judging.
    pub from: Option<Day>,
    /// The first day on which it no longer counts.
    pub lapses_on: Option<Day>,
}

impl AspectPosture {
    /// Nothing is known, of the object itself or of whoever provides the measure to it.
    #[must_use]
    pub const fn missing(provider: Option<ObjectId>) -> Self {
        Self {
            state: State::Missing,
            source: match provider {
                Some(provider) => Source::Provider(provider),
                None => Source::Nothing,
            },
            because: None,
            from: None,
            lapses_on: None,
        }
    }

    /// The judgement behind it, if it rests on one.
    #[must_use]
    pub fn judgement<'l>(
        &self,
        ledger: &'l Ledger,
        requirement: impl Into<Requirement>,
    ) -> Option<&'l JudgementFact> {
        ledger
            .judgements
            .find(requirement.into(), self.because?.judgement()?)
    }
}

/// One measure on one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Which measure.
    pub measure: MeasureIndex,
    /// Which object: its index in [`Posture::objects`].
    pub object: u32,
    /// False when the measure was decided not to apply: then the states do not matter.
    pub owed: bool,
    /// Whether the object is in the scope of the ISMS.
    pub in_scope: bool,
    /// Who has to demonstrate it: the owner of the object, or of the measure for the organisation itself.
    pub owner: Option<UserId>,
    /// By [`Aspect::index`].
    pub aspects: [AspectPosture; 3],
}

impl Cell {
    /// The worst of the three aspects.
    #[must_use]
    pub fn worst(&self) -> State {
        self.aspects
            .iter()
            .map(|aspect| aspect.state)
            .max()
            .unwrap_or(State::Missing)
    }

    /// The first day on which something of it lapses.
    #[must_use]
    pub fn first_lapse(&self) -> Option<Day> {
        let counts = self.aspects.iter().filter(|aspect| aspect.state != State::Lapsed);
        counts.filter_map(|aspect| aspect.lapses_on).min()
    }
}

/// How many aspects are in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// By [`State::index`].
    pub counts: [u32; 5],
    /// Aspects that were decided not to apply.
    pub not_applicable: u32,
}

impl Tally {
    /// Counts one aspect.
    pub fn add(&mut self, cell: &Cell, aspect: Aspect) {
        if cell.owed {
            self.counts[cell.aspects[aspect.index()].state.index()] += 1;
        } else {
            self.not_applicable += 1;
        }
    }

    /// Counts the three aspects.
    pub fn add_cell(&mut self, cell: &Cell) {
        for aspect in Aspect::ALL {
            self.add(cell, *aspect);
        }
    }

    /// Counts what another has counted.
    pub fn merge(&mut self, other: &Self) {
        let counts = self.counts.iter_mut().zip(other.counts);
        counts.for_each(|(count, more)| *count += more);
        self.not_applicable += other.not_applicable;
    }

    /// How many are required and not demonstrated.
    #[must_use]
    pub fn gaps(&self) -> u32 {
        self.owed() - self.of(State::Met)
    }

    /// How many are in this state.
    #[must_use]
    pub const fn of(&self, state: State) -> u32 {
        self.counts[state.index()]
    }

    /// How many are owed.
    #[must_use]
    pub fn owed(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// The share that is met, in whole percents rounded down; `None` if nothing is owed.
    #[must_use]
    pub fn percentage_met(&self) -> Option<u32> {
        (self.of(State::Met) * 100).checked_div(self.owed())
    }

    /// The worst state that occurs; `None` if nothing is owed.
    #[must_use]
    pub fn worst(&self) -> Option<State> {
        State::ALL.iter().rev().copied().find(|state| self.of(*state) > 0)
    }
}

/// The posture of one organisation as of a day. The cells of a measure form one piece, which a later
/// posture shares if no write reached it.
#[derive(Debug, Clone)]
pub struct Posture {
    /// As of this day.
    pub day: Day,
    /// The objects that exist on that day, in order of kind, then name.
    pub objects: Arc<Vec<ObjectVersion>>,
    /// Every measure on every object that it binds to: by measure, in order of object.
    pieces: Vec<Arc<[Cell]>>,
    /// The controls and obligations.
    organisation: Arc<[OrganisationCell]>,
    /// How many cells were derived to make it.
    derived: usize,
}

/// The interval after which a judgement on this aspect of this measure lapses.
///
/// The interval of BIO2 is about doing something again, so it counts for werking; for opzet and
/// bestaan, and where BIO2 sets none, the organisation chooses.
#[must_use]
pub fn interval_for(measure: &Measure, aspect: Aspect, review: &ReviewIntervals) -> Interval {
    match aspect {
        Aspect::Design => review.design,
        Aspect::Existence => review.existence,
        Aspect::OperatingEffectiveness => measure.interval().unwrap_or(review.operating_effectiveness),
    }
}

impl Posture {
    /// Derives the posture as of a day.
    #[must_use]
    pub fn derive(catalogue: &Catalogue, ledger: &Ledger, day: Day) -> Self {
        Self::derive_with(catalogue, ledger, day, Facts::on(ledger, day))
    }

    /// Derives the posture as of a day, with these facts beside the judgements.
    #[must_use]
    pub fn derive_with(catalogue: &Catalogue, ledger: &Ledger, day: Day, facts: Facts) -> Self {
        let objects = ledger.objects_on(day);
        let as_of = AsOf::new(ledger, day, objects.iter().copied(), facts);
        let mut derivation = Derivation::new(catalogue, ledger);
        let pieces: Vec<Arc<[Cell]>> = catalogue
            .indices()
            .map(|index| {
                let mut cells = Vec::new();
                derivation
                    .measure(index)
                    .cells(&as_of, |_| true, |cell| cells.push(cell));
                cells.into()
            })
            .collect();
        Self {
            day,
            derived: pieces.iter().map(|piece| piece.len()).sum(),
            organisation: derivation.organisation_cells(&as_of).into(),
            objects: Arc::new(objects.into_iter().cloned().collect()),
            pieces,
        }
    }

    /// All cells, in order of measure, then object.
    pub fn cells(&self) -> impl DoubleEndedIterator<Item = &Cell> + Clone {
        self.pieces.iter().flat_map(|piece| piece.iter())
    }

    /// How many cells were derived to make it; the others are shared with the posture before a write.
    #[must_use]
    pub const fn derived(&self) -> usize {
        self.derived
    }

    /// The object of a cell.
    #[must_use]
    pub fn object(&self, cell: &Cell) -> &ObjectVersion {
        &self.objects[cell.object as usize]
    }

    /// The cells of one measure.
    #[must_use]
    pub fn of_measure(&self, measure: MeasureIndex) -> &[Cell] {
        self.pieces.get(usize::from(measure.0)).map_or(&[], |piece| piece)
    }

    /// One measure on one object.
    #[must_use]
    pub fn cell(&self, measure: MeasureIndex, object: ObjectId) -> Option<&Cell> {
        self.of_measure(measure)
            .iter()
            .find(|cell| self.object(cell).object == object)
    }
}
