//! The dossier as files, with a signed manifest that lists each of them, in a folder or in one ZIP file.
//! The same records give the same bytes.

mod source;
mod verify;

pub use source::{Archive, Folder, Source, SourceError};
pub use verify::{Finding, NotADossier, Report, verify};

use crate::canonical::{self, NotCanonical};
use crate::sign;
use crate::table::{Cell, Format, TableError, write_table};
use crate::xlsx::{self, NotWritten, XlsxEdition};
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use waarborg_domain::Day;
use waarborg_domain::catalogue::Language;
use waarborg_domain::dossier::{Content, File, Table};
use waarborg_domain::organisations::Organisation;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// The name of the format, with its version.
pub const FORMAT: &str = "waarborg-dossier/1";

/// The file that lists all others.
pub const MANIFEST: &str = "manifest.json";

/// The files of a dossier, by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The signed list of the files of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// Whose dossier it is.
    pub organisation: Named,
    /// The state that it shows is of this day.
    pub as_of: Day,
    /// The program that made it, with its version.
    pub program: String,
    /// Every file but this one, in order of path.
    pub files: Vec<Listed>,
    /// SHA-256 of the signed bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Ed25519 signature, lower-case hexadecimal.
    pub signature: String,
    /// Public key of the organisation, lower-case hexadecimal.
    pub public_key: String,
}

/// An organisation in a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its short name in addresses.
    pub slug: String,
}

/// A file in a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Listed {
    /// Path in the dossier, with `/` between its parts.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of the bytes, lower-case hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// Lists files, and signs the list with the private key (the 32-byte seed) of the organisation.
    ///
    /// # Errors
    /// When the list has no canonical form: never for files that exist.
    pub fn sign(
        organisation: &Organisation,
        as_of: Day,
        files: &Files,
        private_key: &[u8; 32],
    ) -> Result<Self, NotCanonical> {
        let key = SigningKey::from_bytes(private_key);
        let listed = files.iter().map(|(path, bytes)| Listed {
            path: path.clone(),
            size: bytes.len() as u64,
            sha256: canonical::sha256(bytes),
        });
        let mut manifest = Self {
            format: FORMAT.to_owned(),
            organisation: Named {
                name: organisation.name.clone(),
                slug: organisation.slug.clone(),
            },
            as_of,
            program: concat!("waarborg ", env!("CARGO_PKG_VERSION")).to_owned(),
            files: listed.collect(),
            sha256: String::new(),
            signature: String::new(),
            public_key: hex::encode(key.verifying_key().to_bytes()),
        };
        let seal = sign::seal(&manifest, &key)?;
        (manifest.sha256, manifest.signature) = (seal.sha256, seal.signature);
        Ok(manifest)
    }

    /// The file: the canonical form of the whole.
    ///
    /// # Errors
    /// Never for a manifest that was signed or verified.
    pub fn to_json(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical::of(self)
    }
}

/// Why a dossier is not written. Always a mistake of ours: no record may make it fail.
#[derive(Debug, thiserror::Error)]
pub enum NotRendered {
    /// A structure has no canonical form.
    #[error(transparent)]
    Json(#[from] NotCanonical),
    /// A table cannot be written.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The spreadsheet of a statement cannot be written.
    #[error(transparent)]
    Spreadsheet(#[from] NotWritten),
    /// Two features add the same file.
    #[error("two files have the path {0}")]
    Twice(String),
}

/// Writes the files that the features add.
///
/// # Errors
/// [`NotRendered`].
pub fn render(added: Vec<File>) -> Result<Files, NotRendered> {
    let mut files = Files::new();
    for file in added {
        let path = match file.number {
            Some(number) => format!("{}-{number}", file.path),
            None => file.path.to_owned(),
        };
        for (extension, bytes) in forms(file.content)? {
            let path = format!("{path}.{extension}");
            if files.contains_key(&path) {
                return Err(NotRendered::Twice(path));
            }
            files.insert(path, bytes);
        }
    }
    Ok(files)
}

/// The formats in which content is written, with their extensions.
fn forms(content: Content) -> Result<Vec<(&'static str, Vec<u8>)>, NotRendered> {
    Ok(match content {
        Content::Table(table) => vec![("csv", csv(table)?)],
        Content::Json(value) => vec![("json", canonical::of(&value)?)],
        Content::Lines(lines) => {
            let mut bytes = Vec::new();
            for line in &lines {
                bytes.extend(canonical::of(line)?);
                bytes.push(b'\n');
            }
            vec![("jsonl", bytes)]
        }
        Content::Written(json) => vec![("json", json.into_bytes())],
        Content::Statement(statement) => {
            let edition = XlsxEdition {
                statement: &statement,
                language: Language::Nl,
                approved_on: None,
                published_on: None,
            };
            vec![
                ("json", canonical::of(&*statement)?),
                ("xlsx", xlsx::write(&edition)?),
            ]
        }
    })
}

fn csv(table: Table) -> Result<Vec<u8>, TableError> {
    let rows: Vec<Vec<Cell>> = table
        .rows
        .into_iter()
        .map(|row| row.into_iter().map(Cell::from).collect())
        .collect();
    write_table("", table.columns, &rows, Format::Csv)
}

/// The files in one ZIP file.
///
/// # Errors
/// When they do not fit in one.
pub fn zip(files: &Files) -> Result<Vec<u8>, zip::result::ZipError> {
    // The same day for all of them: the same files give the same archive.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (path, bytes) in files {
        writer.start_file(path.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Whether a path stays within its dossier, on every system that unpacks it.
#[must_use]
pub fn is_safe(path: &str) -> bool {
    let parts = path.split('/');
    let harmless = |part: &str| !matches!(part, "" | "." | "..");
    path.len() <= 255
        && parts.into_iter().all(harmless)
        && !path.contains(['\\', ':'])
        && !path.contains(char::is_control)
}
