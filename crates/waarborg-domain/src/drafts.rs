//! Drafts: what is being prepared as a later version of BIO2, and what it would change for an
//! organisation. A draft is not a [`Catalogue`]: it has no measures, so nothing can be judged under it,
//! published on it or moved to it. The content lives in the crate `waarborg-catalogue`.

use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Both, Catalogue, MeasureNumber};
use crate::gaps::visible_to;
use crate::judgements::Aspect;
use crate::obligations::{Obligation, ObligationNumber};
use crate::posture::{Posture, State, Tally};
use crate::provenance::Provenance;
use crate::text_enum::text_enum;
use crate::was_wordt::{ChangeKind, Step, WasWordt};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What a change would mean for whoever works on the version in force, what asks for work first.
    Effect {
        /// The same number asks something else.
        Demand = "demand",
        /// Nothing comes before it.
        New = "new",
        /// One number becomes several, or several become one.
        Divided = "divided",
        /// Another number.
        Moved = "moved",
        /// Nothing comes after it.
        Withdrawn = "withdrawn",
        /// Other words for the same.
        Reworded = "reworded",
    }
}

impl Effect {
    const fn of(change: ChangeKind, substantive: bool) -> Self {
        match change {
            ChangeKind::Reworded | ChangeKind::Unchanged if substantive => Self::Demand,
            ChangeKind::Reworded | ChangeKind::Unchanged => Self::Reworded,
            ChangeKind::Moved => Self::Moved,
            ChangeKind::Split | ChangeKind::Merged => Self::Divided,
            ChangeKind::New => Self::New,
            ChangeKind::Withdrawn => Self::Withdrawn,
        }
    }
}

text_enum! {
    /// What becomes of a term.
    TermEffect {
        /// There was none.
        New = "new",
        /// Another one.
        Changed = "changed",
        /// There will be none.
        Gone = "gone",
    }
}

/// A term that comes, goes or changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermChange {
    /// The measure, as the version in force numbers it.
    pub measure: MeasureNumber,
    /// What becomes of it.
    pub change: TermEffect,
    /// Which term.
    pub what: Both<String>,
}

/// A chapter of part 1 that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChapterChange {
    /// `5.1`.
    pub number: String,
    /// Title in the version in force, in Dutch as published.
    pub title: String,
    /// What happens.
    pub change: ChangeKind,
    /// True where it would ask something else.
    pub substantive: bool,
    /// The obligations that come from it.
    pub obligations: Vec<ObligationNumber>,
    /// What changes.
    pub what: Both<String>,
    /// Something odd or undecided that one has to know.
    pub note: Option<Both<String>>,
    /// Where it was proposed, if the preview says so.
    pub source: Option<String>,
}

impl ChapterChange {
    /// What it would mean.
    #[must_use]
    pub const fn effect(&self) -> Effect {
        Effect::of(self.change, self.substantive)
    }
}

/// What is being prepared, beside the version that it would change. What it does not name stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it may be called once: `v2.0`.
    pub version: String,
    /// The version that it would change: `v1.3`.
    pub from: String,
    /// The day whose state it is.
    pub state_of: Day,
    /// Where it was read.
    pub provenance: Provenance,
    /// What becomes of the numbers of part 2.
    pub steps: Vec<Step>,
    /// What becomes of terms.
    pub terms: Vec<TermChange>,
    /// What becomes of part 1.
    pub chapters: Vec<ChapterChange>,
    /// What belongs to no number.
    pub remarks: Vec<Both<String>>,
}

impl Draft {
    /// How many changes of part 2 have each effect; effects that do not occur as well.
    #[must_use]
    pub fn counts(&self) -> Vec<(Effect, usize)> {
        let effects = || self.steps.iter().map(effect_of);
        let count = |effect: &Effect| (*effect, effects().filter(|one| one == effect).count());
        Effect::ALL.iter().map(count).collect()
    }
}

/// What a step would mean.
const fn effect_of(step: &Step) -> Effect {
    Effect::of(step.change, step.substantive)
}

/// What an organisation has now, as far as somebody may see it.
#[derive(Debug, Clone, Copy)]
pub struct Own<'a> {
    /// The version that it works on.
    pub catalogue: &'a Catalogue,
    /// What is demonstrated.
    pub posture: &'a Posture,
    /// Who looks.
    pub actor: &'a Actor,
    /// How its version led to the one that the draft would change, if it works on an older one.
    pub since: Option<&'a WasWordt>,
}

/// The worst state of each aspect; `None` where nothing is owed that the reader may see.
pub type States = [Option<State>; 3];

impl Own<'_> {
    /// The numbers by which the organisation knows what the draft's own version calls this.
    fn here(&self, draft: &Draft, number: MeasureNumber) -> Vec<MeasureNumber> {
        if self.catalogue.version() == draft.from {
            return vec![number];
        }
        let since = self.since.filter(|since| since.to() == draft.from);
        let numbers = since.map_or_else(Vec::new, |since| since.predecessors(number));
        let exists = |number: &MeasureNumber| self.catalogue.by_number(*number).is_some();
        numbers.into_iter().filter(exists).collect()
    }

    fn measures(&self, numbers: &[MeasureNumber]) -> States {
        let mut tallies = [Tally::default(); 3];
        for index in numbers.iter().filter_map(|number| self.catalogue.index(*number)) {
            let cells = self.posture.of_measure(index).iter();
            for cell in cells.filter(|cell| visible_to(self.actor, cell)) {
                for aspect in Aspect::ALL {
                    tallies[aspect.index()].add(cell, *aspect);
                }
            }
        }
        tallies.map(|tally| tally.worst())
    }

    /// Obligations are of the organisation as a whole: for whoever sees all, or answers for them.
    fn obligation(&self, number: ObligationNumber) -> States {
        let cell = self.posture.organisation_cell(number);
        cell.filter(|cell| cell.owed && cell.is_visible_to(self.actor))
            .map_or([None; 3], |cell| cell.aspects.map(|aspect| Some(aspect.state)))
    }
}

/// A change of part 2 with what the organisation has now.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The change.
    pub step: &'a Step,
    /// What it would mean.
    pub effect: Effect,
    /// What becomes of its terms.
    pub terms: Vec<&'a TermChange>,
    /// The numbers by which the organisation knows it now.
    pub here: Vec<MeasureNumber>,
    /// What is demonstrated of them.
    pub states: States,
}

impl Row<'_> {
    /// Whether it means something here: something is owed, and more changes than the words.
    #[must_use]
    pub fn matters(&self) -> bool {
        match self.effect {
            Effect::New => true,
            Effect::Reworded => false,
            _ => self.states.iter().any(Option::is_some),
        }
    }
}

/// A change of part 1 with what the organisation has now.
#[derive(Debug, Clone)]
pub struct ChapterRow<'a> {
    /// The change.
    pub chapter: &'a ChapterChange,
    /// What it would mean.
    pub effect: Effect,
    /// The obligations that the organisation has from it now, with what is demonstrated of each.
    pub obligations: Vec<(&'a Obligation, States)>,
}

impl ChapterRow<'_> {
    /// Whether it means something here: more changes than the words, and it is asked of the organisation.
    #[must_use]
    pub fn matters(&self) -> bool {
        self.effect == Effect::New || (self.effect != Effect::Reworded && !self.obligations.is_empty())
    }
}

/// A draft beside what an organisation has now.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// Part 2, in order of the first number.
    pub rows: Vec<Row<'a>>,
    /// Part 1, in order of chapter.
    pub chapters: Vec<ChapterRow<'a>>,
}

/// What a draft would change, beside what an organisation has now.
#[must_use]
pub fn compare<'a>(draft: &'a Draft, own: &Own<'a>) -> Comparison<'a> {
    let row = |step: &'a Step| {
        let here: Vec<MeasureNumber> = step.from.iter().flat_map(|one| own.here(draft, *one)).collect();
        let numbers = if step.from.is_empty() {
            &step.to
        } else {
            &step.from
        };
        let terms = draft.terms.iter().filter(|term| numbers.contains(&term.measure));
        Row {
            effect: effect_of(step),
            terms: terms.collect(),
            states: own.measures(&here),
            here,
            step,
        }
    };
    let chapter = |chapter: &'a ChapterChange| {
        let numbers = chapter.obligations.iter();
        let asked = numbers.filter_map(|number| own.catalogue.obligation(*number));
        ChapterRow {
            effect: chapter.effect(),
            obligations: asked.map(|one| (one, own.obligation(one.number))).collect(),
            chapter,
        }
    };
    Comparison {
        rows: draft.steps.iter().map(row).collect(),
        chapters: draft.chapters.iter().map(chapter).collect(),
    }
}
