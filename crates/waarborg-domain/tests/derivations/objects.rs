//! Versions of objects: what may change, from when it counts, and what follows from an end.

use crate::support::*;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::edit::{self, Refused, When, Wrong};
use waarborg_domain::objects::history::history;
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::retirement::consequences;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::{Posture, State};

fn when(from: &str) -> When {
    When {
        valid_from: day(from),
        today: day("2026-11-23"),
        now: moment(day("2026-11-23")),
    }
}

fn mistakes(refused: Result<ObjectVersion, Refused>) -> Vec<(Field, Wrong)> {
    match refused {
        Err(Refused::Mistakes(found)) => found.into_iter().map(|m| (m.field, m.wrong)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_new_object_is_checked_and_cleaned() {
    let ledger = ledger(vec![system(1)], vec![]);
    let register = Register::new(&ledger);
    let add = |code: &str, name: &str, kind, from: &str| {
        let mut details = system(2).details;
        details.code = code.to_owned();
        details.name = name.to_owned();
        details.internet_facing = true;
        edit::add(&register, kind, details, object_id(2), when(from))
    };
    let added = add(" SYS-2 ", "Twee\u{0}\n woorden", ObjectKind::System, "2026-11-23").expect("added");
    assert_eq!(
        (added.details.code.as_str(), added.details.name.as_str()),
        ("SYS-2", "Twee woorden")
    );
    assert!(added.details.internet_facing);
    let process = add("SYS-2", "Proces", ObjectKind::Process, "2020-01-01").expect("added");
    assert!(!process.details.internet_facing, "only systems face the internet");
    assert_eq!(
        mistakes(add("sys-1", "", ObjectKind::System, "2026-11-23")),
        [
            (Field::Code, Wrong::CodeTaken(object_id(1))),
            (Field::Name, Wrong::Missing),
        ]
    );
    assert_eq!(
        add("A", "B", ObjectKind::System, "2026-11-24"),
        Err(Refused::DayInFuture)
    );
    assert_eq!(
        add("A", "B", ObjectKind::System, "1999-12-31"),
        Err(Refused::DayTooLongAgo)
    );
    assert_eq!(
        add("A", "B", ObjectKind::Organisation, "2026-01-01"),
        Err(Refused::Organisation)
    );
}

#[test]
fn what_somebody_else_left_behind_is_no_mistake() {
    let mut left = system_owned_by(1, user_id(9));
    left.details.supplier = Some(object_id(77));
    let ledger = ledger(vec![left.clone(), system(2)], vec![]);
    let register = Register::new(&ledger);
    let mut details = left.details.clone();
    details.critical = true;
    assert!(edit::revise(&register, &left, details.clone(), when("2026-11-23")).is_ok());
    let other = register.object(object_id(2)).expect("there");
    details.code = other.details.code.clone();
    assert_eq!(
        mistakes(edit::revise(&register, other, details, when("2026-11-23"))),
        [
            (Field::Owner, Wrong::UnknownPerson),
            (Field::Supplier, Wrong::UnknownSupplier),
        ]
    );
}

#[test]
fn nothing_changed_makes_no_version_but_an_earlier_start_does() {
    let ledger = ledger(vec![system(1)], vec![]);
    let register = Register::new(&ledger);
    let revise = |from| edit::revise(&register, &system(1), system(1).details, when(from));
    assert_eq!(revise("2026-11-23"), Err(Refused::NothingChanged));
    assert_eq!(revise("2023-01-01").map(|version| version.version), Ok(2));
}

#[test]
fn ended_and_taken_into_use_again() {
    let ended = edit::retire(&system(1), when("2026-06-01")).expect("ended");
    assert!(edit::retire(&ended, when("2026-06-01")).is_err());
    let mut back = edit::restore(&ended, when("2026-09-01")).expect("restored");
    back.details.name = "Anders".to_owned();
    let ledger = ledger(vec![system(1), ended, back], vec![]);
    let known = |on| ledger.objects_on(day(on)).len();
    assert_eq!(
        (known("2026-05-31"), known("2026-06-01"), known("2026-09-01")),
        (1, 0, 1)
    );
    let entries = history(&ledger, object_id(1));
    let told: Vec<_> = entries
        .iter()
        .map(|entry| {
            (
                entry.version.version,
                entry.ended,
                entry.restored,
                entry.changes.len(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [(3, false, true, 1), (2, true, false, 0), (1, false, false, 0)]
    );
    assert_eq!(entries[1].until, Some(day("2026-09-01")));
}

#[test]
fn a_version_from_an_earlier_day_takes_the_place_of_later_ones() {
    let mut second = system(1);
    second.version = 2;
    second.valid_from = day("2026-03-01");
    let mut third = second.clone();
    third.version = 3;
    third.valid_from = day("2026-02-01");
    let ledger = ledger(vec![system(1), second, third], vec![]);
    let superseded: Vec<bool> = history(&ledger, object_id(1))
        .iter()
        .map(|e| e.superseded())
        .collect();
    assert_eq!(superseded, [false, true, false]);
    assert_eq!(ledger.objects_on(day("2026-02-15"))[0].version, 3);
    assert_eq!(ledger.objects_on(day("2026-04-01"))[0].version, 3);
}

#[test]
fn the_consequences_of_an_end() {
    let mut run = system(2);
    run.details.supplier = Some(object_id(1));
    let judgements = vec![judgement(
        1,
        "8.02.01",
        Target::Object(object_id(1)),
        Aspect::Design,
        Verdict::Met,
        "2026-10-01",
    )];
    let mut ledger = ledger(vec![system(1), run, system(3)], judgements);
    provide(
        &mut ledger,
        vec![
            inheritance(
                1,
                "8.02.01",
                object_id(1),
                Target::Object(object_id(3)),
                "2026-01-01",
                None,
            ),
            inheritance(
                2,
                "8.02.01",
                object_id(3),
                Target::Object(object_id(1)),
                "2026-01-01",
                None,
            ),
            inheritance(
                3,
                "8.02.01",
                object_id(1),
                Target::Object(object_id(2)),
                "2026-01-01",
                Some("2026-02-01"),
            ),
        ],
    );
    let catalogue = catalogue();
    let posture = Posture::derive(&catalogue, &ledger, day("2026-11-23"));
    let found = consequences(&ledger, &posture, object_id(1));
    assert_eq!(found.owed.owed(), 3);
    assert_eq!(found.owed.of(State::Met), 1);
    assert_eq!(found.provides.len(), 1);
    assert_eq!(found.provides[0].provider, object_id(1));
    assert_eq!(found.receives.len(), 1);
    assert_eq!(found.receives[0].provider, object_id(3));
    assert_eq!(found.consumers.into_iter().collect::<Vec<_>>(), [object_id(3)]);
    assert_eq!(found.runs.len(), 1);
}
