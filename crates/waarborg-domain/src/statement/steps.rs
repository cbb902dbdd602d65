//! The steps of a statement after it was proposed. Each starts from certain statuses, may take a note,
//! and leaves a sign-off.

use super::{
    APPROVAL, Change, MAX_NOTE_LENGTH, SignOff, StatementEvent, StatementRecord, StatementStatus as Status,
};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::{StatementId, UserId};
use crate::permissions::Permission;

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// The CISO advises, or changes the advice.
    Advise,
    /// A board member approves.
    Approve,
    /// A board member says no.
    Reject,
    /// The proposal is taken back.
    Withdraw,
    /// It becomes public.
    Publish,
    /// It is public no longer; the record stays.
    TakeDown,
}

impl StepKind {
    /// Whether it starts from here.
    #[must_use]
    pub fn starts_from(self, status: Status) -> bool {
        match self {
            Self::Advise | Self::Reject | Self::Withdraw => status.is_open(),
            Self::Approve => status == Status::Advised,
            Self::Publish => status == Status::Approved,
            Self::TakeDown => status == Status::Published,
        }
    }

    /// Where it leads.
    #[must_use]
    pub const fn leads_to(self) -> Status {
        match self {
            Self::Advise => Status::Advised,
            Self::Approve => Status::Approved,
            Self::Reject => Status::Rejected,
            Self::Withdraw => Status::Withdrawn,
            Self::Publish => Status::Published,
            Self::TakeDown => Status::TakenDown,
        }
    }

    /// Whether it needs a note: advice, or a reason that the facts do not show.
    #[must_use]
    pub const fn takes_note(self) -> bool {
        matches!(self, Self::Advise | Self::Reject | Self::TakeDown)
    }

    /// The permission that it needs.
    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::Advise => APPROVAL.advises,
            Self::Approve | Self::Reject => APPROVAL.decides,
            Self::Withdraw => APPROVAL.proposes,
            Self::Publish | Self::TakeDown => Permission::Publish,
        }
    }
}

/// A step of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which statement.
    pub statement: StatementId,
    /// [`StatementRecord::version`] as its author saw it.
    pub seen: i64,
    /// Advice, remark or reason.
    pub note: String,
}

/// Why a step is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepRefused {
    /// There is no such statement.
    #[error("there is no such statement")]
    Unknown,
    /// A colleague took a step in the meantime.
    #[error("a colleague took a step in the meantime")]
    Changed,
    /// The statement is not where this step starts.
    #[error("this step does not start from '{0}'")]
    WrongStatus(Status),
    /// Nobody approves what they proposed or advised on themselves.
    #[error("somebody else has to approve this")]
    OwnProposal,
    /// This step needs a note.
    #[error("this step takes a note")]
    NoteMissing,
    /// The note is longer than [`MAX_NOTE_LENGTH`].
    #[error("the note is longer than {MAX_NOTE_LENGTH} characters")]
    NoteTooLong,
}

impl Refusal for StepRefused {}

impl Step {
    /// Whether this person can take the step on this record. Says beforehand what the command would
    /// say, so that a code of the second factor is not spent in vain.
    ///
    /// # Errors
    /// What is in the way.
    pub fn check(
        &self,
        kind: StepKind,
        record: &StatementRecord,
        person: Option<UserId>,
    ) -> Result<(), StepRefused> {
        if record.version != self.seen {
            return Err(StepRefused::Changed);
        }
        let own = person.is_some_and(|person| record.approval().is_own(person));
        if kind == StepKind::Approve && own {
            return Err(StepRefused::OwnProposal);
        }
        if !kind.starts_from(record.status) {
            return Err(StepRefused::WrongStatus(record.status));
        }
        if kind.takes_note() && self.note.trim().is_empty() {
            return Err(StepRefused::NoteMissing);
        }
        if self.note.chars().count() > MAX_NOTE_LENGTH {
            return Err(StepRefused::NoteTooLong);
        }
        Ok(())
    }

    /// The record after the step.
    pub(super) fn take(
        &self,
        kind: StepKind,
        world: &World<'_>,
    ) -> Result<StatementRecord, Stop<StepRefused>> {
        let record = world.statement(&self.statement)?.as_ref();
        let mut record = record.ok_or(StepRefused::Unknown)?.clone();
        let person = world.person(kind.permission())?;
        self.check(kind, &record, Some(person.user))?;
        let sign_off = Some(SignOff {
            by: person.user,
            name: person.name.clone(),
            at: world.now,
            note: self.note.trim().to_owned(),
        });
        match kind {
            StepKind::Advise => record.advised = sign_off,
            StepKind::Approve | StepKind::Reject => record.decided = sign_off,
            StepKind::Publish => record.published = sign_off,
            StepKind::Withdraw | StepKind::TakeDown => record.ended = sign_off,
        }
        record.status = kind.leads_to();
        Ok(record)
    }

    fn outcome(&self, kind: StepKind, world: &World<'_>) -> Result<Outcome, Stop<StepRefused>> {
        let record = self.take(kind, world)?;
        let mut outcome = world.outcome();
        outcome.event(&event(kind, &record));
        outcome.change(Change::Update(record));
        Ok(outcome)
    }
}

/// What the audit trail says of a step, with the record after it.
pub(super) fn event(kind: StepKind, record: &StatementRecord) -> StatementEvent {
    let (id, number, as_of) = (record.id, record.number, record.as_of);
    let content_hash = record.content_hash.clone();
    let said = record.last_sign_off().note.clone();
    match kind {
        StepKind::Advise => StatementEvent::Advised {
            id,
            number,
            as_of,
            content_hash,
            note: said,
        },
        StepKind::Approve => StatementEvent::Approved {
            id,
            number,
            as_of,
            content_hash,
            note: said,
        },
        StepKind::Reject => StatementEvent::Rejected {
            id,
            number,
            as_of,
            content_hash,
            reason: said,
        },
        StepKind::Withdraw => StatementEvent::Withdrawn {
            id,
            number,
            as_of,
            content_hash,
            reason: said,
        },
        StepKind::Publish => StatementEvent::Published {
            id,
            number,
            as_of,
            content_hash,
        },
        StepKind::TakeDown => StatementEvent::TakenDown {
            id,
            number,
            as_of,
            content_hash,
            reason: said,
        },
    }
}

/// Declares the commands that are a step and nothing more.
macro_rules! steps {
    ($($(#[$meta:meta])* $name:ident)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(pub Step);

        impl Command for $name {
            const PERMISSION: Permission = StepKind::$name.permission();
            type Refusal = StepRefused;
            type Output = ();

            fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<StepRefused>> {
                self.0.outcome(StepKind::$name, world)
            }
        }
    )+};
}
steps! {
    /// The CISO advises the board on a proposal, or changes that advice.
    Advise
    /// A board member approves. The caller has just checked the second factor of this person.
    Approve
    /// A board member says no.
    Reject
    /// The proposal is taken back.
    Withdraw
    /// The statement is taken down from the public pages.
    TakeDown
}
