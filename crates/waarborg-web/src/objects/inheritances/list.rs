//! All inheritances.

use super::super::list::only;
use super::super::view::{Link, View, provided_name};
use super::super::{Tab, paths, tabs};
use crate::as_of::AsOf;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::listing::{Pagination, with_query};
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::Day;
use waarborg_domain::ids::InheritanceId;
use waarborg_domain::inheritances::Inheritance;
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::Posture;

/// What is asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Filter {
    q: String,
    /// `ended`: also what was ended.
    status: String,
    #[serde(rename = "as-of")]
    as_of: String,
    page: Option<i64>,
}

struct ShownRow {
    id: InheritanceId,
    what: String,
    provider: Link,
    consumers: Link,
    /// How many objects it targets.
    reach: usize,
    from: Day,
    ended_on: Option<Day>,
}

#[derive(Template)]
#[template(path = "objects/inheritances/list.html")]
struct ListPage {
    ui: Ui,
    tabs: Vec<Tab>,
    as_of: AsOf,
    filter: Filter,
    rows: Vec<ShownRow>,
    all: usize,
    pages: Pagination,
    may_edit: bool,
}

impl ListPage {
    fn path(&self) -> String {
        paths::inheritances(self.ui.org())
    }

    fn today(&self) -> String {
        with_query(
            &self.path(),
            &[("q", &self.filter.q), ("status", &self.filter.status)],
        )
    }

    fn active(&self) -> usize {
        [&self.filter.q, &self.filter.status]
            .into_iter()
            .filter(|value| !value.is_empty())
            .count()
    }
}

/// Whether this person may see an inheritance: all, or one that involves something of theirs.
fn may_see(ctx: &Context, posture: &Posture, inheritance: &Inheritance) -> bool {
    ctx.actor.sees_all()
        || posture.objects.iter().any(|object| {
            object.details.owner == Some(ctx.actor.user)
                && (object.object == inheritance.provider || inheritance.consumers.includes(object))
        })
}

/// The list.
pub async fn page(ctx: Context, Query(filter): Query<Filter>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&filter.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let (ledger, posture) = (&standing.ledger, &standing.posture);
    let register = waarborg_domain::objects::register::Register::new(ledger);
    let view = View {
        ui: &ctx.ui,
        register: &register,
        only: only(&ctx),
    };
    let ended = !filter.status.is_empty();
    let known = ledger.inheritances.iter().rev().filter(|inheritance| {
        let counts = inheritance.counts_on(as_of.day) || (ended && inheritance.valid_from <= as_of.day);
        counts && may_see(&ctx, posture, inheritance)
    });
    let rows: Vec<ShownRow> = known
        .map(|inheritance| ShownRow {
            id: inheritance.id,
            what: provided_name(&ctx.ui, standing.catalogue, &inheritance.provided),
            provider: view.object(inheritance.provider),
            consumers: view.target(inheritance.consumers),
            reach: reach(posture, inheritance),
            from: inheritance.valid_from,
            ended_on: inheritance.ended_on.filter(|end| *end <= as_of.day),
        })
        .collect();
    let all = rows.len();
    let text = filter.q.trim().to_lowercase();
    let fits = |row: &ShownRow| {
        [&row.what, &row.provider.text, &row.consumers.text]
            .iter()
            .any(|shown| shown.to_lowercase().contains(&text))
    };
    let found: Vec<ShownRow> = rows.into_iter().filter(fits).collect();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let request = Pagination::request(filter.page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let path = paths::inheritances(ctx.org());
    let day = as_of.value();
    let pairs = [
        ("q", filter.q.as_str()),
        ("status", &filter.status),
        ("as-of", &day),
    ];
    Ok(render(&ListPage {
        tabs: tabs(&ctx.ui, &path, &as_of),
        pages: Pagination::new(filter.page, total, &path, &pairs),
        may_edit: ctx.may(Permission::EditObjects) && as_of.is_today(),
        rows: found.into_iter().skip(skip).take(take).collect(),
        all,
        as_of,
        filter,
        ui: ctx.ui.clone(),
    }))
}

fn reach(posture: &Posture, inheritance: &Inheritance) -> usize {
    let aimed = posture
        .objects
        .iter()
        .filter(|object| object.object != inheritance.provider && inheritance.consumers.includes(object));
    aimed.count()
}
