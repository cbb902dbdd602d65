//! What somebody wants to record, and what is wrong with it.

use super::book::{JudgementFact, UNWRITTEN};
use super::{Aspect, Basis, Judgement, Period, Verdict};
use crate::accounts::Actor;
use crate::groups::Target;
use crate::ids::{EvidenceId, JudgementId};
use crate::requirement::Requirement;
use crate::{Day, Moment};

/// What somebody wants to record: one outcome, for several measures, objects and aspects at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJudgement {
    /// What is judged.
    pub requirement: Requirement,
    /// On which object or group.
    pub target: Target,
    /// Which aspect.
    pub aspect: Aspect,
    /// The outcome.
    pub verdict: Verdict,
    /// The day of judging.
    pub judged_on: Day,
    /// The period that it is about.
    pub period: Option<Period>,
    /// On which ground.
    pub basis: Basis,
    /// Internal remark.
    pub remark: String,
    /// Evidence.
    pub evidence: Vec<EvidenceId>,
}

/// Why a judgement is refused. Each names the field that has to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JudgementError {
    /// `judged_on` is after today.
    #[error("the day of judging is in the future")]
    JudgedInFuture,
    /// `judged_on` is before 2000.
    #[error("the day of judging is too long ago")]
    JudgedTooLongAgo,
    /// The period ends before it starts.
    #[error("the period ends before it starts")]
    PeriodEndsBeforeStart,
    /// The period goes on after the day of judging: one cannot judge what is still to come.
    #[error("the period ends after the day of judging")]
    PeriodEndsAfterJudging,
    /// The remark is longer than 4,000 characters.
    #[error("the remark is too long")]
    RemarkTooLong,
}

/// The longest remark, in characters.
pub const MAX_REMARK_LENGTH: usize = 4_000;

impl NewJudgement {
    /// Checks what was filled in and makes it a judgement.
    ///
    /// # Errors
    /// See [`JudgementError`].
    pub fn record(
        self,
        id: JudgementId,
        catalogue_version: &str,
        actor: &Actor,
        today: Day,
        now: Moment,
    ) -> Result<Judgement, JudgementError> {
        self.check(today)?;
        Ok(Judgement {
            id,
            catalogue_version: catalogue_version.to_owned(),
            requirement: self.requirement,
            target: self.target,
            aspect: self.aspect,
            verdict: self.verdict,
            judged_on: self.judged_on,
            period: self.period,
            basis: self.basis,
            remark: self.remark,
            evidence: self.evidence,
            judged_by: actor.user,
            judged_by_name: actor.name.clone(),
            recorded_at: now,
            batch: None,
            retracted: None,
        })
    }

    /// The judgement as the ledger would hold it, to foresee what it changes.
    #[must_use]
    pub fn fact(&self, id: JudgementId, now: Moment) -> JudgementFact {
        JudgementFact {
            id,
            revision: UNWRITTEN,
            changed_in: UNWRITTEN,
            requirement: self.requirement,
            target: self.target,
            aspect: self.aspect,
            verdict: self.verdict,
            judged_on: self.judged_on,
            period_end: self.period.map(|period| period.end),
            basis: self.basis,
            recorded_at: now,
            retracted_on: None,
        }
    }

    /// Checks what was filled in.
    ///
    /// # Errors
    /// See [`JudgementError`].
    pub fn check(&self, today: Day) -> Result<(), JudgementError> {
        let oldest = Day::from_ymd_opt(2000, 1, 1).unwrap_or(Day::MIN);
        if self.judged_on > today {
            return Err(JudgementError::JudgedInFuture);
        }
        if self.judged_on < oldest {
            return Err(JudgementError::JudgedTooLongAgo);
        }
        if let Some(period) = self.period {
            if period.end < period.start {
                return Err(JudgementError::PeriodEndsBeforeStart);
            }
            if period.end > self.judged_on {
                return Err(JudgementError::PeriodEndsAfterJudging);
            }
        }
        if self.remark.chars().count() > MAX_REMARK_LENGTH {
            return Err(JudgementError::RemarkTooLong);
        }
        Ok(())
    }
}
