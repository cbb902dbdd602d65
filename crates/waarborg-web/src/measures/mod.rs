//! The measures of BIO2: the gap analysis, and one measure.

pub mod detail;
pub mod filter;
mod list;
mod list_export;
mod list_filters;
mod list_groups;
mod list_labels;
pub mod paths;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission::SeeState;

/// Routes of the measures.
pub fn routes() -> Routes {
    Routes::new("measures")
        .get(SeeState, paths::LIST, list::page)
        .get(SeeState, paths::EXPORT, list_export::file)
}
