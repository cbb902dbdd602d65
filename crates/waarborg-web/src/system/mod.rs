//! What is not a feature of its own: static files, the start, health and `security.txt`.

pub mod paths;

use crate::assets;
use crate::context::{Context, LoggedIn, Visitor};
use crate::errors::PageError;
use crate::features;
use crate::render::redirect;
use crate::routes::{Access, Routes};
use crate::{account, tasks};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waarborg_app::App;
use waarborg_domain::accounts::Role;
use waarborg_domain::permissions::{self, Permission};

/// Routes of the application itself.
pub fn routes() -> Routes {
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
    // The organisation where he was last, or else his first: the guard found out.
    match person.ui.here() {
        Some(here) => redirect(&first_page(&here.slug, &here.roles)),
        None => redirect(account::paths::PROFILE),
    }
}

/// The first page of an organisation.
async fn organisation(ctx: Context) -> Response {
    redirect(&first_page(ctx.org(), &ctx.actor.roles))
}

/// His tasks for whoever has only those; for others the first line of the menu that they see.
fn first_page(slug: &str, roles: &[Role]) -> String {
    let sees = |permission| roles.iter().any(|role| permissions::allows(*role, permission));
    if sees(Permission::Judge) && !sees(Permission::SeeAll) {
        return tasks::paths::page(slug);
    }
    let first = features::NAVIGATION.iter().find(|item| sees(item.permission));
    first.map_or_else(|| account::paths::PROFILE.to_owned(), |item| (item.path)(slug))
}
