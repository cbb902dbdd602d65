//! Runs derivations.

use crate::turns::Turns;
use std::sync::atomic::{AtomicUsize, Ordering};
use waarborg_domain::store::StoreError;

/// Derives off the threads that answer requests, and never more at once than there are processors.
pub(super) struct Deriving {
    turns: Turns,
    days: AtomicUsize,
}

impl Deriving {
    pub(super) fn new() -> Self {
        Self {
            turns: Turns::of_processors(usize::MAX),
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
        let turn = self.turns.take().await.map_err(|error| failed(&error))?;
        self.days.fetch_add(days, Ordering::Relaxed);
        turn.run(derive).await.map_err(|error| failed(&error))
    }

    /// How many days were derived since the start.
    pub(super) fn days(&self) -> usize {
        self.days.load(Ordering::Relaxed)
    }
}
