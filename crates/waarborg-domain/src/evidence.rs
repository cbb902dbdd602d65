//! Evidence: a file or a link that shows something, about a period. One piece can serve many
//! judgements.

use crate::Moment;
use crate::ids::{EvidenceId, UserId};
use crate::judgements::Period;
use crate::text_enum::text_enum;

text_enum! {
    /// Who may see the content of a piece of evidence.
    Confidentiality {
        /// Everybody who sees the state.
        Internal = "internal",
        /// Only whoever judges, advises, audits or owns it: not readers.
        Confidential = "confidential",
    }
}

/// Where the content is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A file in the evidence store, by the SHA-256 of its bytes.
    File(StoredFile),
    /// A link to elsewhere (`https:` or `http:`).
    Link(String),
}

/// A file in the evidence store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// SHA-256 of the bytes, hexadecimal: also its address.
    pub sha256: String,
    /// Name as it was uploaded.
    pub name: String,
    /// Media type, sniffed from the bytes.
    pub media_type: String,
    /// Size in bytes.
    pub size: i64,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Identifier.
    pub id: EvidenceId,
    /// Title.
    pub title: String,
    /// Content.
    pub content: Content,
    /// The period that it covers.
    pub period: Option<Period>,
    /// Who keeps it up to date.
    pub owner: UserId,
    /// His name.
    pub owner_name: String,
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// When it was added.
    pub added_at: Moment,
    /// Who added it.
    pub added_by: UserId,
    /// True once it was taken out of use: it stays with the judgements that rest on it.
    pub retired: bool,
    /// Counts the changes, to notice two people editing at once.
    pub version: i64,
}
