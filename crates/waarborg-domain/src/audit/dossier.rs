//! What the dossier holds on the audit trail: all of it until the day, as it was hashed.

use crate::dossier::{AsOf, Content, File};
use serde_json::json;

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let lines = as_of.events.iter().map(|event| json!(event)).collect();
    vec![File::new("log", Content::Lines(lines))]
}
