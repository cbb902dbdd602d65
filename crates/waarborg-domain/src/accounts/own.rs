//! What people do to their own account. It stands in the trail of the organisation that manages the
//! account, also when they have no roles there, or nowhere.

use super::{AccountEvent, Change, User};
use crate::audit::AuditEvent;
use crate::catalogue::Language;
use crate::decision::{Command, NotAllowed, Outcome, Refusal, Stop, World};
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
    /// The account was closed or is managed by another organisation since.
    #[error("this account was closed, or is managed elsewhere now")]
    Gone,
    /// A role asks for a second factor.
    #[error("one of the roles may only be used with a second factor")]
    Required,
}

impl Refusal for OwnRefused {}

/// The account of the author.
fn own(world: &World<'_>) -> Result<User, Stop<OwnRefused>> {
    let author = world.by.user().ok_or(NotAllowed(Permission::OwnAccount))?;
    let managed_here = |user: &&User| user.active && user.home == world.ledger.organisation.id;
    let user = world.user(&author)?.as_ref().filter(managed_here);
    Ok(user.cloned().ok_or(OwnRefused::Gone)?)
}

/// An account as it is from now on, with what the trail says of it.
pub(super) fn changed(world: &World<'_>, event: &impl AuditEvent, account: User) -> Outcome {
    let mut outcome = world.outcome();
    outcome.event(event);
    outcome.change(Change::Update(account));
    outcome
}

impl Command for ChangeLanguage {
    const PERMISSION: Permission = Permission::OwnAccount;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let account = own(world)?;
        let (user, language) = (account.id, self.language);
        if account.language == language {
            return Ok(world.outcome());
        }
        let event = AccountEvent::LanguageChanged { user, language };
        Ok(changed(world, &event, User { language, ..account }))
    }
}

impl Command for ChangePassword {
    const PERMISSION: Permission = Permission::OwnAccount;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let account = own(world)?;
        let event = AccountEvent::PasswordChanged { user: account.id };
        let with_password = User {
            password_hash: self.password_hash.clone(),
            must_change_password: false,
            ..account
        };
        Ok(changed(world, &event, with_password))
    }
}

impl Command for SetSecondFactor {
    const PERMISSION: Permission = Permission::OwnAccount;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let account = own(world)?;
        let event = AccountEvent::SecondFactorSet { user: account.id };
        let with_factor = User {
            totp_secret: Some(self.totp_secret.clone()),
            totp_last_step: self.totp_step,
            recovery_codes: self.recovery_codes.clone(),
            ..account
        };
        Ok(changed(world, &event, with_factor))
    }
}

impl Command for RemoveSecondFactor {
    const PERMISSION: Permission = Permission::OwnAccount;
    type Refusal = OwnRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OwnRefused>> {
        let account = own(world)?;
        let mut roles = world.memberships(&account.id)?.iter().flat_map(|one| &one.roles);
        if roles.any(|role| role.needs_second_factor()) {
            return Err(OwnRefused::Required.into());
        }
        let event = AccountEvent::SecondFactorRemoved { user: account.id };
        let without_factor = User {
            totp_secret: None,
            recovery_codes: Vec::new(),
            ..account
        };
        Ok(changed(world, &event, without_factor))
    }
}
