//! What an administrator does to the account of a member: a new password, second factor away, closed.

use super::invite::PasswordPage;
use super::member::{another_administrator, find, manages_account};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Form;
use crate::render::{done, render};
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_app::secrets::readable_code;
use waarborg_domain::accounts::{Role, User};
use waarborg_domain::ids::UserId;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

/// The account of a member, when it is this administrator's to manage. One's own goes another way.
async fn account(ctx: &Context, user: UserId) -> Result<User, PageError> {
    find(&*ctx.ledger().await?, user)?;
    if user == ctx.user.id || !manages_account(ctx, user).await? {
        return Err(PageError::Forbidden(Permission::Administer));
    }
    ctx.app.store.user(user).await?.ok_or(PageError::NotFound)
}

async fn save(ctx: &Context, user: User, action: &'static str) -> Result<(), PageError> {
    let id = user.id;
    let event = ctx.event(action, "user", id, json!({ "name": user.name }));
    ctx.save(vec![Change::UpdateUser(user)], vec![event]).await?;
    ctx.app.store.end_sessions_of(id, None).await?;
    Ok(())
}

/// Takes the second factor away.
pub async fn reset_factor(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
) -> Result<Response, PageError> {
    let user = account(&ctx, user).await?;
    let to = paths::member(ctx.org(), user.id);
    let without = User {
        totp_secret: None,
        recovery_codes: Vec::new(),
        ..user
    };
    save(&ctx, without, "admin.second-factor-reset").await?;
    Ok(done(&to, "admin-factor-was-reset"))
}

/// A new one-time password, shown once.
pub async fn reset_password(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
) -> Result<Response, PageError> {
    let user = account(&ctx, user).await?;
    let password = readable_code(4);
    let password_hash = ctx.app.passwords.hash(&password).await?;
    let (name, email) = (user.name.clone(), user.email.clone());
    let changed = User {
        password_hash,
        must_change_password: true,
        ..user
    };
    save(&ctx, changed, "admin.password-reset").await?;
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
    let ledger = ctx.ledger().await?;
    let user = account(&ctx, user).await?;
    let open = form.open == "yes";
    let member = find(&ledger, user.id)?;
    let last = member.roles.contains(&Role::Administrator) && !another_administrator(&ledger, user.id);
    if !open && last {
        return Err(PageError::Unprocessable);
    }
    let to = paths::member(ctx.org(), user.id);
    let action = if open {
        "admin.account-opened"
    } else {
        "admin.account-closed"
    };
    save(&ctx, User { active: open, ..user }, action).await?;
    Ok(done(
        &to,
        if open {
            "admin-was-opened"
        } else {
            "admin-was-closed"
        },
    ))
}
