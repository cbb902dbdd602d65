//! A database on the test server for each test, copied from one that was migrated once.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use uuid::Uuid;
use waarborg_store::StoreUrl;

const SERVER: &str = "WAARBORG_TEST_POSTGRES_URL";
/// The error of PostgreSQL for a database that does not exist.
const NO_SUCH_DATABASE: &str = "3D000";

/// The address of a new database with the newest schema.
pub async fn new_database() -> String {
    let server = std::env::var(SERVER).expect("WAARBORG_TEST_POSTGRES_URL, as scripts/postgres prints it");
    let mut connection = PgConnection::connect(&server).await.expect("the test server");
    let schema = schema();
    let template = format!("waarborg_template_{schema:016x}");
    let name = format!("waarborg_test_{}", Uuid::now_v7().simple());
    let create = format!("CREATE DATABASE {name} TEMPLATE {template}");
    if let Err(error) = execute(&mut connection, &create).await {
        let code = error.as_database_error().and_then(|error| error.code());
        assert_eq!(code.as_deref(), Some(NO_SUCH_DATABASE), "{error}");
        make_template(&mut connection, &server, &template, schema).await;
        execute(&mut connection, &create).await.expect("a copy");
    }
    connection.close().await.expect("closed");
    address_of(&server, &name)
}

/// Migrates a database under another name first, so that nobody copies half a schema. The lock is the
/// server's, because tests run in processes of their own.
async fn make_template(connection: &mut PgConnection, server: &str, template: &str, schema: u64) {
    let lock = schema.cast_signed();
    execute(connection, &format!("SELECT pg_advisory_lock({lock})"))
        .await
        .expect("the lock");
    let exists: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
        .bind(template)
        .fetch_one(&mut *connection)
        .await
        .expect("an answer");
    if !exists {
        let making = format!("{template}_making");
        let drop = format!("DROP DATABASE IF EXISTS {making} WITH (FORCE)");
        execute(connection, &drop).await.expect("no remains");
        let create = format!("CREATE DATABASE {making}");
        execute(connection, &create).await.expect("a database");
        let url = StoreUrl::Postgres(address_of(server, &making));
        waarborg_store::migrate(&url).await.expect("migrated");
        let rename = format!("ALTER DATABASE {making} RENAME TO {template}");
        execute(connection, &rename).await.expect("a template");
    }
    execute(connection, &format!("SELECT pg_advisory_unlock({lock})"))
        .await
        .expect("unlocked");
}

async fn execute(connection: &mut PgConnection, sql: &str) -> Result<(), sqlx::Error> {
    sqlx::query(AssertSqlSafe(sql))
        .execute(connection)
        .await
        .map(|_| ())
}

/// A number that changes whenever a migration does.
fn schema() -> u64 {
    // Also from the tests of the program, which stand in another crate.
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = crates.join("waarborg-store/migrations/postgres");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the migrations")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        std::fs::read(file).expect("a migration").hash(&mut hasher);
    }
    hasher.finish()
}

/// The address of another database on the same server.
fn address_of(server: &str, database: &str) -> String {
    let (place, query) = server.split_once('?').unwrap_or((server, ""));
    let place = place.rsplit_once('/').expect("the name of a database").0;
    format!("{place}/{database}?{query}")
}
