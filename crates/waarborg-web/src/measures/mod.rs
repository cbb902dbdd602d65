//! The measures of BIO2: the gap analysis, and one measure.

pub mod detail;
pub mod filter;
mod list;
mod list_export;
mod list_filters;
mod list_groups;
mod list_labels;
pub mod paths;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission::{self, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::measures::NAV,
        icon: "shield",
        permission: Permission::SeeState,
        path: |organisation| paths::list(organisation),
    }),
    ..Feature::new("measures", routes)
};

/// Routes of the measures.
fn routes() -> Routes {
    Routes::new("measures")
        .get(SeeState, paths::LIST, list::page)
        .get(SeeState, paths::EXPORT, list_export::file)
}
