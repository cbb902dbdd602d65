//! Ends an inheritance.

use super::effects::{InheritanceRefused, check_end};
use super::{Change, InheritanceEvent};
use crate::Day;
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::InheritanceId;
use crate::permissions::Permission;

/// It is provided no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndInheritance {
    /// Which.
    pub id: InheritanceId,
    /// From this day on.
    pub on: Day,
}

impl Command for EndInheritance {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = InheritanceRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<InheritanceRefused>> {
        let known = &world.ledger.inheritances;
        let inheritance = known
            .iter()
            .find(|known| known.id == self.id)
            .ok_or(InheritanceRefused::Unknown)?;
        check_end(inheritance, self.on, world.today)?;
        let mut outcome = world.outcome();
        outcome.event(&InheritanceEvent::ended(inheritance, self.on));
        outcome.change(Change::End(self.id, self.on));
        Ok(outcome)
    }
}
