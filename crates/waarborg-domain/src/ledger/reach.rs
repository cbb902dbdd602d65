//! How far a write reaches into the posture, so that only that is derived again.

use crate::Day;
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::ids::ObjectId;
use crate::requirement::Requirement;
use std::collections::BTreeSet;

/// The cells that a write may change: from a day on, those of some measures and those of some objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The first day that may change; [`Day::MAX`] when nothing does.
    pub from: Day,
    /// Whether every cell may change.
    pub everything: bool,
    /// Whether objects came, went or got another name.
    pub listing: bool,
    requirements: BTreeSet<Requirement>,
    controls: BTreeSet<ControlNumber>,
    objects: BTreeSet<ObjectId>,
}

impl Reach {
    /// A write that changes no state.
    pub const NOTHING: Self = Self {
        from: Day::MAX,
        everything: false,
        listing: false,
        requirements: BTreeSet::new(),
        controls: BTreeSet::new(),
        objects: BTreeSet::new(),
    };

    /// Every cell, from this day on.
    #[must_use]
    pub fn everything(from: Day) -> Self {
        Self {
            from,
            everything: true,
            listing: true,
            ..Self::NOTHING
        }
    }

    /// A day on which something counts that no cell shows, such as the text of the scope.
    #[must_use]
    pub fn day(from: Day) -> Self {
        Self {
            from,
            ..Self::NOTHING
        }
    }

    /// The cells of one requirement.
    #[must_use]
    pub fn requirement(from: Day, requirement: impl Into<Requirement>) -> Self {
        Self {
            requirements: BTreeSet::from([requirement.into()]),
            ..Self::day(from)
        }
    }

    /// The cells of the measures of one control.
    #[must_use]
    pub fn control(from: Day, number: ControlNumber) -> Self {
        Self {
            controls: BTreeSet::from([number]),
            ..Self::day(from)
        }
    }

    /// The cells of one object.
    #[must_use]
    pub fn object(from: Day, object: ObjectId) -> Self {
        Self {
            objects: BTreeSet::from([object]),
            ..Self::day(from)
        }
    }

    /// The same, of an object that may have another place among the objects.
    #[must_use]
    pub fn listed(from: Day, object: ObjectId) -> Self {
        Self {
            listing: true,
            ..Self::object(from, object)
        }
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, mut other: Self) -> Self {
        self.from = self.from.min(other.from);
        self.everything |= other.everything;
        self.listing |= other.listing;
        self.requirements.append(&mut other.requirements);
        self.controls.append(&mut other.controls);
        self.objects.append(&mut other.objects);
        self
    }

    /// Whether all cells of a measure may change.
    #[must_use]
    pub fn has_measure(&self, number: MeasureNumber) -> bool {
        let requirement = Requirement::Measure(number);
        self.everything || self.requirements.contains(&requirement) || self.controls.contains(&number.control)
    }

    /// Whether anything that is judged on the organisation as a whole may change: a control or an obligation.
    #[must_use]
    pub fn has_organisation_cells(&self) -> bool {
        let is_measure = |requirement: &Requirement| requirement.measure().is_some();
        self.everything
            || self.listing
            || !self.controls.is_empty()
            || !self.requirements.iter().all(is_measure)
    }

    /// Whether all cells of an object may change.
    #[must_use]
    pub fn has_object(&self, object: ObjectId) -> bool {
        self.everything || self.objects.contains(&object)
    }

    /// Whether any object is in it.
    #[must_use]
    pub fn has_objects(&self) -> bool {
        self.everything || self.listing || !self.objects.is_empty()
    }
}
