//! One member: the roles, and what can be done to the account.

use super::invite::{parse_roles, refuse};
use super::{paths, role_choices};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::i18n::Text;
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
    errors: FormErrors,
}

const LABELS: &[(&str, Text)] = &[("roles", texts::admin::MEMBER_ROLES)];

fn codes(roles: &[Role]) -> Vec<String> {
    roles.iter().map(ToString::to_string).collect()
}

impl MemberPage {
    fn new(ctx: &Context, member: Member, ticked: Vec<String>, errors: FormErrors) -> Self {
        Self {
            roles: role_choices(&ctx.ui),
            before: codes(&member.roles).join(" "),
            own: member.user == ctx.user.id,
            ui: ctx.ui.clone(),
            member,
            ticked,
            errors,
        }
    }
}

fn find(ledger: &Ledger, user: UserId) -> Result<Member, PageError> {
    ledger.member(user).cloned().ok_or(PageError::NotFound)
}

/// The member.
pub async fn page(ctx: Context, Path((_, user)): Path<(String, UserId)>) -> Result<Response, PageError> {
    let member = find(&*ctx.ledger().await?, user)?;
    let ticked = codes(&member.roles);
    Ok(render(&MemberPage::new(&ctx, member, ticked, FormErrors::new())))
}

/// The member as before, with why an account stays open.
pub(super) async fn refused(ctx: &Context, user: UserId, why: Text) -> Result<Response, PageError> {
    let member = find(&*ctx.ledger().await?, user)?;
    let ticked = codes(&member.roles);
    let mut errors = FormErrors::labelled(LABELS);
    errors.add("roles", why);
    Ok(invalid(&MemberPage::new(ctx, member, ticked, errors)))
}

/// Changes the roles, or removes them all.
pub async fn send(
    ctx: Context,
    Path((_, user)): Path<(String, UserId)>,
    Form(form): Form<RolesForm>,
) -> Result<Response, PageError> {
    let member = find(&*ctx.ledger().await?, user)?;
    let mut errors = FormErrors::labelled(LABELS);
    let leaves = form.leave.is_some();
    let roles = if leaves {
        Vec::new()
    } else {
        parse_roles(&mut errors, &form.roles)
    };
    if !errors.is_empty() {
        return Ok(invalid(&MemberPage::new(&ctx, member, form.roles, errors)));
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
            Ok(invalid(&MemberPage::new(&ctx, member, form.roles, errors)))
        }
        Err(other) => Err(other.into()),
    }
}
