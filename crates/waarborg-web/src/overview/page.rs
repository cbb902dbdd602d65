//! Where we stand: the answer first, then the figures behind it.

use super::figures::{self, BarRow, Lapsing, Tile};
use super::lines::{Line, Links};
use super::sentence::{Ask, answer, asks, late_actions, newer_version, open_statement};
use super::{paths, trend};
use crate::as_of::AsOf;
use crate::charts::{LineChart, StackedBar};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::totals::{Totals, TrendPoint};

/// How many people and objects are on the first page.
const TOP: usize = 8;

/// Query of the address.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "kebab-case")]
pub struct OverviewQuery {
    as_of: String,
}

#[derive(Template)]
#[template(path = "overview/page.html")]
struct OverviewPage<'a> {
    ui: &'a Ui,
    as_of: AsOf,
    answer: Vec<String>,
    asks: Vec<Ask>,
    /// `None` if nothing is owed.
    bar: Option<StackedBar>,
    tiles: Vec<Tile>,
    themes: Vec<BarRow>,
    kinds: Vec<BarRow>,
    aspects: Vec<BarRow>,
    /// Obligations and controls; empty for whoever answers for none.
    organisation: Vec<BarRow>,
    lapsing: Vec<Lapsing>,
    owners: Vec<Line>,
    more_owners: bool,
    objects: Vec<Line>,
    more_objects: bool,
    trend: Option<LineChart>,
    sees_all: bool,
    measures: String,
}

/// The page.
pub async fn page(ctx: Context, Query(query): Query<OverviewQuery>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let days = ctx.app.trend(ctx.organisation.id, as_of.day).await?;
    let points: Vec<TrendPoint> = days.iter().map(|day| day.point(&ctx.actor)).collect();
    let totals = Totals::of(standing.catalogue, &standing.posture, &ctx.actor);
    let (ui, links) = (&ctx.ui, Links::new(&ctx.ui, as_of));
    let owners = totals.owners.iter().take(TOP);
    let objects = totals.objects.iter().take(TOP);
    let state = |state: waarborg_domain::posture::State| Some(links.to(&[("state", state.code())]));
    // What needs a decision needs it today. A statement waits for one person, so it comes first.
    let mut now = Vec::new();
    if as_of.is_today() {
        now.extend(open_statement(&ctx).await?);
        now.extend(newer_version(&ctx, &standing));
        now.extend(late_actions(&ctx, &standing));
        now.extend(asks(&ctx, &standing, &links, &totals));
    }
    let page = OverviewPage {
        answer: answer(&ctx, &totals, &points),
        asks: now,
        bar: (totals.all.owed() > 0).then(|| StackedBar::of(ui, &totals.all, state)),
        tiles: figures::tiles(ui, &links, &totals.all),
        themes: figures::rows(ui, &links, "theme", &totals.themes),
        kinds: figures::rows(ui, &links, "kind", &totals.kinds),
        aspects: figures::aspects(ui, &links, &totals),
        organisation: figures::organisation(&ctx, &standing, as_of),
        lapsing: figures::lapsing(&links, &totals),
        owners: owners
            .map(|(owner, tally)| Line::of_owner(ui, &links, &standing, *owner, tally))
            .collect(),
        more_owners: totals.owners.len() > TOP,
        objects: objects
            .map(|(index, tally)| Line::of_object(ui, &links, &standing, *index, tally))
            .collect(),
        more_objects: totals.objects.len() > TOP,
        trend: trend::chart(ui, &points),
        sees_all: ctx.actor.sees_all(),
        measures: links.to(&[]),
        ui,
        as_of,
    };
    Ok(render(&page))
}
