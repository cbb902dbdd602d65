//! Removing a framework, after asking.

use super::confirm::details;
use super::{file, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::render::{done, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use object_store::ObjectStoreExt;
use waarborg_domain::frameworks::{self, Framework};
use waarborg_domain::ids::FrameworkId;
use waarborg_domain::store::StoreError;

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

/// Removes it, and the file that it came from.
pub async fn send(ctx: Context, Path((_, id)): Path<(String, FrameworkId)>) -> Result<Response, PageError> {
    let framework = find(&ctx, id).await?;
    let event = ctx.event("frameworks.removed", "framework", id, details(&framework));
    match ctx
        .save(vec![frameworks::Change::Remove(id).into()], vec![event])
        .await
    {
        // Somebody else was first: what was asked for is so.
        Ok(_) | Err(StoreError::Dangling) => {}
        Err(error) => return Err(error.into()),
    }
    let place = file::place(ctx.organisation.id, &framework.file_hash);
    match ctx.app.files.delete(&place).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
        // The framework is gone; a file that nobody refers to does no harm.
        Err(error) => tracing::warn!(%error, "the file of a removed framework could not be deleted"),
    }
    Ok(done(&paths::list(ctx.org()), "frameworks-removed"))
}
