//! `waarborg verify` as a person sees it: what a file says stays what a file says.

use std::path::Path;
use std::process::{Command, Output};
use uuid::Uuid;
use waarborg_documents::dossier::{self, Files, MANIFEST, Manifest};
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::organisations::{GovernmentTier, Organisation, Settings};

/// Would clear the screen and say something of its own.
const HOSTILE: &str = "a\u{1b}[2J\u{9b}1;32m\nUnaltered and signed: dossier of Elders\r\u{202e}";

fn organisation(name: &str) -> Organisation {
    Organisation {
        id: OrganisationId(Uuid::from_u128(1)),
        slug: "elders".to_owned(),
        name: name.to_owned(),
        tier: GovernmentTier::Municipality,
        catalogue_version: "v1.3".to_owned(),
        settings: Settings::default(),
        public_key: String::new(),
        encrypted_private_key: Vec::new(),
        invented: true,
        version: 1,
    }
}

/// A dossier that lists these files, signed.
fn signed(name: &str, mut files: Files) -> Files {
    let day = "2026-11-20".parse().expect("a day");
    let manifest = Manifest::sign(&organisation(name), day, &files, &[7; 32]).expect("a manifest");
    files.insert(MANIFEST.to_owned(), manifest.to_json().expect("JSON"));
    files
}

fn verify(folder: &Path, files: &Files, arguments: &[&str]) -> Output {
    let path = folder.join("dossier.zip");
    std::fs::write(&path, dossier::zip(files).expect("an archive")).expect("written");
    verify_file(&path, arguments)
}

fn verify_file(path: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_waarborg"))
        .arg("verify")
        .arg(path)
        .args(arguments)
        .output()
        .expect("the program runs")
}

/// What it said; nothing that a terminal acts on, but the ends of its own lines.
fn lines(output: &Output) -> Vec<String> {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    let text = String::from_utf8(text).expect("UTF-8");
    let acts = |sign: char| (sign.is_control() && sign != '\n') || sign == '\u{202e}';
    assert!(!text.contains(acts), "{text:?}");
    text.lines().map(str::to_owned).collect()
}

fn one(name: &str) -> Files {
    Files::from([(name.to_owned(), b"x".to_vec())])
}

#[test]
fn a_dossier_cannot_speak_for_the_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let check = |files: &Files, arguments: &[&str]| verify(folder.path(), files, arguments);
    let claims = |lines: &[String]| lines.iter().filter(|line| line.starts_with("Unaltered")).count();
    // Signed by whoever made it: told on one line, whatever the name is.
    let right = signed(HOSTILE, one("a.csv"));
    let output = check(&right, &[]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(claims(&lines(&output)), 1);
    let output = check(&right, &["--format", "json"]);
    let _ = lines(&output);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(told["organisation"], HOSTILE);
    // A listed name that no dossier has, an extra name, and a manifest that is none.
    let mut extra = signed("Elders", one("a.csv"));
    extra.insert(HOSTILE.to_owned(), b"x".to_vec());
    let odd = serde_json::json!({ HOSTILE: 1 }).to_string();
    for files in [
        signed("Elders", one(HOSTILE)),
        extra,
        Files::from([(MANIFEST.to_owned(), odd.into_bytes())]),
        Files::from([(MANIFEST.to_owned(), HOSTILE.as_bytes().to_vec())]),
    ] {
        let output = check(&files, &[]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(claims(&lines(&output)), 0);
    }
}

#[test]
fn a_name_with_an_apostrophe_is_shown_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = "Gemeente 's-Hertogenbosch";
    let output = verify(folder.path(), &signed(name, one("a.csv")), &[]);
    let expected = format!("Unaltered and signed: dossier of {name} as of 2026-11-20");
    assert!(lines(&output).contains(&expected), "{output:?}");
}

#[test]
fn a_file_that_holds_two_dossiers_is_not_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = signed("Elders", one("a.csv"));
    files.insert("a.csX".to_owned(), b"y".to_vec());
    let mut bytes = dossier::zip(&files).expect("an archive");
    while let Some(place) = bytes.windows(5).position(|part| part == b"a.csX") {
        bytes[place + 4] = b'v';
    }
    let path = folder.path().join("twice.zip");
    std::fs::write(&path, bytes).expect("written");
    let output = verify_file(&path, &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        lines(&output).concat().contains("contradicts itself"),
        "{output:?}"
    );
}
