//! The gap analysis: which measures, on which objects, are not demonstrated, filtered in any
//! combination. A filter is a value, so that it fits in an address.

use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Catalogue, ControlNumber, Language, Measure, MeasureIndex, MeasureKind, Theme};
use crate::ids::{ObjectId, UserId};
use crate::judgements::Aspect;
use crate::mappings::Matching;
use crate::objects::ObjectKind;
use crate::posture::{Cell, Posture, State, Tally};
use crate::text_enum::text_enum;
use chrono::Days;

text_enum! {
    /// Which states are asked for.
    StateFilter {
        /// Anything that is required and not demonstrated.
        Gap = "gap",
        /// Voldoet.
        Met = "met",
        /// Voldoet deels.
        PartlyMet = "partly-met",
        /// Voldoet niet.
        NotMet = "not-met",
        /// Verlopen.
        Lapsed = "lapsed",
        /// Ontbreekt.
        Missing = "missing",
        /// Decided not to apply.
        NotApplicable = "not-applicable",
    }
}

impl StateFilter {
    /// Whether a state of an owed measure is meant.
    #[must_use]
    pub const fn matches(self, state: State) -> bool {
        match self {
            Self::Gap => state.is_gap(),
            Self::Met => matches!(state, State::Met),
            Self::PartlyMet => matches!(state, State::PartlyMet),
            Self::NotMet => matches!(state, State::NotMet),
            Self::Lapsed => matches!(state, State::Lapsed),
            Self::Missing => matches!(state, State::Missing),
            Self::NotApplicable => false,
        }
    }
}

/// What is asked for; `None` means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GapFilter {
    /// Theme.
    pub theme: Option<Theme>,
    /// Kind of measure.
    pub kind: Option<MeasureKind>,
    /// Control.
    pub control: Option<ControlNumber>,
    /// Only these measures: what a filter on another framework leaves.
    pub mapped: Option<Matching>,
    /// Only what the Cyberbeveiligingswet makes mandatory.
    pub within_cbw: bool,
    /// Who owes it.
    pub owner: Option<UserId>,
    /// Only what nobody owes.
    pub unowned: bool,
    /// One object.
    pub object: Option<ObjectId>,
    /// Kind of object.
    pub object_kind: Option<ObjectKind>,
    /// One aspect: the state is then of that aspect, else of any.
    pub aspect: Option<Aspect>,
    /// State.
    pub state: Option<StateFilter>,
    /// Only what lapses within this many days.
    pub due_within: Option<u16>,
    /// Text in number, title or summary, any case.
    pub text: String,
}

impl GapFilter {
    fn wants_measure(&self, measure: &Measure, language: Language) -> bool {
        self.theme
            .is_none_or(|theme| measure.number.control.theme() == theme)
            && self.kind.is_none_or(|kind| measure.kinds.contains(&kind))
            && self
                .control
                .is_none_or(|control| measure.number.control == control)
            && self
                .mapped
                .as_ref()
                .is_none_or(|mapped| mapped.has(measure.number))
            && (measure.legal_basis.within_cbw || !self.within_cbw)
            && self.wants_text(measure, language)
    }

    fn wants_text(&self, measure: &Measure, language: Language) -> bool {
        let text = self.text.trim().to_lowercase();
        text.is_empty()
            || measure.number.to_string().contains(&text)
            || measure.title.get(language).to_lowercase().contains(&text)
            || measure.summary.get(language).to_lowercase().contains(&text)
    }

    fn wants_object(&self, posture: &Posture, cell: &Cell) -> bool {
        let object = posture.object(cell);
        self.owner.is_none_or(|owner| cell.owner == Some(owner))
            && !(self.unowned && cell.owner.is_some())
            && self.object.is_none_or(|id| object.object == id)
            && self.object_kind.is_none_or(|kind| object.kind == kind)
    }

    fn wants_aspect(&self, cell: &Cell, aspect: Aspect, last_day: Option<Day>) -> bool {
        let posture = &cell.aspects[aspect.index()];
        self.aspect.is_none_or(|wanted| wanted == aspect)
            && match self.state {
                None => true,
                Some(StateFilter::NotApplicable) => !cell.owed,
                Some(state) => cell.owed && state.matches(posture.state),
            }
            && last_day.is_none_or(|last| {
                cell.owed
                    && posture.state != State::Lapsed
                    && posture.lapses_on.is_some_and(|lapse| lapse <= last)
            })
    }

    /// Whether a cell counts: what does not apply is not owed, so it counts only for a filter that
    /// asks for it.
    fn counts(&self, cell: &Cell) -> bool {
        cell.owed || self.state == Some(StateFilter::NotApplicable)
    }

    /// The last day on which something may lapse.
    fn last_day(&self, today: Day) -> Option<Day> {
        self.due_within.map(|days| {
            today
                .checked_add_days(Days::new(u64::from(days)))
                .unwrap_or(Day::MAX)
        })
    }

    /// How many aspects of a cell are asked for; 0 if the cell is not.
    fn wanted(&self, posture: &Posture, cell: &Cell) -> u32 {
        if !self.wants_object(posture, cell) {
            return 0;
        }
        let last_day = self.last_day(posture.day);
        let aspects = Aspect::ALL.iter();
        aspects.fold(0, |count, aspect| {
            count + u32::from(self.wants_aspect(cell, *aspect, last_day))
        })
    }
}

/// Whether somebody may see a cell: they see everything, or they own it.
#[must_use]
pub fn visible_to(actor: &Actor, cell: &Cell) -> bool {
    actor.sees_all() || cell.owner == Some(actor.user)
}

/// Who owes what is left of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owners {
    /// Nobody.
    Nobody,
    /// One person, and perhaps nobody for the rest.
    One(UserId),
    /// Several people.
    Several,
}

/// One measure with the cells that the filter leaves.
#[derive(Debug, Clone)]
pub struct MeasureRow {
    /// Which measure.
    pub measure: MeasureIndex,
    /// How many objects are left.
    pub objects: u32,
    /// How many objects it is owed on.
    pub owed: u32,
    /// How many objects meet it: in opzet, bestaan and werking.
    pub met: u32,
    /// How many aspects, over all objects, the filter asks for; without those that do not apply, unless
    /// it asks for these.
    pub points: u32,
    /// Per aspect how many are in which state.
    pub aspects: [Tally; 3],
    /// The first day on which something lapses.
    pub first_lapse: Option<Day>,
    /// The object, when exactly one is left: its index in [`Posture::objects`].
    pub only_object: Option<u32>,
    /// The kind of the objects, when they are all of one kind.
    pub kind: Option<ObjectKind>,
    /// Who owes it.
    pub owners: Owners,
}

impl MeasureRow {
    fn new(measure: MeasureIndex) -> Self {
        Self {
            measure,
            objects: 0,
            owed: 0,
            met: 0,
            points: 0,
            aspects: [Tally::default(); 3],
            first_lapse: None,
            only_object: None,
            kind: None,
            owners: Owners::Nobody,
        }
    }

    fn add(&mut self, posture: &Posture, cell: &Cell, points: u32) {
        let kind = posture.object(cell).kind;
        self.kind = (self.objects == 0 || self.kind == Some(kind)).then_some(kind);
        self.objects += 1;
        self.points += points;
        self.only_object = (self.objects == 1).then_some(cell.object);
        self.owners = match (self.owners, cell.owner) {
            (known, None) => known,
            (Owners::Nobody, Some(owner)) => Owners::One(owner),
            (Owners::One(known), Some(owner)) if known == owner => Owners::One(owner),
            _ => Owners::Several,
        };
        for aspect in Aspect::ALL {
            self.aspects[aspect.index()].add(cell, *aspect);
        }
        if cell.owed {
            self.owed += 1;
            self.met += u32::from(cell.worst() == State::Met);
            self.first_lapse = [self.first_lapse, cell.first_lapse()].into_iter().flatten().min();
        }
    }

    /// The worst state of an aspect; `None` if nothing is owed.
    #[must_use]
    pub fn worst(&self, aspect: Aspect) -> Option<State> {
        self.aspects[aspect.index()].worst()
    }
}

/// The measures that the filter leaves, in order of number, each with its cells counted.
#[must_use]
pub fn measure_rows(
    catalogue: &Catalogue,
    posture: &Posture,
    actor: &Actor,
    filter: &GapFilter,
    language: Language,
) -> Vec<MeasureRow> {
    let mut rows = Vec::new();
    for (index, measure) in catalogue.measures().iter().enumerate() {
        if !filter.wants_measure(measure, language) {
            continue;
        }
        let index = MeasureIndex(u16::try_from(index).unwrap_or(u16::MAX));
        let mut row = MeasureRow::new(index);
        for cell in posture.of_measure(index) {
            if !visible_to(actor, cell) {
                continue;
            }
            let points = filter.wanted(posture, cell);
            if points > 0 {
                row.add(posture, cell, if filter.counts(cell) { points } else { 0 });
            }
        }
        if row.objects > 0 {
            rows.push(row);
        }
    }
    rows
}

/// The cells of one measure that the filter leaves.
#[must_use]
pub fn cells_of<'a>(
    posture: &'a Posture,
    measure: MeasureIndex,
    actor: &Actor,
    filter: &GapFilter,
) -> Vec<&'a Cell> {
    let cells = posture.of_measure(measure).iter();
    cells
        .filter(|cell| visible_to(actor, cell) && filter.wanted(posture, cell) > 0)
        .collect()
}

/// The cells that the filter leaves, in order of measure, then object, each with the aspects that it
/// asks for.
pub fn wanted_cells<'a>(
    catalogue: &'a Catalogue,
    posture: &'a Posture,
    actor: &'a Actor,
    filter: &'a GapFilter,
    language: Language,
) -> impl Iterator<Item = (&'a Cell, [bool; 3])> {
    let wanted: Vec<bool> = catalogue
        .measures()
        .iter()
        .map(|measure| filter.wants_measure(measure, language))
        .collect();
    let last_day = filter.last_day(posture.day);
    let cells = posture.cells();
    let seen = cells
        .filter(move |cell| wanted[usize::from(cell.measure.0)] && visible_to(actor, cell))
        .filter(|cell| filter.wants_object(posture, cell));
    seen.map(move |cell| {
        let aspects = [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness];
        (
            cell,
            aspects.map(|aspect| filter.wants_aspect(cell, aspect, last_day)),
        )
    })
    .filter(|(_, aspects)| aspects.contains(&true))
}
