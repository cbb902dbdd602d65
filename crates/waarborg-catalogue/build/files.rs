//! The files as people write them.

use serde::{Deserialize, Serialize};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A text in both languages. Unknown keys are mistakes.
#[derive(Deserialize, Serialize, Clone, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Both<T> {
    pub nl: T,
    pub en: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionFile {
    pub version: String,
    pub adopted_on: String,
    /// The version that this one takes its controls, and most of its texts, from.
    pub based_on: Option<String>,
    /// The version whose kinds these are, where this one was published without them.
    pub kinds_from: Option<String>,
    /// What it says of publishing scope and statement.
    pub publishing: String,
    /// The tiers for which it is a framework to work towards.
    #[serde(default)]
    pub guiding_for: Vec<String>,
    pub legal_basis: LegalBasis,
    #[serde(default)]
    pub exception: Vec<LegalException>,
}

#[derive(Deserialize, Serialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct LegalBasis {
    pub within_cbw: bool,
    /// Follows from the exceptions.
    #[serde(default)]
    pub excepted: bool,
    pub source: String,
    pub checked_on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalException {
    pub numbers: Vec<String>,
    pub within_cbw: bool,
    pub source: String,
    pub checked_on: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumbersFile {
    pub number: Vec<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    pub number: String,
    pub status: String,
    pub moved_to: Option<String>,
    pub refers_to: Option<String>,
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The number in that version which has the kinds, where it is another one.
    pub kinds_from: Option<String>,
    /// The number in the version that this one is based on whose texts say the same.
    pub content_from: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsFile {
    pub term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub measure: String,
    pub kind: String,
    pub interval: Option<String>,
    pub owed_by: String,
    pub what: Both<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlFile {
    pub number: String,
    pub title: Both<String>,
    pub summary: Both<String>,
    pub proof: Both<Vec<String>>,
    #[serde(default)]
    pub measure: Vec<MeasureText>,
}

/// The measures of one control that a version has texts of its own for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasuresFile {
    pub measure: Vec<MeasureText>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct MeasureText {
    pub number: String,
    pub object: String,
    pub owed_by: String,
    pub title: Both<String>,
    pub summary: Both<String>,
    pub design: Both<String>,
    pub existence: Both<String>,
    pub operating_effectiveness: Both<String>,
    pub examples: Both<Vec<String>>,
    pub mistake: Both<String>,
    pub effort: Effort,
    pub quick_win: bool,
    pub related: Vec<String>,
}

#[derive(Deserialize, Serialize, Clone)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    pub once: f64,
    pub yearly: f64,
}

/// Reads one TOML file; the message names it.
pub fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Reads all control files of a version, in order of number.
pub fn read_controls(folder: &Path) -> Result<Vec<ControlFile>, String> {
    let paths = toml_files(folder)?;
    let controls = paths.iter().map(|path| {
        let control: ControlFile = read(path)?;
        if named(path) == Some(control.number.as_str()) {
            Ok(control)
        } else {
            Err(format!("{}: holds another number", path.display()))
        }
    });
    controls.collect()
}

/// Reads the measures that a version has texts of its own for; each file has the name of a control.
pub fn read_measures(folder: &Path) -> Result<Vec<MeasureText>, String> {
    let mut measures = Vec::new();
    for path in toml_files(folder)? {
        let file: MeasuresFile = read(&path)?;
        let control = format!("{}.", named(&path).unwrap_or_default());
        if let Some(stray) = file.measure.iter().find(|m| !m.number.starts_with(&control)) {
            return Err(format!("{}: {} belongs elsewhere", path.display(), stray.number));
        }
        measures.extend(file.measure);
    }
    Ok(measures)
}

/// The TOML files in a folder, in order of name.
fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    Ok(paths)
}

/// The name of a file without `.toml`.
fn named(path: &Path) -> Option<&str> {
    path.file_stem().and_then(|stem| stem.to_str())
}
