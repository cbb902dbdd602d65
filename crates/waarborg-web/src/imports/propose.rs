//! Where the table seems to be: as in an earlier file of this shape, or by its headings and content.

use super::columns::Remembered;
use crate::context::Context;
use crate::errors::PageError;
use waarborg_documents::table::{Outline, Place};
use waarborg_domain::columns::{Row, SheetTop, Wanted, propose_place};

/// So many rows are looked up among the headings of earlier files.
const MOST_LOOKUPS: usize = 30;
/// Fewer cells than these are a title.
const LEAST_HEADINGS: usize = 2;

/// The place, and whether it is clear without asking.
pub(super) async fn place<F>(
    ctx: &Context,
    purpose: &str,
    wanted: &[Wanted<F>],
    outline: &Outline,
) -> Result<(Place, bool), PageError> {
    Ok(match remembered(ctx, purpose, outline).await? {
        Some(place) => (place, true),
        None => proposed(wanted, outline),
    })
}

/// The first row with the headings of an earlier file.
async fn remembered(ctx: &Context, purpose: &str, outline: &Outline) -> Result<Option<Place>, PageError> {
    let mut lookups = 0;
    for (sheet, top) in outline
        .sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| !sheet.hidden)
    {
        for row in &top.top {
            let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
            if filled < LEAST_HEADINGS || lookups == MOST_LOOKUPS {
                continue;
            }
            lookups += 1;
            if Remembered::of(ctx, purpose, &row.cells).await?.is_some() {
                return Ok(Some(Place {
                    sheet,
                    heading: Some(row.number),
                }));
            }
        }
    }
    Ok(None)
}

fn proposed<F>(wanted: &[Wanted<F>], outline: &Outline) -> (Place, bool) {
    let number = |row: u32| usize::try_from(row).unwrap_or(usize::MAX);
    let rows = outline.sheets.iter().map(|sheet| {
        let rows = sheet.top.iter().map(|row| Row {
            number: number(row.number),
            cells: row.cells.clone(),
        });
        rows.collect()
    });
    let rows: Vec<Vec<Row>> = rows.collect();
    let tops = rows.iter().zip(&outline.sheets).map(|(rows, sheet)| SheetTop {
        rows,
        hidden: sheet.hidden,
    });
    match propose_place(wanted, &tops.collect::<Vec<_>>()) {
        Some(found) => {
            let place = Place {
                sheet: found.sheet,
                heading: u32::try_from(found.heading).ok(),
            };
            (place, found.is_clear)
        }
        None => (Place::default(), false),
    }
}
