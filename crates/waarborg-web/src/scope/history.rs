//! All versions of the text, and what changed in one of them.

use super::diff::{self, Piece};
use super::paths;
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
use waarborg_domain::scope::ScopeText;

#[derive(Deserialize)]
pub struct HistoryQuery {
    #[serde(default)]
    version: String,
    #[serde(default)]
    page: String,
}

#[derive(Template)]
#[template(path = "scope/history.html")]
struct HistoryPage<'a> {
    ui: Ui,
    /// With the name of the author, newest first.
    versions: Vec<(&'a ScopeText, &'a str)>,
    chosen: Option<&'a ScopeText>,
    changes: Vec<Piece<'a>>,
    pages: Pagination,
}

impl HistoryPage<'_> {
    fn is_chosen(&self, version: &i64) -> bool {
        self.chosen.is_some_and(|chosen| chosen.version == *version)
    }
}

/// The page.
pub async fn page(ctx: Context, Query(query): Query<HistoryQuery>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let texts = &ledger.scope_texts;
    let chosen = match query.version.parse::<i64>() {
        Ok(version) => {
            let found = texts.iter().find(|text| text.version == version);
            Some(found.ok_or(PageError::NotFound)?)
        }
        Err(_) => texts.last(),
    };
    let before = |text: &ScopeText| texts.iter().find(|other| other.version + 1 == text.version);
    let changes =
        chosen.map(|text| diff::between(before(text).map_or("", |before| before.text.as_str()), &text.text));
    let page = query.page.parse().ok();
    let from = usize::try_from(Pagination::request(page).offset).unwrap_or(usize::MAX);
    let newest_first = texts
        .iter()
        .rev()
        .skip(from)
        .take(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX));
    let author = |text: &ScopeText| {
        ledger
            .member(text.stated_by)
            .map_or("", |member| member.name.as_str())
    };
    let total = i64::try_from(texts.len()).unwrap_or(i64::MAX);
    Ok(render(&HistoryPage {
        versions: newest_first.map(|text| (text, author(text))).collect(),
        chosen,
        changes: changes.unwrap_or_default(),
        pages: Pagination::new(page, total, &paths::history(ctx.org()), &[]),
        ui: ctx.ui,
    }))
}
