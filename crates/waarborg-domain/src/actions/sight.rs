//! Who may see which actions.

use super::ActionVersion;
use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::MeasureNumber;
use crate::ids::ObjectId;
use crate::ledger::Ledger;
use std::collections::HashSet;

/// What somebody may see: everything, or what they do or made, or what is about what they own.
#[derive(Debug)]
pub struct Sight<'a> {
    ledger: &'a Ledger,
    actor: &'a Actor,
    objects: HashSet<ObjectId>,
    measures: HashSet<MeasureNumber>,
}

impl<'a> Sight<'a> {
    /// What this person may see on this day.
    #[must_use]
    pub fn new(ledger: &'a Ledger, actor: &'a Actor, day: Day) -> Self {
        let mut sight = Self {
            ledger,
            actor,
            objects: HashSet::new(),
            measures: HashSet::new(),
        };
        if !actor.sees_all() {
            let own = ledger.versions_on(day).into_iter();
            let own = own.filter(|object| object.details.owner == Some(actor.user));
            sight.objects = own.map(|object| object.object).collect();
            let owners = ledger.measure_owners_on(day).into_iter();
            let own = owners.filter(|(_, owner)| *owner == actor.user);
            sight.measures = own.map(|(measure, _)| measure).collect();
        }
        sight
    }

    /// Whether this action is among it.
    #[must_use]
    pub fn has(&self, action: &ActionVersion) -> bool {
        let details = &action.details;
        self.actor.sees_all()
            || details.owner == self.actor.user
            || details.objects.iter().any(|object| self.objects.contains(object))
            || details
                .measures
                .iter()
                .any(|measure| self.measures.contains(measure))
            || action.may_be_changed_by(self.ledger, self.actor)
    }
}
