//! A file that comes in: bounded, read off the threads that others wait for, and refused with what to do.

use crate::context::Context;
use crate::errors::PageError;
use crate::texts;
use crate::ui::Ui;
use axum::extract::Multipart;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use waarborg_app::reading::{Question, ReadTable, Stopped, Unread};
use waarborg_documents::table::{Limits, TableError, Warning};
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
        self.file.take().ok_or_else(|| ui.t(texts::imports::FILE_NONE))
    }

    /// A field beside the file.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// What to tell about a table that could be read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Remark {
    /// The letters were read in another encoding, by its name.
    Encoding(String),
    /// There are formulas, the first in this cell.
    Formulas(String),
    /// There are more sheets; this one was read.
    Sheets(String),
    /// A row has cells beside the columns.
    ExtraCells(String),
    /// A cell holds an error.
    ErrorCell(String),
}

impl Remark {
    fn of(warning: &Warning) -> Self {
        match warning {
            Warning::OtherEncoding(name) => Self::Encoding(name.clone()),
            Warning::Formulas { first, .. } => Self::Formulas(first.clone()),
            Warning::OtherSheets(name) => Self::Sheets(name.clone()),
            Warning::ExtraCells(row) => Self::ExtraCells(row.to_string()),
            Warning::ErrorCell(cell) => Self::ErrorCell(cell.clone()),
        }
    }

    fn text(&self, ui: &Ui) -> String {
        ui.t(match self {
            Self::Encoding(name) => texts::imports::REMARK_ENCODING.text(name),
            Self::Formulas(first) => texts::imports::REMARK_FORMULAS.text(first),
            Self::Sheets(name) => texts::imports::REMARK_SHEETS.text(name),
            Self::ExtraCells(row) => texts::imports::REMARK_EXTRA_CELLS.text(row),
            Self::ErrorCell(cell) => texts::imports::REMARK_ERROR_CELL.text(cell),
        })
    }
}

/// A table that was read and not yet confirmed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TableFile {
    /// Name of the file.
    pub file_name: String,
    /// Remarks of the reader.
    pub remarks: Vec<Remark>,
    /// The table.
    pub table: Table,
}

/// Reads a file; the inner error says what to do.
///
/// # Errors
/// When nothing can be read at all.
pub async fn read<Q: Question>(
    ctx: &Context,
    question: Q,
    bytes: Vec<u8>,
    refusal: impl FnOnce(&Ui, &Q::Refusal) -> String,
) -> Result<Result<Q::Answer, String>, PageError> {
    match ctx.app.reader.read(question, bytes).await {
        Ok(answer) => Ok(Ok(answer)),
        Err(Unread::Refused(reason)) => Ok(Err(refusal(&ctx.ui, &reason))),
        Err(Unread::Stopped(why)) => Ok(Err(stopped(&ctx.ui, why))),
        Err(Unread::Failed(error)) => Err(error.into()),
    }
}

/// Why the reading of a file was stopped, and what to do.
fn stopped(ui: &Ui, why: Stopped) -> String {
    ui.t(match why {
        Stopped::Memory => texts::imports::STOPPED_MEMORY,
        Stopped::Time => texts::imports::STOPPED_TIME,
        Stopped::Crashed => texts::imports::STOPPED_CRASHED,
        Stopped::Busy => texts::imports::STOPPED_BUSY,
    })
}

/// Reads a table; the inner error says what to do.
///
/// # Errors
/// When nothing can be read at all.
pub async fn table(
    ctx: &Context,
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
) -> Result<Result<TableFile, String>, PageError> {
    let question = ReadTable {
        file_name: file_name.to_owned(),
        limits: *limits,
    };
    let read = read(ctx, question, bytes, table_error).await?;
    Ok(read.map(|read| {
        let (table, warnings) = read.into_domain();
        TableFile {
            file_name: file_name.to_owned(),
            remarks: warnings.iter().map(Remark::of).collect(),
            table,
        }
    }))
}

impl TableFile {
    /// The remarks in words; a file full of them need not be told in full.
    #[must_use]
    pub fn remarks(&self, ui: &Ui) -> Vec<String> {
        let remarks = self.remarks.iter().take(20);
        remarks.map(|remark| remark.text(ui)).collect()
    }
}

/// Why a file cannot be read, and what to do.
#[must_use]
pub fn table_error(ui: &Ui, error: &TableError) -> String {
    match error {
        TableError::Empty => ui.t(texts::imports::FILE_EMPTY),
        TableError::TooLarge(most) => ui.t(texts::imports::FILE_TOO_LARGE.megabytes(most / 1024 / 1024)),
        TableError::UnpacksTooLarge(_) => ui.t(texts::imports::FILE_UNPACKS_TOO_LARGE),
        TableError::TooManyRows(most) => ui.t(texts::imports::FILE_TOO_MANY_ROWS.most(ui.number(*most))),
        TableError::TooManyColumns(most) => ui.t(texts::imports::FILE_TOO_MANY_COLUMNS.most(most)),
        TableError::CellTooLong(cell) => ui.t(texts::imports::FILE_CELL_TOO_LONG.cell(cell)),
        TableError::ControlCharacter(cell) => ui.t(texts::imports::FILE_CONTROL_CHARACTER.cell(cell)),
        TableError::UnknownFormat(_) => ui.t(texts::imports::FILE_UNKNOWN),
        TableError::OldOrProtected => ui.t(texts::imports::FILE_OLD),
        TableError::Broken { .. } | TableError::NotWritten(_) => ui.t(texts::imports::FILE_BROKEN),
        TableError::OpenQuote(line) => ui.t(texts::imports::FILE_OPEN_QUOTE.line(line)),
        TableError::ColumnTwice(name) => ui.t(texts::imports::FILE_COLUMN_TWICE.name(name)),
    }
}
