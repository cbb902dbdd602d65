//! Audit events of other frameworks.

use super::Framework;
use crate::audit::audit_events;
use crate::ids::FrameworkId;

audit_events! {
    /// What happens to other frameworks.
    FrameworkEvent in "frameworks" {
        /// A framework was imported.
        Imported = "imported" on framework(framework: FrameworkId) {
            title: String,
            version: String,
            file: String,
            sha256: String,
            count: i64,
        },
        /// A framework was removed.
        Removed = "removed" on framework(framework: FrameworkId) {
            title: String,
            version: String,
            file: String,
            sha256: String,
            count: i64,
        },
    }
}

impl FrameworkEvent {
    pub(super) fn imported(framework: &Framework) -> Self {
        Self::Imported {
            framework: framework.id,
            title: framework.title.clone(),
            version: framework.version.clone(),
            file: framework.file_name.clone(),
            sha256: framework.file_hash.clone(),
            count: framework.nodes,
        }
    }

    pub(super) fn removed(framework: &Framework) -> Self {
        Self::Removed {
            framework: framework.id,
            title: framework.title.clone(),
            version: framework.version.clone(),
            file: framework.file_name.clone(),
            sha256: framework.file_hash.clone(),
            count: framework.nodes,
        }
    }
}
