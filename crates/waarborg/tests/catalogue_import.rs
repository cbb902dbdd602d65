//! `waarborg catalogue import` as a script sees it. A dry run needs no database and makes none.

use std::path::Path;
use std::process::{Command, Output};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_waarborg"))
        .args(["catalogue", "import"])
        .args(arguments)
        .arg("--data-dir")
        .arg(folder.join("data"))
        .env_remove("WAARBORG_DATABASE_URL")
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

#[test]
fn a_dry_run_reports_by_number_and_makes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = "## 5.01.01\nZie 8.16.3.\n\n## 5.99.01\nWeg.\n";
    std::fs::write(folder.path().join("deel2.md"), file).expect("written");
    let output = run(folder.path(), &["deel2.md", "--dry-run"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let text = said(&output);
    assert!(
        text.contains("1 new") && text.contains("8.16.03 is meant"),
        "{text}"
    );
    assert!(text.contains("5.99.01 (line 4): does not exist"), "{text}");
    let output = run(folder.path(), &["deel2.md", "--dry-run", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["counts"]["new"], 1);
    assert_eq!(json["stored"], false);
    assert_eq!(json["numbers"][0]["number"], "5.01.01");
    assert!(!folder.path().join("data").exists());
}

#[test]
fn a_table_is_read_by_its_columns_or_by_those_that_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("written");
    write("a.csv", "Nummer;Tekst\n5.01.01;Een tekst.\n");
    let output = run(folder.path(), &["a.csv", "--dry-run"]);
    assert!(
        said(&output).contains("column 'Nummer' is the number"),
        "{}",
        said(&output)
    );
    write("b.csv", "Kleur;Vorm\n5.01.01;kort\n");
    let output = run(folder.path(), &["b.csv", "--dry-run"]);
    assert_eq!(output.status.code(), Some(4));
    assert!(
        said(&output).contains("choose with --column text=HEADING"),
        "{}",
        said(&output)
    );
    let named = [
        "b.csv",
        "--dry-run",
        "--column",
        "number=kleur",
        "--column",
        "text=Vorm",
    ];
    let output = run(folder.path(), &named);
    assert!(said(&output).contains("1 new"), "{}", said(&output));
}

#[test]
fn a_broken_file_is_refused_with_line_and_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("half.md"), "## 5.01.01\nHalverwege de z").expect("written");
    let output = run(folder.path(), &["half.md"]);
    assert_eq!(output.status.code(), Some(4));
    let text = said(&output);
    assert!(
        text.contains("line 2") && text.contains("nothing was stored"),
        "{text}"
    );
    let output = run(folder.path(), &["half.md", "--as", "v9", "--dry-run"]);
    assert_eq!(output.status.code(), Some(4));
    std::fs::write(folder.path().join("ok.md"), "## 5.01.01\nTekst.\n").expect("written");
    let output = run(folder.path(), &["ok.md", "--as", "v9", "--dry-run"]);
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(!folder.path().join("data").exists());
}

/// A workbook: the name of each sheet, with its rows.
fn workbook(path: &Path, sheets: &[(&str, &[&[&str]])]) {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write_string(row, column, *cell).expect("a cell");
            }
        }
    }
    book.save(path).expect("saved");
}

#[test]
fn the_sheet_with_the_text_is_found_or_can_be_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let about: &[&[&str]] = &[&["type", "library"], &["urn", "urn:x"]];
    let dutch = "Een verzonnen zin van meer dan veertig letters over beleid.";
    let content: &[&[&str]] = &[
        &["depth", "ref_id", "description[nl]", "description"],
        &[
            "1",
            "5.01.01",
            dutch,
            "An invented sentence of more than forty letters.",
        ],
    ];
    workbook(
        &folder.path().join("library.xlsx"),
        &[("library_meta", about), ("req_content", content)],
    );
    let output = run(folder.path(), &["library.xlsx", "--dry-run"]);
    let text = said(&output);
    assert!(text.contains("1 new"), "{text}");
    assert!(text.contains("sheet 'req_content' was read"), "{text}");
    assert!(text.contains("column 'description[nl]' is the text"), "{text}");
    // Another sheet, by name or by number: its lack of numbers is said with what there is to choose from.
    for sheet in ["library_meta", "1"] {
        let output = run(folder.path(), &["library.xlsx", "--dry-run", "--sheet", sheet]);
        assert_eq!(output.status.code(), Some(4));
        let text = said(&output);
        assert!(text.contains("'library_meta', 'req_content'"), "{text}");
        assert!(
            text.contains("--sheet NAME") && text.contains("--heading-row"),
            "{text}"
        );
    }
    let output = run(folder.path(), &["library.xlsx", "--dry-run", "--sheet", "weg"]);
    assert!(
        said(&output).contains("there is no sheet 'weg'"),
        "{}",
        said(&output)
    );
}

#[test]
fn the_row_of_the_headings_can_be_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    let rows: &[&[&str]] = &[&["Nummer", "Tekst"], &["Wat", "Hoe"], &["5.01.01", "Een tekst."]];
    workbook(&folder.path().join("titel.xlsx"), &[("Blad1", rows)]);
    let chosen = [
        "titel.xlsx",
        "--dry-run",
        "--heading-row",
        "2",
        "--column",
        "number=Wat",
        "--column",
        "text=Hoe",
    ];
    let output = run(folder.path(), &chosen);
    assert!(
        said(&output).contains("column 'Wat' is the number"),
        "{}",
        said(&output)
    );
    assert!(said(&output).contains("1 new"), "{}", said(&output));
}

#[test]
fn another_framework_as_xml_is_named_as_such() {
    let folder = tempfile::tempdir().expect("a folder");
    let xml = "<?xml version=\"1.0\"?>\n<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"/>";
    std::fs::write(folder.path().join("catalog.xml"), xml).expect("written");
    let output = run(folder.path(), &["catalog.xml", "--dry-run"]);
    assert!(said(&output).contains("--framework"), "{}", said(&output));
    let output = run(folder.path(), &["catalog.xml", "--framework", "--dry-run"]);
    assert_eq!(output.status.code(), Some(4));
    let text = said(&output);
    assert!(
        text.contains("this is OSCAL as XML; Waarborg reads JSON and YAML"),
        "{text}"
    );
}
