//! Inheritance, and who answers for the measures that bind to the organisation.

use super::judgements::references;
use super::{Connection, Place, Result, failed, not_changed, parse, taken};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::ids::{InheritanceId, ObjectId, UserId};
use waarborg_domain::inheritances::Inheritance;
use waarborg_domain::ledger::book::Written;
use waarborg_domain::measure_owners::MeasureOwner;

pub(super) async fn since(
    connection: &mut Connection,
    organisation: Uuid,
    revision: i64,
) -> Result<Vec<Written<Inheritance>>> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!: Uuid", recorded_in AS "recorded_in!: i64", provided AS "provided!", provider_id AS "provider_id!: Uuid",
            consumers AS "consumers!", valid_from AS "valid_from!: NaiveDate", ended_on AS "ended_on?: NaiveDate",
            recorded_at AS "recorded_at?: DateTime<Utc>"
        FROM inheritances WHERE organisation_id = $1 AND revision > $2"#,
        organisation,
        revision
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
            recorded_at: row
                .recorded_at
                .unwrap_or_else(|| row.valid_from.and_time(NaiveTime::MIN).and_utc()),
        };
        Ok(Written::new(row.recorded_in, inheritance))
    });
    inheritances.collect()
}

pub(super) async fn add(connection: &mut Connection, place: Place, inheritance: &Inheritance) -> Result<()> {
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

pub(super) async fn end(connection: &mut Connection, place: Place, id: InheritanceId, on: Day) -> Result<()> {
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

pub(super) async fn owners_since(
    connection: &mut Connection,
    organisation: Uuid,
    revision: i64,
) -> Result<Vec<Written<MeasureOwner>>> {
    let rows = sqlx::query!(
        r#"SELECT revision AS "revision!: i64", measure AS "measure!", owner_id AS "owner_id?: Uuid", valid_from AS "valid_from!: NaiveDate",
            recorded_at AS "recorded_at!: DateTime<Utc>"
        FROM measure_owners WHERE organisation_id = $1 AND revision > $2 ORDER BY revision, position"#,
        organisation,
        revision
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let owners = rows.into_iter().map(|row| {
        let owner = MeasureOwner {
            measure: parse(&row.measure)?,
            owner: row.owner_id.map(UserId),
            valid_from: row.valid_from,
            recorded_at: row.recorded_at,
        };
        Ok(Written::new(row.revision, owner))
    });
    owners.collect()
}

pub(super) async fn set_owner(connection: &mut Connection, place: Place, owner: &MeasureOwner) -> Result<()> {
    sqlx::query!(
        "INSERT INTO measure_owners (organisation_id, revision, position, measure, owner_id, valid_from,
            recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)",
        place.organisation,
        place.revision,
        place.position,
        owner.measure.to_string(),
        owner.owner.map(|owner| owner.0),
        owner.valid_from,
        owner.recorded_at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}
