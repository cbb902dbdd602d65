//! Connections, and counting what runs on them.

use crate::Db;
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use sqlx::pool::PoolConnection;
use sqlx::{Database, Either, Execute, Executor, SqlStr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

type Raw = crate::Connection;
type Answer<T> = std::result::Result<T, sqlx::Error>;

/// A connection that counts the queries that run on it: what a page asks of the database can be limited
/// to a handful, whatever is behind the methods of a store.
#[derive(Debug)]
pub(crate) struct Connection {
    held: Held,
    queries: Arc<AtomicU64>,
}

#[derive(Debug)]
enum Held {
    Plain(PoolConnection<Db>),
    Transaction(sqlx::Transaction<'static, Db>),
}

impl Connection {
    /// A connection on which each query stands alone.
    pub(super) const fn plain(connection: PoolConnection<Db>, queries: Arc<AtomicU64>) -> Self {
        Self {
            held: Held::Plain(connection),
            queries,
        }
    }

    /// A transaction; rolled back if it is dropped before [`Self::commit`].
    pub(super) const fn transaction(
        transaction: sqlx::Transaction<'static, Db>,
        queries: Arc<AtomicU64>,
    ) -> Self {
        Self {
            held: Held::Transaction(transaction),
            queries,
        }
    }

    /// Keeps what was written in the transaction.
    pub(super) async fn commit(self) -> Answer<()> {
        match self.held {
            Held::Plain(_) => Ok(()),
            Held::Transaction(transaction) => transaction.commit().await,
        }
    }

    fn counted(&mut self) -> &mut Raw {
        self.queries.fetch_add(1, Ordering::Relaxed);
        self.raw()
    }

    fn raw(&mut self) -> &mut Raw {
        match &mut self.held {
            Held::Plain(connection) => connection,
            Held::Transaction(transaction) => transaction,
        }
    }
}

impl<'c> Executor<'c> for &'c mut Connection {
    type Database = Db;

    fn fetch_many<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxStream<'e, Answer<Either<<Db as Database>::QueryResult, <Db as Database>::Row>>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Db>,
    {
        self.counted().fetch_many(query)
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Answer<Option<<Db as Database>::Row>>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Db>,
    {
        self.counted().fetch_optional(query)
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [<Db as Database>::TypeInfo],
    ) -> BoxFuture<'e, Answer<<Db as Database>::Statement>>
    where
        'c: 'e,
    {
        self.raw().prepare_with(sql, parameters)
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, Answer<sqlx::Describe<Db>>>
    where
        'c: 'e,
    {
        self.raw().describe(sql)
    }
}
