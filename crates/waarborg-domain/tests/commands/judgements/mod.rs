//! Recording judgements, and taking them back.

mod evidence;
mod record;
mod retract;
mod seen;
mod whole;

use crate::sample::Sample;
use crate::support::decide_with;
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::{Decision, Records, Stop};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{BatchId, EvidenceId, JudgementId};
use waarborg_domain::judgements::{
    Aspect, Basis, Change as Judgements, Judgement, NewJudgement, RecordJudgements, RecordRefused, Verdict,
};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::store::Change;

const BATCH: BatchId = BatchId(Uuid::from_u128(8_500));
const PROOF: EvidenceId = EvidenceId(Uuid::from_u128(8_600));

fn judgement(sample: &Sample, measure: &str) -> NewJudgement {
    NewJudgement {
        requirement: measure.parse().unwrap(),
        target: Target::All(ObjectKind::System),
        aspect: Aspect::Design,
        verdict: Verdict::NotMet,
        judged_on: sample.today,
        period: None,
        basis: Basis::InternalAudit,
        remark: "Nog niet ingericht.".to_owned(),
        evidence: Vec::new(),
    }
}

fn record(sample: &Sample, judgements: Vec<NewJudgement>) -> RecordJudgements {
    RecordJudgements {
        version: sample.ledger.organisation.catalogue_version.clone(),
        seen: None,
        judgements: (8_000..)
            .map(|id| JudgementId(Uuid::from_u128(id)))
            .zip(judgements)
            .collect(),
        new_evidence: Vec::new(),
        batch: None,
    }
}

fn posture(sample: &Sample) -> Records {
    let mut records = Records::default();
    records.put_posture(sample.today, Arc::new(sample.posture()));
    records
}

fn refusal(sample: &Sample, command: &RecordJudgements) -> RecordRefused {
    match decide_with(sample, Role::Ciso, &posture(sample), command) {
        Err(Stop::Refused(refused)) => refused,
        _ => panic!("it has to be refused"),
    }
}

/// The judgements that a decision adds.
fn added<T>(decision: &Decision<T>) -> Vec<Judgement> {
    let changes = decision.decided.as_ref().unwrap().changes();
    let added = changes.iter().find_map(|change| match change {
        Change::Judgements(Judgements::Add(judgements)) => Some(judgements.clone()),
        _ => None,
    });
    added.expect("judgements")
}

fn told<T>(decision: &Decision<T>) -> Vec<&'static str> {
    let decided = decision.decided.as_ref().unwrap();
    decided.events().iter().map(|event| event.action).collect()
}
