//! Set-up of an empty installation: the organisation, then the first accounts. Only while there are
//! no accounts at all.

pub mod create;
pub mod paths;
mod wizard;

use crate::feature::Feature;
use crate::routes::{Access, Routes};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("setup", routes);

/// Routes of set-up.
fn routes() -> Routes {
    Routes::new("setup")
        .get(Access::PublicForm, paths::SET_UP, wizard::page)
        .post(Access::PublicForm, paths::SET_UP, wizard::send)
}
