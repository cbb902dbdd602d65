//! The objects in memory: every version of each.

use super::ObjectVersion;
use crate::Day;
use crate::ids::ObjectId;
use crate::ledger::Ledger;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;

impl Record for ObjectVersion {
    type Order = (ObjectId, i64);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.object, written.version)
    }

    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::listed(self.valid_from, self.object)
    }
}

impl Ledger {
    /// The version of each object that counts on this day, retired ones left out, in order of kind,
    /// then name.
    #[must_use]
    pub fn objects_on(&self, day: Day) -> Vec<&ObjectVersion> {
        let mut found = self.versions_on(day);
        found.sort_by_cached_key(|version| {
            (version.kind, version.details.name.to_lowercase(), version.object)
        });
        found
    }

    /// The version of each object that counts on this day, retired ones left out.
    #[must_use]
    pub fn versions_on(&self, day: Day) -> Vec<&ObjectVersion> {
        let mut found: Vec<&ObjectVersion> = Vec::new();
        for version in self.objects.iter().filter(|version| version.valid_from <= day) {
            match found.last_mut() {
                Some(last) if last.object == version.object => *last = version,
                _ => found.push(version),
            }
        }
        found.retain(|version| !version.retired);
        found
    }

    /// An object as it was on this day, retired or not; as it began when it was not there yet.
    #[must_use]
    pub fn object_on(&self, id: ObjectId, day: Day) -> Option<&ObjectVersion> {
        let mut versions = self.objects.iter().filter(|version| version.object == id);
        let first = versions.next()?;
        let mut later = versions.filter(|version| version.valid_from <= day);
        Some(later.next_back().unwrap_or(first))
    }

    /// The newest version of an object, retired or not.
    #[must_use]
    pub fn object(&self, id: ObjectId) -> Option<&ObjectVersion> {
        self.objects.iter().rfind(|version| version.object == id)
    }
}
