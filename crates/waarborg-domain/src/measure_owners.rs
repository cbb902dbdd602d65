//! Who answers for the measures that bind to the organisation as a whole.

mod set;

pub use set::{MeasureOwnerEvent, OwnerRefused, SetMeasureOwner};

use crate::catalogue::MeasureNumber;
use crate::features::Feature;
use crate::ids::UserId;
use crate::ledger::Ledger;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;
use crate::migration::passage::Passage;
use crate::{Day, Moment};
use std::collections::HashMap;

/// What this feature brings. Saying who owns a measure takes the permission of [`crate::objects`].
pub const FEATURE: Feature = Feature {
    events: MeasureOwnerEvent::KINDS,
    ..Feature::new("measure-owners")
};

/// A change of who answers for a measure.
#[derive(Debug, Clone)]
pub enum Change {
    /// Who answers for a measure from a day on, or nobody.
    Set(MeasureOwner),
}

/// Who answers for a measure that binds to the organisation as a whole, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureOwner {
    /// Which measure.
    pub measure: MeasureNumber,
    /// Who; `None` once it was handed back.
    pub owner: Option<UserId>,
    /// From this day on.
    pub valid_from: Day,
    /// When it was recorded.
    pub recorded_at: Moment,
}

impl Record for MeasureOwner {
    type Order = (Day, i64);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.valid_from, written.revision)
    }

    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::measure(self.valid_from, self.measure)
    }

    fn carry(written: Written<Self>, passage: &Passage<'_>) -> Vec<Written<Self>> {
        let under = |owner, measure| Self { measure, ..owner };
        passage.rest_of(&written, written.measure, under)
    }
}

impl Ledger {
    /// Who answers for each measure that binds to the organisation, on this day.
    #[must_use]
    pub fn measure_owners_on(&self, day: Day) -> HashMap<MeasureNumber, UserId> {
        let mut owners = HashMap::new();
        for entry in self.measure_owners.iter().filter(|entry| entry.valid_from <= day) {
            match entry.owner {
                Some(owner) => owners.insert(entry.measure, owner),
                None => owners.remove(&entry.measure),
            };
        }
        owners
    }
}
