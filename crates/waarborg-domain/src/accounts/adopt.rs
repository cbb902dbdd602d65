//! Lets another organisation manage an account: somebody went to work there. A decision of whoever
//! operates the installation, because neither organisation may take an account of the other, or push
//! one onto it.

use super::{AdminEvent, Change};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::permissions::Permission;

/// From now on this organisation manages the account of one of its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdoptAccount {
    /// The address with which the account logs in, in lower case.
    pub email: String,
}

/// Why the account stays with the organisation that manages it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AdoptRefused {
    /// Nobody here has this address.
    #[error("there is no user with this e-mail address here; invite the person first")]
    Unknown,
    /// The organisation that manages the account has not let the person go.
    #[error(
        "the person still has roles at the organisation that manages the account; that takes them away first"
    )]
    StillThere,
}

impl Refusal for AdoptRefused {}

impl Command for AdoptAccount {
    const PERMISSION: Permission = Permission::AdoptAccounts;
    type Refusal = AdoptRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<AdoptRefused>> {
        let user = world.user_by_email(&self.email)?.as_ref();
        let user = user.filter(|user| world.ledger.member(user.id).is_some());
        let user = user.ok_or(AdoptRefused::Unknown)?;
        let mut outcome = world.outcome();
        if user.home == world.ledger.organisation.id {
            return Ok(outcome);
        }
        let mut memberships = world.memberships(&user.id)?.iter();
        if memberships.any(|membership| membership.organisation == user.home) {
            return Err(AdoptRefused::StillThere.into());
        }
        outcome.event(&AdminEvent::AccountAdopted {
            user: user.id,
            name: user.name.clone(),
        });
        outcome.change(Change::Adopt(user.id));
        Ok(outcome)
    }
}
