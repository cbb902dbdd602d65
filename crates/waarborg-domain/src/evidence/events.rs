//! Audit events of evidence.

use super::{Confidentiality, Content};
use crate::audit::{Recorded, Value, audit_events, record};
use crate::ids::{EvidenceId, UserId};
use crate::judgements::Period;

audit_events! {
    /// What happens to evidence.
    EvidenceEvent in "evidence" {
        /// A file or link was added.
        Added = "added" on evidence(evidence: EvidenceId) {
            title: String,
            content: Content,
            period: Option<Period>,
            owner: UserId,
            confidentiality: Confidentiality,
        },
        /// Its metadata was changed.
        Changed = "changed" on evidence(evidence: EvidenceId) {
            title: String,
            changes: Value,
        },
        /// It was retired.
        Retired = "retired" on evidence(evidence: EvidenceId) { title: String },
        /// It was restored.
        Restored = "restored" on evidence(evidence: EvidenceId) { title: String },
    }
}

/// The names in a content.
pub(super) const CONTENT: &[&str] = &["file", "sha256", "media_type", "size", "link"];

impl Recorded for Content {
    fn recorded(&self) -> Value {
        match self {
            Self::File(file) => record([
                ("file", file.name.recorded()),
                ("sha256", file.sha256.recorded()),
                ("media_type", file.media_type.recorded()),
                ("size", file.size.recorded()),
            ]),
            Self::Link(link) => record([("link", link.recorded())]),
        }
    }
}
