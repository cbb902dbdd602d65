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
