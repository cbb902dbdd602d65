//! Spreadsheets that announce more than they hold. Each is refused for what it is, before memory is
//! reserved for what it claims: a failure here ends the test process, as it would end the server.
#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Write};
use waarborg_documents::table::{Cell, Format, Limits, Table, TableError, read_table, write_table};
use zip::write::SimpleFileOptions;

const SHEET: &str =
    r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#;
const TEXTS: &str = r#"<sst uniqueCount="1" count="900000"><si><t>naam</t></si></sst>"#;
const STYLES: &str = r#"<styleSheet><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>"#;

fn read(bytes: &[u8], name: &str) -> Result<Table, TableError> {
    read_table(bytes, name, &Limits::default())
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A spreadsheet with these parts; its texts are in the file `texts_in`.
fn xlsx_with(texts_in: &str, texts: &str, sheet: &str, styles: &str) -> Vec<u8> {
    let relations = |kind: &str, target: &str| {
        format!(
            r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    zipped(&[
        ("_rels/.rels", &relations("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="x"><sheets><sheet name="Blad" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &relations("worksheet", "worksheets/sheet1.xml"),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/styles.xml", styles),
        (texts_in, texts),
    ])
}

fn xlsx(texts: &str, sheet: &str, styles: &str) -> Vec<u8> {
    xlsx_with("xl/sharedStrings.xml", texts, sheet, styles)
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:body><table:table table:name="x">{rows}</table:table></office:body></office:document-content>"#
    );
    zipped(&[("mimetype", "x"), ("content.xml", &content)])
}

#[track_caller]
fn is_broken(bytes: &[u8], why: &str) {
    match read(bytes, "x.xlsx") {
        Err(TableError::Broken { detail, .. }) => assert!(detail.contains(why), "{detail}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_honest_ones_among_them_are_read() {
    let table = read(&xlsx(TEXTS, SHEET, STYLES), "x.xlsx").unwrap();
    assert_eq!(table.header, ["naam"]);
    // A whole sheet as its dimension is what programs write for a column with a style.
    let wide = SHEET.replace("<sheetData>", r#"<dimension ref="A1:XFD1048576"/><sheetData>"#);
    assert!(read(&xlsx(TEXTS, &wide, STYLES), "x.xlsx").is_ok());
    let rows = vec![vec![Cell::from("b"), Cell::Number(1.0)]; 2_000];
    let real = write_table("Blad", &["a", "b"], &rows, Format::Xlsx).unwrap();
    assert_eq!(read(&real, "x.xlsx").unwrap().rows.len(), 2_000);
}

#[test]
fn a_count_that_is_not_there() {
    for count in [
        "4294967295",
        "18446744073709551615",
        "99999999999999999999999",
        "-1",
        "60",
    ] {
        let bomb = TEXTS.replace("uniqueCount=\"1\"", &format!("uniqueCount=\"{count}\""));
        is_broken(&xlsx(&bomb, SHEET, STYLES), "more than the file holds");
        // The reader finds the part in any folder and case, and with any prefix.
        let prefixed = format!("<?xml version=\"1.0\"?><!--x--><x:{}", &bomb[1..]);
        for place in [
            "XL/SHAREDSTRINGS.XML",
            "xl\\sharedStrings.xml",
            "other/sharedStrings.xml",
        ] {
            is_broken(
                &xlsx_with(place, &prefixed, SHEET, STYLES),
                "more than the file holds",
            );
        }
    }
    // What cannot be read to its end is not given to a reader that could.
    assert!(read(&xlsx("<sst <", SHEET, STYLES), "x.xlsx").is_err());
    let formula = SHEET.replace("<v>", r#"<f t="shared" si="4294967295" ref="A1:A2">1</f><v>"#);
    is_broken(&xlsx(TEXTS, &formula, STYLES), "more than the file holds");
}

#[test]
fn places_that_no_sheet_has() {
    for (from, to) in [
        ("row r=\"1\"", "row r=\"4294967296\""),
        ("row r=\"1\"", "row r=\"0\""),
        ("c r=\"A1\"", "c r=\"A1048577\""),
        ("c r=\"A1\"", "c r=\"XFE1\""),
        ("c r=\"A1\"", "c r=\"AAAAAAAAAAAAAAAAAAAA1\""),
        ("<sheetData>", "<dimension ref=\"A1:ZZZZZZ9\"/><sheetData>"),
    ] {
        is_broken(&xlsx(TEXTS, &SHEET.replace(from, to), STYLES), "there is no cell");
    }
}

#[test]
fn records_that_cost_more_than_their_bytes() {
    let many = STYLES.replace("<xf numFmtId=\"0\"/>", &"<xf/>".repeat(200_000));
    is_broken(&xlsx(TEXTS, SHEET, &many), "more styles");
    let texts = format!("<sst>{}</sst>", "<si/>".repeat(1_100_000));
    is_broken(&xlsx(&texts, SHEET, STYLES), "more texts than cells");
    let deep = format!("<sst>{}", "<a>".repeat(100_000));
    is_broken(&xlsx(&deep, SHEET, STYLES), "too deep");
    assert!(matches!(
        read(&ods(&"<a>".repeat(100_000)), "x.ods"),
        Err(TableError::Broken { .. })
    ));
}

#[test]
fn an_archive_that_announces_millions_of_files() {
    let mut bomb = xlsx(TEXTS, SHEET, STYLES);
    let end = bomb.windows(4).rposition(|part| part == b"PK\x05\x06").unwrap();
    let mut zip64 = b"PK\x06\x06".to_vec();
    zip64.extend(44u64.to_le_bytes());
    zip64.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    zip64.extend(4_000_000u64.to_le_bytes());
    zip64.extend(4_000_000u64.to_le_bytes());
    zip64.extend([0; 16]);
    zip64.extend(b"PK\x06\x07\0\0\0\0");
    zip64.extend((end as u64).to_le_bytes());
    zip64.extend(1u32.to_le_bytes());
    bomb.splice(end..end, zip64);
    let limit = Limits::default().unpacked_bytes;
    assert_eq!(read(&bomb, "x.xlsx"), Err(TableError::UnpacksTooLarge(limit)));
}

#[test]
fn spaces_that_are_only_announced_count_in_total() {
    let cell = |content: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>x{content}</text:p></table:table-cell>"#
        )
    };
    let spaces = r#"<text:s text:c="10000"/>"#;
    // Many in one cell.
    let one = ods(&format!(
        "<table:table-row>{}</table:table-row>",
        cell(&spaces.repeat(150_000))
    ));
    assert!(one.len() < 20_000);
    let limit = Limits::default().unpacked_bytes;
    assert_eq!(read(&one, "x.ods"), Err(TableError::UnpacksTooLarge(limit)));
    // A few in each of many cells.
    let wide = ods(&format!(
        "<table:table-row>{}</table:table-row>",
        cell(r#"<text:s text:c="9000"/>"#).repeat(100_000)
    ));
    assert_eq!(read(&wide, "x.ods"), Err(TableError::TooManyColumns(100)));
    let row = format!(
        "<table:table-row>{}</table:table-row>",
        cell(r#"<text:s text:c="9000"/>"#).repeat(90)
    );
    assert_eq!(
        read(&ods(&row.repeat(1_000)), "x.ods"),
        Err(TableError::UnpacksTooLarge(limit))
    );
    // And in cells that turn out empty.
    let blank = row.replace(">x<", "><");
    assert_eq!(
        read(&ods(&blank.repeat(1_000)), "x.ods"),
        Err(TableError::UnpacksTooLarge(limit))
    );
}

#[test]
fn control_characters_are_no_text_however_they_are_written() {
    let refused = |cell: &str| Err(TableError::ControlCharacter(cell.to_owned()));
    for written in ["a_x0000_b", "a_x001B_b"] {
        let texts = TEXTS.replace("naam", written);
        assert_eq!(
            read(&xlsx(&texts, SHEET, STYLES), "x.xlsx"),
            refused("A1"),
            "{written}"
        );
    }
    let row = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>a&#1;b</text:p></table:table-cell></table:table-row>"#;
    assert_eq!(read(&ods(row), "x.ods"), refused("A1"));
    assert_eq!(read(b"a;b\n1;x\x1by\n", "x.csv"), refused("B2"));
    let wide: Vec<u8> = "\u{feff}a\tb\n1\tx\u{b}y\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&wide, "x.csv"), refused("B2"));
    let tabs = read("a;b\n1;\"x\ty\r\nz\"\n".as_bytes(), "x.csv").unwrap();
    assert_eq!(tabs.rows[0].cells[1], "x\ty\r\nz");
}
