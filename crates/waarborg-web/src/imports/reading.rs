//! Reads a file in a child process, and says what is wrong with it and what to do.

use crate::context::Context;
use crate::errors::PageError;
use crate::texts;
use crate::ui::Ui;
use axum::body::Bytes;
use serde::{Deserialize, Serialize};
use waarborg_app::reading::{Question, ReadOutline, ReadTable, Stopped, Unread};
pub use waarborg_documents::table::Limits;
use waarborg_documents::table::{Outline, Place, TableError, Warning};
use waarborg_domain::columns::Table;

/// The most rows of a table.
pub const MAX_ROWS: usize = 5_000;

/// How much we read.
pub const LIMITS: Limits = Limits {
    bytes: 5 * 1024 * 1024,
    unpacked_bytes: 64 * 1024 * 1024,
    rows: MAX_ROWS,
    columns: 100,
    cell: 10_000,
};

/// What to report about a table that could be read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Remark {
    /// The text was read in another encoding: its name.
    Encoding(String),
    /// There are formulas, the first in this cell.
    Formulas(String),
    /// There are more sheets; this one was read.
    Sheets(String),
    /// Something stands above the headings: from this row to that one.
    Above(u32, u32),
    /// So many hidden rows were read, the first being this one.
    HiddenRows(usize, u32),
    /// Hidden columns were read.
    HiddenColumns(String),
    /// So many cells were given the text of the one that they are merged with.
    Merged(usize),
    /// A cell holds an error.
    ErrorCell(String),
}

impl Remark {
    fn of(warning: &Warning) -> Self {
        match warning {
            Warning::OtherEncoding(name) => Self::Encoding(name.clone()),
            Warning::Formulas { first, .. } => Self::Formulas(first.clone()),
            Warning::OtherSheets(name) => Self::Sheets(name.clone()),
            Warning::Above { first, last } => Self::Above(*first, *last),
            Warning::HiddenRows { count, first } => Self::HiddenRows(*count, *first),
            Warning::HiddenColumns(letters) => Self::HiddenColumns(letters.clone()),
            Warning::Merged(count) => Self::Merged(*count),
            Warning::ErrorCell(cell) => Self::ErrorCell(cell.clone()),
        }
    }

    fn text(&self, ui: &Ui) -> String {
        match self {
            Self::Encoding(name) => ui.t(texts::imports::REMARK_ENCODING.text(name)),
            Self::Formulas(first) => ui.t(texts::imports::REMARK_FORMULAS.text(first)),
            Self::Sheets(name) => ui.t(texts::imports::REMARK_SHEETS.text(name)),
            Self::Above(first, last) if first == last => ui.t(texts::imports::REMARK_ABOVE_ONE.row(first)),
            Self::Above(first, last) => ui.t(texts::imports::REMARK_ABOVE.first(first).last(last)),
            Self::HiddenRows(count, first) => ui.t(texts::imports::REMARK_HIDDEN_ROWS.n(count).first(first)),
            Self::HiddenColumns(letters) => ui.t(texts::imports::REMARK_HIDDEN_COLUMNS.text(letters)),
            Self::Merged(count) => ui.t(texts::imports::REMARK_MERGED.n(count)),
            Self::ErrorCell(cell) => ui.t(texts::imports::REMARK_ERROR_CELL.text(cell)),
        }
    }
}

/// A table that was read and not yet confirmed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TableFile {
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
    file: Bytes,
    refusal: impl FnOnce(&Ui, &Q::Refusal) -> String,
) -> Result<Result<Q::Answer, String>, PageError> {
    match ctx.app.reader.read(question, file).await {
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

/// Reads what is in a file of tables; the inner error says what to do.
///
/// # Errors
/// When nothing can be read at all.
pub async fn outline(
    ctx: &Context,
    file_name: &str,
    file: Bytes,
    limits: &Limits,
) -> Result<Result<Outline, String>, PageError> {
    let question = ReadOutline {
        file_name: file_name.to_owned(),
        limits: *limits,
    };
    read(ctx, question, file, table_error).await
}

/// Reads the table at a place; the inner error says what to do.
///
/// # Errors
/// When nothing can be read at all.
pub async fn table(
    ctx: &Context,
    file_name: &str,
    file: Bytes,
    limits: &Limits,
    place: Place,
) -> Result<Result<TableFile, String>, PageError> {
    let question = ReadTable {
        file_name: file_name.to_owned(),
        limits: *limits,
        place,
    };
    let read = read(ctx, question, file, table_error).await?;
    Ok(read.and_then(|read| {
        let (table, warnings) = read.into_domain();
        if table.rows.is_empty() {
            return Err(ctx.ui.t(texts::imports::FILE_NO_ROWS));
        }
        Ok(TableFile {
            remarks: warnings.iter().map(Remark::of).collect(),
            table,
        })
    }))
}

impl TableFile {
    /// The remarks in words; a file full of them need not be reported in full.
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
        TableError::ControlCharacter(cell) => ui.t(texts::imports::FILE_CONTROL_CHARACTER.cell(cell)),
        TableError::UnknownFormat(_) => ui.t(texts::imports::FILE_UNKNOWN),
        TableError::OldOrProtected => ui.t(texts::imports::FILE_OLD),
        TableError::Broken { .. } | TableError::NotWritten(_) => ui.t(texts::imports::FILE_BROKEN),
        TableError::OpenQuote(line) => ui.t(texts::imports::FILE_OPEN_QUOTE.line(line)),
        TableError::NoSuchPlace => ui.t(texts::imports::FILE_NO_SUCH_PLACE),
    }
}
