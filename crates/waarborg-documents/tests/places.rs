//! Which sheet and which row the table is read from.
#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Write};
use waarborg_documents::table::{
    Limits, Outline, Place, TableError, Warning, outline, read_table, read_table_at,
};
use zip::write::SimpleFileOptions;

/// The rows of a sheet with their numbers.
type Rows<'a> = &'a [(u32, &'a [&'a str])];

/// Sheets of an XLSX.
fn xlsx(sheets: &[(&str, Rows<'_>)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in *rows {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row - 1, column, *cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn ods(sheets: &str) -> Vec<u8> {
    let content =
        format!(r#"<office:document-content><office:body>{sheets}</office:body></office:document-content>"#);
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("mimetype", "x"), ("content.xml", content.as_str())] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods_sheet(name: &str, rows: &[&[&str]]) -> String {
    let cell = |cell: &&str| {
        let text = format!("<text:p>{cell}</text:p>");
        let text = if cell.is_empty() { String::new() } else { text };
        format!("<table:table-cell>{text}</table:table-cell>")
    };
    let row = |cells: &&[&str]| {
        let cells: String = cells.iter().map(cell).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows: String = rows.iter().map(row).collect();
    format!(r#"<table:table table:name="{name}">{rows}</table:table>"#)
}

/// The names of the sheets with the numbers of the rows that are shown.
fn shape(outline: &Outline) -> Vec<(&str, Vec<u32>)> {
    let sheet =
        |sheet: &waarborg_documents::table::Sheet| sheet.top.iter().map(|row| row.number).collect::<Vec<_>>();
    let sheets = outline.sheets.iter();
    sheets.map(|one| (one.name.as_str(), sheet(one))).collect()
}

fn at(bytes: &[u8], name: &str, sheet: usize, heading: Option<u32>) -> Result<Vec<String>, TableError> {
    let place = Place { sheet, heading };
    read_table_at(bytes, name, &Limits::default(), place).map(|table| {
        let rows = table
            .rows
            .iter()
            .map(|row| format!("{}:{}", row.number, row.cells.join(",")));
        std::iter::once(table.header.join(",")).chain(rows).collect()
    })
}

#[track_caller]
fn reads_where_it_is_told(bytes: &[u8], name: &str) {
    let found = outline(bytes, name, &Limits::default()).unwrap();
    assert_eq!(
        shape(&found),
        [
            ("Voorblad", vec![1]),
            ("Leeg", vec![]),
            ("Lijst", vec![1, 3, 4, 5])
        ]
    );
    assert_eq!(found.sheets[2].top[1].cells, ["Nr", "Naam"]);
    let list = ["Nr,Naam", "4:1,Een", "5:2,Twee"].map(str::to_owned);
    assert_eq!(at(bytes, name, 2, Some(3)), Ok(list.to_vec()));
    assert_eq!(at(bytes, name, 2, None).unwrap()[0], "Titel,");
    assert_eq!(at(bytes, name, 0, None), Ok(vec!["Omslag".to_owned()]));
    for (sheet, row) in [
        (2, Some(2)),
        (2, Some(6)),
        (2, Some(u32::MAX)),
        (3, None),
        (usize::MAX - 1, None),
    ] {
        let read = at(bytes, name, sheet, row);
        assert_eq!(read, Err(TableError::NoSuchPlace), "{sheet} {row:?}");
    }
    assert_eq!(at(bytes, name, 1, None), Err(TableError::Empty));
    // Without a choice it is the first, with a warning that there are more.
    let first = read_table(bytes, name, &Limits::default()).unwrap();
    assert_eq!(first.warnings, [Warning::OtherSheets("Voorblad".to_owned())]);
}

#[test]
fn of_a_spreadsheet_of_excel() {
    let list: Rows<'_> = &[
        (1, &["Titel"]),
        (3, &["Nr", "Naam"]),
        (4, &["1", "Een"]),
        (5, &["2", "Twee"]),
    ];
    let bytes = xlsx(&[("Voorblad", &[(1, &["Omslag"])]), ("Leeg", &[]), ("Lijst", list)]);
    reads_where_it_is_told(&bytes, "x.xlsx");
}

#[test]
fn of_a_spreadsheet_of_libreoffice() {
    let list = ods_sheet(
        "Lijst",
        &[&["Titel"], &[], &["Nr", "Naam"], &["1", "Een"], &["2", "Twee"]],
    );
    let sheets = ods_sheet("Voorblad", &[&["Omslag"]]) + &ods_sheet("Leeg", &[]) + &list;
    reads_where_it_is_told(&ods(&sheets), "x.ods");
}

#[test]
fn of_text() {
    let text = "Titel\n\nNr;Naam\n1;Een\n2;Twee\n".as_bytes();
    let found = outline(text, "x.csv", &Limits::default()).unwrap();
    assert_eq!(shape(&found)[0].1, [1, 3, 4, 5]);
    let list = ["Nr,Naam", "4:1,Een", "5:2,Twee"].map(str::to_owned);
    assert_eq!(at(text, "x.csv", 0, Some(3)), Ok(list.to_vec()));
    // A spreadsheet program writes the separators of a title too.
    let commas = "Titel,\n\nNr,Naam\n1,Een\n2,Twee\n".as_bytes();
    assert_eq!(at(commas, "x.csv", 0, Some(3)), Ok(list.to_vec()));
    for (sheet, row) in [(0, Some(2)), (0, Some(9)), (1, None)] {
        assert_eq!(at(text, "x.csv", sheet, row), Err(TableError::NoSuchPlace));
    }
}

#[test]
fn what_is_above_or_on_another_sheet_is_no_reason_to_refuse() {
    let limits = Limits {
        rows: 3,
        columns: 2,
        cell: 10,
        ..Limits::default()
    };
    let long = "x".repeat(50);
    let text = format!("{long};b;c;d\n1\n2\n3\nNaam\nEen\n");
    let found = outline(text.as_bytes(), "x.csv", &limits).unwrap();
    assert_eq!(found.sheets[0].top.len(), 6);
    assert_eq!(found.sheets[0].top[0].cells.len(), 2);
    let place = Place {
        sheet: 0,
        heading: Some(5),
    };
    let table = read_table_at(text.as_bytes(), "x.csv", &limits, place).unwrap();
    assert_eq!((table.header, table.rows.len()), (vec!["Naam".to_owned()], 1));
    assert!(read_table(text.as_bytes(), "x.csv", &limits).is_err());
}

#[test]
fn an_endless_sheet_is_shown_in_no_time() {
    let cell =
        r#"<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>"#;
    let rows = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    let sheets = format!(r#"<table:table table:name="a">{rows}</table:table>"#).repeat(60);
    let began = std::time::Instant::now();
    let found = outline(&ods(&sheets), "x.ods", &Limits::default()).unwrap();
    assert_eq!((found.sheets.len(), found.sheets[29].top.len()), (30, 25));
    assert!(began.elapsed().as_secs() < 10, "{:?}", began.elapsed());
}
