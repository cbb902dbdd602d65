//! Statements: the frozen content, and the steps to publication.

mod write;

use super::connection::Connection;
use super::database::Database;
use super::{Result, failed, from_json, list_of_ids, parse};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::Moment;
use waarborg_domain::ids::{OrganisationId, StatementId, UserId};
use waarborg_domain::statement::{Publication, SignOff, StatementRecord, StatementStore};
use waarborg_domain::store::StoreError;

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
    ended_by: Option<Uuid>,
    ended_name: Option<String>,
    ended_at: Option<DateTime<Utc>>,
    ended_note: Option<String>,
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
                published_at AS "published_at?: DateTime<Utc>", published_note AS "published_note?",
                ended_by AS "ended_by?: Uuid", ended_name AS "ended_name?",
                ended_at AS "ended_at?: DateTime<Utc>", ended_note AS "ended_note?"
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
            ended: sign_off(
                record.ended_by,
                record.ended_name,
                record.ended_at,
                record.ended_note,
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
        "WHERE organisation_id = $1 ORDER BY recorded_in DESC, id DESC",
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

pub(super) async fn several(
    connection: &mut Connection,
    organisation: Uuid,
    ids: &[StatementId],
) -> Result<Vec<StatementRecord>> {
    let ids = list_of_ids(ids.iter().map(|id| id.0))?;
    let rows = select_statements!(
        "content",
        "edition",
        "WHERE organisation_id = $1 AND id IN (SELECT unhex(value) FROM json_each($2))
        ORDER BY recorded_in DESC, id DESC",
        organisation,
        ids
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    rows.into_iter().map(StatementRecord::try_from).collect()
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

#[async_trait]
impl StatementStore for Database {
    async fn statements(&self, organisation: OrganisationId) -> Result<Vec<StatementRecord>> {
        all(&mut self.read().await?, organisation.0).await
    }

    async fn statement(
        &self,
        organisation: OrganisationId,
        id: StatementId,
    ) -> Result<Option<StatementRecord>> {
        one(&mut self.read().await?, organisation.0, id.0).await
    }

    async fn statements_whole(
        &self,
        organisation: OrganisationId,
        ids: &[StatementId],
    ) -> Result<Vec<StatementRecord>> {
        several(&mut self.read().await?, organisation.0, ids).await
    }

    async fn published_statement(
        &self,
        organisation: OrganisationId,
        number: Option<i64>,
    ) -> Result<Option<StatementRecord>> {
        published(&mut self.read().await?, organisation.0, number).await
    }

    async fn publications(&self) -> Result<Vec<Publication>> {
        publications(&mut self.read().await?).await
    }
}
