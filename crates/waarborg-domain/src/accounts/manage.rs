//! What an administrator does to the account of a member.

use super::own::changed;
use super::{AdminEvent, Member, User, has_another_administrator};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::UserId;
use crate::permissions::Permission;

/// Removes the second factor of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResetSecondFactor {
    /// Whose.
    pub user: UserId,
}

/// Sets a one-time password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetPassword {
    /// Whose.
    pub user: UserId,
    /// Its hash.
    pub password_hash: String,
}

/// Closes an account, or opens it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetActive {
    /// Whose.
    pub user: UserId,
    /// Whether one can log in with it.
    pub active: bool,
}

/// Why an account stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ManageRefused {
    /// There is no such member.
    #[error("there is no such user")]
    Unknown,
    /// The author's own account: that has commands of its own.
    #[error("one's own account is not managed here")]
    Own,
    /// Another organisation manages the account: whoever resets a password here could get in there.
    #[error("this account is managed by another organisation")]
    Elsewhere,
    /// Nobody would be left to administer.
    #[error("the organisation needs an administrator whose account is open and managed here")]
    LastAdministrator,
}

impl Refusal for ManageRefused {}

/// The account of a member, when it is this organisation's to manage.
fn managed(world: &World<'_>, user: UserId) -> Result<User, Stop<ManageRefused>> {
    let member = world.ledger.member(user).ok_or(ManageRefused::Unknown)?;
    if world.by.user() == Some(user) {
        return Err(ManageRefused::Own.into());
    }
    if !member.managed_here {
        return Err(ManageRefused::Elsewhere.into());
    }
    let user = world.user(&user)?.clone();
    Ok(user.ok_or(ManageRefused::Unknown)?)
}

impl Command for ResetSecondFactor {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = ManageRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ManageRefused>> {
        let account = managed(world, self.user)?;
        let (user, name) = (account.id, account.name.clone());
        let event = AdminEvent::SecondFactorReset { user, name };
        let reset = User {
            totp_secret: None,
            recovery_codes: Vec::new(),
            ..account
        };
        Ok(changed(world, &event, reset))
    }
}

impl Command for ResetPassword {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = ManageRefused;
    /// Name and e-mail address of the person, to hand the password over to.
    type Output = (String, String);

    fn decide(&self, world: &World<'_>) -> Result<Outcome<(String, String)>, Stop<ManageRefused>> {
        let account = managed(world, self.user)?;
        let (user, name) = (account.id, account.name.clone());
        let person = (name.clone(), account.email.clone());
        let event = AdminEvent::PasswordReset { user, name };
        let reset = User {
            password_hash: self.password_hash.clone(),
            must_change_password: true,
            ..account
        };
        Ok(changed(world, &event, reset).with(person))
    }
}

impl Command for SetActive {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = ManageRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ManageRefused>> {
        let account = managed(world, self.user)?;
        let administers = world.ledger.member(self.user).is_some_and(Member::administers);
        if !self.active && administers && !has_another_administrator(world.ledger, self.user) {
            return Err(ManageRefused::LastAdministrator.into());
        }
        let (user, name) = (account.id, account.name.clone());
        let event = if self.active {
            AdminEvent::AccountOpened { user, name }
        } else {
            AdminEvent::AccountClosed { user, name }
        };
        let active = self.active;
        Ok(changed(world, &event, User { active, ..account }))
    }
}
