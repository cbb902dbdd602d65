//! A paragraph for the annual report, from a statement that the board approved: to copy or to download.

use super::download::{Choice, file_name};
use super::{day_of, frozen, paths, record};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waarborg_documents::annual::{Account, paragraph};
use waarborg_domain::catalogue::Language;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{StatementRecord, StatementStatus as Status};

#[derive(Template)]
#[template(path = "statement/annual.html")]
struct AnnualPage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    text: String,
    rows: usize,
    download: String,
}

/// Whether there is a paragraph: the board approved, and it still counts.
pub(super) const fn has_one(status: Status) -> bool {
    matches!(status, Status::Approved | Status::Published)
}

/// The paragraph of this statement.
fn text(ctx: &Context, record: &StatementRecord, language: Language) -> Result<String, PageError> {
    let decided = record.decided.as_ref().filter(|_| has_one(record.status));
    let approved_on = day_of(decided.ok_or(PageError::NotFound)?.at);
    let address = format!(
        "{}{}",
        ctx.app.config.base_address,
        crate::public::paths::numbered(ctx.org(), record.number)
    );
    let published = record.published.as_ref();
    let account = Account {
        approved_on,
        published: published.map(|sign_off| (day_of(sign_off.at), address.as_str())),
        options: record.options,
    };
    Ok(paragraph(&frozen(&record.content)?, &account, language))
}

/// The page, in the language of the reader.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, StatementId)>) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let text = text(&ctx, &record, ctx.ui.language())?;
    Ok(render(&AnnualPage {
        crumbs: record::crumbs(&ctx, Some(&record)),
        // Long lines take several rows.
        rows: text.lines().map(|line| line.len() / 90 + 1).sum(),
        text,
        download: format!("{}?lang={}", paths::annual_text(ctx.org(), id), ctx.ui.lang()),
        ui: ctx.ui,
    }))
}

/// As a text file.
pub async fn download(
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
    Query(choice): Query<Choice>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let text = text(&ctx, &record, choice.language())?;
    let kind = (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned());
    let name = file_name("jaarverslag", &ctx, &record, "txt");
    Ok(([kind, name], format!("{text}\n")).into_response())
}
