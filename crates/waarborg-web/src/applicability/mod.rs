//! Applicability: per control and measure whether it applies, by the rules of BIO2.

mod consequence;
mod decide;
mod entries;
mod exceptions;
mod list;
pub mod paths;
mod several;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission;

pub(crate) use entries::badge;

/// Longest text in a decision.
const MAX_LENGTH: usize = waarborg_domain::judgements::MAX_REMARK_LENGTH;

/// Routes of applicability.
pub fn routes() -> Routes {
    Routes::new("applicability")
        .get(Permission::SeeState, paths::LIST, list::page)
        .get(Permission::SeeState, paths::EXCEPTIONS, exceptions::page)
        .get(Permission::Decide, paths::SEVERAL, several::preview)
        .post(Permission::Decide, paths::SEVERAL, several::send)
        .get(Permission::SeeState, paths::ONE, decide::page)
        .post(Permission::Decide, paths::ONE, decide::send)
}
