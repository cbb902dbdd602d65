//! Taking judgements back: one, or what was recorded together.

use super::*;
use crate::support::{decide_by, member, only_those_who_may};
use waarborg_domain::accounts::Actor;
use waarborg_domain::decision::By;
use waarborg_domain::ids::UserId;
use waarborg_domain::judgements::{
    MAX_REMARK_LENGTH, RetractJudgement, RetractRefused, RetractionError, UndoBatch,
};
use waarborg_domain::permissions::Permission;

/// A judgement of the CISO on `8.02.01`.
fn recorded(sample: &Sample) -> Judgement {
    let command = record(sample, vec![judgement(sample, "8.02.01")]);
    added(&decide_with(sample, Role::Ciso, &posture(sample), &command).unwrap()).remove(0)
}

fn retract(judgement: &Judgement, reason: &str) -> RetractJudgement {
    RetractJudgement {
        judgement: judgement.id,
        reason: reason.to_owned(),
    }
}

/// Somebody else than whoever judged.
fn other(sample: &Sample, role: Role) -> By {
    match member(sample, role) {
        By::Member(actor) => By::Member(Actor {
            user: UserId(Uuid::from_u128(77)),
            ..actor
        }),
        by => by,
    }
}

#[test]
fn who_recorded_it_or_judges_for_all_takes_it_back() {
    let sample = Sample::complete();
    let judgement = recorded(&sample);
    let command = retract(&judgement, " Vergissing. ");
    let mut records = Records::default();
    only_those_who_may(&sample, &command);
    records.put_judgement(judgement.id, Some(judgement.clone()));
    let by = |by: &By| decide_by(&sample, by, &records, &command);
    for who in [member(&sample, Role::ProcessOwner), other(&sample, Role::Ciso)] {
        let decision = by(&who).unwrap();
        assert_eq!(told(&decision), ["judgements.retracted"]);
        let changes = decision.decided.as_ref().unwrap().changes();
        let Change::Judgements(Judgements::Retract(id, retraction)) = &changes[0] else {
            panic!("a retraction");
        };
        assert_eq!(*id, judgement.id);
        assert_eq!(
            (retraction.on, retraction.reason.as_str()),
            (sample.today, "Vergissing.")
        );
        assert_eq!(Some(retraction.by), who.user());
    }
    assert!(matches!(
        by(&other(&sample, Role::ProcessOwner)),
        Err(Stop::NotAllowed(Permission::JudgeAll))
    ));
    records.put_judgement(judgement.id, None);
    assert!(matches!(
        decide_with(&sample, Role::Ciso, &records, &command),
        Err(Stop::Refused(RetractRefused::Unknown))
    ));
}

#[test]
fn a_retraction_has_a_reason_and_is_made_once() {
    let sample = Sample::complete();
    let mut judgement = recorded(&sample);
    let mut records = Records::default();
    records.put_judgement(judgement.id, Some(judgement.clone()));
    let says = |records: &Records, reason: &str| match decide_with(
        &sample,
        Role::Ciso,
        records,
        &retract(&judgement, reason),
    ) {
        Ok(_) => None,
        Err(Stop::Refused(RetractRefused::Retraction(error))) => Some(error),
        Err(_) => panic!("refused for something else"),
    };
    assert_eq!(says(&records, "  "), Some(RetractionError::NoReason));
    assert_eq!(says(&records, &"é".repeat(MAX_REMARK_LENGTH)), None);
    assert_eq!(
        says(&records, &"é".repeat(MAX_REMARK_LENGTH + 1)),
        Some(RetractionError::ReasonTooLong)
    );
    let (id, by) = (judgement.id, member(&sample, Role::Ciso));
    let By::Member(actor) = &by else {
        panic!("a member");
    };
    judgement.retracted = judgement.retract("Al eerder.", actor, sample.today).ok();
    records.put_judgement(id, Some(judgement.clone()));
    assert!(matches!(
        decide_with(&sample, Role::Ciso, &records, &retract(&judgement, "Nog eens.")),
        Err(Stop::Refused(RetractRefused::Retraction(
            RetractionError::Already
        )))
    ));
}

#[test]
fn what_was_recorded_together_is_undone_together() {
    let sample = Sample::complete();
    let command = record(
        &sample,
        vec![judgement(&sample, "8.02.01"), judgement(&sample, "8.05.01")],
    );
    let mut both = added(&decide_with(&sample, Role::Ciso, &posture(&sample), &command).unwrap());
    let undo = UndoBatch {
        batch: BATCH,
        reason: " Verkeerde lijst. ".to_owned(),
    };
    only_those_who_may(&sample, &undo);
    let with = |judgements: &[Judgement]| {
        let mut records = Records::default();
        records.put_batch(BATCH, judgements.to_vec());
        records
    };
    let decision = decide_with(&sample, Role::Ciso, &with(&both), &undo).unwrap();
    assert_eq!((decision.output, told(&decision)), (2, vec!["judgements.undone"]));
    let event = &decision.decided.as_ref().unwrap().events()[0];
    assert_eq!(event.details["reason"], "Verkeerde lijst.");
    // What one may not take back, one does not know of: not even for the half that is one's own.
    let refused = |records: &Records, by: &By| match decide_by(&sample, by, records, &undo) {
        Err(Stop::Refused(refused)) => refused,
        _ => panic!("it has to be refused"),
    };
    let ciso = member(&sample, Role::Ciso);
    assert_eq!(refused(&with(&[]), &ciso), RetractRefused::Unknown);
    both[1].judged_by = UserId(Uuid::from_u128(77));
    let owner = member(&sample, Role::ProcessOwner);
    assert_eq!(refused(&with(&both), &owner), RetractRefused::Unknown);
    // What was taken back already stays as it is.
    let By::Member(actor) = &ciso else {
        panic!("a member");
    };
    both[0].retracted = both[0].retract("Al eerder.", actor, sample.today).ok();
    assert_eq!(
        decide_with(&sample, Role::Ciso, &with(&both), &undo)
            .unwrap()
            .output,
        1
    );
    both[1].retracted = both[0].retracted.clone();
    assert_eq!(
        refused(&with(&both), &ciso),
        RetractRefused::Retraction(RetractionError::Already)
    );
}
