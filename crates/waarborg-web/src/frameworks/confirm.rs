//! Keeping what the preview showed, or throwing the file away.

use super::preview::{gone, text};
use super::{STAGING, file, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::staging;
use crate::render::done;
use axum::extract::Path;
use axum::response::Response;
use object_store::{ObjectStoreExt, PutPayload};
use serde_json::json;
use waarborg_app::secrets::sha256;
use waarborg_domain::frameworks::Framework;
use waarborg_domain::ids::FrameworkId;
use waarborg_domain::store::{Change, StoreError};

/// Keeps the framework, and the file that it came from.
pub async fn send(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    let Some(staged) = staging::get(&ctx, STAGING, &address).await? else {
        return Ok(gone(&ctx));
    };
    let (staged, text) = text(staged).await?;
    let bytes = staged.text.into_bytes();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let framework = Framework {
        id: ctx.id::<FrameworkId>(),
        format: text.format,
        assessable: count(text.assessable()),
        name: text.name,
        title: text.title,
        version: text.version,
        file_name: staged.name,
        file_hash: sha256(&bytes),
        file_size: count(bytes.len()),
        nodes: count(text.nodes.len()),
        notes: text.notes,
        imported_by: Some(ctx.user.id),
        imported_by_name: ctx.user.name.clone(),
        imported_at: ctx.now,
    };
    let id = framework.id;
    // The file first: a framework whose file is not there would be half done. Under its hash it harms
    // nothing when the framework then does not come.
    let place = file::place(ctx.organisation.id, &framework.file_hash);
    let payload = PutPayload::from(bytes);
    ctx.app
        .files
        .put(&place, payload)
        .await
        .map_err(PageError::internal)?;
    let event = ctx.event("frameworks.imported", "framework", id, details(&framework));
    match ctx
        .save(vec![Change::PutFramework(framework, text.nodes)], vec![event])
        .await
    {
        Ok(_) => {
            staging::take(&ctx, &address).await?;
            Ok(done(&paths::one(ctx.org(), id), "frameworks-imported"))
        }
        Err(StoreError::Exists(_)) => {
            staging::take(&ctx, &address).await?;
            Ok(done(&paths::list(ctx.org()), "frameworks-exists"))
        }
        Err(error) => Err(error.into()),
    }
}

/// What the audit trail keeps of a framework.
pub(super) fn details(framework: &Framework) -> serde_json::Value {
    json!({
        "title": framework.title,
        "version": framework.version,
        "file": framework.file_name,
        "sha256": framework.file_hash,
        "count": framework.nodes,
    })
}

/// Throws the file away.
pub async fn cancel(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    staging::take(&ctx, &address).await?;
    Ok(done(&paths::list(ctx.org()), "frameworks-cancelled"))
}
