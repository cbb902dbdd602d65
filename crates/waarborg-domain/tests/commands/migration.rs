//! Moving to another version of BIO2, and back.

use crate::sample::{Sample, catalogue_of};
use crate::support::{decide, decide_with, only_those_who_may, put};
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::catalogue::{Both, Catalogue};
use waarborg_domain::decision::{Records, Stop};
use waarborg_domain::evidence::grounds;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{MigrationId, UserId};
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::migration::plan::{Basis, Choices, Plan};
use waarborg_domain::migration::undo::Hold;
use waarborg_domain::migration::{
    self, CatalogueMigration, MoveRefused, MoveTo, Route, UndoMove, UndoRefused,
};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::statement::{StatementRecord, StatementStatus};
use waarborg_domain::store::Change;
use waarborg_domain::was_wordt::{ChangeKind, Step, WasWordt, WasWordtData};

const ID: MigrationId = MigrationId(Uuid::from_u128(50));

/// Every number stays, except one that somebody has to split.
fn changes(sample: &Sample, from: &str) -> WasWordt {
    let split: waarborg_domain::catalogue::MeasureNumber = "5.01.01".parse().unwrap();
    let step = |number| Step {
        from: vec![number],
        to: if number == split {
            vec![number, "5.01.02".parse().unwrap()]
        } else {
            vec![number]
        },
        change: if number == split {
            ChangeKind::Split
        } else {
            ChangeKind::Unchanged
        },
        substantive: false,
        asks: number == split,
        see: Vec::new(),
        what: Both::default(),
        note: None,
        source: String::new(),
    };
    WasWordt::new(WasWordtData {
        from: from.to_owned(),
        to: "v1.4".to_owned(),
        without_measure: Vec::new(),
        steps: sample.numbers().into_iter().map(step).collect(),
        obligations: Vec::new(),
    })
}

fn choices() -> Choices {
    let split: waarborg_domain::catalogue::MeasureNumber = "5.01.01".parse().unwrap();
    Choices {
        splits: [(split, vec![split])].into(),
        ..Choices::default()
    }
}

fn command<'a>(sample: &Sample, to: &'a Catalogue, changes: &'a WasWordt) -> MoveTo<'a> {
    let basis = Basis {
        from: &sample.catalogue,
        to,
        changes,
        ledger: &sample.ledger,
        day: sample.today,
    };
    MoveTo {
        id: ID,
        to,
        changes,
        choices: choices(),
        fingerprint: Plan::make(&basis, &choices()).fingerprint(),
    }
}

fn judge(sample: &mut Sample) {
    let number: waarborg_domain::catalogue::MeasureNumber = "8.02.01".parse().unwrap();
    let target = Target::All(ObjectKind::System);
    sample.judge(number, target, Aspect::Design, Verdict::NotMet, "2026-11-20");
}

/// The sample after the move.
fn moved(sample: &mut Sample, to: &Catalogue, changes: &WasWordt) -> CatalogueMigration {
    let command = command(sample, to, changes);
    let decided = decide(sample, Role::Ciso, &command).unwrap().decided.unwrap();
    let event = &decided.events()[0];
    assert_eq!(
        (event.action, &event.details["version"]),
        ("migration.done", &"v1.4".into())
    );
    let Some(Change::Migration(migration::Change::Add(migration, revision))) = decided.changes().last()
    else {
        panic!("{:?}", decided.changes());
    };
    assert_eq!(*revision, sample.ledger.revision);
    put(sample, migration::Change::Add(migration.clone(), *revision));
    migration.as_ref().clone()
}

#[test]
fn what_is_confirmed_is_what_was_shown() {
    let mut sample = Sample::complete();
    let (to, changes) = (catalogue_of("v1.4"), changes(&sample, "v1.3"));
    let stale = command(&sample, &to, &changes);
    judge(&mut sample);
    let refused = decide(&sample, Role::Ciso, &stale);
    assert!(matches!(refused, Err(Stop::Refused(MoveRefused::Changed))));
    let migration = moved(&mut sample, &to, &changes);
    assert_eq!((migration.from.as_str(), migration.to.as_str()), ("v1.3", "v1.4"));
}

#[test]
fn a_move_starts_where_the_organisation_is_with_every_choice_made() {
    let sample = Sample::complete();
    let to = catalogue_of("v1.4");
    let elsewhere = changes(&sample, "v1.2");
    let refused = decide(&sample, Role::Ciso, &command(&sample, &to, &elsewhere));
    assert!(matches!(refused, Err(Stop::Refused(MoveRefused::NotFromHere))));
    let changes = changes(&sample, "v1.3");
    let open = MoveTo {
        choices: Choices::default(),
        ..command(&sample, &to, &changes)
    };
    let refused = decide(&sample, Role::Ciso, &open);
    assert!(matches!(refused, Err(Stop::Refused(MoveRefused::ChoiceMissing))));
}

#[test]
fn there_is_a_way_back_until_the_first_record() {
    let mut sample = Sample::complete();
    let (to, changes) = (catalogue_of("v1.4"), changes(&sample, "v1.3"));
    let mut records = Records::default();
    records.put_statements((), Vec::new());
    let undo = UndoMove { id: ID };
    let unknown = decide_with(&sample, Role::Ciso, &records, &undo);
    assert!(matches!(unknown, Err(Stop::Refused(UndoRefused::Unknown))));

    let _ = moved(&mut sample, &to, &changes);
    let decided = decide_with(&sample, Role::Ciso, &records, &undo)
        .unwrap()
        .decided
        .unwrap();
    assert_eq!(decided.events()[0].action, "migration.undone");
    assert!(matches!(
        decided.changes().last(),
        Some(Change::Migration(migration::Change::Undo(ID, _, _)))
    ));

    judge(&mut sample);
    let held = decide_with(&sample, Role::Ciso, &records, &undo);
    let Err(Stop::Refused(UndoRefused::Held(holds))) = held else {
        panic!("{held:?}");
    };
    assert!(matches!(holds[..], [Hold::Judgement(..)]), "{holds:?}");
}

#[test]
fn a_statement_in_the_new_version_holds_the_move_unless_it_was_taken_back() {
    let mut sample = Sample::complete();
    let (to, changes) = (catalogue_of("v1.4"), changes(&sample, "v1.3"));
    let record = crate::statement::proposed(&sample);
    let migration = moved(&mut sample, &to, &changes);
    let held = |change: &dyn Fn(&mut StatementRecord)| {
        let mut record = record.clone();
        change(&mut record);
        migration.holds(&sample.ledger, &[record])
    };
    let at = record.proposed.at;
    assert!(at >= migration.recorded_at);
    assert_eq!(held(&|_| ()), [Hold::Statement(record.number, at)]);
    assert_eq!(held(&|it| it.proposed.at -= chrono::TimeDelta::days(1)), []);
    assert_eq!(held(&|it| it.status = StatementStatus::Rejected), []);
    assert_eq!(held(&|it| it.status = StatementStatus::Withdrawn), []);
}

#[test]
fn evidence_of_a_measure_left_behind_stays_with_who_owns_the_object() {
    let mut sample = Sample::complete();
    let (to, changes) = (catalogue_of("v1.4"), changes(&sample, "v1.3"));
    let mut migration = moved(&mut Sample::complete(), &to, &changes);
    let left: waarborg_domain::catalogue::MeasureNumber = "5.01.01".parse().unwrap();
    migration.routes = vec![Route {
        was: left,
        judgements: Vec::new(),
        rest: Vec::new(),
    }];
    let revision = sample.ledger.revision;
    put(&mut sample, migration::Change::Add(Box::new(migration), revision));
    sample.ledger.era = 1;
    assert!(sample.ledger.left_behind(left).is_some());
    let posture = sample.posture();
    let has = |user: u128| {
        let user = UserId(Uuid::from_u128(user));
        let grounds = grounds(&to, &sample.ledger, &posture, user);
        grounds.contains(&(left.into(), Target::Object(sample.ids["PR-01"])))
    };
    // A measure of the organisation: only by the move does it bear on a process.
    assert!(has(3) && !has(4));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    let (to, changes) = (catalogue_of("v1.4"), changes(&sample, "v1.3"));
    only_those_who_may(&sample, &command(&sample, &to, &changes));
    only_those_who_may(&sample, &UndoMove { id: ID });
}
