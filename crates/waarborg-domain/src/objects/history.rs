//! The history of an object: from when to when each version counts, and what it changed.

use super::ObjectVersion;
use super::changes::{FieldChange, changes};
use crate::Day;
use crate::ids::ObjectId;
use crate::ledger::Ledger;

/// One version in the history of its object.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The version.
    pub version: &'a ObjectVersion,
    /// The day from which a later version counts, if there is one.
    pub until: Option<Day>,
    /// What it changed; empty for the first version.
    pub changes: Vec<FieldChange>,
    /// Whether it ended the object.
    pub ended: bool,
    /// Whether it took an ended object into use again.
    pub restored: bool,
}

impl Entry<'_> {
    /// Whether a later version counts from the same or an earlier day, so that this one never does.
    #[must_use]
    pub fn superseded(&self) -> bool {
        self.until.is_some_and(|until| until <= self.version.valid_from)
    }

    /// Whether it counts on this day.
    #[must_use]
    pub fn counts_on(&self, day: Day) -> bool {
        self.version.valid_from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// All versions of an object, newest first.
#[must_use]
pub fn history(ledger: &Ledger, object: ObjectId) -> Vec<Entry<'_>> {
    let versions: Vec<&ObjectVersion> = ledger
        .objects
        .iter()
        .filter(|version| version.object == object)
        .collect();
    let mut entries = Vec::with_capacity(versions.len());
    let mut until: Option<Day> = None;
    for (index, version) in versions.iter().enumerate().rev() {
        let before = index.checked_sub(1).map(|index| versions[index]);
        entries.push(Entry {
            version,
            until,
            changes: before.map_or_else(Vec::new, |before| changes(&before.details, &version.details)),
            ended: version.retired && before.is_none_or(|before| !before.retired),
            restored: !version.retired && before.is_some_and(|before| before.retired),
        });
        until = [until, Some(version.valid_from)].into_iter().flatten().min();
    }
    entries
}
