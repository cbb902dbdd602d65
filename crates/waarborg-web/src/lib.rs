//! The web interface: pages rendered on the server, one folder per feature. See `README.md` for how
//! to add one.

pub mod account;
pub mod admin;
pub mod applicability;
mod approvals;
pub mod as_of;
pub mod assets;
pub mod audit;
pub mod charts;
mod collation;
mod context;
mod cookies;
mod csrf;
mod errors;
pub mod evidence;
pub mod features;
pub mod forms;
pub mod frameworks;
mod guard;
mod headers;
pub mod i18n;
mod imports;
pub mod judgements;
pub mod kit;
pub mod listing;
pub mod measures;
pub mod migration;
pub mod objects;
pub mod obligations;
pub mod official;
pub mod overview;
pub mod public;
pub mod render;
pub mod routes;
pub mod scope;
pub mod self_assessments;
pub mod setup;
pub mod statement;
pub mod system;
pub mod tasks;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub(crate) mod texts;
mod ui;

pub use context::{Context, LoggedIn, OrganisationRef, Visitor};
pub use errors::PageError;
pub use features::route_table;
pub use statement::statement_html;
pub use ui::Ui;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

/// Room for the fields beside a file of the largest size.
const BESIDE_A_FILE: usize = 256 * 1024;

/// The whole application.
pub fn router(app: waarborg_app::App) -> Router {
    texts::LIBRARY.prepare();
    let mut router = Router::new();
    for routes in features::all() {
        router = router.merge(routes.into_router(&app));
    }
    router
        .layer(DefaultBodyLimit::max(app.config.upload_limit + BESIDE_A_FILE))
        .layer(CatchPanicLayer::custom(headers::panicked))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            app.config.request_limit,
        ))
        .layer(from_fn_with_state(app.clone(), headers::secure))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(TraceLayer::new_for_http().make_span_with(request_span))
        .with_state(app)
}

/// What every line in the log about a request carries: the path, never the query, in which people search
/// for names. An error span, so that it is there whatever level is logged.
fn request_span(request: &Request) -> tracing::Span {
    tracing::error_span!(
        "request",
        id = %uuid::Uuid::now_v7(),
        method = %request.method(),
        path = request.uri().path(),
    )
}
