//! What the move would do, before anything is written.

use super::basis::Move;
use super::choices::Chosen;
use super::lines::{Group, Labels, Totals};
use super::obligations::{self, ObligationGroup};
use super::{choose, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{FormErrors, Query};
use crate::listing::with_query;
use crate::render::render_status;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_domain::migration::plan::Plan;

#[derive(Template)]
#[template(path = "migration/preview.html")]
struct PreviewPage {
    ui: Ui,
    from: String,
    to: String,
    day: String,
    totals: Totals,
    groups: Vec<Group>,
    part1: Vec<ObligationGroup>,
    fingerprint: String,
    /// The choices, as hidden fields.
    hidden: Vec<(String, String)>,
    change: String,
    changed_meanwhile: bool,
}

/// The page.
pub async fn page(
    ctx: Context,
    Path((_, version)): Path<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, PageError> {
    let movement = Move::to(&ctx, &version).await?;
    let mut errors = FormErrors::new();
    let choices = chosen.read(&movement, &mut errors);
    if !errors.is_empty() {
        return Ok(choose::again(&ctx, &movement, &chosen, errors));
    }
    let plan = movement.plan(&choices);
    Ok(show(&ctx, &movement, &chosen, &plan, false))
}

/// Shows what a plan would do; `again` if the plan had changed by the time it was confirmed.
pub fn show(ctx: &Context, movement: &Move, chosen: &Chosen, plan: &Plan, again: bool) -> Response {
    let labels = Labels {
        ctx,
        from: movement.from,
        to: movement.to,
        linked: false,
    };
    let hidden = chosen.pairs();
    let pairs: Vec<(&str, &str)> = hidden
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = PreviewPage {
        from: plan.from.clone(),
        to: plan.to.clone(),
        day: ctx.ui.date(plan.day),
        totals: Totals::of(&ctx.ui, &plan.report),
        groups: labels.groups(&plan.report),
        part1: obligations::groups(ctx, movement.from, movement.to, movement.changes),
        fingerprint: plan.fingerprint(),
        change: with_query(&paths::choose(ctx.org(), plan.to.as_str()), &pairs),
        hidden,
        changed_meanwhile: again,
        ui: ctx.ui.clone(),
    };
    let status = if again {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    render_status(status, &page)
}
