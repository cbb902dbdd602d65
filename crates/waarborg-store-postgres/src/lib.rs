//! The store on PostgreSQL: for many organisations and several instances of the application. The queries
//! are those of `waarborg-store`, checked by the compiler against this schema by way of the folder
//! `.sqlx`. After a change of a query or a migration, run `scripts/prepare-queries`.

use sqlx::ConnectOptions;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::time::Duration;
use waarborg_domain::store::{StoreDescription, StoreError};

pub(crate) type Db = sqlx::Postgres;
pub(crate) type Connection = sqlx::PgConnection;

/// The first statement of a write locks the row of the organisation; that is all the order it needs.
pub(crate) const BEGIN_WRITE: &str = "BEGIN";
/// All reads see one moment.
pub(crate) const BEGIN_SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

#[path = "../../waarborg-store/queries/mod.rs"]
mod queries;

pub use queries::Database;

static MIGRATIONS: Migrator = sqlx::migrate!("../waarborg-store/migrations/postgres");

/// Connections per instance of the application.
const CONNECTIONS: u32 = 10;
/// How long a request waits for a connection before it fails.
const PATIENCE: Duration = Duration::from_secs(10);

fn failed(error: impl std::fmt::Display) -> StoreError {
    StoreError::Failed(error.to_string())
}

/// Opens the database and brings its schema up to date.
///
/// # Errors
/// When the server cannot be reached, or the database was written by a newer version of the program.
pub async fn open(url: &str) -> Result<Database, StoreError> {
    let options: PgConnectOptions = url.parse().map_err(failed)?;
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_with(options.application_name("waarborg"))
        .await
        .map_err(failed)?;
    MIGRATIONS.run(&pool).await.map_err(failed)?;
    Ok(Database::new(pool.clone(), pool))
}

/// Looks at the database without changing it.
///
/// # Errors
/// When the server cannot be reached.
pub async fn describe(url: &str) -> Result<StoreDescription, StoreError> {
    let options: PgConnectOptions = url.parse().map_err(failed)?;
    let mut connection = options.connect().await.map_err(failed)?;
    let version: String = sqlx::query_scalar("SHOW server_version")
        .fetch_one(&mut connection)
        .await
        .map_err(failed)?;
    let size: i64 = sqlx::query_scalar("SELECT pg_database_size(current_database())")
        .fetch_one(&mut connection)
        .await
        .map_err(failed)?;
    let problems: Vec<String> = sqlx::query_scalar(
        "SELECT 'the index ' || indexrelid::regclass::text || ' is not valid: REINDEX it'
        FROM pg_index WHERE NOT indisvalid",
    )
    .fetch_all(&mut connection)
    .await
    .map_err(failed)?;
    let migrated: bool = sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL")
        .fetch_one(&mut connection)
        .await
        .map_err(failed)?;
    let migration = if migrated {
        sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations WHERE success")
            .fetch_one(&mut connection)
            .await
            .map_err(failed)?
    } else {
        None
    };
    Ok(StoreDescription {
        engine: "PostgreSQL",
        version,
        size,
        migration,
        newest_migration: MIGRATIONS
            .iter()
            .map(|known| known.version)
            .max()
            .unwrap_or_default(),
        problems,
    })
}
