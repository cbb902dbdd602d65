//! What was recorded for several measures at once, and the way back: all of it retracted in one go.

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
use serde_json::json;
use waarborg_domain::ids::{BatchId, JudgementId, UserId};
use waarborg_domain::judgements::{self, Judgement, Retraction};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::State;
use waarborg_domain::store::{Change, StoreError};

/// The action in the audit trail.
pub const RECORDED: &str = "judgements.recorded-several";
/// The same for what came in as a file.
pub const IMPORTED: &str = "self-assessments.imported";
struct Batch {
    by: UserId,
    judgements: Vec<Judgement>,
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
    let batch: BatchId = batch.parse().map_err(|_| PageError::NotFound)?;
    let mut judgements = ctx.app.store.batch(ctx.organisation.id, batch).await?;
    let by = judgements.first().ok_or(PageError::NotFound)?.judged_by;
    if by != ctx.actor.user && !ctx.may(Permission::JudgeAll) {
        return Err(PageError::NotFound);
    }
    judgements.sort_by_key(|judgement| (judgement.measure, judgement.target, judgement.aspect));
    Ok(Batch { by, judgements })
}

impl Batch {
    /// Those that still count.
    fn standing(&self) -> impl Iterator<Item = &Judgement> {
        self.judgements
            .iter()
            .filter(|judgement| judgement.retracted.is_none())
    }
}

/// The summary.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let batch = find(&ctx, &id).await?;
    let standing = ctx.standing(ctx.today).await?;
    let left = batch.standing().count();
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
    let path = paths::batch(ctx.org(), id.as_str());
    let left: Vec<&Judgement> = batch.standing().collect();
    if left.is_empty() {
        return Ok(done(&path, "judgements-retracted-already"));
    }
    let reason = ctx.ui.t("judgements-undo-reason");
    let retraction = |one: &&Judgement| {
        let retraction = Retraction {
            on: ctx.today,
            by: ctx.actor.user,
            reason: reason.clone(),
        };
        judgements::Change::Retract(one.id, retraction).into()
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
