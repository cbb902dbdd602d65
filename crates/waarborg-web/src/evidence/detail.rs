//! One piece of evidence: its metadata, and the judgements that rest on it.

use super::rows::{JudgementRow, judgement_row};
use super::{paths, view, visibility};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::listing::Pagination;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::evidence::{Content, Evidence, sees_confidential};
use waarborg_domain::ids::EvidenceId;

/// The query parameters.
#[derive(Deserialize)]
pub struct Place {
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "evidence/detail.html")]
struct DetailPage {
    ui: Ui,
    evidence: Evidence,
    added_by: String,
    about: String,
    period: String,
    sha256: String,
    name: String,
    link: String,
    may_change: bool,
    rows: Vec<JudgementRow>,
    /// Judgements on this page of the list that are about objects of others.
    elsewhere: usize,
    pages: Pagination,
}

/// The page.
pub async fn page(
    ctx: Context,
    Path((_, id)): Path<(String, EvidenceId)>,
    Query(place): Query<Place>,
) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let evidence = visibility::among(&ctx, &standing, vec![id])
        .await?
        .pop()
        .ok_or(PageError::NotFound)?;
    let request = Pagination::request(place.page);
    let found = ctx
        .app
        .store
        .judgements_with(ctx.organisation.id, id, request)
        .await?;
    let all = found.rows.len();
    let sees_all = ctx.actor.sees_all() || sees_confidential(&ctx.actor);
    let grounds = if sees_all {
        Default::default()
    } else {
        visibility::grounds(&ctx, &standing)
    };
    let visible = found.rows.iter().filter(|judgement| {
        sees_all
            || judgement.judged_by == ctx.actor.user
            || grounds.contains(&(judgement.requirement, judgement.target))
    });
    let rows: Vec<JudgementRow> = visible
        .map(|judgement| judgement_row(&ctx, &standing, judgement))
        .collect();
    let (sha256, name) = match &evidence.content {
        Content::File(file) => (file.sha256.clone(), file.name.clone()),
        Content::Link(_) => Default::default(),
    };
    let link = match &evidence.content {
        Content::Link(link) => link.clone(),
        Content::File(_) => String::new(),
    };
    let added_by = standing
        .ledger
        .member(evidence.added_by)
        .map(|member| member.name.clone());
    Ok(render(&DetailPage {
        about: view::about(&ctx.ui, &evidence.content),
        period: evidence
            .period
            .map(|period| view::period_label(&ctx.ui, period))
            .unwrap_or_default(),
        added_by: added_by.unwrap_or_else(|| ctx.ui.t(texts::judgements::SOMEBODY)),
        sha256,
        name,
        link,
        may_change: evidence.may_be_changed_by(&ctx.actor),
        elsewhere: all - rows.len(),
        rows,
        pages: Pagination::new(place.page, found.total, &paths::one(ctx.org(), id), &[]),
        evidence,
        ui: ctx.ui,
    }))
}
