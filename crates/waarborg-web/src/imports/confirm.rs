//! The last step: doing what the preview showed, or throwing the file away.

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
    /// Stands for what the preview showed.
    fingerprint: String,
}

/// Does what the preview showed; when it would do something else by now, the preview comes again.
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
            stage::remove(&ctx, &staged.stage).await?;
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

/// Throws the file away.
pub async fn cancel<I: Import>(
    ctx: Context,
    Path(parameters): Path<Parameters>,
) -> Result<Response, PageError> {
    let import = I::at(&parameters)?;
    let stage = stage::named(&parameters);
    // What is for another import is not thrown away by this address.
    if stage::draft(&ctx, &import, stage).await?.is_some() {
        stage::remove(&ctx, stage).await?;
    }
    Ok(done(&import.home(&ctx).1, texts::imports::CANCELLED))
}
