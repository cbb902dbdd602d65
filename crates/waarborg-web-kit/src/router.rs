//! The whole application: the routes of all features, and what surrounds each of them.

use crate::headers::{self, Around};
use crate::routes::Routes;
use crate::site::Site;
use crate::texts;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use waarborg_app::App;

/// Room for the other fields of a form with a file of the largest size.
const BESIDE_A_FILE: usize = 256 * 1024;

/// The application with these features.
pub fn router(app: App, site: &'static Site, features: Vec<Routes>) -> Router {
    texts::LIBRARY.prepare();
    (site.texts)().prepare();
    let mut router = Router::new();
    for routes in features {
        router = router.merge(routes.into_router(&app, site));
    }
    let around = Around {
        app: app.clone(),
        site,
    };
    router
        .layer(DefaultBodyLimit::max(app.config.upload_limit + BESIDE_A_FILE))
        .layer(CatchPanicLayer::custom(headers::panicked))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            app.config.request_limit,
        ))
        .layer(from_fn_with_state(around, headers::secure))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(TraceLayer::new_for_http().make_span_with(request_span))
        .with_state(app)
}

/// What every log line about a request carries: the path, never the query, in which people search for
/// names. An error span, so that it is there at every log level.
fn request_span(request: &Request) -> tracing::Span {
    tracing::error_span!(
        "request",
        id = %uuid::Uuid::now_v7(),
        method = %request.method(),
        path = request.uri().path(),
    )
}
