//! Improvement actions: what will be done, by whom and by when.

pub(crate) mod agreed;
mod close;
mod edit;
mod export;
mod form;
mod list;
mod new;
mod one;
pub(crate) mod panel;
pub mod paths;
mod rows;
mod several;
mod view;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::{NavItem, RecordPage};
use waarborg_domain::actions::ActionId;
use waarborg_domain::permissions::Permission::{self, EditActions, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::actions::NAV,
        icon: "check",
        permission: Permission::SeeState,
        path: |organisation| paths::list(organisation),
    }),
    record: Some(RecordPage {
        permission: Permission::SeeState,
        path: |organisation, id| paths::one(organisation, ActionId(id)),
    }),
    ..Feature::new("actions", routes)
};

/// Routes of improvement actions.
fn routes() -> Routes {
    Routes::new("actions")
        .get(SeeState, paths::LIST, list::page)
        .get(SeeState, paths::EXPORT, export::file)
        .get(EditActions, paths::NEW, new::page)
        .post(EditActions, paths::NEW, new::send)
        .get(EditActions, paths::SEVERAL, several::page)
        .post(EditActions, paths::SEVERAL, several::send)
        .get(SeeState, paths::ONE, one::page)
        .get(EditActions, paths::EDIT, edit::page)
        .post(EditActions, paths::EDIT, edit::send)
        .get(EditActions, paths::CLOSE, close::page)
        .post(EditActions, paths::CLOSE, close::send)
        .post(EditActions, paths::REOPEN, close::reopen)
}
