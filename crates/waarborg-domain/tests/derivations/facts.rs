//! States from facts of several sources, against the four points of the design written out plainly.

use crate::plainly::Case;
use crate::support::{
    catalogue, day, inheritance, judgement, ledger, object_id, provide, system, system_owned_by, user_id,
};
use proptest::prelude::*;
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::facts::{Ends, Fact, FactSource, Facts, RecordRef};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::{Posture, State};

const QUARTERLY: &str = "8.02.01";
const START: &str = "2026-01-01";

fn start() -> Day {
    day(START)
}

/// Two systems of one owner, one of nobody, and one that provides the measure to one of them.
fn objects() -> Vec<ObjectVersion> {
    vec![
        system_owned_by(1, user_id(9)),
        system_owned_by(2, user_id(9)),
        system(3),
        system(4),
    ]
}

fn targets() -> Vec<Target> {
    let own = (1..=4).map(|id| Target::Object(object_id(id)));
    let groups = [
        Target::All(ObjectKind::System),
        Target::OwnedBy(ObjectKind::System, user_id(9)),
    ];
    own.chain(groups).collect()
}

/// What people judged, as facts.
fn by_people(judged: &JudgementFact) -> Fact {
    Fact {
        requirement: judged.requirement,
        target: judged.target,
        aspect: judged.aspect,
        verdict: judged.verdict,
        from: judged.judged_on,
        period_end: judged.period_end,
        ends: Ends::WithInterval,
        source: FactSource::PEOPLE,
        because: RecordRef::Judgement(judged.id),
        revision: judged.revision,
    }
}

fn some_judgement() -> impl Strategy<Value = JudgementFact> {
    let what = (
        prop::sample::select(targets()),
        prop::sample::select(Aspect::ALL),
        prop::sample::select(Verdict::ALL),
    );
    (what, 0u64..200, prop::option::weighted(0.2, 0u64..60)).prop_map(
        |((target, aspect, verdict), on, retracted)| {
            let on = start() + chrono::Days::new(on);
            let mut fact = judgement(0, QUARTERLY, target, aspect, verdict, &on.to_string());
            fact.retracted_on = retracted.map(|after| on + chrono::Days::new(after));
            fact
        },
    )
}

/// What an invented feature says.
fn some_fact() -> impl Strategy<Value = Fact> {
    let source = prop_oneof![
        (0u128..2).prop_map(|tool| ("scans", Some(Uuid::from_u128(tool)))),
        Just(("proofs", None)),
        (0u128..3).prop_map(|finding| ("findings", Some(Uuid::from_u128(finding)))),
    ];
    let ends = prop_oneof![
        Just(Ends::WithInterval),
        (0u64..200).prop_map(|after| Ends::On(start() + chrono::Days::new(after))),
        Just(Ends::WhenClosed),
    ];
    let what = (
        prop::sample::select(targets()),
        prop::sample::select(Aspect::ALL),
        prop::sample::select(Verdict::ALL),
    );
    (
        source,
        ends,
        what,
        0u64..200,
        prop::option::weighted(0.3, 0u64..60),
    )
        .prop_map(|((feature, of), ends, (target, aspect, verdict), from, period)| {
            let from = start() + chrono::Days::new(from);
            Fact {
                subject: QUARTERLY.parse().expect("a number"),
                target,
                aspect,
                verdict,
                from,
                period_end: period.map(|before| from - chrono::Days::new(before)),
                ends,
                source: FactSource { feature, of },
                because: RecordRef::Judgement(JudgementId(Uuid::nil())),
                revision: from.signed_duration_since(start()).num_days() % 7,
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn states_follow_the_four_points(
        mut judged in prop::collection::vec(some_judgement(), 0..12),
        mut said in prop::collection::vec(some_fact(), 0..16),
        inherits in any::<bool>(),
        needs in prop::sample::subsequence(vec!["judgements", "scans", "proofs"], 0..3),
        needed in prop::sample::subsequence(Aspect::ALL.to_vec(), 0..=3),
        on in 0u64..400,
    ) {
        for (id, fact) in (1u128..).zip(&mut judged) {
            fact.id.0 = Uuid::from_u128(id);
        }
        for (id, fact) in (1000u128..).zip(&mut said) {
            fact.because = RecordRef::Judgement(JudgementId(Uuid::from_u128(id)));
        }
        let on = start() + chrono::Days::new(on);
        let catalogue = catalogue();
        let mut ledger = ledger(objects(), judged.clone());
        if inherits {
            let to = Target::Object(object_id(2));
            provide(&mut ledger, vec![inheritance(1, QUARTERLY, object_id(4), to, START, None)]);
        }
        let number = QUARTERLY.parse().expect("a number");
        let mut facts = Facts::default();
        said.iter().cloned().for_each(|fact| facts.add(fact));
        for aspect in &needed {
            needs.iter().for_each(|need| facts.need(number, *aspect, need));
        }
        let posture = Posture::derive_with(&catalogue, &ledger, on, facts);
        let review = ledger.organisation.settings.review;
        for cell in posture.of_measure(catalogue.index(number).expect("in force")) {
            let object = posture.object(cell);
            for aspect in Aspect::ALL {
                let people = judged.iter().filter(|fact| fact.counts_on(on)).map(by_people);
                let facts = people.chain(said.iter().cloned()).filter(|fact| fact.aspect == *aspect);
                let case = Case {
                    object,
                    provider: (inherits && object.object == object_id(2)).then(|| object_id(4)),
                    interval: match aspect {
                        Aspect::Design => review.design,
                        Aspect::Existence => review.existence,
                        Aspect::OperatingEffectiveness => "P3M".parse().expect("an interval"),
                    },
                    day: on,
                    facts: facts.collect(),
                    needs: if needed.contains(aspect) { needs.clone() } else { Vec::new() },
                };
                let found = cell.aspects[aspect.index()];
                let found = (found.state, found.source, found.because, found.lapses_on);
                prop_assert_eq!(found, case.expected(), "{} {} {}", object.details.code, aspect, on);
            }
        }
    }
}

fn said(target: Target, verdict: Verdict, ends: Ends, feature: &'static str) -> Fact {
    Fact {
        subject: QUARTERLY.parse().expect("a number"),
        target,
        aspect: Aspect::OperatingEffectiveness,
        verdict,
        from: start(),
        period_end: None,
        ends,
        source: FactSource { feature, of: None },
        because: RecordRef::Judgement(JudgementId(Uuid::from_u128(77))),
        revision: 1,
    }
}

fn operation_of(object: u128, judged: Vec<JudgementFact>, facts: Vec<Fact>) -> (State, Option<RecordRef>) {
    let catalogue = catalogue();
    let mut given = Facts::default();
    facts.into_iter().for_each(|fact| given.add(fact));
    let posture = Posture::derive_with(&catalogue, &ledger(objects(), judged), day("2026-02-01"), given);
    let measure = catalogue
        .index(QUARTERLY.parse().expect("a number"))
        .expect("in force");
    let found = posture.cell(measure, object_id(object)).expect("a cell").aspects
        [Aspect::OperatingEffectiveness.index()];
    (found.state, found.because)
}

#[test]
fn nobody_judges_an_open_finding_away() {
    let one = Target::Object(object_id(1));
    let finding = said(one, Verdict::NotMet, Ends::WhenClosed, "findings");
    let judged = judgement(
        1,
        QUARTERLY,
        one,
        Aspect::OperatingEffectiveness,
        Verdict::Met,
        "2026-01-31",
    );
    let because = Some(finding.because);
    assert_eq!(
        operation_of(1, vec![judged.clone()], vec![finding]),
        (State::NotMet, because)
    );
    let closed = operation_of(1, vec![judged.clone()], vec![]);
    assert_eq!(closed, (State::Met, Some(RecordRef::Judgement(judged.id))));
}

#[test]
fn a_finding_in_a_group_reaches_who_was_judged_well() {
    let all = Target::All(ObjectKind::System);
    let judged = |target| {
        judgement(
            1,
            QUARTERLY,
            target,
            Aspect::OperatingEffectiveness,
            Verdict::Met,
            "2026-01-31",
        )
    };
    let own = judged(Target::Object(object_id(1)));
    let finding = said(all, Verdict::NotMet, Ends::WhenClosed, "findings");
    assert_eq!(operation_of(1, vec![own.clone()], vec![finding]).0, State::NotMet);
    // A scan of the group that passes is no finding: what is known of the object itself takes precedence.
    let own_scan = said(
        Target::Object(object_id(1)),
        Verdict::Met,
        Ends::WithInterval,
        "scans",
    );
    let scan = said(all, Verdict::NotMet, Ends::WithInterval, "scans");
    assert_eq!(operation_of(1, vec![own], vec![own_scan, scan]).0, State::Met);
}
