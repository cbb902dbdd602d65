//! What was written since a revision, in one snapshot: one query finds the books that were touched, and
//! only those are read.

use super::connection::Connection;
use super::{Result, failed, members, organisations};
use sqlx::AssertSqlSafe;
use std::sync::LazyLock;
use uuid::Uuid;
use waarborg_domain::ledger::LedgerDelta;
use waarborg_domain::ledger::book::Book;

/// A book, as its feature reads it.
pub(super) trait Stored: Book {
    /// The table that its records are in; it has `organisation_id` and `revision`.
    const TABLE: &'static str;

    /// What was written in this span.
    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta>;
}

/// Part of the history of an organisation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// The revision that is known already.
    pub after: i64,
    /// The last revision.
    pub until: i64,
}

macro_rules! read_books {
    ($($(#[$meta:meta])* $name:ident: $book:ty,)+) => {
        const TABLES: &[&str] = &[$(<$book as Stored>::TABLE),+];

        /// Reads the books that were written in: a `1` for each, in the order of the tables.
        async fn read_books(
            connection: &mut Connection,
            organisation: Uuid,
            span: Span,
            touched: &str,
            delta: &mut LedgerDelta,
        ) -> Result<()> {
            let mut touched = touched.chars();
            $(
                if touched.next() == Some('1') {
                    delta.$name = <$book as Stored>::since(connection, organisation, span).await?;
                }
            )+
            Ok(())
        }
    };
}
waarborg_domain::each_book!(read_books);

/// Made of the tables, and of nothing that anybody typed: the contract suite runs it on both engines.
static TOUCHED: LazyLock<String> = LazyLock::new(|| {
    let tables = TABLES.iter().map(|table| {
        format!(
            "CASE WHEN EXISTS (SELECT 1 FROM {table} x WHERE x.organisation_id = o.id AND x.revision > $2) \
             THEN '1' ELSE '0' END"
        )
    });
    let touched: Vec<String> = tables.collect();
    format!(
        "SELECT o.revision, {} FROM organisations o WHERE o.id = $1",
        touched.join(" || ")
    )
});

pub(super) async fn since(
    connection: &mut Connection,
    organisation: Uuid,
    after: i64,
) -> Result<Option<LedgerDelta>> {
    let touched: Option<(i64, String)> = sqlx::query_as(AssertSqlSafe(TOUCHED.as_str()))
        .bind(organisation)
        .bind(after)
        .fetch_optional(&mut *connection)
        .await
        .map_err(failed)?;
    let Some((until, touched)) = touched else {
        return Ok(None);
    };
    let Some(whole) = organisations::by_id(connection, organisation).await? else {
        return Ok(None);
    };
    let mut delta = LedgerDelta::new(until, whole);
    delta.members = members::members_of(connection, organisation).await?;
    let span = Span { after, until };
    read_books(connection, organisation, span, &touched, &mut delta).await?;
    Ok(Some(delta))
}
