//! Where we stand, on any day: figures that lead to the measures behind them.

mod breakdown;
mod figures;
mod lines;
mod page;
pub mod paths;
mod sentence;
mod trend;

use crate::routes::Routes;
use waarborg_domain::permissions::Permission::{SeeAll, SeeState};

/// Routes of the overview.
pub fn routes() -> Routes {
    Routes::new("overview")
        .get(SeeState, paths::PAGE, page::page)
        .get(SeeAll, paths::OWNERS, breakdown::owners)
        .get(SeeState, paths::OBJECTS, breakdown::objects)
}
