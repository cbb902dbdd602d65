//! Opens an action again.

use super::ActionId;
use super::check::{as_seen, check_note};
use super::{ActionEvent, ActionRefused, ActionStatus, ActionVersion, Change};
use crate::decision::{Command, Outcome, Stop, World};
use crate::permissions::Permission;

/// Says that an action that was closed is not finished after all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReopenAction {
    /// Which action.
    pub action: ActionId,
    /// The version that the author saw.
    pub seen: i64,
    /// Why.
    pub note: String,
}

impl Command for ReopenAction {
    const PERMISSION: Permission = Permission::EditActions;
    type Refusal = ActionRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ActionRefused>> {
        let author = world.person(Self::PERMISSION)?;
        let current = as_seen(world, author, self.action, self.seen)?;
        if current.status.is_open() {
            return Err(ActionRefused::Open.into());
        }
        let next = ActionVersion {
            status: ActionStatus::Started,
            result: None,
            note: check_note(&self.note, true)?,
            ..current.next(author, world.now, world.today)
        };
        let mut outcome = world.outcome();
        outcome.event(&ActionEvent::reopened(&next));
        outcome.change(Change::Save(vec![next]));
        Ok(outcome)
    }
}
