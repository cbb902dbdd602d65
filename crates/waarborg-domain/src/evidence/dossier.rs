//! What the dossier holds on evidence: its metadata, and the hash of each file.

use super::{Content as Kept, Evidence};
use crate::dossier::{AsOf, Content, File, Table, text};
use crate::ids::JudgementId;

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let table = Table {
        columns: &[
            "judgement",
            "evidence",
            "title",
            "file",
            "media_type",
            "size",
            "sha256",
            "link",
            "period_start",
            "period_end",
            "owner",
            "confidentiality",
            "added_at",
        ],
        rows: as_of.evidence.iter().map(row).collect(),
    };
    vec![File::new("evidence", Content::Table(table))]
}

fn row((judgement, evidence): &(JudgementId, Evidence)) -> Vec<String> {
    let [file, media_type, size, sha256, link] = match &evidence.content {
        Kept::File(file) => [
            file.name.clone(),
            file.media_type.clone(),
            file.size.to_string(),
            file.sha256.clone(),
            String::new(),
        ],
        Kept::Link(link) => [
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            link.clone(),
        ],
    };
    vec![
        judgement.to_string(),
        evidence.id.to_string(),
        evidence.title.clone(),
        file,
        media_type,
        size,
        sha256,
        link,
        text(evidence.period.map(|period| period.start)),
        text(evidence.period.map(|period| period.end)),
        evidence.owner_name.clone(),
        evidence.confidentiality.code().to_owned(),
        evidence.added_at.to_rfc3339(),
    ]
}
