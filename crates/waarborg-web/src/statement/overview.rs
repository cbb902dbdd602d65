//! Where we are: what is public, what is under way, all versions, and what the rules find in the draft.

use super::changes::ChangesView;
use super::diagnostics::{self, Weight};
use super::record::{self, Todo};
use super::{frozen, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::listing::Pagination;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use std::collections::HashMap;
use waarborg_domain::law::Publishing;
use waarborg_domain::permissions::Permission;
use waarborg_domain::statement::{Statement, StatementRecord, StatementStatus as Status};
use waarborg_domain::{Day, rules};

/// How many versions say what changed: each has to be read whole.
const COMPARED: usize = 2;

/// The query parameters.
#[derive(Deserialize)]
pub struct Filter {
    page: Option<i64>,
}

/// A line of the list of versions.
struct Row {
    title: String,
    href: String,
    as_of: Day,
    status: Status,
    class: &'static str,
    sign_off: String,
    changes: Option<String>,
}

/// A statement that needs something done, or that is public.
struct Card {
    title: String,
    href: String,
    text: String,
    public: Option<String>,
    todo: Option<Todo>,
}

#[derive(Template)]
#[template(path = "statement/overview.html")]
struct OverviewPage {
    ui: Ui,
    /// What the version of BIO2 says of publishing.
    publishing: Publishing,
    cards: Vec<Card>,
    is_published: bool,
    may_propose: bool,
    blocked: bool,
    weights: Vec<Weight>,
    rows: Vec<Row>,
    pages: Pagination,
}

/// The page.
pub async fn page(ctx: Context, Query(filter): Query<Filter>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    let found = diagnostics::check(&standing, &standing.posture, &statements);
    let changes = compare(&ctx, &statements).await?;
    let is_open = statements.iter().any(|record| record.status.is_open());
    let total = i64::try_from(statements.len()).unwrap_or(i64::MAX);
    let request = Pagination::request(filter.page);
    let start = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let shown = statements
        .iter()
        .skip(start)
        .take(usize::try_from(request.limit).unwrap_or_default());
    let publishing = standing.catalogue.publishing();
    Ok(render(&OverviewPage {
        publishing,
        cards: cards(&ctx, &statements, publishing),
        is_published: statements.iter().any(|record| record.status == Status::Published),
        may_propose: ctx.may(Permission::ProposeStatement) && !is_open,
        blocked: rules::is_blocked(&found),
        weights: diagnostics::by_weight(&ctx, &standing.ledger, &found),
        rows: shown.map(|record| row(&ctx, record, &changes)).collect(),
        pages: Pagination::new(filter.page, total, &paths::overview(ctx.org()), &[]),
        ui: ctx.ui,
    }))
}

/// What has to be done first, then what is public.
fn cards(ctx: &Context, statements: &[StatementRecord], publishing: Publishing) -> Vec<Card> {
    let newest = |wanted: Status| statements.iter().filter(move |record| record.status == wanted);
    let open = statements.iter().filter(|record| record.status.is_open());
    let published = newest(Status::Published).max_by_key(|record| record.number);
    let shown = open.chain(newest(Status::Approved)).chain(published);
    let card = |record: &StatementRecord| Card {
        title: record::version_title(&ctx.ui, record),
        href: paths::one(ctx.org(), record.id),
        text: record::waits_for(&ctx.ui, record, publishing),
        public: (record.status == Status::Published).then(|| crate::public::paths::newest(ctx.org())),
        todo: record::next_step(ctx, record),
    };
    shown.map(card).collect()
}

fn row(ctx: &Context, record: &StatementRecord, changes: &HashMap<i64, String>) -> Row {
    let sign_off = record.last_sign_off();
    let version = record.status.is_version();
    Row {
        title: record::version_title(&ctx.ui, record),
        href: paths::one(ctx.org(), record.id),
        as_of: record.as_of,
        status: record.status,
        class: record::status_class(record.status),
        sign_off: ctx.ui.t(texts::statement::SIGN_OFF
            .name(&sign_off.name)
            .day(ctx.ui.date(super::day_of(sign_off.at)))),
        changes: changes.get(&record.number).filter(|_| version).cloned(),
    }
}

/// What changed in the newest versions, by number.
async fn compare(ctx: &Context, statements: &[StatementRecord]) -> Result<HashMap<i64, String>, PageError> {
    let mut versions: Vec<&StatementRecord> = statements
        .iter()
        .filter(|record| record.status.is_version())
        .collect();
    versions.sort_by_key(|record| std::cmp::Reverse(record.number));
    let mut contents: Vec<Statement> = Vec::new();
    if versions.len() > 1 {
        let newest: Vec<_> = versions
            .iter()
            .take(COMPARED + 1)
            .map(|version| version.id)
            .collect();
        let store = &ctx.app.store;
        let mut whole = store.statements_whole(ctx.organisation.id, &newest).await?;
        whole.sort_by_key(|record| std::cmp::Reverse(record.number));
        for record in whole {
            contents.push(frozen(&record.content)?);
        }
    }
    let pairs = contents.windows(2);
    let summary = |pair: &[Statement]| {
        let changes = ChangesView::new(&ctx.ui, &pair[1], &pair[0]);
        (
            pair[0].number,
            ctx.ui.t(texts::statement::CHANGES_SHORT
                .n(changes.since)
                .what(changes.summary)),
        )
    };
    Ok(pairs.map(summary).collect())
}
