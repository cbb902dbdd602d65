//! The annex "Uitzonderingen op de VvT": it fills itself with what was decided.

use super::entries::{self, Entry};
use super::paths;
use crate::as_of::{AsOf, FIELD};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::listing::{PAGE_SIZE, Pagination};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::applicability::{Decision, Subject};

#[derive(Deserialize)]
pub struct ExceptionsQuery {
    #[serde(default)]
    page: String,
    #[serde(default, rename = "as-of")]
    as_of: String,
}

#[derive(Template)]
#[template(path = "applicability/exceptions.html")]
struct ExceptionsPage<'a> {
    ui: Ui,
    as_of: AsOf,
    rows: Vec<(Entry<'a>, &'a Decision)>,
    total: usize,
    pages: Pagination,
}

impl ExceptionsPage<'_> {
    fn one(&self, subject: &Subject) -> String {
        self.as_of.keep(&paths::one(self.ui.org(), *subject))
    }
}

/// The annex.
pub async fn page(ctx: Context, Query(query): Query<ExceptionsQuery>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let decisions = standing.ledger.decisions_on(as_of.day);
    let all = entries::all(standing.catalogue, &decisions, ctx.ui.language());
    let total = entries::progress(&all, None).exceptions;
    let page = query.page.parse().ok();
    let from = usize::try_from(Pagination::request(page).offset).unwrap_or(usize::MAX);
    let found = all.into_iter().filter_map(|entry| {
        let decision = entry
            .decision
            .filter(|decision| decision.applicability.is_exception())?;
        Some((entry, decision))
    });
    let rows = found
        .skip(from)
        .take(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX))
        .collect();
    let path = paths::exceptions(ctx.org());
    let rows_in_all = i64::try_from(total).unwrap_or(i64::MAX);
    Ok(render(&ExceptionsPage {
        pages: Pagination::new(page, rows_in_all, &path, &[(FIELD, &as_of.value())]),
        ui: ctx.ui,
        as_of,
        rows,
        total,
    }))
}
