//! Moves of an organisation to another version of BIO2.

use super::commit::Apply;
use super::connection::Connection;
use super::ledger::{Span, Stored};
use super::{Place, Result, failed, from_json, not_changed, taken, to_json};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::ids::{MigrationId, UserId};
use waarborg_domain::ledger::book::{Records, Written};
use waarborg_domain::migration::{CatalogueMigration, Change, Undone};
use waarborg_domain::store::StoreError;

impl Stored for Records<CatalogueMigration> {
    const TABLE: &'static str = "catalogue_migrations";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let rows = sqlx::query!(
            r#"SELECT id AS "id!: Uuid", recorded_in AS "recorded_in!: i64", from_version AS "from_version!", to_version AS "to_version!",
                migrated_on AS "migrated_on!: NaiveDate", recorded_at AS "recorded_at!: DateTime<Utc>",
                migrated_by AS "migrated_by!: Uuid", migrated_by_name AS "migrated_by_name!",
                routes AS "routes!", reassess AS "reassess!", report AS "report!",
                undone_at AS "undone_at?: DateTime<Utc>", undone_by AS "undone_by?: Uuid",
                undone_by_name AS "undone_by_name?"
            FROM catalogue_migrations WHERE organisation_id = $1 AND revision > $2"#,
            organisation,
            span.after
        )
        .fetch_all(connection)
        .await
        .map_err(failed)?;
        let migrations = rows.into_iter().map(|row| {
            let undone = match (row.undone_at, row.undone_by, row.undone_by_name) {
                (Some(at), Some(by), Some(by_name)) => Some(Undone {
                    at,
                    by: UserId(by),
                    by_name,
                }),
                _ => None,
            };
            let migration = CatalogueMigration {
                id: MigrationId(row.id),
                from: row.from_version,
                to: row.to_version,
                migrated_on: row.migrated_on,
                recorded_at: row.recorded_at,
                by: UserId(row.migrated_by),
                by_name: row.migrated_by_name,
                routes: from_json(&row.routes)?,
                reassess: from_json(&row.reassess)?,
                report: from_json(&row.report)?,
                undone,
            };
            Ok(Written::new(row.recorded_in, migration))
        });
        migrations.collect()
    }
}

/// Refuses a change that was planned on an older revision than the one before this commit.
fn is_current(place: Place<'_>, planned_on: i64) -> Result<()> {
    if place.revision == planned_on + 1 {
        Ok(())
    } else {
        Err(StoreError::Conflict)
    }
}

async fn add(
    connection: &mut Connection,
    place: Place<'_>,
    migration: &CatalogueMigration,
    planned_on: i64,
) -> Result<()> {
    is_current(place, planned_on)?;
    sqlx::query!(
        "INSERT INTO catalogue_migrations (organisation_id, id, revision, recorded_in, from_version, to_version,
            migrated_on, recorded_at, migrated_by, migrated_by_name, routes, reassess, report)
        VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        place.organisation,
        migration.id.0,
        place.revision,
        migration.from.as_str(),
        migration.to.as_str(),
        migration.migrated_on,
        migration.recorded_at,
        migration.by.0,
        migration.by_name.as_str(),
        to_json(&migration.routes)?,
        to_json(&migration.reassess)?,
        to_json(&migration.report)?
    )
    .execute(connection)
    .await
    .map_err(taken(migration.id))?;
    Ok(())
}

async fn undo(
    connection: &mut Connection,
    place: Place<'_>,
    id: MigrationId,
    undone: &Undone,
    planned_on: i64,
) -> Result<()> {
    is_current(place, planned_on)?;
    let changed = sqlx::query!(
        "UPDATE catalogue_migrations SET revision = $3, undone_at = $4, undone_by = $5, undone_by_name = $6
        WHERE organisation_id = $1 AND id = $2 AND undone_at IS NULL",
        place.organisation,
        id.0,
        place.revision,
        undone.at,
        undone.by.0,
        undone.by_name.as_str()
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if changed.rows_affected() == 0 {
        let known = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM catalogue_migrations
            WHERE organisation_id = $1 AND id = $2"#,
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
            Change::Add(new, planned_on) => add(connection, place, new, *planned_on).await,
            Change::Undo(id, undone, planned_on) => undo(connection, place, *id, undone, *planned_on).await,
        }
    }
}
