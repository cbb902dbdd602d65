//! The official text of the measures, as an organisation imported it: the files that it came from.
//! Each import keeps its own texts; of several of one version the newest that was not removed counts.

mod commands;
mod events;
mod store;

pub use commands::{ImportOfficial, OfficialRefused, RemoveOfficial, counting};
pub use events::OfficialEvent;
pub use store::{Change, OfficialStore};

use crate::Moment;
use crate::catalogue::MeasureNumber;
use crate::ids::SourceId;

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[Grant::new(Permission::EditCatalogue, &[Role::Ciso]).and_operator()]
    },
    events: OfficialEvent::KINDS,
    ..crate::features::Feature::new("official")
};

/// A file that official text was imported from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialSource {
    /// Identifier.
    pub id: SourceId,
    /// The version of BIO2 that the text is of (`v1.3`).
    pub catalogue_version: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub size: i64,
    /// In which format the text came (`markdown`).
    pub format: String,
    /// How many measures have their text from it.
    pub texts: i64,
    /// Everything odd that was found in it.
    pub report: serde_json::Value,
    /// Who imported it: a name, or the command.
    pub imported_by_name: String,
    /// When.
    pub imported_at: Moment,
    /// When and by whom its texts were removed, if so.
    pub removed: Option<Removal>,
}

/// The removal of the texts of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// By whom.
    pub by_name: String,
    /// When.
    pub at: Moment,
}

/// An import with its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// The file.
    pub source: OfficialSource,
    /// The text of each measure in it.
    pub texts: Vec<(MeasureNumber, String)>,
}

/// Where the bytes of a source are kept in the object store: per organisation, so that removing one
/// affects no other.
#[must_use]
pub fn source_path(organisation: crate::ids::OrganisationId, sha256: &str) -> String {
    format!("sources/{organisation}/{sha256}")
}
