//! The last step: does what the preview showed, or discards the file.

use super::preview::{self, Opened, Show};
use super::{Confirmed, Import, Parameters, stage};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Form;
use crate::render::done;
use crate::texts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

/// What the preview sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sent {
    /// Identifies what the preview showed.
    fingerprint: String,
}

/// Does what the preview showed; if it would now do something else, shows the preview again.
pub async fn send<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
    Form(sent): Form<Sent>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let staged = match Opened::of(&ctx, &import, stage::named(&parameters)).await? {
        Opened::Read(staged) => staged,
        Opened::Not(elsewhere) => return Ok(elsewhere),
    };
    if let Some(elsewhere) = preview::not_ready(&ctx, &import, &staged) {
        return Ok(elsewhere);
    }
    match import.confirm(&ctx, &staged, sent.fingerprint).await? {
        Confirmed::Done(page) => {
            // It was done, and that is what has to be told; the sweep takes what stays behind.
            if let Err(error) = stage::finish(&ctx, &staged.stage).await {
                tracing::warn!(?error, "the file of an import that was done stays for the sweep");
            }
            Ok(page)
        }
        Confirmed::Changed => {
            let show = Show {
                status: StatusCode::CONFLICT,
                ..Show::default()
            };
            preview::show(&ctx, &import, &staged, show).await
        }
    }
}

/// Discards the file.
pub async fn cancel<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let stage = stage::named(&parameters);
    // A file for another import is not discarded through this address.
    if stage::draft(&ctx, &import, stage).await?.is_some() {
        stage::remove(&ctx, stage).await?;
    }
    Ok(done(&import.home(&ctx).1, texts::imports::CANCELLED))
}
