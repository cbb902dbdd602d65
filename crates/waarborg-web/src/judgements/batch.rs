//! What was recorded for several measures at once, and the way back: all of it retracted in one go.

use super::paths;
use super::view::{requirement_href, requirement_title, target_name};
use crate::context::Context;
use crate::errors::PageError;
use crate::kit::state_class;
use crate::measures;
use crate::render::{done, done_n, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::ids::BatchId;
use waarborg_domain::judgements::{Judgement, RetractRefused, RetractionError, UndoBatch};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::State;

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

/// What was recorded together, for whoever recorded it or judges for all.
async fn find(ctx: &Context, batch: &str) -> Result<Vec<Judgement>, PageError> {
    let batch: BatchId = batch.parse().map_err(|_| PageError::NotFound)?;
    let mut judgements = ctx.app.store.batch(ctx.organisation.id, batch).await?;
    let by = judgements.first().ok_or(PageError::NotFound)?.judged_by;
    if by != ctx.actor.user && !ctx.may(Permission::JudgeAll) {
        return Err(PageError::NotFound);
    }
    judgements.sort_by_key(|judgement| (judgement.requirement, judgement.target, judgement.aspect));
    Ok(judgements)
}

/// The summary.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let batch = find(&ctx, &id).await?;
    let standing = ctx.standing(ctx.today).await?;
    let counts = |judgement: &&Judgement| judgement.retracted.is_none();
    let left = batch.iter().filter(counts).count();
    let ui = &ctx.ui;
    let mut rows: Vec<Row> = Vec::new();
    for one in &batch {
        let verdict = (
            format!("{}: {}", ui.name(one.aspect), ui.name(one.verdict).to_lowercase()),
            state_class(&State::from(one.verdict)),
        );
        let number = one.requirement.to_string();
        let target = target_name(ui, &standing.ledger, one.target);
        match rows.last_mut() {
            Some(row) if row.number == number && row.target == target => row.verdicts.push(verdict),
            _ => rows.push(Row {
                number,
                title: requirement_title(&ctx, &standing, one.requirement),
                href: requirement_href(&ctx, one.requirement, one.target),
                target,
                verdicts: vec![verdict],
            }),
        }
    }
    Ok(render(&BatchPage {
        judgements: batch.len(),
        retracted: batch.len() - left,
        rows,
        undo: (left > 0).then(|| paths::undo(ctx.org(), id.as_str())),
        list: measures::paths::list(ctx.org()),
        ui: ctx.ui.clone(),
    }))
}

/// Retracts everything of a batch that still counts.
pub async fn undo(ctx: Context, Path((_, id)): Path<(String, String)>) -> Result<Response, PageError> {
    let command = UndoBatch {
        batch: id.parse().map_err(|_| PageError::NotFound)?,
        reason: ctx.ui.t(texts::judgements::UNDO_REASON),
    };
    let path = paths::batch(ctx.org(), id.as_str());
    match ctx.decide(&command).await {
        Ok(number) => Ok(done_n(&path, texts::judgements::UNDONE, number)),
        Err(Undecided::Refused(RetractRefused::Unknown)) => Err(PageError::NotFound),
        Err(Undecided::Refused(RetractRefused::Retraction(RetractionError::Already))) => {
            Ok(done(&path, texts::judgements::RETRACTED_ALREADY))
        }
        Err(other) => Err(other.into()),
    }
}
