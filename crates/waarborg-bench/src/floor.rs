//! The floor: the same rows, read with prepared statements in the same engine and written out with no
//! framework, no session, no permissions, no derivation.

use anyhow::Result;
use sqlx::{PgPool, SqlitePool};
use std::fmt::Write as _;
use uuid::Uuid;
use waarborg_store::StoreUrl;

/// A row as the floor reads it.
type Row = (String, String, String, String, String);

const NEWEST: &str = "SELECT requirement, target, aspect, verdict, CAST(judged_on AS TEXT) FROM ( \
     SELECT requirement, target, aspect, verdict, judged_on, \
            ROW_NUMBER() OVER (PARTITION BY requirement, target, aspect ORDER BY judged_on DESC, recorded_at DESC) AS place \
     FROM judgements WHERE organisation_id = $1 AND requirement >= $2 AND requirement <= $3) AS newest \
     WHERE place = 1 ORDER BY requirement, target, aspect";

/// The newest events.
pub const EVENTS: &str = "SELECT action, actor_name, subject, details, hash FROM audit_events \
     WHERE organisation_id = $1 ORDER BY sequence DESC LIMIT 50";

/// The newest evidence.
pub const EVIDENCE: &str = "SELECT title, COALESCE(link, file_name), confidentiality, changed_by_name, \
     CAST(added_at AS TEXT) FROM evidence WHERE organisation_id = $1 ORDER BY added_at DESC LIMIT 50";

/// A connection to the engine, apart from the store.
pub enum Floor {
    /// SQLite.
    Sqlite(SqlitePool),
    /// PostgreSQL.
    Postgres(PgPool),
}

impl Floor {
    /// Connects.
    pub async fn connect(url: &StoreUrl) -> Result<Self> {
        Ok(match url {
            StoreUrl::Sqlite(path) => {
                Self::Sqlite(SqlitePool::connect(&format!("sqlite:{}", path.display())).await?)
            }
            StoreUrl::Postgres(url) => Self::Postgres(PgPool::connect(url).await?),
        })
    }

    /// The rows of a query, as a table in HTML.
    pub async fn stored(&self, organisation: Uuid, query: &'static str) -> Result<usize> {
        let rows: Vec<Row> = match self {
            Self::Sqlite(pool) => sqlx::query_as(query).bind(organisation).fetch_all(pool).await?,
            Self::Postgres(pool) => sqlx::query_as(query).bind(organisation).fetch_all(pool).await?,
        };
        table(&rows)
    }

    async fn newest(&self, organisation: Uuid, from: &str, to: &str) -> Result<Vec<Row>> {
        Ok(match self {
            Self::Sqlite(pool) => {
                sqlx::query_as(NEWEST)
                    .bind(organisation)
                    .bind(from)
                    .bind(to)
                    .fetch_all(pool)
                    .await?
            }
            Self::Postgres(pool) => {
                sqlx::query_as(NEWEST)
                    .bind(organisation)
                    .bind(from)
                    .bind(to)
                    .fetch_all(pool)
                    .await?
            }
        })
    }

    /// The judgements behind a page, as a table in HTML.
    pub async fn page(&self, organisation: Uuid, from: &str, to: &str) -> Result<usize> {
        table(&self.newest(organisation, from, to).await?)
    }

    /// The same rows as JSON.
    pub async fn json(&self, organisation: Uuid) -> Result<usize> {
        let rows = self.newest(organisation, "5", "9").await?;
        Ok(serde_json::to_vec(&rows)?.len())
    }

    /// One row inserted and made durable in one transaction, and deleted again outside the measurement.
    pub async fn insert(&self) -> Result<()> {
        const TABLE: &str = "CREATE TABLE IF NOT EXISTS bench_floor (id BIGINT, text_1 TEXT, text_2 TEXT)";
        const INSERT: &str = "INSERT INTO bench_floor VALUES ($1, $2, $3)";
        match self {
            Self::Sqlite(pool) => {
                sqlx::query(TABLE).execute(pool).await?;
                let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::query(INSERT)
                    .bind(1_i64)
                    .bind("8.02.01")
                    .bind("met")
                    .execute(&mut *transaction)
                    .await?;
                transaction.commit().await?;
            }
            Self::Postgres(pool) => {
                sqlx::query(TABLE).execute(pool).await?;
                let mut transaction = pool.begin().await?;
                sqlx::query(INSERT)
                    .bind(1_i64)
                    .bind("8.02.01")
                    .bind("met")
                    .execute(&mut *transaction)
                    .await?;
                transaction.commit().await?;
            }
        }
        Ok(())
    }
}

fn table(rows: &[Row]) -> Result<usize> {
    let mut page = String::with_capacity(rows.len() * 96);
    page.push_str("<table>");
    for (a, b, c, d, e) in rows {
        write!(
            page,
            "<tr><td>{a}</td><td>{b}</td><td>{c}</td><td>{d}</td><td>{e}</td></tr>"
        )?;
    }
    page.push_str("</table>");
    Ok(page.len())
}
