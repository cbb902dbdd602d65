//! The official text of the measures: import of the file that the organisation has, with a preview; the
//! list of imports; and taking one away again.

mod columns;
mod file;
mod labels;
mod list;
pub mod paths;
mod preview;
mod remove;
mod source;
mod upload;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission::{EditCatalogue, SeeAll};

/// What is staged and remembered here is for this.
const PURPOSE: &str = "official-text";

/// Routes of the official text.
pub fn routes() -> Routes {
    Routes::new("official")
        .get(SeeAll, paths::LIST, list::page)
        .post(EditCatalogue, paths::LIST, upload::send)
        .get(EditCatalogue, paths::COLUMNS, columns::page)
        .post(EditCatalogue, paths::COLUMNS, columns::send)
        .get(EditCatalogue, paths::PREVIEW, preview::page)
        .post(EditCatalogue, paths::PREVIEW, preview::send)
        .post(EditCatalogue, paths::CANCEL, preview::cancel)
        .get(SeeAll, paths::SOURCE, source::page)
        .get(EditCatalogue, paths::FILE, source::file)
        .post(EditCatalogue, paths::REMOVE, remove::send)
}
