use super::*;
use crate::Day;
use crate::accounts::Member;
use crate::columns::{Columns, propose};
use crate::ids::{ObjectId, OrganisationId, UserId};
use crate::ledger::book::Written;
use crate::ledger::{Ledger, LedgerDelta};
use crate::objects::edit::{When, Wrong};
use crate::objects::{ObjectDetails, Rating};
use crate::organisations::{GovernmentTier, Organisation, Settings};
use uuid::Uuid;

mod any;

/// The plan by the columns that are proposed.
fn make(register: &Register<'_>, kind: ObjectKind, table: &Table) -> Result<Plan, BadTable> {
    Plan::make(
        register,
        kind,
        table,
        &Columns::of(&propose(&columns::wanted(kind), table)),
    )
}

fn day() -> Day {
    "2026-11-23".parse().expect("a day")
}

fn when() -> When {
    let now = day().and_hms_opt(9, 0, 0).expect("a time").and_utc();
    When {
        valid_from: day(),
        today: day(),
        now,
    }
}

fn id(n: u128) -> ObjectId {
    ObjectId(Uuid::from_u128(n))
}

fn member(n: u128, email: &str, active: bool) -> Member {
    Member {
        user: UserId(Uuid::from_u128(n)),
        name: email.to_owned(),
        email: email.to_owned(),
        roles: vec![],
        active,
        has_second_factor: false,
        managed_here: true,
    }
}

fn object(n: u128, kind: ObjectKind, code: &str, name: &str) -> ObjectVersion {
    ObjectVersion {
        object: id(n),
        kind,
        version: 1,
        valid_from: day(),
        retired: false,
        recorded_at: when().now,
        details: ObjectDetails {
            code: code.to_owned(),
            name: name.to_owned(),
            description: String::new(),
            owner: None,
            critical: false,
            availability: Rating::Medium,
            integrity: Rating::Medium,
            confidentiality: Rating::Medium,
            internet_facing: false,
            operational_technology: false,
            supplier: None,
        },
    }
}

fn ledger(objects: Vec<ObjectVersion>) -> Ledger {
    let organisation = Organisation {
        id: OrganisationId(Uuid::from_u128(1)),
        slug: "test".to_owned(),
        name: "Test".to_owned(),
        tier: GovernmentTier::Municipality,
        catalogue_version: "v1.3".to_owned(),
        settings: Settings::default(),
        public_key: String::new(),
        encrypted_private_key: vec![],
        invented: true,
        version: 1,
    };
    let objects = objects.into_iter().map(|object| Written::new(1, object));
    Ledger::new(LedgerDelta {
        members: vec![
            member(1, "anna@voorbeeld.example", true),
            member(2, "bram@voorbeeld.example", false),
        ],
        objects: objects.collect(),
        ..LedgerDelta::new(1, organisation)
    })
}

fn table(rows: &[&[&str]]) -> Table {
    let cells = |row: &[&str]| row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let rows_below = rows[1..].iter().zip(2..);
    Table {
        headings: cells(rows[0]),
        rows: rows_below
            .map(|(row, number)| Row {
                number,
                cells: cells(row),
            })
            .collect(),
        ..Table::default()
    }
}

fn plan(objects: Vec<ObjectVersion>, rows: &[&[&str]]) -> Plan {
    let ledger = ledger(objects);
    make(&Register::new(&ledger), ObjectKind::System, &table(rows)).expect("a plan")
}

fn wrong(row: &PlannedRow) -> Vec<(Field, Wrong)> {
    match &row.outcome {
        Outcome::Wrong(mistakes) => mistakes
            .iter()
            .map(|mistake| (mistake.field, mistake.wrong.clone()))
            .collect(),
        other => panic!("{other:?} is not wrong"),
    }
}

fn some_systems() -> Vec<ObjectVersion> {
    vec![
        object(10, ObjectKind::System, "SYS-001", "Zaaksysteem"),
        object(11, ObjectKind::System, "SYS-002", "Website"),
        object(20, ObjectKind::Supplier, "LEV-001", "Voorbeeldhosting"),
    ]
}

#[test]
fn rows_add_change_and_leave() {
    let plan = plan(
        some_systems(),
        &[
            &["Code", "Naam", "Kritiek", "Eigenaar", "Leverancier", "Kleur"],
            &[
                "SYS-001",
                "Zaaksysteem",
                "JA",
                "Anna@voorbeeld.example",
                "voorbeeldhosting",
                "rood",
            ],
            &["", "website", "nee", "", "", ""],
            &["", "Nieuw systeem", "x", "", "LEV-001", ""],
            &["", "", "", "", "", ""],
        ],
    );
    let counts = Counts {
        new: 1,
        changed: 2,
        ..Counts::default()
    };
    assert_eq!(plan.counts(), counts);
    assert_eq!(plan.unknown, ["Kleur"]);
    assert_eq!(plan.absent, 0);
    let Outcome::Changed {
        object,
        changes,
        details,
        ..
    } = &plan.rows[0].outcome
    else {
        panic!("not changed")
    };
    assert_eq!(*object, id(10));
    assert_eq!(
        changes.iter().map(|change| change.field).collect::<Vec<_>>(),
        [Field::Owner, Field::Critical, Field::Supplier]
    );
    assert_eq!(details.supplier, Some(id(20)));
    assert_eq!(plan.rows[2].code, "SYS-003");
    let versions = plan.versions(std::iter::repeat(id(99)), when());
    assert!(
        versions
            .iter()
            .any(|version| version.object == id(10) && version.version == 2)
    );
    assert!(
        versions
            .iter()
            .any(|version| version.object == id(99) && version.version == 1)
    );
}

#[test]
fn english_headings_and_words() {
    let plan = plan(
        some_systems(),
        &[
            &[
                "code",
                "Availability",
                "Integrity",
                "Confidentiality",
                "Internet-facing",
                "OT",
            ],
            &["sys-001", "very high", "LOW", "Zeer hoog", "yes", "no"],
        ],
    );
    let Outcome::Changed { details, .. } = &plan.rows[0].outcome else {
        panic!("{:?}", plan.rows[0])
    };
    assert_eq!(details.code, "SYS-001");
    assert_eq!(details.availability, Rating::VeryHigh);
    assert_eq!(details.integrity, Rating::Low);
    assert!(details.internet_facing);
    assert_eq!(plan.absent, 1);
}

#[test]
fn each_mistake_names_its_column() {
    let long = "x".repeat(201);
    let plan = plan(
        some_systems(),
        &[
            &["Code", "Naam", "Eigenaar", "Kritiek", "B", "Leverancier"],
            &[
                "A",
                long.as_str(),
                "niemand@voorbeeld.example",
                "misschien",
                "5",
                "Onbekend",
            ],
            &["B", "", "", "", "", ""],
            &["C", "Goed", "bram@voorbeeld.example", "", "", ""],
        ],
    );
    assert_eq!(
        wrong(&plan.rows[0]),
        [
            (Field::Owner, Wrong::UnknownPerson),
            (Field::Critical, Wrong::NotYesOrNo),
            (Field::Availability, Wrong::NotARating),
            (Field::Supplier, Wrong::UnknownSupplier),
            (Field::Name, Wrong::TooLong(200)),
        ]
    );
    assert_eq!(wrong(&plan.rows[1]), [(Field::Name, Wrong::Missing)]);
    assert_eq!(wrong(&plan.rows[2]), [(Field::Owner, Wrong::ClosedAccount)]);
    assert_eq!(plan.rows[2].number, 4);
    assert!(plan.versions(std::iter::repeat(id(99)), when()).is_empty());
}

#[test]
fn the_same_object_twice_is_wrong_the_second_time() {
    let plan = plan(
        some_systems(),
        &[
            &["Code", "Naam"],
            &["SYS-001", "Zaaksysteem"],
            &["sys-001", "Anders"],
            &["", "Zaaksysteem"],
            &["NIEUW", "Een"],
            &["nieuw", "Twee"],
            &["", "Drie"],
            &["", "drie"],
        ],
    );
    assert_eq!(wrong(&plan.rows[1]), [(Field::Code, Wrong::Twice(2))]);
    assert_eq!(wrong(&plan.rows[2]), [(Field::Name, Wrong::Twice(2))]);
    assert_eq!(wrong(&plan.rows[4]), [(Field::Code, Wrong::Twice(5))]);
    assert_eq!(wrong(&plan.rows[6]), [(Field::Name, Wrong::Twice(7))]);
}

#[test]
fn a_code_goes_before_a_name() {
    // The name of the second row belongs to the object that the first row points at by its code.
    let plan = plan(
        some_systems(),
        &[
            &["Code", "Naam"],
            &["SYS-900", "Website"],
            &["SYS-002", "Website nieuw"],
            &["SYS-901", "Zaaksysteem"],
        ],
    );
    assert!(matches!(&plan.rows[0].outcome, Outcome::New(_)));
    assert!(matches!(&plan.rows[1].outcome, Outcome::Changed { object, .. } if *object == id(11)));
    // Nobody points at SYS-001 by its code: it is the same system with a new code.
    let Outcome::Changed { object, changes, .. } = &plan.rows[2].outcome else {
        panic!("not changed")
    };
    assert_eq!((*object, changes[0].field), (id(10), Field::Code));
}

#[test]
fn an_ended_object_does_not_come_back_unseen() {
    let mut objects = some_systems();
    objects[0].retired = true;
    let plan = plan(
        objects,
        &[
            &["Code", "Naam"],
            &["SYS-001", "Zaaksysteem"],
            &["", "Zaaksysteem"],
        ],
    );
    assert_eq!(wrong(&plan.rows[0]), [(Field::Code, Wrong::CodeOfEnded(id(10)))]);
    assert!(matches!(&plan.rows[1].outcome, Outcome::New(_)));
    assert_eq!(plan.rows[1].code, "SYS-003");
}

#[test]
fn tables_that_are_no_list_of_objects() {
    let ledger = ledger(some_systems());
    let register = Register::new(&ledger);
    let tried = |rows: &[&[&str]]| make(&register, ObjectKind::System, &table(rows)).map(|_| ());
    assert_eq!(tried(&[&["Kleur"], &["rood"]]), Err(BadTable::NoKeyColumn));
    assert_eq!(tried(&[&["Naam"]]), Err(BadTable::NoRows));
    assert_eq!(tried(&[&["Naam"], &[" "]]), Err(BadTable::NoRows));
    let list = table(&[&["Naam"], &["a"]]);
    for columns in [vec![(Field::Code, 0), (Field::Name, 0)], vec![(Field::Name, 7)]] {
        let columns = Columns(columns.into_iter().collect());
        let plan = Plan::make(&register, ObjectKind::System, &list, &columns);
        assert_eq!(plan.map(|_| ()), Err(BadTable::BadColumns));
    }
    let many = vec![["x"].as_slice(); MAX_ROWS + 2];
    let many = tried(&[&[["Naam"].as_slice()], many.as_slice()].concat());
    assert_eq!(many, Err(BadTable::TooManyRows(MAX_ROWS + 2)));
}

#[test]
fn a_change_in_between_gives_another_fingerprint() {
    let rows: &[&[&str]] = &[&["Code", "Naam"], &["SYS-001", "Ander"], &["", "Nieuw"]];
    let before = plan(some_systems(), rows);
    assert_eq!(before.fingerprint(), plan(some_systems(), rows).fingerprint());
    let mut changed = some_systems();
    changed[0].version = 2;
    assert_ne!(before.fingerprint(), plan(changed, rows).fingerprint());
}
