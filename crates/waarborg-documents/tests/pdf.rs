//! The PDF: opens, is tagged, says what the statement says, and no text can make it fail.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used)]

mod real;
#[path = "../../waarborg-domain/tests/sample/mod.rs"]
mod sample;

use sample::{Sample, day};
use std::io::Write;
use std::process::{Command, Stdio};
use waarborg_documents::pdf::{PdfEdition, write};
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::Language;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::statement::{EditionOptions, Statement};

fn rich() -> Statement {
    let mut sample = Sample::complete();
    sample.decide(
        "8.24",
        Applicability::Equivalent,
        [
            "Zorginformatie valt\nonder NEN 7510.",
            "RA-2026-09",
            "NEN 7510, 8.24",
        ],
    );
    sample.decide(
        "8.02.01",
        Applicability::CannotApply,
        ["Er zijn geen bevoorrechte accounts.", "RA-2026-08", ""],
    );
    sample.decide(
        "7.02",
        Applicability::LeftOut,
        ["Geen eigen gebouw.", "RA-2026-07", ""],
    );
    sample.scope_item("SY-02", false, "Wordt in 2027 uitgezet.");
    let systems = Target::All(ObjectKind::System);
    let number = "8.05.01".parse().unwrap();
    sample.judge(
        number,
        systems,
        Aspect::OperatingEffectiveness,
        Verdict::NotMet,
        "2026-11-01",
    );
    sample.statement()
}

fn pdf(statement: &Statement, language: Language) -> Vec<u8> {
    let key = "ab".repeat(32);
    write(&PdfEdition {
        statement,
        language,
        approved_on: Some(day("2026-11-21")),
        published_on: Some(day("2026-11-22")),
        seal: Some((&key, &key)),
    })
    .unwrap()
}

fn contains(pdf: &[u8], needle: &str) -> bool {
    pdf.windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

/// What a poppler tool says of the PDF; `None` (and that is said) if it is not installed.
fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let child = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("NOT TESTED: {tool} (poppler-utils) is not installed");
        return None;
    };
    let mut input = child.stdin.take().unwrap();
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{tool} could not read the PDF");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn is_tagged_and_says_which_standards_it_keeps() {
    let pdf = pdf(&rich(), Language::Nl);
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for mark in [
        "/MarkInfo",
        "/StructTreeRoot",
        "/Lang",
        "pdfuaid:part",
        "pdfaid:part",
        "/OutputIntents",
    ] {
        assert!(contains(&pdf, mark), "{mark}");
    }
    if let Some(info) = poppler("pdfinfo", &["-"], &pdf) {
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(
            info.contains("Verklaring van Toepasselijkheid – Gemeente Voorbeeldstad"),
            "{info}"
        );
    }
}

#[test]
fn says_what_the_statement_says_in_both_languages() {
    let statement = rich();
    let wanted = [
        (
            Language::Nl,
            [
                "Uitzonderingen op de VvT",
                "NEN 7510, 8.24",
                "Voldoet niet",
                "Wordt in 2027",
            ],
        ),
        (
            Language::En,
            [
                "Exceptions to the statement",
                "RA-2026-07",
                "Not met",
                "Equivalent from another standard",
            ],
        ),
    ];
    for (language, wanted) in wanted {
        let Some(text) = poppler("pdftotext", &["-layout", "-", "-"], &pdf(&statement, language)) else {
            return;
        };
        for control in &statement.controls {
            assert!(text.contains(&control.number.to_string()), "{}", control.number);
            for measure in &control.measures {
                assert!(text.contains(&measure.number.to_string()), "{}", measure.number);
            }
        }
        for words in wanted {
            assert!(text.contains(words), "{words}");
        }
    }
}

#[test]
fn the_whole_catalogue_fits() {
    let statement = real::statement();
    assert_eq!(statement.controls.len(), 93);
    assert_eq!(statement.totals.all.measures, 118);
    let Some(text) = poppler(
        "pdftotext",
        &["-layout", "-", "-"],
        &pdf(&statement, Language::Nl),
    ) else {
        return;
    };
    for control in &statement.controls {
        for measure in &control.measures {
            assert!(text.contains(&measure.number.to_string()), "{}", measure.number);
        }
    }
}

#[test]
fn the_same_statement_gives_the_same_bytes() {
    assert!(pdf(&rich(), Language::Nl) == pdf(&rich(), Language::Nl));
}

#[test]
fn an_edition_that_leaves_out_everything_is_a_pdf_too() {
    let edition = rich().public_edition(EditionOptions {
        without_objects: true,
        without_states: true,
        without_motivations: true,
    });
    let pdf = pdf(&edition, Language::Nl);
    if let Some(text) = poppler("pdftotext", &["-layout", "-", "-"], &pdf) {
        assert!(text.contains("Niet in deze openbare uitgave"));
        assert!(!text.contains("Geen eigen gebouw") && !text.contains("SY-02"));
    }
}

#[test]
fn a_bare_draft_is_a_pdf_too() {
    let statement = Sample::bare().statement();
    let draft = PdfEdition {
        statement: &statement,
        language: Language::Nl,
        approved_on: None,
        published_on: None,
        seal: None,
    };
    let pdf = write(&draft).unwrap();
    if let Some(text) = poppler("pdftotext", &["-", "-"], &pdf) {
        assert!(text.contains("Concept: nog niet vastgesteld"));
    }
}

/// Texts that people type: markup of Typst, script, other alphabets, no spaces, nothing visible.
#[test]
fn no_text_can_make_it_fail_or_run() {
    let mut sample = Sample::complete();
    let hostile = [
        "#panic(\"x\") #read(\"/etc/passwd\") $x^2$ = Kop *vet* @ref <label> // weg",
        "<script>alert(1)</script> 🔥 漢字 عربى \u{202e}omgekeerd \u{0}\u{7f}\u{fffd}\u{feff}",
        &"zonderspaties".repeat(60),
        "\n\n\r\n\t",
    ];
    sample.scope_text(&hostile.join("\n"));
    sample.ledger.organisation.name = hostile[1].to_owned();
    sample.decide("5.02", Applicability::Deviates, [hostile[0], hostile[2], ""]);
    sample.decide(
        "5.03",
        Applicability::Equivalent,
        [hostile[2], hostile[1], hostile[2]],
    );
    let lines = "regel\n".repeat(600);
    sample.decide("5.01", Applicability::Applies, [&lines, "", ""]);
    sample.decide("8.24", Applicability::Equivalent, [&lines, &lines, &lines]);
    sample.scope_item("SY-02", false, hostile[2]);
    let pdf = pdf(&sample.statement(), Language::Nl);
    if let Some(text) = poppler("pdftotext", &["-", "-"], &pdf) {
        assert!(text.contains("#panic(\"x\")"));
        assert!(text.contains("<script>alert(1)</"));
    }
}

/// `PDF_OUT=/tmp/pdf cargo test -p waarborg-documents --test pdf to_look_at` writes some to look at.
#[test]
fn to_look_at() {
    let Some(folder) = std::env::var_os("PDF_OUT") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("nl.pdf"), pdf(&real::statement(), Language::Nl)).unwrap();
    std::fs::write(folder.join("en.pdf"), pdf(&real::statement(), Language::En)).unwrap();
}
