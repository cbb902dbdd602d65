//! Adds an action.

use super::check::judgement;
use super::{ActionDetails, ActionEvent, ActionRefused, ActionStatus, ActionVersion, Change};
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::{ActionId, JudgementId};
use crate::permissions::Permission;

/// Promises something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddAction {
    /// Identifier.
    pub id: ActionId,
    /// What is promised.
    pub details: ActionDetails,
    /// The judgement that it is made from.
    pub origin: Option<JudgementId>,
}

impl Command for AddAction {
    const PERMISSION: Permission = Permission::EditActions;
    type Refusal = ActionRefused;
    /// Its number.
    type Output = i64;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<i64>, Stop<ActionRefused>> {
        let author = world.person(Self::PERMISSION)?;
        let details = self.details.cleaned();
        details.check(world, author, None)?;
        let origin = self.origin.map(|id| judgement(world, author, id)).transpose()?;
        let numbers = world.ledger.actions.iter().map(|known| known.number);
        let action = ActionVersion {
            action: self.id,
            number: numbers.max().unwrap_or(0) + 1,
            version: 1,
            details,
            status: ActionStatus::Planned,
            origin: origin.map(|fact| fact.id),
            result: None,
            note: String::new(),
            recorded_on: world.today,
            recorded_at: world.now,
            recorded_by: author.user,
            recorded_by_name: author.name.clone(),
        };
        let mut outcome = world.outcome();
        outcome.event(&ActionEvent::added(&action, origin));
        let number = action.number;
        outcome.change(Change::Save(vec![action]));
        Ok(outcome.with(number))
    }
}
