//! One member: the roles, and what can be done to the account.

use super::invite::{parse_roles, refuse};
use super::{paths, role_choices};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::render::{done, invalid, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::accounts::{Member, MembersRefused, Role, SetRoles};
use waarborg_domain::ids::UserId;
use waarborg_domain::ledger::Ledger;

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RolesForm {
    roles: Vec<String>,
    /// The roles as they were when the form was opened.
    before: String,
    /// Pressed "take away from this organisation".
    leave: Option<String>,
}

#[derive(Template)]
#[template(path = "admin/member.html")]
struct MemberPage {
    ui: Ui,
    member: Member,
    roles: Vec<Choice>,
    ticked: Vec<String>,
    before: String,
    own: bool,
    manages_account: bool,
    errors: FormErrors,
}

fn codes(roles: &[Role]) -> Vec<String> {
    roles.iter().map(ToString::to_string).collect()
}

impl MemberPage {
    async fn new(
        ctx: &Context,
        member: Member,
        ticked: Vec<String>,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        Ok(Self {
            roles: role_choices(&ctx.ui),
            before: codes(&member.roles).join(" "),
            own: member.user == ctx.user.id,
            manages_account: manages_account(ctx, member.user).await?,
            ui: ctx.ui.clone(),
            member,
            ticked,
            errors,
        })
    }
}

/// Whether this administrator may manage the account. Not if it has roles elsewhere: whoever resets a
/// password here could get in there.
pub(super) async fn manages_account(ctx: &Context, user: UserId) -> Result<bool, PageError> {
    let theirs = ctx.app.store.memberships(user).await?;
    Ok(theirs.iter().all(|membership| {
        ctx.memberships.iter().any(|own| {
            own.organisation == membership.organisation && own.roles.contains(&Role::Administrator)
        })
    }))
}

pub(super) fn find(ledger: &Ledger, user: UserId) -> Result<Member, PageError> {
    ledger.member(user).cloned().ok_or(PageError::NotFound)
}

/// The member.
pub async fn page(ctx: Context, Path((_, user)): Path<(String, UserId)>) -> Result<Response, PageError> {
    let member = find(&*ctx.ledger().await?, user)?;
    let ticked = codes(&member.roles);
    Ok(render(
        &MemberPage::new(&ctx, member, ticked, FormErrors::new()).await?,
    ))
}

/// Changes the roles, or removes them all.
pub async fn send(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
    Form(form): Form<RolesForm>,
) -> Result<Response, PageError> {
    let member = find(&*ctx.ledger().await?, user)?;
    let mut errors = FormErrors::labelled(&[("roles", texts::admin::MEMBER_ROLES)]);
    let leaves = form.leave.is_some();
    let roles = if leaves {
        Vec::new()
    } else {
        parse_roles(&mut errors, &form.roles)
    };
    if !errors.is_empty() {
        return Ok(invalid(&MemberPage::new(&ctx, member, form.roles, errors).await?));
    }
    let seen = form.before.split_whitespace();
    let command = SetRoles {
        user,
        seen: seen.filter_map(|role| role.parse().ok()).collect(),
        roles,
    };
    match ctx.decide(&command).await {
        Ok(()) => {
            let key = if leaves {
                texts::admin::MEMBER_LEFT
            } else {
                texts::admin::ROLES_SAVED
            };
            Ok(done(&paths::members(ctx.org()), key))
        }
        Err(Undecided::Refused(MembersRefused::Unknown)) => Err(PageError::NotFound),
        Err(Undecided::Refused(refused)) => {
            refuse(&mut errors, refused);
            let member = find(&*ctx.ledger().await?, user)?;
            Ok(invalid(&MemberPage::new(&ctx, member, form.roles, errors).await?))
        }
        Err(other) => Err(other.into()),
    }
}
