//! The spreadsheet, opened again: typed cells, every control and measure, no formulas.
#![allow(clippy::unwrap_used)]

mod real;
#[path = "../../waarborg-domain/tests/sample/mod.rs"]
mod sample;

use calamine::{Data, Range, Reader, Xlsx};
use sample::{Sample, day};
use std::io::Cursor;
use waarborg_documents::xlsx::{XlsxEdition, write};
use waarborg_domain::Day;
use waarborg_domain::actions::ActionStatus;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::{EditionOptions, StatedAction, Statement};

fn book(statement: &Statement, language: Language) -> Vec<u8> {
    write(&XlsxEdition {
        statement,
        language,
        approved_on: Some(day("2026-11-21")),
        published_on: Some(day("2026-11-22")),
    })
    .unwrap()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    open(bytes).worksheet_range(name).unwrap()
}

fn column(range: &Range<Data>, name: &str) -> usize {
    let header = range.rows().next().unwrap();
    header
        .iter()
        .position(|cell| *cell == Data::String(name.to_owned()))
        .unwrap()
}

#[test]
fn every_control_and_measure_is_in_it() {
    let bytes = book(&real::statement(), Language::Nl);
    let names = [
        "Toelichting",
        "Verklaring",
        "Maatregelen",
        "Uitzonderingen",
        "Reikwijdte",
        "Verbeteracties",
    ];
    assert_eq!(open(&bytes).sheet_names(), names);
    assert_eq!(sheet(&bytes, "Verklaring").height(), 1 + 93);
    assert_eq!(sheet(&bytes, "Maatregelen").height(), 1 + 118);
    assert_eq!(sheet(&bytes, "Uitzonderingen").height(), 1 + 4);
    assert_eq!(sheet(&bytes, "Reikwijdte").height(), 1 + 45);
    let english = book(&real::statement(), Language::En);
    assert_eq!(
        open(&english).sheet_names(),
        [
            "Notes",
            "Statement",
            "Measures",
            "Exceptions",
            "Scope",
            "Improvement actions"
        ]
    );
}

#[test]
fn open_actions_are_a_sheet_that_the_public_does_not_get() {
    let mut statement = real::statement();
    statement.actions = Some(vec![StatedAction {
        number: 7,
        title: "=Rechten opschonen".to_owned(),
        requirements: vec!["8.02.01".parse().unwrap(), "8.05.01".parse().unwrap()],
        objects: vec!["S01".to_owned()],
        agreed_on: Day::from_ymd_opt(2026, 10, 1).unwrap(),
        due: Day::from_ymd_opt(2027, 3, 1).unwrap(),
        status: ActionStatus::Started,
    }]);
    let actions = sheet(&book(&statement, Language::Nl), "Verbeteracties");
    let row = actions.rows().nth(1).unwrap();
    assert_eq!(row[0], Data::Float(7.0));
    assert_eq!(row[1], Data::String("=Rechten opschonen".to_owned()));
    assert_eq!(row[2], Data::String("8.02.01, 8.05.01".to_owned()));
    assert!(matches!(row[5], Data::DateTime(_)), "{:?}", row[5]);
    assert_eq!(row[6], Data::String("Mee bezig".to_owned()));
    let public = statement.public_edition(EditionOptions::default());
    let public = book(&public, Language::Nl);
    assert!(!open(&public).sheet_names().contains(&"Verbeteracties".to_owned()));
}

#[test]
fn cells_have_types() {
    let bytes = book(&real::statement(), Language::Nl);
    let measures = sheet(&bytes, "Maatregelen");
    let oldest = column(&measures, "Opzet: oudste oordeel");
    let met = column(&measures, "Opzet: voldoet op");
    let first = measures.rows().nth(1).unwrap();
    assert_eq!(first[0], Data::String("5.01.01".to_owned()));
    assert!(matches!(first[met], Data::Float(_)), "{:?}", first[met]);
    let Data::DateTime(moment) = &first[oldest] else {
        panic!("{:?}", first[oldest]);
    };
    let (year, ..) = moment.to_ymd_hms_milli();
    assert!((2025..=2026).contains(&year));
    let notes = sheet(&bytes, "Toelichting");
    let as_of = notes
        .rows()
        .find(|row| row[0] == Data::String("Stand van".to_owned()))
        .unwrap();
    assert!(matches!(&as_of[1], Data::DateTime(at) if at.to_ymd_hms_milli().0 == 2026));
}

#[test]
fn the_same_statement_gives_the_same_bytes() {
    assert!(book(&real::statement(), Language::Nl) == book(&real::statement(), Language::Nl));
}

#[test]
fn what_is_left_out_is_not_in_it() {
    let edition = real::statement().public_edition(EditionOptions {
        without_objects: true,
        without_states: true,
        without_motivations: true,
    });
    let bytes = book(&edition, Language::Nl);
    assert_eq!(open(&bytes).sheet_names().len(), 4);
    let measures = sheet(&bytes, "Maatregelen");
    assert_eq!(measures.width(), 8);
    let exceptions = sheet(&bytes, "Uitzonderingen");
    let motivation = column(&exceptions, "Motivering");
    assert!(
        exceptions
            .rows()
            .skip(1)
            .all(|row| row[motivation] == Data::Empty)
    );
}

#[test]
fn no_text_becomes_a_formula() {
    let hostile = [
        "=HYPERLINK(\"http://example.org\")",
        "+1+cmd|' /C calc'!A0",
        "@SUM(A1)",
    ];
    let mut sample = Sample::complete();
    sample.decide("5.02", Applicability::Equivalent, hostile);
    sample.decide(
        "5.03",
        Applicability::Deviates,
        ["-2+3", "\u{0}\u{7}_x0000_<b>&", ""],
    );
    sample.scope_text("=1+1");
    let bytes = book(&sample.statement(), Language::Nl);
    for name in open(&bytes).sheet_names() {
        let formulas = open(&bytes).worksheet_formula(&name).unwrap();
        assert!(
            formulas.used_cells().all(|(_, _, formula)| formula.is_empty()),
            "{name}"
        );
    }
    let exceptions = sheet(&bytes, "Uitzonderingen");
    let motivation = column(&exceptions, "Motivering");
    let texts: Vec<String> = exceptions
        .rows()
        .skip(1)
        .map(|row| row[motivation].to_string())
        .collect();
    assert_eq!(texts, [hostile[0], "-2+3"]);
}
