//! Records what the preview of a self-assessment showed.

use super::{
    Choices, Ground, MAX_JUDGEMENTS, Outcome as RowOutcome, Plan, Remarks, SelfAssessmentEvent, history_of,
};
use crate::audit::{Recorded, Value, record};
use crate::columns::{self, ColumnChoice, Table};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::{BatchId, JudgementId};
use crate::judgements::{self, Judgement, JudgementError};
use crate::permissions::Permission;

/// The most rows without a record that the event lists; it counts them all.
const MAX_LEFT: usize = 500;

/// Records a file, as a batch that can be undone in one go.
#[derive(Debug, Clone)]
pub struct ImportSelfAssessment<'a> {
    /// What is recorded together.
    pub batch: BatchId,
    /// Identifiers for the judgements: [`MAX_JUDGEMENTS`] are always enough.
    pub ids: Vec<JudgementId>,
    /// Name of the file.
    pub file_name: &'a str,
    /// What is in the file.
    pub table: &'a Table,
    /// What was chosen about it.
    pub choices: &'a Choices,
    /// [`Plan::fingerprint`] of the plan that the author saw.
    pub seen: &'a str,
    /// What to remember for the next file like it.
    pub remember: ColumnChoice,
}

/// Why nothing is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefused {
    /// It would no longer record what the author saw.
    #[error("the file would record something else by now")]
    Changed,
    /// It records nothing.
    #[error("the file has nothing to record")]
    Nothing,
    /// There are values whose meaning was not given.
    #[error("{0} values in the file have to be given a meaning first")]
    Unanswered(usize),
    /// It records more than [`MAX_JUDGEMENTS`].
    #[error("a file records at most {MAX_JUDGEMENTS} judgements")]
    TooMany,
    /// A judgement cannot be recorded.
    #[error(transparent)]
    Judgement(#[from] JudgementError),
}

impl Refusal for ImportRefused {}

impl ImportSelfAssessment<'_> {
    /// The plan, with the remarks that stand already.
    fn plan(&self, world: &World<'_>, ground: Ground<'_>) -> Result<Plan, Stop<ImportRefused>> {
        let plan = Plan::make(ground, self.table, self.choices);
        if plan.asked.is_empty() {
            return Ok(plan);
        }
        let history = world.history(&history_of(world.ledger, &plan.asked))?;
        let remarks = Remarks::of(world.ledger, &plan.asked, history);
        let ground = Ground {
            remarks: Some(&remarks),
            ..ground
        };
        Ok(Plan::make(ground, self.table, self.choices))
    }

    fn judgements(&self, world: &World<'_>, plan: &Plan) -> Result<Vec<Judgement>, Stop<ImportRefused>> {
        let author = world.person(Permission::Judge)?;
        let version = world.catalogue.version();
        let planned = plan.planned().zip(&self.ids).map(|((_, one), id)| {
            let recorded = one
                .judgement()
                .record(*id, version, author, world.today, world.now)?;
            Ok(Judgement {
                batch: Some(self.batch),
                ..recorded
            })
        });
        let judgements = planned.collect::<Result<Vec<_>, JudgementError>>();
        Ok(judgements.map_err(ImportRefused::from)?)
    }

    /// The import with its report: what was recorded, and the rows that were not.
    fn event(&self, plan: &Plan, judgements: &[Judgement]) -> SelfAssessmentEvent {
        let recorded = plan.planned().zip(judgements).map(|((row, _), judgement)| {
            record([
                ("id", judgement.id.to_string().recorded()),
                ("row", row.recorded()),
                ("measure", judgement.requirement.recorded()),
                ("target", judgement.target.recorded()),
                ("aspect", judgement.aspect.recorded()),
                ("verdict", judgement.verdict.recorded()),
            ])
        });
        let left = plan.rows.iter().filter(|row| {
            !matches!(
                row.outcome,
                RowOutcome::Record(_)
                    | RowOutcome::Unchanged
                    | RowOutcome::Merged(_)
                    | RowOutcome::NotJudged { .. }
                    | RowOutcome::Empty
            )
        });
        let left = left.take(MAX_LEFT).map(|row| {
            record([
                ("row", row.number.recorded()),
                ("number", row.measure.recorded()),
                ("outcome", row.outcome.recorded()),
            ])
        });
        SelfAssessmentEvent::Imported {
            batch: self.batch,
            title: self.file_name.to_owned(),
            numbering: self.choices.numbering.code().to_owned(),
            counts: counts(plan),
            not_recorded: left.collect(),
            judgements: recorded.collect(),
        }
    }
}

/// The names of what the event counts.
pub(super) const COUNTED: &[&str] = &[
    "judgements",
    "record",
    "unchanged",
    "choice",
    "decision",
    "no_successor",
    "not_judged",
    "empty",
    "wrong",
];

/// The names in a row that was not recorded.
pub(super) const LEFT: &[&str] = &["row", "number", "outcome"];

fn counts(plan: &Plan) -> Value {
    let counts = plan.counts();
    record([
        ("judgements", counts.judgements.recorded()),
        ("record", counts.record.recorded()),
        ("unchanged", counts.unchanged.recorded()),
        ("choice", counts.choice.recorded()),
        ("decision", counts.decision.recorded()),
        ("no_successor", counts.no_successor.recorded()),
        ("not_judged", counts.not_judged.recorded()),
        ("empty", counts.empty.recorded()),
        ("wrong", counts.wrong.recorded()),
    ])
}

impl Command for ImportSelfAssessment<'_> {
    const PERMISSION: Permission = Permission::Judge;
    type Refusal = ImportRefused;
    /// How many judgements were recorded.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<ImportRefused>> {
        let ground = Ground {
            catalogue: world.catalogue,
            ledger: world.ledger,
            posture: world.posture(&world.today)?,
            actor: world.person(Self::PERMISSION)?,
            today: world.today,
            remarks: None,
        };
        let plan = self.plan(world, ground)?;
        if plan.fingerprint(world.catalogue.version()) != self.seen {
            return Err(ImportRefused::Changed.into());
        }
        match plan.unanswered() {
            0 => {}
            number => return Err(ImportRefused::Unanswered(number).into()),
        }
        match plan.planned().count() {
            0 => return Err(ImportRefused::Nothing.into()),
            number if number > MAX_JUDGEMENTS.min(self.ids.len()) => {
                return Err(ImportRefused::TooMany.into());
            }
            _ => {}
        }
        let judgements = self.judgements(world, &plan)?;
        let mut outcome = world.outcome();
        outcome.event(&self.event(&plan, &judgements));
        let number = judgements.len();
        outcome.change(judgements::Change::Add(judgements));
        outcome.change(columns::Change::Remember(self.remember.clone()));
        Ok(outcome.with(number))
    }
}
