//! The store on SQLite: one file, one writer, many readers. The queries are those of `waarborg-store`,
//! checked by the compiler against this schema.

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, SqlitePool};
use std::path::Path;
use std::time::Duration;
use waarborg_domain::store::{StoreDescription, StoreError};

pub(crate) type Db = sqlx::Sqlite;
pub(crate) type Connection = sqlx::SqliteConnection;

/// Takes the write lock at once: another writer never makes a transaction give up halfway.
pub(crate) const BEGIN_WRITE: &str = "BEGIN IMMEDIATE";
/// In WAL mode a transaction sees the database as it was at its first read.
pub(crate) const BEGIN_SNAPSHOT: &str = "BEGIN";

#[path = "../../waarborg-store/queries/mod.rs"]
mod queries;

pub use queries::Database;

static MIGRATIONS: Migrator = sqlx::migrate!("../waarborg-store/migrations/sqlite");

/// The database against which the compiler checked the queries (`build.rs`).
const TEMPLATE: &str = concat!(env!("OUT_DIR"), "/schema.sqlite");

/// How long a write waits for another process (the command line next to the server).
const PATIENCE: Duration = Duration::from_secs(10);
const READERS: u32 = 4;
/// How many rows the reading thread may be ahead: each wait costs more than a row.
const ROWS_AHEAD: usize = 1_000;

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        // What was acknowledged is on disk, even after a power cut.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .row_buffer_size(ROWS_AHEAD)
}

fn failed(error: impl std::fmt::Display) -> StoreError {
    StoreError::Failed(error.to_string())
}

/// Opens the database, made first if need be, and brings its schema up to date.
///
/// # Errors
/// When the file cannot be made or read, or was written by a newer version of the program.
pub async fn open(path: &Path) -> Result<Database, StoreError> {
    make_private(path)?;
    let write: SqlitePool = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE * 3)
        .connect_with(options(path).optimize_on_close(true, Some(400)))
        .await
        .map_err(failed)?;
    MIGRATIONS.run(&write).await.map_err(failed)?;
    let read = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(PATIENCE * 3)
        .connect_lazy_with(options(path).read_only(true));
    Ok(Database::new(read, write))
}

/// Writes an empty database with the newest schema to this path. Tests start from such a copy of what the
/// build made, because migrating for each of them takes longer than the test.
///
/// # Errors
/// When the file cannot be written, or the folder of the build is gone.
pub fn copy_template(path: &Path) -> Result<(), StoreError> {
    make_private(path)?;
    let template = std::fs::read(TEMPLATE).map_err(failed)?;
    std::fs::write(path, template).map_err(failed)
}

/// Makes the file first, readable to nobody else: it holds password hashes.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut new = std::fs::OpenOptions::new();
    new.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    match new.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreError::Failed(format!("{}: {error}", path.display()))),
    }
}

/// Looks at the database without changing it, and checks its integrity.
///
/// # Errors
/// When there is no database, or it cannot be read at all.
pub async fn describe(path: &Path) -> Result<StoreDescription, StoreError> {
    // No journal is asked for: a file that has another one would have to be changed.
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .read_only(true)
        .busy_timeout(PATIENCE);
    let mut connection = options.connect().await.map_err(failed)?;
    let version: String = sqlx::query_scalar("SELECT sqlite_version()")
        .fetch_one(&mut connection)
        .await
        .map_err(failed)?;
    let size: i64 =
        sqlx::query_scalar("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
            .fetch_one(&mut connection)
            .await
            .map_err(failed)?;
    let mut problems: Vec<String> = sqlx::query_scalar(
        "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    )
    .fetch_all(&mut connection)
    .await
    .map_err(failed)?;
    let dangling: Vec<String> = sqlx::query_scalar(
        "SELECT 'a row of ' || \"table\" || ' refers to a missing row of ' || parent FROM pragma_foreign_key_check",
    )
    .fetch_all(&mut connection)
    .await
    .map_err(failed)?;
    problems.extend(dangling);
    let migrated: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut connection)
            .await
            .map_err(failed)?;
    let migration = if migrated > 0 {
        sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations WHERE success")
            .fetch_one(&mut connection)
            .await
            .map_err(failed)?
    } else {
        None
    };
    Ok(StoreDescription {
        engine: "SQLite",
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
