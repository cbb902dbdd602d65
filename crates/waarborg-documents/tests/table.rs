//! Reading tables that were not made by friends, and writing tables that stay harmless.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use rust_xlsxwriter::{Formula, Workbook};
use std::io::{Cursor, Write};
use waarborg_documents::table::{Cell, Format, Limits, Table, TableError, Warning, read_table, write_table};
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8], name: &str) -> Result<Table, TableError> {
    read_table(bytes, name, &Limits::default())
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    let rows = table.rows.iter();
    rows.map(|row| row.cells.iter().map(String::as_str).collect())
        .collect()
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
<table:table table:name="Blad1">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

fn xlsx(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

// ------------------------------------------------------------------ CSV

#[test]
fn csv_by_any_separator() {
    for text in [
        "code;naam, kort\nA;B, C\n",
        "code\tnaam, kort\nA\tB, C\n",
        "code,\"naam, kort\"\nA,\"B, C\"\n",
    ] {
        let table = read(text.as_bytes(), "x.csv").unwrap();
        assert_eq!(table.header, ["code", "naam, kort"], "{text}");
        assert_eq!(cells(&table), [["A", "B, C"]]);
        assert!(table.warnings.is_empty());
    }
}

#[test]
fn csv_names_its_separator_and_lines() {
    let table = read(b"sep=,\r\na,b;c\r\n\r\n1,\"2\r\n3\"\r\n4,5\r\n", "x.csv").unwrap();
    assert_eq!(table.header, ["a", "b;c"]);
    assert_eq!(cells(&table), [["1", "2\r\n3"], ["4", "5"]]);
    assert_eq!(
        table.rows.iter().map(|row| row.number).collect::<Vec<_>>(),
        [3, 4]
    );
}

#[test]
fn csv_in_other_encodings() {
    let marked = read("\u{feff}naam\nCoördinatie\n".as_bytes(), "x.csv").unwrap();
    assert_eq!((marked.header[0].as_str(), marked.warnings.len()), ("naam", 0));
    let old = read(b"naam\nCo\xf6rdinatie \x80 5\n", "x.csv").unwrap();
    assert_eq!(cells(&old), [["Coördinatie € 5"]]);
    assert_eq!(old.warnings, [Warning::OtherEncoding("windows-1252".to_owned())]);
    let wide: Vec<u8> = "\u{feff}naam\tx\né\ty\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let table = read(&wide, "x.csv").unwrap();
    assert_eq!(cells(&table), [["é", "y"]]);
    assert_eq!(table.warnings, [Warning::OtherEncoding("UTF-16LE".to_owned())]);
}

#[test]
fn csv_that_is_no_text() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    assert!(matches!(read(png, "x.csv"), Err(TableError::UnknownFormat(_))));
    assert!(matches!(
        read(b"a;b\n1;\0\n", "x.csv"),
        Err(TableError::UnknownFormat(_))
    ));
}

#[test]
fn csv_cut_off_within_quotes() {
    let text = b"code;naam\nA;\"Naam die\nB;tweede\nC;derde\n";
    assert_eq!(read(text, "x.csv"), Err(TableError::OpenQuote(2)));
    // An inch sign is not an unclosed quotation mark.
    assert!(read(b"code;naam\nA;buis 12\"\nB;tweede\n", "x.csv").is_ok());
}

#[test]
fn csv_with_rows_of_other_lengths() {
    let table = read(b"a;b\n1\n1;2;\n1;2;3\n;;\n", "x.csv").unwrap();
    assert_eq!(table.header, ["a", "b", ""]);
    assert_eq!(cells(&table), [["1", "", ""], ["1", "2", ""], ["1", "2", "3"]]);
}

#[test]
fn script_and_formulas_in_csv_are_text() {
    let table = read(b"a;b\n=1+1;<script>alert(1)</script>\n", "x.csv").unwrap();
    assert_eq!(cells(&table), [["=1+1", "<script>alert(1)</script>"]]);
}

#[test]
fn limits_hold() {
    let limits = Limits {
        bytes: 1_000,
        rows: 3,
        columns: 2,
        cell: 10,
        ..Limits::default()
    };
    let read = |text: &str| read_table(text.as_bytes(), "x.csv", &limits);
    assert!(read("a;b\n1;2\n1;2\n1;2\n").is_ok());
    assert_eq!(read("a;b\n1;2\n1;2\n1;2\n1;2\n"), Err(TableError::TooManyRows(3)));
    assert_eq!(read("a;b;c\n"), Err(TableError::TooManyColumns(2)));
    // Of a cell that is too long there is the beginning, and it is known which it was.
    let long = read("a;b\n1;aaaaaaaaaaaa\n").unwrap();
    assert_eq!(
        (cells(&long), long.cut.as_slice()),
        (vec![vec!["1", "aaaaaaaaaa"]], &[(2, 1)][..])
    );
    assert_eq!(read(&"a".repeat(1_001)), Err(TableError::TooLarge(1_000)));
    assert_eq!(read(""), Err(TableError::Empty));
    assert_eq!(read("\n\n ; \n"), Err(TableError::Empty));
}

// ------------------------------------------------------------------ XLSX

#[test]
fn xlsx_with_types() {
    let rows = vec![vec![
        Cell::from("=tekst"),
        Cell::Number(12.0),
        Cell::Number(1.5),
        Cell::Day("2026-12-31".parse().unwrap()),
    ]];
    let bytes = write_table("Blad", &["a", "b", "c", "d"], &rows, Format::Xlsx).unwrap();
    let table = read(&bytes, "x.xlsx").unwrap();
    assert_eq!(table.format, Format::Xlsx);
    assert_eq!(cells(&table), [["=tekst", "12", "1.5", "2026-12-31"]]);
    assert!(table.warnings.is_empty());
}

#[test]
fn xlsx_with_formulas_uses_what_was_saved_and_says_so() {
    let bytes = xlsx(|sheet| {
        sheet.write_string(0, 0, "a").unwrap();
        sheet
            .write_formula(1, 0, Formula::new("=20+22").set_result("42"))
            .unwrap();
        sheet
            .write_formula(
                2,
                0,
                Formula::new("=WEBSERVICE(\"http://example.org\")").set_result("x"),
            )
            .unwrap();
    });
    let table = read(&bytes, "x.xlsx").unwrap();
    assert_eq!(cells(&table), [["42"], ["x"]]);
    assert_eq!(table.formulas, [(2, 0), (3, 0)]);
    let expected = Warning::Formulas {
        count: 2,
        first: "A2".to_owned(),
    };
    assert_eq!(table.warnings, [expected]);
}

#[test]
fn xlsx_with_a_cell_in_the_last_corner() {
    let far = xlsx(|sheet| {
        sheet.write_string(0, 0, "a").unwrap();
        sheet.write_string(1_048_575, 16_383, "ver").unwrap();
    });
    assert_eq!(read(&far, "x.xlsx"), Err(TableError::TooManyColumns(100)));
    let low = xlsx(|sheet| {
        sheet.write_string(0, 0, "a").unwrap();
        sheet.write_string(1_048_575, 0, "laag").unwrap();
    });
    let table = read(&low, "x.xlsx").unwrap();
    assert_eq!((table.rows.len(), table.rows[0].number), (1, 1_048_576));
}

#[test]
fn spreadsheets_cut_off_anywhere_are_refused() {
    let bytes = write_table("Blad", &["a"], &[vec![Cell::from("b")]], Format::Xlsx).unwrap();
    for length in (1..bytes.len()).step_by(97) {
        assert!(read(&bytes[..length], "x.xlsx").is_err(), "{length}");
    }
}

#[test]
fn a_zip_bomb_is_refused_before_it_goes_off() {
    let zeros = vec![b' '; 80 * 1024 * 1024];
    let bomb = zipped(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", &zeros),
    ]);
    assert!(bomb.len() < 200_000);
    let limit = Limits::default().unpacked_bytes;
    assert_eq!(read(&bomb, "x.xlsx"), Err(TableError::UnpacksTooLarge(limit)));
    // One that lies about its size: the declared sizes (in both headers) say 1 byte.
    let mut liar = bomb;
    let real = (80u32 * 1024 * 1024).to_le_bytes();
    let indexes: Vec<usize> = (0..liar.len() - 4)
        .filter(|at| liar[*at..*at + 4] == real)
        .collect();
    assert!(!indexes.is_empty());
    for index in indexes {
        liar[index..index + 4].copy_from_slice(&1u32.to_le_bytes());
    }
    assert!(read(&liar, "x.xlsx").is_err());
    let many: Vec<(String, Vec<u8>)> = (0..3_000).map(|n| (format!("xl/{n}"), Vec::new())).collect();
    let mut files: Vec<(&str, &[u8])> = many.iter().map(|(n, c)| (n.as_str(), c.as_slice())).collect();
    files.push(("xl/workbook.xml", b"<workbook/>"));
    assert_eq!(
        read(&zipped(&files), "x.xlsx"),
        Err(TableError::UnpacksTooLarge(limit))
    );
}

#[test]
fn other_files_are_called_by_their_name() {
    let docx = zipped(&[("word/document.xml", b"<x/>")]);
    assert_eq!(
        read(&docx, "brief.docx"),
        Err(TableError::UnknownFormat("brief.docx".to_owned()))
    );
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    assert_eq!(read(&old, "x.xls"), Err(TableError::OldOrProtected));
    assert!(matches!(read(b"a;b", "x.xlsx"), Err(TableError::Broken { .. })));
    let hollow = zipped(&[("xl/workbook.xml", b"<workbook>"), ("[Content_Types].xml", b"")]);
    assert!(read(&hollow, "x.xlsx").is_err());
}

#[test]
fn script_in_a_spreadsheet_is_text() {
    let hostile = "<script>alert(1)</script>\u{202e} & ' \"";
    let bytes = write_table("Blad", &["a"], &[vec![Cell::from(hostile)]], Format::Xlsx).unwrap();
    assert_eq!(cells(&read(&bytes, "x.xlsx").unwrap()), [[hostile]]);
}

// ------------------------------------------------------------------ ODS

#[test]
fn ods_with_types_repeats_and_remarks() {
    let bytes = ods(
        r#"<table:table-row><table:table-cell office:value-type="string"><text:p>naam</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>aantal</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>op</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16381"/></table:table-row>
<table:table-row table:number-rows-repeated="2">
<table:table-cell office:value-type="string"><office:annotation><text:p>intern</text:p></office:annotation><text:p>A &amp; B<text:s text:c="2"/>C</text:p><text:p>twee&#233;</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="7" table:formula="of:=3+4"><text:p>7,00</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="2026-12-31"><text:p>31-12-26</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let table = read(&bytes, "x.ods").unwrap();
    assert_eq!(table.header, ["naam", "aantal", "op"]);
    assert_eq!(cells(&table), [["A & B  C\ntweeé", "7", "2026-12-31"]; 2]);
    let expected = Warning::Formulas {
        count: 2,
        first: "B2".to_owned(),
    };
    assert_eq!(table.warnings, [expected]);
}

#[test]
fn ods_that_repeats_itself_without_end() {
    let row = r#"<table:table-row table:number-rows-repeated="4000000000"><table:table-cell office:value-type="string" table:number-columns-repeated="4000000000"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(read(&ods(row), "x.ods"), Err(TableError::TooManyColumns(100)));
    let tall = r#"<table:table-row table:number-rows-repeated="4000000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(read(&ods(tall), "x.ods"), Err(TableError::TooManyRows(10_000)));
    let text = "x".repeat(9_000);
    let wide = format!(
        r#"<table:table-row table:number-rows-repeated="9000"><table:table-cell office:value-type="string" table:number-columns-repeated="90"><text:p>{text}</text:p></table:table-cell></table:table-row>"#
    );
    let limit = Limits::default().unpacked_bytes;
    assert_eq!(
        read(&ods(&wide), "x.ods"),
        Err(TableError::UnpacksTooLarge(limit))
    );
    let formulas = r#"<table:table-row table:number-rows-repeated="4000000000"><table:table-cell table:formula="of:=1" table:number-columns-repeated="4000000000"/></table:table-row>"#;
    assert_eq!(read(&ods(formulas), "x.ods"), Err(TableError::Empty));
    let spaces = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>x<text:s text:c="4000000000"/>y</text:p></table:table-cell></table:table-row>"#;
    let cut = read(&ods(spaces), "x.ods").unwrap();
    assert_eq!(cut.header[0].trim(), "x");
}

#[test]
fn ods_entities_are_never_expanded() {
    let bytes = ods(
        r#"<table:table-row><table:table-cell office:value-type="string"><text:p>&lol;</text:p></table:table-cell></table:table-row>"#,
    );
    assert!(matches!(read(&bytes, "x.ods"), Err(TableError::Broken { .. })));
}

#[test]
fn ods_that_is_cut_off_or_locked() {
    let content = b"<office:document-content><office:body><table:table table:name=\"x\"><table:table-row>";
    let cut = zipped(&[("mimetype", b"x"), ("content.xml", content)]);
    assert!(matches!(read(&cut, "x.ods"), Err(TableError::Broken { .. })));
    let manifest = b"<manifest:encryption-data/>";
    let locked = zipped(&[
        ("mimetype", b"x"),
        ("content.xml", b"\x01"),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(read(&locked, "x.ods"), Err(TableError::OldOrProtected));
}

// ------------------------------------------------------------------ writing

#[test]
fn csv_that_excel_opens_right_and_runs_nothing() {
    let rows = vec![vec![
        Cell::from("=1+1"),
        Cell::from("a;\"b\""),
        Cell::Number(-5.0),
        Cell::Empty,
    ]];
    let bytes = write_table("x", &["a", "b", "c", "d"], &rows, Format::Csv).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text, "\u{feff}a;b;c;d\r\n'=1+1;\"a;\"\"b\"\"\";-5;\r\n");
    assert!(write_table("x", &["a"], &[], Format::Ods).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_reads_back(texts in proptest::collection::vec("['=+@-]{0,3}[ -~éë€;\"\n]{1,20}x", 1..6)) {
        let rows: Vec<Vec<Cell>> = texts.iter().map(|text| vec![Cell::from(text.as_str())]).collect();
        for format in [Format::Csv, Format::Xlsx] {
            let bytes = write_table("x", &["kolom"], &rows, format).unwrap();
            let table = read(&bytes, "x").unwrap();
            let expected: Vec<[&str; 1]> = texts.iter().map(|text| [text.trim()]).collect();
            prop_assert_eq!(cells(&table), expected);
        }
    }

    #[test]
    fn no_cell_of_csv_begins_as_a_formula(text in "['=+@\t-]{0,3}.{0,10}") {
        let bytes = write_table("x", &["kolom"], &[vec![Cell::from(text)]], Format::Csv).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let cell = text.split_once("\r\n").unwrap().1.trim_start_matches('"');
        prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{}", cell);
    }

    #[test]
    fn nothing_makes_it_panic(mut bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "x\\.(csv|xlsx|ods|txt)", zip in any::<bool>()) {
        if zip {
            bytes.splice(0..0, *b"PK\x03\x04");
        }
        let _ = read(&bytes, &name);
    }

    #[test]
    fn a_changed_spreadsheet_never_panics(index in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write_table("x", &["kolom"], &[vec![Cell::from("x")]], Format::Xlsx).unwrap();
        let index = index.index(bytes.len());
        bytes[index] = byte;
        let _ = read(&bytes, "x.xlsx");
    }
}
