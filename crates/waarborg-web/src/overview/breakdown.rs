//! Everybody who owes something, and every object: all of them, paged.

use super::lines::{Line, Links};
use super::paths;
use crate::as_of::{self, AsOf};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::i18n::Text;
use crate::listing::{PAGE_SIZE, Pagination};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::totals::Totals;

/// Query of the address.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub struct BreakdownQuery {
    q: String,
    kind: String,
    critical: Option<String>,
    as_of: String,
    page: Option<i64>,
}

/// What a page says.
struct Said {
    title: Text,
    lead: Text,
    filter: Text,
    name: Text,
    /// What is counted, as the text with the count calls it.
    counted: &'static str,
}

const OWNERS: Said = Said {
    title: texts::overview::OWNERS_TITLE,
    lead: texts::overview::OWNERS_LEAD,
    filter: texts::overview::OWNERS_FILTER,
    name: texts::overview::OWNERS_NAME,
    counted: "owners",
};

const OBJECTS: Said = Said {
    title: texts::overview::OBJECTS_TITLE,
    lead: texts::overview::OBJECTS_LEAD,
    filter: texts::overview::OBJECTS_FILTER,
    name: texts::overview::OBJECTS_NAME,
    counted: "objects",
};

#[derive(Template)]
#[template(path = "overview/breakdown.html")]
struct BreakdownPage<'a> {
    ui: &'a Ui,
    as_of: AsOf,
    query: &'a BreakdownQuery,
    said: Said,
    path: String,
    /// Kinds of objects to choose from; empty for people.
    kinds: Vec<Choice>,
    total: i64,
    lines: Vec<Line>,
    pages: Pagination,
}

impl BreakdownPage<'_> {
    fn active(&self) -> usize {
        let texts = [&self.query.q, &self.query.kind];
        texts.iter().filter(|text| !text.is_empty()).count() + usize::from(self.query.critical.is_some())
    }

    fn crumbs(&self) -> [(String, String); 1] {
        let overview = self.as_of.keep(&paths::page(self.ui.org()));
        [(self.ui.t(texts::overview::TITLE), overview)]
    }
}

/// One list: everything that fits the filter, and the lines of the page.
struct Lines<'a> {
    ctx: &'a Context,
    query: &'a BreakdownQuery,
    as_of: AsOf,
    links: Links,
}

impl<'a> Lines<'a> {
    fn new(ctx: &'a Context, query: &'a BreakdownQuery, as_of: AsOf) -> Self {
        let links = Links::new(&ctx.ui, as_of);
        Self {
            ctx,
            query,
            as_of,
            links,
        }
    }

    fn fits(&self, name: &str) -> bool {
        let text = self.query.q.trim();
        text.is_empty() || name.to_lowercase().contains(&text.to_lowercase())
    }

    fn show<T>(
        &self,
        (said, kinds): (Said, Vec<Choice>),
        path: String,
        found: &[T],
        line: impl Fn(&T) -> Line,
    ) -> Response {
        let request = Pagination::request(self.query.page);
        let start = usize::try_from(request.offset).unwrap_or(0).min(found.len());
        let shown = found[start..]
            .iter()
            .take(usize::try_from(PAGE_SIZE).unwrap_or(50));
        let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
        let as_of = self.as_of.value();
        let filters = [
            ("q", self.query.q.as_str()),
            ("kind", &self.query.kind),
            ("critical", self.query.critical.as_deref().unwrap_or_default()),
            (as_of::FIELD, &as_of),
        ];
        render(&BreakdownPage {
            ui: &self.ctx.ui,
            as_of: self.as_of,
            query: self.query,
            said,
            kinds,
            total,
            lines: shown.map(line).collect(),
            pages: Pagination::new(self.query.page, total, &path, &filters),
            path,
        })
    }
}

/// Everybody who owes something, those with most to do first.
pub async fn owners(ctx: Context, Query(query): Query<BreakdownQuery>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let totals = Totals::of(standing.catalogue, &standing.posture, &ctx.actor);
    let lines = Lines::new(&ctx, &query, as_of);
    let name = |owner| standing.ledger.member(owner).map_or("", |member| &member.name);
    let found: Vec<_> = totals
        .owners
        .iter()
        .filter(|(owner, _)| query.q.is_empty() || owner.is_some_and(|owner| lines.fits(name(owner))))
        .collect();
    let path = paths::owners(ctx.org());
    let line = |(owner, tally): &&_| Line::of_owner(&ctx.ui, &lines.links, &standing, *owner, tally);
    Ok(lines.show((OWNERS, Vec::new()), path, &found, line))
}

/// Every object on which something is owed, the one with most gaps first.
pub async fn objects(ctx: Context, Query(query): Query<BreakdownQuery>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let totals = Totals::of(standing.catalogue, &standing.posture, &ctx.actor);
    let lines = Lines::new(&ctx, &query, as_of);
    let kind: Option<ObjectKind> = query.kind.parse().ok();
    let found: Vec<_> = totals
        .objects
        .iter()
        .filter(|(index, _)| {
            let object = &standing.posture.objects[*index];
            kind.is_none_or(|kind| object.kind == kind)
                && (query.critical.is_none() || object.details.critical)
                && (lines.fits(&object.details.name) || lines.fits(&object.details.code))
        })
        .collect();
    let path = paths::objects(ctx.org());
    let line = |(index, tally): &&_| Line::of_object(&ctx.ui, &lines.links, &standing, *index, tally);
    Ok(lines.show(
        (OBJECTS, Choice::of(&ctx.ui, ObjectKind::ALL)),
        path,
        &found,
        line,
    ))
}
