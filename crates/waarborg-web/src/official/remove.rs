//! Takes the texts of an import away. Its file goes with the next [sweep](waarborg_app::sweep).

use super::paths;
use super::source::{find, id};
use crate::context::Context;
use crate::errors::PageError;
use crate::render::done;
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use waarborg_domain::official::Removal;
use waarborg_domain::store::{Change, StoreError};

/// Removes it.
pub async fn send(ctx: Context, Path((_, text)): Path<(String, String)>) -> Result<Response, PageError> {
    let source = find(&ctx, id(&text)?).await?;
    let path = paths::list(ctx.org());
    if source.removed.is_some() {
        return Ok(done(&path, "official-removed-already"));
    }
    let removal = Removal {
        by_name: ctx.actor.name.clone(),
        at: ctx.now,
    };
    let details = json!({
        "title": source.file_name,
        "version": source.catalogue_version,
        "sha256": source.sha256,
        "texts": source.texts,
    });
    let event = ctx.event("official.removed", "import", source.id, details);
    let change = Change::RemoveOfficialSource(source.id, removal);
    match ctx.save(vec![change], vec![event]).await {
        Ok(_) => Ok(done(&path, "official-removed-done")),
        Err(StoreError::Conflict) => Ok(done(&path, "official-removed-already")),
        Err(error) => Err(error.into()),
    }
}
