//! Says who answers for something.

use super::{Change, RequirementOwner};
use crate::audit::audit_events;
use crate::catalogue::{Binding, Catalogue};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::UserId;
use crate::permissions::Permission;
use crate::requirement::Requirement;

audit_events! {
    /// What happens to the owners of what is judged on the organisation.
    RequirementOwnerEvent in "measures" {
        /// Somebody was made the owner, or nobody.
        Set = "owner-set" on measure(requirement: Requirement) {
            before: Option<UserId>,
            owner: Option<UserId>,
        },
    }
}

/// This person answers for it from today on, or nobody in particular.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetRequirementOwner {
    /// For what.
    pub requirement: Requirement,
    /// The owner that the author saw.
    pub seen: Option<UserId>,
    /// The new owner.
    pub owner: Option<UserId>,
}

/// Why the owner stays who it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OwnerRefused {
    /// There is no such thing, or it binds to objects, which have owners themselves.
    #[error("nothing of this number is judged on the organisation as a whole")]
    NothingToOwn,
    /// Nobody here has this account.
    #[error("nobody here has this account")]
    UnknownPerson,
    /// The account was closed.
    #[error("the account of the new owner was closed")]
    ClosedAccount,
    /// A colleague set this owner in the meantime.
    #[error("a colleague chose another owner in the meantime")]
    Changed(Option<UserId>),
}

impl Refusal for OwnerRefused {}

/// Whether this is judged on the organisation as a whole; what binds to objects has the owners of those.
#[must_use]
pub fn can_have_owner(catalogue: &Catalogue, requirement: Requirement) -> bool {
    match requirement {
        Requirement::Measure(number) => {
            let measure = catalogue.by_number(number);
            measure.is_some_and(|measure| measure.binding == Binding::Organisation)
        }
        _ => catalogue
            .judged_on_the_organisation()
            .any(|other| other == requirement),
    }
}

impl SetRequirementOwner {
    fn check(&self, world: &World<'_>) -> Result<(), OwnerRefused> {
        if !can_have_owner(world.catalogue, self.requirement) {
            return Err(OwnerRefused::NothingToOwn);
        }
        match self.owner.map(|owner| world.ledger.member(owner)) {
            Some(None) => Err(OwnerRefused::UnknownPerson),
            Some(Some(member)) if !member.active => Err(OwnerRefused::ClosedAccount),
            _ => Ok(()),
        }
    }
}

impl Command for SetRequirementOwner {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = OwnerRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnerRefused>> {
        self.check(world)?;
        let owners = world.ledger.owners_on(world.today);
        let before = owners.get(&self.requirement).copied();
        let mut outcome = world.outcome();
        if before == self.owner {
            return Ok(outcome);
        }
        if before != self.seen {
            return Err(OwnerRefused::Changed(before).into());
        }
        outcome.event(&RequirementOwnerEvent::Set {
            requirement: self.requirement,
            before,
            owner: self.owner,
        });
        outcome.change(Change::Set(RequirementOwner {
            requirement: self.requirement,
            owner: self.owner,
            valid_from: world.today,
            recorded_at: world.now,
        }));
        Ok(outcome)
    }
}
