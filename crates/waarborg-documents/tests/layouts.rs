//! How people lay tables out: titles above them, hidden rows and sheets, merged cells, and the line ends
//! of any program.
#![allow(clippy::unwrap_used)]

use rust_xlsxwriter::{Format as Style, Workbook, Worksheet};
use std::io::{Cursor, Write};
use waarborg_documents::table::{Limits, Place, Table, Warning, outline, read_table, read_table_at};
use zip::write::SimpleFileOptions;

fn xlsx(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            if !cell.is_empty() {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>{rows}</office:body></office:document-content>"#
    );
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("mimetype", "x"), ("content.xml", content.as_str())] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn read(bytes: &[u8], name: &str, heading: Option<u32>) -> Table {
    let place = Place { sheet: 0, heading };
    read_table_at(bytes, name, &Limits::default(), place).unwrap()
}

/// The rows as `number:cells`.
fn rows(table: &Table) -> Vec<String> {
    let rows = table.rows.iter();
    rows.map(|row| format!("{}:{}", row.number, row.cells.join(",")))
        .collect()
}

#[test]
fn what_is_merged_counts_for_all_its_rows() {
    let bytes = xlsx(|sheet| {
        fill(
            sheet,
            &[
                &["Nummer", "Aspect", "Oordeel"],
                &["", "Opzet", "ja"],
                &["", "Bestaan", "nee"],
                &["", "Werking", "nee"],
                &["5.01.02", "Opzet", "ja"],
            ],
        );
        sheet.merge_range(1, 0, 3, 0, "5.01.01", &Style::new()).unwrap();
        // Rows with nothing else in them stay empty.
        sheet.merge_range(5, 0, 7, 0, "5.01.03", &Style::new()).unwrap();
    });
    let table = read(&bytes, "x.xlsx", None);
    let expected = [
        "2:5.01.01,Opzet,ja",
        "3:5.01.01,Bestaan,nee",
        "4:5.01.01,Werking,nee",
        "5:5.01.02,Opzet,ja",
        "6:5.01.03,,",
    ];
    assert_eq!(rows(&table), expected);
    assert_eq!(table.warnings, [Warning::Merged(2)]);
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let spanned =
        r#"<table:table-cell table:number-rows-spanned="2"><text:p>5.01.01</text:p></table:table-cell>"#;
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let head = row(cell("Nummer") + &cell("Oordeel"));
    let under = row("<table:covered-table-cell/>".to_owned() + &cell("nee"));
    let content = head + &row(spanned.to_owned() + &cell("ja")) + &under;
    let bytes = ods(&format!(r#"<table:table table:name="a">{content}</table:table>"#));
    assert_eq!(
        rows(&read(&bytes, "x.ods", None)),
        ["2:5.01.01,ja", "3:5.01.01,nee"]
    );
}

#[test]
fn a_heading_of_two_rows_has_the_names_that_are_merged_into_it() {
    let bytes = xlsx(|sheet| {
        fill(
            sheet,
            &[&[], &["", "Oordeel", "Opmerking"], &["5.01.01", "ja", "x"]],
        );
        sheet.merge_range(0, 0, 1, 0, "Nummer", &Style::new()).unwrap();
        sheet
            .merge_range(0, 1, 0, 2, "Beoordeling", &Style::new())
            .unwrap();
    });
    let top = outline(&bytes, "x.xlsx", &Limits::default())
        .unwrap()
        .sheets
        .remove(0)
        .top;
    assert_eq!(top[1].cells, ["Nummer", "Oordeel", "Opmerking"]);
    let table = read(&bytes, "x.xlsx", Some(2));
    assert_eq!(table.header, ["Nummer", "Oordeel", "Opmerking"]);
    assert_eq!(rows(&table), ["3:5.01.01,ja,x"]);
    assert_eq!(table.warnings, [Warning::Above { first: 1, last: 1 }]);
}

#[test]
fn what_is_hidden_is_read_and_counted() {
    let bytes = xlsx(|sheet| {
        fill(
            sheet,
            &[&["Nummer", "Geheim"], &["1", "a"], &["2", "b"], &["3", "c"]],
        );
        sheet.set_row_hidden(1).unwrap();
        sheet.set_row_hidden(2).unwrap();
        sheet.set_row_hidden(9).unwrap();
        sheet.set_column_hidden(1).unwrap();
    });
    let table = read(&bytes, "x.xlsx", None);
    assert_eq!(table.rows.len(), 3);
    let hidden = Warning::HiddenRows { count: 2, first: 2 };
    assert_eq!(table.warnings, [hidden, Warning::HiddenColumns("B".to_owned())]);
    let row = |attribute: &str, text: &str| {
        format!(
            "<table:table-row {attribute}><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"
        )
    };
    let content = row("", "Nummer") + &row(r#"table:visibility="filter""#, "1") + &row("", "2");
    let column = r#"<table:table-column table:visibility="collapse"/>"#;
    let bytes = ods(&format!(
        r#"<table:table table:name="a">{column}{content}</table:table>"#
    ));
    let hidden = Warning::HiddenRows { count: 1, first: 2 };
    assert_eq!(
        read(&bytes, "x.ods", None).warnings,
        [hidden, Warning::HiddenColumns("A".to_owned())]
    );
}

#[test]
fn sheets_are_known_hidden_or_not_with_their_rows() {
    let mut book = Workbook::new();
    let hidden = book.add_worksheet();
    hidden.set_name("Lijsten").unwrap().set_hidden(true);
    fill(hidden, &[&["Keuzes"], &["ja"]]);
    let list = book.add_worksheet();
    list.set_name("Lijst").unwrap().set_active(true);
    let many: Vec<[&str; 1]> = vec![["x"]; 60];
    let many: Vec<&[&str]> = many.iter().map(<[&str; 1]>::as_slice).collect();
    fill(list, &many);
    let bytes = book.save_to_buffer().unwrap();
    let found = outline(&bytes, "x.xlsx", &Limits::default()).unwrap();
    let sheets = found
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden, sheet.rows, sheet.top.len()));
    assert_eq!(
        sheets.collect::<Vec<_>>(),
        [("Lijsten", true, 2, 2), ("Lijst", false, 60, 25)]
    );
    let row = r#"<table:table-row table:number-rows-repeated="60"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let bytes = ods(&format!(
        r#"<table:table table:name="a" table:style-name="ta2">{row}</table:table><table:table table:name="b">{row}</table:table>"#
    ));
    let found = outline(&bytes, "x.ods", &Limits::default()).unwrap();
    let sheets = found
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden, sheet.rows, sheet.top.len()));
    assert_eq!(
        sheets.collect::<Vec<_>>(),
        [("a", true, 60, 25), ("b", false, 60, 25)]
    );
}

#[test]
fn text_has_rows_by_the_line_ends_of_any_program() {
    for text in [
        "a;b\n1;2\n\n3;4\n",
        "a;b\r\n1;2\r\n\r\n3;4\r\n",
        "a;b\r1;2\r\r3;4\r",
        "a;b\n1;2\r\r\n3;4",
    ] {
        let table = read(text.as_bytes(), "x.csv", None);
        assert_eq!(table.header, ["a", "b"], "{text:?}");
        assert_eq!(rows(&table), ["2:1,2", "4:3,4"], "{text:?}");
    }
    // A line break within a cell begins no row.
    let table = read(b"a;b\r\n\"1\r\n2\";x\r\n3;y\r\n", "x.csv", None);
    assert_eq!(rows(&table), ["2:1\r\n2,x", "3:3,y"]);
}

#[test]
fn a_title_does_not_decide_what_separates_cells() {
    for title in ["Zelfevaluatie BIO2, gemeente X", "Zelfevaluatie"] {
        for separator in [";", "\t", ","] {
            let row = ["5.01.01", "voldoet", "\"ja, en goed\""].join(separator);
            let text = format!(
                "{title}\n{}\n{row}\n{row}\n",
                ["Nummer", "Oordeel", "Opmerking"].join(separator)
            );
            let table = read(text.as_bytes(), "x.csv", Some(2));
            assert_eq!(table.header, ["Nummer", "Oordeel", "Opmerking"], "{text}");
            assert_eq!(
                table.rows[1].cells,
                ["5.01.01", "voldoet", "ja, en goed"],
                "{text}"
            );
        }
    }
    // Text with commas is no table of commas.
    let text = "Omschrijving\neen, twee\ndrie\nvier, vijf, zes\n";
    assert_eq!(
        read_table(text.as_bytes(), "x.csv", &Limits::default())
            .unwrap()
            .header,
        ["Omschrijving"]
    );
}

#[test]
fn headings_may_be_the_same_and_cells_stand_beside_them() {
    let table = read(b"Nr;Opmerking;Opmerking;;\n1;a;b;;los\n", "x.csv", None);
    assert_eq!(table.header, ["Nr", "Opmerking", "Opmerking", "", ""]);
    let (table, _) = table.into_domain();
    let names: Vec<String> = (0..5).map(|column| table.name(column)).collect();
    assert_eq!(names, ["Nr", "Opmerking", "Opmerking (C)", "D", "E"]);
    assert_eq!((table.is_blank(3), table.is_blank(4)), (true, false));
}
