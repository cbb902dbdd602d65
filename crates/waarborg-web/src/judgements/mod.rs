//! Judgements: recording them, for one measure or several at once, and taking one back.

pub(crate) mod batch;
mod conflict;
mod detail;
pub(crate) mod explain;
pub(crate) mod form;
pub(crate) mod history;
pub mod paths;
mod preview;
pub(crate) mod proof;
pub(crate) mod record;
mod retract;
mod several;
pub(crate) mod state;
pub(crate) mod submission;
mod targets;
pub(crate) mod view;

use crate::feature::Feature;
use crate::routes::Routes;
use waarborg_domain::permissions::Permission::{Judge, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("judgements", routes);

/// Routes of judgements. That of one measure is recorded on the page of the measure.
fn routes() -> Routes {
    Routes::new("judgements")
        .get(Judge, paths::SEVERAL, several::page)
        .post(Judge, paths::SEVERAL, several::send)
        .get(Judge, paths::BATCH, batch::page)
        .post(Judge, paths::UNDO, batch::undo)
        .get(SeeState, paths::ONE, detail::page)
        .get(Judge, paths::RETRACT, retract::page)
        .post(Judge, paths::RETRACT, retract::send)
}
