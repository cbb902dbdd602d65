//! What can be read out of files.

use super::Question;
use serde::{Deserialize, Serialize};
use waarborg_catalogue::frameworks::{self, FrameworkError};
use waarborg_catalogue::import::{ImportError, OfficialText, read_markdown};
use waarborg_documents::table::{Limits, Outline, Place, Table, TableError, outline, read_table_at};
use waarborg_domain::frameworks::FrameworkText;

/// A table: XLSX, ODS or CSV.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadTable {
    /// Name of the file.
    pub file_name: String,
    /// How much is read.
    pub limits: Limits,
    /// Where the table is.
    pub place: Place,
}

impl Question for ReadTable {
    const KIND: &'static str = "table";
    type Answer = Table;
    type Refusal = TableError;

    fn read(&self, file: &[u8]) -> Result<Table, TableError> {
        read_table_at(file, &self.file_name, &self.limits, self.place)
    }
}

/// The sheets of such a file with their first rows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadOutline {
    /// Name of the file.
    pub file_name: String,
    /// How much is read.
    pub limits: Limits,
}

impl Question for ReadOutline {
    const KIND: &'static str = "outline";
    type Answer = Outline;
    type Refusal = TableError;

    fn read(&self, file: &[u8]) -> Result<Outline, TableError> {
        outline(file, &self.file_name, &self.limits)
    }
}

/// The official text of BIO2 as Markdown.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadOfficial;

impl Question for ReadOfficial {
    const KIND: &'static str = "official-text";
    type Answer = OfficialText;
    type Refusal = ImportError;

    fn read(&self, file: &[u8]) -> Result<OfficialText, ImportError> {
        read_markdown(file)
    }
}

/// Another framework: an OSCAL catalog (JSON, YAML) or a library of CISO Assistant.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct ReadFramework;

impl Question for ReadFramework {
    const KIND: &'static str = "framework";
    type Answer = FrameworkText;
    type Refusal = FrameworkError;

    fn read(&self, file: &[u8]) -> Result<FrameworkText, FrameworkError> {
        frameworks::read(file)
    }
}
