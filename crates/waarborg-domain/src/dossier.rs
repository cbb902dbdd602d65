//! The dossier: what an organisation hands to an auditor, as of a day. Each feature adds its files
//! ([`crate::features::Feature::dossier`]) as data; the documents crate writes and signs them.

use crate::audit::Event;
use crate::evidence::Evidence;
use crate::features;
use crate::ids::{JudgementId, ObjectId, UserId};
use crate::ledger::Ledger;
use crate::statement::Statement;
use crate::tasks::Situation;
use serde_json::Value;

/// The records that the files are made of.
#[derive(Debug, Clone, Copy)]
pub struct AsOf<'a> {
    /// The records in memory, in the era of the day. The statements are whole.
    pub situation: Situation<'a>,
    /// The evidence behind the judgements that were known on the day.
    pub evidence: &'a [(JudgementId, Evidence)],
    /// The audit trail until the end of the day, from its beginning.
    pub events: &'a [Event],
}

impl AsOf<'_> {
    /// The ledger.
    #[must_use]
    pub const fn ledger(&self) -> &Ledger {
        self.situation.ledger
    }

    /// The name of a person, or the identifier if they are no member any more.
    #[must_use]
    pub fn person(&self, id: UserId) -> String {
        let member = self.ledger().member(id);
        member.map_or_else(|| id.to_string(), |member| member.name.clone())
    }

    /// The code that an object had on the day, by which every file of the dossier names it.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> String {
        let object = self.ledger().object_on(id, self.situation.posture.day);
        object.map_or_else(|| id.to_string(), |object| object.details.code.clone())
    }
}

/// One file.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path in the dossier, without an extension for content that is written in several forms.
    pub path: &'static str,
    /// A number after the path, where there are several of one kind.
    pub number: Option<i64>,
    /// Its content.
    pub content: Content,
}

impl File {
    /// The only file with this path.
    #[must_use]
    pub const fn new(path: &'static str, content: Content) -> Self {
        Self {
            path,
            number: None,
            content,
        }
    }
}

/// The content of a file.
#[derive(Debug, Clone)]
pub enum Content {
    /// A table, for people with a spreadsheet and for programs.
    Table(Table),
    /// A structure.
    Json(Value),
    /// One structure per line.
    Lines(Vec<Value>),
    /// JSON that has its form already, such as a signed edition.
    Written(String),
    /// A statement of applicability.
    Statement(Box<Statement>),
}

/// A table: codes and identifiers rather than words, so that it reads the same in every language.
#[derive(Debug, Clone)]
pub struct Table {
    /// Names of the columns.
    pub columns: &'static [&'static str],
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
}

/// A value that may be absent, as text.
pub(crate) fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// What one feature adds: a pure function.
pub type Dossier = fn(&AsOf<'_>) -> Vec<File>;

/// The files of all features.
#[must_use]
pub fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let sources = features::ALL.iter().filter_map(|feature| feature.dossier);
    sources.flat_map(|source| source(as_of)).collect()
}
