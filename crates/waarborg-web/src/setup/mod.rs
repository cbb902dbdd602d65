//! Set-up of an empty installation: the organisation, then the first accounts. Only while there are
//! no accounts at all.

pub mod create;
pub mod paths;
mod wizard;

use crate::routes::{Access, Routes};

/// Routes of set-up.
pub fn routes() -> Routes {
    Routes::new("setup")
        .get(Access::PublicForm, paths::SET_UP, wizard::page)
        .post(Access::PublicForm, paths::SET_UP, wizard::send)
}
