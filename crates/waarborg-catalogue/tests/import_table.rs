//! The published text as a table: the same text, the same reports, in any columns.

mod support;

use std::collections::BTreeMap;
use waarborg_catalogue::import::{
    AnomalyKind, Field, ImportError, Plan, WANTED, check, read_markdown, read_table,
};
use waarborg_catalogue::newest;
use waarborg_domain::columns::{Columns, Row, Table, propose};

fn table(headings: &[&str], rows: &[&[&str]]) -> Table {
    let cells = |row: &[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    Table {
        headings: cells(headings),
        rows: rows
            .iter()
            .zip(2..)
            .map(|(row, number)| Row {
                number,
                cells: cells(row),
            })
            .collect(),
        ..Table::default()
    }
}

fn columns(table: &Table) -> Columns<Field> {
    Columns::of(&propose(WANTED, table))
}

#[test]
fn the_published_text_as_a_table_says_the_same() {
    let Some(bytes) = support::reference(
        "overheidsmaatregelen-v1.3.md",
        "the_published_text_as_a_table_says_the_same",
    ) else {
        return;
    };
    let markdown = read_markdown(&bytes).expect("readable");
    let rows: Vec<Vec<&str>> = markdown
        .sections
        .iter()
        .map(|section| vec!["iets", section.text.as_str(), section.written.as_str(), ""])
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    // No heading helps: the content alone shows which column is what.
    let table = table(&["Een", "Twee", "Drie", "Vier"], &rows);
    let columns = columns(&table);
    assert_eq!(
        (columns.get(Field::Number), columns.get(Field::Text)),
        (Some(2), Some(1))
    );
    let text = read_table(&table, &columns).expect("readable");
    let codes = |text| {
        let found = check(text, newest());
        found
            .into_iter()
            .map(|anomaly| (anomaly.number, anomaly.kind.code()))
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&text), codes(&markdown));
    let plan = Plan::make(&text, newest(), &BTreeMap::new());
    assert_eq!(plan.counts().new, 118);
}

#[test]
fn empty_cells_formulas_and_other_rows() {
    let mut table = table(
        &["Nr.", "Tekst"],
        &[
            &["5", "Organisatorische beheersmaatregelen"],
            &["5.01", "De beheersmaatregel zelf."],
            &["5.01.01", "Een tekst\nop twee regels."],
            &["5.1.2 Titel", "Nog een tekst."],
            &["5.02.01", ""],
            &["", "Zonder nummer."],
            &["2001-03-01", "Een datum."],
            &["5.99.01", "Bestaat niet."],
        ],
    );
    table.formulas = vec![(4, 1)];
    let text = read_table(&table, &columns(&table)).expect("readable");
    let found = check(&text, newest());
    let odd: Vec<(String, AnomalyKind)> = found
        .into_iter()
        .filter(|anomaly| anomaly.kind != AnomalyKind::MissingNumber)
        .map(|anomaly| (anomaly.number, anomaly.kind))
        .collect();
    let cell = |cell: &str| cell.to_owned();
    assert_eq!(
        odd,
        [
            (cell("5.01.01"), AnomalyKind::Formula { cell: cell("B4") }),
            (
                cell("5.1.2"),
                AnomalyKind::HeadingNotation {
                    means: "5.01.02".parse().expect("a number")
                }
            ),
            (cell("5.02.01"), AnomalyKind::EmptyCell { cell: cell("B6") }),
            (cell(""), AnomalyKind::EmptyCell { cell: cell("A7") }),
            (cell("2001-03-01"), AnomalyKind::UnknownNumber),
            (cell("5.99.01"), AnomalyKind::UnknownNumber),
        ]
    );
    let plan = Plan::make(&text, newest(), &BTreeMap::new());
    let texts: Vec<&str> = plan.texts.iter().map(|text| text.text.as_str()).collect();
    assert_eq!(texts, ["Een tekst\nop twee regels.", "Nog een tekst."]);
}

#[test]
fn a_column_without_numbers_is_refused() {
    let table = table(&["Nummer", "Tekst"], &[&["a", "b"], &["", "c"]]);
    let columns = Columns(BTreeMap::from([(Field::Number, 0), (Field::Text, 1)]));
    assert_eq!(read_table(&table, &columns), Err(ImportError::NoNumbersInTable));
    let long = "x".repeat(30_000);
    let table = self::table(&["Nummer", "Tekst"], &[&["5.01.01", &long]]);
    assert!(matches!(
        read_table(&table, &columns),
        Err(ImportError::TextTooLong { line: 2, .. })
    ));
}

#[test]
fn the_dutch_column_comes_before_the_english_one() {
    // As a library of CISO Assistant has them: the English text first or last.
    let dutch = "Een verzonnen zin van meer dan veertig letters over beleid.";
    let english = "An invented sentence of more than forty letters on policy.";
    for (headings, row, text) in [
        (
            ["ref_id", "description[nl]", "description"],
            ["5.01.01", dutch, english],
            1,
        ),
        (
            ["description", "ref_id", "description[nl]"],
            [english, "5.01.01", dutch],
            2,
        ),
        (
            ["Text", "Nr", "Omschrijving (NL)"],
            [english, "5.01.01", dutch],
            2,
        ),
    ] {
        let columns = columns(&table(&headings, &[&row]));
        assert_eq!(columns.get(Field::Text), Some(text), "{headings:?}");
        assert!(columns.get(Field::Number).is_some(), "{headings:?}");
    }
}
