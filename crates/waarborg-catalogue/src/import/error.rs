//! Why a file is refused. What is odd but readable is an [`super::Anomaly`] and refuses nothing.

use super::{MAX_BYTES, MAX_SECTIONS, MAX_TEXT_LENGTH};
use serde::{Deserialize, Serialize};

/// Why a file is refused, with the line where it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ImportError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_BYTES`].
    #[error("the file is larger than {} MB: this is not the text of BIO2", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// A PDF, a spreadsheet, a picture, or something else that is no plain text.
    #[error("line {line}: this is not a text file; download the Markdown file (.md) itself")]
    NotText {
        /// The line.
        line: usize,
    },
    /// UTF-16.
    #[error("the file is in UTF-16; save it as UTF-8")]
    Utf16,
    /// Neither UTF-8 nor Windows-1252.
    #[error("line {line}: a letter cannot be read, the file is damaged; download it again")]
    BrokenLetter {
        /// The line.
        line: usize,
    },
    /// Ends in the middle of a character, a tag, a heading or a sentence.
    #[error("line {line}: the file stops halfway; download it again")]
    CutOff {
        /// The last line.
        line: usize,
    },
    /// No heading is the number of a measure.
    #[error("there is no heading with a number such as ## 5.01.01: is this part 2 of BIO2 as Markdown?")]
    NoNumbers,
    /// No cell of the column of numbers is the number of a measure.
    #[error("no cell in the column of numbers is a number such as 5.01.01: is that the right column?")]
    NoNumbersInTable,
    /// More than [`MAX_SECTIONS`] numbers.
    #[error("line {line}: more than {MAX_SECTIONS} numbers; this is not the text of BIO2")]
    TooManyNumbers {
        /// The line of the first that is too many.
        line: usize,
    },
    /// A text longer than [`MAX_TEXT_LENGTH`].
    #[error(
        "line {line}: the text of {number} is longer than {MAX_TEXT_LENGTH} bytes; a heading is missing below it"
    )]
    TextTooLong {
        /// The line of the heading.
        line: usize,
        /// The number as written.
        number: String,
    },
}

impl ImportError {
    /// A stable code: `not-text`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::NotText { .. } => "not-text",
            Self::Utf16 => "utf-16",
            Self::BrokenLetter { .. } => "broken-letter",
            Self::CutOff { .. } => "cut-off",
            Self::NoNumbers => "no-numbers",
            Self::NoNumbersInTable => "no-numbers-in-table",
            Self::TooManyNumbers { .. } => "too-many-numbers",
            Self::TextTooLong { .. } => "text-too-long",
        }
    }

    /// The line where it shows, from 1.
    #[must_use]
    pub const fn line(&self) -> Option<usize> {
        match self {
            Self::NotText { line }
            | Self::BrokenLetter { line }
            | Self::CutOff { line }
            | Self::TooManyNumbers { line }
            | Self::TextTooLong { line, .. } => Some(*line),
            Self::Empty | Self::TooLarge | Self::Utf16 | Self::NoNumbers | Self::NoNumbersInTable => None,
        }
    }
}
