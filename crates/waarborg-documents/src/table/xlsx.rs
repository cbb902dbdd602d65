//! XLSX by calamine, cell by cell: never as a range, because one cell in the last corner of a sheet
//! would make a range of all cells there could be.

use super::{Format, Gatherer, Limits, Table, TableError, Warning, number_text};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use std::io::Cursor;

fn broken(error: &XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::OldOrProtected,
        error => TableError::Broken {
            format: Format::Xlsx,
            detail: error.to_string(),
        },
    }
}

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, TableError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let sheets = book.sheet_names();
    let Some(sheet) = sheets.first() else {
        return Err(TableError::Empty);
    };
    let mut gatherer = Gatherer::new(limits);
    if sheets.len() > 1 {
        gatherer.warnings.push(Warning::OtherSheets(sheet.clone()));
    }
    let mut cells = book
        .worksheet_cells_reader(sheet)
        .map_err(|error| broken(&error))?;
    while let Some(cell) = cells
        .next_cell_with_formula_metadata()
        .map_err(|error| broken(&error))?
    {
        let (row, column) = (cell.pos.0.saturating_add(1), cell.pos.1 as usize);
        if cell.formula.is_some() {
            gatherer.formula(row, column);
        }
        let text = match &cell.value {
            DataRef::Empty => continue,
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => number_text(*number),
            DataRef::Bool(value) => value.to_string(),
            DataRef::DateTime(moment) if moment.is_duration() => number_text(moment.as_f64()),
            DataRef::DateTime(moment) => {
                let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
                if (hour, minute, second) == (0, 0, 0) {
                    format!("{year:04}-{month:02}-{day:02}")
                } else {
                    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
                }
            }
            DataRef::Error(_) => {
                gatherer.error_cell(row, column);
                continue;
            }
        };
        gatherer.put(row, column, &text)?;
    }
    gatherer.finish(Format::Xlsx)
}
