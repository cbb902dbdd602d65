//! Where we stand, on any day: figures that lead to the measures behind them.

mod breakdown;
mod figures;
mod lines;
mod page;
pub mod paths;
mod sentence;
mod trend;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission::{self, SeeAll, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::overview::NAV,
        icon: "home",
        permission: Permission::SeeState,
        path: |organisation| paths::page(organisation),
    }),
    ..Feature::new("overview", routes)
};

/// Routes of the overview.
fn routes() -> Routes {
    Routes::new("overview")
        .get(SeeState, paths::PAGE, page::page)
        .get(SeeAll, paths::OWNERS, breakdown::owners)
        .get(SeeState, paths::OBJECTS, breakdown::objects)
}
