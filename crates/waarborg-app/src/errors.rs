//! What goes wrong below the interfaces.

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
    /// Something failed that no visitor can help.
    #[must_use]
    pub fn failed(cause: impl std::fmt::Display) -> Self {
        Self::Failed(cause.to_string())
    }

    /// As a [`StoreError`], where no other error fits.
    pub(crate) fn into_store(self) -> StoreError {
        match self {
            Self::Store(error) => error,
            Self::Failed(cause) => StoreError::Failed(cause),
        }
    }
}
