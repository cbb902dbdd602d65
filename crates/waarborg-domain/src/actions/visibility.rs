//! Who may see which actions.

use super::ActionVersion;
use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::Catalogue;
use crate::groups::Target;
use crate::ids::ObjectId;
use crate::judgements::book::JudgementFact;
use crate::judging::grounds_of;
use crate::ledger::Ledger;
use crate::objects::ObjectVersion;
use crate::posture::Posture;
use crate::requirement::Requirement;
use std::collections::HashSet;

/// What somebody may see: everything, or what they do or made, or what is about what they own.
#[derive(Debug)]
pub struct ActionVisibility<'a> {
    ledger: &'a Ledger,
    actor: &'a Actor,
    objects: HashSet<ObjectId>,
    requirements: HashSet<Requirement>,
}

impl<'a> ActionVisibility<'a> {
    /// What this person may see on this day.
    #[must_use]
    pub fn new(ledger: &'a Ledger, actor: &'a Actor, day: Day) -> Self {
        let mut visible = Self {
            ledger,
            actor,
            objects: HashSet::new(),
            requirements: HashSet::new(),
        };
        if !actor.sees_all() {
            let own = ledger.versions_on(day).into_iter();
            let own = own.filter(|object| object.details.owner == Some(actor.user));
            visible.objects = own.map(|object| object.object).collect();
            let owners = ledger.owners_on(day).into_iter();
            let own = owners.filter(|(_, owner)| *owner == actor.user);
            visible.requirements = own.map(|(owned, _)| owned).collect();
        }
        visible
    }

    /// Whether this action is among it.
    #[must_use]
    pub fn has(&self, action: &ActionVersion) -> bool {
        let details = &action.details;
        self.actor.sees_all()
            || details.owner == self.actor.user
            || details.objects.iter().any(|object| self.objects.contains(object))
            || details
                .requirements
                .iter()
                .any(|requirement| self.requirements.contains(requirement))
            || action.may_be_changed_by(self.ledger, self.actor)
    }
}

/// Whether this person may name this object: everything, or what is their own.
#[must_use]
pub fn may_name(actor: &Actor, object: &ObjectVersion) -> bool {
    actor.sees_all() || object.details.owner == Some(actor.user)
}

/// The judgements that somebody may see: all of them, or those on which what they own rests.
#[derive(Debug)]
pub struct JudgementVisibility {
    /// `None` for whoever sees everything.
    grounds: Option<HashSet<(Requirement, Target)>>,
}

impl JudgementVisibility {
    /// What this person may see on the day of the posture.
    #[must_use]
    pub fn new(catalogue: &Catalogue, ledger: &Ledger, posture: &Posture, actor: &Actor) -> Self {
        let grounds = || grounds_of(catalogue, ledger, posture, actor.user);
        Self {
            grounds: (!actor.sees_all()).then(grounds),
        }
    }

    /// Whether this judgement is among it.
    #[must_use]
    pub fn has(&self, fact: &JudgementFact) -> bool {
        let grounds = self.grounds.as_ref();
        grounds.is_none_or(|grounds| grounds.contains(&(fact.requirement, fact.target)))
    }
}
