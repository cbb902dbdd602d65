//! Search: one page for everything that the features let people find.

pub(crate) mod collected;
mod page;
pub mod paths;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission::{self, Enter};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::search::NAV,
        icon: "search",
        permission: Permission::SeeState,
        path: |organisation| paths::page(organisation),
    }),
    ..Feature::new("search", routes)
};

/// Routes of search.
fn routes() -> Routes {
    Routes::new("search").get(Enter, paths::PAGE, page::page)
}
