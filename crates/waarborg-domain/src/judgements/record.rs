//! Records judgements, with new evidence and all.

use super::{Change, Judgement, JudgementError, JudgementEvent, NewJudgement};
use crate::accounts::Actor;
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::evidence::{self, NewEvidence};
use crate::groups::Target;
use crate::ids::{BatchId, EvidenceId, JudgementId};
use crate::judging::{TargetError, check_requirement};
use crate::permissions::Permission;
use crate::requirement::Requirement;
use std::collections::BTreeSet;

/// The most judgements that are recorded by hand in one go.
pub const MAX_TOGETHER: usize = 1_000;

/// The most evidence that one judgement rests on.
pub const MAX_EVIDENCE: usize = 50;

/// Records these, all or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordJudgements {
    /// The version of BIO2 that their author had before them (`v1.3`): in another one a number may mean
    /// something else.
    pub version: String,
    /// The revision that their author had before them: what was recorded or retracted since on the same ground
    /// is not overruled unseen. `None` where nobody looked at a form first; then it is not checked.
    pub seen: Option<i64>,
    /// What is judged.
    pub judgements: Vec<(JudgementId, NewJudgement)>,
    /// New evidence, which the judgements may rest on.
    pub new_evidence: Vec<NewEvidence>,
    /// Several measures at once, to be undone in one go.
    pub batch: Option<NewBatch>,
}

/// What belongs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBatch {
    /// Identifier.
    pub id: BatchId,
    /// The target as it was chosen, before it was fitted to each measure.
    pub target: Target,
}

/// Why nothing is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecordRefused {
    /// Nothing is judged.
    #[error("there is nothing to record")]
    Nothing,
    /// More than [`MAX_TOGETHER`].
    #[error("at most {MAX_TOGETHER} judgements are recorded in one go")]
    TooMany,
    /// The organisation now works on another version of BIO2.
    #[error("the organisation moved to another version of BIO2 in the meantime")]
    OtherVersion,
    /// Something was recorded or retracted since, on a ground that is judged here: see
    /// [`RecordJudgements::meanwhile`].
    #[error("somebody judged the same in the meantime")]
    Changed,
    /// It is not in force.
    #[error("{0} is not in force")]
    NotInForce(Requirement),
    /// The author may not judge it on this.
    #[error("{0}: {1}")]
    Target(Requirement, TargetError),
    /// What was filled in cannot be.
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    /// More than [`MAX_EVIDENCE`].
    #[error("a judgement rests on at most {MAX_EVIDENCE} pieces of evidence")]
    TooMuchEvidence,
    /// Evidence that does not exist, or that the author may not see.
    #[error("there is no such evidence")]
    UnknownEvidence,
    /// The new evidence is refused.
    #[error(transparent)]
    NewEvidence(#[from] evidence::AddRefused),
}

impl Refusal for RecordRefused {}

impl RecordJudgements {
    fn check(&self, world: &World<'_>) -> Result<(), RecordRefused> {
        if self.version != world.ledger.organisation.catalogue_version {
            return Err(RecordRefused::OtherVersion);
        }
        match self.judgements.len() {
            0 => Err(RecordRefused::Nothing),
            1..=MAX_TOGETHER => Ok(()),
            _ => Err(RecordRefused::TooMany),
        }
    }

    /// On one's own objects, or with [`Permission::JudgeAll`] on all.
    fn check_targets(&self, world: &World<'_>, author: &Actor) -> Result<(), Stop<RecordRefused>> {
        let posture = world.posture(&world.today)?;
        let judged: BTreeSet<(Requirement, Target)> = self
            .judgements
            .iter()
            .map(|(_, new)| (new.requirement, new.target))
            .collect();
        for (requirement, target) in judged {
            if !world.catalogue.has(requirement) {
                return Err(RecordRefused::NotInForce(requirement).into());
            }
            check_requirement(world.catalogue, posture, requirement, target, author)
                .map_err(|error| RecordRefused::Target(requirement, error))?;
        }
        Ok(())
    }

    /// Evidence is new, or visible to the author.
    fn check_evidence(&self, world: &World<'_>, author: &Actor) -> Result<(), Stop<RecordRefused>> {
        let each = self.judgements.iter().map(|(_, new)| &new.evidence);
        if each.clone().any(|evidence| evidence.len() > MAX_EVIDENCE) {
            return Err(RecordRefused::TooMuchEvidence.into());
        }
        let new: BTreeSet<EvidenceId> = self.new_evidence.iter().map(|piece| piece.id).collect();
        let known: BTreeSet<EvidenceId> = each.flatten().copied().filter(|id| !new.contains(id)).collect();
        let visible = evidence::visible(world, author, known.iter().copied().collect())?;
        if visible.len() < known.len() {
            return Err(RecordRefused::UnknownEvidence.into());
        }
        Ok(())
    }

    fn judgements(&self, world: &World<'_>, author: &Actor) -> Result<Vec<Judgement>, JudgementError> {
        let each = self.judgements.iter().map(|(id, new)| {
            let new = new.clone();
            let recorded = new.record(*id, &self.version, author, world.today, world.now)?;
            Ok(Judgement {
                batch: self.batch.map(|batch| batch.id),
                ..recorded
            })
        });
        each.collect()
    }

    /// One event for a batch, or else one for each requirement and target.
    fn tell(&self, judgements: &[Judgement], outcome: &mut Outcome) {
        if let (Some(batch), Some(first)) = (self.batch, judgements.first()) {
            let event = JudgementEvent::recorded_several(batch.id, batch.target, first, judgements);
            outcome.event(&event);
            return;
        }
        let same = |a: &Judgement, b: &Judgement| (a.requirement, a.target) == (b.requirement, b.target);
        for together in judgements.chunk_by(same) {
            if let Some(first) = together.first() {
                outcome.event(&JudgementEvent::recorded(first, together));
            }
        }
    }
}

impl Command for RecordJudgements {
    const PERMISSION: Permission = Permission::Judge;
    type Refusal = RecordRefused;
    /// How many were recorded.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<RecordRefused>> {
        let author = world.person(Self::PERMISSION)?;
        self.check(world)?;
        self.check_targets(world, author)?;
        if !self.meanwhile(world.ledger).is_empty() {
            return Err(RecordRefused::Changed.into());
        }
        self.check_evidence(world, author)?;
        let judgements = self.judgements(world, author).map_err(RecordRefused::from)?;
        let mut outcome = world.outcome();
        for piece in &self.new_evidence {
            piece
                .add(world, author, &mut outcome)
                .map_err(RecordRefused::from)?;
        }
        self.tell(&judgements, &mut outcome);
        let number = judgements.len();
        outcome.change(Change::Add(judgements));
        Ok(outcome.with(number))
    }
}
