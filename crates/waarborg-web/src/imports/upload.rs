//! A file that comes in: bounded, read off the threads that others wait for, and refused with what to do.

use crate::errors::PageError;
use crate::ui::Ui;
use axum::extract::Multipart;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use waarborg_documents::table::{Limits, TableError, Warning, read_table};
use waarborg_domain::columns::Table;
use waarborg_domain::evidence::clean_file_name;

/// The most rows of a table.
pub const MAX_ROWS: usize = 5_000;

/// What we are willing to read.
pub const LIMITS: Limits = Limits {
    bytes: 5 * 1024 * 1024,
    unpacked_bytes: 64 * 1024 * 1024,
    rows: MAX_ROWS,
    columns: 100,
    cell: 10_000,
};

/// A form with one file that was sent.
#[derive(Debug, Default)]
pub struct Upload {
    /// Name and bytes of the file; absent when none was chosen.
    pub file: Option<(String, Vec<u8>)>,
    /// The file is larger than the limits allow: it was not kept.
    pub too_large: bool,
    /// The other fields.
    pub fields: BTreeMap<String, String>,
}

/// The most of a field beside the file.
const MAX_FIELD_LENGTH: usize = 1_000;
/// The most fields beside the file.
const MAX_FIELDS: usize = 20;

impl Upload {
    /// Reads the form.
    ///
    /// # Errors
    /// When it is larger than may be uploaded here.
    pub async fn read(mut form: Multipart, limits: &Limits) -> Result<Self, PageError> {
        let mut upload = Self::default();
        while let Some(mut field) = form.next_field().await.map_err(|_| PageError::TooLarge)? {
            let name = field.name().unwrap_or_default().to_owned();
            // A browser sends a field without a file as one without a name.
            let file_name = field.file_name().map(|name| match name {
                "" => String::new(),
                name => clean_file_name(name),
            });
            let most = if file_name.is_some() {
                limits.bytes
            } else {
                MAX_FIELD_LENGTH
            };
            let mut bytes = Vec::new();
            while let Some(piece) = field.chunk().await.map_err(|_| PageError::TooLarge)? {
                if bytes.len() + piece.len() > most {
                    upload.too_large |= file_name.is_some();
                    bytes.clear();
                    break;
                }
                bytes.extend_from_slice(&piece);
            }
            match file_name {
                Some(file) if name == "file" && !(bytes.is_empty() && file.is_empty()) => {
                    upload.file.get_or_insert((file, bytes));
                }
                None if upload.fields.len() < MAX_FIELDS => {
                    upload.fields.insert(name, crate::forms::field_text(bytes)?);
                }
                _ => {}
            }
        }
        Ok(upload)
    }

    /// The file; or what to tell when there is none.
    ///
    /// # Errors
    /// What to tell.
    pub fn take_file(&mut self, ui: &Ui, limits: &Limits) -> Result<(String, Vec<u8>), String> {
        if self.too_large {
            return Err(table_error(ui, &TableError::TooLarge(limits.bytes)));
        }
        self.file.take().ok_or_else(|| ui.t("imports-file-none"))
    }

    /// A field beside the file.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// A table that was read and not yet confirmed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TableFile {
    /// Name of the file.
    pub file_name: String,
    /// Remarks of the reader: key of a text and what it calls `$text`.
    pub remarks: Vec<(String, String)>,
    /// The table.
    pub table: Table,
}

/// Reads a table; the inner error says what to do.
///
/// # Errors
/// When the reader cannot be run at all.
pub async fn table(
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
) -> Result<Result<TableFile, TableError>, PageError> {
    let (name, limits) = (file_name.to_owned(), *limits);
    // Unpacking a spreadsheet takes a while: not on a thread that others wait for.
    let read = tokio::task::spawn_blocking(move || read_table(&bytes, &name, &limits)).await;
    Ok(read.map_err(PageError::internal)?.map(|read| {
        let (table, warnings) = read.into_domain();
        TableFile {
            file_name: file_name.to_owned(),
            remarks: warnings.iter().map(remark).collect(),
            table,
        }
    }))
}

impl TableFile {
    /// The remarks in words; a file full of them need not be told in full.
    #[must_use]
    pub fn remarks(&self, ui: &Ui) -> Vec<String> {
        let remarks = self.remarks.iter().take(20);
        remarks.map(|(key, text)| ui.t1(key, "text", text)).collect()
    }
}

/// Why a file cannot be read, and what to do.
#[must_use]
pub fn table_error(ui: &Ui, error: &TableError) -> String {
    match error {
        TableError::Empty => ui.t("imports-file-empty"),
        TableError::TooLarge(most) => ui.t1("imports-file-too-large", "megabytes", most / 1024 / 1024),
        TableError::UnpacksTooLarge(_) => ui.t("imports-file-unpacks-too-large"),
        TableError::TooManyRows(most) => ui.t1("imports-file-too-many-rows", "most", ui.number(*most)),
        TableError::TooManyColumns(most) => ui.t1("imports-file-too-many-columns", "most", most),
        TableError::CellTooLong(cell) => ui.t1("imports-file-cell-too-long", "cell", cell),
        TableError::ControlCharacter(cell) => ui.t1("imports-file-control-character", "cell", cell),
        TableError::UnknownFormat(_) => ui.t("imports-file-unknown"),
        TableError::OldOrProtected => ui.t("imports-file-old"),
        TableError::Broken { .. } | TableError::NotWritten(_) => ui.t("imports-file-broken"),
        TableError::OpenQuote(line) => ui.t1("imports-file-open-quote", "line", line),
        TableError::ColumnTwice(name) => ui.t1("imports-file-column-twice", "name", name),
    }
}

/// What to tell about a table that could be read: key of the text and what it calls `$text`.
fn remark(warning: &Warning) -> (String, String) {
    let (key, text) = match warning {
        Warning::OtherEncoding(name) => ("encoding", (*name).to_owned()),
        Warning::Formulas { first, .. } => ("formulas", first.clone()),
        Warning::OtherSheets(name) => ("sheets", name.clone()),
        Warning::ExtraCells(row) => ("extra-cells", row.to_string()),
        Warning::ErrorCell(cell) => ("error-cell", cell.clone()),
    };
    (format!("imports-remark-{key}"), text)
}
