//! Keeping what the preview showed, or throwing the file away.

use super::preview::{gone, text};
use super::{STAGING, Staged, file, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::staging;
use crate::render::done;
use crate::texts;
use axum::extract::Path;
use axum::response::Response;
use object_store::{ObjectStoreExt, PutPayload};
use waarborg_app::Undecided;
use waarborg_app::secrets::sha256;
use waarborg_domain::frameworks::{FrameworkFile, FrameworkRefused, ImportFramework};
use waarborg_domain::ids::FrameworkId;

/// Keeps the framework, and the file that it came from.
pub async fn send(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    let Some(staged) = staging::get::<Staged>(&ctx, STAGING, &address).await? else {
        return Ok(gone(&ctx));
    };
    let text = text(&ctx, &staged).await?;
    let bytes = staged.text.into_bytes();
    let file = FrameworkFile {
        name: staged.name,
        sha256: sha256(&bytes),
        size: bytes.len(),
    };
    // The file first: a framework whose file is not there would be half done. Under its hash it harms
    // nothing when the framework then does not come.
    let place = file::place(ctx.organisation.id, &file.sha256);
    let payload = PutPayload::from(bytes);
    ctx.app
        .files
        .put(&place, payload)
        .await
        .map_err(PageError::internal)?;
    let id = ctx.id::<FrameworkId>();
    let (to, notice) = match ctx.decide(&ImportFramework { id, file, text }).await {
        Ok(()) => (paths::one(ctx.org(), id), texts::frameworks::IMPORTED),
        Err(Undecided::Refused(FrameworkRefused::Exists)) => {
            (paths::list(ctx.org()), texts::frameworks::EXISTS)
        }
        Err(other) => return Err(other.into()),
    };
    staging::take(&ctx, &address).await?;
    Ok(done(&to, notice))
}

/// Throws the file away.
pub async fn cancel(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    staging::take(&ctx, &address).await?;
    Ok(done(&paths::list(ctx.org()), texts::frameworks::CANCELLED))
}
