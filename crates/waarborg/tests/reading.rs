//! Files are read in a child of the program: what it answers, and what becomes of one that goes wrong.

use std::fmt::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use waarborg_app::Reader;
use waarborg_app::reading::{Allowance, Question, ReadFramework, ReadOfficial, ReadTable, Stopped, Unread};
use waarborg_documents::table::{Cell, Format, Limits, Place, write_table};

const TEXT: &str = "## 5.01.01\nZie 8.16.3.\n\n## 5.99.01\nWeg.\n";
const FRAMEWORK: &str = r#"{"catalog": {"uuid": "x", "metadata": {"title": "Kader", "version": "1"},
    "controls": [{"id": "ac-1", "title": "Beleid"}]}}"#;

fn program() -> PathBuf {
    env!("CARGO_BIN_EXE_waarborg").into()
}

fn with(allowance: Allowance) -> Reader {
    Reader::in_children_of(program(), allowance)
}

fn table(name: &str) -> ReadTable {
    ReadTable {
        file_name: name.to_owned(),
        limits: Limits::default(),
        place: Place::default(),
    }
}

fn spreadsheet(rows: usize) -> Vec<u8> {
    let rows = vec![vec![Cell::from("Zaaksysteem"), Cell::Number(1.0)]; rows];
    write_table("Blad", &["Naam", "Aantal"], &rows, Format::Xlsx).expect("a spreadsheet")
}

/// A list that is within every limit, and takes a reader some tens of megabytes and a while.
fn long_list() -> Vec<u8> {
    let mut text = String::new();
    for row in 0..9_000 {
        for column in 0..60 {
            let _ = write!(text, "{row}-{column};");
        }
        text.push('\n');
    }
    text.into_bytes()
}

async fn same<Q: Question + Clone>(question: Q, file: &[u8])
where
    Q::Answer: PartialEq + std::fmt::Debug,
    Q::Refusal: PartialEq + std::fmt::Debug,
{
    let here = Reader::in_process().read(question.clone(), file.to_vec()).await;
    let there = with(Allowance::default()).read(question, file.to_vec()).await;
    assert_eq!(here, there);
}

#[tokio::test]
async fn a_child_answers_what_we_would() {
    same(table("lijst.xlsx"), &spreadsheet(2_000)).await;
    same(table("lijst.csv"), "naam;ouderdom\nZaaksysteem;één\n".as_bytes()).await;
    same(table("lijst.csv"), b"naam\n\xe9\xe9n\n").await;
    same(table("lijst.ods"), b"PK\x03\x04 and nothing more").await;
    same(table("lijst.csv"), b"").await;
    same(ReadOfficial, TEXT.as_bytes()).await;
    same(ReadOfficial, b"%PDF-1.7").await;
    same(ReadFramework, FRAMEWORK.as_bytes()).await;
    same(ReadFramework, br#"{"profile": {}}"#).await;
    same(ReadFramework, "[".repeat(100_000).as_bytes()).await;
}

#[tokio::test]
async fn a_child_that_takes_too_much_is_stopped_and_the_next_is_read() {
    let much = Allowance::default();
    let cases = [
        // Enough for the program and a small file.
        (
            Stopped::Memory,
            Allowance {
                memory: 200 * 1024 * 1024,
                ..much
            },
        ),
        (
            Stopped::Time,
            Allowance {
                time: Duration::from_millis(100),
                ..much
            },
        ),
        (
            Stopped::Memory,
            Allowance {
                answer: 10_000,
                ..much
            },
        ),
    ];
    for (why, allowance) in cases {
        let began = Instant::now();
        let read = with(allowance).read(table("lijst.csv"), long_list()).await;
        assert_eq!(
            read.map(|table| table.rows.len()),
            Err(why.into()),
            "{allowance:?}"
        );
        assert!(began.elapsed() < Duration::from_secs(20));
        let read = with(much).read(table("lijst.xlsx"), spreadsheet(3)).await;
        assert_eq!(read.expect("a table").rows.len(), 3);
    }
}

#[tokio::test]
async fn a_child_that_breaks_down_is_a_refused_file() {
    // Exits in silence; says something else; never stops talking.
    for (program, why) in [
        ("/bin/false", Stopped::Crashed),
        ("/bin/echo", Stopped::Crashed),
        ("/usr/bin/yes", Stopped::Memory),
    ] {
        let allowance = Allowance {
            answer: 1_000_000,
            ..Allowance::default()
        };
        let reader = Reader::in_children_of(program.into(), allowance);
        let read = reader.read(ReadOfficial, TEXT).await;
        assert_eq!(read, Err(why.into()), "{program}");
    }
    let nowhere = Reader::in_children_of("/nowhere/waarborg".into(), Allowance::default());
    assert!(matches!(
        nowhere.read(ReadOfficial, TEXT).await,
        Err(Unread::Failed(_))
    ));
}

#[tokio::test]
async fn not_more_children_at_once_than_there_are_turns() {
    let reader = with(Allowance::default());
    let reads = (0..12).map(|_| {
        let reader = reader.clone();
        tokio::spawn(async move { reader.read(table("lijst.xlsx"), spreadsheet(10)).await })
    });
    for read in reads.collect::<Vec<_>>() {
        assert_eq!(read.await.expect("it ends").expect("a table").rows.len(), 10);
    }
}
