//! Judgements: on this measure (or control, or obligation), this object, this aspect, this verdict, on this day, by this person,
//! on this basis, about this period. Appended, never overwritten; one that was recorded by mistake is
//! retracted, and stays visible.

pub mod book;
mod dossier;
mod events;
mod new;
mod record;
mod retract;
mod rules;
mod search;
mod seen;
mod store;
pub mod tasks;
mod verify;

pub use events::JudgementEvent;
pub use new::{JudgementError, MAX_REMARK_LENGTH, NewJudgement};
pub use record::{MAX_EVIDENCE, MAX_TOGETHER, NewBatch, RecordJudgements, RecordRefused};
pub use retract::{RetractJudgement, RetractRefused, UndoBatch};
pub use store::{Change, JudgementStore};

use crate::accounts::Actor;
use crate::groups::Target;
use crate::ids::{BatchId, EvidenceId, JudgementId, UserId};
use crate::permissions::Permission;
use crate::requirement::Requirement;
use crate::text_enum::text_enum;
use crate::{Day, Moment};
use book::{JudgementFact, UNWRITTEN};
use serde::{Deserialize, Serialize};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[
            Grant::new(Permission::Judge, &[Role::Ciso, Role::ProcessOwner]),
            Grant::new(Permission::JudgeAll, &[Role::Ciso]),
        ]
    },
    events: JudgementEvent::KINDS,
    record_fields: &[events::PERIOD],
    verify: Some(verify::verify),
    dossier: Some(dossier::files),
    rules: rules::RULES,
    search: Some(search::SEARCH),
    tasks: Some(tasks::TASKS),
    ..crate::features::Feature::new("judgements")
};

text_enum! {
    /// What is judged. BIO2 part 1, "Verplichtingen BIO": opzet, bestaan and werking are demonstrable.
    Aspect {
        /// Opzet: it is laid down how it must be.
        Design = "design",
        /// Bestaan: on the day of judging it is really there.
        Existence = "existence",
        /// Werking: it has worked over a period.
        OperatingEffectiveness = "operating-effectiveness",
    }
}

impl Aspect {
    /// Index in arrays by aspect.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Design => 0,
            Self::Existence => 1,
            Self::OperatingEffectiveness => 2,
        }
    }
}

text_enum! {
    /// The outcome.
    Verdict {
        /// Voldoet.
        Met = "met",
        /// Voldoet deels.
        PartlyMet = "partly-met",
        /// Voldoet niet.
        NotMet = "not-met",
    }
}

text_enum! {
    /// On which ground the verdict rests.
    Basis {
        /// Zelfevaluatie.
        SelfAssessment = "self-assessment",
        /// Interne audit.
        InternalAudit = "internal-audit",
        /// Externe audit.
        ExternalAudit = "external-audit",
        /// Penetratietest.
        PenetrationTest = "penetration-test",
        /// Red-teamoefening.
        RedTeam = "red-team",
        /// Meting.
        Measurement = "measurement",
    }
}

/// A requirement in a version of BIO2: under which number a judgement was given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct JudgedUnder {
    /// The version (`v1.3`).
    pub version: String,
    /// The number in that version.
    pub requirement: Requirement,
}

/// The period that a judgement is about, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub start: Day,
    /// Last day: from here the interval counts, not from the day of judging.
    pub end: Day,
}

/// A judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Identifier.
    pub id: JudgementId,
    /// Version of BIO2 under which it was given (`v1.3`).
    pub catalogue_version: String,
    /// What is judged: a measure, a control or an obligation.
    pub requirement: Requirement,
    /// On which object or group.
    pub target: Target,
    /// Which aspect.
    pub aspect: Aspect,
    /// The outcome.
    pub verdict: Verdict,
    /// The day of judging.
    pub judged_on: Day,
    /// The period that it is about; a day judged on is a period of that day alone.
    pub period: Option<Period>,
    /// On which ground.
    pub basis: Basis,
    /// Internal remark; may be empty. Never published.
    pub remark: String,
    /// Evidence.
    pub evidence: Vec<EvidenceId>,
    /// Who judged.
    pub judged_by: UserId,
    /// The name of that person then.
    pub judged_by_name: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// With which others it was recorded in one go, if so.
    pub batch: Option<BatchId>,
    /// When, by whom and why it was retracted, if so.
    pub retracted: Option<Retraction>,
}

impl Judgement {
    /// The judgement as the ledger would hold it, without its texts.
    #[must_use]
    pub fn fact(&self) -> JudgementFact {
        JudgementFact {
            id: self.id,
            revision: UNWRITTEN,
            changed_in: UNWRITTEN,
            requirement: self.requirement,
            target: self.target,
            aspect: self.aspect,
            verdict: self.verdict,
            judged_on: self.judged_on,
            period_end: self.period.map(|period| period.end),
            basis: self.basis,
            recorded_at: self.recorded_at,
            retracted_on: self.retracted.as_ref().map(|retraction| retraction.on),
        }
    }

    /// Whether `actor` may retract it: whoever recorded it, or judges for all.
    #[must_use]
    pub fn may_be_retracted_by(&self, actor: &Actor) -> bool {
        actor.may(Permission::JudgeAll) || (actor.may(Permission::Judge) && self.judged_by == actor.user)
    }

    /// Retracts it.
    ///
    /// # Errors
    /// See [`RetractionError`].
    pub fn retract(&self, reason: &str, actor: &Actor, today: Day) -> Result<Retraction, RetractionError> {
        let reason = reason.trim();
        if !self.may_be_retracted_by(actor) {
            return Err(RetractionError::NotYours);
        }
        if self.retracted.is_some() {
            return Err(RetractionError::Already);
        }
        if reason.is_empty() {
            return Err(RetractionError::NoReason);
        }
        if reason.chars().count() > MAX_REMARK_LENGTH {
            return Err(RetractionError::ReasonTooLong);
        }
        Ok(Retraction {
            on: today,
            by: actor.user,
            reason: reason.to_owned(),
        })
    }
}

/// Why a retraction is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RetractionError {
    /// Somebody else recorded it.
    #[error("only who recorded it, or who may judge for all, may retract it")]
    NotYours,
    /// It was retracted before.
    #[error("it was retracted already")]
    Already,
    /// The reason is empty.
    #[error("the reason is missing")]
    NoReason,
    /// The reason is longer than 4,000 characters.
    #[error("the reason is too long")]
    ReasonTooLong,
}

/// The withdrawal of a judgement that was a mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retraction {
    /// From this day on the judgement does not count.
    pub on: Day,
    /// Who.
    pub by: UserId,
    /// Why.
    pub reason: String,
}
