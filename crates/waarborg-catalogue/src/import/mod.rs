//! Import of the official text of the measures: it is not ours to ship, so an organisation brings the
//! published file and sees it beside our summary. Nothing here changes a number or a status of the
//! embedded catalogue; where source and catalogue differ, that is reported.
//!
//! A format has a reader that gives an [`OfficialText`] ([`read_markdown`]); everything after that
//! ([`check()`], [`Plan`]) is the same for every format. All of it is pure.

mod check;
mod decode;
mod error;
mod markdown;
mod plain;
mod plan;
mod references;
mod table;

pub use check::{Anomaly, AnomalyKind, check};
pub use error::ImportError;
pub use markdown::read_markdown;
pub use plan::{Counts, Outcome, Plan, PlannedText, Source};
pub use table::{Field, WANTED, read_table};

use serde::{Deserialize, Serialize};
use waarborg_domain::catalogue::{MeasureNumber, NumberStatus};

/// The largest file that is read.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;

/// The most rows of a table that are read.
pub const MAX_ROWS: usize = 5_000;

/// The most numbers that a file may have: BIO2 has 167.
pub const MAX_SECTIONS: usize = 2_000;

/// The longest text of one number, in bytes of the file. The longest of BIO2 v1.3 has about 2,000.
pub const MAX_TEXT_LENGTH: usize = 20_000;

/// How the letters of the file were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, as published.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Windows-1252, as older Windows programs save it.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl Encoding {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// The format of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Markdown with a heading per number, as in the official repository.
    Markdown,
    /// A table with a row per number: a spreadsheet, or CSV.
    Table,
}

impl Format {
    /// A stable code: `markdown`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Table => "table",
        }
    }
}

/// What a file says, number by number, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialText {
    /// Format of the file.
    pub format: Format,
    /// How its letters were written.
    pub encoding: Encoding,
    /// The numbers with their text.
    pub sections: Vec<Section>,
}

/// What a file says about one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The number as it is written in the file.
    pub written: String,
    /// The number that it means, if it is one.
    pub number: Option<MeasureNumber>,
    /// Line of the heading, from 1.
    pub line: usize,
    /// What kind of text it is.
    pub content: Content,
    /// The text, without markup: lines, with an empty line between paragraphs.
    pub text: String,
    /// The invisible characters in the text, as `U+202E`.
    pub invisible: Vec<String>,
    /// Letters that were damaged on the way: what is there, and what it probably was.
    pub damaged: Option<(String, Option<String>)>,
    /// What is odd about the cells of its row, in a table.
    pub odd_cell: Option<OddCell>,
}

/// What is odd about a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OddCell {
    /// There is nothing in it: the name of the cell (`B7`).
    Empty(String),
    /// A formula computed it: the name of the cell.
    Formula(String),
}

/// What a section says of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// What must be so.
    Text,
    /// "Zie overheidsmaatregel …", and nothing else.
    Refers,
    /// "Geen overheidsmaatregel".
    NoMeasure,
    /// "Vervallen."
    Withdrawn,
    /// "Verplaatst naar …"; `None` if the destination is not a number.
    Moved(Option<MeasureNumber>),
    /// Nothing.
    Empty,
}

impl Content {
    /// The status that this gives the number.
    #[must_use]
    pub const fn status(self) -> Option<NumberStatus> {
        match self {
            Self::Text | Self::Refers => Some(NumberStatus::InForce),
            Self::NoMeasure => Some(NumberStatus::NoMeasure),
            Self::Withdrawn => Some(NumberStatus::Withdrawn),
            Self::Moved(_) => Some(NumberStatus::Moved),
            Self::Empty => None,
        }
    }
}
