//! The audit trail: who did what, and whether nothing was changed since.

mod actions;
mod check;
mod event;
mod export;
mod fields;
mod list;
mod meant;
pub mod paths;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::audit::NAV,
        icon: "log",
        permission: Permission::SeeAuditTrail,
        path: |organisation| paths::list(organisation),
    }),
    ..Feature::new("audit", routes)
};

/// Routes of the audit trail.
fn routes() -> Routes {
    Routes::new("audit")
        .get(Permission::SeeAuditTrail, paths::LIST, list::page)
        .get(Permission::SeeAuditTrail, paths::ONE, event::page)
        .get(Permission::SeeAuditTrail, paths::CHECK, check::page)
        .get(Permission::SeeAuditTrail, paths::CSV, export::csv)
        .get(Permission::SeeAuditTrail, paths::JSON_LINES, export::json_lines)
}
