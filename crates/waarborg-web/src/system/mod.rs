//! What is no feature of its own: static files, the start page, health and `security.txt`.

pub mod paths;

use crate::assets;
use crate::context::{Context, LoggedIn, Visitor};
use crate::errors::PageError;
use crate::feature::Feature;
use crate::render::redirect;
use crate::routes::{Access, Routes};
use crate::ui::Ui;
use crate::{account, tasks};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waarborg_app::App;
use waarborg_domain::permissions::Permission;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("system", routes);

/// Routes of the application itself.
fn routes() -> Routes {
    Routes::new("system")
        .get(Access::Public, "/assets/{hash}/{*name}", assets::serve)
        .get(Access::Public, "/favicon.svg", assets::favicon)
        .get(Access::Public, "/healthz", health)
        .get(Access::Public, "/.well-known/security.txt", security_txt)
        .get(Access::LoggedIn, paths::START, start)
        .get(Permission::Enter, paths::ORGANISATION, organisation)
}

/// Whether the application and its database answer.
async fn health(State(app): State<App>) -> Result<&'static str, PageError> {
    app.store.count_users().await?;
    Ok("ok\n")
}

async fn security_txt(visitor: Visitor) -> Result<Response, PageError> {
    let text = visitor
        .app
        .config
        .security_txt
        .clone()
        .ok_or(PageError::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response())
}

/// The first page after log-in.
async fn start(person: LoggedIn) -> Response {
    // The organisation that they visited last, or else their first: the guard determined it.
    redirect(&first_page(&person.ui))
}

/// The first page of an organisation.
async fn organisation(ctx: Context) -> Response {
    redirect(&first_page(&ctx.ui))
}

/// The tasks for whoever has only those; for others the first line of the menu that they see.
fn first_page(ui: &Ui) -> String {
    if ui.may(&Permission::Judge) && !ui.may(&Permission::SeeAll) {
        return tasks::paths::page(ui.org());
    }
    let first = ui.navigation().into_iter().next();
    first.map_or_else(|| account::paths::PROFILE.to_owned(), |line| line.href)
}
