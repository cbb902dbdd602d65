//! Reads the files of a dossier. What is checked comes from elsewhere, so nothing in it is trusted: no
//! link is followed, no path leaves the folder, and nothing is unpacked beyond what is asked for.

use super::is_safe;
use crate::table::archive::announced_files;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use zip::ZipArchive;

/// The most files in a dossier.
const MAX_FILES: usize = 100_000;

/// The deepest folder in a dossier.
const MAX_DEPTH: usize = 16;

/// Why the files cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The folder or a file in it cannot be read.
    #[error("cannot read {0}: {1}")]
    Unreadable(String, std::io::Error),
    /// It is not a ZIP file.
    #[error("this is not a ZIP file that can be read: {0}")]
    NotAnArchive(String),
    /// A ZIP file tells twice what is in it, and differently: of two programs that read it, each could show
    /// another dossier.
    #[error("this ZIP file contradicts itself on what is in it: {0}")]
    Ambiguous(String),
    /// More files than any dossier has.
    #[error("there are more than {MAX_FILES} files in it, or folders in folders without end")]
    TooMany,
}

/// Files by name.
pub trait Source {
    /// Every name there is, as written, safe or not.
    fn names(&self) -> Vec<String>;

    /// The content of one of them; `None` if it is no readable file.
    ///
    /// # Errors
    /// When it cannot be opened.
    fn open(&mut self, name: &str) -> Result<Option<Box<dyn Read + '_>>, SourceError>;
}

/// A dossier in a folder.
#[derive(Debug)]
pub struct Folder {
    /// Each file; `None` for what is not a file, such as a link.
    found: BTreeMap<String, Option<PathBuf>>,
}

impl Folder {
    /// Lists what there is.
    ///
    /// # Errors
    /// When it cannot be read, or has no end.
    pub fn open(root: &Path) -> Result<Self, SourceError> {
        let mut found = BTreeMap::new();
        let mut folders = vec![(root.to_owned(), String::new(), 0)];
        while let Some((folder, prefix, depth)) = folders.pop() {
            let unreadable = |error| SourceError::Unreadable(folder.display().to_string(), error);
            if depth > MAX_DEPTH {
                return Err(SourceError::TooMany);
            }
            for entry in fs::read_dir(&folder).map_err(unreadable)? {
                let entry = entry.map_err(unreadable)?;
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                // Of the entry itself: a link is not followed.
                let kind = entry.file_type().map_err(unreadable)?;
                if kind.is_dir() {
                    folders.push((entry.path(), format!("{name}/"), depth + 1));
                } else {
                    let place = kind.is_file().then(|| entry.path());
                    // Two names that are no text can read the same: then neither is a file of the dossier.
                    let twice = found.entry(name).and_modify(|known| *known = None);
                    let _ = twice.or_insert(place);
                }
                if found.len() + folders.len() > MAX_FILES {
                    return Err(SourceError::TooMany);
                }
            }
        }
        Ok(Self { found })
    }
}

impl Source for Folder {
    fn names(&self) -> Vec<String> {
        self.found.keys().cloned().collect()
    }

    fn open(&mut self, name: &str) -> Result<Option<Box<dyn Read + '_>>, SourceError> {
        let Some(Some(path)) = self.found.get(name) else {
            return Ok(None);
        };
        let file = File::open(path).map_err(|error| SourceError::Unreadable(name.to_owned(), error))?;
        Ok(Some(Box::new(BufReader::new(file))))
    }
}

/// A dossier in a ZIP file. A file is unpacked only as far as it is read.
pub struct Archive<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each safe name is; of two that read the same (in different encodings), neither.
    places: BTreeMap<String, usize>,
    names: Vec<String>,
}

impl<'a> Archive<'a> {
    /// Looks what there is. A ZIP file lists its files at its end and once more before each of them: when
    /// the two differ, a name occurs twice, or a file is not listed, it is no dossier.
    ///
    /// # Errors
    /// When it is no ZIP file, contradicts itself, or has too many files.
    pub fn open(bytes: &'a [u8]) -> Result<Self, SourceError> {
        let broken = |error: zip::result::ZipError| SourceError::NotAnArchive(error.to_string());
        if announced_files(bytes) > MAX_FILES as u64 {
            return Err(SourceError::TooMany);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        if archive.len() > MAX_FILES {
            return Err(SourceError::TooMany);
        }
        archive
            .validate_header_consistency()
            .map_err(|error| SourceError::Ambiguous(error.to_string()))?;
        let mut seen: BTreeMap<String, Option<usize>> = BTreeMap::new();
        let mut names = Vec::new();
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(broken)?;
            let name = entry.name().map_err(broken)?.into_owned();
            let is_file = entry.is_file();
            drop(entry);
            if name.ends_with('/') {
                continue;
            }
            let place = (is_file && is_safe(&name)).then_some(index);
            seen.entry(name.clone())
                .and_modify(|known| *known = None)
                .or_insert(place);
            names.push(name);
        }
        let places = seen.into_iter().filter_map(|(name, place)| Some((name, place?)));
        Ok(Self {
            archive,
            places: places.collect(),
            names,
        })
    }
}

impl Source for Archive<'_> {
    fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    fn open(&mut self, name: &str) -> Result<Option<Box<dyn Read + '_>>, SourceError> {
        let Some(place) = self.places.get(name) else {
            return Ok(None);
        };
        let file = self.archive.by_index(*place);
        let file = file.map_err(|error| SourceError::NotAnArchive(error.to_string()))?;
        Ok(Some(Box::new(file)))
    }
}
