//! Takes an ended object into use again.

use super::edit::{self, Refused, When};
use super::revise::as_seen;
use super::{Change, ObjectEvent};
use crate::Day;
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::ObjectId;
use crate::permissions::Permission;

/// It is in use again. Inheritances that ended with it stay ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestoreObject {
    /// Which object.
    pub object: ObjectId,
    /// The version that the author saw.
    pub seen: i64,
    /// From this day on.
    pub valid_from: Day,
}

impl Command for RestoreObject {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = Refused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<Refused>> {
        let current = as_seen(world, self.object, self.seen)?;
        let object = edit::restore(current, When::of(world, self.valid_from))?;
        let mut outcome = world.outcome();
        outcome.event(&ObjectEvent::restored(&object));
        outcome.change(Change::Save(vec![object]));
        Ok(outcome)
    }
}
