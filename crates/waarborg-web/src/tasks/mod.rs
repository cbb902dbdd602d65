//! What somebody has to do, most urgent first.

mod page;
pub mod paths;
mod view;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission::SeeState;

/// Routes of the tasks.
pub fn routes() -> Routes {
    Routes::new("tasks").get(SeeState, paths::PAGE, page::page)
}
