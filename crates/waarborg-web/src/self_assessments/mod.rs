//! Self-assessments in a spreadsheet: one comes in as judgements, after a preview, and a sheet to fill in
//! goes out for people who will not log in.

mod account;
mod import;
pub mod paths;
mod preview;
mod result;
mod rows;
mod sheet;
mod successors;
mod values;

use crate::feature::Feature;
use crate::imports;
use crate::routes::Routes;
use waarborg_domain::permissions::Permission::Judge;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("self_assessments", routes);

/// Routes of self-assessments. On what somebody may record, the plan checks row by row.
fn routes() -> Routes {
    let routes = Routes::new("self_assessments")
        .get(Judge, paths::SHEET, sheet::file)
        .get(Judge, paths::RESULT, result::page)
        .get(Judge, paths::RESULT_FILE, result::file)
        .get(Judge, paths::SUCCESSORS, successors::page)
        .post(Judge, paths::SUCCESSORS, successors::send);
    imports::routes::<import::SelfAssessmentImport>(routes, Judge)
}
