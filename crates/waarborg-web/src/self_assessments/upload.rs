//! The first step: choosing a file. And beside it: a sheet to fill in.

use super::{LIMITS, draft, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Choice;
use crate::imports::upload::{self, Upload};
use crate::measures;
use crate::render::{invalid, redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use waarborg_domain::permissions::Permission;
use waarborg_domain::self_assessments::MAX_ROWS;

#[derive(Template)]
#[template(path = "self_assessments/upload.html")]
struct UploadPage {
    ui: Ui,
    problem: Option<String>,
    hint: String,
    /// For whom a sheet can be made; empty for who fills in his own.
    owners: Vec<Choice>,
    measures: String,
}

async fn build(ctx: &Context, problem: Option<String>) -> Result<UploadPage, PageError> {
    let owners = if ctx.may(Permission::JudgeAll) {
        crate::evidence::fields::owner_choices(&*ctx.ledger().await?, "")
    } else {
        Vec::new()
    };
    Ok(UploadPage {
        hint: ctx.ui.t(texts::self_assessments::FILE_HINT
            .megabytes(LIMITS.bytes / 1024 / 1024)
            .rows(ctx.ui.number(MAX_ROWS))),
        owners,
        measures: measures::paths::list(ctx.org()),
        problem,
        ui: ctx.ui.clone(),
    })
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    Ok(render(&build(&ctx, None).await?))
}

/// Reads the file, puts it away and leads on.
pub async fn send(ctx: Context, form: Multipart) -> Result<Response, PageError> {
    let refused = async |problem| Ok(invalid(&build(&ctx, Some(problem)).await?));
    let (name, bytes) = match Upload::read(form, &LIMITS).await?.take_file(&ctx.ui, &LIMITS) {
        Ok(file) => file,
        Err(problem) => return refused(problem).await,
    };
    let file = match upload::table(&ctx, &name, bytes, &LIMITS).await? {
        Ok(file) => file,
        Err(problem) => return refused(problem).await,
    };
    if file.table.rows.is_empty() {
        return refused(ctx.ui.t(texts::objects::TABLE_NO_ROWS)).await;
    }
    let (address, is_clear) = draft::begin(&ctx, &file).await?;
    Ok(redirect(&if is_clear {
        paths::preview(ctx.org(), address)
    } else {
        paths::columns(ctx.org(), address)
    }))
}
