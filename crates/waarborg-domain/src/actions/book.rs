//! The actions in memory: every version of each.

use super::ActionId;
use super::ActionVersion;
use crate::Day;
use crate::ids::ObjectId;
use crate::ledger::Ledger;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;
use crate::migration::passage::Passage;
use crate::requirement::Requirement;

impl Record for ActionVersion {
    type Order = (ActionId, i64);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.action, written.version)
    }

    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::NOTHING
    }

    fn carry(mut written: Written<Self>, passage: &Passage<'_>) -> Vec<Written<Self>> {
        let Some(mut now) = passage.requirements_of(written.revision, &written.details.requirements) else {
            return Vec::new();
        };
        now.sort_unstable();
        now.dedup();
        written.record.details.requirements = now;
        vec![written]
    }
}

impl Ledger {
    /// The version of each action that was the newest on this day, by number.
    #[must_use]
    pub fn actions_on(&self, day: Day) -> Vec<&ActionVersion> {
        let mut found: Vec<&ActionVersion> = Vec::new();
        for version in self.actions.iter().filter(|version| version.recorded_on <= day) {
            match found.last_mut() {
                Some(last) if last.action == version.action => *last = version,
                _ => found.push(version),
            }
        }
        found.sort_by_key(|version| version.number);
        found
    }

    /// The newest version of an action.
    #[must_use]
    pub fn action(&self, id: ActionId) -> Option<&ActionVersion> {
        self.action_versions(id).last()
    }

    /// All versions of an action, oldest first.
    pub fn action_versions(&self, id: ActionId) -> impl DoubleEndedIterator<Item = &ActionVersion> {
        self.written_versions(id).iter().map(|version| &version.record)
    }

    /// The version with which an action was made, and the revision that recorded it.
    #[must_use]
    pub fn first_version(&self, id: ActionId) -> Option<&Written<ActionVersion>> {
        self.written_versions(id).first()
    }

    /// In order of action: whoever looks at many of them does not look through all for each.
    fn written_versions(&self, id: ActionId) -> &[Written<ActionVersion>] {
        let list = self.actions.written();
        let from = list.partition_point(|version| version.action < id);
        let until = list.partition_point(|version| version.action <= id);
        &list[from..until]
    }

    /// The open actions on a measure, control or obligation, by the day on which they have to be done.
    #[must_use]
    pub fn open_actions_on_requirement(&self, day: Day, requirement: Requirement) -> Vec<&ActionVersion> {
        self.open_actions(day, |version| version.details.requirements.contains(&requirement))
    }

    /// The open actions on an object, by the day on which they have to be done.
    #[must_use]
    pub fn open_actions_on_object(&self, day: Day, object: ObjectId) -> Vec<&ActionVersion> {
        self.open_actions(day, |version| version.details.objects.contains(&object))
    }

    /// The open actions that a test accepts, by the day on which they have to be done.
    #[must_use]
    pub fn open_actions(&self, day: Day, accepts: impl Fn(&ActionVersion) -> bool) -> Vec<&ActionVersion> {
        let mut found = self.actions_on(day);
        found.retain(|version| version.status.is_open() && accepts(version));
        found.sort_by_key(|version| (version.details.due, version.number));
        found
    }
}
