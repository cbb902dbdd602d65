//! Who answers for a measure that binds to the organisation as a whole.

use super::page::View;
use super::{DetailQuery, number};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Form;
use crate::measures::paths;
use crate::render::done;
use crate::requirements::owner_form::{Chosen, OwnerForm, Sent};
use crate::texts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_domain::catalogue::MeasureNumber;

/// The form, if the measure can have an owner and the reader may say who.
pub fn form(ctx: &Context, view: &View) -> Option<OwnerForm> {
    let number = view.standing.catalogue.measure(view.index).number;
    let path = super::paths::owner(ctx.org(), number);
    let form = || OwnerForm::new(ctx, &view.standing.ledger, number.into(), path);
    view.day.is_today().then(form).flatten()
}

/// Says who answers for the measure from today on.
pub async fn send(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, PageError> {
    let measure = number(&text)?;
    let (view, owner) = look(&ctx, measure).await?;
    match owner.send(&ctx, measure.into(), &chosen).await? {
        Sent::Saved => Ok(done(&paths::one(ctx.org(), measure), texts::detail::OWNER_SAVED)),
        Sent::Wrong(owner) => {
            super::page::show_owner(&ctx, &view, owner, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Sent::Conflict(theirs) => {
            let (view, owner) = look(&ctx, measure).await?;
            let owner = owner.conflicting(&ctx, &view.standing.ledger, theirs, chosen);
            super::page::show_owner(&ctx, &view, owner, StatusCode::CONFLICT).await
        }
    }
}

/// The measure as it is now, with the form.
async fn look(ctx: &Context, measure: MeasureNumber) -> Result<(View, OwnerForm), PageError> {
    let view = View::new(ctx, measure, DetailQuery::default()).await?;
    let owner = form(ctx, &view).ok_or(PageError::NotFound)?;
    Ok((view, owner))
}
