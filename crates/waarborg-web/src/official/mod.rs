//! The official text of the measures: import of the file that the organisation has, with a preview; the
//! list of imports; and removing one.

mod import;
mod labels;
mod list;
pub mod paths;
mod preview;
mod remove;
mod source;

use crate::feature::Feature;
use crate::imports;
use crate::routes::Routes;
use waarborg_domain::permissions::Permission::{EditCatalogue, SeeAll};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("official", routes);

/// Routes of the official text.
fn routes() -> Routes {
    let routes = Routes::new("official")
        .get(SeeAll, paths::LIST, list::page)
        .get(SeeAll, paths::SOURCE, source::page)
        .get(EditCatalogue, paths::FILE, source::file)
        .post(EditCatalogue, paths::REMOVE, remove::send);
    imports::routes::<import::OfficialImport>(routes, EditCatalogue)
}
