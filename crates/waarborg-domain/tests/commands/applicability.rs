//! Deciding what applies.

use crate::sample::Sample;
use crate::support::{decide, only_those_who_may};
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::applicability::{
    Applicability, Decide, DecideRefused, DecideSeveral, DecisionError, MAX_TEXT, NewDecision, SeveralRefused,
};
use waarborg_domain::decision::Stop;
use waarborg_domain::ids::DecisionId;

fn command(subject: &str, applicability: Applicability, texts: [&str; 3]) -> Decide {
    let [motivation, risk_reference, equivalent] = texts.map(str::to_owned);
    Decide {
        id: DecisionId(Uuid::from_u128(8)),
        seen: None,
        new: NewDecision {
            subject: subject.parse().unwrap(),
            applicability,
            motivation,
            risk_reference,
            equivalent,
        },
    }
}

fn several(subjects: &[&str], motivation: &str) -> DecideSeveral {
    let subjects = (1_u128..).zip(subjects);
    DecideSeveral {
        subjects: subjects
            .map(|(id, subject)| (DecisionId(Uuid::from_u128(id)), subject.parse().unwrap()))
            .collect(),
        motivation: motivation.to_owned(),
    }
}

/// What is wrong with a decision.
fn problems(sample: &Sample, command: &Decide) -> Vec<DecisionError> {
    match decide(sample, Role::Ciso, command) {
        Err(Stop::Refused(DecideRefused::Problems(problems))) => problems,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_decision_is_recorded_with_what_counted_before() {
    let mut sample = Sample::complete();
    sample.decide("7.04", Applicability::Deviates, ["Een gastheer.", "RA-1", ""]);
    let mut command = command("7.04", Applicability::Applies, [" Weer zelf. ", "", ""]);
    command.seen = sample.ledger.decisions.last().map(|decision| decision.id);
    let decision = decide(&sample, Role::Ciso, &command).unwrap();
    assert!(decision.output);
    let decided = decision.decided.unwrap();
    let event = &decided.events()[0];
    assert_eq!(
        (event.action, event.subject.as_str()),
        ("applicability.decided", "7.04")
    );
    assert_eq!(event.details["motivation"], "Weer zelf.");
    assert_eq!(event.details["before"]["code"][1], "deviates");
}

#[test]
fn nobody_is_overruled_unseen() {
    let mut sample = Sample::complete();
    let command = command("7.04", Applicability::Deviates, ["Een gastheer.", "RA-1", ""]);
    assert!(decide(&sample, Role::Ciso, &command).is_ok());
    sample.decide("7.04", Applicability::Applies, ["Ja.", "", ""]);
    let late = decide(&sample, Role::Ciso, &command);
    assert!(matches!(late, Err(Stop::Refused(DecideRefused::Changed))));
}

#[test]
fn the_same_once_more_stores_nothing() {
    let mut sample = Sample::complete();
    sample.decide("7.04", Applicability::Deviates, ["Een gastheer.", "RA-1", ""]);
    let command = command("7.04", Applicability::Deviates, ["Een gastheer. ", "RA-1", ""]);
    let decision = decide(&sample, Role::Ciso, &command).unwrap();
    assert!(!decision.output);
    // Each of the texts makes it another decision.
    for texts in [["Geen gastheer.", "RA-1", ""], ["Een gastheer.", "RA-2", ""]] {
        let mut other = self::command("7.04", Applicability::Deviates, texts);
        other.seen = sample.ledger.decisions.last().map(|decision| decision.id);
        assert!(decide(&sample, Role::Ciso, &other).unwrap().output, "{texts:?}");
    }
    sample.decide("5.03", Applicability::Equivalent, ["Zelfde.", "RA-1", "NEN 7510"]);
    let mut other = self::command("5.03", Applicability::Equivalent, ["Zelfde.", "RA-1", "NEN 7512"]);
    other.seen = sample.ledger.decisions.last().map(|decision| decision.id);
    assert!(decide(&sample, Role::Ciso, &other).unwrap().output);
    assert!(decision.decided.is_none());
}

#[test]
fn a_measure_is_never_accepted_away() {
    let sample = Sample::complete();
    for applicability in [
        Applicability::LeftOut,
        Applicability::Deviates,
        Applicability::Equivalent,
    ] {
        let command = command("5.01.01", applicability, ["Waarom", "RA-1", "NEN 7510"]);
        let problems = problems(&sample, &command);
        assert!(problems.contains(&DecisionError::DoesNotFit), "{applicability}");
    }
    let cannot = command("5.01.01", Applicability::CannotApply, ["Waarom", "RA-1", ""]);
    assert!(decide(&sample, Role::Ciso, &cannot).is_ok());
}

#[test]
fn measures_that_apply_keep_their_control_in() {
    let mut sample = Sample::complete();
    let left_out = command("5.01", Applicability::LeftOut, ["Geen panden.", "RA-3", ""]);
    let bound = ["5.01.01", "5.01.02"].map(|number| number.parse().unwrap());
    assert_eq!(
        problems(&sample, &left_out),
        [DecisionError::MeasuresBind(bound.to_vec())]
    );
    for number in ["5.01.01", "5.01.02"] {
        sample.decide(number, Applicability::CannotApply, ["Niets.", "RA-3", ""]);
    }
    assert!(decide(&sample, Role::Ciso, &left_out).is_ok());
    // A control without measures depends on nothing else.
    let without = command("8.28", Applicability::LeftOut, ["Geen panden.", "RA-3", ""]);
    assert!(decide(&sample, Role::Ciso, &without).is_ok());
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let sample = Sample::complete();
    let empty = command("5.03", Applicability::Equivalent, [" ", "", ""]);
    assert_eq!(
        problems(&sample, &empty),
        [
            DecisionError::NoMotivation,
            DecisionError::NoRiskReference,
            DecisionError::NoEquivalent
        ]
    );
    let applies = command("5.03", Applicability::Applies, ["", "", "NEN 7510"]);
    assert_eq!(problems(&sample, &applies), [DecisionError::NotEquivalent]);
    let longest = "é".repeat(MAX_TEXT);
    let fits = command("5.03", Applicability::Applies, [&longest, "", ""]);
    assert!(decide(&sample, Role::Ciso, &fits).is_ok());
    let long = longest + "é";
    let long = command("5.03", Applicability::Applies, [&long, "", ""]);
    assert_eq!(problems(&sample, &long), [DecisionError::TooLong]);
}

#[test]
fn only_what_exists_is_decided_on() {
    let sample = Sample::complete();
    let unknown = command("5.99", Applicability::Applies, ["", "", ""]);
    let refused = decide(&sample, Role::Ciso, &unknown);
    assert!(matches!(refused, Err(Stop::Refused(DecideRefused::Unknown(_)))));
    for subjects in [&["5.01", "5.99"][..], &[]] {
        let refused = decide(&sample, Role::Ciso, &several(subjects, ""));
        assert!(matches!(refused, Err(Stop::Refused(SeveralRefused::Unknown))));
    }
}

#[test]
fn several_are_decided_unless_one_was() {
    let mut sample = Sample::complete();
    let command = several(&["5.01", "5.01.01", "7.04"], "Geen bijzonderheden.");
    let decision = decide(&sample, Role::Ciso, &command).unwrap();
    assert_eq!(decision.output, 3);
    assert_eq!(decision.decided.unwrap().events().len(), 3);

    sample.decide("7.04", Applicability::Deviates, ["Een gastheer.", "RA-1", ""]);
    let late = decide(&sample, Role::Ciso, &command);
    let decided = "7.04".parse().unwrap();
    assert!(matches!(late, Err(Stop::Refused(SeveralRefused::Decided(subjects))) if subjects == [decided]));
    let long = decide(
        &sample,
        Role::Ciso,
        &several(&["5.01"], &"a".repeat(MAX_TEXT + 1)),
    );
    assert!(matches!(long, Err(Stop::Refused(SeveralRefused::TooLong))));
    let longest = several(&["5.01"], &"é".repeat(MAX_TEXT));
    assert!(decide(&sample, Role::Ciso, &longest).is_ok());
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &command("7.04", Applicability::Applies, ["", "", ""]));
    only_those_who_may(&sample, &several(&["7.04"], ""));
}
