//! Applicability: per control and measure whether it applies, by the rules of BIO2.

mod consequence;
mod decide;
mod entries;
mod exceptions;
mod list;
pub mod paths;
mod several;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission;

pub(crate) use entries::badge;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::applicability::NAV,
        icon: "list",
        permission: Permission::SeeState,
        path: |organisation| paths::list(organisation),
    }),
    ..Feature::new("applicability", routes)
};

/// Routes of applicability.
fn routes() -> Routes {
    Routes::new("applicability")
        .get(Permission::SeeState, paths::LIST, list::page)
        .get(Permission::SeeState, paths::EXCEPTIONS, exceptions::page)
        .get(Permission::Decide, paths::SEVERAL, several::preview)
        .post(Permission::Decide, paths::SEVERAL, several::send)
        .get(Permission::SeeState, paths::ONE, decide::page)
        .post(Permission::Decide, paths::ONE, decide::send)
}
