//! Renders errors as pages, in the language of the visitor.

use crate::errors::PageError;
use crate::i18n::{Message, Text};
use crate::render::render_status;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::header;
use axum::response::Response;

/// Renders an error as a page, including the bare answers of the framework.
pub fn error_page(mut response: Response, ui: &Ui) -> Response {
    let status = response.status();
    let bare = (status.is_client_error() || status.is_server_error())
        && response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_none_or(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/plain")));
    let error = match response.extensions_mut().remove::<PageError>() {
        Some(error) => Some(error),
        None if bare => PageError::from_status(status),
        None => None,
    };
    error.map_or(response, |error| page(&error, ui))
}

/// Title and text.
fn title_and_text(error: &PageError, ui: &Ui) -> (Text, Message) {
    use crate::texts::layout as t;
    match error {
        PageError::Forbidden(permission) => {
            let text = t::ERROR_FORBIDDEN_TEXT.permission(ui.name(permission));
            (t::ERROR_FORBIDDEN_TITLE, text)
        }
        PageError::NotFound => (t::ERROR_NOT_FOUND_TITLE, t::ERROR_NOT_FOUND_TEXT.into()),
        PageError::BadRequest => (t::ERROR_BAD_REQUEST_TITLE, t::ERROR_BAD_REQUEST_TEXT.into()),
        PageError::NotOurForm => (t::ERROR_NOT_OUR_FORM_TITLE, t::ERROR_NOT_OUR_FORM_TEXT.into()),
        PageError::Conflict => (t::ERROR_CONFLICT_TITLE, t::ERROR_CONFLICT_TEXT.into()),
        PageError::TooLarge => (t::ERROR_TOO_LARGE_TITLE, t::ERROR_TOO_LARGE_TEXT.into()),
        PageError::Unprocessable => (t::ERROR_UNPROCESSABLE_TITLE, t::ERROR_UNPROCESSABLE_TEXT.into()),
        PageError::TooMany => (t::ERROR_TOO_MANY_TITLE, t::ERROR_TOO_MANY_TEXT.into()),
        PageError::WrongMethod => (t::ERROR_WRONG_METHOD_TITLE, t::ERROR_WRONG_METHOD_TEXT.into()),
        PageError::NoText => (t::ERROR_NO_TEXT_TITLE, t::ERROR_NO_TEXT_TEXT.into()),
        PageError::TakesTooLong => (t::ERROR_TAKES_TOO_LONG_TITLE, t::ERROR_TAKES_TOO_LONG_TEXT.into()),
        PageError::Internal(_) => (t::ERROR_INTERNAL_TITLE, t::ERROR_INTERNAL_TEXT.into()),
    }
}

/// The page.
fn page(error: &PageError, ui: &Ui) -> Response {
    let (title, text) = title_and_text(error, ui);
    let (title, text) = (ui.t(title), ui.t(text));
    let reference = match error {
        PageError::Internal(reference) => Some(reference.clone()),
        _ => None,
    };
    let icon = if matches!(error, PageError::Forbidden(_)) {
        "lock"
    } else {
        "warning"
    };
    if ui.here().is_some() {
        render_status(
            error.status(),
            &InsidePage {
                ui: ui.clone(),
                title,
                text,
                reference,
                icon,
            },
        )
    } else {
        render_status(
            error.status(),
            &OutsidePage {
                ui: ui.clone(),
                title,
                text,
                reference,
                icon,
            },
        )
    }
}

#[derive(Template)]
#[template(path = "layout/error_inside.html")]
struct InsidePage {
    ui: Ui,
    title: String,
    text: String,
    reference: Option<String>,
    icon: &'static str,
}

#[derive(Template)]
#[template(path = "layout/error_outside.html")]
struct OutsidePage {
    ui: Ui,
    title: String,
    text: String,
    reference: Option<String>,
    icon: &'static str,
}
