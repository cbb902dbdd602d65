//! What follows when an object is ended: shown before anybody confirms it.

use super::ObjectVersion;
use crate::groups::Target;
use crate::ids::ObjectId;
use crate::inheritances::Inheritance;
use crate::ledger::Ledger;
use crate::posture::{Posture, Source, Tally};
use std::collections::BTreeSet;

/// See the module.
#[derive(Debug, Clone)]
pub struct Consequences<'a> {
    /// What it owes now and will not owe any more, by state.
    pub owed: Tally,
    /// What it provides to others: ends with it.
    pub provides: Vec<&'a Inheritance>,
    /// What is provided to it alone: ends with it.
    pub receives: Vec<&'a Inheritance>,
    /// The objects that take something over from it now, and fall back on their own judgements.
    pub consumers: BTreeSet<ObjectId>,
    /// For a supplier: what it runs. These keep naming it until somebody changes them.
    pub runs: Vec<&'a ObjectVersion>,
}

/// The inheritances that end with an object: it provides them, or they are for it alone.
#[must_use]
pub fn ending_with(ledger: &Ledger, object: ObjectId) -> Vec<&Inheritance> {
    let is_party = |inheritance: &&Inheritance| {
        inheritance.provider == object || inheritance.consumers == Target::Object(object)
    };
    let running = ledger.inheritances.iter();
    running
        .filter(|inheritance| inheritance.ended_on.is_none())
        .filter(is_party)
        .collect()
}

/// What follows when this object is ended, as things are in the posture.
#[must_use]
pub fn consequences<'a>(ledger: &'a Ledger, posture: &'a Posture, object: ObjectId) -> Consequences<'a> {
    let mut owed = Tally::default();
    let mut consumers = BTreeSet::new();
    for cell in posture.cells() {
        let id = posture.object(cell).object;
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
    let (provides, receives) = ending_with(ledger, object)
        .into_iter()
        .partition(|inheritance| inheritance.provider == object);
    Consequences {
        owed,
        provides,
        receives,
        consumers,
        runs: posture
            .objects
            .iter()
            .filter(|other| other.details.supplier == Some(object))
            .collect(),
    }
}
