//! What is recorded as of a day that has passed: the records hold, and a dossier of before it knows nothing
//! of it.

use crate::sample::{Sample, day, moment};
use crate::support::{decide, put, store};
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::actions::{self, ActionDetails, ActionId, ActionStatus, ActionVersion};
use waarborg_domain::decision::Command;
use waarborg_domain::dossier::{self, AsOf, Content};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{InheritanceId, ObjectId};
use waarborg_domain::inheritances::{self, EndInheritance, Inheritance};
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::{EndObject, ObjectDetails, ObjectKind, ReviseObject};
use waarborg_domain::posture::Posture;
use waarborg_domain::tasks::Situation;
use waarborg_domain::verify::verify;

const GIVEN: InheritanceId = InheritanceId(Uuid::from_u128(9_001));

fn run<C: Command>(sample: &mut Sample, command: &C) {
    let decided = decide(sample, Role::Ciso, command).ok().unwrap().decided.unwrap();
    store(sample, decided.changes());
}

/// This object provides a measure to all systems.
fn provide(sample: &mut Sample, provider: ObjectId) {
    let valid_from = day("2026-02-01");
    let given = Inheritance {
        id: GIVEN,
        provided: "8.13".parse().unwrap(),
        provider,
        consumers: Target::All(ObjectKind::System),
        valid_from,
        ended_on: None,
        recorded_at: moment(valid_from),
    };
    put(sample, inheritances::Change::Add(given));
}

/// What does not hold of inheritances.
fn wrong(sample: &Sample) -> Vec<String> {
    let found = verify(&Situation {
        catalogue: &sample.catalogue,
        ledger: &sample.ledger,
        posture: &sample.posture(),
        statements: &[],
    });
    let found = found
        .into_iter()
        .filter(|(feature, _)| *feature == "inheritances");
    found.map(|(_, wrong)| wrong).collect()
}

#[test]
fn an_object_is_ended_as_of_a_day_before_its_inheritance_was() {
    let end = |sample: &Sample, on: &str, inheritances: Vec<InheritanceId>| EndObject {
        object: sample.ids["SY-02"],
        seen: 1,
        inheritances,
        valid_from: day(on),
    };
    // Before it began: it ends on the day on which it began.
    let mut sample = Sample::complete();
    let provider = sample.ids["SY-02"];
    provide(&mut sample, provider);
    let ended = end(&sample, "2026-01-15", vec![GIVEN]);
    run(&mut sample, &ended);
    assert_eq!(wrong(&sample), [] as [&str; 0]);
    // Before somebody ended it by hand.
    let mut sample = Sample::complete();
    provide(&mut sample, provider);
    let by_hand = EndInheritance {
        id: GIVEN,
        on: day("2026-11-15"),
    };
    run(&mut sample, &by_hand);
    let ended = end(&sample, "2026-11-01", Vec::new());
    run(&mut sample, &ended);
    assert_eq!(wrong(&sample), [] as [&str; 0]);
}

/// Somebody does something about this object.
fn promise(sample: &mut Sample, object: ObjectId) {
    let (on, by) = (day("2026-02-01"), sample.ledger.members[0].clone());
    let action = ActionVersion {
        action: ActionId(Uuid::from_u128(9_100)),
        number: 1,
        version: 1,
        details: ActionDetails {
            title: "Toegang opschonen".to_owned(),
            remark: String::new(),
            requirements: Vec::new(),
            objects: vec![object],
            owner: by.user,
            due: day("2026-12-31"),
        },
        status: ActionStatus::Planned,
        origin: None,
        result: None,
        note: String::new(),
        recorded_on: on,
        recorded_at: moment(on),
        recorded_by: by.user,
        recorded_by_name: by.name,
    };
    put(sample, actions::Change::Save(vec![action]));
}

/// Another code from May on.
fn rename(sample: &mut Sample, code: &str, other: &str) {
    let object = sample.ids[code];
    let details = sample.ledger.object(object).unwrap().details.clone();
    let command = ReviseObject {
        object,
        seen: 1,
        details: ObjectDetails {
            code: other.to_owned(),
            owner: None,
            ..details
        },
        valid_from: day("2026-05-01"),
    };
    run(sample, &command);
}

/// The tables of the dossier as of a day: each with its rows.
fn tables(sample: &Sample, on: &str) -> Vec<(&'static str, Vec<Vec<String>>)> {
    let posture = Posture::derive(&sample.catalogue, &sample.ledger, day(on));
    let files = dossier::files(&AsOf {
        situation: Situation {
            catalogue: &sample.catalogue,
            ledger: &sample.ledger,
            posture: &posture,
            statements: &[],
        },
        evidence: &[],
        events: &[],
    });
    let tables = files.into_iter().filter_map(|file| match file.content {
        Content::Table(table) => Some((file.path, table.rows)),
        _ => None,
    });
    tables.collect()
}

#[test]
fn every_file_of_a_dossier_names_an_object_as_it_was_called_then() {
    let mut sample = Sample::complete();
    let supplier = sample.ids["LE-01"];
    let system = sample.object(ObjectKind::System, "SY-03", |details| {
        details.supplier = Some(supplier);
    });
    let number: waarborg_domain::catalogue::MeasureNumber = "8.02.01".parse().unwrap();
    let target = Target::Object(system);
    sample.judge(number, target, Aspect::Design, Verdict::Met, "2026-02-01");
    provide(&mut sample, system);
    promise(&mut sample, system);
    rename(&mut sample, "SY-03", "SY-93");
    rename(&mut sample, "LE-01", "LE-91");
    for (on, [object, runs], not) in [
        ("2026-03-31", ["SY-03", "LE-01"], ["SY-93", "LE-91"]),
        ("2026-11-20", ["SY-93", "LE-91"], ["SY-03", "LE-01"]),
    ] {
        let tables = tables(&sample, on);
        let naming = |code: &str| {
            let rows = |(_, rows): &&(&str, Vec<Vec<String>>)| {
                rows.iter()
                    .flatten()
                    .any(|cell| cell.split("; ").any(|one| one == code))
            };
            let naming = tables.iter().filter(rows).map(|(path, _)| *path);
            let mut naming: Vec<&str> = naming.collect();
            naming.sort_unstable();
            naming
        };
        let all = ["actions", "inheritances", "judgements", "objects", "posture"];
        assert_eq!(naming(object), all, "{on}");
        assert!(naming(runs).contains(&"objects"), "{on}");
        for code in not {
            assert_eq!(naming(code), [] as [&str; 0], "{on}: {code}");
        }
    }
}
