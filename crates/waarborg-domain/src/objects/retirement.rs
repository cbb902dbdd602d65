//! What follows when an object is ended: shown before anybody confirms it.

use super::ObjectVersion;
use crate::groups::Target;
use crate::ids::ObjectId;
use crate::ledger::Ledger;
use crate::position::{Position, Source, Tally};
use crate::provisions::Provision;
use std::collections::BTreeSet;

/// See the module.
#[derive(Debug, Clone)]
pub struct Consequences<'a> {
    /// What it owes now and will not owe any more, by state.
    pub owed: Tally,
    /// What it provides to others: ends with it.
    pub provides: Vec<&'a Provision>,
    /// What is provided to it alone: ends with it.
    pub receives: Vec<&'a Provision>,
    /// The objects that take something over from it now, and fall back on their own judgements.
    pub consumers: BTreeSet<ObjectId>,
    /// For a supplier: what it runs. These keep naming it until somebody changes them.
    pub runs: Vec<&'a ObjectVersion>,
}

/// What follows when this object is ended, as things are in the position.
#[must_use]
pub fn consequences<'a>(ledger: &'a Ledger, position: &'a Position, object: ObjectId) -> Consequences<'a> {
    let mut owed = Tally::default();
    let mut consumers = BTreeSet::new();
    for cell in position.cells() {
        let id = position.object(cell).object;
        if id == object {
            owed.add_cell(cell);
        } else if cell
            .aspects
            .iter()
            .any(|aspect| aspect.source == Source::Provider(object))
        {
            consumers.insert(id);
        }
    }
    let running = || {
        ledger
            .provisions
            .iter()
            .filter(|provision| provision.ended_on.is_none())
    };
    Consequences {
        owed,
        provides: running()
            .filter(|provision| provision.provider == object)
            .collect(),
        receives: running()
            .filter(|provision| provision.consumers == Target::Object(object) && provision.provider != object)
            .collect(),
        consumers,
        runs: position
            .objects
            .iter()
            .filter(|other| other.details.supplier == Some(object))
            .collect(),
    }
}
