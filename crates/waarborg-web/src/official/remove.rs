//! Takes the texts of an import away, and its file.

use super::paths;
use super::source::{find, id};
use crate::context::Context;
use crate::errors::PageError;
use crate::render::done;
use axum::extract::Path;
use axum::response::Response;
use object_store::ObjectStoreExt;
use serde_json::json;
use waarborg_domain::official::{self, Removal, source_path};
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
    let change = Change::from(official::Change::Remove(source.id, removal));
    match ctx.save(vec![change], vec![event]).await {
        Ok(_) => {
            forget(&ctx, &source.sha256).await?;
            Ok(done(&path, "official-removed-done"))
        }
        Err(StoreError::Conflict) => Ok(done(&path, "official-removed-already")),
        Err(error) => Err(error.into()),
    }
}

/// Deletes a file that no import needs any more.
pub(super) async fn forget(ctx: &Context, sha256: &str) -> Result<(), PageError> {
    let all = ctx.app.store.official_sources(ctx.organisation.id).await?;
    let needed = |source: &&waarborg_domain::official::OfficialSource| {
        source.removed.is_none() && source.sha256 == sha256
    };
    if all.iter().find(needed).is_some() {
        return Ok(());
    }
    let place = object_store::path::Path::from(source_path(ctx.organisation.id, sha256));
    match ctx.app.files.delete(&place).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(PageError::internal(error)),
    }
}
