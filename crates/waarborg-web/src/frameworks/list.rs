//! All other frameworks.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::frameworks::Framework;
use waarborg_domain::permissions::Permission;

#[derive(Template)]
#[template(path = "frameworks/list.html")]
struct ListPage {
    ui: Ui,
    frameworks: Vec<Framework>,
    may_edit: bool,
}

/// The list. An organisation has a handful, and each is a line: no pages.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let frameworks = ctx.app.store.frameworks(ctx.organisation.id).await?;
    Ok(render(&ListPage {
        frameworks,
        may_edit: ctx.may(Permission::EditFrameworks),
        ui: ctx.ui,
    }))
}
