//! Runs derivations.

use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::Semaphore;
use waarborg_domain::store::StoreError;

/// Derives off the threads that answer requests, and never more at once than there are processors.
pub(super) struct Deriving {
    room: Semaphore,
    days: AtomicUsize,
}

impl Deriving {
    pub(super) fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            room: Semaphore::new(processors),
            days: AtomicUsize::new(0),
        }
    }

    /// Runs `derive`, which derives this many days.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        days: usize,
        derive: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let failed =
            |error: &dyn std::fmt::Display| StoreError::Failed(format!("the derivation broke off: {error}"));
        let _room = self.room.acquire().await.map_err(|error| failed(&error))?;
        self.days.fetch_add(days, Ordering::Relaxed);
        let derived = tokio::task::spawn_blocking(derive).await;
        derived.map_err(|error| failed(&error))
    }

    /// How many days were derived since the start.
    pub(super) fn days(&self) -> usize {
        self.days.load(Ordering::Relaxed)
    }
}
