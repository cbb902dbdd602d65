//! Checks a dossier against its manifest, and the manifest against its signature.

use super::source::{Source, SourceError};
use super::{FORMAT, Listed, MANIFEST, Manifest, is_safe};
use crate::canonical::{Json, NotCanonical};
use crate::sign::{VerifyError, check_seal};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::Read;

/// The largest manifest that is read.
const MAX_MANIFEST: u64 = 32 * 1024 * 1024;

/// The most bytes that a manifest may list together.
const MAX_LISTED: u64 = 16 * 1024 * 1024 * 1024;

/// What became of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// It is as it was signed.
    Right,
    /// It has another content.
    Changed,
    /// It is listed and not there.
    Missing,
    /// It is there but not listed, or cannot be told from another.
    Extra,
}

impl Finding {
    /// In one word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Extra => "extra",
        }
    }
}

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The list, as it was read.
    pub manifest: Manifest,
    /// Whether it is as it was signed.
    pub seal: Result<(), VerifyError>,
    /// Whether the key was compared with one that the reader expected.
    pub key_was_expected: bool,
    /// Every file that is listed or there, in order of path.
    pub files: Vec<(String, Finding)>,
}

impl Report {
    /// Whether everything is as it was signed.
    #[must_use]
    pub fn is_right(&self) -> bool {
        let right = |(_, finding): &(String, Finding)| *finding == Finding::Right;
        self.seal.is_ok() && self.files.iter().all(right)
    }
}

/// Why there is nothing to check.
#[derive(Debug, thiserror::Error)]
pub enum NotADossier {
    /// Its files cannot be read.
    #[error(transparent)]
    Unreadable(#[from] SourceError),
    /// It has no manifest.
    #[error("there is no {MANIFEST} in it that can be read")]
    NoManifest,
    /// The manifest is not JSON, or of another form.
    #[error("{MANIFEST} is not the list of a dossier: {0}")]
    NotAManifest(String),
    /// The manifest lists a path that would lead out of the dossier, or one twice.
    #[error("{MANIFEST} lists the path '{0}', which no dossier has")]
    UnsafePath(String),
}

impl From<NotCanonical> for NotADossier {
    fn from(error: NotCanonical) -> Self {
        Self::NotAManifest(error.to_string())
    }
}

/// Checks a dossier; with `expected_key` (hexadecimal, from a source that the reader trusts) also whose
/// it is.
///
/// # Errors
/// When there is no manifest to check the files against.
pub fn verify(source: &mut dyn Source, expected_key: Option<&str>) -> Result<Report, NotADossier> {
    let bytes = read_manifest(source)?;
    let document = Json::read(&bytes)?;
    let manifest: Manifest =
        serde_json::from_slice(&bytes).map_err(|error| NotADossier::NotAManifest(error.to_string()))?;
    check_list(&manifest)?;
    let mut files = Vec::new();
    for listed in &manifest.files {
        files.push((listed.path.clone(), look(source, listed)?));
    }
    let mut expected: BTreeSet<String> = manifest.files.iter().map(|file| file.path.clone()).collect();
    expected.insert(MANIFEST.to_owned());
    // Each expected file is matched once: a second file of the same name is extra.
    let extra = source.names().into_iter().filter(|name| !expected.remove(name));
    files.extend(extra.map(|name| (name, Finding::Extra)));
    files.sort_unstable();
    Ok(Report {
        seal: check_seal(document, expected_key),
        key_was_expected: expected_key.is_some(),
        manifest,
        files,
    })
}

fn read_manifest(source: &mut dyn Source) -> Result<Vec<u8>, NotADossier> {
    let file = source.open(MANIFEST)?.ok_or(NotADossier::NoManifest)?;
    let mut bytes = Vec::new();
    let read = file.take(MAX_MANIFEST + 1).read_to_end(&mut bytes);
    if read.is_err() || bytes.len() as u64 > MAX_MANIFEST {
        return Err(NotADossier::NoManifest);
    }
    Ok(bytes)
}

fn check_list(manifest: &Manifest) -> Result<(), NotADossier> {
    if manifest.format != FORMAT {
        let other = format!("its format is '{}', not '{FORMAT}'", manifest.format);
        return Err(NotADossier::NotAManifest(other));
    }
    let mut seen = BTreeSet::from([MANIFEST]);
    for file in &manifest.files {
        if !is_safe(&file.path) || !seen.insert(&file.path) {
            return Err(NotADossier::UnsafePath(file.path.clone()));
        }
    }
    let total = manifest
        .files
        .iter()
        .fold(0u64, |sum, file| sum.saturating_add(file.size));
    if total > MAX_LISTED {
        let large = "it lists more than a dossier holds".to_owned();
        return Err(NotADossier::NotAManifest(large));
    }
    Ok(())
}

/// Reads at most one byte beyond the listed size, whatever the file unpacks to.
fn look(source: &mut dyn Source, listed: &Listed) -> Result<Finding, SourceError> {
    let Some(file) = source.open(&listed.path)? else {
        return Ok(Finding::Missing);
    };
    let mut hasher = Sha256::new();
    let mut file = file.take(listed.size.saturating_add(1));
    let mut piece = [0; 16 * 1024];
    let mut size = 0u64;
    loop {
        match file.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => {
                hasher.update(&piece[..count]);
                size += count as u64;
            }
            // What does not unpack is not what was signed.
            Err(_) => return Ok(Finding::Changed),
        }
    }
    let right = size == listed.size && hex::encode(hasher.finalize()) == listed.sha256;
    Ok(if right { Finding::Right } else { Finding::Changed })
}
