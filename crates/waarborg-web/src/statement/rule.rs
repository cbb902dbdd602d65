//! Everything that one rule finds in the draft.

use super::diagnostics::{self, RuleDiagnostics};
use super::{paths, record};
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
use waarborg_domain::rules;

/// The query parameters.
#[derive(Deserialize)]
pub struct Filter {
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "statement/rule.html")]
struct RulePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    found: RuleDiagnostics,
    class: &'static str,
    pages: Pagination,
}

/// The page.
pub async fn page(
    ctx: Context,
    Path((_, rule)): Path<(String, String)>,
    Query(filter): Query<Filter>,
) -> Result<Response, PageError> {
    let rule = rules::find(&rule).ok_or(PageError::NotFound)?;
    let standing = ctx.standing(ctx.today).await?;
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    let mut found = diagnostics::check(&standing, &standing.posture, &statements);
    found.retain(|diagnostic| diagnostic.rule == rule.id);
    let request = Pagination::request(filter.page);
    let start = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let shown = found
        .iter()
        .skip(start)
        .take(usize::try_from(request.limit).unwrap_or_default());
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    Ok(render(&RulePage {
        crumbs: record::crumbs(&ctx, None),
        class: diagnostics::class(rule.severity),
        pages: Pagination::new(filter.page, total, &paths::rule(ctx.org(), rule.id), &[]),
        found: RuleDiagnostics {
            rule,
            source: diagnostics::source(&ctx, &standing.ledger, rule),
            shown: shown
                .map(|diagnostic| diagnostics::view(&ctx, &standing.ledger, diagnostic))
                .collect(),
            total: found.len(),
        },
        ui: ctx.ui,
    }))
}
