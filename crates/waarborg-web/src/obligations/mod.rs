//! Part 1 of BIO2: what organisation, board, line management and CISO owe besides the measures.

mod list;
pub mod paths;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission;

/// Routes of the obligations.
pub fn routes() -> Routes {
    Routes::new("obligations").get(Permission::SeeState, paths::LIST, list::page)
}
