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
use proptest::prelude::*;
use uuid::Uuid;

/// The plan by the columns that are proposed.
fn make(register: &Register<'_>, kind: ObjectKind, table: &Table) -> Result<Plan, BadTable> {
    let chosen = Columns::of(&propose(&columns::wanted(kind), table));
    Plan::make(register, kind, table, &chosen)
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
        formulas: Vec::new(),
        headings: cells(rows[0]),
        rows: rows_below
            .map(|(row, number)| Row {
                number,
                cells: cells(row),
            })
            .collect(),
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
    let twice = Columns([(Field::Code, 0), (Field::Name, 0)].into());
    let beyond = Columns([(Field::Name, 7)].into());
    for columns in [twice, beyond] {
        let table = table(&[&["Naam"], &["a"]]);
        let plan = Plan::make(&register, ObjectKind::System, &table, &columns);
        assert_eq!(plan.map(|_| ()), Err(BadTable::BadColumns));
    }
    let many = vec![["x"].as_slice(); MAX_ROWS + 2];
    assert!(matches!(
        tried(&[&[["Naam"].as_slice()], many.as_slice()].concat()),
        Err(BadTable::TooManyRows(_))
    ));
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

fn rating() -> impl Strategy<Value = Rating> {
    prop::sample::select(Rating::ALL)
}

prop_compose! {
    fn details(n: u128)(
        code in "\\PC{0,8}",
        name in "[\\PC\\s]{1,20}",
        description in "[\\PC\\s\\x01]{0,30}",
        owner in prop::option::of(1u128..4),
        flags in any::<[bool; 3]>(),
        ratings in [rating(), rating(), rating()],
        supplier in prop::option::of(20u128..23),
    ) -> ObjectDetails {
        ObjectDetails {
            // Unique whatever the letters are.
            code: format!("{n}#{code}"),
            name: format!("x{name}"),
            description,
            // The third person is no member any more.
            owner: owner.map(|n| UserId(Uuid::from_u128(n))),
            critical: flags[0],
            availability: ratings[0],
            integrity: ratings[1],
            confidentiality: ratings[2],
            internet_facing: flags[1],
            operational_technology: flags[2],
            supplier: supplier.map(id),
        }
    }
}

fn systems() -> impl Strategy<Value = Vec<ObjectVersion>> {
    (details(1), details(2), details(3), details(4)).prop_map(|(a, b, c, d)| {
        let suppliers = [("LEV-001", false), ("LEV-002", true), ("LEV-003", false)];
        let suppliers = suppliers
            .iter()
            .zip(20..)
            .map(|((code, retired), n)| ObjectVersion {
                retired: *retired,
                ..object(n, ObjectKind::Supplier, code, "Zelfde naam")
            });
        let systems = [a, b, c, d]
            .into_iter()
            .zip(100..)
            .map(|(details, n)| ObjectVersion {
                details,
                ..object(n, ObjectKind::System, "", "")
            });
        systems.chain(suppliers).collect()
    })
}

proptest! {
    #[test]
    fn what_was_exported_changes_nothing(objects in systems(), english in any::<bool>(), kind in 0usize..3) {
        let language = if english { Language::En } else { Language::Nl };
        let kind = [ObjectKind::Process, ObjectKind::System, ObjectKind::Supplier][kind];
        let objects: Vec<ObjectVersion> = objects
            .into_iter()
            .map(|object| if object.kind == ObjectKind::System { ObjectVersion { kind, ..object } } else { object })
            .filter(|object| kind != ObjectKind::Supplier || object.details.code.contains('#'))
            .collect();
        let ledger = ledger(objects);
        let register = Register::new(&ledger);
        let rows = register.of_kind(kind).zip(2..).map(|(object, number)| Row {
            number,
            cells: export_row(&register, object, language),
        });
        let table = Table {
            formulas: Vec::new(),
            headings: headings(kind, language).into_iter().map(str::to_owned).collect(),
            rows: rows.collect(),
        };
        let plan = make(&register, kind, &table).expect("a plan");
        prop_assert_eq!(plan.counts(), Counts { unchanged: 4, ..Counts::default() }, "{:#?}", plan.rows);
        prop_assert_eq!(plan.absent, 0);
        prop_assert!(plan.unknown.is_empty());
    }

    #[test]
    fn any_table_is_understood_or_refused(
        headings in prop::collection::vec("\\PC{0,12}|Code|Naam|Eigenaar|Kritiek|B|I|V|OT|Leverancier", 0..8),
        rows in prop::collection::vec(prop::collection::vec("(?s).{0,12}|SYS-001|ja|hoog|LEV-001", 0..10), 0..12),
    ) {
        let ledger = ledger(some_systems());
        let register = Register::new(&ledger);
        let filled = rows.len();
        let rows = rows.into_iter().zip(2..).map(|(cells, number)| Row { number, cells }).collect();
        if let Ok(plan) = make(&register, ObjectKind::System, &Table { headings, rows, ..Table::default() }) {
            prop_assert!(plan.rows.len() <= filled);
            let counts = plan.counts();
            let versions = plan.versions(std::iter::repeat(id(99)), when());
            prop_assert_eq!(versions.len(), counts.new + counts.changed);
            // What would be stored has no codes in double.
            let mut codes: Vec<String> = versions.iter().map(|version| version.details.code.to_lowercase()).collect();
            codes.sort();
            codes.dedup();
            prop_assert_eq!(codes.len(), versions.len());
            for version in &versions {
                let current = register.object(version.object);
                let wrong = super::super::edit::mistakes(&register, version.kind, current, &version.details);
                prop_assert_eq!(wrong, vec![]);
            }
        }
    }
}
