//! Decides that several controls and measures apply, with nothing but a motivation.

use super::decide::exists;
use super::{Applicability, ApplicabilityEvent, Change, MAX_TEXT, NewDecision, Subject};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::DecisionId;
use crate::permissions::Permission;

/// These apply. What was decided before stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecideSeveral {
    /// Which, each with the identifier of its decision.
    pub subjects: Vec<(DecisionId, Subject)>,
    /// Why; may be empty.
    pub motivation: String,
}

/// Why nothing is decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SeveralRefused {
    /// None of the subjects is in the organisation's version of BIO2.
    #[error("there is no such control or measure")]
    Unknown,
    /// These have a decision already, perhaps by a colleague in the meantime.
    #[error("a decision was taken already")]
    Decided(Vec<Subject>),
    /// The motivation is longer than [`MAX_TEXT`].
    #[error("the justification is longer than {MAX_TEXT} characters")]
    TooLong,
}

impl Refusal for SeveralRefused {}

impl DecideSeveral {
    fn check(&self, world: &World<'_>) -> Result<(), SeveralRefused> {
        let subjects = || self.subjects.iter().map(|(_, subject)| *subject);
        if subjects().next().is_none() || !subjects().all(|subject| exists(world.catalogue, subject)) {
            return Err(SeveralRefused::Unknown);
        }
        let decisions = world.ledger.decisions_on(world.today);
        let is_decided = |subject: &Subject| decisions.contains_key(subject);
        let decided: Vec<Subject> = subjects().filter(is_decided).collect();
        if !decided.is_empty() {
            return Err(SeveralRefused::Decided(decided));
        }
        if self.motivation.chars().count() > MAX_TEXT {
            return Err(SeveralRefused::TooLong);
        }
        Ok(())
    }
}

impl Command for DecideSeveral {
    const PERMISSION: Permission = Permission::Decide;
    type Refusal = SeveralRefused;
    /// How many were decided on.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<SeveralRefused>> {
        self.check(world)?;
        let mut outcome = world.outcome();
        for (id, subject) in &self.subjects {
            let new = NewDecision {
                subject: *subject,
                applicability: Applicability::Applies,
                motivation: self.motivation.clone(),
                risk_reference: String::new(),
                equivalent: String::new(),
            };
            let decision = new.decided(*id, world)?;
            outcome.event(&ApplicabilityEvent::decided(&decision, None));
            outcome.change(Change::Add(decision));
        }
        Ok(outcome.with(self.subjects.len()))
    }
}
