//! Who answers for what is judged on the organisation as a whole: measures that bind to it, controls and
//! obligations.

mod set;

pub use set::{OwnerRefused, RequirementOwnerEvent, SetRequirementOwner, can_have_owner};

use crate::features::Feature;
use crate::ids::UserId;
use crate::ledger::Ledger;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;
use crate::migration::passage::Passage;
use crate::requirement::Requirement;
use crate::{Day, Moment};
use std::collections::HashMap;

/// What this feature brings. Saying who owns one takes the permission of [`crate::objects`].
pub const FEATURE: Feature = Feature {
    events: RequirementOwnerEvent::KINDS,
    ..Feature::new("requirement-owners")
};

/// A change of who answers for something.
#[derive(Debug, Clone)]
pub enum Change {
    /// Who answers for it from a day on, or nobody.
    Set(RequirementOwner),
}

/// Who answers for something that is judged on the organisation as a whole, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequirementOwner {
    /// For what.
    pub requirement: Requirement,
    /// Who; `None` once it was handed back.
    pub owner: Option<UserId>,
    /// From this day on.
    pub valid_from: Day,
    /// When it was recorded.
    pub recorded_at: Moment,
}

impl Record for RequirementOwner {
    type Order = (Day, i64);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.valid_from, written.revision)
    }

    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::requirement(self.valid_from, self.requirement)
    }

    fn carry(written: Written<Self>, passage: &Passage<'_>) -> Vec<Written<Self>> {
        let under = |owner, requirement| Self { requirement, ..owner };
        let requirement = written.requirement;
        passage.rest_of(written, requirement, under)
    }
}

impl Ledger {
    /// Who answers for what is judged on the organisation, on this day.
    #[must_use]
    pub fn owners_on(&self, day: Day) -> HashMap<Requirement, UserId> {
        let mut owners = HashMap::new();
        for entry in self
            .requirement_owners
            .iter()
            .filter(|entry| entry.valid_from <= day)
        {
            match entry.owner {
                Some(owner) => owners.insert(entry.requirement, owner),
                None => owners.remove(&entry.requirement),
            };
        }
        owners
    }
}
