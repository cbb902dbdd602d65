//! The move itself: one commit with one event that carries the whole report.

use super::basis::Move;
use super::choices::Chosen;
use super::{choose, paths, preview};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::done;
use crate::texts;
use axum::extract::Path;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::migration::{MoveRefused, MoveTo};

/// Moves the organisation, if the plan is still the one that was shown.
pub async fn send(
    ctx: Context,
    Path((_, version)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, PageError> {
    let movement = Move::to(&ctx, &version).await?;
    let mut errors = FormErrors::new();
    let choices = chosen.read(&movement, &mut errors);
    if !errors.is_empty() {
        return Ok(choose::again(&ctx, &movement, &chosen, errors));
    }
    let command = MoveTo {
        id: ctx.id(),
        to: movement.to,
        changes: movement.changes,
        choices,
        fingerprint: chosen.fingerprint.clone(),
    };
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(
            &paths::report(ctx.org(), command.id),
            texts::migration::DONE,
        )),
        Err(Undecided::Refused(MoveRefused::NotFromHere)) => Err(PageError::NotFound),
        // It would now do something else: what was written in between belongs in the report.
        Err(Undecided::Refused(MoveRefused::Changed)) => {
            let movement = Move::to(&ctx, &version).await?;
            let plan = movement.plan(&command.choices);
            Ok(preview::show(&ctx, &movement, &chosen, &plan, true))
        }
        Err(other) => Err(other.into()),
    }
}
