//! The past stays what it was, what did not change goes on as it was, and there is a way back.

use super::world::*;
use crate::support::{cells, day, judgement, moment, revision, written, written_objects};
use proptest::prelude::*;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::book::Written;
use waarborg_domain::ledger::reach::Reach;
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::migration::eras::{Eras, Moved};
use waarborg_domain::migration::undo::Hold;
use waarborg_domain::migration::{CatalogueMigration, Route};
use waarborg_domain::posture::Posture;
use waarborg_domain::requirement::Requirement;

fn same(left: &Ledger, right: &Ledger) -> bool {
    left.judgements == right.judgements
        && left.decisions == right.decisions
        && left.requirement_owners == right.requirement_owners
        && left.inheritances == right.inheritances
        && left.organisation == right.organisation
}

proptest! {
    #[test]
    fn a_day_before_the_move_stays_as_it_was(all in assessed(), choices in choices(), back in 1u64..160) {
        let on = day(MOVED) - chrono::Days::new(back);
        let before = eras(&all);
        let migration = decided(plan(before.now(), &choices));
        let after = eras(&moved(&all, &migration));
        let (then, now) = (before.on(on), after.on(on));
        prop_assert_eq!(&now.organisation.catalogue_version, "v1");
        prop_assert_eq!(
            cells(&Posture::derive(&old(), then, on)),
            cells(&Posture::derive(&old(), now, on))
        );
    }

    #[test]
    fn what_did_not_change_goes_on_as_it_was(all in assessed(), mut choices in choices()) {
        choices.reassess.clear();
        let before = eras(&all);
        let migration = decided(plan(before.now(), &choices));
        let after = eras(&moved(&all, &migration));
        let on = day(MOVED);
        prop_assert_eq!(&after.on(on).organisation.catalogue_version, "v2");
        for (was, becomes) in [
            ("8.02.01", "8.02.01"),
            ("8.08.05", "8.08.05"),
            ("8.08.06", "8.08.06"),
            ("8.08.06", "5.24.08"),
            ("5.04.02", "5.10.02"),
        ] {
            prop_assert_eq!(
                seen(&old(), before.now(), number(was), on),
                seen(&new(), after.now(), number(becomes), on),
                "{} to {}", was, becomes
            );
        }
    }

    #[test]
    fn what_is_asked_anew_is_a_gap(all in assessed(), choices in choices()) {
        let before = eras(&all);
        let migration = decided(plan(before.now(), &choices));
        let after = eras(&moved(&all, &migration));
        for measure in &choices.reassess {
            let judged = after.now().judgements.iter().any(|fact| fact.requirement == Requirement::Measure(*measure));
            prop_assert!(!judged, "{} counts", measure);
        }
    }

    #[test]
    fn the_way_back_gives_exactly_what_was(all in assessed(), choices in choices(), around in 0u64..320) {
        let before = eras(&all);
        let mut migration = decided(plan(before.now(), &choices));
        migration.undone = Some(migration.undo(&actor(), moved_at() + chrono::TimeDelta::hours(1)));
        let mut all = moved(&all, &migration);
        all.organisation.catalogue_version = "v1".to_owned();
        let after = eras(&all);
        let on = day("2026-01-01") + chrono::Days::new(around);
        prop_assert!(same(before.on(on), after.on(on)));
        prop_assert_eq!(
            cells(&Posture::derive(&old(), before.on(on), on)),
            cells(&Posture::derive(&old(), after.on(on), on))
        );
    }

    /// What is written after a move arrives in every era as if everything were loaded at once.
    #[test]
    fn eras_keep_up(all in assessed(), choices in choices(), retract in any::<prop::sample::Index>()) {
        let migration = decided(plan(eras(&all).now(), &choices));
        let mut all = moved(&all, &migration);
        let mut kept = eras(&all);
        let mut delta = LedgerDelta::new(3, all.organisation.clone());
        let mut later = judgement(1, "5.10.02", Target::Object(crate::support::object_id(3)), Aspect::Design,
            Verdict::Met, "2026-05-01");
        later.revision = revision(moment(day("2026-07-01")));
        delta.judgements.recorded.push(later.clone());
        let known = &mut all.judgements.recorded;
        if !known.is_empty() {
            let index = retract.index(known.len());
            known[index].retracted_on = Some(day("2026-07-02"));
            delta.judgements.recorded.push(known[index].clone());
        }
        if let Some(inheritance) = all.inheritances.first_mut() {
            inheritance.record.ended_on = Some(day("2026-07-03"));
            delta.inheritances.push(inheritance.clone());
        }
        all.judgements.recorded.push(later);
        all.revision = 3;
        prop_assert!(kept.apply(delta).is_ok());
        let whole = eras(&all);
        for on in [day("2026-06-01"), day("2026-07-04")] {
            prop_assert!(same(kept.on(on), whole.on(on)));
        }
    }
}

fn empty() -> LedgerDelta {
    LedgerDelta {
        objects: written_objects(vec![crate::support::system(3)]),
        ..LedgerDelta::new(1, crate::support::organisation())
    }
}

fn migration(
    id: u128,
    from: &str,
    to: &str,
    on: &str,
    was: &str,
    becomes: &[&str],
) -> Written<CatalogueMigration> {
    let becomes: Vec<_> = becomes.iter().map(|text| number(text)).collect();
    let mut migration = decided(plan(&Ledger::new(empty()), &Default::default()));
    migration.id.0 = uuid::Uuid::from_u128(id);
    (migration.from, migration.to) = (from.to_owned(), to.to_owned());
    migration.migrated_on = day(on);
    migration.recorded_at = moment(day(on));
    migration.routes = vec![Route {
        was: number(was),
        judgements: becomes.clone(),
        rest: becomes,
    }];
    written(migration.recorded_at, migration)
}

#[test]
fn moves_follow_one_another() {
    let mut all = empty();
    let target = Target::Object(crate::support::object_id(3));
    let fact = |id, measure, on| judgement(id, measure, target, Aspect::Design, Verdict::Met, on);
    all.judgements = vec![
        fact(1, "5.04.02", "2026-01-10"),
        fact(2, "5.10.02", "2026-03-10"),
        fact(3, "8.01.02", "2026-05-10"),
    ]
    .into();
    all.organisation.catalogue_version = "v3".to_owned();
    all.migrations = vec![
        migration(2, "v2", "v3", "2026-04-01", "5.10.02", &["8.01.02"]),
        migration(1, "v1", "v2", "2026-02-01", "5.04.02", &["5.10.02"]),
    ];
    let eras = eras(&all);
    let numbers = |on: &str| -> Vec<String> {
        let ledger = eras.on(day(on));
        let facts = ledger.judgements.iter();
        let version = &ledger.organisation.catalogue_version;
        facts
            .map(|fact| format!("{version} {} {}", fact.id.0.as_u128(), fact.requirement))
            .collect()
    };
    assert_eq!(numbers("2026-01-31"), ["v1 1 5.04.02"]);
    assert_eq!(numbers("2026-02-01"), ["v2 1 5.10.02", "v2 2 5.10.02"]);
    assert_eq!(
        numbers("2026-04-01"),
        ["v3 1 8.01.02", "v3 2 8.01.02", "v3 3 8.01.02"]
    );

    let now = eras.now();
    let lineage: Vec<_> = now
        .lineage(number("8.01.02"))
        .into_iter()
        .map(|under| format!("{} {}", under.version, under.requirement))
        .collect();
    // What had this number in earlier versions is another measure only if it went elsewhere.
    assert_eq!(
        lineage,
        [
            "v3 8.01.02",
            "v2 8.01.02",
            "v2 5.10.02",
            "v1 8.01.02",
            "v1 5.10.02",
            "v1 5.04.02"
        ]
    );
    assert_eq!(now.catalogue_version_on(day("2026-03-01")), "v2");
    assert_eq!(now.catalogue_version_on(day("2025-03-01")), "v1");
    assert_eq!(
        now.left_behind(number("5.04.02")).map(|last| last.to.as_str()),
        Some("v2")
    );
    assert_eq!(
        eras.on(day("2026-03-01")).ended_by().map(|next| next.to.as_str()),
        Some("v3")
    );
}

#[test]
fn the_way_back_closes_with_the_first_record() {
    let mut all = empty();
    all.organisation.catalogue_version = "v2".to_owned();
    let moved = migration(1, "v1", "v2", "2026-02-01", "5.04.02", &["5.10.02"]);
    all.migrations = vec![moved.clone()];
    assert_eq!(moved.holds(eras(&all).now(), &[]), []);
    let target = Target::Object(crate::support::object_id(3));
    // Judged before the move, and recorded after it.
    let mut late = judgement(9, "5.10.02", target, Aspect::Design, Verdict::Met, "2026-01-10");
    late.recorded_at = moment(day("2026-02-03"));
    late.revision = revision(late.recorded_at);
    all.judgements = vec![late.clone()].into();
    let hold = Hold::Judgement(late.id, late.requirement, late.recorded_at);
    assert_eq!(moved.holds(eras(&all).now(), &[]), [hold]);
}

#[test]
fn a_move_asks_for_everything_anew() {
    let all = empty();
    let mut eras = Eras::new(all.clone());
    let mut delta = all;
    delta.migrations = vec![migration(1, "v1", "v2", "2026-02-01", "5.04.02", &["5.10.02"])];
    delta.organisation.catalogue_version = "v2".to_owned();
    let first = day("2026-02-01").min(day("2024-01-01"));
    let reach = Reach::everything(first).and(Reach::object(first, crate::support::object_id(3)));
    assert_eq!(eras.apply(delta), Err(Moved { reach }));
}

/// The clock of one instance may be behind that of another: the revision says what came after the move.
#[test]
fn a_slow_clock_puts_nothing_before_the_move() {
    let mut all = empty();
    all.organisation.catalogue_version = "v2".to_owned();
    let moved = migration(1, "v1", "v2", "2026-02-01", "5.04.02", &["5.10.02"]);
    let target = Target::Object(crate::support::object_id(3));
    let mut after = judgement(9, "5.04.02", target, Aspect::Design, Verdict::Met, "2026-01-31");
    after.revision = moved.revision + 1;
    assert!(after.recorded_at < moved.recorded_at);
    all.migrations = vec![moved];
    all.judgements = vec![after].into();
    let eras = eras(&all);
    assert!(eras.on(day("2026-01-31")).judgements.is_empty());
    let now: Vec<_> = eras
        .now()
        .judgements
        .iter()
        .map(|fact| fact.requirement)
        .collect();
    assert_eq!(now, [Requirement::Measure(number("5.04.02"))]);
}
