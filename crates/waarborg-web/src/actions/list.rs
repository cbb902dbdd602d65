//! All actions that somebody may see.

use super::form::owners_to_find;
use super::paths;
use super::rows::{self, Filter, Sort};
use super::view::ActionItem;
use crate::as_of::{self, AsOf};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Query};
use crate::listing::{Pagination, with_query};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::ActionStatus;
use waarborg_domain::permissions::Permission;

struct Row {
    item: ActionItem,
    id: ActionId,
    /// What one measure or object is called, or how many there are.
    about: String,
    may_change: bool,
}

/// A heading that sorts.
struct Heading {
    text: String,
    href: String,
    sorted: bool,
}

#[derive(Template)]
#[template(path = "actions/list.html")]
struct ListPage {
    ui: Ui,
    filter: Filter,
    as_of: AsOf,
    owners: Vec<Choice>,
    statuses: Vec<Choice>,
    headings: Vec<Heading>,
    rows: Vec<Row>,
    /// How many this person may see without the filter.
    all: usize,
    pages: Pagination,
    exports: [String; 2],
    may_add: bool,
    /// Whether one of the rows can be changed with others.
    may_change: bool,
}

impl ListPage {
    /// The list today, with the same filters.
    fn today(&self) -> String {
        let filters = self.filter.pairs();
        let filters: Vec<_> = filters
            .into_iter()
            .filter(|(name, _)| *name != as_of::FIELD)
            .collect();
        with_query(&paths::list(self.ui.org()), &filters)
    }
}

/// The list.
pub async fn page(ctx: Context, Query(mut filter): Query<Filter>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let as_of = filter.day(ctx.today);
    let (found, all) = rows::rows(&ledger, &ctx.actor, &filter, as_of.day);
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let request = Pagination::request(filter.page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let shown = found.into_iter().skip(skip).take(take);
    let rows: Vec<Row> = shown
        .map(|action| Row {
            item: ActionItem::on(&ctx, &ledger, action, as_of.day),
            id: action.action,
            about: super::view::about(&ctx.ui, &ledger, action, as_of.day),
            may_change: as_of.is_today()
                && action.status.is_open()
                && action.may_be_changed_by(&ledger, &ctx.actor),
        })
        .collect();
    let path = paths::list(ctx.org());
    let pairs = [filter.pairs().as_slice(), &[("sort", filter.sort.as_str())]].concat();
    let export = |format| {
        let pairs = [pairs.as_slice(), &[("format", format)]].concat();
        with_query(&paths::export(ctx.org()), &pairs)
    };
    Ok(render(&ListPage {
        owners: owners_to_find(&ctx, &ledger, &filter.owner),
        statuses: statuses(&ctx.ui),
        headings: headings(&ctx.ui, &path, &filter),
        may_change: rows.iter().any(|row| row.may_change),
        rows,
        all,
        pages: Pagination::new(filter.page, total, &path, &pairs),
        exports: [export("xlsx"), export("csv")],
        may_add: as_of.is_today() && ctx.may(Permission::EditActions),
        as_of,
        filter,
        ui: ctx.ui,
    }))
}

fn statuses(ui: &Ui) -> Vec<Choice> {
    let mut choices = vec![Choice::new(rows::LATE, ui.t(texts::actions::LATE))];
    let known = ActionStatus::ALL.iter();
    choices.extend(known.map(|status| Choice::new(status, ui.t(texts::actions::status(*status)))));
    choices.push(Choice::new(rows::ALL, ui.t(texts::actions::STATUS_ALL)));
    choices
}

fn headings(ui: &Ui, path: &str, filter: &Filter) -> Vec<Heading> {
    let now = Sort::new(&filter.sort);
    let heading = |sort: Sort| Heading {
        text: ui.t(match sort {
            Sort::Number => texts::actions::NUMBER,
            Sort::Title => texts::actions::FIELD_TITLE,
            Sort::Owner => texts::actions::FIELD_OWNER,
            Sort::Due => texts::actions::FIELD_DUE,
        }),
        href: with_query(
            path,
            &[filter.pairs().as_slice(), &[("sort", sort.code())]].concat(),
        ),
        sorted: sort == now,
    };
    Sort::ALL.into_iter().map(heading).collect()
}
