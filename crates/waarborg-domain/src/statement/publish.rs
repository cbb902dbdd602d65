//! Makes an approved statement public.

use super::Change;
use super::steps::{Step, StepKind, StepRefused, event};
use crate::decision::{Command, Outcome, Stop, World};
use crate::permissions::Permission;

/// It becomes public, as this edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publish {
    /// Which statement, as its author saw it.
    pub step: Step,
    /// The signed public edition as JSON, which the documents crate makes. Its input no longer changes:
    /// the frozen content, its options and the day of the approval.
    pub edition: String,
}

impl Command for Publish {
    const PERMISSION: Permission = StepKind::Publish.permission();
    type Refusal = StepRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<StepRefused>> {
        let mut record = self.step.take(StepKind::Publish, world)?;
        let mut outcome = world.outcome();
        outcome.event(&event(StepKind::Publish, &record));
        record.edition = Some(self.edition.clone());
        outcome.change(Change::Update(record));
        Ok(outcome)
    }
}
