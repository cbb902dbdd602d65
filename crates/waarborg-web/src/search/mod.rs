//! Search: one page for everything that the features let people find.

mod page;
pub mod paths;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission::Enter;

/// Routes of search.
pub fn routes() -> Routes {
    Routes::new("search").get(Enter, paths::PAGE, page::page)
}
