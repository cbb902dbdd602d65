//! Tables that go out. A text that looks like a formula never becomes one.

use super::{Format, TableError};
use rust_xlsxwriter::{
    DataValidation, ExcelDateTime, Format as Style, FormatAlign, Workbook, Worksheet, XlsxError,
};
use std::borrow::Cow;
use waarborg_domain::Day;

/// What is in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text: never a formula.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Day),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<Option<Day>> for Cell {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<bool> for Cell {
    /// In words, as a form asks it: `ja` and `nee`.
    fn from(value: bool) -> Self {
        Self::Text(if value { "ja" } else { "nee" }.to_owned())
    }
}

/// A text for a cell of CSV. One that looks like a formula gets an apostrophe in front, which
/// [`super::read_table`] takes back.
#[must_use]
pub fn harmless(text: &str) -> Cow<'_, str> {
    if looks_like_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a spreadsheet program would read this as a formula, apostrophes in front set aside.
pub(super) fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Writes a table with the names of its columns: CSV (semicolons, UTF-8 with a mark, so that Excel
/// opens it right) or XLSX. No text becomes a formula: see [`harmless`].
///
/// # Errors
/// [`TableError::NotWritten`] for ODS, or when a table does not fit in a sheet.
pub fn write_table(
    name: &str,
    header: &[&str],
    rows: &[Vec<Cell>],
    format: Format,
) -> Result<Vec<u8>, TableError> {
    write_form(name, header, rows, &[], format)
}

/// A column with a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The index of the column.
    pub column: usize,
    /// What can be chosen.
    pub words: Vec<String>,
}

/// As [`write_table`], for a table that is to be filled in: in XLSX the cells of these columns offer
/// their words, and accept no others.
///
/// # Errors
/// As [`write_table`].
pub fn write_form(
    name: &str,
    header: &[&str],
    rows: &[Vec<Cell>],
    choices: &[Choice],
    format: Format,
) -> Result<Vec<u8>, TableError> {
    match format {
        Format::Csv => write_csv(header, rows),
        Format::Xlsx => {
            write_xlsx(name, header, rows, choices).map_err(|error| TableError::NotWritten(error.to_string()))
        }
        Format::Ods => Err(TableError::NotWritten("choose CSV or XLSX".to_owned())),
    }
}

fn write_csv(header: &[&str], rows: &[Vec<Cell>]) -> Result<Vec<u8>, TableError> {
    let failed = |error: &dyn std::fmt::Display| TableError::NotWritten(error.to_string());
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let text = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text).into_owned(),
        Cell::Number(number) => super::number_text(*number),
        Cell::Day(day) => day.to_string(),
    };
    writer.write_record(header).map_err(|error| failed(&error))?;
    for row in rows {
        writer
            .write_record(row.iter().map(text))
            .map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

fn write_xlsx(
    name: &str,
    header: &[&str],
    rows: &[Vec<Cell>],
    choices: &[Choice],
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let styles = Styles::new();
    let widths: Vec<f64> = (0..header.len())
        .map(|column| {
            let texts = rows.iter().filter_map(|row| match row.get(column) {
                Some(Cell::Text(text)) => Some(text.chars().count()),
                _ => None,
            });
            let widest = texts.chain([header[column].chars().count()]).max().unwrap_or(0);
            u32::try_from(widest)
                .map_or(60.0, |widest| f64::from(widest) + 3.0)
                .clamp(10.0, 60.0)
        })
        .collect();
    let columns: Vec<(&str, f64)> = header.iter().copied().zip(widths).collect();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    write_sheet(sheet, &styles, &columns, rows)?;
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    for choice in choices.iter().filter(|_| last > 0) {
        let column = u16::try_from(choice.column).unwrap_or(u16::MAX);
        let list = DataValidation::new().allow_list_strings(&choice.words)?;
        sheet.add_data_validation(1, column, last, column, &list)?;
    }
    book.save_to_buffer()
}

/// How cells look.
pub(crate) struct Styles {
    pub(crate) head: Style,
    pub(crate) text: Style,
    pub(crate) number: Style,
    pub(crate) day: Style,
}

impl Styles {
    pub(crate) fn new() -> Self {
        let top = || Style::new().set_align(FormatAlign::Top);
        Self {
            head: top()
                .set_bold()
                .set_text_wrap()
                .set_font_color(0x00FF_FFFF)
                .set_background_color(0x0015_4273),
            text: top().set_text_wrap(),
            number: top().set_num_format("0"),
            day: top().set_num_format("dd-mm-yyyy").set_align(FormatAlign::Left),
        }
    }
}

/// The longest text that fits in a cell.
const MAX_LENGTH: usize = 32_000;

/// Writes a header that stays in view, and the rows below it with a filter.
pub(crate) fn write_sheet(
    sheet: &mut Worksheet,
    styles: &Styles,
    columns: &[(&str, f64)],
    rows: &[Vec<Cell>],
) -> Result<(), XlsxError> {
    for (column, (name, width)) in (0u16..).zip(columns) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, *name, &styles.head)?;
    }
    for (row, cells) in (1u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            write_cell(sheet, row, column, cell, styles)?;
        }
    }
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Writes one cell with its type.
pub(crate) fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let text: String = text.chars().take(MAX_LENGTH).collect();
            sheet.write_string_with_format(row, column, text, &styles.text)?;
        }
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number, &styles.number)?;
        }
        Cell::Day(day) => {
            sheet.write_datetime_with_format(row, column, excel_day(*day)?, &styles.day)?;
        }
    }
    Ok(())
}

/// A day as Excel counts them.
pub(crate) fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike;
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let year = u16::try_from(day.year()).unwrap_or(u16::MAX);
    ExcelDateTime::from_ymd(year, small(day.month()), small(day.day()))
}
