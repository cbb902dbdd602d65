//! Another password: of one's own choice, or because somebody else set the present one.

use super::rate_limit::Attempt;
use super::{paths, safe_next};
use crate::context::LoggedIn;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::render::{done, invalid, redirect, render};
use crate::routes::query_value;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_app::App;
use waarborg_app::password_policy as policy;
use waarborg_domain::Moment;
use waarborg_domain::accounts::User;

#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct PasswordForm {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    repeated: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "account/password.html")]
struct PasswordPage {
    ui: Ui,
    must: bool,
    email: String,
    next: String,
    errors: FormErrors,
}

const LABELS: &[(&str, &str)] = &[
    ("current", "password-current"),
    ("password", "password-new"),
    ("repeated", "password-repeat"),
];

impl PasswordPage {
    fn new(person: &LoggedIn, next: &str, errors: FormErrors) -> Self {
        Self {
            ui: person.ui.clone(),
            must: person.user.must_change_password,
            email: person.user.email.clone(),
            next: safe_next(next),
            errors,
        }
    }
}

/// Whoever still owes his second factor gives that first: a password alone must not be enough to
/// take an account over.
fn unfinished(person: &LoggedIn, next: &str) -> Option<Response> {
    let owed = !person.session.second_factor_passed;
    owed.then(|| redirect(&format!("{}?next={}", paths::SECOND_FACTOR, query_value(next))))
}

/// The form.
pub async fn page(person: LoggedIn, Query(query): Query<Next>) -> Response {
    if let Some(first) = unfinished(&person, paths::PASSWORD) {
        return first;
    }
    render(&PasswordPage::new(&person, &query.next, FormErrors::new()))
}

/// Changes the password and ends all other sessions.
pub async fn send(person: LoggedIn, Form(form): Form<PasswordForm>) -> Result<Response, PageError> {
    if let Some(first) = unfinished(&person, paths::PASSWORD) {
        return Ok(first);
    }
    let LoggedIn { app, user, now, .. } = &person;
    let mut errors = FormErrors::labelled(LABELS);
    if !user.must_change_password {
        confirm(app, user, *now, &form.current, "current", &mut errors).await?;
    }
    if let Err(weak) = policy::check(&form.password, &user.name, &user.email) {
        errors.add("password", weak.text_key());
    } else if app
        .passwords
        .verify(&form.password, Some(&user.password_hash))
        .await?
    {
        errors.add("password", "password-same");
    }
    if form.password != form.repeated {
        errors.add("repeated", "password-not-repeated");
    }
    if !errors.is_empty() {
        return Ok(invalid(&PasswordPage::new(&person, &form.next, errors)));
    }
    let password_hash = app.passwords.hash(&form.password).await?;
    let changed = User {
        password_hash,
        must_change_password: false,
        ..(**user).clone()
    };
    let event = person.event("account.password-changed", json!({}));
    person.save_user(changed, event).await?;
    app.store
        .end_sessions_of(user.id, Some(person.session.id))
        .await?;
    let to = if user.must_change_password {
        safe_next(&form.next)
    } else {
        paths::PROFILE.to_owned()
    };
    Ok(done(&to, "password-changed"))
}

/// Checks the present password of somebody who is logged in.
pub(super) async fn confirm(
    app: &App,
    user: &User,
    now: Moment,
    password: &str,
    field: &str,
    errors: &mut FormErrors,
) -> Result<(), PageError> {
    let attempt = Attempt::password(user.id);
    if attempt.is_blocked(app, now).await? {
        errors.add(field, "login-too-many");
    } else if !app.passwords.verify(password, Some(&user.password_hash)).await? {
        attempt.failed(app, now).await?;
        errors.add(field, "password-wrong");
    }
    Ok(())
}
