//! Says who answers for a measure.

use super::{Change, MeasureOwner};
use crate::audit::audit_events;
use crate::catalogue::{Binding, MeasureNumber};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::UserId;
use crate::permissions::Permission;

audit_events! {
    /// What happens to the owners of measures.
    MeasureOwnerEvent in "measures" {
        /// Somebody was made the owner, or nobody.
        Set = "owner-set" on measure(measure: MeasureNumber) {
            before: Option<UserId>,
            owner: Option<UserId>,
        },
    }
}

/// This person answers for the measure from today on, or nobody in particular.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetMeasureOwner {
    /// Which measure.
    pub measure: MeasureNumber,
    /// The owner that the author saw.
    pub seen: Option<UserId>,
    /// The new owner.
    pub owner: Option<UserId>,
}

/// Why the owner stays who it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OwnerRefused {
    /// There is no such measure, or it binds to objects, which have owners themselves.
    #[error("there is no such measure of the organisation as a whole")]
    NoSuchMeasure,
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

impl SetMeasureOwner {
    fn check(&self, world: &World<'_>) -> Result<(), OwnerRefused> {
        let measure = world.catalogue.by_number(self.measure);
        if measure.is_none_or(|measure| measure.binding != Binding::Organisation) {
            return Err(OwnerRefused::NoSuchMeasure);
        }
        match self.owner.map(|owner| world.ledger.member(owner)) {
            Some(None) => Err(OwnerRefused::UnknownPerson),
            Some(Some(member)) if !member.active => Err(OwnerRefused::ClosedAccount),
            _ => Ok(()),
        }
    }
}

impl Command for SetMeasureOwner {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = OwnerRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnerRefused>> {
        self.check(world)?;
        let owners = world.ledger.measure_owners_on(world.today);
        let before = owners.get(&self.measure).copied();
        let mut outcome = world.outcome();
        if before == self.owner {
            return Ok(outcome);
        }
        if before != self.seen {
            return Err(OwnerRefused::Changed(before).into());
        }
        outcome.event(&MeasureOwnerEvent::Set {
            measure: self.measure,
            before,
            owner: self.owner,
        });
        outcome.change(Change::Set(MeasureOwner {
            measure: self.measure,
            owner: self.owner,
            valid_from: world.today,
            recorded_at: world.now,
        }));
        Ok(outcome)
    }
}
