//! From one version of BIO2 to the next: what became of every number ("was-wordt"). The content lives
//! in the crate `waarborg-catalogue`.
//!
//! Every number that is in force in the old version is in the `from` of exactly one step, and every
//! number in force in the new one in the `to` of at least one.

use crate::catalogue::{Both, MeasureNumber};
use crate::obligations::ObligationNumber;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

text_enum! {
    /// What happens to numbers in a step.
    ChangeKind {
        /// The same number, and a text that differs at most in typography.
        Unchanged = "unchanged",
        /// The same number with other words; [`Step::substantive`] says whether they mean something else.
        Reworded = "reworded",
        /// Another number. The words may differ too.
        Moved = "moved",
        /// One number whose content the new version spreads over several. Where [`Step::asks`] is set
        /// somebody has to say what goes where; otherwise all of it holds for each of them.
        Split = "split",
        /// Several numbers whose content the new version brings together.
        Merged = "merged",
        /// A number without any predecessor.
        New = "new",
        /// A number without any successor.
        Withdrawn = "withdrawn",
    }
}

/// What became of one number, or of several together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Numbers in the old version; none for a new one.
    pub from: Vec<MeasureNumber>,
    /// Numbers in the new version; none for a withdrawn one. May hold a number without a measure
    /// ([`WasWordt::without_measure`]), but only where nothing in force goes to it.
    pub to: Vec<MeasureNumber>,
    /// What happens.
    pub change: ChangeKind,
    /// True where the demand, the scope, a term or a role is another one, so that a judgement on the old
    /// number may not hold for the new one.
    pub substantive: bool,
    /// True where somebody has to say which part of the old content goes to which new number.
    pub asks: bool,
    /// Numbers in the new version that hold the content of a withdrawn one, or of a part that is gone.
    pub see: Vec<MeasureNumber>,
    /// What changed, in one sentence.
    pub what: Both<String>,
    /// Something odd in the published text that one has to know.
    pub note: Option<Both<String>>,
    /// Where that is written.
    pub source: String,
}

text_enum! {
    /// What becomes of an obligation of part 1.
    ObligationChange {
        /// The new version asks it and the old one did not.
        New = "new",
        /// The old version asked it and the new one does not.
        Gone = "gone",
        /// Another force, addressee or text.
        Changed = "changed",
        /// The same in another chapter, or under another number or title of it.
        Moved = "moved",
        /// The same in the same place.
        Unchanged = "unchanged",
    }
}

text_enum! {
    /// In what an obligation can differ between versions.
    ObligationAspect {
        /// How strongly the text puts it.
        Force = "force",
        /// Who has to see to it.
        OwedBy = "owed-by",
        /// The chapter that says it.
        Chapter = "chapter",
        /// What must be so.
        Text = "text",
    }
}

/// What becomes of one obligation of part 1. Its number is the same in both versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObligationStep {
    /// The obligation.
    pub number: ObligationNumber,
    /// What happens.
    pub change: ObligationChange,
    /// In what it differs, where both versions have it.
    pub differs: Vec<ObligationAspect>,
    /// What changed, in a sentence; none where only the chapter did.
    pub what: Option<Both<String>>,
}

/// The steps from one version to another, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WasWordtData {
    /// The old version: `v1.2`.
    pub from: String,
    /// The new version: `v1.3`.
    pub to: String,
    /// Destinations that are a number of the new version, and have no measure there.
    pub without_measure: Vec<MeasureNumber>,
    /// The steps, in order of the first number in them.
    pub steps: Vec<Step>,
    /// What becomes of the obligations of part 1: those of the new version in its order, then those that
    /// are gone.
    pub obligations: Vec<ObligationStep>,
}

/// The steps from one version to another, with an index by number.
#[derive(Debug)]
pub struct WasWordt {
    data: WasWordtData,
    by_old: BTreeMap<MeasureNumber, usize>,
    by_new: BTreeMap<MeasureNumber, Vec<usize>>,
}

impl WasWordt {
    /// Indexes the steps.
    #[must_use]
    pub fn new(data: WasWordtData) -> Self {
        let mut by_old = BTreeMap::new();
        let mut by_new: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, step) in data.steps.iter().enumerate() {
            for number in &step.from {
                by_old.insert(*number, index);
            }
            for number in &step.to {
                by_new.entry(*number).or_default().push(index);
            }
        }
        Self { data, by_old, by_new }
    }

    /// The old version: `v1.2`.
    #[must_use]
    pub fn from(&self) -> &str {
        &self.data.from
    }

    /// The new version: `v1.3`.
    #[must_use]
    pub fn to(&self) -> &str {
        &self.data.to
    }

    /// All steps, in order of the first number in them; unchanged numbers have one as well.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.data.steps
    }

    /// Destinations that are a number of the new version, and have no measure there.
    #[must_use]
    pub fn without_measure(&self) -> &[MeasureNumber] {
        &self.data.without_measure
    }

    /// What becomes of the obligations of part 1: those of the new version in its order, then those that
    /// are gone.
    #[must_use]
    pub fn obligations(&self) -> &[ObligationStep] {
        &self.data.obligations
    }

    /// The one step that carries a number of the old version on. `None` for a number that the old version
    /// does not have, or that never was a measure.
    #[must_use]
    pub fn step_of(&self, old: MeasureNumber) -> Option<&Step> {
        self.by_old.get(&old).map(|index| &self.data.steps[*index])
    }

    /// The steps that lead to a number of the new version: several where it takes over content of
    /// several.
    pub fn steps_into(&self, new: MeasureNumber) -> impl Iterator<Item = &Step> {
        let indices = self.by_new.get(&new).map_or(&[][..], Vec::as_slice);
        indices.iter().map(|index| &self.data.steps[*index])
    }

    /// Where the content of a number of the old version is in the new one. Only measures: nothing can be
    /// carried to a number without one.
    #[must_use]
    pub fn successors(&self, old: MeasureNumber) -> Vec<MeasureNumber> {
        let to = self.step_of(old).map_or(&[][..], |step| step.to.as_slice());
        let measure = |number: &&MeasureNumber| !self.data.without_measure.contains(number);
        to.iter().filter(measure).copied().collect()
    }

    /// Where the content of a number of the new version was in the old one.
    #[must_use]
    pub fn predecessors(&self, new: MeasureNumber) -> Vec<MeasureNumber> {
        self.steps_into(new)
            .flat_map(|step| step.from.iter().copied())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> MeasureNumber {
        text.parse().expect("a number")
    }

    fn step(from: &[&str], to: &[&str], change: ChangeKind) -> Step {
        Step {
            from: from.iter().map(|text| number(text)).collect(),
            to: to.iter().map(|text| number(text)).collect(),
            change,
            substantive: false,
            asks: false,
            see: Vec::new(),
            what: Both::default(),
            note: None,
            source: String::new(),
        }
    }

    fn steps() -> WasWordt {
        WasWordt::new(WasWordtData {
            from: "v1".to_owned(),
            to: "v2".to_owned(),
            without_measure: vec![number("5.25.02")],
            steps: vec![
                step(&["5.01.01"], &["5.01.01", "5.02.01"], ChangeKind::Split),
                step(&["5.02.01"], &["5.02.01"], ChangeKind::Reworded),
                step(&["5.26.01"], &["5.25.02"], ChangeKind::Moved),
                step(&["7.01.01"], &[], ChangeKind::Withdrawn),
                step(&[], &["8.34.01"], ChangeKind::New),
            ],
            obligations: Vec::new(),
        })
    }

    #[test]
    fn content_is_found_in_both_directions() {
        let steps = steps();
        assert_eq!(
            steps.successors(number("5.01.01")),
            [number("5.01.01"), number("5.02.01")]
        );
        assert_eq!(
            steps.predecessors(number("5.02.01")),
            [number("5.01.01"), number("5.02.01")]
        );
        assert_eq!(steps.predecessors(number("8.34.01")), []);
        assert_eq!(steps.steps_into(number("8.34.01")).count(), 1);
    }

    #[test]
    fn nothing_goes_to_a_number_without_a_measure() {
        let steps = steps();
        assert_eq!(steps.successors(number("5.26.01")), []);
        assert_eq!(steps.successors(number("7.01.01")), []);
        assert_eq!(steps.successors(number("8.01.01")), []);
        assert!(steps.step_of(number("8.01.01")).is_none());
    }
}
