//! Removes the texts of an import. Its file goes with the next [sweep](waarborg_app::sweep).

use super::paths;
use super::source::id;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::done;
use crate::texts;
use axum::extract::Path;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::official::{OfficialRefused, RemoveOfficial};

/// Removes it.
pub async fn send(ctx: Context, Path((_, text)): Path<(String, String)>) -> Result<Response, PageError> {
    let command = RemoveOfficial { source: id(&text)? };
    let path = paths::list(ctx.org());
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&path, texts::official::REMOVED_DONE)),
        Err(Undecided::Refused(OfficialRefused::Removed)) => {
            Ok(done(&path, texts::official::REMOVED_ALREADY))
        }
        Err(Undecided::Refused(OfficialRefused::Unknown)) => Err(PageError::NotFound),
        Err(other) => Err(other.into()),
    }
}
