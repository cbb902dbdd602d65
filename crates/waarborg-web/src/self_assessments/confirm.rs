//! The last step: recording what the preview showed, or throwing the file away.

use super::draft::Opened;
use super::preview::{again, fingerprint};
use super::{PURPOSE, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::imports::columns::Remembered;
use crate::judgements::batch::IMPORTED;
use crate::render::{done, redirect};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::judgements::Judgement;
use waarborg_domain::self_assessments::{MAX_JUDGEMENTS, Outcome, Plan};
use waarborg_domain::store::{Change, StoreError};

/// What the preview sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Confirmed {
    /// Stands for what the preview showed.
    fingerprint: String,
}

/// Records what the preview showed; when it would record something else by now, the preview comes again.
pub async fn send(
    ctx: Context,
    Path((_, address)): Path<(String, String)>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, PageError> {
    let Some(opened) = Opened::get(&ctx, &address).await? else {
        return Ok(done(&paths::import(ctx.org()), "imports-gone"));
    };
    let standing = ctx.standing(ctx.today).await?;
    let plan = opened.plan(&ctx, &standing);
    let conflict = async || again(&ctx, &address, &opened, FormErrors::new(), StatusCode::CONFLICT).await;
    if fingerprint(&plan) != confirmed.fingerprint {
        return conflict().await;
    }
    let version = standing.catalogue.version();
    let judgements = plan
        .record(version, &ctx.actor, ctx.today, ctx.now, || ctx.id())
        .map_err(PageError::internal)?;
    if judgements.is_empty() || judgements.len() > MAX_JUDGEMENTS {
        return Err(PageError::Unprocessable);
    }
    let batch: uuid::Uuid = ctx.id();
    let event = event(&ctx, batch, &opened, &plan, &judgements);
    let choices = &opened.draft.choices;
    let words = choices.words.iter();
    let remembered = Remembered {
        columns: choices.columns.by_heading(&opened.file.table),
        words: words
            .map(|(word, answer)| (word.clone(), answer.to_string()))
            .collect(),
    };
    let changes = vec![
        Change::AddJudgements(judgements),
        remembered.change(PURPOSE, &opened.file.table)?,
    ];
    match ctx.save(changes, vec![event]).await {
        Ok(_) => {
            opened.take(&ctx, &address).await?;
            let path = crate::judgements::paths::batch(ctx.org(), batch.to_string());
            Ok(redirect(&path))
        }
        Err(StoreError::Conflict) => conflict().await,
        Err(error) => Err(error.into()),
    }
}

/// The import with its report: what was recorded, and the rows that were not.
fn event(
    ctx: &Context,
    batch: uuid::Uuid,
    opened: &Opened,
    plan: &Plan,
    judgements: &[Judgement],
) -> NewEvent {
    let each: Vec<Value> = plan
        .planned()
        .zip(judgements)
        .map(|((row, _), judgement)| {
            json!({
                "id": judgement.id,
                "row": row,
                "measure": judgement.measure,
                "target": judgement.target,
                "aspect": judgement.aspect,
                "verdict": judgement.verdict,
            })
        })
        .collect();
    let left = plan.rows.iter().filter(|row| {
        !matches!(
            row.outcome,
            Outcome::Record(_) | Outcome::Unchanged | Outcome::Merged(_) | Outcome::Empty
        )
    });
    let left: Vec<Value> = left
        .take(MAX_LEFT)
        .map(|row| json!({ "row": row.number, "number": row.measure, "outcome": row.outcome.code() }))
        .collect();
    let details = json!({
        "title": opened.file.file_name,
        "numbering": opened.draft.choices.numbering,
        "counts": plan.counts(),
        "not_recorded": left,
        "judgements": each,
    });
    ctx.event(IMPORTED, "judgements", batch, details)
}

/// The most rows that were not recorded of which the event keeps which they are; it counts all.
const MAX_LEFT: usize = 500;

/// Throws the file away.
pub async fn cancel(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    if let Some(opened) = Opened::get(&ctx, &address).await? {
        opened.take(&ctx, &address).await?;
    }
    Ok(done(&paths::import(ctx.org()), "imports-cancelled"))
}
