//! Writes statements and their steps.

use super::one;
use crate::queries::commit::Apply;
use crate::queries::connection::Connection;
use crate::queries::{Place, Result, not_changed, taken, to_json};
use waarborg_domain::statement::{Change, StatementRecord};

/// Writes a new statement, then its steps so far.
async fn add(connection: &mut Connection, place: Place<'_>, statement: &StatementRecord) -> Result<()> {
    let proposed = &statement.proposed;
    sqlx::query!(
        "INSERT INTO statements (organisation_id, id, revision, recorded_in, number, as_of, status, options, content, content_hash,
            proposed_by, proposed_name, proposed_at, proposed_note, version)
        VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        place.organisation,
        statement.id.0,
        place.revision,
        statement.number,
        statement.as_of,
        statement.status.code(),
        to_json(&statement.options)?,
        statement.content.as_str(),
        statement.content_hash.as_str(),
        proposed.by.0,
        proposed.name.as_str(),
        proposed.at,
        proposed.note.as_str(),
        statement.version - 1
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(statement.number))?;
    step(connection, place, statement, statement.version - 1).await
}

/// Writes a step of a statement.
async fn update(connection: &mut Connection, place: Place<'_>, statement: &StatementRecord) -> Result<()> {
    step(connection, place, statement, statement.version).await
}

async fn step(
    connection: &mut Connection,
    place: Place<'_>,
    statement: &StatementRecord,
    version: i64,
) -> Result<()> {
    let advised = statement.advised.as_ref();
    let decided = statement.decided.as_ref();
    let published = statement.published.as_ref();
    let ended = statement.ended.as_ref();
    let changed = sqlx::query!(
        "UPDATE statements SET status = $4, options = $5, edition = $6,
            advised_by = $7, advised_name = $8, advised_at = $9, advised_note = $10,
            decided_by = $11, decided_name = $12, decided_at = $13, decided_note = $14,
            published_by = $15, published_name = $16, published_at = $17, published_note = $18,
            ended_by = $19, ended_name = $20, ended_at = $21, ended_note = $22,
            revision = $23, version = version + 1
        WHERE organisation_id = $1 AND id = $2 AND version = $3",
        place.organisation,
        statement.id.0,
        version,
        statement.status.code(),
        to_json(&statement.options)?,
        statement.edition.as_deref(),
        advised.map(|sign_off| sign_off.by.0),
        advised.map(|sign_off| sign_off.name.as_str()),
        advised.map(|sign_off| sign_off.at),
        advised.map(|sign_off| sign_off.note.as_str()),
        decided.map(|sign_off| sign_off.by.0),
        decided.map(|sign_off| sign_off.name.as_str()),
        decided.map(|sign_off| sign_off.at),
        decided.map(|sign_off| sign_off.note.as_str()),
        published.map(|sign_off| sign_off.by.0),
        published.map(|sign_off| sign_off.name.as_str()),
        published.map(|sign_off| sign_off.at),
        published.map(|sign_off| sign_off.note.as_str()),
        ended.map(|sign_off| sign_off.by.0),
        ended.map(|sign_off| sign_off.name.as_str()),
        ended.map(|sign_off| sign_off.at),
        ended.map(|sign_off| sign_off.note.as_str()),
        place.revision
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(statement.number))?;
    if changed.rows_affected() == 0 {
        let known = one(connection, place.organisation, statement.id.0).await?;
        return Err(not_changed(known.is_some()));
    }
    Ok(())
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Add(statement) => add(connection, place, statement).await,
            Change::Update(statement) => update(connection, place, statement).await,
        }
    }
}
