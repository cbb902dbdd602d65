//! Every query, once. The crates `waarborg-store-sqlite` and `waarborg-store-postgres` both include this
//! folder, so that the compiler checks each query against both real schemas. What differs between the
//! engines (opening, transactions, maintenance) is in those crates, under the names that are imported
//! here.

use std::str::FromStr;
use waarborg_domain::Moment;
use waarborg_domain::store::{PageRequest, StoreError};

mod accounts;
mod actions;
mod applicability;
mod audit;
mod columns;
mod commit;
mod connection;
mod database;
mod evidence;
mod facts;
mod frameworks;
mod inheritances;
mod invitations;
mod judgements;
mod ledger;
mod members;
mod migration;
mod objects;
mod official;
mod organisations;
mod requirement_owners;
mod scope;
mod sessions;
mod statements;

pub use database::Database;

type Result<T> = std::result::Result<T, StoreError>;

/// Where in the history of an organisation a change is written, and by whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// Whose records.
    pub organisation: uuid::Uuid,
    /// The revision that the commit makes.
    pub revision: i64,
    /// The position of the change within the commit.
    pub position: i64,
    /// Who writes; `None` for the program itself.
    pub by: Option<uuid::Uuid>,
    /// The name of whoever writes, for the audit trail.
    pub by_name: &'a str,
    /// When.
    pub at: Moment,
}

/// What a failing query means, where nothing more is known.
pub(crate) fn failed(error: sqlx::Error) -> StoreError {
    if let Some(database) = error.as_database_error() {
        if database.is_foreign_key_violation() {
            return StoreError::Dangling;
        }
        // PostgreSQL chose this transaction to resolve a deadlock (40P01) or a conflict (40001).
        if matches!(database.code().as_deref(), Some("40P01" | "40001")) {
            return StoreError::Conflict;
        }
    }
    StoreError::Failed(error.to_string())
}

/// What a failing insert of something with a unique name means.
fn taken(name: impl ToString) -> impl FnOnce(sqlx::Error) -> StoreError {
    move |error| match error.as_database_error() {
        Some(database) if database.is_unique_violation() => StoreError::Exists(name.to_string()),
        _ => failed(error),
    }
}

/// Why nothing was changed: the record does not exist, or is not as it was read.
fn not_changed(exists: bool) -> StoreError {
    if exists {
        StoreError::Conflict
    } else {
        StoreError::Dangling
    }
}

/// Parses a code, number or target; anything else was not written by us.
fn parse<T: FromStr>(text: &str) -> Result<T>
where
    T::Err: std::fmt::Display,
{
    text.parse()
        .map_err(|error| StoreError::Failed(format!("the database holds something unreadable: {error}")))
}

fn to_json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Failed(error.to_string()))
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Failed(format!("the database holds something unreadable: {error}")))
}

/// Rows as one parameter: a query takes them apart with `json_each` and `->>`, and so writes many rows at
/// once on both engines. Identifiers go through `unhex`, days through `date`, numbers and booleans
/// through `CAST`. Moments have no such common form: rows of one moment are written together.
fn rows<T: serde::Serialize>(rows: impl IntoIterator<Item = T>) -> Result<String> {
    to_json(&rows.into_iter().collect::<Vec<_>>())
}

/// A list as one parameter, for `json_each`.
fn list(items: impl Iterator<Item = String>) -> Result<String> {
    to_json(&items.collect::<Vec<_>>())
}

/// Identifiers as one parameter, for `unhex` of `json_each`.
fn list_of_ids(ids: impl Iterator<Item = uuid::Uuid>) -> Result<String> {
    list(ids.map(|id| id.simple().to_string()))
}

/// A pattern for `LIKE … ESCAPE '!'` in which the text means itself.
fn literal(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(character);
    }
    pattern
}

/// The bounds of a page as the database takes them: never negative.
const fn bounds(page: PageRequest) -> (i64, i64) {
    let limit = if page.limit < 0 { 0 } else { page.limit };
    let offset = if page.offset < 0 { 0 } else { page.offset };
    (limit, offset)
}

#[cfg(test)]
mod tests {
    #[test]
    fn wildcards_mean_themselves() {
        assert_eq!(super::literal("50% of a_b!"), "50!% of a!_b!!");
    }
}
