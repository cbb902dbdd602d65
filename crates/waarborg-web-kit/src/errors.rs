//! What goes wrong; `error_pages` renders it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use waarborg_app::{AppError, Undecided};
use waarborg_domain::decision::Refusal;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::StoreError;

/// A page that cannot be shown. Handlers return it; the guard renders it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageError {
    /// There is nothing here, or nothing that this person may know of.
    NotFound,
    /// The address or the form cannot be read.
    BadRequest,
    /// This requires a permission that the person does not have.
    Forbidden(Permission),
    /// The form does not come from our own page, or from one of an older session.
    NotOurForm,
    /// Somebody else changed the record in the meantime.
    Conflict,
    /// The file or form is too large.
    TooLarge,
    /// The form is understood, but refers to something that does not exist (any more).
    Unprocessable,
    /// Too many attempts.
    TooMany,
    /// This address does not take this method.
    WrongMethod,
    /// A text has characters that do not belong in text: see [`waarborg_domain::characters`].
    NoText,
    /// It took longer than a request may.
    TakesTooLong,
    /// Our mistake: the reference is in the log.
    Internal(String),
}

impl PageError {
    /// Our mistake. The cause goes to the log with a reference, and nothing of it to the page.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        let reference = uuid::Uuid::now_v7().to_string();
        tracing::error!(reference, %cause, "internal error");
        Self::Internal(reference)
    }

    /// The HTTP status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadRequest | Self::NoText => StatusCode::BAD_REQUEST,
            Self::Forbidden(_) | Self::NotOurForm => StatusCode::FORBIDDEN,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::TakesTooLong => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The error that a bare answer of the framework (no such route, a form that cannot be read)
    /// stands for.
    #[must_use]
    pub(crate) fn from_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::BadRequest,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::UNPROCESSABLE_ENTITY => Self::Unprocessable,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::SERVICE_UNAVAILABLE => Self::TakesTooLong,
            status if status.is_server_error() => Self::internal("an answer without a page"),
            status if status.is_client_error() => Self::BadRequest,
            _ => return None,
        })
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict | StoreError::Moved => Self::Conflict,
            StoreError::Exists(_) | StoreError::Dangling => Self::Unprocessable,
            StoreError::Failed(cause) => Self::internal(cause),
        }
    }
}

impl From<AppError> for PageError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Store(error) => error.into(),
            AppError::Failed(cause) => Self::internal(cause),
        }
    }
}

/// A refusal that no page explains: the form cannot have been ours.
impl<R: Refusal> From<Undecided<R>> for PageError {
    fn from(undecided: Undecided<R>) -> Self {
        match undecided {
            Undecided::NotAllowed(permission) => Self::Forbidden(permission),
            Undecided::Refused(refusal) => {
                tracing::info!(%refusal, "a command was refused without a page of its own");
                Self::Unprocessable
            }
            Undecided::Store(error) => error.into(),
        }
    }
}

/// The page itself is made by the guard, which knows the language.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
