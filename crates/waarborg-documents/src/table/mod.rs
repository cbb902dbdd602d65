//! Tables that come in (CSV, XLSX, ODS) and go out (CSV, XLSX). What comes in is not trusted: every
//! size is limited before anything is taken apart, formulas are never worked out, and a broken file
//! gives an error that says what to do.

mod archive;
mod csv;
mod declared;
mod ods;
pub(crate) mod write;
mod xlsx;

pub use write::{Cell, Choice, write_form, write_table};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use waarborg_domain::characters::has_control_characters;

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

/// How much we are willing to read.
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
    /// Characters in one cell.
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
    /// Names of the columns: the first row that is not empty, without spaces around them.
    pub header: Vec<String>,
    /// The rows below it that are not empty.
    pub rows: Vec<Row>,
    /// What the reader should know before he trusts it.
    pub warnings: Vec<Warning>,
    /// The cells that a formula worked out, as far as a person would look at them: number of the row and
    /// place of the column.
    pub formulas: Vec<(u32, usize)>,
}

impl Table {
    /// As the domain knows tables, with the warnings that are left.
    #[must_use]
    pub fn into_domain(self) -> (waarborg_domain::columns::Table, Vec<Warning>) {
        let number = |row: u32| usize::try_from(row).unwrap_or(usize::MAX);
        let rows = self.rows.into_iter().map(|row| waarborg_domain::columns::Row {
            number: number(row.number),
            cells: row.cells,
        });
        let formulas = self
            .formulas
            .into_iter()
            .map(|(row, column)| (number(row), column));
        let table = waarborg_domain::columns::Table {
            headings: self.header,
            rows: rows.collect(),
            formulas: formulas.collect(),
        };
        (table, self.warnings)
    }
}

/// A row, with as many cells as the header. Dates read `2026-12-31`, whole numbers have no fraction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The number of the row or line in the file, to refer to it.
    pub number: u32,
    /// Cells, without spaces around them.
    pub cells: Vec<String>,
}

/// Something to tell about a table that could be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Warning {
    /// The text was not UTF-8; it was read as Windows-1252 (or UTF-16, where the file said so).
    OtherEncoding(String),
    /// Cells have formulas: the outcome that was saved with the file was used. With the first one.
    Formulas {
        /// How many cells.
        count: usize,
        /// The first, such as `B7`.
        first: String,
    },
    /// There are more sheets; this one was read.
    OtherSheets(String),
    /// This row has filled cells beyond the columns of the header; they were not read.
    ExtraCells(u32),
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
    /// A cell holds more than we accept.
    #[error("cell {0} holds too much text")]
    CellTooLong(String),
    /// A cell has characters that are no text.
    #[error("cell {0} has a control character in it; remove it, or type the text again")]
    ControlCharacter(String),
    /// The file is something else than its name says, or something that we do not read.
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
        /// What the reader came across.
        detail: String,
    },
    /// A quotation mark is opened and never closed, so that the rest of the file is one cell.
    #[error("the quotation mark that is opened in line {0} is never closed")]
    OpenQuote(u32),
    /// Two columns have the same name.
    #[error("the column '{0}' occurs twice")]
    ColumnTwice(String),
    /// Writing this format is not possible, or failed.
    #[error("the table could not be written: {0}")]
    NotWritten(String),
}

/// Reads a table.
///
/// # Errors
/// See [`TableError`].
pub fn read_table(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Table, TableError> {
    if bytes.len() > limits.bytes {
        return Err(TableError::TooLarge(limits.bytes));
    }
    if bytes.is_empty() {
        return Err(TableError::Empty);
    }
    let extension = file_name
        .rsplit_once('.')
        .map(|(_, ext)| ext.to_ascii_lowercase());
    let extension = extension.as_deref().unwrap_or_default();
    // The content decides, not the name.
    if bytes.starts_with(b"PK") {
        return archive::read(bytes, file_name, limits);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(TableError::OldOrProtected);
    }
    match extension {
        "xlsx" | "ods" => Err(TableError::Broken {
            format: if extension == "ods" {
                Format::Ods
            } else {
                Format::Xlsx
            },
            detail: "it does not begin as a spreadsheet does".to_owned(),
        }),
        _ => csv::read(bytes, file_name, limits),
    }
}

/// The name of a cell: `B7`.
fn cell_name(row: u32, column: usize) -> String {
    format!("{}{row}", waarborg_domain::columns::letter(column))
}

/// The most cells with a formula that are named.
const MAX_FORMULAS: usize = 1_000;

/// Gathers cells within the limits, in whatever order they come.
struct Gatherer<'a> {
    limits: &'a Limits,
    rows: BTreeMap<u32, BTreeMap<usize, String>>,
    /// Bytes of text so far: one text of a spreadsheet can be in very many cells.
    gathered: u64,
    formulas: usize,
    formula_cells: Vec<(u32, usize)>,
    warnings: Vec<Warning>,
}

impl<'a> Gatherer<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            rows: BTreeMap::new(),
            gathered: 0,
            formulas: 0,
            formula_cells: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Puts a cell: row counted from 1, column from 0. Empty ones do not count.
    fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), TableError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if column >= self.limits.columns {
            return Err(TableError::TooManyColumns(self.limits.columns));
        }
        if text.chars().count() > self.limits.cell {
            return Err(TableError::CellTooLong(cell_name(row, column)));
        }
        if has_control_characters(text) {
            return Err(TableError::ControlCharacter(cell_name(row, column)));
        }
        if self.rows.len() > self.limits.rows && !self.rows.contains_key(&row) {
            return Err(TableError::TooManyRows(self.limits.rows));
        }
        self.gathered += text.len() as u64;
        if self.gathered > self.limits.unpacked_bytes {
            return Err(TableError::UnpacksTooLarge(self.limits.unpacked_bytes));
        }
        self.rows.entry(row).or_default().insert(column, text.to_owned());
        Ok(())
    }

    fn formula(&mut self, row: u32, column: usize) {
        self.formulas += 1;
        if self.formula_cells.len() < MAX_FORMULAS {
            self.formula_cells.push((row, column));
        }
    }

    fn error_cell(&mut self, row: u32, column: usize) {
        // A sheet full of errors need not be told cell by cell.
        if self.warnings.len() < 100 {
            self.warnings.push(Warning::ErrorCell(cell_name(row, column)));
        }
    }

    fn finish(mut self, format: Format) -> Result<Table, TableError> {
        let (_, first) = self.rows.pop_first().ok_or(TableError::Empty)?;
        let width = first.keys().next_back().map_or(0, |last| last + 1);
        let header: Vec<String> = (0..width)
            .map(|column| first.get(&column).cloned().unwrap_or_default())
            .collect();
        let mut names: Vec<String> = header.iter().map(|name| name.to_lowercase()).collect();
        names.sort_unstable();
        if let Some(pair) = names
            .windows(2)
            .find(|pair| pair[0] == pair[1] && !pair[0].is_empty())
        {
            return Err(TableError::ColumnTwice(pair[0].clone()));
        }
        let mut warnings = self.warnings;
        if let Some((row, column)) = self.formula_cells.first() {
            warnings.push(Warning::Formulas {
                count: self.formulas,
                first: cell_name(*row, *column),
            });
        }
        let mut rows = Vec::with_capacity(self.rows.len());
        for (number, mut cells) in self.rows {
            if !cells.split_off(&width).is_empty() && warnings.len() < 200 {
                warnings.push(Warning::ExtraCells(number));
            }
            if !cells.is_empty() {
                let cells = (0..width).map(|column| cells.remove(&column).unwrap_or_default());
                rows.push(Row {
                    number,
                    cells: cells.collect(),
                });
            }
        }
        Ok(Table {
            format,
            header,
            rows,
            warnings,
            formulas: self.formula_cells,
        })
    }
}

/// A number as people write it: no fraction where there is none.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}
