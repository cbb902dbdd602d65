//! Controls and obligations are judged on the organisation as a whole.

use super::*;
use crate::support::{decide_by, member};
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::ControlNumber;
use waarborg_domain::ids::UserId;
use waarborg_domain::implementation::{Implementation, implementation};
use waarborg_domain::judgements::tasks::to_judge;
use waarborg_domain::judging::TargetError;
use waarborg_domain::obligations::ObligationNumber;
use waarborg_domain::place::Place;
use waarborg_domain::posture::State;
use waarborg_domain::requirement::Requirement;

/// A control without a measure in the sample.
const BARE: &str = "5.02";
/// The person who decides in these tests.
const AUTHOR: UserId = UserId(Uuid::from_u128(7));

fn on_the_whole(sample: &Sample, requirement: &str) -> NewJudgement {
    NewJudgement {
        target: Target::Object(sample.ids["ORG"]),
        verdict: Verdict::PartlyMet,
        ..judgement(sample, requirement)
    }
}

fn number(text: &str) -> ControlNumber {
    text.parse().unwrap()
}

fn judge_all(sample: &mut Sample, requirement: &str, verdict: Verdict) {
    let requirement: Requirement = requirement.parse().unwrap();
    let organisation = Target::Object(sample.ids["ORG"]);
    for aspect in Aspect::ALL {
        sample.judge(requirement, organisation, *aspect, verdict, "2026-10-01");
    }
}

#[test]
fn a_control_is_judged_on_the_organisation_and_on_nothing_else() {
    let sample = Sample::complete();
    let command = record(&sample, vec![on_the_whole(&sample, BARE)]);
    let decision = decide_with(&sample, Role::Ciso, &posture(&sample), &command).unwrap();
    let events = decision.decided.as_ref().unwrap().events();
    assert_eq!(
        (events[0].action, events[0].subject.as_str()),
        ("judgements.recorded", BARE)
    );
    assert_eq!(added(&decision)[0].requirement.to_string(), BARE);

    let requirement: Requirement = BARE.parse().unwrap();
    let does_not_bind = RecordRefused::Target(requirement, TargetError::DoesNotBind);
    for target in [
        Target::Object(sample.ids["SY-01"]),
        Target::All(ObjectKind::System),
    ] {
        let elsewhere = NewJudgement {
            target,
            ..on_the_whole(&sample, BARE)
        };
        assert_eq!(refusal(&sample, &record(&sample, vec![elsewhere])), does_not_bind);
    }
}

#[test]
fn an_obligation_is_judged_and_what_asks_nothing_is_not() {
    let sample = Sample::complete();
    let command = record(&sample, vec![on_the_whole(&sample, "D1.01")]);
    let decision = decide_with(&sample, Role::Ciso, &posture(&sample), &command).unwrap();
    assert_eq!(added(&decision)[0].requirement.to_string(), "D1.01");
    assert!(
        sample
            .posture()
            .organisation_cell(ObligationNumber(1))
            .unwrap()
            .expected
    );
}

#[test]
fn what_the_version_does_not_ask_is_not_judged() {
    let sample = Sample::complete();
    for unknown in ["D1.02", "D1.99", "7.99"] {
        let command = record(&sample, vec![on_the_whole(&sample, unknown)]);
        let requirement: Requirement = unknown.parse().unwrap();
        assert_eq!(refusal(&sample, &command), RecordRefused::NotInForce(requirement));
    }
}

#[test]
fn its_owner_may_judge_it_and_who_owns_something_else_may_not() {
    let mut sample = Sample::complete();
    let command = record(&sample, vec![on_the_whole(&sample, BARE)]);
    let owner = member(&sample, Role::ProcessOwner);
    let refused = decide_by(&sample, &owner, &posture(&sample), &command);
    let requirement: Requirement = BARE.parse().unwrap();
    let not_yours = RecordRefused::Target(requirement, TargetError::NotYours);
    assert!(matches!(refused, Err(Stop::Refused(refused)) if refused == not_yours));
    sample.own(BARE, AUTHOR);
    assert!(decide_by(&sample, &owner, &posture(&sample), &command).is_ok());
}

#[test]
fn a_control_that_is_left_out_is_not_judged() {
    let mut sample = Sample::complete();
    sample.decide(BARE, Applicability::LeftOut, ["Geen eigen bouw.", "RA-1", ""]);
    let command = record(&sample, vec![on_the_whole(&sample, BARE)]);
    let requirement: Requirement = BARE.parse().unwrap();
    assert_eq!(
        refusal(&sample, &command),
        RecordRefused::Target(requirement, TargetError::NotOwed)
    );
}

#[test]
fn its_owner_finds_it_among_the_tasks_until_it_is_met() {
    let mut sample = Sample::complete();
    sample.own(BARE, AUTHOR);
    let task = |sample: &Sample| {
        let tasks = to_judge(&sample.catalogue, &sample.posture(), AUTHOR);
        let place = Place::Requirement(BARE.parse().unwrap());
        tasks.into_iter().find(|task| task.place == place)
    };
    assert_eq!(task(&sample).map(|task| task.aspects), Some([true; 3]));
    judge_all(&mut sample, BARE, Verdict::Met);
    assert!(task(&sample).is_none());
}

#[test]
fn a_control_is_implemented_by_its_measures_and_by_what_was_judged_of_itself() {
    let mut sample = Sample::complete();
    let state = |sample: &Sample, control: &str| {
        implementation(&sample.catalogue, &sample.posture(), number(control))
    };
    assert_eq!(state(&sample, "8.02"), Implementation::Implemented);
    assert_eq!(state(&sample, BARE), Implementation::NotImplemented);
    judge_all(&mut sample, BARE, Verdict::Met);
    assert_eq!(state(&sample, BARE), Implementation::Implemented);
    // What the measures do not cover counts once somebody judged it.
    judge_all(&mut sample, "8.02", Verdict::NotMet);
    assert_eq!(state(&sample, "8.02"), Implementation::Partly);
    sample.decide(BARE, Applicability::LeftOut, ["Geen eigen bouw.", "RA-1", ""]);
    assert_eq!(state(&sample, BARE), Implementation::NotApplicable);
}

#[test]
fn a_judgement_of_a_control_lapses_by_the_interval_of_the_organisation() {
    let mut sample = Sample::complete();
    judge_all(&mut sample, BARE, Verdict::Met);
    let on = |sample: &Sample, day: &str| {
        let posture = waarborg_domain::posture::Posture::derive(
            &sample.catalogue,
            &sample.ledger,
            crate::sample::day(day),
        );
        posture.organisation_cell(number(BARE)).unwrap().worst()
    };
    assert_eq!(on(&sample, "2026-09-30"), State::Missing);
    assert_eq!(on(&sample, "2026-10-01"), State::Met);
    assert_eq!(on(&sample, "2031-01-01"), State::Lapsed);
}
