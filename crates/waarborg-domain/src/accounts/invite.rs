//! Inviting somebody who has an account already, and taking that back.

use super::members::distinct;
use super::{AdminEvent, Change, INVITATION_DAYS, Invitation, InvitationId, MembersRefused, Role, User};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::permissions::Permission;
use chrono::Days;

/// Offers roles here to the owner of an account; a second invitation replaces the first. An account
/// that this organisation manages gets them at once: whoever can reset it needs no permission of its
/// owner, who may not even be able to log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite {
    /// Identifier for the invitation.
    pub id: InvitationId,
    /// The address with which the account logs in, in lower case.
    pub email: String,
    /// At least one.
    pub roles: Vec<Role>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    /// The person has been asked.
    Asked,
    /// The person is a member again.
    Back,
}

/// Takes an invitation back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithdrawInvitation {
    /// Which.
    pub invitation: InvitationId,
}

/// The invitation is not open any more: withdrawn, replaced, answered, or too old.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this invitation is not open any more")]
pub struct InvitationGone;

impl Refusal for InvitationGone {}

impl Command for Invite {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = MembersRefused;
    type Output = Invited;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<Invited>, Stop<MembersRefused>> {
        if self.roles.is_empty() {
            return Err(MembersRefused::NoRole.into());
        }
        let user = world.user_by_email(&self.email)?.as_ref();
        let user = user.ok_or(MembersRefused::Unknown)?;
        if world.ledger.member(user.id).is_some() {
            return Err(MembersRefused::Member.into());
        }
        let roles = distinct(&self.roles);
        if user.home == world.ledger.organisation.id {
            return Ok(welcome_back(world, user, roles));
        }
        let by = world.person(Permission::Administer)?;
        let until = world.today + Days::new(INVITATION_DAYS);
        let mut outcome = world.outcome();
        outcome.event(&AdminEvent::MemberInvited {
            invitation: self.id,
            email: self.email.clone(),
            roles: roles.clone(),
            until,
        });
        outcome.change(Change::Invite(Invitation {
            id: self.id,
            user: user.id,
            email: self.email.clone(),
            roles,
            invited_by: by.user,
            invited_by_name: by.name.clone(),
            invited_at: world.now,
            expires_on: until,
        }));
        Ok(outcome.with(Invited::Asked))
    }
}

fn welcome_back(world: &World<'_>, user: &User, roles: Vec<Role>) -> Outcome<Invited> {
    let mut outcome = world.outcome();
    outcome.event(&AdminEvent::MemberAdded {
        user: user.id,
        name: user.name.clone(),
        roles: roles.clone(),
    });
    outcome.change(Change::SetRoles(user.id, roles));
    outcome.with(Invited::Back)
}

impl Command for WithdrawInvitation {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = InvitationGone;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<InvitationGone>> {
        let invitation = world.invitation(&self.invitation)?.as_ref();
        let invitation = invitation.ok_or(InvitationGone)?;
        let mut outcome = world.outcome();
        outcome.event(&AdminEvent::InvitationWithdrawn {
            invitation: invitation.id,
            email: invitation.email.clone(),
        });
        outcome.change(Change::EndInvitation(invitation.id));
        Ok(outcome)
    }
}
