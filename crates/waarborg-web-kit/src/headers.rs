//! Security headers on every answer.

use crate::error_pages::error_page;
use crate::errors::PageError;
use crate::guard;
use crate::site::Site;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use waarborg_app::App;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    // Forms need `Origin`, which a stricter policy would remove.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// What surrounds every route, and answers of no route.
#[derive(Clone)]
pub(crate) struct Around {
    pub app: App,
    pub site: &'static Site,
}

/// Sets the headers. A header that the handler set itself (a stricter policy on a download, an open one
/// on the published statement) stays. Also renders errors outside any route.
pub(crate) async fn secure(State(around): State<Around>, request: Request, next: Next) -> Response {
    let Around { app, site } = around;
    let address = request
        .uri()
        .path_and_query()
        .map_or("/", |address| address.as_str())
        .to_owned();
    let headers = request.headers().clone();
    let mut response = next.run(request).await;
    if response.status().is_client_error() || response.status().is_server_error() {
        let ui = guard::visitor_ui(&app, site, &headers, &address);
        response = error_page(response, &ui);
    }
    let to = response.headers_mut();
    for (name, value) in HEADERS {
        to.entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    if app.config.secure_cookies {
        let value = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        to.insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    response
}

/// The answer for a handler that panics.
pub(crate) fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    use axum::response::IntoResponse;
    PageError::internal("a handler panicked").into_response()
}
