//! Who has which roles at the organisation.

use super::{AdminEvent, Change, Member, NewAccount, Role};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::UserId;
use crate::ledger::Ledger;
use crate::permissions::Permission;

/// The longest name of a person, in characters.
pub const MAX_NAME_LENGTH: usize = 100;
/// The longest e-mail address, in characters.
pub const MAX_EMAIL_LENGTH: usize = 200;

/// A new account with roles here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddMember {
    /// Whose, with a one-time password.
    pub account: NewAccount,
    /// At least one.
    pub roles: Vec<Role>,
}

/// Other roles for a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetRoles {
    /// Which member.
    pub user: UserId,
    /// The roles that the author saw.
    pub seen: Vec<Role>,
    /// The roles from now on; none removes the membership.
    pub roles: Vec<Role>,
}

/// Why nobody gets or loses roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MembersRefused {
    /// There is no name, or it is too long.
    #[error("an account needs a name of at most {MAX_NAME_LENGTH} characters")]
    Name,
    /// Mail could not be sent to this address.
    #[error("this is not an e-mail address")]
    Email,
    /// A member has at least one role.
    #[error("choose at least one role")]
    NoRole,
    /// There is an account with this address: its owner can be invited.
    #[error("there is an account with this e-mail address already")]
    Exists,
    /// The person has roles here already.
    #[error("there is a user with this e-mail address already")]
    Member,
    /// There is no such person here.
    #[error("there is no such user")]
    Unknown,
    /// A colleague changed the roles in the meantime.
    #[error("a colleague changed these roles in the meantime")]
    Changed,
    /// Nobody would be left to administer.
    #[error("the organisation needs an administrator whose account is open and managed here")]
    LastAdministrator,
}

impl Refusal for MembersRefused {}

/// Whether mail could be sent to this address, in lower case.
#[must_use]
pub fn is_email(email: &str) -> bool {
    let parts = email.split_once('@');
    let fits = parts.is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.starts_with('.')
            && !host.ends_with('.')
            && host.contains('.')
            && !host.contains('@')
    });
    let odd = |c: char| c.is_whitespace() || c.is_control() || c.is_uppercase();
    fits && !email.contains(odd) && email.chars().count() <= MAX_EMAIL_LENGTH
}

/// Whether somebody else administers, so that this one can go: with an open account that nobody but
/// this organisation can close.
#[must_use]
pub fn has_another_administrator(ledger: &Ledger, than: UserId) -> bool {
    let mut others = ledger.members.iter().filter(|member| member.user != than);
    others.any(Member::administers)
}

pub(super) fn distinct(roles: &[Role]) -> Vec<Role> {
    let mut roles = roles.to_vec();
    roles.sort_unstable();
    roles.dedup();
    roles
}

impl Command for AddMember {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = MembersRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<MembersRefused>> {
        let user = &self.account;
        let length = user.name.chars().count();
        if user.name.trim().is_empty() || length > MAX_NAME_LENGTH {
            return Err(MembersRefused::Name.into());
        }
        if !is_email(&user.email) {
            return Err(MembersRefused::Email.into());
        }
        if self.roles.is_empty() {
            return Err(MembersRefused::NoRole.into());
        }
        if world.user_by_email(&user.email)?.is_some() {
            return Err(MembersRefused::Exists.into());
        }
        let roles = distinct(&self.roles);
        let mut outcome = world.outcome();
        outcome.event(&AdminEvent::MemberAdded {
            user: user.id,
            name: user.name.clone(),
            roles: roles.clone(),
        });
        let home = world.ledger.organisation.id;
        outcome.change(Change::Add(user.account(home, false)));
        outcome.change(Change::SetRoles(user.id, roles));
        Ok(outcome)
    }
}

impl Command for SetRoles {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = MembersRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<MembersRefused>> {
        let member = world.ledger.member(self.user).ok_or(MembersRefused::Unknown)?;
        let (before, roles) = (distinct(&member.roles), distinct(&self.roles));
        if before != distinct(&self.seen) {
            return Err(MembersRefused::Changed.into());
        }
        let loses = before.contains(&Role::Administrator) && !roles.contains(&Role::Administrator);
        if loses && !has_another_administrator(world.ledger, self.user) {
            return Err(MembersRefused::LastAdministrator.into());
        }
        let mut outcome = world.outcome();
        let (user, name) = (self.user, member.name.clone());
        if before == roles {
            return Ok(outcome);
        }
        outcome.event(&if roles.is_empty() {
            AdminEvent::MemberRemoved { user, name, before }
        } else {
            let roles = roles.clone();
            AdminEvent::RolesChanged {
                user,
                name,
                before,
                roles,
            }
        });
        outcome.change(Change::SetRoles(user, roles));
        Ok(outcome)
    }
}
