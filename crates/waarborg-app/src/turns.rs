//! Work that takes a processor or much memory: off the threads that answer requests, and only so much of it
//! at once.

use std::sync::Arc;
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinError;

/// The turns that there are. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Turns(Arc<Semaphore>);

/// The right to do one piece of work.
#[derive(Debug)]
pub(crate) struct Turn(OwnedSemaphorePermit);

impl Turns {
    /// So many at once.
    pub(crate) fn new(at_once: usize) -> Self {
        Self(Arc::new(Semaphore::new(at_once)))
    }

    /// As many at once as there are processors, and no more than this.
    pub(crate) fn of_processors(most: usize) -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Self::new(processors.min(most))
    }

    /// Waits for a turn.
    ///
    /// # Errors
    /// Never: the turns are never called off.
    pub(crate) async fn take(&self) -> Result<Turn, AcquireError> {
        Arc::clone(&self.0).acquire_owned().await.map(Turn)
    }
}

impl Turn {
    /// Does the work on a thread of its own. There nobody can stop it, so it keeps its turn to the end, also
    /// when whoever waits for the outcome goes away: otherwise a visitor who comes and goes starts it
    /// without end.
    ///
    /// # Errors
    /// When the work panics.
    pub(crate) async fn run<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, JoinError> {
        let Self(permit) = self;
        let work = move || {
            let _kept = permit;
            work()
        };
        tokio::task::spawn_blocking(work).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;
    use tokio::sync::oneshot;

    #[tokio::test]
    async fn work_keeps_its_turn_when_nobody_waits_for_it_any_more() {
        let turns = Turns::new(1);
        let (begun, begins) = oneshot::channel();
        let (end, ends) = mpsc::channel::<()>();
        let visit = tokio::spawn({
            let turns = turns.clone();
            async move {
                let turn = turns.take().await.expect("a turn");
                let work = move || {
                    begun.send(()).expect("somebody waits");
                    ends.recv_timeout(Duration::from_secs(60))
                };
                turn.run(work).await
            }
        });
        begins.await.expect("it begins");
        visit.abort();
        assert!(visit.await.expect_err("gone").is_cancelled());
        assert_eq!(turns.0.available_permits(), 0);
        end.send(()).expect("it goes on");
        let next = tokio::time::timeout(Duration::from_secs(60), turns.take()).await;
        assert!(next.is_ok_and(|turn| turn.is_ok()));
    }

    #[tokio::test]
    async fn work_that_panics_gives_its_turn_back() {
        let turns = Turns::new(1);
        let turn = turns.take().await.expect("a turn");
        let broken = turn.run(|| assert_eq!(1, 2)).await;
        assert!(broken.is_err_and(|error| error.is_panic()));
        assert_eq!(turns.0.available_permits(), 1);
    }
}
