//! What an administrator does to the account of a member.

use super::{AdminEvent, Change, Role, User, has_another_administrator};
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
    #[error("there is no such member")]
    Unknown,
    /// The author's own account: that has commands of its own.
    #[error("one's own account is not managed here")]
    Own,
    /// The person has roles at an organisation that the author does not administer: whoever resets a
    /// password here could get in there.
    #[error("this account is also used at an organisation that you do not administer")]
    Elsewhere,
    /// Nobody would be left to administer.
    #[error("the organisation needs an administrator who can log in")]
    LastAdministrator,
}

impl Refusal for ManageRefused {}

/// The account of a member, if the author may manage it.
fn managed(world: &World<'_>, user: UserId) -> Result<User, Stop<ManageRefused>> {
    if world.ledger.member(user).is_none() {
        return Err(ManageRefused::Unknown.into());
    }
    if world.by.user() == Some(user) {
        return Err(ManageRefused::Own.into());
    }
    if let Some(author) = world.by.user() {
        let own = world.memberships(&author)?;
        let administers = |organisation| {
            own.iter().any(|membership| {
                membership.organisation == organisation && membership.roles.contains(&Role::Administrator)
            })
        };
        let mut theirs = world.memberships(&user)?.iter();
        if !theirs.all(|membership| administers(membership.organisation)) {
            return Err(ManageRefused::Elsewhere.into());
        }
    }
    let user = world.user(&user)?.clone();
    Ok(user.ok_or(ManageRefused::Unknown)?)
}

impl Command for ResetSecondFactor {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = ManageRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ManageRefused>> {
        let user = managed(world, self.user)?;
        let mut outcome = world.outcome();
        outcome.event(&AdminEvent::SecondFactorReset {
            user: user.id,
            name: user.name.clone(),
        });
        outcome.change(Change::Update(User {
            totp_secret: None,
            recovery_codes: Vec::new(),
            ..user
        }));
        Ok(outcome)
    }
}

impl Command for ResetPassword {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = ManageRefused;
    /// Name and e-mail address of the person, to hand the password over to.
    type Output = (String, String);

    fn decide(&self, world: &World<'_>) -> Result<Outcome<(String, String)>, Stop<ManageRefused>> {
        let user = managed(world, self.user)?;
        let mut outcome = world.outcome();
        outcome.event(&AdminEvent::PasswordReset {
            user: user.id,
            name: user.name.clone(),
        });
        let person = (user.name.clone(), user.email.clone());
        outcome.change(Change::Update(User {
            password_hash: self.password_hash.clone(),
            must_change_password: true,
            ..user
        }));
        Ok(outcome.with(person))
    }
}

impl Command for SetActive {
    const PERMISSION: Permission = Permission::Administer;
    type Refusal = ManageRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ManageRefused>> {
        let account = managed(world, self.user)?;
        let member = world.ledger.member(self.user);
        let administers = member.is_some_and(|member| member.roles.contains(&Role::Administrator));
        if !self.active && administers && !has_another_administrator(world.ledger, self.user) {
            return Err(ManageRefused::LastAdministrator.into());
        }
        let mut outcome = world.outcome();
        let (user, name) = (account.id, account.name.clone());
        outcome.event(&if self.active {
            AdminEvent::AccountOpened { user, name }
        } else {
            AdminEvent::AccountClosed { user, name }
        });
        outcome.change(Change::Update(User {
            active: self.active,
            ..account
        }));
        Ok(outcome)
    }
}
