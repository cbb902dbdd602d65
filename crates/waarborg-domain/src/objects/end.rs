//! Ends an object, and every inheritance in which it is a party by itself.

use super::edit::{self, Refused, When};
use super::retirement::ending_with;
use super::revise::as_seen;
use super::{Change, ObjectEvent};
use crate::Day;
use crate::decision::{Command, Outcome, Stop, World};
use crate::ids::{InheritanceId, ObjectId};
use crate::inheritances::{self, Inheritance, InheritanceEvent};
use crate::permissions::Permission;
use std::collections::{BTreeMap, BTreeSet};

/// It is not in use any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndObject {
    /// Which object.
    pub object: ObjectId,
    /// The version that the author saw.
    pub seen: i64,
    /// The inheritances that the author saw would end with it.
    pub inheritances: Vec<InheritanceId>,
    /// From this day on.
    pub valid_from: Day,
}

impl Command for EndObject {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = Refused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<Refused>> {
        let current = as_seen(world, self.object, self.seen)?;
        let object = edit::retire(current, When::of(world, self.valid_from))?;
        // After a move one inheritance may count for several measures: it ends once.
        let ending: BTreeMap<InheritanceId, &Inheritance> = ending_with(world.ledger, self.object)
            .into_iter()
            .map(|inheritance| (inheritance.id, inheritance))
            .collect();
        let seen: BTreeSet<&InheritanceId> = self.inheritances.iter().collect();
        if !ending.keys().eq(seen) {
            return Err(Refused::Changed.into());
        }
        let mut outcome = world.outcome();
        outcome.event(&ObjectEvent::ended(&object, ending.len()));
        outcome.change(Change::Save(vec![object]));
        for inheritance in ending.into_values() {
            let on = self.valid_from.max(inheritance.valid_from);
            outcome.event(&InheritanceEvent::ended(inheritance, on));
            outcome.change(inheritances::Change::End(inheritance.id, on));
        }
        Ok(outcome)
    }
}
