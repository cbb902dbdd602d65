//! Changes an action that is open.

use super::ActionId;
use super::check::as_seen;
use super::{ActionDetails, ActionEvent, ActionRefused, ActionVersion, Change};
use crate::decision::{Command, Outcome, Stop, World};
use crate::permissions::Permission;

/// Promises something else, or says that it has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviseAction {
    /// Which action.
    pub action: ActionId,
    /// The version that the author saw.
    pub seen: i64,
    /// What is promised from now on.
    pub details: ActionDetails,
    /// Whether it is under way.
    pub started: bool,
}

impl Command for ReviseAction {
    const PERMISSION: Permission = Permission::EditActions;
    type Refusal = ActionRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ActionRefused>> {
        let author = world.person(Self::PERMISSION)?;
        let current = as_seen(world, author, self.action, self.seen)?;
        if !current.status.is_open() {
            return Err(ActionRefused::Closed.into());
        }
        let details = self.details.cleaned();
        details.check(world, author, Some(&current.details))?;
        let next = ActionVersion {
            details,
            status: super::open_status(self.started),
            ..current.next(author, world.now, world.today)
        };
        if (&next.details, next.status) == (&current.details, current.status) {
            return Err(ActionRefused::NothingChanged.into());
        }
        let mut outcome = world.outcome();
        outcome.event(&ActionEvent::changed(current, &next));
        outcome.change(Change::Save(vec![next]));
        Ok(outcome)
    }
}
