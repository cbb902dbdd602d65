//! Evidence: files and links that show something. One piece can serve many judgements.

mod add;
mod detail;
mod download;
mod edit;
pub(crate) mod fields;
mod files;
mod list;
pub mod paths;
mod rows;
pub(crate) mod sent;
mod sniff;
pub(crate) mod view;
pub(crate) mod visibility;

pub(crate) use download::attachment;
pub(crate) use view::size;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::{NavItem, RecordPage};
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::permissions::Permission::{self, Judge, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::evidence::NAV,
        icon: "file",
        permission: Permission::SeeState,
        path: |organisation| paths::list(organisation),
    }),
    record: Some(RecordPage {
        permission: Permission::SeeState,
        path: |organisation, id| paths::one(organisation, EvidenceId(id)),
    }),
    ..Feature::new("evidence", routes)
};

/// Routes of evidence.
fn routes() -> Routes {
    Routes::new("evidence")
        .get(SeeState, paths::LIST, list::page)
        .get(Judge, paths::NEW, add::page)
        .post(Judge, paths::NEW, add::send)
        .get(Judge, paths::NEW_LINK, add::link_page)
        .post(Judge, paths::NEW_LINK, add::send_link)
        .get(SeeState, paths::ONE, detail::page)
        .get(SeeState, paths::FILE, download::file)
        .get(Judge, paths::EDIT, edit::page)
        .post(Judge, paths::EDIT, edit::send)
        .post(Judge, paths::RETIRE, edit::retire)
}
