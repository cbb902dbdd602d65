//! Statements: the frozen content, and its way to publication.

use super::{Connection, Place, Result, failed, from_json, not_changed, parse, taken, to_json};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::Moment;
use waarborg_domain::ids::{StatementId, UserId};
use waarborg_domain::statement::{SignOff, StatementRecord};
use waarborg_domain::store::{Publication, StoreError};

struct Record {
    id: Uuid,
    number: i64,
    as_of: NaiveDate,
    status: String,
    options: String,
    content: String,
    content_hash: String,
    proposed_by: Uuid,
    proposed_name: String,
    proposed_at: DateTime<Utc>,
    proposed_note: String,
    advised_by: Option<Uuid>,
    advised_name: Option<String>,
    advised_at: Option<DateTime<Utc>>,
    advised_note: Option<String>,
    decided_by: Option<Uuid>,
    decided_name: Option<String>,
    decided_at: Option<DateTime<Utc>>,
    decided_note: Option<String>,
    published_by: Option<Uuid>,
    published_name: Option<String>,
    published_at: Option<DateTime<Utc>>,
    published_note: Option<String>,
    edition: Option<String>,
    version: i64,
}

macro_rules! select_statements {
    ($content:tt, $edition:tt, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Record,
            "SELECT " + $content + r#" AS "content!", "# + $edition + r#" AS "edition?",
                id AS "id!: Uuid", number AS "number!: i64", as_of AS "as_of!: NaiveDate", status AS "status!",
                options AS "options!", content_hash AS "content_hash!", version AS "version!: i64",
                proposed_by AS "proposed_by!: Uuid", proposed_name AS "proposed_name!",
                proposed_at AS "proposed_at!: DateTime<Utc>", proposed_note AS "proposed_note!",
                advised_by AS "advised_by?: Uuid", advised_name AS "advised_name?",
                advised_at AS "advised_at?: DateTime<Utc>", advised_note AS "advised_note?",
                decided_by AS "decided_by?: Uuid", decided_name AS "decided_name?",
                decided_at AS "decided_at?: DateTime<Utc>", decided_note AS "decided_note?",
                published_by AS "published_by?: Uuid", published_name AS "published_name?",
                published_at AS "published_at?: DateTime<Utc>", published_note AS "published_note?"
            FROM statements "# + $tail,
            $($argument),*
        )
    };
}

fn sign_off(
    by: Option<Uuid>,
    name: Option<String>,
    at: Option<Moment>,
    note: Option<String>,
) -> Option<SignOff> {
    match (by, name, at, note) {
        (Some(by), Some(name), Some(at), Some(note)) => Some(SignOff {
            by: UserId(by),
            name,
            at,
            note,
        }),
        _ => None,
    }
}

impl TryFrom<Record> for StatementRecord {
    type Error = StoreError;

    fn try_from(record: Record) -> Result<Self> {
        Ok(Self {
            id: StatementId(record.id),
            number: record.number,
            as_of: record.as_of,
            status: parse(&record.status)?,
            options: from_json(&record.options)?,
            content: record.content,
            content_hash: record.content_hash,
            proposed: SignOff {
                by: UserId(record.proposed_by),
                name: record.proposed_name,
                at: record.proposed_at,
                note: record.proposed_note,
            },
            advised: sign_off(
                record.advised_by,
                record.advised_name,
                record.advised_at,
                record.advised_note,
            ),
            decided: sign_off(
                record.decided_by,
                record.decided_name,
                record.decided_at,
                record.decided_note,
            ),
            published: sign_off(
                record.published_by,
                record.published_name,
                record.published_at,
                record.published_note,
            ),
            edition: record.edition,
            version: record.version,
        })
    }
}

pub(super) async fn all(connection: &mut Connection, organisation: Uuid) -> Result<Vec<StatementRecord>> {
    let rows = select_statements!(
        "''",
        "CAST(NULL AS TEXT)",
        "WHERE organisation_id = $1 ORDER BY proposed_at DESC, id DESC",
        organisation
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    rows.into_iter().map(StatementRecord::try_from).collect()
}

pub(super) async fn one(
    connection: &mut Connection,
    organisation: Uuid,
    id: Uuid,
) -> Result<Option<StatementRecord>> {
    select_statements!(
        "content",
        "edition",
        "WHERE organisation_id = $1 AND id = $2",
        organisation,
        id
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)?
    .map(StatementRecord::try_from)
    .transpose()
}

pub(super) async fn published(
    connection: &mut Connection,
    organisation: Uuid,
    number: Option<i64>,
) -> Result<Option<StatementRecord>> {
    select_statements!(
        "content",
        "edition",
        "WHERE organisation_id = $1 AND status = 'published' AND (number = $2 OR $2 IS NULL)
        ORDER BY number DESC LIMIT 1",
        organisation,
        number
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)?
    .map(StatementRecord::try_from)
    .transpose()
}

struct PublicationRecord {
    slug: String,
    name: String,
    number: i64,
    as_of: NaiveDate,
    published_at: DateTime<Utc>,
}

/// The newest published statement of each organisation.
pub(super) async fn publications(connection: &mut Connection) -> Result<Vec<Publication>> {
    let rows = sqlx::query_as!(
        PublicationRecord,
        r#"SELECT o.slug AS "slug!", o.name AS "name!", s.number AS "number!: i64",
            s.as_of AS "as_of!: NaiveDate", s.published_at AS "published_at!: DateTime<Utc>"
        FROM statements AS s
        JOIN organisations AS o ON o.id = s.organisation_id
        WHERE s.status = 'published' AND NOT EXISTS (
            SELECT 1 FROM statements AS newer
            WHERE newer.organisation_id = s.organisation_id AND newer.status = 'published'
                AND newer.number > s.number
        )"#
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let publication = |record: PublicationRecord| Publication {
        slug: record.slug,
        name: record.name,
        number: record.number,
        as_of: record.as_of,
        published_at: record.published_at,
    };
    let mut all: Vec<Publication> = rows.into_iter().map(publication).collect();
    // The databases do not agree on how names sort.
    all.sort_by_cached_key(|publication| (publication.name.to_lowercase(), publication.slug.clone()));
    Ok(all)
}

/// Writes a new statement, then its way as far as it has come.
pub(super) async fn add(
    connection: &mut Connection,
    place: Place,
    statement: &StatementRecord,
) -> Result<()> {
    let proposed = &statement.proposed;
    sqlx::query!(
        "INSERT INTO statements (organisation_id, id, number, as_of, status, options, content, content_hash,
            proposed_by, proposed_name, proposed_at, proposed_note, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        place.organisation,
        statement.id.0,
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
pub(super) async fn update(
    connection: &mut Connection,
    place: Place,
    statement: &StatementRecord,
) -> Result<()> {
    step(connection, place, statement, statement.version).await
}

async fn step(
    connection: &mut Connection,
    place: Place,
    statement: &StatementRecord,
    version: i64,
) -> Result<()> {
    let advised = statement.advised.as_ref();
    let decided = statement.decided.as_ref();
    let published = statement.published.as_ref();
    let changed = sqlx::query!(
        "UPDATE statements SET status = $4, options = $5, edition = $6,
            advised_by = $7, advised_name = $8, advised_at = $9, advised_note = $10,
            decided_by = $11, decided_name = $12, decided_at = $13, decided_note = $14,
            published_by = $15, published_name = $16, published_at = $17, published_note = $18,
            version = version + 1
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
        published.map(|sign_off| sign_off.note.as_str())
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
