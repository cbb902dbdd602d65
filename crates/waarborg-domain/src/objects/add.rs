//! Adds an object.

use super::edit::{self, Refused, When};
use super::register::Register;
use super::{Change, ObjectDetails, ObjectEvent, ObjectKind};
use crate::Day;
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::ObjectId;
use crate::permissions::Permission;

/// A new process, system or supplier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddObject {
    /// Its identifier.
    pub id: ObjectId,
    /// What it is.
    pub kind: ObjectKind,
    /// What is known of it.
    pub details: ObjectDetails,
    /// From this day on it is in use.
    pub valid_from: Day,
}

impl Command for AddObject {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = Refused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<Refused>> {
        let register = Register::new(world.ledger);
        let when = When::of(world, self.valid_from);
        let object = edit::add(&register, self.kind, self.details.clone(), self.id, when)?;
        let mut outcome = world.outcome();
        outcome.event(&ObjectEvent::added(&object));
        outcome.change(Change::Save(vec![object]));
        Ok(outcome)
    }
}
