//! The history of an object, with who recorded what.

use super::view::{ShownChange, View};
use crate::context::Context;
use crate::errors::PageError;
use std::collections::HashMap;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::history::history;
use waarborg_domain::store::{EventFilter, PageRequest};
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

/// Who recorded what, by the moment: versions do not say it, the audit trail does.
pub(super) async fn recorded_by(
    ctx: &Context,
    object: ObjectId,
) -> Result<HashMap<Moment, String>, PageError> {
    let filter = EventFilter {
        subject: Some(object.to_string()),
        ..EventFilter::default()
    };
    let newest = PageRequest {
        offset: 0,
        limit: 200,
    };
    let events = ctx.app.store.events(ctx.organisation.id, &filter, newest).await?;
    Ok(events
        .rows
        .into_iter()
        .map(|event| (event.at, event.actor_name))
        .collect())
}

/// All versions, newest first.
pub(super) fn versions(
    view: &View<'_>,
    ledger: &Ledger,
    object: ObjectId,
    day: Day,
    known_by: &HashMap<Moment, String>,
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
        by: known_by.get(&entry.version.recorded_at).cloned(),
    });
    rows.collect()
}
