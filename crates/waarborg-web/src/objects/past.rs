//! The history of an object, with who recorded what.

use super::view::{ShownChange, View};
use std::collections::BTreeMap;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::history::history;
use waarborg_domain::{Day, Moment};

/// A version in the history.
pub(super) struct VersionRow {
    pub number: i64,
    pub from: Day,
    pub until: Option<Day>,
    pub superseded: bool,
    pub counts: bool,
    pub first: bool,
    pub ended: bool,
    pub restored: bool,
    pub changes: Vec<ShownChange>,
    pub recorded_at: Moment,
    pub by: Option<String>,
}

/// All versions, newest first.
pub(super) fn versions(
    view: &View<'_>,
    ledger: &Ledger,
    object: ObjectId,
    day: Day,
    authors: &BTreeMap<i64, String>,
) -> Vec<VersionRow> {
    let rows = history(ledger, object).into_iter().map(|entry| VersionRow {
        number: entry.version.version,
        from: entry.version.valid_from,
        until: entry.until.filter(|_| !entry.superseded()),
        superseded: entry.superseded(),
        counts: entry.counts_on(day),
        first: entry.version.version == 1,
        ended: entry.ended,
        restored: entry.restored,
        changes: entry.changes.iter().map(|change| view.change(change)).collect(),
        recorded_at: entry.version.recorded_at,
        by: authors.get(&entry.version.version).cloned(),
    });
    rows.collect()
}
