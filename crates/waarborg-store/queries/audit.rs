//! The audit trail.

use super::{Connection, Result, bounds, failed, literal};
use chrono::{DateTime, Utc};
use uuid::Uuid;
use waarborg_domain::audit::Event;
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_domain::store::{EventFilter, Page, PageRequest};

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
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            EventRecord,
            r#"SELECT organisation_id AS "organisation_id!: Uuid", sequence AS "sequence!: i64",
                at AS "at!: DateTime<Utc>", actor_id AS "actor_id?: Uuid", actor_name AS "actor_name!",
                action AS "action!", subject_kind AS "subject_kind!", subject AS "subject!", details AS "details!",
                previous_hash AS "previous_hash!", hash AS "hash!"
            FROM audit_events "# + $tail,
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

pub(super) async fn page(
    connection: &mut Connection,
    organisation: Uuid,
    filter: &EventFilter,
    page: PageRequest,
) -> Result<Page<Event>> {
    let actor = filter.actor.map(|actor| actor.0);
    let action = filter.action.as_deref().map(action_pattern);
    let (limit, offset) = bounds(page);
    let total = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM audit_events
        WHERE organisation_id = $1 AND (actor_id = $2 OR $2 IS NULL)
            AND (action LIKE $3 ESCAPE '!' OR $3 IS NULL) AND (subject = $4 OR $4 IS NULL)
            AND (at >= $5 OR $5 IS NULL) AND (at < $6 OR $6 IS NULL)"#,
        organisation,
        actor,
        action.as_deref(),
        filter.subject.as_deref(),
        filter.from,
        filter.until
    )
    .fetch_one(&mut *connection)
    .await
    .map_err(failed)?;
    let rows = select_events!(
        "WHERE organisation_id = $1 AND (actor_id = $2 OR $2 IS NULL)
            AND (action LIKE $3 ESCAPE '!' OR $3 IS NULL) AND (subject = $4 OR $4 IS NULL)
            AND (at >= $5 OR $5 IS NULL) AND (at < $6 OR $6 IS NULL)
        ORDER BY sequence DESC LIMIT $7 OFFSET $8",
        organisation,
        actor,
        action.as_deref(),
        filter.subject.as_deref(),
        filter.from,
        filter.until,
        limit,
        offset
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(Page {
        rows: rows.into_iter().map(Event::from).collect(),
        total,
    })
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

/// The hash of the last event; nothing for an organisation that does not exist.
pub(super) async fn last_hash(connection: &mut Connection, organisation: Uuid) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT event_hash AS "event_hash!" FROM organisations WHERE id = $1"#,
        organisation
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)
}

pub(super) async fn append(connection: &mut Connection, event: &Event) -> Result<()> {
    sqlx::query!(
        "INSERT INTO audit_events (organisation_id, sequence, at, actor_id, actor_name, action,
            subject_kind, subject, details, previous_hash, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        event.organisation.0,
        event.sequence,
        event.at,
        event.actor.map(|actor| actor.0),
        event.actor_name.as_str(),
        event.action.as_str(),
        event.subject_kind.as_str(),
        event.subject.as_str(),
        event.details.as_str(),
        event.previous_hash.as_str(),
        event.hash.as_str()
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}
