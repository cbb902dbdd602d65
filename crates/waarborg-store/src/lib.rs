//! The store: one file (SQLite) or a server (PostgreSQL), behind the traits of the domain.
//!
//! The queries are in `queries/`, once; the crates `waarborg-store-sqlite` and
//! `waarborg-store-postgres` include them, so that the compiler checks each against both schemas.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use waarborg_domain::store::{Store, StoreError};

/// Where the records are.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreUrl {
    /// `sqlite:PATH`: one file on this machine.
    Sqlite(PathBuf),
    /// `postgres://user:password@host/database`.
    Postgres(String),
}

/// The text is not the address of a database.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "a database is 'sqlite:' with the path of a file, or 'postgres://' with user, password, host and name \
     of the database"
)]
pub struct NotAStoreUrl;

impl FromStr for StoreUrl {
    type Err = NotAStoreUrl;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let path = text.strip_prefix("sqlite:").ok_or(NotAStoreUrl)?;
        let path = path.strip_prefix("//").unwrap_or(path);
        // A database in memory would be a different one for each connection.
        if path.is_empty() || path.starts_with(':') {
            return Err(NotAStoreUrl);
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }
}

/// Fit for a log: without user and password.
impl fmt::Display for StoreUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
                let rest = rest.split_once('?').map_or(rest, |(rest, _)| rest);
                let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
                write!(f, "postgres://{place}")
            }
        }
    }
}

impl fmt::Debug for StoreUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoreUrl({self})")
    }
}

/// Opens the store and brings its schema up to date. A file of SQLite that is not there is made.
///
/// # Errors
/// When the database cannot be reached, or was written by a newer version of the program.
pub async fn open(url: &StoreUrl) -> Result<Arc<dyn Store>, StoreError> {
    Ok(match url {
        StoreUrl::Sqlite(path) => Arc::new(waarborg_store_sqlite::open(path).await?),
        StoreUrl::Postgres(_) => {
            return Err(StoreError::Failed("PostgreSQL is not there yet".to_owned()));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (text, shown) in [
            ("sqlite:data/waarborg.sqlite", "sqlite:data/waarborg.sqlite"),
            ("sqlite:///srv/waarborg.sqlite", "sqlite:/srv/waarborg.sqlite"),
            (
                "postgres://me:p%40ss@db.example/waarborg?sslmode=require&password=x",
                "postgres://db.example/waarborg",
            ),
        ] {
            let url: StoreUrl = text.parse().expect(text);
            assert_eq!(url.to_string(), shown);
            assert!(!format!("{url:?}").contains("p%40ss"));
        }
        for text in [
            "",
            "sqlite:",
            "sqlite::memory:",
            "mysql://x",
            "data/waarborg.sqlite",
        ] {
            assert_eq!(text.parse::<StoreUrl>(), Err(NotAStoreUrl), "{text}");
        }
    }
}
