//! What an import would do to the texts of an organisation.

use super::{Anomaly, Content, OfficialText, check};
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use waarborg_domain::Moment;
use waarborg_domain::catalogue::{Catalogue, MeasureNumber};
use waarborg_domain::ids::SourceId;
use waarborg_domain::official::{NewSource, OfficialSource};

/// The most anomalies that are kept of one import.
const MAX_KEPT: usize = 200;

/// What an import does to the text of one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// There was none.
    New,
    /// There was another.
    Changed {
        /// The other.
        before: String,
    },
    /// It is the one that is there.
    Unchanged,
}

impl Outcome {
    /// `new`, `changed` or `unchanged`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed { .. } => "changed",
            Self::Unchanged => "unchanged",
        }
    }
}

/// The text of one measure in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedText {
    /// The measure.
    pub number: MeasureNumber,
    /// Its official text.
    pub text: String,
    /// What the import does.
    pub outcome: Outcome,
}

/// How many texts there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// New texts.
    pub new: usize,
    /// Texts that replace another.
    pub changed: usize,
    /// Texts that are there already.
    pub unchanged: usize,
    /// Texts that are there and not in the file: they stay.
    pub kept: usize,
}

/// The file that a text comes from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Name of the file.
    pub file_name: &'a str,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: &'a str,
    /// Its size in bytes.
    pub size: usize,
}

/// What an import would do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The version of BIO2 that the text is of.
    pub version: String,
    /// The texts in the file, by number.
    pub texts: Vec<PlannedText>,
    /// Everything odd in the file.
    pub anomalies: Vec<Anomaly>,
    kept: usize,
}

impl Plan {
    /// Compares a text with what is stored. A text is attached to every number of the catalogue that has
    /// one; if a number occurs twice, the first counts.
    #[must_use]
    pub fn make(
        text: &OfficialText,
        catalogue: &Catalogue,
        stored: &BTreeMap<MeasureNumber, String>,
    ) -> Self {
        let known: BTreeSet<_> = catalogue.numbers().iter().map(|entry| entry.number).collect();
        let mut seen = BTreeSet::new();
        let mut texts = Vec::new();
        for section in &text.sections {
            let Some(number) = section.number.filter(|number| known.contains(number)) else {
                continue;
            };
            let first = seen.insert(number);
            if !first || !matches!(section.content, Content::Text | Content::Refers) {
                continue;
            }
            let outcome = match stored.get(&number) {
                None => Outcome::New,
                Some(before) if *before == section.text => Outcome::Unchanged,
                Some(before) => Outcome::Changed {
                    before: before.clone(),
                },
            };
            texts.push(PlannedText {
                number,
                text: section.text.clone(),
                outcome,
            });
        }
        texts.sort_by_key(|text| text.number);
        let in_file: BTreeSet<_> = texts.iter().map(|text| text.number).collect();
        Self {
            version: catalogue.version().to_owned(),
            kept: stored.keys().filter(|number| !in_file.contains(number)).count(),
            texts,
            anomalies: check(text, catalogue),
        }
    }

    /// How many texts there are of each kind.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let count = |code| {
            self.texts
                .iter()
                .filter(|text| text.outcome.code() == code)
                .count()
        };
        Counts {
            new: count("new"),
            changed: count("changed"),
            unchanged: count("unchanged"),
            kept: self.kept,
        }
    }

    /// Whether anything would change.
    #[must_use]
    pub fn does_something(&self) -> bool {
        self.texts.iter().any(|text| text.outcome != Outcome::Unchanged)
    }

    /// What to write: all texts of the file, so that it stands by itself when another is removed.
    #[must_use]
    pub fn record(
        &self,
        id: SourceId,
        text: &OfficialText,
        source: Source<'_>,
        by: &str,
        now: Moment,
    ) -> NewSource {
        let texts: Vec<_> = self
            .texts
            .iter()
            .map(|text| (text.number, text.text.clone()))
            .collect();
        NewSource {
            source: OfficialSource {
                id,
                catalogue_version: self.version.clone(),
                file_name: source.file_name.to_owned(),
                sha256: source.sha256.to_owned(),
                size: i64::try_from(source.size).unwrap_or(i64::MAX),
                format: text.format.code().to_owned(),
                texts: i64::try_from(texts.len()).unwrap_or(i64::MAX),
                report: json!(self.anomalies.iter().take(MAX_KEPT).collect::<Vec<_>>()),
                imported_by_name: by.to_owned(),
                imported_at: now,
                removed: None,
            },
            texts,
        }
    }

    /// What is odd, for the audit trail: number and kind.
    #[must_use]
    pub fn anomaly_codes(&self) -> Vec<String> {
        let kept = self.anomalies.iter().take(MAX_KEPT);
        kept.map(|one| format!("{} {}", one.number, one.kind.code()))
            .collect()
    }

    /// Identifies what the plan does: another plan has another fingerprint.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let lines = self.texts.iter().map(|text| {
            let before = match &text.outcome {
                Outcome::Changed { before } => before.as_str(),
                Outcome::New | Outcome::Unchanged => "",
            };
            json!([text.number, text.outcome.code(), text.text, before]).to_string()
        });
        format!("{}\n{}", self.version, lines.collect::<Vec<_>>().join("\n"))
    }
}
