//! The scope of the ISMS.

use super::commit::Apply;
use super::connection::Connection;
use super::ledger::{Span, Stored};
use super::{Place, Result, failed};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::ledger::book::{Records, Written};
use waarborg_domain::scope::{Change, ScopeItem, ScopeText};
use waarborg_domain::store::StoreError;

impl Stored for Records<ScopeText> {
    const TABLE: &'static str = "scope_texts";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let rows = sqlx::query!(
            r#"SELECT revision AS "revision!: i64", version AS "version!: i64", text AS "text!", stated_on AS "stated_on!: NaiveDate",
                stated_by AS "stated_by!: Uuid", recorded_at AS "recorded_at!: DateTime<Utc>"
            FROM scope_texts WHERE organisation_id = $1 AND revision > $2 ORDER BY version"#,
            organisation,
            span.after
        )
        .fetch_all(connection)
        .await
        .map_err(failed)?;
        let texts = rows.into_iter().map(|row| {
            let text = ScopeText {
                version: row.version,
                text: row.text,
                stated_on: row.stated_on,
                stated_by: UserId(row.stated_by),
                recorded_at: row.recorded_at,
            };
            Written::new(row.revision, text)
        });
        Ok(texts.collect())
    }
}

impl Stored for Records<ScopeItem> {
    const TABLE: &'static str = "scope_items";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let rows = sqlx::query!(
            r#"SELECT revision AS "revision!: i64", object_id AS "object_id!: Uuid", included AS "included!: bool", reason AS "reason!",
                decided_on AS "decided_on!: NaiveDate", decided_by AS "decided_by!: Uuid",
                recorded_at AS "recorded_at!: DateTime<Utc>"
            FROM scope_items WHERE organisation_id = $1 AND revision > $2 ORDER BY revision, position"#,
            organisation,
            span.after
        )
        .fetch_all(connection)
        .await
        .map_err(failed)?;
        let items = rows.into_iter().map(|row| {
            let item = ScopeItem {
                object: ObjectId(row.object_id),
                included: row.included,
                reason: row.reason,
                decided_on: row.decided_on,
                decided_by: UserId(row.decided_by),
                recorded_at: row.recorded_at,
            };
            Written::new(row.revision, item)
        });
        Ok(items.collect())
    }
}

async fn add_text(connection: &mut Connection, place: Place<'_>, text: &ScopeText) -> Result<()> {
    let last = sqlx::query_scalar!(
        r#"SELECT COALESCE(MAX(version), 0) AS "last!: i64" FROM scope_texts WHERE organisation_id = $1"#,
        place.organisation
    )
    .fetch_one(&mut *connection)
    .await
    .map_err(failed)?;
    if text.version != last + 1 {
        return Err(StoreError::Conflict);
    }
    sqlx::query!(
        "INSERT INTO scope_texts (organisation_id, version, revision, text, stated_on, stated_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)",
        place.organisation,
        text.version,
        place.revision,
        text.text.as_str(),
        text.stated_on,
        text.stated_by.0,
        text.recorded_at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

async fn add_item(connection: &mut Connection, place: Place<'_>, item: &ScopeItem) -> Result<()> {
    sqlx::query!(
        "INSERT INTO scope_items (organisation_id, revision, position, object_id, included, reason,
            decided_on, decided_by, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        place.organisation,
        place.revision,
        place.position,
        item.object.0,
        item.included,
        item.reason.as_str(),
        item.decided_on,
        item.decided_by.0,
        item.recorded_at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::AddText(text) => add_text(connection, place, text).await,
            Change::AddItem(item) => add_item(connection, place, item).await,
        }
    }
}
