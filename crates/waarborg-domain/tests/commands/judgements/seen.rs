//! Two people who judge the same: the second does not overrule what they could not have seen.

use super::*;
use waarborg_domain::Moment;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::ledger::book::Book;

const SEEN: i64 = 100;
const MEASURE: &str = "8.02.01";

/// A judgement of a colleague on the ground that [`judgement`] is on.
fn theirs(sample: &Sample, changed_in: i64) -> JudgementFact {
    JudgementFact {
        revision: changed_in,
        changed_in,
        ..judgement(sample, MEASURE).fact(JudgementId(Uuid::from_u128(7_000)), Moment::UNIX_EPOCH)
    }
}

/// What becomes of a judgement whose author looked at revision [`SEEN`], after `theirs`.
fn decided(theirs: JudgementFact, seen: Option<i64>) -> Result<usize, RecordRefused> {
    let mut sample = Sample::complete();
    sample.forget_judgements_on(MEASURE);
    Arc::make_mut(&mut sample.ledger.judgements).apply(vec![theirs].into());
    let command = RecordJudgements {
        seen,
        ..record(&sample, vec![judgement(&sample, MEASURE)])
    };
    match decide_with(&sample, Role::Ciso, &posture(&sample), &command) {
        Ok(decision) => Ok(added(&decision).len()),
        Err(Stop::Refused(refused)) => Err(refused),
        Err(_) => panic!("it is allowed"),
    }
}

#[test]
fn what_was_recorded_since_is_not_overruled_unseen() {
    let sample = Sample::complete();
    let later = theirs(&sample, SEEN + 1);
    assert_eq!(decided(later.clone(), Some(SEEN)), Err(RecordRefused::Changed));
    assert_eq!(decided(later.clone(), Some(SEEN + 1)), Ok(1), "seen by now");
    assert_eq!(decided(later, None), Ok(1), "nobody looked at a form");
    assert_eq!(decided(theirs(&sample, SEEN), Some(SEEN)), Ok(1), "known");
}

#[test]
fn a_retraction_is_a_change_too() {
    let sample = Sample::complete();
    let retracted = JudgementFact {
        revision: SEEN - 1,
        retracted_on: Some(sample.today),
        ..theirs(&sample, SEEN + 1)
    };
    assert_eq!(decided(retracted, Some(SEEN)), Err(RecordRefused::Changed));
}

#[test]
fn what_is_judged_on_another_ground_is_not_in_the_way() {
    let sample = Sample::complete();
    let later = theirs(&sample, SEEN + 1);
    let others = [
        JudgementFact {
            requirement: "8.05.01".parse().unwrap(),
            ..later.clone()
        },
        JudgementFact {
            aspect: Aspect::Existence,
            ..later.clone()
        },
        JudgementFact {
            target: Target::Object(sample.ids["SY-02"]),
            ..later.clone()
        },
    ];
    for other in others {
        assert_eq!(decided(other, Some(SEEN)), Ok(1));
    }
}

#[test]
fn all_that_changed_is_told_newest_first() {
    let mut sample = Sample::complete();
    sample.forget_judgements_on(MEASURE);
    let each = [(1, SEEN), (2, SEEN + 1), (3, SEEN + 2)].map(|(id, changed_in)| JudgementFact {
        id: JudgementId(Uuid::from_u128(id)),
        ..theirs(&sample, changed_in)
    });
    Arc::make_mut(&mut sample.ledger.judgements).apply(each.to_vec().into());
    let command = RecordJudgements {
        seen: Some(SEEN),
        ..record(&sample, vec![judgement(&sample, MEASURE)])
    };
    let told = command.meanwhile(&sample.ledger);
    let ids: Vec<u128> = told.iter().map(|fact| fact.id.0.as_u128()).collect();
    assert_eq!(ids, [3, 2]);
}
