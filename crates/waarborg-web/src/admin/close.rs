//! What an administrator does to the account of a member: a new password, second factor away, closed.

use super::invite::PasswordPage;
use super::paths;
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
async fn manage<C>(ctx: &Context, user: UserId, command: &C) -> Result<C::Output, PageError>
where
    C: Command<Refusal = ManageRefused>,
{
    let outcome = ctx.decide(command).await.map_err(|undecided| match undecided {
        Undecided::Refused(ManageRefused::Unknown) => PageError::NotFound,
        Undecided::Refused(ManageRefused::Own | ManageRefused::Elsewhere) => {
            PageError::Forbidden(Permission::Administer)
        }
        other => other.into(),
    })?;
    ctx.app.store.end_sessions_of(user, None).await?;
    Ok(outcome)
}

/// Removes the second factor.
pub async fn reset_factor(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
) -> Result<Response, PageError> {
    manage(&ctx, user, &ResetSecondFactor { user }).await?;
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
    let (name, email) = manage(&ctx, user, &command).await?;
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
    manage(&ctx, user, &SetActive { user, active }).await?;
    let notice = if active {
        texts::admin::WAS_OPENED
    } else {
        texts::admin::WAS_CLOSED
    };
    Ok(done(&paths::member(ctx.org(), user), notice))
}
