//! Importing official text, and removing it.

use crate::sample::{Sample, moment};
use crate::support::{decide_by, only_those_who_may};
use uuid::Uuid;
use waarborg_domain::columns::ColumnChoice;
use waarborg_domain::decision::{By, Records, Stop};
use waarborg_domain::ids::SourceId;
use waarborg_domain::official::{
    Change as Official, ImportOfficial, NewSource, OfficialRefused, OfficialSource, Removal, RemoveOfficial,
    counting,
};
use waarborg_domain::store::Change;

const COMMAND: &str = "waarborg import official";

fn source(sample: &Sample, id: u128) -> OfficialSource {
    OfficialSource {
        id: SourceId(Uuid::from_u128(id)),
        catalogue_version: "v1.3".to_owned(),
        file_name: "bio2.md".to_owned(),
        sha256: "ab".repeat(32),
        size: 120,
        format: "markdown".to_owned(),
        texts: 1,
        report: serde_json::json!({}),
        imported_by_name: "iemand anders".to_owned(),
        imported_at: moment(sample.today - chrono::Days::new(9)),
        removed: None,
    }
}

fn removed(sample: &Sample, id: u128) -> OfficialSource {
    OfficialSource {
        removed: Some(Removal {
            by_name: "Ada Voorbeeld".to_owned(),
            at: moment(sample.today),
        }),
        ..source(sample, id)
    }
}

fn import(sample: &Sample) -> ImportOfficial {
    ImportOfficial {
        new: NewSource {
            source: source(sample, 3),
            texts: vec![("8.02.01".parse().unwrap(), "Tekst".to_owned())],
        },
        anomalies: Vec::new(),
        seen: vec![SourceId(Uuid::from_u128(1))],
        columns: None,
    }
}

/// The first import counts, the second was removed.
fn records(sample: &Sample) -> Records {
    let mut records = Records::default();
    records.put_official_sources((), vec![source(sample, 1), removed(sample, 2)]);
    records
}

#[test]
fn an_import_says_itself_who_and_when() {
    let sample = Sample::complete();
    let by = By::Operator(COMMAND);
    let mut command = import(&sample);
    let run = |command: &ImportOfficial| decide_by(&sample, &by, &records(&sample), command).unwrap();
    let decision = run(&command);
    assert_eq!(decision.output, 1);
    let decided = decision.decided.unwrap();
    assert_eq!(decided.events()[0].action, "official.imported");
    let [Change::Official(Official::Add(new))] = decided.changes() else {
        panic!("one import");
    };
    assert_eq!(
        (new.source.imported_by_name.as_str(), new.source.imported_at),
        (COMMAND, moment(sample.today))
    );
    command.columns = Some(ColumnChoice {
        purpose: "official-text".to_owned(),
        headings: String::new(),
        choice: String::new(),
    });
    let decided = run(&command).decided.unwrap();
    assert!(matches!(decided.changes()[1], Change::Columns(_)));
}

#[test]
fn an_import_does_what_its_preview_showed_or_nothing() {
    let sample = Sample::complete();
    let by = By::Operator(COMMAND);
    assert_eq!(
        counting(&[source(&sample, 1), removed(&sample, 2)]),
        [SourceId(Uuid::from_u128(1))]
    );
    let refused = |command: &ImportOfficial| match decide_by(&sample, &by, &records(&sample), command) {
        Err(Stop::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    };
    let mut command = import(&sample);
    command.new.texts.clear();
    assert_eq!(refused(&command), OfficialRefused::Empty);
    command.seen.clear();
    assert_eq!(refused(&command), OfficialRefused::Changed);
}

#[test]
fn an_import_is_removed_once() {
    let sample = Sample::complete();
    let by = By::Operator(COMMAND);
    let remove = |id| {
        let source = SourceId(Uuid::from_u128(id));
        decide_by(&sample, &by, &records(&sample), &RemoveOfficial { source })
    };
    let decided = remove(1).unwrap().decided.unwrap();
    assert_eq!(decided.events()[0].action, "official.removed");
    assert!(matches!(
        &decided.changes()[0],
        Change::Official(Official::Remove(id, removal)) if id.0.as_u128() == 1 && removal.by_name == COMMAND
    ));
    assert!(matches!(remove(2), Err(Stop::Refused(OfficialRefused::Removed))));
    assert!(matches!(remove(3), Err(Stop::Refused(OfficialRefused::Unknown))));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &import(&sample));
    let source = SourceId(Uuid::from_u128(1));
    only_those_who_may(&sample, &RemoveOfficial { source });
}
