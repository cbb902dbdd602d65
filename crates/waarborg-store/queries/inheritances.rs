//! Inheritance.

use super::commit::Apply;
use super::connection::Connection;
use super::judgements::references;
use super::ledger::{Span, Stored};
use super::{Place, Result, failed, not_changed, parse, taken};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::ids::{InheritanceId, ObjectId};
use waarborg_domain::inheritances::{Change, Inheritance};
use waarborg_domain::ledger::book::{Records, Written};

impl Stored for Records<Inheritance> {
    const TABLE: &'static str = "inheritances";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let rows = sqlx::query!(
            r#"SELECT id AS "id!: Uuid", recorded_in AS "recorded_in!: i64", provided AS "provided!", provider_id AS "provider_id!: Uuid",
                consumers AS "consumers!", valid_from AS "valid_from!: NaiveDate", ended_on AS "ended_on?: NaiveDate",
                recorded_at AS "recorded_at!: DateTime<Utc>"
            FROM inheritances WHERE organisation_id = $1 AND revision > $2"#,
            organisation,
            span.after
        )
        .fetch_all(connection)
        .await
        .map_err(failed)?;
        let inheritances = rows.into_iter().map(|row| {
            let inheritance = Inheritance {
                id: InheritanceId(row.id),
                provided: parse(&row.provided)?,
                provider: ObjectId(row.provider_id),
                consumers: parse(&row.consumers)?,
                valid_from: row.valid_from,
                ended_on: row.ended_on,
                recorded_at: row.recorded_at,
            };
            Ok(Written::new(row.recorded_in, inheritance))
        });
        inheritances.collect()
    }
}

async fn add(connection: &mut Connection, place: Place<'_>, inheritance: &Inheritance) -> Result<()> {
    let (consumer_object, consumer_owner) = references(inheritance.consumers);
    sqlx::query!(
        "INSERT INTO inheritances (organisation_id, id, revision, recorded_in, provided, provider_id, consumers,
            consumer_object_id, consumer_owner_id, valid_from, ended_on, recorded_at)
        VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        place.organisation,
        inheritance.id.0,
        place.revision,
        inheritance.provided.to_string(),
        inheritance.provider.0,
        inheritance.consumers.to_string(),
        consumer_object,
        consumer_owner,
        inheritance.valid_from,
        inheritance.ended_on,
        inheritance.recorded_at
    )
    .execute(connection)
    .await
    .map_err(taken(inheritance.id))?;
    Ok(())
}

async fn end(connection: &mut Connection, place: Place<'_>, id: InheritanceId, on: Day) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE inheritances SET revision = $3, ended_on = $4
        WHERE organisation_id = $1 AND id = $2 AND ended_on IS NULL",
        place.organisation,
        id.0,
        place.revision,
        on
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if changed.rows_affected() == 0 {
        let known = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM inheritances WHERE organisation_id = $1 AND id = $2"#,
            place.organisation,
            id.0
        )
        .fetch_one(connection)
        .await
        .map_err(failed)?;
        return Err(not_changed(known > 0));
    }
    Ok(())
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Add(inheritance) => add(connection, place, inheritance).await,
            Change::End(id, on) => end(connection, place, *id, *on).await,
        }
    }
}
