//! Removing a framework, after asking.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::{done, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::frameworks::{Framework, FrameworkRefused, RemoveFramework};
use waarborg_domain::ids::FrameworkId;

#[derive(Template)]
#[template(path = "frameworks/remove.html")]
struct RemovePage {
    ui: Ui,
    framework: Framework,
}

impl RemovePage {
    fn crumbs(&self) -> [(String, String); 2] {
        [
            (self.ui.t(texts::frameworks::NAV), paths::list(self.ui.org())),
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
    match ctx.decide(&RemoveFramework { framework: id }).await {
        Ok(()) => Ok(done(&paths::list(ctx.org()), texts::frameworks::REMOVED)),
        Err(Undecided::Refused(FrameworkRefused::Unknown)) => Err(PageError::NotFound),
        Err(other) => Err(other.into()),
    }
}
