//! Decides on one control or measure.

use super::{ApplicabilityEvent, Change, Decision, DecisionError, NewDecision, Subject};
use crate::catalogue::Catalogue;
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::DecisionId;
use crate::permissions::Permission;

/// A decision on one control or measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decide {
    /// Identifier of the decision.
    pub id: DecisionId,
    /// The decision in force that the author saw; `None` if there was none.
    pub seen: Option<DecisionId>,
    /// What is decided.
    pub new: NewDecision,
}

/// Why nothing is decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecideRefused {
    /// The version of BIO2 that the organisation works on has no such control or measure.
    #[error("there is no control or measure {0}")]
    Unknown(Subject),
    /// A colleague decided on the same in the meantime.
    #[error("a colleague decided on the same in the meantime")]
    Changed,
    /// It breaks these rules of BIO2.
    #[error("it breaks a rule: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Problems(Vec<DecisionError>),
}

impl Refusal for DecideRefused {}

/// Whether this version of BIO2 has such a control or measure.
pub(super) fn exists(catalogue: &Catalogue, subject: Subject) -> bool {
    match subject {
        Subject::Control(number) => catalogue.control(number).is_some(),
        Subject::Measure(number) => catalogue.by_number(number).is_some(),
    }
}

impl Decide {
    fn repeats(&self, latest: &Decision) -> bool {
        self.new.applicability == latest.applicability
            && self.new.motivation.trim() == latest.motivation
            && self.new.risk_reference.trim() == latest.risk_reference
            && self.new.equivalent.trim() == latest.equivalent
    }
}

impl Command for Decide {
    const PERMISSION: Permission = Permission::Decide;
    type Refusal = DecideRefused;
    /// Whether it differs from the decision that counted.
    type Output = bool;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<bool>, Stop<DecideRefused>> {
        let subject = self.new.subject;
        if !exists(world.catalogue, subject) {
            return Err(DecideRefused::Unknown(subject).into());
        }
        let decisions = world.ledger.decisions_on(world.today);
        let latest = decisions.get(&subject).copied();
        let mut outcome = world.outcome();
        // Repeating the decision in force, as when a form is sent twice, changes nothing.
        if latest.is_some_and(|latest| self.repeats(latest)) {
            return Ok(outcome.with(false));
        }
        if latest.map(|latest| latest.id) != self.seen {
            return Err(DecideRefused::Changed.into());
        }
        let problems = self.new.problems(world.catalogue, &decisions);
        if !problems.is_empty() {
            return Err(DecideRefused::Problems(problems).into());
        }
        let decision = self.new.decided(self.id, world)?;
        outcome.event(&ApplicabilityEvent::decided(&decision, latest));
        outcome.change(Change::Add(decision));
        Ok(outcome.with(true))
    }
}
