//! The statement: ISMS scope and Verklaring van Toepasselijkheid (VvT) together, frozen as of a day;
//! and its way from proposal to publication.
//!
//! ```text
//! Proposed ──advise──► Advised ──approve──► Approved ──publish──► Published ──take down──► TakenDown
//!     │                   │
//!     └──────withdraw─────┴──reject──► Rejected / Withdrawn
//! ```

mod changes;
mod content;
mod edition;
mod freeze;

pub use changes::{Changes, StateChange, StatedValue, changes_between};
pub use content::*;

use crate::accounts::Actor;
use crate::ids::{StatementId, UserId};
use crate::text_enum::text_enum;
use crate::{Day, Moment};
use serde::{Deserialize, Serialize};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[
            Grant::new(Permission::ProposeStatement, &[Role::Ciso]),
            Grant::new(Permission::Advise, &[Role::Ciso]),
            Grant::new(Permission::Approve, &[Role::BoardMember]),
            Grant::new(Permission::Publish, &[Role::Ciso, Role::BoardMember]),
        ]
    },
    ..crate::features::Feature::new("statement")
};

text_enum! {
    /// Where a statement is on its way.
    StatementStatus {
        /// Laid before CISO and board, content frozen.
        Proposed = "proposed",
        /// The CISO gave advice.
        Advised = "advised",
        /// A board member approved.
        Approved = "approved",
        /// Public.
        Published = "published",
        /// A board member said no.
        Rejected = "rejected",
        /// Taken back before it was approved.
        Withdrawn = "withdrawn",
        /// Was public, is not any more.
        TakenDown = "taken-down",
    }
}

impl StatementStatus {
    /// Whether somebody still has to do something before it is approved.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Advised)
    }
}

/// The longest note at any step (proposal, advice, decision, reason to take it back), in characters:
/// some pages of text.
pub const MAX_NOTE_LENGTH: usize = 10_000;

/// What the public edition leaves out. Internal remarks, evidence and names are never in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct EditionOptions {
    /// Leave out the list of processes and systems in the scope (the text and the counts stay).
    #[serde(default)]
    pub without_objects: bool,
    /// Leave out the state per aspect (applicability stays).
    #[serde(default)]
    pub without_states: bool,
    /// Leave out motivation and reference to the risk analysis in the annex (which controls stay).
    #[serde(default)]
    pub without_motivations: bool,
}

/// Somebody did something, on a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// Who.
    pub by: UserId,
    /// His name then.
    pub name: String,
    /// When.
    pub at: Moment,
    /// What he said with it; may be empty.
    pub note: String,
}

/// A statement with its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRecord {
    /// Identifier.
    pub id: StatementId,
    /// Version number N: one more than the last approved one.
    pub number: i64,
    /// The state that it shows is of this day.
    pub as_of: Day,
    /// Where it is.
    pub status: StatementStatus,
    /// What the public edition leaves out.
    pub options: EditionOptions,
    /// The frozen content as canonical JSON (see the documents crate).
    pub content: String,
    /// SHA-256 of `content`, hexadecimal.
    pub content_hash: String,
    /// Proposed.
    pub proposed: SignOff,
    /// Advised.
    pub advised: Option<SignOff>,
    /// Approved or rejected.
    pub decided: Option<SignOff>,
    /// Published.
    pub published: Option<SignOff>,
    /// The signed public edition as JSON, once published.
    pub edition: Option<String>,
    /// Counts the changes, to notice two people acting at once.
    pub version: i64,
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    /// The statement is not where this step starts.
    #[error("this step does not fit where the statement is now")]
    WrongStatus,
    /// A note is required here (advice, rejection).
    #[error("say why")]
    NoNote,
    /// Nobody approves what he proposed or advised on himself.
    #[error("somebody else has to approve this")]
    OwnProposal,
}

fn sign_off(actor: &Actor, now: Moment, note: String) -> SignOff {
    SignOff {
        by: actor.user,
        name: actor.name.clone(),
        at: now,
        note,
    }
}

impl StatementRecord {
    fn step(mut self, from: &[StatementStatus], to: StatementStatus) -> Result<Self, StatementError> {
        if !from.contains(&self.status) {
            return Err(StatementError::WrongStatus);
        }
        self.status = to;
        Ok(self)
    }

    /// The CISO advises.
    ///
    /// # Errors
    /// When it is not proposed, or the advice is empty.
    pub fn advise(self, actor: &Actor, now: Moment, advice: String) -> Result<Self, StatementError> {
        if advice.trim().is_empty() {
            return Err(StatementError::NoNote);
        }
        let mut next = self.step(
            &[StatementStatus::Proposed, StatementStatus::Advised],
            StatementStatus::Advised,
        )?;
        next.advised = Some(sign_off(actor, now, advice));
        Ok(next)
    }

    /// A board member approves. The caller has checked his second factor just now.
    ///
    /// # Errors
    /// When the CISO has not advised yet, or he proposed or advised himself.
    pub fn approve(self, actor: &Actor, now: Moment, note: String) -> Result<Self, StatementError> {
        let adviser = self.advised.as_ref().map(|sign_off| sign_off.by);
        if self.proposed.by == actor.user || adviser == Some(actor.user) {
            return Err(StatementError::OwnProposal);
        }
        let mut next = self.step(&[StatementStatus::Advised], StatementStatus::Approved)?;
        next.decided = Some(sign_off(actor, now, note));
        Ok(next)
    }

    /// A board member says no.
    ///
    /// # Errors
    /// When it is not open, or no reason is given.
    pub fn reject(self, actor: &Actor, now: Moment, reason: String) -> Result<Self, StatementError> {
        if reason.trim().is_empty() {
            return Err(StatementError::NoNote);
        }
        let mut next = self.step(
            &[StatementStatus::Proposed, StatementStatus::Advised],
            StatementStatus::Rejected,
        )?;
        next.decided = Some(sign_off(actor, now, reason));
        Ok(next)
    }

    /// Whoever proposed takes it back.
    ///
    /// # Errors
    /// When it is not open any more.
    pub fn withdraw(self) -> Result<Self, StatementError> {
        self.step(
            &[StatementStatus::Proposed, StatementStatus::Advised],
            StatementStatus::Withdrawn,
        )
    }

    /// It becomes public, as this signed edition.
    ///
    /// # Errors
    /// When it is not approved.
    pub fn publish(self, actor: &Actor, now: Moment, edition: String) -> Result<Self, StatementError> {
        let mut next = self.step(&[StatementStatus::Approved], StatementStatus::Published)?;
        next.published = Some(sign_off(actor, now, String::new()));
        next.edition = Some(edition);
        Ok(next)
    }

    /// It is not public any more; the record stays.
    ///
    /// # Errors
    /// When it is not published.
    pub fn take_down(self) -> Result<Self, StatementError> {
        self.step(&[StatementStatus::Published], StatementStatus::TakenDown)
    }
}
