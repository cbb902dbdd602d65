//! Improvement actions: what will be done, by whom and by when.

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

use crate::routes::Routes;
use waarborg_domain::permissions::Permission::{EditActions, SeeState};

/// Routes of improvement actions.
pub fn routes() -> Routes {
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
