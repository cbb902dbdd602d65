//! A new account, with a password that is shown once; or roles here for somebody who has an account
//! already.

use super::{paths, role_choices};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::render::{done, invalid, render};
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_app::App;
use waarborg_app::secrets::readable_code;
use waarborg_domain::accounts::{Role, User};
use waarborg_domain::catalogue::Language;
use waarborg_domain::store::{Change, StoreError};

/// The longest name of a person, in characters.
pub(crate) const MAX_NAME_LENGTH: usize = 100;

const LABELS: &[(&str, &str)] = &[
    ("name", "admin-member-name"),
    ("email", "login-email"),
    ("language", "account-language"),
    ("roles", "admin-member-roles"),
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
        Choice::new("nl", ui.t("language-nl")),
        Choice::new("en", ui.t("language-en")),
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
        errors.add("roles", "admin-no-role");
    }
    roles
}

/// An e-mail address, in lower case. No more is checked than that mail could be sent to it.
pub(crate) fn parse_email(errors: &mut FormErrors, field: &str, typed: &str) -> String {
    let email = errors.text(field, &typed.to_lowercase(), 200);
    let fits = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.starts_with('.')
            && !host.ends_with('.')
            && host.contains('.')
            && !host.contains('@')
    });
    if !email.is_empty() && (!fits || email.contains(|c: char| c.is_whitespace() || c.is_control())) {
        errors.add(field, "form-email");
    }
    email
}

/// An account with a password that its owner has to change.
pub(crate) async fn new_user(
    app: &App,
    name: String,
    email: String,
    language: Language,
) -> Result<(User, String), PageError> {
    let password = readable_code(4);
    let user = User {
        id: app.id(),
        email,
        name,
        language,
        password_hash: app.passwords.hash(&password).await?,
        totp_secret: None,
        totp_last_step: 0,
        recovery_codes: Vec::new(),
        must_change_password: true,
        active: true,
        version: 1,
    };
    Ok((user, password))
}

/// Makes the account.
pub async fn send(ctx: Context, Form(form): Form<InviteForm>) -> Result<Response, PageError> {
    let mut errors = FormErrors::labelled(LABELS);
    let name = errors.text("name", &form.name, MAX_NAME_LENGTH);
    let email = parse_email(&mut errors, "email", &form.email);
    let language = errors.choice::<Language>("language", &form.language);
    let roles = parse_roles(&mut errors, &form.roles);
    let Some(language) = language.filter(|_| errors.is_empty()) else {
        return Ok(invalid(&InvitePage::new(&ctx, form, errors)));
    };
    if let Some(known) = ctx.app.store.user_by_email(&email).await? {
        return welcome_known(&ctx, form, &known, roles).await;
    }
    let (user, password) = new_user(&ctx.app, name.clone(), email.clone(), language).await?;
    let event = ctx.event(
        "admin.member-added",
        "user",
        user.id,
        json!({ "name": name, "roles": roles }),
    );
    let changes = vec![Change::SetRoles(user.id, roles)];
    let changes = [vec![Change::AddUser(user)], changes].concat();
    match ctx.save(changes, vec![event]).await {
        Ok(_) => Ok(render(&PasswordPage {
            ui: ctx.ui,
            name,
            email,
            password,
        })),
        Err(StoreError::Exists(_)) => {
            errors.add("email", "admin-email-taken");
            Ok(invalid(&InvitePage::new(&ctx, form, errors)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Somebody with an account, at another organisation here, gets roles at this one too.
async fn welcome_known(
    ctx: &Context,
    form: InviteForm,
    known: &User,
    roles: Vec<Role>,
) -> Result<Response, PageError> {
    if ctx.ledger().await?.member(known.id).is_some() {
        let mut errors = FormErrors::labelled(LABELS);
        errors.add("email", "admin-email-taken");
        return Ok(invalid(&InvitePage::new(ctx, form, errors)));
    }
    let details = json!({ "name": known.name, "roles": roles });
    let event = ctx.event("admin.member-added", "user", known.id, details);
    ctx.save(vec![Change::SetRoles(known.id, roles)], vec![event])
        .await?;
    Ok(done(&paths::members(ctx.org()), "admin-known-added"))
}
