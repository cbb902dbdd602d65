//! Removing a framework, after asking.

use super::confirm::details;
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::{done, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_domain::frameworks::Framework;
use waarborg_domain::ids::FrameworkId;
use waarborg_domain::store::{Change, StoreError};

#[derive(Template)]
#[template(path = "frameworks/remove.html")]
struct RemovePage {
    ui: Ui,
    framework: Framework,
}

impl RemovePage {
    fn crumbs(&self) -> [(String, String); 2] {
        [
            (self.ui.t("frameworks-nav"), paths::list(self.ui.org())),
            (
                self.framework.title.clone(),
                paths::one(self.ui.org(), self.framework.id),
            ),
        ]
    }
}

async fn find(ctx: &Context, id: FrameworkId) -> Result<Framework, PageError> {
    let found = ctx.app.store.framework(ctx.organisation.id, id).await?;
    found.ok_or(PageError::NotFound)
}

/// Asks whether it is meant.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, FrameworkId)>) -> Result<Response, PageError> {
    let framework = find(&ctx, id).await?;
    Ok(render(&RemovePage {
        framework,
        ui: ctx.ui,
    }))
}

/// Removes it. The file that it came from goes with the next [sweep](waarborg_app::sweep).
pub async fn send(ctx: Context, Path((_, id)): Path<(String, FrameworkId)>) -> Result<Response, PageError> {
    let framework = find(&ctx, id).await?;
    let event = ctx.event("frameworks.removed", "framework", id, details(&framework));
    match ctx.save(vec![Change::RemoveFramework(id)], vec![event]).await {
        // Somebody else was first: what was asked for is so.
        Ok(_) | Err(StoreError::Dangling) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(done(&paths::list(ctx.org()), "frameworks-removed"))
}
