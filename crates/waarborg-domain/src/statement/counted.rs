//! Totals of a statement, so that a reader need not count.

use crate::catalogue::{MeasureKind, Theme};
use crate::judgements::Aspect;
use crate::posture::{State, Tally};
use serde::{Deserialize, Serialize};

/// How many are in each state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counts {
    /// Voldoet.
    pub met: u32,
    /// Voldoet deels.
    pub partly_met: u32,
    /// Voldoet niet.
    pub not_met: u32,
    /// Verlopen.
    pub lapsed: u32,
    /// Niets aangetoond.
    pub missing: u32,
}

impl Counts {
    /// How many are in this state.
    #[must_use]
    pub const fn of(&self, state: State) -> u32 {
        match state {
            State::Met => self.met,
            State::PartlyMet => self.partly_met,
            State::NotMet => self.not_met,
            State::Lapsed => self.lapsed,
            State::Missing => self.missing,
        }
    }

    /// Counts so many more in this state.
    pub const fn add(&mut self, state: State, more: u32) {
        match state {
            State::Met => self.met += more,
            State::PartlyMet => self.partly_met += more,
            State::NotMet => self.not_met += more,
            State::Lapsed => self.lapsed += more,
            State::Missing => self.missing += more,
        }
    }

    /// How many in all.
    #[must_use]
    pub const fn all(&self) -> u32 {
        self.met + self.partly_met + self.not_met + self.lapsed + self.missing
    }
}

impl From<&Tally> for Counts {
    fn from(tally: &Tally) -> Self {
        Self {
            met: tally.of(State::Met),
            partly_met: tally.of(State::PartlyMet),
            not_met: tally.of(State::NotMet),
            lapsed: tally.of(State::Lapsed),
            missing: tally.of(State::Missing),
        }
    }
}

/// All totals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Totals {
    /// Of everything.
    pub all: Total,
    /// Per theme, in order.
    pub themes: Vec<ThemeTotal>,
    /// Per kind of measure, in order; a measure with two kinds counts in both.
    pub kinds: Vec<KindTotal>,
}

/// The totals of one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ThemeTotal {
    /// Which theme.
    pub theme: Theme,
    /// Its totals.
    pub total: Total,
}

/// The totals of one kind of measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KindTotal {
    /// Which kind.
    pub kind: MeasureKind,
    /// Its totals.
    pub total: Total,
}

/// How many controls and measures there are, and how they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Total {
    /// Controls.
    pub controls: u32,
    /// Controls in the annex of exceptions.
    pub controls_excepted: u32,
    /// Measures in force.
    pub measures: u32,
    /// Measures that are not owed.
    pub measures_not_owed: u32,
    /// Measures by their state, per aspect; absent where the edition leaves states out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspects: Option<Vec<AspectTotal>>,
}

/// How the measures stand on one aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AspectTotal {
    /// Opzet, bestaan or werking.
    pub aspect: Aspect,
    /// Measures by the worst state among their objects.
    pub measures: Counts,
    /// Every object of every measure by itself.
    pub objects: Counts,
    /// Measures that are owed, while there is no object in the scope to judge them on.
    pub without_objects: u32,
}
