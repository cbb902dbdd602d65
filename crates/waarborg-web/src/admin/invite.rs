//! A new account, with a password that is shown once; or an invitation for somebody who has an account
//! already.

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
use waarborg_app::secrets::readable_code;
use waarborg_app::{App, Undecided};
use waarborg_domain::accounts::{
    AddMember, InvitationGone, InvitationId, Invite, Invited, MAX_EMAIL_LENGTH, MAX_NAME_LENGTH,
    MembersRefused, NewAccount, Role, WithdrawInvitation, is_email,
};
use waarborg_domain::catalogue::Language;

const LABELS: &[(&str, Text)] = &[
    ("name", texts::admin::MEMBER_NAME),
    ("email", texts::account::LOGIN_EMAIL),
    ("language", texts::account::LANGUAGE),
    ("roles", texts::admin::MEMBER_ROLES),
];

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct InviteForm {
    name: String,
    email: String,
    language: String,
    roles: Vec<String>,
}

#[derive(Template)]
#[template(path = "admin/invite.html")]
struct InvitePage {
    ui: Ui,
    form: InviteForm,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
    errors: FormErrors,
}

impl InvitePage {
    fn new(ctx: &Context, form: InviteForm, errors: FormErrors) -> Self {
        Self {
            roles: role_choices(&ctx.ui),
            languages: languages(&ctx.ui),
            ui: ctx.ui.clone(),
            form,
            errors,
        }
    }
}

#[derive(Template)]
#[template(path = "admin/one_time_password.html")]
pub(super) struct PasswordPage {
    pub ui: Ui,
    pub name: String,
    pub email: String,
    pub password: String,
}

pub(crate) fn languages(ui: &Ui) -> Vec<Choice> {
    vec![
        Choice::new("nl", ui.t(texts::admin::LANGUAGE_NL)),
        Choice::new("en", ui.t(texts::admin::LANGUAGE_EN)),
    ]
}

/// The form.
pub async fn page(ctx: Context) -> Response {
    let form = InviteForm {
        language: ctx.ui.lang().to_owned(),
        ..InviteForm::default()
    };
    render(&InvitePage::new(&ctx, form, FormErrors::new()))
}

/// The roles that were ticked; at least one.
pub(super) fn parse_roles(errors: &mut FormErrors, ticked: &[String]) -> Vec<Role> {
    let roles: Vec<Role> = Role::ALL
        .iter()
        .copied()
        .filter(|role| ticked.iter().any(|t| t == role.code()))
        .collect();
    if roles.is_empty() {
        errors.add("roles", texts::admin::NO_ROLE);
    }
    roles
}

/// An e-mail address, in lower case. No more is checked than that mail could be sent to it.
pub(crate) fn parse_email(errors: &mut FormErrors, field: &str, typed: &str) -> String {
    let email = errors.text(field, &typed.to_lowercase(), MAX_EMAIL_LENGTH);
    if !email.is_empty() && !is_email(&email) {
        errors.add(field, texts::admin::FORM_EMAIL);
    }
    email
}

/// An account with a password that its owner has to change.
pub(crate) async fn new_account(
    app: &App,
    name: String,
    email: String,
    language: Language,
) -> Result<(NewAccount, String), PageError> {
    let password = readable_code(4);
    let account = NewAccount {
        id: app.id(),
        name,
        email,
        language,
        password_hash: app.passwords.hash(&password).await?,
    };
    Ok((account, password))
}

/// Makes the account, or invites whoever has one.
pub async fn send(ctx: Context, Form(form): Form<InviteForm>) -> Result<Response, PageError> {
    let mut errors = FormErrors::labelled(LABELS);
    let name = errors.text("name", &form.name, MAX_NAME_LENGTH);
    let email = parse_email(&mut errors, "email", &form.email);
    let language = errors.choice::<Language>("language", &form.language);
    let roles = parse_roles(&mut errors, &form.roles);
    let Some(language) = language.filter(|_| errors.is_empty()) else {
        return Ok(invalid(&InvitePage::new(&ctx, form, errors)));
    };
    if ctx.app.store.user_by_email(&email).await?.is_some() {
        return invite(&ctx, form, email, roles).await;
    }
    let (account, password) = new_account(&ctx.app, name.clone(), email.clone(), language).await?;
    let command = AddMember { account, roles };
    match ctx.decide(&command).await {
        Ok(()) => Ok(render(&PasswordPage {
            ui: ctx.ui,
            name,
            email,
            password,
        })),
        // Somebody else was first.
        Err(Undecided::Refused(MembersRefused::Exists)) => invite(&ctx, form, email, command.roles).await,
        Err(Undecided::Refused(refused)) => {
            refuse(&mut errors, refused);
            Ok(invalid(&InvitePage::new(&ctx, form, errors)))
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) fn refuse(errors: &mut FormErrors, refused: MembersRefused) {
    let (field, key) = match refused {
        MembersRefused::Name => ("name", texts::layout::FORM_REQUIRED),
        MembersRefused::Email => ("email", texts::admin::FORM_EMAIL),
        MembersRefused::NoRole => ("roles", texts::admin::NO_ROLE),
        MembersRefused::Changed => ("roles", texts::admin::ROLES_CHANGED),
        MembersRefused::LastAdministrator => ("roles", texts::admin::LAST_ADMINISTRATOR),
        MembersRefused::Exists | MembersRefused::Member | MembersRefused::Unknown => {
            ("email", texts::admin::EMAIL_TAKEN)
        }
    };
    errors.add(field, key);
}

/// Somebody with an account is asked first. The page says nothing of that account: not even the name
/// that was typed is compared with it.
async fn invite(
    ctx: &Context,
    form: InviteForm,
    email: String,
    roles: Vec<Role>,
) -> Result<Response, PageError> {
    let id = ctx.id();
    match ctx.decide(&Invite { id, email, roles }).await {
        Ok(outcome) => {
            let text = match outcome {
                Invited::Asked => texts::admin::INVITED,
                Invited::Back => texts::admin::KNOWN_ADDED,
            };
            Ok(done(&paths::members(ctx.org()), text))
        }
        Err(Undecided::Refused(refused)) => {
            let mut errors = FormErrors::labelled(LABELS);
            refuse(&mut errors, refused);
            Ok(invalid(&InvitePage::new(ctx, form, errors)))
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes an invitation back.
pub async fn withdraw(
    ctx: Context,
    Path((_, invitation)): Path<(String, InvitationId)>,
) -> Result<Response, PageError> {
    let text = match ctx.decide(&WithdrawInvitation { invitation }).await {
        Ok(()) => texts::admin::INVITATION_WITHDRAWN,
        Err(Undecided::Refused(InvitationGone)) => texts::admin::INVITATION_GONE,
        Err(other) => return Err(other.into()),
    };
    Ok(done(&paths::members(ctx.org()), text))
}
