//! Tables that come in (CSV, XLSX, ODS) and go out (CSV, XLSX). What comes in is not trusted: every size
//! is limited before anything is parsed, formulas are never evaluated, and a broken file gives an error
//! that says what to do.

pub(crate) mod archive;
mod csv;
mod declared;
mod gather;
mod layout;
mod ods;
mod outline;
mod separator;
pub(crate) mod write;
mod xlsx;

pub use outline::{Outline, Place, Sheet, outline};
pub use write::{Cell, Choice, harmless, write_form, write_table};

use gather::Gatherer;
use serde::{Deserialize, Serialize};

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Text with separators.
    Csv,
    /// Office Open XML spreadsheet (Excel).
    Xlsx,
    /// OpenDocument spreadsheet (LibreOffice).
    Ods,
}

impl Format {
    /// The extension of file names.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }
}

/// How much we read at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Size of the file.
    pub bytes: usize,
    /// Size of all files in a spreadsheet together, unpacked.
    pub unpacked_bytes: u64,
    /// Rows below the header.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Characters in one cell; of a longer one the beginning is kept.
    pub cell: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 5 * 1024 * 1024,
            unpacked_bytes: 64 * 1024 * 1024,
            rows: 10_000,
            columns: 100,
            cell: 10_000,
        }
    }
}

/// A table that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What kind of file it was, by its content.
    pub format: Format,
    /// Names of the columns, without spaces around them; empty for a column that only has cells.
    pub header: Vec<String>,
    /// The rows below it that are not empty.
    pub rows: Vec<Row>,
    /// What the reader should know before trusting it.
    pub warnings: Vec<Warning>,
    /// Row number and column index of the cells that a formula computed, up to a limit.
    pub formulas: Vec<(u32, usize)>,
    /// Row number and column index of the cells of which only the beginning was kept.
    pub cut: Vec<(u32, usize)>,
    /// Whether the spreadsheet counts its days from 1904, as those of old Macintoshes do.
    pub since_1904: bool,
}

impl Table {
    /// As a table of the domain, with the remaining warnings.
    #[must_use]
    pub fn into_domain(self) -> (waarborg_domain::columns::Table, Vec<Warning>) {
        let number = |row: u32| usize::try_from(row).unwrap_or(usize::MAX);
        let rows = self.rows.into_iter().map(|row| waarborg_domain::columns::Row {
            number: number(row.number),
            cells: row.cells,
        });
        let cells = |cells: Vec<(u32, usize)>| {
            let cells = cells.into_iter().map(|(row, column)| (number(row), column));
            cells.collect()
        };
        let table = waarborg_domain::columns::Table {
            headings: self.header,
            rows: rows.collect(),
            formulas: cells(self.formulas),
            cut: cells(self.cut),
            since_1904: self.since_1904,
        };
        (table, self.warnings)
    }
}

/// A row, with as many cells as the header. Dates are written `2026-12-31`, whole numbers without a
/// fraction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The number of the row or line in the file, to refer to it.
    pub number: u32,
    /// Cells, without spaces around them.
    pub cells: Vec<String>,
}

/// Something to report about a table that could be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// The text was not UTF-8; it was read as Windows-1252 (or UTF-16, where the file said so).
    OtherEncoding(String),
    /// Cells have formulas: the value saved with the file was used. With the first one.
    Formulas {
        /// How many cells.
        count: usize,
        /// The first, such as `B7`.
        first: String,
    },
    /// There are more sheets; this one was read.
    OtherSheets(String),
    /// Something stands above the headings, from this row to that one; it is no part of the table.
    Above {
        /// The first row.
        first: u32,
        /// The last row.
        last: u32,
    },
    /// Rows that are hidden were read like the others.
    HiddenRows {
        /// How many.
        count: usize,
        /// The first.
        first: u32,
    },
    /// Columns that are hidden were read like the others: their letters.
    HiddenColumns(String),
    /// Cells that are merged with the one above them were given its text: how many.
    Merged(usize),
    /// This cell holds an error of the spreadsheet program (`#REF!`); it was read as empty.
    ErrorCell(String),
}

/// Why a file cannot be read. Each says what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum TableError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than we accept.
    #[error("the file is larger than {0} bytes")]
    TooLarge(usize),
    /// Unpacked it is larger than we accept: a mistake, or a trap.
    #[error("the content of the spreadsheet is larger than {0} bytes")]
    UnpacksTooLarge(u64),
    /// More rows than we accept.
    #[error("there are more than {0} rows")]
    TooManyRows(usize),
    /// More columns than we accept.
    #[error("there are more than {0} columns")]
    TooManyColumns(usize),
    /// A cell has control characters.
    #[error("cell {0} has a control character in it; remove it, or type the text again")]
    ControlCharacter(String),
    /// The file is something other than its name says, or something that we do not read.
    #[error("'{0}' is not a CSV, XLSX or ODS file; save it as one of those")]
    UnknownFormat(String),
    /// An old or protected spreadsheet.
    #[error("this is an old (.xls) or password-protected spreadsheet; save it as .xlsx without a password")]
    OldOrProtected,
    /// The file ends too early or is damaged.
    #[error("the {} file is damaged or incomplete: {detail}", format.extension())]
    Broken {
        /// What kind of file it looked like.
        format: Format,
        /// What the reader ran into.
        detail: String,
    },
    /// A quotation mark is opened and never closed, so that the rest of the file is one cell.
    #[error("the quotation mark that is opened in row {0} is never closed")]
    OpenQuote(u32),
    /// There is no such sheet, or nothing on the row of the headings.
    #[error("there is no such sheet in the file, or nothing on the row of the headings")]
    NoSuchPlace,
    /// Writing this format is not possible, or failed.
    #[error("the table could not be written: {0}")]
    NotWritten(String),
}

/// Reads the first table: the first sheet, with its headings on the first row that is not empty.
///
/// # Errors
/// See [`TableError`].
pub fn read_table(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Table, TableError> {
    read_table_at(bytes, file_name, limits, Place::default())
}

/// Reads the table at this place.
///
/// # Errors
/// See [`TableError`].
pub fn read_table_at(
    bytes: &[u8],
    file_name: &str,
    limits: &Limits,
    place: Place,
) -> Result<Table, TableError> {
    if is_archive(bytes, file_name, limits)? {
        archive::read(bytes, file_name, limits, place)
    } else {
        csv::read(bytes, file_name, limits, place)
    }
}

/// Whether it is a spreadsheet (an archive) or text. The content decides, not the name.
fn is_archive(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<bool, TableError> {
    if bytes.len() > limits.bytes {
        return Err(TableError::TooLarge(limits.bytes));
    }
    if bytes.is_empty() {
        return Err(TableError::Empty);
    }
    if bytes.starts_with(b"PK") {
        return Ok(true);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(TableError::OldOrProtected);
    }
    let extension = file_name
        .rsplit_once('.')
        .map(|(_, ext)| ext.to_ascii_lowercase());
    let format = match extension.as_deref() {
        Some("xlsx") => Format::Xlsx,
        Some("ods") => Format::Ods,
        _ => return Ok(false),
    };
    Err(TableError::Broken {
        format,
        detail: "it does not begin as a spreadsheet does".to_owned(),
    })
}

/// The name of a cell: `B7`.
fn cell_name(row: u32, column: usize) -> String {
    format!("{}{row}", waarborg_domain::columns::letter(column))
}

/// A number as people write it: without a fraction if there is none.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}
