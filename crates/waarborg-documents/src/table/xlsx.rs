//! XLSX by calamine, cell by cell: never as a range, because one cell in the last corner of a sheet would
//! make it a range of every possible cell.

use super::layout::Layouts;
use super::outline::MAX_SHEETS;
use super::{Format, Gatherer, Limits, Place, Sheet, Table, TableError, Warning, number_text};
use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};
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

/// Reads the table at this place.
pub(super) fn read(
    bytes: &[u8],
    limits: &Limits,
    place: Place,
    layouts: &Layouts,
) -> Result<Table, TableError> {
    let mut book = open(bytes)?;
    let sheets = book.sheet_names();
    let Some(sheet) = sheets.get(place.sheet) else {
        return Err(if place.sheet == 0 {
            TableError::Empty
        } else {
            TableError::NoSuchPlace
        });
    };
    let mut gatherer = Gatherer::new(limits, place.heading, layouts.of(sheet));
    if sheets.len() > 1 {
        gatherer.warnings.push(Warning::OtherSheets(sheet.clone()));
    }
    cells(&mut book, sheet, &mut gatherer)?;
    Ok(Table {
        since_1904: book.has_1904_epoch(),
        ..gatherer.finish(Format::Xlsx)?
    })
}

/// The sheets with their first rows.
pub(super) fn sheets(bytes: &[u8], limits: &Limits, layouts: &Layouts) -> Result<Vec<Sheet>, TableError> {
    let mut book = open(bytes)?;
    let known = book.sheets_metadata().iter().take(MAX_SHEETS);
    let known: Vec<(String, bool)> = known
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let sheets = known.into_iter().map(|(name, hidden)| {
        let mut gatherer = Gatherer::sample(limits, layouts.of(&name));
        // A sheet that cannot be read (a chart, a damaged one) has nothing to show; choosing it tells
        // why.
        let _ = cells(&mut book, &name, &mut gatherer);
        let (top, rows) = gatherer.take_top();
        Sheet {
            name,
            top,
            rows,
            hidden,
        }
    });
    Ok(sheets.collect())
}

fn open(bytes: &[u8]) -> Result<Xlsx<Cursor<&[u8]>>, TableError> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))
}

/// Puts the cells of a sheet, one by one.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, gatherer: &mut Gatherer<'_>) -> Result<(), TableError> {
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
    Ok(())
}
