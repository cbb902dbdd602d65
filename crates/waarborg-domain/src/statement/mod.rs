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
mod counted;
mod dossier;
mod edition;
mod events;
mod freeze;
mod propose;
mod publish;
mod rules;
mod steps;
mod store;
mod tasks;
mod verify;

pub use changes::{Changes, StateChange, StatedValue, changes_between};
pub use content::*;
pub use counted::*;
pub use events::StatementEvent;
pub use propose::{Frozen, Propose, ProposeRefused};
pub use publish::Publish;
pub use steps::{Advise, Approve, Reject, Step, StepKind, StepRefused, TakeDown, Withdraw};
pub use store::{Change, Publication, StatementStore};

pub use crate::approvals::SignOff;

use crate::Day;
use crate::approvals::{Approval, ApprovalKind};
use crate::ids::StatementId;
use crate::permissions::Permission;
use crate::text_enum::text_enum;
use chrono::Months;
use serde::{Deserialize, Serialize};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::Grant;
        &[
            Grant::new(Permission::ProposeStatement, &[Role::Ciso]),
            Grant::new(Permission::Advise, &[Role::Ciso]),
            Grant::new(Permission::Approve, &[Role::BoardMember]),
            Grant::new(Permission::Publish, &[Role::Ciso, Role::BoardMember]),
        ]
    },
    events: StatementEvent::KINDS,
    verify: Some(verify::verify),
    dossier: Some(dossier::files),
    rules: rules::RULES,
    approvals: &[APPROVAL],
    tasks: Some(tasks::TASKS),
    ..crate::features::Feature::new("statement")
};

/// The board approves the statement, on the advice of the CISO (BIO2 part 1, "Verklaring van
/// Toepasselijkheid").
pub const APPROVAL: ApprovalKind = ApprovalKind {
    proposes: Permission::ProposeStatement,
    advises: Permission::Advise,
    decides: Permission::Approve,
    second_factor: true,
};

/// After this many months readers cannot tell any more how things are: a new version is due.
const MONTHS_CURRENT: u32 = 12;

text_enum! {
    /// How far a statement is.
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

    /// Whether it has its number for good: it was approved, whatever came after.
    #[must_use]
    pub const fn is_version(self) -> bool {
        matches!(self, Self::Approved | Self::Published | Self::TakenDown)
    }
}

/// The number of the next version, given the statements so far.
#[must_use]
pub fn next_number(statements: &[StatementRecord]) -> i64 {
    let versions = statements.iter().filter(|record| record.status.is_version());
    versions.map(|record| record.number).max().unwrap_or(0) + 1
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

impl EditionOptions {
    /// Leaves these out.
    #[must_use]
    pub fn without(left_out: &[LeftOut]) -> Self {
        Self {
            without_objects: left_out.contains(&LeftOut::Objects),
            without_states: left_out.contains(&LeftOut::States),
            without_motivations: left_out.contains(&LeftOut::Motivations),
        }
    }

    /// What is left out.
    #[must_use]
    pub fn left_out(self) -> Vec<LeftOut> {
        let all = [
            (self.without_objects, LeftOut::Objects),
            (self.without_states, LeftOut::States),
            (self.without_motivations, LeftOut::Motivations),
        ];
        let chosen = all.into_iter().filter(|(chosen, _)| *chosen);
        chosen.map(|(_, what)| what).collect()
    }
}

/// A statement with its sign-offs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRecord {
    /// Identifier.
    pub id: StatementId,
    /// Version number N: one more than the last approved one.
    pub number: i64,
    /// The state that it shows is of this day.
    pub as_of: Day,
    /// How far it is.
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
    /// Withdrawn or taken down.
    pub ended: Option<SignOff>,
    /// The signed public edition as JSON, once published.
    pub edition: Option<String>,
    /// Counts the changes, to notice two people acting at once.
    pub version: i64,
}

impl StatementRecord {
    /// Where its approval stands.
    #[must_use]
    pub fn approval(&self) -> Approval<'_> {
        Approval {
            kind: &APPROVAL,
            proposed: &self.proposed,
            advice: self.advised.as_ref(),
            closed: self.decided.as_ref().or(self.ended.as_ref()),
            term: self.current_until(),
        }
    }

    /// The last day on which it is current.
    #[must_use]
    pub fn current_until(&self) -> Option<Day> {
        self.as_of.checked_add_months(Months::new(MONTHS_CURRENT))
    }

    /// The newest sign-off.
    #[must_use]
    pub fn last_sign_off(&self) -> &SignOff {
        let sign_offs = [&self.ended, &self.published, &self.decided, &self.advised];
        sign_offs.into_iter().flatten().next().unwrap_or(&self.proposed)
    }
}
