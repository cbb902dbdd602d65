//! What an administrator does to the account of a member: a new password, second factor away, closed.

use super::invite::PasswordPage;
use super::{member, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Form;
use crate::render::{done, render};
use crate::texts;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_app::secrets::readable_code;
use waarborg_domain::accounts::{ManageRefused, ResetPassword, ResetSecondFactor, SetActive};
use waarborg_domain::decision::Command;
use waarborg_domain::ids::UserId;
use waarborg_domain::permissions::Permission;

/// Decides, and ends the sessions of the account.
async fn manage<C>(ctx: &Context, user: UserId, command: &C) -> Result<C::Output, Undecided<ManageRefused>>
where
    C: Command<Refusal = ManageRefused>,
{
    let outcome = ctx.decide(command).await?;
    ctx.app.store.end_sessions_of(user, None).await?;
    Ok(outcome)
}

/// A refusal that no form of ours leads to.
fn refused(undecided: Undecided<ManageRefused>) -> PageError {
    match undecided {
        Undecided::Refused(ManageRefused::Unknown) => PageError::NotFound,
        Undecided::Refused(ManageRefused::Own | ManageRefused::Elsewhere) => {
            PageError::Forbidden(Permission::Administer)
        }
        other => other.into(),
    }
}

/// Removes the second factor.
pub async fn reset_factor(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
) -> Result<Response, PageError> {
    let reset = manage(&ctx, user, &ResetSecondFactor { user }).await;
    reset.map_err(refused)?;
    Ok(done(
        &paths::member(ctx.org(), user),
        texts::admin::FACTOR_WAS_RESET,
    ))
}

/// A new one-time password, shown once.
pub async fn reset_password(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
) -> Result<Response, PageError> {
    let password = readable_code(4);
    let command = ResetPassword {
        user,
        password_hash: ctx.app.passwords.hash(&password).await?,
    };
    let (name, email) = manage(&ctx, user, &command).await.map_err(refused)?;
    Ok(render(&PasswordPage {
        ui: ctx.ui,
        name,
        email,
        password,
    }))
}

/// Which button was pressed.
#[derive(Deserialize)]
pub struct CloseForm {
    open: String,
}

/// Closes the account, or opens it again.
pub async fn close(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
    Form(form): Form<CloseForm>,
) -> Result<Response, PageError> {
    let active = form.open == "yes";
    match manage(&ctx, user, &SetActive { user, active }).await {
        Ok(()) => {}
        Err(Undecided::Refused(ManageRefused::LastAdministrator)) => {
            return member::refused(&ctx, user, texts::admin::LAST_ADMINISTRATOR).await;
        }
        Err(other) => return Err(refused(other)),
    }
    let notice = if active {
        texts::admin::WAS_OPENED
    } else {
        texts::admin::WAS_CLOSED
    };
    Ok(done(&paths::member(ctx.org(), user), notice))
}
