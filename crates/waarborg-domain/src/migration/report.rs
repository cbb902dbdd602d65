//! What became of everything: the report of a move, per number. It goes into the audit trail as it was
//! confirmed.

use crate::catalogue::MeasureNumber;
use crate::posture::{Cell, State, Tally};
use crate::text_enum::text_enum;
use crate::was_wordt::ChangeKind;
use serde::{Deserialize, Serialize};

text_enum! {
    /// What became of the records of a number.
    Fate {
        /// They count under the same number.
        Unchanged = "unchanged",
        /// They count under another number.
        Carried = "carried",
        /// They count under two numbers: a choice.
        Both = "both",
        /// They no longer count, and stay visible as history.
        History = "history",
        /// There was nothing yet: a new measure.
        New = "new",
    }
}

/// How much of something is demonstrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "[u32; 2]", from = "[u32; 2]")]
pub struct Demonstrated {
    /// How many aspects, over all objects, are met.
    pub met: u32,
    /// How many are owed.
    pub owed: u32,
}

impl From<Demonstrated> for [u32; 2] {
    fn from(demonstrated: Demonstrated) -> Self {
        [demonstrated.met, demonstrated.owed]
    }
}

impl From<[u32; 2]> for Demonstrated {
    fn from([met, owed]: [u32; 2]) -> Self {
        Self { met, owed }
    }
}

impl Demonstrated {
    /// Counts these cells.
    pub fn of<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> Self {
        let mut tally = Tally::default();
        cells.into_iter().for_each(|cell| tally.add_cell(cell));
        Self {
            met: tally.of(State::Met),
            owed: tally.owed(),
        }
    }
}

/// What became of one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The number in the old version; `None` for a new measure.
    pub was: Option<MeasureNumber>,
    /// How it changed.
    pub kind: ChangeKind,
    /// Where its judgements go.
    pub becomes: Vec<MeasureNumber>,
    /// What became of its records.
    pub fate: Fate,
    /// Which of `becomes` have to be judged anew.
    pub anew: Vec<MeasureNumber>,
    /// How many judgements there are, retracted ones too.
    pub judgements: u32,
    /// How many of them are on something that the measure no longer binds to: history.
    pub not_bound: u32,
    /// How many decisions on applicability there are.
    pub decisions: u32,
    /// How many times an owner was named.
    pub owners: u32,
    /// How many inheritances of exactly this measure there are.
    pub inheritances: u32,
    /// Where decisions, owner and inheritances go.
    pub rest: Vec<MeasureNumber>,
    /// What was demonstrated before.
    pub before: Demonstrated,
    /// What is demonstrated after, under the numbers of `becomes`.
    pub after: Demonstrated,
}

impl Line {
    /// Whether everything that it becomes has to be judged anew.
    #[must_use]
    pub fn is_all_anew(&self) -> bool {
        !self.becomes.is_empty() && self.becomes.iter().all(|number| self.anew.contains(number))
    }

    /// How many judgements no longer count anywhere.
    #[must_use]
    pub fn lost_to_history(&self) -> u32 {
        if self.fate == Fate::History || self.is_all_anew() {
            self.judgements
        } else {
            self.not_bound
        }
    }

    /// Whether anything was recorded under the number.
    #[must_use]
    pub const fn has_records(&self) -> bool {
        self.judgements + self.decisions + self.owners + self.inheritances > 0
    }
}

/// What became of everything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Report {
    /// Per number of the old version, then the new ones.
    pub lines: Vec<Line>,
    /// Judgements on controls and obligations: these keep their numbers, and so their judgements.
    #[serde(default)]
    pub organisation_judgements: u32,
    /// Decisions on controls: they stay as they are.
    pub control_decisions: u32,
    /// Inheritances of whole controls: they stay, and go on for measures that left the control.
    pub control_inheritances: u32,
    /// What was demonstrated in all.
    pub before: Demonstrated,
    /// What is demonstrated in all after.
    pub after: Demonstrated,
}

impl Report {
    /// How many judgements are accounted for.
    #[must_use]
    pub fn judgements(&self) -> u32 {
        let of_measures: u32 = self.lines.iter().map(|line| line.judgements).sum();
        of_measures + self.organisation_judgements
    }

    /// How many judgements no longer count.
    #[must_use]
    pub fn to_history(&self) -> u32 {
        self.lines.iter().map(Line::lost_to_history).sum()
    }

    /// How many judgements have this fate.
    #[must_use]
    pub fn with_fate(&self, fate: Fate) -> u32 {
        let lines = self.lines.iter().filter(|line| line.fate == fate);
        lines.map(|line| line.judgements).sum()
    }
}
