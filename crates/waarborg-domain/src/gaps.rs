//! The gap analysis: which measures, on which objects, are not shown; filtered in every way that
//! combines. A filter is a value, so that it can stand in the address bar.

use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Catalogue, ControlNumber, Language, Measure, MeasureIndex, MeasureKind, Theme};
use crate::ids::{ObjectId, UserId};
use crate::judgements::Aspect;
use crate::objects::ObjectKind;
use crate::position::{Cell, Position, State, Tally};
use crate::text_enum::text_enum;
use chrono::Days;

text_enum! {
    /// Which states are asked for.
    StateFilter {
        /// Anything that is required and not shown.
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

/// What is asked for; absent means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GapFilter {
    /// Theme.
    pub theme: Option<Theme>,
    /// Kind of measure.
    pub kind: Option<MeasureKind>,
    /// Control.
    pub control: Option<ControlNumber>,
    /// Who owes it.
    pub owner: Option<UserId>,
    /// One object.
    pub object: Option<ObjectId>,
    /// Kind of object.
    pub object_kind: Option<ObjectKind>,
    /// One aspect: the state is then of that aspect, else of any.
    pub aspect: Option<Aspect>,
    /// State.
    pub state: Option<StateFilter>,
    /// That lapses within this many days.
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
            && self.wants_text(measure, language)
    }

    fn wants_text(&self, measure: &Measure, language: Language) -> bool {
        let text = self.text.trim().to_lowercase();
        text.is_empty()
            || measure.number.to_string().contains(&text)
            || measure.title.get(language).to_lowercase().contains(&text)
            || measure.summary.get(language).to_lowercase().contains(&text)
    }

    fn wants_cell(&self, position: &Position, cell: &Cell) -> bool {
        let object = position.object(cell);
        self.owner.is_none_or(|owner| cell.owner == Some(owner))
            && self.object.is_none_or(|id| object.object == id)
            && self.object_kind.is_none_or(|kind| object.kind == kind)
            && self.wants_state(cell)
            && self
                .due_within
                .is_none_or(|days| cell.owed && self.lapses_within(cell, position.day, days))
    }

    fn aspects(&self) -> &[Aspect] {
        self.aspect.as_ref().map_or(Aspect::ALL, std::slice::from_ref)
    }

    fn wants_state(&self, cell: &Cell) -> bool {
        match self.state {
            None => true,
            Some(StateFilter::NotApplicable) => !cell.owed,
            Some(state) => {
                cell.owed
                    && self
                        .aspects()
                        .iter()
                        .any(|aspect| state.matches(cell.aspects[aspect.index()].state))
            }
        }
    }

    fn lapses_within(&self, cell: &Cell, day: Day, days: u16) -> bool {
        let last = day
            .checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(Day::MAX);
        self.aspects().iter().any(|aspect| {
            let aspect = &cell.aspects[aspect.index()];
            aspect.state != State::Lapsed && aspect.lapses_on.is_some_and(|lapse| lapse <= last)
        })
    }
}

/// What somebody may see of a position: everything, or what he owns.
#[must_use]
pub fn visible_to(actor: &Actor, cell: &Cell) -> bool {
    actor.sees_all() || cell.owner == Some(actor.user)
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
    /// Per aspect how many are in which state.
    pub aspects: [Tally; 3],
    /// The first day on which something lapses.
    pub first_lapse: Option<Day>,
    /// The object, when exactly one is left.
    pub only_object: Option<ObjectId>,
}

impl MeasureRow {
    fn new(measure: MeasureIndex) -> Self {
        Self {
            measure,
            objects: 0,
            owed: 0,
            aspects: [Tally::default(); 3],
            first_lapse: None,
            only_object: None,
        }
    }

    fn add(&mut self, position: &Position, cell: &Cell) {
        self.objects += 1;
        self.owed += u32::from(cell.owed);
        self.only_object = (self.objects == 1).then(|| position.object(cell).object);
        for aspect in Aspect::ALL {
            self.aspects[aspect.index()].add(cell, *aspect);
        }
        if cell.owed {
            self.first_lapse = [self.first_lapse, cell.first_lapse()].into_iter().flatten().min();
        }
    }

    /// The worst state of an aspect; absent when nothing is owed.
    #[must_use]
    pub fn worst(&self, aspect: Aspect) -> Option<State> {
        self.aspects[aspect.index()].worst()
    }
}

/// The measures that the filter leaves, in order of number, each with its cells counted.
#[must_use]
pub fn measure_rows(
    catalogue: &Catalogue,
    position: &Position,
    actor: &Actor,
    filter: &GapFilter,
    language: Language,
) -> Vec<MeasureRow> {
    let mut rows = Vec::new();
    for (place, measure) in catalogue.measures().iter().enumerate() {
        if !filter.wants_measure(measure, language) {
            continue;
        }
        let index = MeasureIndex(u16::try_from(place).unwrap_or(u16::MAX));
        let mut row = MeasureRow::new(index);
        for cell in position.of_measure(index) {
            if visible_to(actor, cell) && filter.wants_cell(position, cell) {
                row.add(position, cell);
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
    position: &'a Position,
    measure: MeasureIndex,
    actor: &Actor,
    filter: &GapFilter,
) -> Vec<&'a Cell> {
    let cells = position.of_measure(measure).iter();
    cells
        .filter(|cell| visible_to(actor, cell) && filter.wants_cell(position, cell))
        .collect()
}
