//! What is recorded, and what is refused.

use super::*;
use crate::sample::{day, moment};
use crate::support::{decide_by, member, only_those_who_may};
use chrono::Days;
use waarborg_domain::ids::UserId;
use waarborg_domain::judgements::{JudgementError, MAX_REMARK_LENGTH, MAX_TOGETHER, NewBatch, Period};
use waarborg_domain::judging::TargetError;

/// What is wrong with a judgement that was filled in like this.
fn wrong(sample: &Sample, change: impl Fn(&mut NewJudgement)) -> Option<JudgementError> {
    let mut new = judgement(sample, "8.02.01");
    change(&mut new);
    match decide_with(sample, Role::Ciso, &posture(sample), &record(sample, vec![new])) {
        Ok(_) => None,
        Err(Stop::Refused(RecordRefused::Judgement(error))) => Some(error),
        Err(_) => panic!("refused for something else"),
    }
}

#[test]
fn a_judgement_is_recorded_as_its_author_gave_it() {
    let sample = Sample::complete();
    let mut new = judgement(&sample, "8.02.01");
    new.period = Some(Period {
        start: day("2026-01-01"),
        end: day("2026-06-30"),
    });
    let decision = decide_with(
        &sample,
        Role::Ciso,
        &posture(&sample),
        &record(&sample, vec![new.clone()]),
    )
    .unwrap();
    assert_eq!(decision.output, 1);
    let recorded = added(&decision).remove(0);
    assert_eq!(
        (
            recorded.catalogue_version.as_str(),
            recorded.requirement,
            recorded.target
        ),
        ("v1.3", new.requirement, new.target)
    );
    assert_eq!(
        (recorded.aspect, recorded.verdict, recorded.basis, recorded.period),
        (new.aspect, new.verdict, new.basis, new.period)
    );
    assert_eq!(
        (&recorded.remark, recorded.judged_on),
        (&new.remark, new.judged_on)
    );
    assert_eq!(recorded.judged_by, UserId(Uuid::from_u128(7)));
    assert_eq!(recorded.recorded_at, moment(sample.today));
    assert_eq!((recorded.batch, recorded.retracted), (None, None));
}

#[test]
fn each_measure_is_told_of_once_and_a_batch_as_one() {
    let sample = Sample::complete();
    let mut existence = judgement(&sample, "8.02.01");
    existence.aspect = Aspect::Existence;
    let three = vec![
        judgement(&sample, "8.02.01"),
        existence,
        judgement(&sample, "8.05.01"),
    ];
    let mut command = record(&sample, three);
    let decision = decide_with(&sample, Role::Ciso, &posture(&sample), &command).unwrap();
    assert_eq!(decision.output, 3);
    assert_eq!(told(&decision), ["judgements.recorded", "judgements.recorded"]);
    let events = decision.decided.as_ref().unwrap().events();
    assert_eq!(events[0].details["judgements"].as_array().map(Vec::len), Some(2));
    command.batch = Some(NewBatch {
        id: BATCH,
        target: Target::All(ObjectKind::System),
    });
    let decision = decide_with(&sample, Role::Ciso, &posture(&sample), &command).unwrap();
    assert_eq!(told(&decision), ["judgements.recorded-several"]);
    assert!(
        added(&decision)
            .iter()
            .all(|judgement| judgement.batch == Some(BATCH))
    );
}

#[test]
fn what_cannot_be_is_refused_by_its_field() {
    let sample = Sample::complete();
    let today = sample.today;
    let tomorrow = today + Days::new(1);
    let period = |start, end| Some(Period { start, end });
    assert_eq!(wrong(&sample, |_| ()), None);
    assert_eq!(
        wrong(&sample, |new| new.judged_on = tomorrow),
        Some(JudgementError::JudgedInFuture)
    );
    assert_eq!(wrong(&sample, |new| new.judged_on = day("2000-01-01")), None);
    assert_eq!(
        wrong(&sample, |new| new.judged_on = day("1999-12-31")),
        Some(JudgementError::JudgedTooLongAgo)
    );
    assert_eq!(wrong(&sample, |new| new.period = period(today, today)), None);
    assert_eq!(
        wrong(&sample, |new| new.period = period(today, today - Days::new(1))),
        Some(JudgementError::PeriodEndsBeforeStart)
    );
    assert_eq!(
        wrong(&sample, |new| new.period = period(today, tomorrow)),
        Some(JudgementError::PeriodEndsAfterJudging)
    );
    assert_eq!(
        wrong(&sample, |new| new.remark = "é".repeat(MAX_REMARK_LENGTH)),
        None
    );
    assert_eq!(
        wrong(&sample, |new| new.remark = "é".repeat(MAX_REMARK_LENGTH + 1)),
        Some(JudgementError::RemarkTooLong)
    );
}

#[test]
fn one_write_has_an_end() {
    let sample = Sample::complete();
    assert_eq!(
        refusal(&sample, &record(&sample, Vec::new())),
        RecordRefused::Nothing
    );
    let many = |number| record(&sample, vec![judgement(&sample, "8.02.01"); number]);
    assert_eq!(
        decide_with(&sample, Role::Ciso, &posture(&sample), &many(MAX_TOGETHER))
            .unwrap()
            .output,
        MAX_TOGETHER
    );
    assert_eq!(refusal(&sample, &many(MAX_TOGETHER + 1)), RecordRefused::TooMany);
}

#[test]
fn a_number_is_judged_in_the_version_that_its_author_saw() {
    let sample = Sample::complete();
    let mut command = record(&sample, vec![judgement(&sample, "8.02.01")]);
    command.version = "v1.2".to_owned();
    assert_eq!(refusal(&sample, &command), RecordRefused::OtherVersion);
    let unknown = judgement(&sample, "8.99.01");
    let measure = unknown.requirement;
    assert_eq!(
        refusal(&sample, &record(&sample, vec![unknown])),
        RecordRefused::NotInForce(measure)
    );
}

#[test]
fn who_owns_nothing_judges_nothing() {
    let sample = Sample::complete();
    let command = record(&sample, vec![judgement(&sample, "8.02.01")]);
    let owner = member(&sample, Role::ProcessOwner);
    let stopped = decide_by(&sample, &owner, &posture(&sample), &command);
    let measure = command.judgements[0].1.requirement;
    assert!(matches!(
        stopped,
        Err(Stop::Refused(RecordRefused::Target(number, TargetError::NotYours))) if number == measure
    ));
    only_those_who_may(&sample, &command);
}
