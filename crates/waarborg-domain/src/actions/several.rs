//! Gives several actions another owner or another day at once.

use super::ActionId;
use super::check::{as_seen, check_owner};
use super::{ActionEvent, ActionRefused, Change};
use crate::Day;
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::UserId;
use crate::permissions::Permission;

/// The most actions that are changed at once.
pub const MAX_TOGETHER: usize = 500;

/// An action with the version that its author had before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenAction {
    /// Which action.
    pub action: ActionId,
    /// The version.
    pub seen: i64,
}

/// The same for all of these, or for none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviseSeveral {
    /// Which.
    pub actions: Vec<SeenAction>,
    /// Who does them; `None` leaves it unchanged.
    pub owner: Option<UserId>,
    /// By when; `None` leaves it unchanged.
    pub due: Option<Day>,
}

impl Command for ReviseSeveral {
    const PERMISSION: Permission = Permission::EditActions;
    type Refusal = ActionRefused;
    /// How many were changed.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<ActionRefused>> {
        let author = world.person(Self::PERMISSION)?;
        if self.actions.is_empty() || self.actions.len() > MAX_TOGETHER {
            return Err(ActionRefused::Selection.into());
        }
        if let Some(owner) = self.owner {
            check_owner(world, owner)?;
        }
        if self.due.is_some_and(|due| due < world.today) {
            return Err(ActionRefused::DuePast.into());
        }
        let mut outcome = world.outcome();
        let mut versions = Vec::new();
        for one in &self.actions {
            let current = as_seen(world, author, one.action, one.seen)?;
            if !current.status.is_open() {
                return Err(ActionRefused::Closed.into());
            }
            let mut next = current.next(author, world.now, world.today);
            next.details.owner = self.owner.unwrap_or(current.details.owner);
            next.details.due = self.due.unwrap_or(current.details.due);
            if next.details != current.details {
                outcome.event(&ActionEvent::changed(current, &next));
                versions.push(next);
            }
        }
        let number = versions.len();
        if number == 0 {
            return Err(ActionRefused::NothingChanged.into());
        }
        outcome.change(Change::Save(versions));
        Ok(outcome.with(number))
    }
}
