//! Takes the form: records a judgement per aspect on a control or an obligation.

use super::page::{PageQuery, View, number};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::sent::Sent;
use crate::judgements::explain::explain;
use crate::judgements::submission::Submission;
use crate::render::{done_n, render_status};
use crate::texts;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_app::Undecided;

/// Takes the form.
pub async fn send(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    request: Request,
) -> Result<Response, PageError> {
    let requirement = number(&text)?;
    let sent = Sent::read(&ctx, request).await?;
    let view = View::new(&ctx, requirement, PageQuery::default()).await?;
    let (mut submission, command) = Submission::read(&ctx, &view.standing, requirement, sent).await?;
    let Some(command) = command else {
        return again(&ctx, &view, submission, None).await;
    };
    submission.keep_files().await?;
    match ctx.decide(&command).await {
        Ok(count) => {
            let text = if command.action.is_some() {
                texts::actions::AGREED
            } else {
                texts::judgements::SAVED
            };
            Ok(done_n(&paths::one(ctx.org(), requirement), text, count))
        }
        Err(Undecided::Refused(refused)) => {
            let status = explain(&ctx, &view.standing.ledger, &mut submission.errors, refused);
            let view = View::new(&ctx, requirement, PageQuery::default()).await?;
            submission.meet(&ctx, &view.standing, &command.record).await?;
            again(&ctx, &view, submission, Some(status)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The page with the form once more.
async fn again(
    ctx: &Context,
    view: &View,
    submission: Submission,
    refused: Option<StatusCode>,
) -> Result<Response, PageError> {
    let (again, status) = submission.again(ctx, refused).await?;
    Ok(render_status(status, &view.page(ctx, Some(again)).await?))
}
