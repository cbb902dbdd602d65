//! Other frameworks beside BIO2: imported from a file, looked up, removed.
//!
//! A file comes in by the flow of [`crate::imports`]; once confirmed it stays in the evidence store under
//! `frameworks/{organisation}/{SHA-256}`, as long as the framework does.

mod file;
mod import;
mod labels;
mod list;
mod one;
mod parts;
pub mod paths;
mod preview;
mod remove;

use crate::feature::Feature;
use crate::imports;
use crate::routes::Routes;
use crate::site::NavItem;
use waarborg_domain::permissions::Permission::{self, EditFrameworks, Enter};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::frameworks::NAV,
        icon: "external",
        permission: Permission::Enter,
        path: |organisation| paths::list(organisation),
    }),
    ..Feature::new("frameworks", routes)
};

/// Routes of the other frameworks.
fn routes() -> Routes {
    let routes = Routes::new("frameworks")
        .get(Enter, paths::LIST, list::page)
        .get(Enter, paths::ONE, one::page)
        .get(Enter, paths::FILE, file::download)
        .get(EditFrameworks, paths::REMOVE, remove::page)
        .post(EditFrameworks, paths::REMOVE, remove::send);
    imports::routes::<import::FrameworkImport>(routes, EditFrameworks)
}
