//! Adds an inheritance.

use super::effects::{InheritanceRefused, check_new};
use super::{Change, Inheritance, InheritanceEvent, Provided};
use crate::decision::{Command, Outcome, Stop, World};
use crate::groups::Target;
use crate::ids::{InheritanceId, ObjectId};
use crate::permissions::Permission;
use crate::{Day, Moment};

/// An object provides something to others from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddInheritance {
    /// Its identifier.
    pub id: InheritanceId,
    /// What.
    pub provided: Provided,
    /// By whom.
    pub provider: ObjectId,
    /// To whom.
    pub consumers: Target,
    /// From this day on.
    pub valid_from: Day,
}

impl AddInheritance {
    /// The inheritance as it will be.
    #[must_use]
    pub const fn inheritance(&self, now: Moment) -> Inheritance {
        Inheritance {
            id: self.id,
            provided: self.provided,
            provider: self.provider,
            consumers: self.consumers,
            valid_from: self.valid_from,
            ended_on: None,
            recorded_at: now,
        }
    }
}

impl Command for AddInheritance {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = InheritanceRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<InheritanceRefused>> {
        let inheritance = self.inheritance(world.now);
        check_new(world.catalogue, world.ledger, &inheritance, world.today)?;
        let mut outcome = world.outcome();
        outcome.event(&InheritanceEvent::added(&inheritance));
        outcome.change(Change::Add(inheritance));
        Ok(outcome)
    }
}
