//! Part 1 of BIO2: what organisation, board, line management and CISO owe besides the measures.

mod list;
pub mod paths;
pub(crate) mod words;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::obligations::NAV,
        icon: "process",
        permission: Permission::SeeState,
        path: |organisation| paths::list(organisation),
    }),
    ..Feature::new("obligations", routes)
};

/// Routes of the obligations.
fn routes() -> Routes {
    Routes::new("obligations").get(Permission::SeeState, paths::LIST, list::page)
}
