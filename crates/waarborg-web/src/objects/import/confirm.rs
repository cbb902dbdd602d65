//! The last step of an import: storing what the preview showed, or throwing the file away.

use super::super::{List, paths};
use super::{Staged, check, gone, preview, purpose};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Form;
use crate::imports::staging;
use crate::render::{done, done_n};
use crate::texts;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::objects::import::{ImportObjects, ImportRefused};

/// What the preview sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Confirmed {
    /// Stands for what the preview showed.
    fingerprint: String,
}

/// Stores what the preview showed; when it would do something else by now, the preview comes again.
pub async fn send(
    ctx: Context,
    Path((_, list, address)): Path<(String, List, String)>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, PageError> {
    check(list)?;
    let Some(staged) = staging::get::<Staged>(&ctx, &purpose(list), &address).await? else {
        return Ok(gone(&ctx, list));
    };
    let command = ImportObjects {
        kind: list.0,
        table: &staged.table,
        seen: confirmed.fingerprint,
        ids: staged.table.rows.iter().map(|_| ctx.id()).collect(),
        file: staged.file_name.clone(),
        import: address.clone(),
    };
    match ctx.decide(&command).await {
        Ok(count) => {
            staging::take(&ctx, &address).await?;
            Ok(done_n(
                &paths::list(ctx.org(), list),
                texts::objects::IMPORTED,
                count,
            ))
        }
        Err(Undecided::Refused(ImportRefused::Changed)) => {
            preview::again(&ctx, list, &address, &staged).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Throws the file away.
pub async fn cancel(
    ctx: Context,
    Path((_, list, address)): Path<(String, List, String)>,
) -> Result<Response, PageError> {
    check(list)?;
    staging::take(&ctx, &address).await?;
    Ok(done(
        &paths::list(ctx.org(), list),
        texts::objects::IMPORT_CANCELLED,
    ))
}
