//! The store on SQLite: one file, one writer, many readers. The queries are those of `waarborg-store`,
//! checked by the compiler against this schema.

use sqlx::SqlitePool;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::Path;
use std::time::Duration;
use waarborg_domain::store::StoreError;

pub(crate) type Db = sqlx::Sqlite;
pub(crate) type Connection = sqlx::SqliteConnection;

/// Takes the write lock at once: a transaction never has to give up halfway because of another writer.
pub(crate) const BEGIN_WRITE: &str = "BEGIN IMMEDIATE";
/// In WAL mode a transaction sees the database as it was at its first read.
pub(crate) const BEGIN_SNAPSHOT: &str = "BEGIN";

#[path = "../../waarborg-store/queries/mod.rs"]
mod queries;

pub use queries::Database;

static MIGRATIONS: Migrator = sqlx::migrate!("../waarborg-store/migrations/sqlite");

/// How long a write waits for another process (the command line beside the server).
const PATIENCE: Duration = Duration::from_secs(10);
const READERS: u32 = 4;

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        // What was acknowledged is on the disk, also after a power cut.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
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
