//! The store: one file (SQLite) or a server (PostgreSQL), behind the traits of the domain.
//!
//! The queries are in `queries/`, once; the crates `waarborg-store-sqlite` and
//! `waarborg-store-postgres` include them, so that the compiler checks each against both schemas.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use waarborg_domain::audit::{Broken, Verifier};
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::store::{Store, StoreDescription, StoreError};

/// How many events of an audit trail are in memory at once.
const EVENTS_AT_ONCE: i64 = 1_000;

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

/// Opens the store and brings its schema up to date. Creates an SQLite file that does not exist.
///
/// # Errors
/// When the database cannot be reached, or was written by a newer version of the program.
pub async fn open(url: &StoreUrl) -> Result<Arc<dyn Store>, StoreError> {
    Ok(match url {
        StoreUrl::Sqlite(path) => Arc::new(waarborg_store_sqlite::open(path).await?),
        StoreUrl::Postgres(url) => Arc::new(waarborg_store_postgres::open(url).await?),
    })
}

/// Brings the schema up to date and closes the store again.
///
/// # Errors
/// As [`open`].
pub async fn migrate(url: &StoreUrl) -> Result<(), StoreError> {
    match url {
        StoreUrl::Sqlite(path) => waarborg_store_sqlite::open(path).await?.close().await,
        StoreUrl::Postgres(url) => waarborg_store_postgres::open(url).await?.close().await,
    }
    Ok(())
}

/// Looks at the database itself without changing it: engine, size, migrations, integrity.
///
/// # Errors
/// When there is no database there, or it cannot be read at all.
pub async fn describe(url: &StoreUrl) -> Result<StoreDescription, StoreError> {
    match url {
        StoreUrl::Sqlite(path) => waarborg_store_sqlite::describe(path).await,
        StoreUrl::Postgres(url) => waarborg_store_postgres::describe(url).await,
    }
}

/// Checks the audit trail of an organisation from its first event to its last, even while others write.
///
/// # Errors
/// When the database fails; a broken trail is an answer.
pub async fn check_trail(
    store: &dyn Store,
    organisation: OrganisationId,
) -> Result<Result<i64, Broken>, StoreError> {
    let mut verifier = Verifier::default();
    let mut sequence = 0;
    loop {
        // The hash first: what is written after it was read shows as more events, and takes another
        // round.
        let last_hash = store.last_event_hash(organisation).await?;
        let events = store.events_after(organisation, sequence, EVENTS_AT_ONCE).await?;
        let Some(last) = events.last() else {
            return Ok(verifier.finish(&last_hash));
        };
        sequence = last.sequence;
        for event in &events {
            if let Err(broken) = verifier.check(event) {
                return Ok(Err(broken));
            }
        }
    }
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
