//! Adds an action.

use super::ActionId;
use super::check::judgement;
use super::{ActionDetails, ActionEvent, ActionRefused, ActionStatus, ActionVersion, Change};
use crate::accounts::Actor;
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::JudgementId;
use crate::judgements::book::JudgementFact;
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
        let origin = self.origin.map(|id| judgement(world, author, id)).transpose()?;
        let mut outcome = world.outcome();
        let promised = Promise {
            id: self.id,
            details: self.details.clone(),
            origin,
        };
        let number = promise(world, author, promised, &mut outcome)?;
        Ok(outcome.with(number))
    }
}

/// An action that is about to be added.
pub(super) struct Promise<'a> {
    pub id: ActionId,
    pub details: ActionDetails,
    /// The judgement that it is made from; may be part of the same commit.
    pub origin: Option<&'a JudgementFact>,
}

/// Adds an action to what is decided, and gives its number.
pub(super) fn promise<T>(
    world: &World<'_>,
    author: &Actor,
    promised: Promise<'_>,
    outcome: &mut Outcome<T>,
) -> Result<i64, ActionRefused> {
    let details = promised.details.cleaned();
    details.check(world, author, None)?;
    let numbers = world.ledger.actions.iter().map(|known| known.number);
    let number = numbers.max().unwrap_or(0) + 1;
    let action = ActionVersion {
        action: promised.id,
        number,
        version: 1,
        details,
        status: ActionStatus::Planned,
        origin: promised.origin.map(|fact| fact.id),
        result: None,
        note: String::new(),
        recorded_on: world.today,
        recorded_at: world.now,
        recorded_by: author.user,
        recorded_by_name: author.name.clone(),
    };
    outcome.event(&ActionEvent::added(&action, promised.origin));
    outcome.change(Change::Save(vec![action]));
    Ok(number)
}
