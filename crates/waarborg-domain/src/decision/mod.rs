//! The write path: a command decides, purely, what changes and what the audit trail says of it.
//!
//! Pages, API, portal and command line build the same commands and hand them to one call
//! (`waarborg_app::App::decide`), which runs them again when the organisation moved on. Nothing can be
//! stored without a [`Decided`], and only [`decide`] (and the founding and [`crate::filling`] of an
//! organisation) makes one: the permission is checked on the way.

mod outcome;
mod records;
mod world;

pub use outcome::{Decided, Decision, Outcome};
pub use records::{Need, Records};
pub use world::{By, World};

use crate::permissions::Permission;

/// A write. Commands are data: parsed from a form, a request or arguments.
pub trait Command {
    /// The permission that the author needs. What depends on the records ("only their own systems")
    /// is checked in [`Command::decide`] as well.
    const PERMISSION: Permission;
    /// Why it can be refused, in terms of its feature.
    type Refusal: Refusal;
    /// What its caller wants to know afterwards, such as how many records changed.
    type Output;

    /// Decides: no I/O, no clock, no randomness, so that it can run again on newer records.
    ///
    /// # Errors
    /// [`Stop`]: refused, not allowed, or records are needed that are not in the ledger.
    fn decide(&self, world: &World<'_>) -> Result<Outcome<Self::Output>, Stop<Self::Refusal>>;
}

/// An error of a feature that its pages explain.
pub trait Refusal: std::error::Error + Send + Sync + 'static {}

/// A command that can only be refused for want of permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Never {}

impl Refusal for Never {}

/// The author does not have this permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this takes the permission '{0}'")]
pub struct NotAllowed(pub Permission);

/// Why a command did not decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop<R> {
    /// These records have to be loaded; then it runs again.
    Needs(Need),
    /// The author may not.
    NotAllowed(Permission),
    /// It cannot be done.
    Refused(R),
}

impl<R> Stop<R> {
    /// The same in terms of a command that contains this one.
    pub(crate) fn into<S: From<R>>(self) -> Stop<S> {
        match self {
            Self::Needs(need) => Stop::Needs(need),
            Self::NotAllowed(permission) => Stop::NotAllowed(permission),
            Self::Refused(refusal) => Stop::Refused(refusal.into()),
        }
    }
}

impl<R> From<Need> for Stop<R> {
    fn from(need: Need) -> Self {
        Self::Needs(need)
    }
}

impl<R> From<NotAllowed> for Stop<R> {
    fn from(NotAllowed(permission): NotAllowed) -> Self {
        Self::NotAllowed(permission)
    }
}

impl<R: Refusal> From<R> for Stop<R> {
    fn from(refusal: R) -> Self {
        Self::Refused(refusal)
    }
}

/// Runs a command on the records of an organisation: the only way to a [`Decided`].
///
/// # Errors
/// As [`Command::decide`], and when the author lacks [`Command::PERMISSION`].
pub fn decide<C: Command>(command: &C, world: &World<'_>) -> Result<Decision<C::Output>, Stop<C::Refusal>> {
    world.require(C::PERMISSION)?;
    Ok(command.decide(world)?.decided(world))
}
