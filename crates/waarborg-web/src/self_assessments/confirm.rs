//! The last step: recording what the preview showed, or throwing the file away.

use super::draft::Opened;
use super::preview::again;
use super::{PURPOSE, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::imports::columns::Remembered;
use crate::render::{done, redirect};
use crate::texts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::self_assessments::{ImportRefused, ImportSelfAssessment, MAX_JUDGEMENTS};

/// What the preview sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Confirmed {
    /// Stands for what the preview showed.
    fingerprint: String,
}

/// Records what the preview showed; when it would record something else by now, the preview comes again.
pub async fn send(
    ctx: Context,
    Path((_, address)): Path<(String, String)>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, PageError> {
    let Some(opened) = Opened::get(&ctx, &address).await? else {
        return Ok(done(&paths::import(ctx.org()), texts::imports::GONE));
    };
    let choices = &opened.draft.choices;
    let words = choices.words.iter();
    let remembered = Remembered {
        columns: choices.columns.by_heading(&opened.file.table),
        words: words
            .map(|(word, answer)| (word.clone(), answer.to_string()))
            .collect(),
    };
    let command = ImportSelfAssessment {
        batch: ctx.id(),
        ids: (0..MAX_JUDGEMENTS).map(|_| ctx.id()).collect(),
        file_name: &opened.file.file_name,
        table: &opened.file.table,
        choices,
        seen: &confirmed.fingerprint,
        remember: remembered.choice(PURPOSE, &opened.file.table)?,
    };
    match ctx.decide(&command).await {
        Ok(_) => {
            opened.take(&ctx, &address).await?;
            let path = crate::judgements::paths::batch(ctx.org(), command.batch.to_string());
            Ok(redirect(&path))
        }
        Err(Undecided::Refused(ImportRefused::Changed)) => {
            again(&ctx, &address, &opened, FormErrors::new(), StatusCode::CONFLICT).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Throws the file away.
pub async fn cancel(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    if let Some(opened) = Opened::get(&ctx, &address).await? {
        opened.take(&ctx, &address).await?;
    }
    Ok(done(&paths::import(ctx.org()), texts::imports::CANCELLED))
}
