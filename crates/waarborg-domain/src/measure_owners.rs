//! Who answers for the measures that bind to the organisation as a whole.

mod set;

pub use set::{MeasureOwnerEvent, OwnerRefused, SetMeasureOwner};

use crate::features::Feature;

/// What this feature brings. Saying who owns a measure takes the permission of [`crate::objects`].
pub const FEATURE: Feature = Feature {
    events: MeasureOwnerEvent::KINDS,
    ..Feature::new("measure-owners")
};
