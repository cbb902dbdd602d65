//! One member: his roles, and what can be done to his account.

use super::invite::parse_roles;
use super::{paths, role_choices};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::render::{done, invalid, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_domain::accounts::{self, Member, Role};
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

/// Whether the account is this administrator's to manage. An account with roles elsewhere is not:
/// whoever resets a password here could get in there.
pub(super) async fn manages_account(ctx: &Context, user: UserId) -> Result<bool, PageError> {
    let theirs = ctx.app.store.memberships(user).await?;
    Ok(theirs.iter().all(|membership| {
        ctx.memberships.iter().any(|own| {
            own.organisation == membership.organisation && own.roles.contains(&Role::Administrator)
        })
    }))
}

/// Whether somebody else with an open account is administrator, so that this one can go.
pub(super) fn another_administrator(ledger: &Ledger, than: UserId) -> bool {
    ledger
        .members
        .iter()
        .any(|member| member.user != than && member.active && member.roles.contains(&Role::Administrator))
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

/// Changes the roles, or takes them all away.
pub async fn send(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
    Form(form): Form<RolesForm>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let member = find(&ledger, user)?;
    let mut errors = FormErrors::labelled(&[("roles", "admin-member-roles")]);
    let leaves = form.leave.is_some();
    let roles = if leaves {
        Vec::new()
    } else {
        parse_roles(&mut errors, &form.roles)
    };
    if codes(&member.roles).join(" ") != form.before {
        errors.add("roles", "admin-roles-changed");
    }
    let stays_administrator = roles.contains(&Role::Administrator);
    let was_administrator = member.roles.contains(&Role::Administrator);
    if was_administrator && !stays_administrator && !another_administrator(&ledger, user) {
        errors.add("roles", "admin-last-administrator");
    }
    if !errors.is_empty() {
        let page = MemberPage::new(&ctx, member, form.roles, errors).await?;
        return Ok(invalid(&page));
    }
    let details = json!({ "name": member.name, "before": member.roles, "roles": roles });
    let action = if leaves {
        "admin.member-removed"
    } else {
        "admin.roles-changed"
    };
    let event = ctx.event(action, "user", user, details);
    ctx.save(vec![accounts::Change::SetRoles(user, roles).into()], vec![event])
        .await?;
    let key = if leaves {
        "admin-member-left"
    } else {
        "admin-roles-saved"
    };
    Ok(done(&paths::members(ctx.org()), key))
}
