//! The trend, and what a write leaves as it was.

use crate::support::{
    catalogue, cells, day, inheritance, judgement, ledger, moment, object_id, system, system_owned_by,
    user_id, written, written_objects,
};
use proptest::prelude::*;
use waarborg_domain::Day;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::catalogue::Language;
use waarborg_domain::gaps::{GapFilter, measure_rows, wanted_cells};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::Posture;
use waarborg_domain::totals::{Totals, first_judged, trend, trend_days};

fn actor(user: u128, role: Role) -> Actor {
    Actor {
        user: user_id(user),
        name: "Somebody".to_owned(),
        organisation: OrganisationId(uuid::Uuid::from_u128(1)),
        roles: vec![role],
    }
}

fn empty_delta(ledger: &Ledger) -> LedgerDelta {
    LedgerDelta::new(ledger.revision + 1, ledger.organisation.clone())
}

#[test]
fn the_trend_has_the_end_of_each_month_and_today() {
    let judged = judgement(
        1,
        "8.02.01",
        Target::Object(object_id(1)),
        Aspect::Design,
        Verdict::Met,
        "2026-02-10",
    );
    let ledger = ledger(vec![system(1)], vec![judged]);
    let days = |until, most| -> Vec<String> {
        trend_days(first_judged(&ledger), day(until), most)
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    assert_eq!(days("2026-04-15", 36), ["2026-02-28", "2026-03-31", "2026-04-15"]);
    assert_eq!(days("2026-03-31", 36), ["2026-02-28", "2026-03-31"]);
    assert_eq!(days("2026-02-09", 36), Vec::<String>::new());
    assert_eq!(
        days("2027-02-01", 6),
        [
            "2026-03-31",
            "2026-06-30",
            "2026-09-30",
            "2026-12-31",
            "2027-02-01"
        ]
    );
}

#[test]
fn a_trend_never_has_more_days_than_asked_whatever_it_spans() {
    let far = [
        Day::MIN,
        day("0001-01-01"),
        day("2026-02-10"),
        day("2999-12-31"),
        Day::MAX,
    ];
    for start in far {
        for until in far {
            for most in [1, 2, 3, 12, 36] {
                let days = trend_days(Some(start), until, most);
                assert!(days.len() <= most, "{start} to {until}: {}", days.len());
                assert_eq!(days.last().copied(), (start <= until).then_some(until));
                assert!(days.is_sorted() && days.iter().all(|day| *day >= start));
            }
        }
    }
    // As many as there is room for: exactly the months fit.
    assert_eq!(
        trend_days(Some(day("2024-01-10")), day("2026-12-15"), 36).len(),
        36
    );
    assert_eq!(
        trend_days(Some(day("2024-01-10")), day("2027-01-15"), 36).len(),
        13
    );
}

fn facts(given: &[(u128, usize, usize, u32, Option<u32>)]) -> Vec<JudgementFact> {
    let start = day("2026-01-01");
    let fact =
        |(id, (object, aspect, verdict, on, retracted)): (usize, &(u128, usize, usize, u32, Option<u32>))| {
            let on = start + chrono::Days::new(u64::from(*on));
            let target = match object {
                0 => Target::All(ObjectKind::System),
                1 => Target::OwnedBy(ObjectKind::System, user_id(9)),
                object => Target::Object(object_id(*object)),
            };
            let aspect = Aspect::ALL[*aspect];
            let mut fact = judgement(
                id as u128,
                "8.02.01",
                target,
                aspect,
                Verdict::ALL[*verdict],
                &on.to_string(),
            );
            fact.retracted_on = retracted.map(|after| on + chrono::Days::new(u64::from(after)));
            fact
        };
    given.iter().enumerate().map(fact).collect()
}

fn objects() -> Vec<waarborg_domain::objects::ObjectVersion> {
    let mut objects: Vec<_> = (2..5).map(system).collect();
    objects.push(system_owned_by(5, user_id(9)));
    objects
}

fn given() -> impl Strategy<Value = Vec<(u128, usize, usize, u32, Option<u32>)>> {
    let one = (
        0u128..6,
        0usize..3,
        0usize..3,
        0u32..200,
        prop::option::weighted(0.2, 0u32..60),
    );
    prop::collection::vec(one, 0..30)
}

proptest! {
    /// Days one after the other give what each day gives by itself.
    #[test]
    fn the_trend_is_the_totals_of_each_day(given in given()) {
        let catalogue = catalogue();
        let ledger = ledger(objects(), facts(&given));
        let days = trend_days(first_judged(&ledger), day("2026-08-15"), 36);
        let trend = trend(&catalogue, &ledger, &days);
        for actor in [actor(1, Role::Ciso), actor(9, Role::ProcessOwner)] {
            for counted in &trend {
                let posture = Posture::derive(&catalogue, &ledger, counted.day);
                let totals = Totals::of(&catalogue, &posture, &actor);
                prop_assert_eq!(counted.point(&actor).aspects, totals.aspects);
            }
        }
    }

    /// What was written changes nothing before its first day.
    #[test]
    fn days_before_a_write_stay_as_they_were(given in given(), later in given(), retract in any::<prop::sample::Index>()) {
        let catalogue = catalogue();
        let mut ledger = ledger(objects(), facts(&given));
        let mut delta = empty_delta(&ledger);
        delta.judgements = facts(&later).into();
        for (index, fact) in delta.judgements.recorded.iter_mut().enumerate() {
            fact.id = waarborg_domain::ids::JudgementId(uuid::Uuid::from_u128(1000 + index as u128));
        }
        if !ledger.judgements.is_empty() {
            let mut fact = ledger.judgements.iter().nth(retract.index(ledger.judgements.len())).expect("one").clone();
            if fact.retracted_on.is_none() {
                fact.retracted_on = Some(fact.judged_on + chrono::Days::new(40));
                delta.judgements.recorded.push(fact);
            }
        }
        let first = ledger.reach(&delta).from;
        let days: Vec<Day> = (0..12).map(|n| day("2026-01-01") + chrono::Days::new(n * 20)).collect();
        let before: Vec<Posture> = days.iter().map(|day| Posture::derive(&catalogue, &ledger, *day)).collect();
        ledger.apply(delta);
        for old in before.iter().filter(|old| old.day < first) {
            prop_assert_eq!(cells(&Posture::derive(&catalogue, &ledger, old.day)), cells(old));
        }
    }

    /// The number of what lapses leads to a list with as many.
    #[test]
    fn the_list_has_what_the_figure_counts(given in given()) {
        let catalogue = catalogue();
        let posture = Posture::derive(&catalogue, &ledger(objects(), facts(&given)), day("2026-05-01"));
        let ciso = actor(1, Role::Ciso);
        for (days, count) in Totals::of(&catalogue, &posture, &ciso).lapsing {
            let filter = GapFilter { due_within: Some(days), ..GapFilter::default() };
            let rows = measure_rows(&catalogue, &posture, &ciso, &filter, Language::Nl);
            prop_assert_eq!(rows.iter().map(|row| row.points).sum::<u32>(), count);
            let cells = wanted_cells(&catalogue, &posture, &ciso, &filter, Language::Nl);
            let listed = cells.map(|(_, aspects)| aspects.iter().filter(|wanted| **wanted).count());
            prop_assert_eq!(listed.sum::<usize>(), count as usize);
        }
    }
}

#[test]
fn other_review_intervals_change_all_days() {
    let ledger = ledger(vec![system(1)], vec![]);
    let mut delta = empty_delta(&ledger);
    assert_eq!(ledger.reach(&delta).from, Day::MAX);
    delta.inheritances = vec![written(
        moment(day("2026-03-01")),
        inheritance(
            1,
            "8.02",
            object_id(1),
            Target::All(ObjectKind::System),
            "2026-03-01",
            None,
        ),
    )];
    let mut renamed = system(1);
    renamed.version = 2;
    renamed.valid_from = day("2026-02-01");
    renamed.recorded_at = moment(day("2026-02-01"));
    delta.objects = written_objects(vec![renamed]);
    assert_eq!(ledger.reach(&delta).from, day("2026-02-01"));
    delta.organisation.settings.review.existence = waarborg_domain::interval::Interval::Months(6);
    assert_eq!(ledger.reach(&delta).from, Day::MIN);
}

#[test]
fn what_nobody_owes_can_be_asked_for() {
    let catalogue = catalogue();
    let posture = Posture::derive(&catalogue, &ledger(objects(), vec![]), day("2026-05-01"));
    let filter = GapFilter {
        unowned: true,
        ..GapFilter::default()
    };
    let rows = measure_rows(&catalogue, &posture, &actor(1, Role::Ciso), &filter, Language::Nl);
    assert_eq!(rows.iter().map(|row| row.objects).collect::<Vec<_>>(), [3]);
}
