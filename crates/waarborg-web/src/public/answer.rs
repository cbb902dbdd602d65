//! Answers that may be cached.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use waarborg_app::documents::Document;

/// How long an answer may be cached: what is taken down should be gone soon.
const KEEP: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// The document, or only that the browser has it already.
pub(super) fn answer(headers: &HeaderMap, document: Document, media_type: &'static str) -> Response {
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let fits = |tag: &str| tag.trim().trim_start_matches("W/") == document.etag;
    let mut response = if known.split(',').any(fits) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        (
            [(header::CONTENT_TYPE, HeaderValue::from_static(media_type))],
            document.bytes,
        )
            .into_response()
    };
    let to = response.headers_mut();
    to.insert(header::CACHE_CONTROL, KEEP);
    if let Ok(etag) = HeaderValue::from_str(&document.etag) {
        to.insert(header::ETAG, etag);
    }
    response
}

/// Lets other sites read it: it is public, and carries no cookies.
pub(super) fn open(mut response: Response) -> Response {
    let to = response.headers_mut();
    to.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    to.insert(
        header::HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    response
}

/// Has the browser save it under this name.
pub(super) fn named(mut response: Response, name: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(&format!("inline; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
