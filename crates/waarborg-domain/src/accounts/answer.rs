//! What somebody who was invited answers. It stands in the trail of the organisation that invites.

use super::members::distinct;
use super::{AdminEvent, Change, Invitation, InvitationGone, InvitationId};
use crate::decision::{Command, Outcome, Stop, World};
use crate::permissions::Permission;

/// Takes the roles that are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcceptInvitation {
    /// Which invitation.
    pub invitation: InvitationId,
}

/// Leaves the roles that are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeclineInvitation {
    /// Which invitation.
    pub invitation: InvitationId,
}

/// The invitation, when it is open and the author's to answer.
fn offered<'a>(world: &World<'a>, id: InvitationId) -> Result<&'a Invitation, Stop<InvitationGone>> {
    let invitation = world.invitation(&id)?.as_ref();
    let theirs = |invitation: &&Invitation| {
        invitation.is_open(world.today) && world.by.user() == Some(invitation.user)
    };
    Ok(invitation.filter(theirs).ok_or(InvitationGone)?)
}

impl Command for AcceptInvitation {
    const PERMISSION: Permission = Permission::OwnAccount;
    type Refusal = InvitationGone;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<InvitationGone>> {
        let invitation = offered(world, self.invitation)?;
        let user = world.user(&invitation.user)?.as_ref();
        let user = user.filter(|user| user.active).ok_or(InvitationGone)?;
        // Whoever has become a member in another way keeps those roles too.
        let member = world.ledger.member(user.id);
        let had = member.map_or(&[][..], |member| &member.roles);
        let roles = distinct(&[had, &invitation.roles].concat());
        let mut outcome = world.outcome();
        outcome.event(&AdminEvent::InvitationAccepted {
            user: user.id,
            name: user.name.clone(),
            roles: roles.clone(),
        });
        outcome.change(Change::SetRoles(user.id, roles));
        outcome.change(Change::EndInvitation(invitation.id));
        Ok(outcome)
    }
}

impl Command for DeclineInvitation {
    const PERMISSION: Permission = Permission::OwnAccount;
    type Refusal = InvitationGone;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<InvitationGone>> {
        let invitation = offered(world, self.invitation)?;
        // The organisation does not get to know who was behind the address.
        let mut outcome = world.outcome_as(&invitation.email);
        outcome.event(&AdminEvent::InvitationDeclined {
            invitation: invitation.id,
            email: invitation.email.clone(),
        });
        outcome.change(Change::EndInvitation(invitation.id));
        Ok(outcome)
    }
}
