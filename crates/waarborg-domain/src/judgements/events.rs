//! Audit events of judgements.

use super::{Aspect, Basis, Judgement, Period, Verdict};
use crate::Day;
use crate::audit::{Recorded, Value, audit_events, record};
use crate::groups::Target;
use crate::ids::{BatchId, EvidenceId, JudgementId, UserId};
use crate::requirement::Requirement;

audit_events! {
    /// What happens to judgements.
    JudgementEvent in "judgements" {
        /// One or more aspects of a requirement were judged on one target.
        Recorded = "recorded" on measure(requirement: Requirement) {
            target: Target,
            judged_on: Day,
            period: Option<Period>,
            basis: Basis,
            evidence: Vec<EvidenceId>,
            judgements: Vec<Value>,
        },
        /// Several measures were judged in one go.
        RecordedSeveral = "recorded-several" on judgements(batch: BatchId) {
            target: Target,
            judged_on: Day,
            period: Option<Period>,
            basis: Basis,
            evidence: Vec<EvidenceId>,
            judgements: Vec<Value>,
        },
        /// One was retracted.
        Retracted = "retracted" on judgement(judgement: JudgementId) {
            measure: Requirement,
            target: Target,
            aspect: Aspect,
            verdict: Verdict,
            judged_on: Day,
            reason: String,
        },
        /// All that was recorded in one go and still counted was retracted.
        Undone = "undone" on judgements(batch: BatchId) {
            judgements: Vec<Value>,
            recorded_by: UserId,
            reason: String,
        },
    }
}

/// The names in a period.
pub(super) const PERIOD: &[&str] = &["start", "end"];

impl Recorded for Period {
    fn recorded(&self) -> Value {
        record([("start", self.start.recorded()), ("end", self.end.recorded())])
    }
}

/// A judgement among others in one event.
pub(crate) fn one_of(judgement: &Judgement) -> Value {
    record([
        ("id", judgement.id.to_string().recorded()),
        ("measure", judgement.requirement.recorded()),
        ("target", judgement.target.recorded()),
        ("aspect", judgement.aspect.recorded()),
        ("verdict", judgement.verdict.recorded()),
    ])
}

impl JudgementEvent {
    /// The event of judgements on one requirement and one target, of which this is the first.
    #[must_use]
    pub fn recorded(first: &Judgement, all: &[Judgement]) -> Self {
        Self::Recorded {
            requirement: first.requirement,
            target: first.target,
            judged_on: first.judged_on,
            period: first.period,
            basis: first.basis,
            evidence: first.evidence.clone(),
            judgements: all.iter().map(one_of).collect(),
        }
    }

    /// The event of judgements on several measures, of which this is the first.
    #[must_use]
    pub fn recorded_several(batch: BatchId, target: Target, first: &Judgement, all: &[Judgement]) -> Self {
        Self::RecordedSeveral {
            batch,
            target,
            judged_on: first.judged_on,
            period: first.period,
            basis: first.basis,
            evidence: first.evidence.clone(),
            judgements: all.iter().map(one_of).collect(),
        }
    }

    /// The event of a retraction.
    #[must_use]
    pub fn retracted(judgement: &Judgement, reason: &str) -> Self {
        Self::Retracted {
            judgement: judgement.id,
            measure: judgement.requirement,
            target: judgement.target,
            aspect: judgement.aspect,
            verdict: judgement.verdict,
            judged_on: judgement.judged_on,
            reason: reason.to_owned(),
        }
    }
}
