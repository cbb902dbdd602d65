//! Importing other frameworks, and removing them.

use crate::sample::{Sample, moment};
use crate::support::{decide_by, only_those_who_may};
use uuid::Uuid;
use waarborg_domain::decision::{By, Records, Stop};
use waarborg_domain::frameworks::{
    Change as Frameworks, Framework, FrameworkFile, FrameworkFormat, FrameworkNode, FrameworkPart,
    FrameworkPartKind, FrameworkRefused, FrameworkText, ImportFramework, RemoveFramework,
};
use waarborg_domain::ids::FrameworkId;
use waarborg_domain::store::Change;

const NEW: FrameworkId = FrameworkId(Uuid::from_u128(8_700));
const BY: By = By::Operator("waarborg import framework");

fn import(hash: &str) -> ImportFramework {
    let node = |assessable| FrameworkNode {
        assessable,
        ..FrameworkNode::default()
    };
    ImportFramework {
        id: NEW,
        file: FrameworkFile {
            name: "kader.json".to_owned(),
            sha256: hash.to_owned(),
            size: 120,
        },
        text: FrameworkText {
            format: FrameworkFormat::OscalJson,
            name: "urn:kader".to_owned(),
            title: "Kader".to_owned(),
            version: "1".to_owned(),
            about: vec![FrameworkPart::new(FrameworkPartKind::Publisher, "", "Bureau")],
            nodes: vec![node(false), node(true), node(true)],
            notes: Vec::new(),
        },
    }
}

fn imported(records: &Records, command: &ImportFramework) -> Result<Framework, FrameworkRefused> {
    match decide_by(&Sample::complete(), &BY, records, command) {
        Ok(decision) => {
            let decided = decision.decided.unwrap();
            assert_eq!(decided.events()[0].action, "frameworks.imported");
            let [Change::Frameworks(Frameworks::Put(framework, nodes))] = decided.changes() else {
                panic!("one framework");
            };
            assert_eq!(*nodes, command.text.nodes);
            Ok(framework.clone())
        }
        Err(Stop::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_file_is_imported_once_and_counted() {
    let mut records = Records::default();
    records.put_frameworks((), Vec::new());
    let first = imported(&records, &import("ab")).unwrap();
    assert_eq!((first.nodes, first.assessable, first.file_size), (3, 2, 120));
    assert_eq!(first.about, import("ab").text.about);
    assert_eq!(
        (first.title.as_str(), first.file_name.as_str()),
        ("Kader", "kader.json")
    );
    assert_eq!(
        (
            first.imported_by,
            first.imported_by_name.as_str(),
            first.imported_at
        ),
        (None, "waarborg import framework", moment(Sample::bare().today))
    );
    records.put_frameworks((), vec![first]);
    assert_eq!(imported(&records, &import("ab")), Err(FrameworkRefused::Exists));
    assert!(imported(&records, &import("cd")).is_ok());
}

#[test]
fn a_framework_is_removed_when_it_is_there() {
    let sample = Sample::complete();
    let mut records = Records::default();
    records.put_frameworks((), Vec::new());
    let remove = RemoveFramework { framework: NEW };
    let refused = decide_by(&sample, &BY, &records, &remove);
    assert!(matches!(refused, Err(Stop::Refused(FrameworkRefused::Unknown))));
    let known = imported(&records, &import("ab")).unwrap();
    records.put_frameworks((), vec![known]);
    let decided = decide_by(&sample, &BY, &records, &remove)
        .unwrap()
        .decided
        .unwrap();
    assert_eq!(decided.events()[0].action, "frameworks.removed");
    assert!(matches!(&decided.changes()[0], Change::Frameworks(Frameworks::Remove(id)) if *id == NEW));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &import("ab"));
    only_those_who_may(&sample, &RemoveFramework { framework: NEW });
}
