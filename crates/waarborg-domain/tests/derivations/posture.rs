//! The derivation of the posture, on examples and on random ledgers.

use crate::support::{
    catalogue, cells, day, inheritance, judgement, ledger, moment, object_id, provide, system,
    system_owned_by, user_id,
};
use chrono::Days;
use proptest::prelude::*;
use std::sync::Arc;
use waarborg_domain::Day;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::ledger::book::{Book, Written};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::{AspectPosture, Posture, Source, State};
use waarborg_domain::requirement_owners::RequirementOwner;

const QUARTERLY: &str = "8.02.01";

fn aspect_of(ledger: &Ledger, on: &str, object: u128, aspect: Aspect) -> AspectPosture {
    let catalogue = catalogue();
    let posture = Posture::derive(&catalogue, ledger, day(on));
    let measure = catalogue
        .index(QUARTERLY.parse().expect("a number"))
        .expect("in force");
    posture.cell(measure, object_id(object)).expect("a cell").aspects[aspect.index()]
}

#[test]
fn a_measure_of_the_organisation_has_an_owner_of_its_own() {
    let catalogue = catalogue();
    let mut organisation = system_owned_by(1, user_id(9));
    organisation.kind = ObjectKind::Organisation;
    let owner_of = |number: &str, ledger: &Ledger, object| {
        let posture = Posture::derive(&catalogue, ledger, day("2026-06-01"));
        let number = number.parse().expect("a number");
        let index = catalogue.index(number).expect("in force");
        posture.cell(index, object_id(object)).expect("a cell").owner
    };
    let mut ledger = ledger(vec![organisation, system_owned_by(2, user_id(9))], vec![]);
    // Without one it is whoever answers for the organisation.
    assert_eq!(owner_of("5.01.01", &ledger, 1), Some(user_id(9)));
    for number in ["5.01.01", QUARTERLY] {
        let owner = RequirementOwner {
            requirement: number.parse().expect("a number"),
            owner: Some(user_id(7)),
            valid_from: day("2026-01-01"),
            recorded_at: moment(day("2026-01-01")),
        };
        let written = vec![Written::new(1, owner)];
        Arc::make_mut(&mut ledger.requirement_owners).apply(written);
    }
    assert_eq!(owner_of("5.01.01", &ledger, 1), Some(user_id(7)));
    // A system is its own owner's, whoever answers for the measure.
    assert_eq!(owner_of(QUARTERLY, &ledger, 2), Some(user_id(9)));
}

#[test]
fn nothing_judged_is_missing() {
    let found = aspect_of(&ledger(vec![system(1)], vec![]), "2026-06-01", 1, Aspect::Design);
    assert_eq!((found.state, found.source), (State::Missing, Source::Nothing));
}

#[test]
fn operating_effectiveness_lapses_three_months_after_the_period_not_after_the_upload() {
    let mut fact = judgement(
        1,
        QUARTERLY,
        Target::Object(object_id(1)),
        Aspect::OperatingEffectiveness,
        Verdict::Met,
        "2026-05-20",
    );
    fact.period_end = Some(day("2026-03-31"));
    let ledger = ledger(vec![system(1)], vec![fact]);
    assert_eq!(
        aspect_of(&ledger, "2026-06-30", 1, Aspect::OperatingEffectiveness).state,
        State::Met
    );
    assert_eq!(
        aspect_of(&ledger, "2026-07-01", 1, Aspect::OperatingEffectiveness).state,
        State::Lapsed
    );
}

#[test]
fn an_own_judgement_overrides_the_group_also_when_the_group_is_newer() {
    let ledger = ledger(
        vec![system(1), system(2)],
        vec![
            judgement(
                1,
                QUARTERLY,
                Target::Object(object_id(1)),
                Aspect::Design,
                Verdict::NotMet,
                "2026-01-10",
            ),
            judgement(
                2,
                QUARTERLY,
                Target::All(ObjectKind::System),
                Aspect::Design,
                Verdict::Met,
                "2026-02-10",
            ),
        ],
    );
    let own = aspect_of(&ledger, "2026-03-01", 1, Aspect::Design);
    assert_eq!((own.state, own.source), (State::NotMet, Source::Own));
    let grouped = aspect_of(&ledger, "2026-03-01", 2, Aspect::Design);
    assert_eq!(
        (grouped.state, grouped.source),
        (State::Met, Source::Group(Target::All(ObjectKind::System)))
    );
}

#[test]
fn the_newest_of_several_groups_counts() {
    let owner = user_id(9);
    let ledger = ledger(
        vec![system_owned_by(1, owner)],
        vec![
            judgement(
                1,
                QUARTERLY,
                Target::All(ObjectKind::System),
                Aspect::Design,
                Verdict::Met,
                "2026-01-10",
            ),
            judgement(
                2,
                QUARTERLY,
                Target::OwnedBy(ObjectKind::System, owner),
                Aspect::Design,
                Verdict::PartlyMet,
                "2026-02-10",
            ),
        ],
    );
    assert_eq!(
        aspect_of(&ledger, "2026-01-20", 1, Aspect::Design).state,
        State::Met
    );
    assert_eq!(
        aspect_of(&ledger, "2026-02-20", 1, Aspect::Design).state,
        State::PartlyMet
    );
}

#[test]
fn a_system_inherits_from_its_provider_until_that_ends() {
    let mut ledger = ledger(
        vec![system(1), system(2)],
        vec![judgement(
            1,
            QUARTERLY,
            Target::Object(object_id(2)),
            Aspect::Existence,
            Verdict::Met,
            "2026-01-10",
        )],
    );
    provide(
        &mut ledger,
        vec![inheritance(
            1,
            "8.02",
            object_id(2),
            Target::Object(object_id(1)),
            "2026-01-01",
            Some("2026-04-01"),
        )],
    );
    let inherited = aspect_of(&ledger, "2026-02-01", 1, Aspect::Existence);
    assert_eq!(
        (inherited.state, inherited.source),
        (State::Met, Source::Provider(object_id(2)))
    );
    assert_eq!(
        aspect_of(&ledger, "2026-04-01", 1, Aspect::Existence).state,
        State::Missing
    );
}

#[test]
fn a_provider_that_shows_nothing_leaves_a_gap_that_names_it() {
    let mut ledger = ledger(vec![system(1), system(2)], vec![]);
    provide(
        &mut ledger,
        vec![inheritance(
            1,
            QUARTERLY,
            object_id(2),
            Target::All(ObjectKind::System),
            "2026-01-01",
            None,
        )],
    );
    let inherited = aspect_of(&ledger, "2026-02-01", 1, Aspect::Design);
    assert_eq!(
        (inherited.state, inherited.source),
        (State::Missing, Source::Provider(object_id(2)))
    );
}

#[test]
fn a_retracted_judgement_uncovers_the_one_before() {
    let mut mistake = judgement(
        2,
        QUARTERLY,
        Target::Object(object_id(1)),
        Aspect::Design,
        Verdict::NotMet,
        "2026-02-10",
    );
    mistake.retracted_on = Some(day("2026-03-01"));
    let ledger = ledger(
        vec![system(1)],
        vec![
            judgement(
                1,
                QUARTERLY,
                Target::Object(object_id(1)),
                Aspect::Design,
                Verdict::Met,
                "2026-01-10",
            ),
            mistake,
        ],
    );
    assert_eq!(
        aspect_of(&ledger, "2026-02-20", 1, Aspect::Design).state,
        State::NotMet
    );
    assert_eq!(
        aspect_of(&ledger, "2026-03-01", 1, Aspect::Design).state,
        State::Met
    );
}

fn any_judgement() -> impl Strategy<Value = JudgementFact> {
    (any::<u64>(), 0usize..3, 0usize..3, 0u64..900, 0u8..4).prop_map(
        |(id, aspect, verdict, offset, target)| {
            let target = match target {
                0 => Target::Object(object_id(1)),
                1 => Target::Object(object_id(2)),
                2 => Target::All(ObjectKind::System),
                _ => Target::OwnedBy(ObjectKind::System, user_id(9)),
            };
            let on = day("2024-01-01") + Days::new(offset);
            let (aspect, verdict) = (Aspect::ALL[aspect], Verdict::ALL[verdict]);
            judgement(
                u128::from(id),
                QUARTERLY,
                target,
                aspect,
                verdict,
                &on.to_string(),
            )
        },
    )
}

fn derive_on(judgements: Vec<JudgementFact>, on: Day) -> Posture {
    let objects = vec![system(1), system_owned_by(2, user_id(9))];
    Posture::derive(&catalogue(), &ledger(objects, judgements), on)
}

proptest! {
    /// What is recorded about later days never changes the state as of an earlier day.
    #[test]
    fn the_past_does_not_change(
        judgements in prop::collection::vec(any_judgement(), 0..40),
        offset in 0u64..900,
    ) {
        let on = day("2024-01-01") + Days::new(offset);
        let known: Vec<_> = judgements.iter().filter(|fact| fact.judged_on <= on).cloned().collect();
        let (all, known) = (derive_on(judgements, on), derive_on(known, on));
        prop_assert_eq!(cells(&all), cells(&known));
    }

    /// Without a new judgement a state only ever lapses.
    #[test]
    fn time_alone_only_lapses(judgements in prop::collection::vec(any_judgement(), 0..40), days in 0u64..400) {
        let start = day("2026-07-01");
        let now = derive_on(judgements.clone(), start);
        let later = derive_on(judgements, start + Days::new(days));
        for (before, after) in now.cells().zip(later.cells()) {
            for (before, after) in before.aspects.iter().zip(&after.aspects) {
                prop_assert_eq!(before.because, after.because);
                prop_assert!(after.state == before.state || after.state == State::Lapsed);
            }
        }
    }

    /// Loading in two steps gives the same ledger as loading at once, whatever the order.
    #[test]
    fn the_order_of_loading_does_not_matter(judgements in prop::collection::vec(any_judgement(), 0..40)) {
        let mut reversed = judgements.clone();
        reversed.reverse();
        let on = day("2026-07-01");
        prop_assert_eq!(cells(&derive_on(judgements, on)), cells(&derive_on(reversed, on)));
    }
}
