//! Inheritance: an object (central backup, the workplace service, a supplier) provides a measure to
//! others. Whoever inherits takes over the state of the provider, unless judged itself.

mod add;
mod book;
mod dossier;
pub mod effects;
mod end;
mod events;
mod store;
mod verify;

pub use add::AddInheritance;
pub use end::EndInheritance;
pub use events::InheritanceEvent;
pub use store::Change;

use crate::applicability::Subject;
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::features::Feature;
use crate::groups::Target;
use crate::ids::{InheritanceId, ObjectId};
use crate::requirement::Requirement;
use crate::{Day, Moment};
use serde::Serialize;
use std::{fmt, str::FromStr};

/// What this feature brings. Saying who provides what takes the permission of [`crate::objects`].
pub const FEATURE: Feature = Feature {
    events: InheritanceEvent::KINDS,
    verify: Some(verify::verify),
    dossier: Some(dossier::files),
    ..Feature::new("inheritances")
};

/// What is provided: one measure, or all measures under a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Provided {
    /// Every measure of this control.
    Control(ControlNumber),
    /// This measure.
    Measure(MeasureNumber),
}

impl Provided {
    /// Whether this measure is provided.
    #[must_use]
    pub fn covers(&self, number: MeasureNumber) -> bool {
        match self {
            Self::Control(control) => number.control == *control,
            Self::Measure(measure) => number == *measure,
        }
    }
}

impl From<Provided> for Subject {
    fn from(provided: Provided) -> Self {
        match provided {
            Provided::Control(number) => Self::Control(number),
            Provided::Measure(number) => Self::Measure(number),
        }
    }
}

impl From<Provided> for Requirement {
    fn from(provided: Provided) -> Self {
        Subject::from(provided).into()
    }
}

impl fmt::Display for Provided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Control(number) => number.fmt(f),
            Self::Measure(number) => number.fmt(f),
        }
    }
}

impl FromStr for Provided {
    type Err = crate::catalogue::NotANumber;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse()
            .map(Self::Measure)
            .or_else(|_| text.parse().map(Self::Control))
    }
}

impl Serialize for Provided {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// One inheritance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Inheritance {
    /// Identifier.
    pub id: InheritanceId,
    /// What.
    pub provided: Provided,
    /// By whom.
    pub provider: ObjectId,
    /// To whom.
    pub consumers: Target,
    /// From this day on.
    pub valid_from: Day,
    /// The first day on which it no longer counts, if it was ended.
    pub ended_on: Option<Day>,
    /// When it was recorded.
    pub recorded_at: Moment,
}

impl Inheritance {
    /// Whether it counts on this day.
    #[must_use]
    pub fn counts_on(&self, day: Day) -> bool {
        self.valid_from <= day && self.ended_on.is_none_or(|end| day < end)
    }
}
