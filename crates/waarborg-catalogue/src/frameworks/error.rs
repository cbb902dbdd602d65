//! Why a file is refused. What is odd but readable is a note and refuses nothing.

use super::{MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TEXT, MAX_TEXT_LENGTH};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why a file is refused, with the place where it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum FrameworkError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_BYTES`].
    #[error("the file is larger than {} MB", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// Bytes that are not text: another kind of file, or a damaged one.
    #[error("line {line}: this is no text in UTF-8; export the catalog again as JSON or YAML")]
    NotText {
        /// The line.
        line: usize,
    },
    /// Ends halfway.
    #[error("line {line}: the file stops halfway; download it again")]
    CutOff {
        /// The last line.
        line: usize,
    },
    /// Not JSON or YAML, or not in the format of OSCAL or CISO Assistant.
    #[error("line {line}, column {column}: {reason}")]
    Broken {
        /// The line.
        line: usize,
        /// The place on it.
        column: usize,
        /// What the reader found, in English.
        reason: String,
    },
    /// XML, which we do not read.
    #[error("this is {}XML; Waarborg reads JSON and YAML", if *oscal { "OSCAL as " } else { "" })]
    Xml {
        /// Whether it is OSCAL: then the same catalog is published as JSON and YAML too.
        oscal: bool,
    },
    /// Something other than a framework.
    #[error("this is no OSCAL catalog and no CISO Assistant library with a framework{}", what_it_is(.found))]
    NotAFramework {
        /// The kind of OSCAL document that it is; empty if none.
        found: Cow<'static, str>,
    },
    /// More objects, levels of nesting or repeats than any framework has.
    #[error("line {line}: more than any framework has ({what})")]
    TooMuch {
        /// The line; 0 if it is not known.
        line: usize,
        /// What there is too much of.
        what: Excess,
    },
    /// More than [`MAX_NODES`] controls.
    #[error("more than {MAX_NODES} groups and controls; the first that is too many is {reference}")]
    TooManyNodes {
        /// The first that is too many.
        reference: String,
    },
    /// Controls within controls, deeper than [`MAX_DEPTH`].
    #[error("{reference} is more than {MAX_DEPTH} levels deep")]
    TooDeep {
        /// Which one.
        reference: String,
    },
    /// A text longer than [`MAX_TEXT_LENGTH`], or all together more than [`MAX_TEXT`].
    #[error("the text of {reference} is too long: at most {MAX_TEXT_LENGTH} bytes, and all texts together {} MB", MAX_TEXT / 1024 / 1024)]
    TextTooLong {
        /// Whose text.
        reference: String,
    },
    /// A framework without anything in it.
    #[error("there are no groups, controls or requirements in it")]
    NoNodes,
}

/// What there can be too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Excess {
    /// Values: objects, lists and texts.
    Objects,
    /// Values within values.
    Levels,
    /// Values that stand for others (aliases of YAML).
    Repeats,
}

impl std::fmt::Display for Excess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Objects => "objects",
            Self::Levels => "levels",
            Self::Repeats => "repeats",
        })
    }
}

fn what_it_is(found: &str) -> String {
    if found.is_empty() {
        String::new()
    } else {
        format!("; it is an OSCAL {found}")
    }
}

impl FrameworkError {
    /// A stable code: `not-text`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::NotText { .. } => "not-text",
            Self::CutOff { .. } => "cut-off",
            Self::Broken { .. } => "broken",
            Self::Xml { .. } => "xml",
            Self::NotAFramework { .. } => "not-a-framework",
            Self::TooMuch { .. } => "too-much",
            Self::TooManyNodes { .. } => "too-many-nodes",
            Self::TooDeep { .. } => "too-deep",
            Self::TextTooLong { .. } => "text-too-long",
            Self::NoNodes => "no-nodes",
        }
    }
}
