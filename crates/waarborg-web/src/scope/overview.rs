//! The scope: its text, how much is in and out, and the list of processes and systems.

use super::paths;
use super::rows::{self, Count, Filter, Row};
use crate::as_of::{AsOf, FIELD};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};

use crate::listing::{PAGE_SIZE, Pagination, with_query};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::law::Publishing;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;
use waarborg_domain::scope::ScopeText;

/// The obligations that the page explains.
const GUARDED: [&str; 3] = [
    "scope-critical",
    "publish-scope-and-statement",
    "insight-with-statement",
];

#[derive(Deserialize)]
pub struct ScopeQuery {
    #[serde(flatten)]
    filter: Filter,
    #[serde(default)]
    page: String,
    #[serde(default, rename = "as-of")]
    as_of: String,
}

#[derive(Template)]
#[template(path = "scope/overview.html")]
struct ScopePage<'a> {
    ui: Ui,
    as_of: AsOf,
    text: Option<&'a ScopeText>,
    author: &'a str,
    /// What the version of BIO2 says of publishing.
    publishing: Publishing,
    processes: Count,
    systems: Count,
    filter: Filter,
    kinds: Vec<Choice>,
    statuses: Vec<Choice>,
    /// With the name of the owner.
    rows: Vec<(Row<'a>, &'a str)>,
    shown: usize,
    pages: Pagination,
    may_decide: bool,
    sees_all: bool,
    /// The critical ones that are out.
    wrong: String,
    today: String,
    source: String,
}

impl ScopePage<'_> {
    /// Which version of the text this is, from when and by whom.
    fn stated(&self, text: &ScopeText) -> String {
        let day = self.ui.date(text.stated_on);
        let stated = texts::scope::STATED.version(text.version).day(day);
        self.ui.t(stated.name(self.author))
    }
}

/// The paragraphs of a text, each as its lines.
pub(crate) fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let groups = lines.split(|line| line.is_empty());
    groups
        .filter(|group| !group.is_empty())
        .map(<[&str]>::to_vec)
        .collect()
}

/// The page.
pub async fn page(ctx: Context, Query(query): Query<ScopeQuery>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let ledger = &standing.ledger;
    let items = ledger.scope_items_on(as_of.day);
    let all = rows::all(&standing.posture, &items);
    let filter = query.filter;
    let visible = all.iter().filter(|row| rows::visible(&ctx.actor, row.object));
    let with_owner = visible.map(|row| (*row, rows::owner(ledger, row.object)));
    let wanted: Vec<_> = with_owner
        .filter(|(row, owner)| filter.wants(row, owner))
        .collect();
    let path = paths::page(ctx.org());
    let day = as_of.value();
    let pairs = [&filter.pairs()[..], &[(FIELD, &day)]].concat();
    let page = query.page.parse().ok();
    let from = usize::try_from(Pagination::request(page).offset).unwrap_or(usize::MAX);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let text = ledger.scope_text_on(as_of.day);
    let author = text
        .and_then(|text| ledger.member(text.stated_by))
        .map(|member| member.name.as_str());
    Ok(render(&ScopePage {
        text,
        author: author.unwrap_or_default(),
        publishing: standing.catalogue.publishing(),
        processes: rows::count(&all, ObjectKind::Process),
        systems: rows::count(&all, ObjectKind::System),
        kinds: Choice::of(&ctx.ui, &waarborg_domain::scope::KINDS),
        statuses: [("in", texts::scope::STATUS_IN), ("out", texts::scope::STATUS_OUT)]
            .map(|(status, name)| Choice::new(status, ctx.ui.t(name)))
            .to_vec(),
        shown: wanted.len(),
        pages: Pagination::new(
            page,
            i64::try_from(wanted.len()).unwrap_or(i64::MAX),
            &path,
            &pairs,
        ),
        rows: wanted.into_iter().skip(from).take(size).collect(),
        may_decide: ctx.may(Permission::Decide) && as_of.is_today(),
        sees_all: ctx.actor.sees_all(),
        wrong: with_query(&path, &[("status", "out"), ("critical", "1"), (FIELD, &day)]),
        today: with_query(&path, &filter.pairs()),
        source: standing.catalogue.cite(&GUARDED, ctx.ui.language()),
        as_of,
        filter,
        ui: ctx.ui,
    }))
}
