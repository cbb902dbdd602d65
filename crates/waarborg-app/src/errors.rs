//! What goes wrong below the faces.

use waarborg_domain::store::StoreError;

/// The machine failed, or the store refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something else: for the log, not for a page.
    #[error("{0}")]
    Failed(String),
}

impl AppError {
    /// Something failed that nobody can do anything about.
    #[must_use]
    pub fn failed(cause: impl std::fmt::Display) -> Self {
        Self::Failed(cause.to_string())
    }
}
