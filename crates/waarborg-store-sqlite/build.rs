//! Makes an empty database with the real schema, against which the compiler checks the queries.

use sqlx::ConnectOptions;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use std::error::Error;
use std::path::{Path, PathBuf};

const MIGRATIONS: &str = "../waarborg-store/migrations/sqlite";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={MIGRATIONS}");
    println!("cargo:rerun-if-changed=build.rs");
    let file = PathBuf::from(std::env::var("OUT_DIR")?).join("schema.sqlite");
    if file.exists() {
        std::fs::remove_file(&file)?;
    }
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true);
    let mut connection = options.connect().await?;
    let migrator = Migrator::new(Path::new(MIGRATIONS)).await?;
    migrator.run(&mut connection).await?;
    // Whatever is in the environment of the developer, these queries belong to this database.
    println!("cargo:rustc-env=DATABASE_URL=sqlite://{}", file.display());
    println!("cargo:rustc-env=SQLX_OFFLINE=false");
    Ok(())
}
