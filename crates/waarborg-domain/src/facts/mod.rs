//! Facts: what a record says of a requirement on an object, as of a day. A judgement is one source of
//! facts; a finding, a supplier's yearly proof, a restore test or a scan are others. States follow
//! from all facts by the one rule of [`precedence`]. Nobody judges on behalf of a record, and every
//! state names the record that it rests on.

pub mod precedence;

use crate::Day;
use crate::features;
use crate::groups::Target;
use crate::ids::JudgementId;
use crate::interval::Interval;
use crate::judgements::{Aspect, Verdict};
use crate::ledger::Ledger;
use crate::requirement::Requirement;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The facts of one feature on a day: a pure function of the books and the day. Judgements are not
/// among them; they are read where they are kept ([`crate::judgements::book`]).
pub type Source = fn(&Ledger, Day, &mut Facts);

/// A record that a state rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordRef {
    /// A judgement.
    Judgement(JudgementId),
}

impl RecordRef {
    /// The judgement, if it is one.
    #[must_use]
    pub const fn judgement(self) -> Option<JudgementId> {
        match self {
            Self::Judgement(id) => Some(id),
        }
    }
}

/// Where facts come from. Within one source the newest fact counts; between sources the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactSource {
    /// The feature that keeps the records: `judgements`, `findings`.
    pub feature: &'static str,
    /// Which of its sources, where it has several: a tool with its target, or a record that stands on its
    /// own until it is closed.
    pub of: Option<Uuid>,
}

impl FactSource {
    /// What people judge: one source, whatever its basis.
    pub const PEOPLE: Self = Self {
        feature: "judgements",
        of: None,
    };
}

/// When a fact ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// When the interval of the measure has passed since the end of the period that the fact is about.
    WithInterval,
    /// On this day, the first on which it no longer counts.
    On(Day),
    /// When its record is closed and no longer gives a fact.
    WhenClosed,
}

/// What one record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub requirement: Requirement,
    /// The object or group that it is about.
    pub target: Target,
    /// The aspect.
    pub aspect: Aspect,
    /// What it says.
    pub verdict: Verdict,
    /// The first day on which it counts.
    pub from: Day,
    /// Last day of the period that it is about, if there is one.
    pub period_end: Option<Day>,
    /// When it ends.
    pub ends: Ends,
    /// Where it comes from.
    pub source: FactSource,
    /// The record that says it.
    pub because: RecordRef,
    /// The revision that wrote the record: the later one wins among facts of one day.
    pub revision: i64,
}

impl Fact {
    /// Whether it stands, whatever else is known, until its record is closed.
    #[must_use]
    pub const fn is_open_nonconformity(&self) -> bool {
        matches!((self.verdict, self.ends), (Verdict::NotMet, Ends::WhenClosed))
    }

    /// The first day on which it no longer counts; `None` while that is not known.
    #[must_use]
    pub fn ends_on(&self, interval: Interval) -> Option<Day> {
        match self.ends {
            Ends::WithInterval => Some(interval.after(self.period_end.unwrap_or(self.from))),
            Ends::On(day) => Some(day),
            Ends::WhenClosed => None,
        }
    }
}

/// The facts as of a day, apart from the judgements, and the sources that requirements need.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    of: BTreeMap<Requirement, Vec<Fact>>,
    needs: BTreeMap<Requirement, Vec<(Aspect, &'static str)>>,
}

impl Facts {
    /// What the features say on this day.
    #[must_use]
    pub fn on(ledger: &Ledger, day: Day) -> Self {
        let mut facts = Self::default();
        let sources = features::ALL.iter().filter_map(|feature| feature.facts);
        sources.for_each(|source| source(ledger, day, &mut facts));
        facts
    }

    /// Adds a fact.
    pub fn add(&mut self, fact: Fact) {
        self.of.entry(fact.requirement).or_default().push(fact);
    }

    /// Says that this aspect of a requirement needs a fact of this feature, whatever else is known.
    pub fn need(&mut self, requirement: impl Into<Requirement>, aspect: Aspect, feature: &'static str) {
        let needs = self.needs.entry(requirement.into()).or_default();
        needs.push((aspect, feature));
    }

    /// The facts on one requirement.
    #[must_use]
    pub fn of(&self, requirement: Requirement) -> &[Fact] {
        self.of.get(&requirement).map_or(&[], Vec::as_slice)
    }

    /// The sources that a requirement needs.
    #[must_use]
    pub fn needs_of(&self, requirement: Requirement) -> &[(Aspect, &'static str)] {
        self.needs.get(&requirement).map_or(&[], Vec::as_slice)
    }
}
