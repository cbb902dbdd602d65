//! Changes an object.

use super::edit::{self, Refused, When};
use super::register::Register;
use super::{Change, ObjectDetails, ObjectEvent, ObjectVersion};
use crate::Day;
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::ObjectId;
use crate::permissions::Permission;

/// Other details, or the same from an earlier day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviseObject {
    /// Which object.
    pub object: ObjectId,
    /// The version that the author saw.
    pub seen: i64,
    /// What it becomes.
    pub details: ObjectDetails,
    /// From this day on.
    pub valid_from: Day,
}

impl Command for ReviseObject {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = Refused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<Refused>> {
        let current = as_seen(world, self.object, self.seen)?;
        let register = Register::new(world.ledger);
        let when = When::of(world, self.valid_from);
        let object = edit::revise(&register, current, self.details.clone(), when)?;
        let mut outcome = world.outcome();
        outcome.event(&ObjectEvent::changed(&current.details, &object));
        outcome.change(Change::Save(vec![object]));
        Ok(outcome)
    }
}

impl When {
    /// From this day on, as a command records it.
    pub(super) const fn of(world: &World<'_>, valid_from: Day) -> Self {
        Self {
            valid_from,
            today: world.today,
            now: world.now,
        }
    }
}

/// The newest version of an object, which has to be the one that the author saw.
pub(super) fn as_seen<'w>(
    world: &World<'w>,
    object: ObjectId,
    seen: i64,
) -> Result<&'w ObjectVersion, Refused> {
    let current = world.ledger.object(object).ok_or(Refused::Unknown)?;
    if current.version == seen {
        Ok(current)
    } else {
        Err(Refused::Changed)
    }
}
