//! Another password: of one's own choice, or because somebody else set the present one.

use super::rate_limit::Attempt;
use super::{paths, safe_next};
use crate::context::LoggedIn;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::i18n::Text;
use crate::render::{done, invalid, redirect, render};
use crate::routes::query_value;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::App;
use waarborg_app::password_policy as policy;
use waarborg_domain::Moment;
use waarborg_domain::accounts::{ChangePassword, User};

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

const LABELS: &[(&str, Text)] = &[
    ("current", texts::account::PASSWORD_CURRENT),
    ("password", texts::account::PASSWORD_NEW),
    ("repeated", texts::account::PASSWORD_REPEAT),
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

/// Whoever still owes the second factor gives that first: a password alone must not be enough to take an
/// account over.
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
        errors.add("password", weak_text(weak));
    } else if app
        .passwords
        .verify(&form.password, Some(&user.password_hash))
        .await?
    {
        errors.add("password", texts::account::PASSWORD_SAME);
    }
    if form.password != form.repeated {
        errors.add("repeated", texts::account::PASSWORD_NOT_REPEATED);
    }
    if !errors.is_empty() {
        return Ok(invalid(&PasswordPage::new(&person, &form.next, errors)));
    }
    let password_hash = app.passwords.hash(&form.password).await?;
    person.decide(&ChangePassword { password_hash }).await?;
    app.store
        .end_sessions_of(user.id, Some(person.session.id))
        .await?;
    let to = if user.must_change_password {
        safe_next(&form.next)
    } else {
        paths::PROFILE.to_owned()
    };
    Ok(done(&to, texts::account::PASSWORD_CHANGED))
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
    let Some(attempt) = Attempt::password(user.id).begin(app, now).await? else {
        errors.add(field, texts::account::LOGIN_TOO_MANY);
        return Ok(());
    };
    if app.passwords.verify(password, Some(&user.password_hash)).await? {
        attempt.take_back(app).await?;
    } else {
        errors.add(field, texts::account::PASSWORD_WRONG);
    }
    Ok(())
}

/// What is wrong with a new password.
pub(crate) const fn weak_text(weak: policy::Weak) -> Text {
    match weak {
        policy::Weak::TooShort => texts::account::PASSWORD_TOO_SHORT,
        policy::Weak::TooLong => texts::account::PASSWORD_TOO_LONG,
        policy::Weak::Common => texts::account::PASSWORD_COMMON,
        policy::Weak::Personal => texts::account::PASSWORD_PERSONAL,
    }
}
