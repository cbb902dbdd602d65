//! The audit trail: who did what, and whether nothing was changed since.

mod actions;
mod check;
mod event;
mod export;
mod fields;
mod list;
pub mod paths;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission;

/// Routes of the audit trail.
pub fn routes() -> Routes {
    Routes::new("audit")
        .get(Permission::SeeAuditTrail, paths::LIST, list::page)
        .get(Permission::SeeAuditTrail, paths::ONE, event::page)
        .get(Permission::SeeAuditTrail, paths::CHECK, check::page)
        .get(Permission::SeeAuditTrail, paths::CSV, export::csv)
        .get(Permission::SeeAuditTrail, paths::JSON_LINES, export::json_lines)
}
