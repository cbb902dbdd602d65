//! Audit events of official texts.

use crate::audit::audit_events;
use crate::ids::SourceId;

audit_events! {
    /// What happens to imports of official text.
    OfficialEvent in "official" {
        /// A file was imported.
        Imported = "imported" on import(source: SourceId) {
            title: String,
            version: String,
            sha256: String,
            bytes: i64,
            format: String,
            texts: i64,
            anomalies: Vec<String>,
        },
        /// The texts of an import were removed.
        Removed = "removed" on import(source: SourceId) {
            title: String,
            version: String,
            sha256: String,
            texts: i64,
        },
    }
}
