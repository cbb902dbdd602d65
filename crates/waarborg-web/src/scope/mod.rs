//! The scope of the ISMS: a text, and per process and system whether it is in or out.

mod diff;
mod history;
mod items;
mod overview;
pub mod paths;
mod rows;
mod text;

pub(crate) use overview::paragraphs;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::scope::NAV,
        icon: "flag",
        permission: Permission::SeeState,
        path: |organisation| paths::page(organisation),
    }),
    ..Feature::new("scope", routes)
};

/// Routes of the scope.
fn routes() -> Routes {
    Routes::new("scope")
        .get(Permission::SeeState, paths::PAGE, overview::page)
        .get(Permission::Decide, paths::TEXT, text::page)
        .post(Permission::Decide, paths::TEXT, text::send)
        .get(Permission::SeeState, paths::HISTORY, history::page)
        .get(Permission::Decide, paths::ITEMS, items::preview)
        .post(Permission::Decide, paths::ITEMS, items::send)
}
