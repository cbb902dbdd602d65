//! The audit trail.

use super::connection::Connection;
use super::database::Database;
use super::{Result, bounds, failed, literal, rows};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;
use uuid::fmt::Simple;
use waarborg_domain::audit::{AuditStore, Event, EventFilter};
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_domain::store::{Page, PageRequest, StoreError};

struct EventRecord {
    organisation_id: Uuid,
    sequence: i64,
    at: DateTime<Utc>,
    actor_id: Option<Uuid>,
    actor_name: String,
    action: String,
    subject_kind: String,
    subject: String,
    details: String,
    previous_hash: String,
    hash: String,
}

macro_rules! select_events {
    ($tail:tt $(+ $more:tt)*, $($argument:expr),*) => {
        sqlx::query_as!(
            EventRecord,
            r#"SELECT organisation_id AS "organisation_id!: Uuid", sequence AS "sequence!: i64",
                at AS "at!: DateTime<Utc>", actor_id AS "actor_id?: Uuid", actor_name AS "actor_name!",
                action AS "action!", subject_kind AS "subject_kind!", subject AS "subject!", details AS "details!",
                previous_hash AS "previous_hash!", hash AS "hash!"
            FROM audit_events "# + $tail $(+ $more)*,
            $($argument),*
        )
    };
}

impl From<EventRecord> for Event {
    fn from(record: EventRecord) -> Self {
        Self {
            organisation: OrganisationId(record.organisation_id),
            sequence: record.sequence,
            at: record.at,
            actor: record.actor_id.map(UserId),
            actor_name: record.actor_name,
            action: record.action,
            subject_kind: record.subject_kind,
            subject: record.subject,
            details: record.details,
            previous_hash: record.previous_hash,
            hash: record.hash,
        }
    }
}

/// A whole code means itself; one that ends in a full stop means all that begin with it.
fn action_pattern(action: &str) -> String {
    let mut pattern = literal(action);
    if action.ends_with('.') {
        pattern.push('%');
    }
    pattern
}

/// All events: the organisation's record has their number, and the sequence has no gaps.
async fn everything(
    connection: &mut Connection,
    organisation: Uuid,
    page: PageRequest,
) -> Result<Page<Event>> {
    let (limit, offset) = bounds(page);
    let total = sqlx::query_scalar!(
        r#"SELECT event_sequence AS "total!: i64" FROM organisations WHERE id = $1"#,
        organisation
    )
    .fetch_optional(&mut *connection)
    .await
    .map_err(failed)?
    .unwrap_or_default();
    let found = select_events!(
        "WHERE organisation_id = $1 AND sequence <= $2 ORDER BY sequence DESC LIMIT $3",
        organisation,
        total.saturating_sub(offset),
        limit
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(Page {
        rows: found.into_iter().map(Event::from).collect(),
        total,
    })
}

/// A page of the events that a condition selects. Each condition is a text of its own, so that the
/// engine can use the index that fits it.
macro_rules! page_of_events {
    ($connection:ident, $organisation:ident, $filter:ident, $page:ident,
     $condition:tt, $bounds:tt $(, $argument:expr)*) => {{
        let actor = $filter.actor.map(|actor| actor.0);
        let action = $filter.action.as_deref().map(action_pattern);
        let (limit, offset) = bounds($page);
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM audit_events WHERE organisation_id = $1
                AND (actor_id = $2 OR $2 IS NULL) AND (action LIKE $3 ESCAPE '!' OR $3 IS NULL) "#
                + $condition,
            $organisation,
            actor,
            action.as_deref()
            $(, $argument)*
        )
        .fetch_one(&mut *$connection)
        .await
        .map_err(failed)?;
        let found = select_events!(
            "WHERE organisation_id = $1 AND (actor_id = $2 OR $2 IS NULL)
                AND (action LIKE $3 ESCAPE '!' OR $3 IS NULL) "
                + $condition
                + " ORDER BY sequence DESC "
                + $bounds,
            $organisation,
            actor,
            action.as_deref()
            $(, $argument)*,
            limit,
            offset
        )
        .fetch_all($connection)
        .await
        .map_err(failed)?;
        Ok(Page {
            rows: found.into_iter().map(Event::from).collect(),
            total,
        })
    }};
}

/// Later than any event: the last second of the year 9999.
const FAR_AWAY: i64 = 253_402_300_799;

async fn filtered(
    connection: &mut Connection,
    organisation: Uuid,
    filter: &EventFilter,
    page: PageRequest,
) -> Result<Page<Event>> {
    if *filter == EventFilter::default() {
        return everything(connection, organisation, page).await;
    }
    let from = filter.from.unwrap_or(DateTime::UNIX_EPOCH);
    let until = filter.until.or_else(|| DateTime::from_timestamp_secs(FAR_AWAY));
    if let Some(subject) = filter.subject.as_deref() {
        page_of_events!(
            connection,
            organisation,
            filter,
            page,
            "AND subject = $4 AND at >= $5 AND at < $6",
            "LIMIT $7 OFFSET $8",
            subject,
            from,
            until
        )
    } else if filter.from.is_some() || filter.until.is_some() {
        page_of_events!(
            connection,
            organisation,
            filter,
            page,
            "AND at >= $4 AND at < $5",
            "LIMIT $6 OFFSET $7",
            from,
            until
        )
    } else {
        page_of_events!(connection, organisation, filter, page, "", "LIMIT $4 OFFSET $5")
    }
}

pub(super) async fn after(
    connection: &mut Connection,
    organisation: Uuid,
    sequence: i64,
    limit: i64,
) -> Result<Vec<Event>> {
    let limit = limit.max(0);
    let rows = select_events!(
        "WHERE organisation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
        organisation,
        sequence,
        limit
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(rows.into_iter().map(Event::from).collect())
}

/// The hash of the last event; `None` for an organisation that does not exist.
pub(super) async fn last_hash(connection: &mut Connection, organisation: Uuid) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT event_hash AS "event_hash!" FROM organisations WHERE id = $1"#,
        organisation
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)
}

#[derive(Serialize)]
struct EventRow<'a> {
    sequence: i64,
    actor: Option<Simple>,
    actor_name: &'a str,
    action: &'a str,
    subject_kind: &'a str,
    subject: &'a str,
    details: &'a str,
    previous_hash: &'a str,
    hash: &'a str,
}

impl<'a> From<&'a Event> for EventRow<'a> {
    fn from(event: &'a Event) -> Self {
        Self {
            sequence: event.sequence,
            actor: event.actor.map(|actor| actor.0.simple()),
            actor_name: &event.actor_name,
            action: &event.action,
            subject_kind: &event.subject_kind,
            subject: &event.subject,
            details: &event.details,
            previous_hash: &event.previous_hash,
            hash: &event.hash,
        }
    }
}

/// Writes the events of one commit.
pub(super) async fn append(connection: &mut Connection, events: &[Event]) -> Result<()> {
    let same = |one: &Event, other: &Event| one.organisation == other.organisation && one.at == other.at;
    for together in events.chunk_by(same) {
        sqlx::query!(
            "INSERT INTO audit_events (organisation_id, at, sequence, actor_id, actor_name, action,
                subject_kind, subject, details, previous_hash, hash)
            SELECT $1, $2, CAST(value ->> 'sequence' AS bigint), unhex(value ->> 'actor'), value ->> 'actor_name',
                value ->> 'action', value ->> 'subject_kind', value ->> 'subject', value ->> 'details',
                value ->> 'previous_hash', value ->> 'hash'
            FROM json_each($3)",
            together[0].organisation.0,
            together[0].at,
            rows(together.iter().map(EventRow::from))?
        )
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    }
    Ok(())
}

#[async_trait]
impl AuditStore for Database {
    async fn events(
        &self,
        organisation: OrganisationId,
        filter: &EventFilter,
        page: PageRequest,
    ) -> Result<Page<Event>> {
        filtered(&mut self.read().await?, organisation.0, filter, page).await
    }

    async fn events_after(
        &self,
        organisation: OrganisationId,
        sequence: i64,
        limit: i64,
    ) -> Result<Vec<Event>> {
        after(&mut self.read().await?, organisation.0, sequence, limit).await
    }

    async fn last_event_hash(&self, organisation: OrganisationId) -> Result<String> {
        last_hash(&mut self.read().await?, organisation.0)
            .await?
            .ok_or(StoreError::Dangling)
    }
}
