//! Files are read in a child of the program: what it answers, and what becomes of one that goes wrong.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use waarborg_app::Reader;
use waarborg_app::reading::child::COMMAND;
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

/// A program that does this in place of reading a file; the folder in which it stands is `$here`.
fn script(folder: &Path, body: &str) -> PathBuf {
    let path = folder.join("script");
    let text = format!("#!/bin/sh\nhere={}\n{body}\n", folder.display());
    // Written by another process: while this one has a file open for writing, no child of it can start
    // that file, and neither can the children of other tests.
    let mut install = Command::new("install")
        .args(["-m", "700", "/dev/stdin"])
        .arg(&path)
        .stdin(Stdio::piped())
        .spawn()
        .expect("install");
    let mut stdin = install.stdin.take().expect("its input");
    stdin.write_all(text.as_bytes()).expect("written");
    drop(stdin);
    assert!(install.wait().expect("it ends").success());
    path
}

#[tokio::test]
async fn not_more_children_at_once_than_there_are_turns() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = script(
        folder.path(),
        "mkdir $here/running.$$; ls -d $here/running.* | wc -l >>$here/seen; sleep 0.2; rmdir $here/running.$$",
    );
    let reader = Reader::in_children_of(program, Allowance::default());
    let reads = (0..12).map(|_| {
        let reader = reader.clone();
        tokio::spawn(async move { reader.read(ReadOfficial, TEXT).await })
    });
    for read in reads.collect::<Vec<_>>() {
        assert_eq!(read.await.expect("it ends"), Err(Stopped::Crashed.into()));
    }
    let seen = std::fs::read_to_string(folder.path().join("seen")).expect("what they saw");
    let seen: Vec<usize> = seen
        .lines()
        .map(|line| line.trim().parse().expect("a number"))
        .collect();
    assert_eq!(seen.len(), 12);
    let turns = std::thread::available_parallelism().map_or(2, usize::from).min(4);
    assert_eq!(seen.iter().max(), Some(&turns), "{seen:?}");
}

#[tokio::test]
async fn a_child_that_takes_too_much_processor_time_is_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = script(folder.path(), "ulimit -S -t 1; while :; do :; done");
    let reader = Reader::in_children_of(program, Allowance::default());
    assert_eq!(reader.read(ReadOfficial, TEXT).await, Err(Stopped::Time.into()));
}

#[tokio::test]
async fn a_child_gets_nothing_of_ours_but_its_streams() {
    let folder = tempfile::tempdir().expect("a folder");
    let secret = folder.path().join("secret.key");
    std::fs::write(&secret, "07").expect("written");
    let opened = std::fs::File::open(&secret).expect("it is there");
    let program = script(
        folder.path(),
        "cp /proc/$$/environ $here/environment; ls -l /proc/$$/fd >$here/files",
    );
    let reader = Reader::in_children_of(program, Allowance::default());
    let read = reader.read(ReadOfficial, TEXT).await;
    assert_eq!(read, Err(Stopped::Crashed.into()));
    drop(opened);
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect(name);
    assert_eq!(read("environment"), "");
    // What started us may have given us more, and that goes along: nothing of it is ours.
    let files = read("files");
    assert!(
        files.contains(" 0 -> pipe:") && files.contains(" 2 -> pipe:"),
        "{files}"
    );
    assert!(!files.contains("secret.key"), "{files}");
}

/// How far the limits of a process go, by their names: the current one and the one that it can go back to.
fn limits(process: u32) -> HashMap<String, [String; 2]> {
    let text = std::fs::read_to_string(format!("/proc/{process}/limits")).expect("its limits");
    let lines = text.lines().filter_map(|line| {
        let (name, rest) = line.split_at_checked(26)?;
        let mut words = rest.split_whitespace().map(str::to_owned);
        Some((name.trim().to_owned(), [words.next()?, words.next()?]))
    });
    lines.collect()
}

#[test]
fn a_child_binds_itself_before_it_reads_the_file() {
    let mut child = Command::new(program())
        .args([COMMAND, ReadOfficial::KIND])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let allowance = Allowance {
        memory: 300 * 1024 * 1024,
        processor_seconds: 7,
        ..Allowance::default()
    };
    let asked = serde_json::json!({ "allowance": allowance, "question": ReadOfficial });
    let mut stdin = child.stdin.take().expect("its input");
    writeln!(stdin, "{asked}").expect("asked");
    // It waits for the file: by then it has to be bound.
    let began = Instant::now();
    let bound = [
        "Max open files",
        "Max file size",
        "Max processes",
        "Max core file size",
    ];
    let is_bound = || limits(child.id())[bound[3]][1] == "0";
    while !is_bound() && began.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let limits = limits(child.id());
    for name in bound {
        assert_eq!(limits[name], ["0", "0"], "{name}");
    }
    assert_eq!(limits["Max cpu time"], ["7", "8"]);
    let memory = (300 * 1024 * 1024).to_string();
    assert_eq!(limits["Max address space"], [memory.clone(), memory]);
    stdin.write_all(TEXT.as_bytes()).expect("sent");
    drop(stdin);
    let answer = child.wait_with_output().expect("it ends");
    assert!(answer.status.success() && !answer.stdout.is_empty());
}
