//! From a page struct to an answer.

use crate::errors::PageError;
use crate::i18n::{Counted, Text};
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

/// Shows a page.
pub fn render(page: &impl Template) -> Response {
    render_status(StatusCode::OK, page)
}

/// Shows a form again with what is wrong in it (422).
pub fn invalid(page: &impl Template) -> Response {
    render_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// Shows a page with another status.
pub fn render_status(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => {
            let mut response = (status, html).into_response();
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, html);
            response
        }
        Err(cause) => PageError::internal(cause).into_response(),
    }
}

/// Sends the browser on after a form (303).
#[must_use]
pub fn redirect(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// What the next page says was done; the guard puts it in a cookie that lives for that one page.
#[derive(Debug, Clone)]
pub(crate) struct Notice(pub String);

/// Sends the browser on and has the next page say what was done: this text.
#[must_use]
pub fn done(path: &str, text: Text) -> Response {
    let mut response = redirect(path);
    response.extensions_mut().insert(Notice(text.key().to_owned()));
    response
}

/// As [`done`], with a number that the text calls `$n`.
#[must_use]
pub fn done_n(path: &str, text: impl Counted, n: usize) -> Response {
    let mut response = redirect(path);
    response
        .extensions_mut()
        .insert(Notice(format!("{}:{n}", text.text().key())));
    response
}
