//! A dossier is checked file by file; whatever was done to it is reported, and nothing in it is trusted.
#![allow(clippy::unwrap_used)]

#[path = "../../waarborg-domain/tests/sample/mod.rs"]
mod sample;

use sample::Sample;
use std::io::{Cursor, Write};
use std::path::Path;
use waarborg_documents::dossier::{
    self, Archive, Files, Finding, Folder, MANIFEST, Manifest, NotADossier, Report, SourceError,
};
use waarborg_documents::sign::{VerifyError, public_key};
use waarborg_domain::dossier::AsOf;
use waarborg_domain::tasks::Situation;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const KEY: [u8; 32] = [7; 32];

/// The dossier of the sample, with its manifest.
fn files() -> Files {
    let sample = Sample::complete();
    let posture = sample.posture();
    let added = waarborg_domain::dossier::files(&AsOf {
        situation: Situation {
            catalogue: &sample.catalogue,
            ledger: &sample.ledger,
            posture: &posture,
            statements: &[],
        },
        evidence: &[],
        events: &[],
    });
    let mut files = dossier::render(added).unwrap();
    let manifest = Manifest::sign(&sample.ledger.organisation, posture.day, &files, &KEY).unwrap();
    files.insert(MANIFEST.to_owned(), manifest.to_json().unwrap());
    files
}

fn check(files: &Files) -> Report {
    let bytes = dossier::zip(files).unwrap();
    dossier::verify(&mut Archive::open(&bytes).unwrap(), None).unwrap()
}

fn finding(report: &Report, path: &str) -> Option<Finding> {
    let found = report.files.iter().find(|(name, _)| name == path);
    found.map(|(_, finding)| *finding)
}

/// An archive with these entries as they are, which no honest program would write.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn write(folder: &Path, files: &Files) {
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn holds_what_the_features_add_and_is_right() {
    let files = files();
    for path in [
        "posture.csv",
        "judgements.csv",
        "evidence.csv",
        "objects.csv",
        "applicability.csv",
        "scope.json",
        "statement.json",
        "statement.xlsx",
        "log.jsonl",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
    let report = check(&files);
    assert!(report.is_right(), "{report:?}");
    assert!(!report.key_was_expected);
    let posture = String::from_utf8(files["posture.csv"].clone()).unwrap();
    assert!(posture.lines().count() > 10);
    assert!(posture.contains("8.02.01;SY-01;"), "{posture}");
}

#[test]
fn the_same_records_give_the_same_bytes() {
    let (one, other) = (files(), files());
    assert!(one == other);
    assert!(dossier::zip(&one).unwrap() == dossier::zip(&other).unwrap());
}

#[test]
fn a_changed_a_missing_and_an_extra_file_are_told_apart() {
    let mut tampered = files();
    tampered.get_mut("posture.csv").unwrap()[20] ^= 1;
    let _ = tampered.remove("scope.json");
    tampered.insert("extra.txt".to_owned(), b"x".to_vec());
    let report = check(&tampered);
    assert!(report.seal.is_ok() && !report.is_right());
    assert_eq!(finding(&report, "posture.csv"), Some(Finding::Changed));
    assert_eq!(finding(&report, "scope.json"), Some(Finding::Missing));
    assert_eq!(finding(&report, "extra.txt"), Some(Finding::Extra));
    assert_eq!(finding(&report, "objects.csv"), Some(Finding::Right));
    // A file that grew is as wrong as one that shrank.
    let mut grown = files();
    grown.get_mut("objects.csv").unwrap().push(b'\n');
    assert_eq!(finding(&check(&grown), "objects.csv"), Some(Finding::Changed));
}

#[test]
fn a_list_that_was_changed_does_not_fit_its_signature() {
    let mut tampered = files();
    let manifest = String::from_utf8(tampered[MANIFEST].clone()).unwrap();
    let day = check(&tampered).manifest.as_of.to_string();
    let other = manifest.replacen(&day, "2031-01-01", 1);
    tampered.insert(MANIFEST.to_owned(), other.into_bytes());
    let report = check(&tampered);
    assert!(matches!(report.seal, Err(VerifyError::HashDiffers { .. })));
    assert!(!report.is_right());
}

#[test]
fn another_key_is_not_the_expected_one() {
    let bytes = dossier::zip(&files()).unwrap();
    let verify = |key: &[u8; 32]| {
        let key = public_key(key);
        dossier::verify(&mut Archive::open(&bytes).unwrap(), Some(&key)).unwrap()
    };
    assert!(verify(&KEY).is_right() && verify(&KEY).key_was_expected);
    let other = verify(&[8; 32]);
    assert!(matches!(other.seal, Err(VerifyError::OtherKey { .. })));
    assert!(!other.is_right());
}

#[test]
fn a_folder_is_checked_and_no_link_in_it_is_followed() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("dossier");
    let files = files();
    write(&folder, &files);
    let check = || dossier::verify(&mut Folder::open(&folder).unwrap(), None).unwrap();
    assert!(check().is_right());
    let outside = place.path().join("outside.csv");
    std::fs::write(&outside, &files["posture.csv"]).unwrap();
    std::fs::remove_file(folder.join("posture.csv")).unwrap();
    std::os::unix::fs::symlink(&outside, folder.join("posture.csv")).unwrap();
    assert_eq!(finding(&check(), "posture.csv"), Some(Finding::Missing));
    // A link to a folder above would never end.
    std::os::unix::fs::symlink(place.path(), folder.join("loop")).unwrap();
    assert_eq!(finding(&check(), "loop"), Some(Finding::Extra));
}

#[test]
fn names_that_lead_out_are_extra_and_never_read() {
    let files = files();
    let mut entries: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect();
    let hostile = ["../../etc/passwd", "/etc/passwd", "a\\..\\b", "C:/b", "a/./b"];
    entries.extend(hostile.map(|name| (name, b"x".as_slice())));
    let bytes = archive(&entries);
    let report = dossier::verify(&mut Archive::open(&bytes).unwrap(), None).unwrap();
    for name in hostile {
        assert_eq!(finding(&report, name), Some(Finding::Extra), "{name}");
    }
    assert!(!report.is_right());
}

#[test]
fn a_list_with_a_path_that_leads_out_is_refused() {
    let organisation = &Sample::complete().ledger.organisation;
    let hostile = Files::from([("../secret.key".to_owned(), b"x".to_vec())]);
    let day = "2026-11-20".parse().unwrap();
    let manifest = Manifest::sign(organisation, day, &hostile, &KEY).unwrap();
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("dossier");
    write(
        &folder,
        &Files::from([(MANIFEST.to_owned(), manifest.to_json().unwrap())]),
    );
    std::fs::write(place.path().join("secret.key"), b"x").unwrap();
    let refused = dossier::verify(&mut Folder::open(&folder).unwrap(), None);
    assert!(matches!(refused, Err(NotADossier::UnsafePath(path)) if path == "../secret.key"));
}

#[test]
fn a_file_that_unpacks_without_end_is_read_no_further_than_it_is_listed() {
    let mut files = files();
    let listed = files["posture.csv"].len();
    files.insert("posture.csv".to_owned(), vec![b'0'; 64 * 1024 * 1024]);
    files.insert("bomb.csv".to_owned(), vec![b'0'; 64 * 1024 * 1024]);
    let bytes = dossier::zip(&files).unwrap();
    assert!(bytes.len() < listed + 1024 * 1024);
    let mut source = Counting {
        archive: Archive::open(&bytes).unwrap(),
        read: std::cell::Cell::new(0),
    };
    let report = dossier::verify(&mut source, None).unwrap();
    assert_eq!(finding(&report, "posture.csv"), Some(Finding::Changed));
    assert_eq!(finding(&report, "bomb.csv"), Some(Finding::Extra));
    assert!(source.read.get() < 4 * 1024 * 1024, "{}", source.read.get());
}

/// Counts what is unpacked.
struct Counting<'a> {
    archive: Archive<'a>,
    read: std::cell::Cell<usize>,
}

struct Counted<'s> {
    file: Box<dyn std::io::Read + 's>,
    read: &'s std::cell::Cell<usize>,
}

impl std::io::Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read.set(self.read.get() + count);
        Ok(count)
    }
}

impl dossier::Source for Counting<'_> {
    fn names(&self) -> Vec<String> {
        self.archive.names()
    }

    fn open(&mut self, name: &str) -> Result<Option<Box<dyn std::io::Read + '_>>, SourceError> {
        let Self { archive, read } = self;
        let file = archive.open(name)?;
        Ok(file.map(|file| -> Box<dyn std::io::Read> { Box::new(Counted { file, read }) }))
    }
}

/// Gives files in an archive another name of the same length, which the writer would refuse.
fn rename(bytes: &mut [u8], name: &str, other: &str) {
    assert_eq!(name.len(), other.len());
    while let Some(place) = bytes.windows(name.len()).position(|part| part == name.as_bytes()) {
        bytes[place..][..other.len()].copy_from_slice(other.as_bytes());
    }
}

/// Of two programs that read such a file, each could see another dossier.
#[test]
fn an_archive_in_which_a_file_can_be_another_is_refused() {
    let files = files();
    let all = || {
        files
            .iter()
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    };
    let forged: (&str, &[u8]) = ("posture.csX", b"measure;object\n");
    // The real one alone is right: what follows is refused because of the forged one.
    let right = archive(&all().collect::<Vec<_>>());
    let check = |bytes: &[u8]| dossier::verify(&mut Archive::open(bytes).unwrap(), None).unwrap();
    assert!(check(&right).is_right());

    let before: Vec<_> = [forged].into_iter().chain(all()).collect();
    let after: Vec<_> = all().chain([forged]).collect();
    for entries in [before, after] {
        let mut twice = archive(&entries);
        rename(&mut twice, "posture.csX", "posture.csv");
        let refused = Archive::open(&twice).err();
        assert!(matches!(refused, Some(SourceError::Ambiguous(_))), "{refused:?}");
    }

    // A file before the others that is not listed: a program that reads from the front shows it.
    let mut hidden = archive(&[("posture.csv", forged.1)]);
    let listing = hidden.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
    hidden.truncate(listing);
    hidden.extend(&right);
    let refused = Archive::open(&hidden).err();
    assert!(matches!(refused, Some(SourceError::Ambiguous(_))), "{refused:?}");

    // Listed under another name than it has itself.
    let mut renamed = archive(&all().chain([forged]).collect::<Vec<_>>());
    let place = renamed
        .windows(11)
        .position(|part| part == b"posture.csX")
        .unwrap();
    renamed[place + 10] = b'Y';
    let refused = Archive::open(&renamed).err();
    assert!(matches!(refused, Some(SourceError::Ambiguous(_))), "{refused:?}");
}

#[test]
fn a_folder_in_which_two_names_read_the_same_is_not_right() {
    use std::os::unix::ffi::OsStrExt;
    let place = tempfile::tempdir().unwrap();
    write(place.path(), &files());
    for name in [b"x\xff".as_slice(), b"x\xfe"] {
        let name = std::ffi::OsStr::from_bytes(name);
        std::fs::write(place.path().join(name), b"x").unwrap();
    }
    let mut folder = Folder::open(place.path()).unwrap();
    let report = dossier::verify(&mut folder, None).unwrap();
    assert_eq!(finding(&report, "x\u{FFFD}"), Some(Finding::Extra));
    assert!(!report.is_right());
    assert!(dossier::Source::open(&mut folder, "x\u{FFFD}").unwrap().is_none());
}

#[test]
fn what_is_no_dossier_is_refused() {
    assert!(Archive::open(b"PK\x03\x04 and then nothing").is_err());
    let bytes = archive(&[("posture.csv", b"x")]);
    let refused = dossier::verify(&mut Archive::open(&bytes).unwrap(), None);
    assert!(matches!(refused, Err(NotADossier::NoManifest)));
    let bytes = archive(&[(MANIFEST, b"{\"format\":\"waarborg-statement/1\"}")]);
    let refused = dossier::verify(&mut Archive::open(&bytes).unwrap(), None);
    assert!(matches!(refused, Err(NotADossier::NotAManifest(_))));
}
