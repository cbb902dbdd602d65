//! The position ("stand"): what is shown and what is not, per measure, object and aspect, as of a
//! day. Derived from the [`Ledger`] and the [`Catalogue`]; never stored.

use crate::Day;
use crate::catalogue::{Catalogue, Measure, MeasureIndex};
use crate::groups::Target;
use crate::ids::{ObjectId, UserId};
use crate::interval::Interval;
use crate::judgements::{Aspect, Verdict};
use crate::ledger::{JudgementFact, Ledger};
use crate::objects::{ObjectKind, ObjectVersion};
use crate::organisations::ReviewIntervals;
use crate::text_enum::text_enum;
use std::collections::HashMap;

text_enum! {
    /// The state of one aspect. In order from good to bad, so that the greater one is the worse.
    State {
        /// Shown, and still counts.
        Met = "met",
        /// Shown in part.
        PartlyMet = "partly-met",
        /// Judged, and found wanting.
        NotMet = "not-met",
        /// Was judged, but the interval has passed.
        Lapsed = "lapsed",
        /// Never judged.
        Missing = "missing",
    }
}

impl State {
    /// Place in arrays by state.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether something is required and not shown.
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
pub struct AspectPosition {
    /// State.
    pub state: State,
    /// Where it comes from.
    pub source: Source,
    /// The judgement behind it: its place in [`Ledger::judgements`].
    pub judgement: Option<u32>,
    /// The first day on which the judgement no longer counts.
    pub lapses_on: Option<Day>,
}

const MISSING: AspectPosition = AspectPosition {
    state: State::Missing,
    source: Source::Nothing,
    judgement: None,
    lapses_on: None,
};

/// One measure on one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Which measure.
    pub measure: MeasureIndex,
    /// Which object: its place in [`Position::objects`].
    pub object: u32,
    /// False when the measure was decided not to apply: then the states do not matter.
    pub owed: bool,
    /// Whether the object is in the scope of the ISMS.
    pub in_scope: bool,
    /// Who has to show it: the owner of the object, or of the measure for the organisation itself.
    pub owner: Option<UserId>,
    /// By [`Aspect::index`].
    pub aspects: [AspectPosition; 3],
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

    /// The share that is met, in whole percents rounded down; absent when nothing is owed.
    #[must_use]
    pub fn percentage_met(&self) -> Option<u32> {
        (self.of(State::Met) * 100).checked_div(self.owed())
    }

    /// The worst state that occurs; absent when nothing is owed.
    #[must_use]
    pub fn worst(&self) -> Option<State> {
        State::ALL.iter().rev().copied().find(|state| self.of(*state) > 0)
    }
}

/// The position of one organisation as of a day.
#[derive(Debug, Clone)]
pub struct Position {
    /// As of this day.
    pub day: Day,
    /// The objects that exist on that day, in order of kind, then name.
    pub objects: Vec<ObjectVersion>,
    /// Every measure on every object that it binds to: in order of measure, then object.
    pub cells: Vec<Cell>,
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
        Aspect::Operation => measure.interval().unwrap_or(review.operation),
    }
}

/// The newest judgement per target, measure and aspect.
struct Newest<'a> {
    ledger: &'a Ledger,
    targets: HashMap<Target, usize>,
    measures: usize,
    places: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl<'a> Newest<'a> {
    fn on(ledger: &'a Ledger, catalogue: &Catalogue, day: Day) -> Self {
        let measures = catalogue.measures().len();
        let mut newest = Self {
            ledger,
            targets: HashMap::new(),
            measures,
            places: Vec::new(),
        };
        let known = ledger.judgements.iter().enumerate();
        for (place, fact) in known.filter(|(_, fact)| fact.counts_on(day)) {
            if let Some(measure) = catalogue.index(fact.measure) {
                newest.put(place, fact, measure);
            }
        }
        newest
    }

    fn put(&mut self, place: usize, fact: &JudgementFact, measure: MeasureIndex) {
        let count = self.targets.len();
        let target = *self.targets.entry(fact.target).or_insert(count);
        if target == count {
            self.places.resize((count + 1) * self.measures * 3, NONE);
        }
        let slot = self.slot(target, measure, fact.aspect);
        // The ledger is in order of day, so the later one overwrites the earlier one.
        self.places[slot] = u32::try_from(place).unwrap_or(NONE);
    }

    fn slot(&self, target: usize, measure: MeasureIndex, aspect: Aspect) -> usize {
        (target * self.measures + usize::from(measure.0)) * 3 + aspect.index()
    }

    fn get(&self, target: &Target, measure: MeasureIndex, aspect: Aspect) -> Option<u32> {
        let target = *self.targets.get(target)?;
        let place = self.places[self.slot(target, measure, aspect)];
        (place != NONE).then_some(place)
    }

    fn fact(&self, place: u32) -> &JudgementFact {
        &self.ledger.judgements[place as usize]
    }
}

struct Derivation<'a> {
    catalogue: &'a Catalogue,
    ledger: &'a Ledger,
    day: Day,
    newest: Newest<'a>,
    /// Inheritances that count on the day, with their consumers worked out per object.
    provisions: Vec<&'a crate::provisions::Provision>,
}

impl Derivation<'_> {
    fn aspect(&self, measure: MeasureIndex, object: &ObjectVersion, aspect: Aspect) -> AspectPosition {
        let own = Target::Object(object.object);
        if let Some(place) = self.newest.get(&own, measure, aspect) {
            return self.judged(measure, aspect, place, Source::Own);
        }
        if let Some(provided) = self.provided(measure, object, aspect) {
            return provided;
        }
        let groups = Target::groups_of(object);
        let judged = groups.filter_map(|group| Some((self.newest.get(&group, measure, aspect)?, group)));
        // Places are in order of day, so the greatest place is the newest judgement.
        judged
            .max_by_key(|(place, _)| *place)
            .map_or(MISSING, |(place, group)| {
                self.judged(measure, aspect, place, Source::Group(group))
            })
    }

    fn provided(
        &self,
        measure: MeasureIndex,
        object: &ObjectVersion,
        aspect: Aspect,
    ) -> Option<AspectPosition> {
        let number = self.catalogue.measure(measure).number;
        let provision = self.provisions.iter().rev().find(|provision| {
            provision.provider != object.object
                && provision.provided.covers(number)
                && provision.consumers.includes(object)
        })?;
        let source = Source::Provider(provision.provider);
        let place = self
            .newest
            .get(&Target::Object(provision.provider), measure, aspect);
        Some(match place {
            Some(place) => self.judged(measure, aspect, place, source),
            None => AspectPosition { source, ..MISSING },
        })
    }

    fn judged(&self, measure: MeasureIndex, aspect: Aspect, place: u32, source: Source) -> AspectPosition {
        let fact = self.newest.fact(place);
        let review = &self.ledger.organisation.settings.review;
        let interval = interval_for(self.catalogue.measure(measure), aspect, review);
        let lapses_on = interval.after(fact.counts_from());
        let state = if lapses_on <= self.day {
            State::Lapsed
        } else {
            State::from(fact.verdict)
        };
        AspectPosition {
            state,
            source,
            judgement: Some(place),
            lapses_on: Some(lapses_on),
        }
    }
}

impl Position {
    /// Derives the position as of a day.
    #[must_use]
    pub fn derive(catalogue: &Catalogue, ledger: &Ledger, day: Day) -> Self {
        let objects: Vec<ObjectVersion> = ledger.objects_on(day).into_iter().cloned().collect();
        let derivation = Derivation {
            catalogue,
            ledger,
            day,
            newest: Newest::on(ledger, catalogue, day),
            provisions: ledger
                .provisions
                .iter()
                .filter(|provision| provision.counts_on(day))
                .collect(),
        };
        let decisions = ledger.decisions_on(day);
        let scope = ledger.scope_items_on(day);
        let owners = ledger.measure_owners_on(day);
        let in_scope: Vec<bool> = objects
            .iter()
            .map(|object| scope.get(&object.object).is_none_or(|item| item.included))
            .collect();
        let mut cells = Vec::new();
        for (place, measure) in catalogue.measures().iter().enumerate() {
            let index = MeasureIndex(u16::try_from(place).unwrap_or(u16::MAX));
            let owed = Ledger::is_owed(&decisions, measure.number);
            for (at, object) in objects.iter().enumerate() {
                if !object.is_bound_by(measure.binding) && !derivation.provides(object, measure) {
                    continue;
                }
                let measure_owner = owners.get(&measure.number).copied();
                let owner = match object.kind {
                    ObjectKind::Organisation => measure_owner.or(object.details.owner),
                    _ => object.details.owner,
                };
                cells.push(Cell {
                    measure: index,
                    object: u32::try_from(at).unwrap_or(u32::MAX),
                    owed,
                    in_scope: in_scope[at],
                    owner,
                    aspects: [Aspect::Design, Aspect::Existence, Aspect::Operation]
                        .map(|aspect| derivation.aspect(index, object, aspect)),
                });
            }
        }
        Self { day, objects, cells }
    }

    /// The object of a cell.
    #[must_use]
    pub fn object(&self, cell: &Cell) -> &ObjectVersion {
        &self.objects[cell.object as usize]
    }

    /// The cells of one measure.
    #[must_use]
    pub fn of_measure(&self, measure: MeasureIndex) -> &[Cell] {
        let start = self.cells.partition_point(|cell| cell.measure < measure);
        let end = self.cells.partition_point(|cell| cell.measure <= measure);
        &self.cells[start..end]
    }

    /// One measure on one object.
    #[must_use]
    pub fn cell(&self, measure: MeasureIndex, object: ObjectId) -> Option<&Cell> {
        self.of_measure(measure)
            .iter()
            .find(|cell| self.object(cell).object == object)
    }
}

impl Derivation<'_> {
    /// Whoever provides a measure to others owes it, whatever kind of object it is.
    fn provides(&self, object: &ObjectVersion, measure: &Measure) -> bool {
        self.provisions
            .iter()
            .any(|provision| provision.provider == object.object && provision.provided.covers(measure.number))
    }
}
