//! The move of the organisation to another version of BIO2: what it means, what has to be chosen, what it
//! would do, and undoing it.

mod basis;
mod choices;
mod choose;
mod confirm;
mod export;
mod lines;
mod obligations;
mod overview;
pub mod paths;
mod preview;
mod report;
mod undo;

pub(crate) use basis::newer;

use crate::feature::Feature;
use crate::routes::Routes;
use waarborg_domain::permissions::Permission::{Decide, SeeAll};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("migration", routes);

/// Routes of the move. Whoever decides on applicability decides on it; its figures are of the whole
/// organisation.
fn routes() -> Routes {
    Routes::new("migration")
        .get(SeeAll, paths::OVERVIEW, overview::page)
        .get(Decide, paths::CHOOSE, choose::page)
        .get(Decide, paths::PREVIEW, preview::page)
        .post(Decide, paths::PREVIEW, confirm::send)
        .get(SeeAll, paths::REPORT, report::page)
        .get(SeeAll, paths::EXPORT, export::file)
        .get(Decide, paths::UNDO, undo::page)
        .post(Decide, paths::UNDO, undo::send)
}
