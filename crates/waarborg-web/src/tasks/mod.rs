//! What somebody has to do, most urgent first.

mod page;
pub mod paths;
mod view;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission::{self, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::tasks::NAV,
        icon: "tasks",
        permission: Permission::HaveTasks,
        path: |organisation| paths::page(organisation),
    }),
    ..Feature::new("tasks", routes)
};

/// Routes of the tasks.
fn routes() -> Routes {
    Routes::new("tasks").get(SeeState, paths::PAGE, page::page)
}
