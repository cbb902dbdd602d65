//! Takes judgements back: one, or all that were recorded in one go. They stay visible.

use super::events::one_of;
use super::{Change, Judgement, JudgementEvent, RetractionError};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::{BatchId, JudgementId};
use crate::permissions::Permission;

/// Retracts one judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetractJudgement {
    /// Which.
    pub judgement: JudgementId,
    /// Why.
    pub reason: String,
}

/// Retracts what was recorded in one go and still counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoBatch {
    /// What was recorded together.
    pub batch: BatchId,
    /// Why.
    pub reason: String,
}

/// Why nothing is retracted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RetractRefused {
    /// There is no such judgement or batch, or the author may not know of it.
    #[error("there is nothing to retract")]
    Unknown,
    /// It cannot be retracted like this.
    #[error(transparent)]
    Retraction(#[from] RetractionError),
}

impl Refusal for RetractRefused {}

impl Command for RetractJudgement {
    const PERMISSION: Permission = Permission::Judge;
    type Refusal = RetractRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<RetractRefused>> {
        let author = world.person(Self::PERMISSION)?;
        let judgement = world.judgement(&self.judgement)?.as_ref();
        let judgement = judgement.ok_or(RetractRefused::Unknown)?;
        let retraction = match judgement.retract(&self.reason, author, world.today) {
            Ok(retraction) => retraction,
            Err(RetractionError::NotYours) => return Err(Stop::NotAllowed(Permission::JudgeAll)),
            Err(error) => return Err(RetractRefused::from(error).into()),
        };
        let mut outcome = world.outcome();
        outcome.event(&JudgementEvent::retracted(judgement, &retraction.reason));
        outcome.change(Change::Retract(judgement.id, retraction));
        Ok(outcome)
    }
}

impl Command for UndoBatch {
    const PERMISSION: Permission = Permission::Judge;
    type Refusal = RetractRefused;
    /// How many were retracted.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<RetractRefused>> {
        let author = world.person(Self::PERMISSION)?;
        let together = world.batch(&self.batch)?;
        let first = together.first().ok_or(RetractRefused::Unknown)?;
        if !together
            .iter()
            .all(|judgement| judgement.may_be_retracted_by(author))
        {
            return Err(RetractRefused::Unknown.into());
        }
        let counts = |judgement: &&Judgement| judgement.retracted.is_none();
        let left: Vec<&Judgement> = together.iter().filter(counts).collect();
        if left.is_empty() {
            return Err(RetractRefused::from(RetractionError::Already).into());
        }
        let mut outcome = world.outcome();
        for judgement in &left {
            let retraction = judgement
                .retract(&self.reason, author, world.today)
                .map_err(RetractRefused::from)?;
            outcome.change(Change::Retract(judgement.id, retraction));
        }
        outcome.event(&JudgementEvent::Undone {
            batch: self.batch,
            judgements: left.iter().map(|judgement| one_of(judgement)).collect(),
            recorded_by: first.judged_by,
            reason: self.reason.trim().to_owned(),
        });
        Ok(outcome.with(left.len()))
    }
}
