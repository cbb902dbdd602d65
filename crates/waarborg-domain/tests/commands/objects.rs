//! Adding, changing, ending, restoring and importing objects.

use crate::sample::{Sample, day};
use crate::support::{decide, only_those_who_may, put, store};
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::columns::{ColumnChoice, Columns, Row, Table};
use waarborg_domain::decision::Stop;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{InheritanceId, ObjectId};
use waarborg_domain::inheritances::{self, Inheritance};
use waarborg_domain::ledger::book::Written;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::edit::{Mistake, Refused, Wrong};
use waarborg_domain::objects::import::{ImportObjects, ImportRefused, Plan};
use waarborg_domain::objects::register::Register;
use waarborg_domain::objects::{
    AddObject, EndObject, ObjectDetails, ObjectKind, RestoreObject, ReviseObject,
};
use waarborg_domain::store::Change;

/// Something new.
const NEW: ObjectId = ObjectId(Uuid::from_u128(9_000));

/// An inheritance.
const GIVEN: InheritanceId = InheritanceId(Uuid::from_u128(9_001));

fn details(sample: &Sample, code: &str) -> ObjectDetails {
    sample.ledger.object(sample.ids[code]).unwrap().details.clone()
}

fn add(sample: &Sample, code: &str) -> AddObject {
    AddObject {
        id: NEW,
        kind: ObjectKind::System,
        details: ObjectDetails {
            code: code.to_owned(),
            owner: None,
            ..details(sample, "SY-02")
        },
        valid_from: sample.today,
    }
}

fn rename(sample: &Sample, name: &str) -> ReviseObject {
    ReviseObject {
        object: sample.ids["SY-02"],
        seen: 1,
        details: ObjectDetails {
            name: name.to_owned(),
            ..details(sample, "SY-02")
        },
        valid_from: sample.today,
    }
}

fn end(sample: &Sample, code: &str) -> EndObject {
    EndObject {
        object: sample.ids[code],
        seen: 1,
        inheritances: Vec::new(),
        valid_from: sample.today,
    }
}

/// `SY-02` provides a measure to all systems.
fn provide(sample: &mut Sample) {
    let given = Inheritance {
        id: GIVEN,
        provided: "8.13".parse().unwrap(),
        provider: sample.ids["SY-02"],
        consumers: Target::All(ObjectKind::System),
        valid_from: day("2026-02-01"),
        ended_on: None,
        recorded_at: crate::sample::moment(day("2026-02-01")),
    };
    put(sample, inheritances::Change::Add(given));
}

#[test]
fn an_object_is_added_once() {
    let mut sample = Sample::complete();
    let command = add(&sample, "SY-03");
    let decided = decide(&sample, Role::Ciso, &command).unwrap().decided.unwrap();
    assert_eq!(decided.events()[0].action, "objects.added");
    assert_eq!(decided.events()[0].subject, NEW.to_string());
    store(&mut sample, decided.changes());

    // Somebody else who chose the same code at the same moment is refused.
    let refused = decide(
        &sample,
        Role::Ciso,
        &AddObject {
            id: ObjectId(Uuid::from_u128(9_009)),
            ..command
        },
    );
    let taken = Mistake {
        field: Field::Code,
        wrong: Wrong::CodeTaken(NEW),
    };
    assert!(matches!(refused, Err(Stop::Refused(Refused::Mistakes(mistakes))) if mistakes == [taken]));
}

#[test]
fn of_two_who_change_an_object_the_second_is_told() {
    let mut sample = Sample::complete();
    let decided = decide(&sample, Role::Ciso, &rename(&sample, "Een")).unwrap();
    let (first, second) = (decided.decided.unwrap(), rename(&sample, "Twee"));
    let event = &first.events()[0];
    assert_eq!(event.action, "objects.changed");
    assert_eq!(
        event.details["changes"],
        serde_json::json!({ "record": [["name", { "change": ["Onderdeel SY-02", "Een"] }]] })
    );
    store(&mut sample, first.changes());
    let late = decide(&sample, Role::Ciso, &second);
    assert!(matches!(late, Err(Stop::Refused(Refused::Changed))));
    let end = decide(&sample, Role::Ciso, &end(&sample, "SY-02"));
    assert!(matches!(end, Err(Stop::Refused(Refused::Changed))));
}

#[test]
fn nothing_changes_without_a_difference_or_an_object() {
    let sample = Sample::complete();
    let same = rename(&sample, "Onderdeel SY-02");
    let refused = decide(&sample, Role::Ciso, &same);
    assert!(matches!(refused, Err(Stop::Refused(Refused::NothingChanged))));
    let refused = decide(&sample, Role::Ciso, &ReviseObject { object: NEW, ..same });
    assert!(matches!(refused, Err(Stop::Refused(Refused::Unknown))));
    let refused = decide(&sample, Role::Ciso, &end(&sample, "ORG"));
    assert!(matches!(refused, Err(Stop::Refused(Refused::Organisation))));
}

#[test]
fn of_two_who_end_an_object_one_does() {
    let mut sample = Sample::complete();
    let command = end(&sample, "SY-02");
    let decided = decide(&sample, Role::Ciso, &command).unwrap().decided.unwrap();
    assert_eq!(decided.events()[0].action, "objects.ended");
    store(&mut sample, decided.changes());
    let late = decide(&sample, Role::Ciso, &command);
    assert!(matches!(late, Err(Stop::Refused(Refused::Changed))));
    let again = decide(&sample, Role::Ciso, &EndObject { seen: 2, ..command });
    assert!(matches!(again, Err(Stop::Refused(Refused::Ended))));

    let back = RestoreObject {
        object: sample.ids["SY-02"],
        seen: 2,
        valid_from: sample.today,
    };
    let decided = decide(&sample, Role::Ciso, &back).unwrap().decided.unwrap();
    assert_eq!(decided.events()[0].action, "objects.restored");
    store(&mut sample, decided.changes());
    let late = decide(&sample, Role::Ciso, &back);
    assert!(matches!(late, Err(Stop::Refused(Refused::Changed))));
    let again = decide(&sample, Role::Ciso, &RestoreObject { seen: 3, ..back });
    assert!(matches!(again, Err(Stop::Refused(Refused::InUse))));
}

#[test]
fn an_inheritance_ends_with_its_provider_when_that_was_seen() {
    let mut sample = Sample::complete();
    let unaware = end(&sample, "SY-02");
    provide(&mut sample);
    // A colleague had something inherit from it since the page was shown.
    let refused = decide(&sample, Role::Ciso, &unaware);
    assert!(matches!(refused, Err(Stop::Refused(Refused::Changed))));

    let aware = EndObject {
        inheritances: vec![GIVEN],
        ..unaware
    };
    let decided = decide(&sample, Role::Ciso, &aware).unwrap().decided.unwrap();
    let actions: Vec<&str> = decided.events().iter().map(|event| event.action).collect();
    assert_eq!(actions, ["objects.ended", "objects.inheritance-ended"]);
    let ended = &decided.changes()[1];
    assert!(
        matches!(ended, Change::Inheritances(inheritances::Change::End(id, on)) if (*id, *on) == (GIVEN, sample.today))
    );
}

#[test]
fn an_inheritance_that_counts_for_several_measures_ends_once() {
    let mut sample = Sample::complete();
    provide(&mut sample);
    let mut other = sample.ledger.inheritances[0].clone();
    other.provided = "8.02.01".parse().unwrap();
    // As after a move: one inheritance under two numbers.
    let both = [sample.ledger.inheritances[0].clone(), other];
    let written = both.into_iter().map(|record| Written::new(1, record));
    sample.ledger.inheritances = Arc::new(written.collect());
    let aware = EndObject {
        inheritances: vec![GIVEN],
        ..end(&sample, "SY-02")
    };
    let decided = decide(&sample, Role::Ciso, &aware).unwrap().decided.unwrap();
    assert_eq!(decided.changes().len(), 2);
}

fn table() -> Table {
    let row = |number, cells: [&str; 2]| Row {
        number,
        cells: cells.map(str::to_owned).to_vec(),
    };
    Table {
        headings: ["Code", "Naam"].map(str::to_owned).to_vec(),
        rows: vec![row(2, ["SY-02", "Andere naam"]), row(3, ["SY-03", "Nieuw"])],
        ..Table::default()
    }
}

fn import<'a>(sample: &Sample, table: &'a Table) -> ImportObjects<'a> {
    let register = Register::new(&sample.ledger);
    let columns = Columns([(Field::Code, 0), (Field::Name, 1)].into());
    let plan = Plan::make(&register, ObjectKind::System, table, &columns).unwrap();
    ImportObjects {
        kind: ObjectKind::System,
        table,
        columns,
        remember: ColumnChoice {
            purpose: "systems".to_owned(),
            headings: String::new(),
            choice: String::new(),
        },
        seen: plan.fingerprint(),
        ids: vec![NEW],
        file: "systemen.csv".to_owned(),
        import: "adres".to_owned(),
    }
}

#[test]
fn an_import_does_what_its_preview_showed_or_nothing() {
    let mut sample = Sample::complete();
    let table = table();
    let command = import(&sample, &table);
    let decision = decide(&sample, Role::Ciso, &command).unwrap();
    assert_eq!(decision.output, 2);
    let decided = decision.decided.unwrap();
    let actions: Vec<&str> = decided.events().iter().map(|event| event.action).collect();
    assert_eq!(actions, ["objects.imported", "objects.changed", "objects.added"]);

    let without_ids = ImportObjects {
        ids: Vec::new(),
        ..command.clone()
    };
    let refused = decide(&sample, Role::Ciso, &without_ids);
    assert!(matches!(refused, Err(Stop::Refused(ImportRefused::Changed))));

    store(&mut sample, decided.changes());
    let late = decide(&sample, Role::Ciso, &command);
    assert!(matches!(late, Err(Stop::Refused(ImportRefused::Changed))));
    let nothing = decide(&sample, Role::Ciso, &import(&sample, &table));
    assert!(matches!(nothing, Err(Stop::Refused(ImportRefused::Nothing))));
    let empty = Table::default();
    let refused = decide(
        &sample,
        Role::Ciso,
        &ImportObjects {
            table: &empty,
            ..command
        },
    );
    assert!(matches!(refused, Err(Stop::Refused(ImportRefused::Table(_)))));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &add(&sample, "SY-03"));
    only_those_who_may(&sample, &rename(&sample, "Een"));
    only_those_who_may(&sample, &end(&sample, "SY-02"));
    let object = sample.ids["SY-02"];
    let restore = RestoreObject {
        object,
        seen: 1,
        valid_from: sample.today,
    };
    only_those_who_may(&sample, &restore);
    let table = table();
    only_those_who_may(&sample, &import(&sample, &table));
}
