//! Which sheet of a workbook holds the text, and which row its headings.

use super::ImportArgs;
use waarborg_catalogue::import::WANTED;
use waarborg_documents::table::{Outline, Place, Sheet};
use waarborg_domain::columns::{Row, propose_place};

/// The place that the command line names, and otherwise the one that looks like it.
pub fn place(args: &ImportArgs, outline: &Outline) -> Result<Place, String> {
    let chosen = match &args.sheet {
        Some(name) => Some(sheet(outline, name)?),
        None => None,
    };
    let rows: Vec<Vec<Row>> = outline
        .sheets
        .iter()
        .enumerate()
        .map(|(index, sheet)| {
            let is_out = chosen.is_some_and(|chosen| chosen != index);
            if is_out { Vec::new() } else { rows(sheet) }
        })
        .collect();
    let rows: Vec<&[Row]> = rows.iter().map(Vec::as_slice).collect();
    let found = propose_place(WANTED, &rows);
    Ok(Place {
        sheet: chosen.or(found.map(|found| found.sheet)).unwrap_or_default(),
        heading: args
            .heading_row
            .or_else(|| found.and_then(|found| u32::try_from(found.heading).ok())),
    })
}

fn rows(sheet: &Sheet) -> Vec<Row> {
    let row = |row: &waarborg_documents::table::Row| Row {
        number: usize::try_from(row.number).unwrap_or(usize::MAX),
        cells: row.cells.clone(),
    };
    sheet.top.iter().map(row).collect()
}

/// The sheet with this name, or with this number from 1.
fn sheet(outline: &Outline, name: &str) -> Result<usize, String> {
    let named = |sheet: &Sheet| sheet.name.trim().to_lowercase() == name.trim().to_lowercase();
    let number = name.trim().parse::<usize>().ok();
    let numbered = number
        .and_then(|number| number.checked_sub(1))
        .filter(|index| *index < outline.sheets.len());
    outline
        .sheets
        .iter()
        .position(named)
        .or(numbered)
        .ok_or_else(|| format!("there is no sheet '{name}'{}", choices(outline)))
}

/// What there is to choose from, to end a message with; empty if there is one sheet.
pub fn choices(outline: &Outline) -> String {
    if outline.sheets.len() < 2 {
        return String::new();
    }
    let names = outline.sheets.iter().map(|sheet| format!("'{}'", sheet.name));
    let names = names.collect::<Vec<_>>().join(", ");
    format!(
        "; the file has the sheets {names}: choose with --sheet NAME, and the row of the headings with --heading-row NUMBER"
    )
}

/// Which sheet was read, where there are more.
pub fn remark(outline: &Outline, place: Place) -> Option<String> {
    let sheet = outline
        .sheets
        .get(place.sheet)
        .filter(|_| outline.sheets.len() > 1)?;
    let row = place
        .heading
        .map(|row| format!(", with the headings on row {row}"));
    Some(format!(
        "sheet '{}' was read{}; the other sheets were not{}",
        sheet.name,
        row.unwrap_or_default(),
        choices(outline).replacen("; the file has", ". The file has", 1)
    ))
}
