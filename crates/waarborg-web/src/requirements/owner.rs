//! Takes the form that says who answers for a control or an obligation.

use super::owner_form::{Chosen, OwnerForm, Sent};
use super::page::{PageQuery, View, number};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Form;
use crate::render::{done, render_status};
use crate::texts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

/// Says who answers for it from today on.
pub async fn send(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, PageError> {
    let requirement = number(&text)?;
    let view = View::new(&ctx, requirement, PageQuery::default()).await?;
    let form = view.owner_form(&ctx).ok_or(PageError::NotFound)?;
    match form.send(&ctx, requirement, &chosen).await? {
        Sent::Saved => Ok(done(
            &paths::one(ctx.org(), requirement),
            texts::detail::OWNER_SAVED,
        )),
        Sent::Wrong(form) => answer(&ctx, &view, form, StatusCode::UNPROCESSABLE_ENTITY).await,
        Sent::Conflict(theirs) => {
            let view = View::new(&ctx, requirement, PageQuery::default()).await?;
            let form: OwnerForm = view.owner_form(&ctx).ok_or(PageError::NotFound)?;
            let form = form.conflicting(&ctx, &view.standing.ledger, theirs, chosen);
            answer(&ctx, &view, form, StatusCode::CONFLICT).await
        }
    }
}

/// The page with the form once more.
async fn answer(
    ctx: &Context,
    view: &View,
    form: OwnerForm,
    status: StatusCode,
) -> Result<Response, PageError> {
    let mut page = view.page(ctx, None).await?;
    page.owner = Some(form);
    Ok(render_status(status, &page))
}
