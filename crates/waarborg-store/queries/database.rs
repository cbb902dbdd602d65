//! The database: its pools, its transactions, and the one write path.

use super::connection::Connection;
use super::{Result, commit, failed, ledger, organisations};
use crate::Db;
use async_trait::async_trait;
use sqlx::Pool;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use waarborg_domain::decision::Decided;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::ledger::LedgerDelta;
use waarborg_domain::store::{Store, StoreError};

/// A database that is open.
#[derive(Debug, Clone)]
pub struct Database {
    read: Pool<Db>,
    write: Pool<Db>,
    queries: Arc<AtomicU64>,
}

impl Database {
    pub(crate) fn new(read: Pool<Db>, write: Pool<Db>) -> Self {
        Self {
            read,
            write,
            queries: Arc::default(),
        }
    }

    /// Closes all connections, after what is under way.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }

    /// A connection for one read.
    pub(super) async fn read(&self) -> Result<Connection> {
        let connection = self.read.acquire().await.map_err(failed)?;
        Ok(Connection::plain(connection, self.queries.clone()))
    }

    /// A transaction in which all reads see one moment.
    pub(super) async fn snapshot(&self) -> Result<Connection> {
        let begun = self.read.begin_with(crate::BEGIN_SNAPSHOT).await;
        Ok(Connection::transaction(
            begun.map_err(failed)?,
            self.queries.clone(),
        ))
    }

    /// A transaction that writes.
    pub(super) async fn begin(&self) -> Result<Connection> {
        let begun = self.write.begin_with(crate::BEGIN_WRITE).await;
        Ok(Connection::transaction(
            begun.map_err(failed)?,
            self.queries.clone(),
        ))
    }
}

/// Runs one step in a transaction of its own.
macro_rules! in_transaction {
    ($self:ident, $connection:ident => $step:expr) => {{
        let mut transaction = $self.begin().await?;
        let $connection = &mut transaction;
        let outcome = $step.await?;
        transaction.commit().await.map_err($crate::queries::failed)?;
        Ok(outcome)
    }};
}
pub(super) use in_transaction;

#[async_trait]
impl Store for Database {
    async fn commit(&self, decided: Decided) -> Result<i64> {
        in_transaction!(self, connection => commit::write(connection, decided))
    }

    async fn revision(&self, organisation: OrganisationId) -> Result<i64> {
        organisations::revision(&mut self.read().await?, organisation.0)
            .await?
            .ok_or(StoreError::Dangling)
    }

    async fn ledger_since(&self, organisation: OrganisationId, revision: i64) -> Result<Option<LedgerDelta>> {
        ledger::since(&mut self.snapshot().await?, organisation.0, revision).await
    }

    fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }
}
