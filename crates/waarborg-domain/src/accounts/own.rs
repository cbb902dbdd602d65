//! Changes that people make to their own account, recorded in the trail of an organisation that
//! they belong to.

use super::{AccountEvent, Change, User};
use crate::catalogue::Language;
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::permissions::Permission;

/// Changes the language of all pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeLanguage {
    /// Which.
    pub language: Language,
}

/// Changes the password. The caller has checked the current one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangePassword {
    /// Hash of the new one.
    pub password_hash: String,
}

/// Enables a second factor that its owner has proved to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetSecondFactor {
    /// The secret, encrypted.
    pub totp_secret: Vec<u8>,
    /// The time step of the code that proved it.
    pub totp_step: i64,
    /// Hashes of the recovery codes.
    pub recovery_codes: Vec<String>,
}

/// Disables the second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemoveSecondFactor;

/// Why one's own account stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OwnRefused {
    /// The account is gone.
    #[error("this account does not exist any more")]
    Gone,
    /// A role asks for a second factor.
    #[error("one of the roles may only be used with a second factor")]
    Required,
}

impl Refusal for OwnRefused {}

fn own(world: &World<'_>) -> Result<User, Stop<OwnRefused>> {
    let author = world.person(Permission::Enter)?.user;
    let user = world.user(&author)?.clone();
    Ok(user.ok_or(OwnRefused::Gone)?)
}

impl Command for ChangeLanguage {
    const PERMISSION: Permission = Permission::Enter;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let user = own(world)?;
        let mut outcome = world.outcome();
        if user.language == self.language {
            return Ok(outcome);
        }
        outcome.event(&AccountEvent::LanguageChanged {
            user: user.id,
            language: self.language,
        });
        outcome.change(Change::Update(User {
            language: self.language,
            ..user
        }));
        Ok(outcome)
    }
}

impl Command for ChangePassword {
    const PERMISSION: Permission = Permission::Enter;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let user = own(world)?;
        let mut outcome = world.outcome();
        outcome.event(&AccountEvent::PasswordChanged { user: user.id });
        outcome.change(Change::Update(User {
            password_hash: self.password_hash.clone(),
            must_change_password: false,
            ..user
        }));
        Ok(outcome)
    }
}

impl Command for SetSecondFactor {
    const PERMISSION: Permission = Permission::Enter;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let user = own(world)?;
        let mut outcome = world.outcome();
        outcome.event(&AccountEvent::SecondFactorSet { user: user.id });
        outcome.change(Change::Update(User {
            totp_secret: Some(self.totp_secret.clone()),
            totp_last_step: self.totp_step,
            recovery_codes: self.recovery_codes.clone(),
            ..user
        }));
        Ok(outcome)
    }
}

impl Command for RemoveSecondFactor {
    const PERMISSION: Permission = Permission::Enter;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let user = own(world)?;
        let mut roles = world.memberships(&user.id)?.iter().flat_map(|one| &one.roles);
        if roles.any(|role| role.needs_second_factor()) {
            return Err(OwnRefused::Required.into());
        }
        let mut outcome = world.outcome();
        outcome.event(&AccountEvent::SecondFactorRemoved { user: user.id });
        outcome.change(Change::Update(User {
            totp_secret: None,
            recovery_codes: Vec::new(),
            ..user
        }));
        Ok(outcome)
    }
}
