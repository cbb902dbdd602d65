//! What was recorded for several measures at once, and the way back: all of it retracted in one go. What
//! belongs together stands in the event of the audit trail.

use super::paths;
use super::view::{measure_href, measure_title, target_name};
use crate::context::Context;
use crate::errors::PageError;
use crate::kit::state_class;
use crate::measures;
use crate::render::{done, done_n, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use std::collections::HashMap;
use waarborg_app::Standing;
use waarborg_domain::audit::Event;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, UserId};
use waarborg_domain::judgements::{Aspect, Retraction, Verdict};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::State;
use waarborg_domain::store::{Change, EventFilter, PageRequest, StoreError};

/// The action in the audit trail.
pub const RECORDED: &str = "judgements.recorded-several";
/// The same for what came in as a file.
pub const IMPORTED: &str = "self-assessments.imported";
/// How many events there can be of one batch: it was recorded, and perhaps undone.
const EVENTS: i64 = 10;

#[derive(Deserialize)]
struct Recorded {
    id: JudgementId,
    measure: MeasureNumber,
    target: Target,
    aspect: Aspect,
    verdict: Verdict,
}

#[derive(Deserialize)]
struct Details {
    judgements: Vec<Recorded>,
}

struct Batch {
    by: Option<UserId>,
    judgements: Vec<Recorded>,
}

/// One measure of a batch.
struct Row {
    number: String,
    title: String,
    href: String,
    target: String,
    verdicts: Vec<(String, &'static str)>,
}

#[derive(Template)]
#[template(path = "judgements/batch.html")]
struct BatchPage {
    ui: Ui,
    judgements: usize,
    retracted: usize,
    rows: Vec<Row>,
    undo: Option<String>,
    list: String,
}

async fn find(ctx: &Context, batch: &str) -> Result<Batch, PageError> {
    let batch: uuid::Uuid = batch.parse().map_err(|_| PageError::NotFound)?;
    let filter = EventFilter {
        subject: Some(batch.to_string()),
        ..EventFilter::default()
    };
    let page = PageRequest {
        offset: 0,
        limit: EVENTS,
    };
    let found = ctx.app.store.events(ctx.organisation.id, &filter, page).await?;
    let recorded = |event: &Event| [RECORDED, IMPORTED].contains(&event.action.as_str());
    let event = found.rows.into_iter().find(recorded).ok_or(PageError::NotFound)?;
    if event.actor != Some(ctx.actor.user) && !ctx.may(Permission::JudgeAll) {
        return Err(PageError::NotFound);
    }
    let details: Details = serde_json::from_str(&event.details).map_err(PageError::internal)?;
    Ok(Batch {
        by: event.actor,
        judgements: details.judgements,
    })
}

/// Those of a batch that still count.
fn standing_of<'a>(standing: &Standing, batch: &'a Batch) -> Vec<&'a Recorded> {
    let retracted: HashMap<JudgementId, bool> = standing
        .ledger
        .judgements
        .iter()
        .map(|fact| (fact.id, fact.retracted_on.is_some()))
        .collect();
    let counts = |one: &&Recorded| retracted.get(&one.id) == Some(&false);
    batch.judgements.iter().filter(counts).collect()
}

/// The summary.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let batch = find(&ctx, &id).await?;
    let standing = ctx.standing(ctx.today).await?;
    let left = standing_of(&standing, &batch).len();
    let ui = &ctx.ui;
    let mut rows: Vec<Row> = Vec::new();
    for one in &batch.judgements {
        let verdict = (
            format!("{}: {}", ui.name(one.aspect), ui.name(one.verdict).to_lowercase()),
            state_class(&State::from(one.verdict)),
        );
        let number = one.measure.to_string();
        let target = target_name(ui, &standing.ledger, one.target);
        match rows.last_mut() {
            Some(row) if row.number == number && row.target == target => row.verdicts.push(verdict),
            _ => rows.push(Row {
                number,
                title: measure_title(&ctx, &standing, one.measure),
                href: measure_href(&ctx, one.measure, one.target),
                target,
                verdicts: vec![verdict],
            }),
        }
    }
    Ok(render(&BatchPage {
        judgements: batch.judgements.len(),
        retracted: batch.judgements.len() - left,
        rows,
        undo: (left > 0).then(|| paths::undo(ctx.org(), id.as_str())),
        list: measures::paths::list(ctx.org()),
        ui: ctx.ui.clone(),
    }))
}

/// Retracts everything of a batch that still counts.
pub async fn undo(ctx: Context, Path((_, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let batch = find(&ctx, &id).await?;
    let standing = ctx.standing(ctx.today).await?;
    let path = paths::batch(ctx.org(), id.as_str());
    let left = standing_of(&standing, &batch);
    if left.is_empty() {
        return Ok(done(&path, "judgements-retracted-already"));
    }
    let reason = ctx.ui.t("judgements-undo-reason");
    let retraction = |one: &&Recorded| {
        let retraction = Retraction {
            on: ctx.today,
            by: ctx.actor.user,
            reason: reason.clone(),
        };
        Change::RetractJudgement(one.id, retraction)
    };
    let changes: Vec<Change> = left.iter().map(retraction).collect();
    let ids: Vec<JudgementId> = left.iter().map(|one| one.id).collect();
    let details = json!({ "judgements": ids, "recorded_by": batch.by, "reason": reason });
    let event = ctx.event("judgements.undone", "judgements", &id, details);
    match ctx.save(changes, vec![event]).await {
        Ok(_) => Ok(done_n(&path, "judgements-undone", ids.len())),
        Err(StoreError::Conflict) => Err(PageError::Conflict),
        Err(error) => Err(error.into()),
    }
}
