//! Takes the form: records a judgement per aspect on one measure, in one commit with new evidence and all.

use super::walk::walk;
use super::{DetailQuery, View, number, show};
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::sent::Sent;
use crate::forms::Query;
use crate::judgements::explain::explain;
use crate::judgements::form::Typed;
use crate::judgements::submission::{Action, Submission};
use crate::measures::paths;
use crate::render::{done, done_n};
use crate::texts;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::groups::Target;

/// Takes the form of the page of a measure.
pub async fn send(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    Query(query): Query<DetailQuery>,
    request: Request,
) -> Result<Response, PageError> {
    let sent = Sent::read(&ctx, request).await?;
    let view = View::new(&ctx, number(&text)?, query).await?;
    if !view.day.is_today() {
        return Err(PageError::BadRequest);
    }
    let measure = view.standing.catalogue.measure(view.index).number;
    let (mut submission, command) = Submission::read(&ctx, &view.standing, measure.into(), sent).await?;
    let Some(command) = command else {
        return again(&ctx, &view, submission, None).await;
    };
    submission.keep_files().await?;
    match ctx.decide(&command).await {
        Ok(count) => {
            let agreed = command.action.is_some();
            Ok(onward(
                &ctx,
                &view,
                &submission.typed,
                submission.action,
                (count, agreed),
            ))
        }
        Err(Undecided::Refused(refused)) => {
            let status = explain(&ctx, &view.standing.ledger, &mut submission.errors, refused);
            // Another version: the page is made anew, of the measure that has this number now.
            let view = View::new(&ctx, number(&text)?, view.query).await?;
            submission.meet(&ctx, &view.standing, &command.record).await?;
            again(&ctx, &view, submission, Some(status)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Shows the form once more.
async fn again(
    ctx: &Context,
    view: &View,
    submission: Submission,
    refused: Option<StatusCode>,
) -> Result<Response, PageError> {
    let (again, status) = submission.again(ctx, refused).await?;
    show(ctx, view, Some(again), status).await
}

/// Where to go: the same page, or the next measure with the form ready. Tells how many judgements were
/// recorded, and whether an action was agreed on.
fn onward(
    ctx: &Context,
    view: &View,
    typed: &Typed,
    action: Action,
    (count, agreed): (usize, bool),
) -> Response {
    let tell = |path: &str, saved| {
        let text = if agreed { texts::actions::AGREED } else { saved };
        done_n(path, text, count)
    };
    let carried = [("target", typed.target.as_str()), ("basis", typed.basis.as_str())];
    let group: Option<Target> = typed.target.parse().ok().filter(Target::is_group);
    // An object in view goes along by itself.
    let extra = if group.is_some() {
        &carried[..]
    } else {
        &carried[1..]
    };
    let way = walk(ctx, view, extra);
    match (action, way.next) {
        (Action::SaveAndNext, Some(next)) => tell(&format!("{next}#record"), texts::judgements::SAVED_NEXT),
        (Action::SaveAndNext, None) if agreed => tell(&way.back, texts::judgements::SAVED),
        (Action::SaveAndNext, None) => done(&way.back, texts::judgements::SAVED_LAST),
        _ => {
            let number = view.standing.catalogue.measure(view.index).number;
            let own = view
                .query
                .carried()
                .into_iter()
                .filter(|(key, _)| *key != "basis");
            let pairs: Vec<_> = own.chain([carried[1]]).collect();
            let path = crate::listing::with_query(&paths::one(ctx.org(), number), &pairs);
            tell(&path, texts::judgements::SAVED)
        }
    }
}
