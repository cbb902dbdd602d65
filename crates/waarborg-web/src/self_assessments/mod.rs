//! A self-assessment that is kept in a spreadsheet: it comes in as judgements, after a preview, and a
//! sheet to fill in goes out for who will not log in.

mod choices;
mod columns;
mod confirm;
mod draft;
pub mod paths;
mod preview;
mod rows;
mod sheet;
mod successors;
mod upload;

use crate::routes::Routes;
use waarborg_documents::table::Limits;
use waarborg_domain::permissions::Permission::Judge;
use waarborg_domain::self_assessments::MAX_ROWS;

/// What is staged and remembered here is for this.
const PURPOSE: &str = "self-assessment";

/// What we are willing to read: a sheet of one owner has a row per measure, object and aspect.
const LIMITS: Limits = Limits {
    bytes: 10 * 1024 * 1024,
    unpacked_bytes: 64 * 1024 * 1024,
    rows: MAX_ROWS,
    columns: 100,
    cell: 10_000,
};

/// Routes of self-assessments. On what somebody may record, the plan checks row by row.
pub fn routes() -> Routes {
    Routes::new("self_assessments")
        .get(Judge, paths::IMPORT, upload::page)
        .post(Judge, paths::IMPORT, upload::send)
        .get(Judge, paths::SHEET, sheet::file)
        .get(Judge, paths::COLUMNS, columns::page)
        .post(Judge, paths::COLUMNS, columns::send)
        .get(Judge, paths::PREVIEW, preview::page)
        .post(Judge, paths::PREVIEW, confirm::send)
        .post(Judge, paths::CHOICES, choices::send)
        .get(Judge, paths::SUCCESSORS, successors::page)
        .post(Judge, paths::SUCCESSORS, successors::send)
        .post(Judge, paths::CANCEL, confirm::cancel)
}
