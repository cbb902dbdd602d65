//! What is in a file, to choose a sheet and the row of the headings from.

use super::{Format, Limits, Row, TableError, archive, csv, is_archive};
use serde::{Deserialize, Serialize};

/// The most rows of a sheet that are shown.
pub(super) const TOP_ROWS: usize = 25;
/// The most characters of a cell that are shown.
pub(super) const TOP_CELL: usize = 80;
/// The most sheets that are shown.
pub(super) const MAX_SHEETS: usize = 30;

/// Where in a file a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Which sheet, from 0; text has one.
    pub sheet: usize,
    /// The row of the headings as numbered in the file; `None` is the first that is not empty.
    pub heading: Option<u32>,
}

/// The sheets of a file, each with its first rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// What kind of file it is, by its content.
    pub format: Format,
    /// Its sheets, in their order.
    pub sheets: Vec<Sheet>,
}

/// A sheet with its first rows that are not empty; long cells are cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty for text.
    pub name: String,
    /// The rows.
    pub top: Vec<Row>,
    /// How many rows have something in them.
    pub rows: usize,
    /// Whether the spreadsheet program hides it.
    pub hidden: bool,
}

/// Reads what is in a file.
///
/// # Errors
/// See [`TableError`]; what is wrong within a sheet shows when its table is read.
pub fn outline(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Outline, TableError> {
    let outline = if is_archive(bytes, file_name, limits)? {
        archive::outline(bytes, file_name, limits)?
    } else {
        csv::outline(bytes, file_name, limits)?
    };
    if outline.sheets.iter().all(|sheet| sheet.top.is_empty()) {
        return Err(TableError::Empty);
    }
    Ok(outline)
}
