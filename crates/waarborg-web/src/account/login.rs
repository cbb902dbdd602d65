//! Log in and out.

use super::rate_limit::{Attempt, ClientAddress};
use super::{paths, safe_next, sessions};
use crate::context::{LoggedIn, Visitor};
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::render::{invalid, redirect, render, render_status};
use crate::routes::query_value;
use crate::setup;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct LogInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "account/login.html")]
struct LogInPage {
    ui: Ui,
    email: String,
    next: String,
    errors: FormErrors,
}

/// The form; while there are no accounts at all, set-up.
pub async fn page(visitor: Visitor, Query(query): Query<Next>) -> Result<Response, PageError> {
    if visitor.app.store.count_users().await? == 0 {
        return Ok(redirect(setup::paths::SET_UP));
    }
    let next = safe_next(&query.next);
    let page = LogInPage {
        ui: visitor.ui,
        email: String::new(),
        next,
        errors: FormErrors::new(),
    };
    Ok(render(&page))
}

/// Checks the password. Says the same, and takes as long, whichever of the two is wrong.
pub async fn send(
    visitor: Visitor,
    address: ClientAddress,
    Form(form): Form<LogInForm>,
) -> Result<Response, PageError> {
    let Visitor { app, ui, now, .. } = visitor;
    let email = form.email.trim().to_lowercase();
    let next = safe_next(&form.next);
    let mut errors = FormErrors::new();
    let Some(attempt) = Attempt::log_in(&email, &address).begin(&app, now).await? else {
        tracing::warn!("log-in refused: too many failures");
        errors.add("email", texts::account::LOGIN_TOO_MANY);
        let page = LogInPage {
            ui,
            email,
            next,
            errors,
        };
        return Ok(render_status(StatusCode::TOO_MANY_REQUESTS, &page));
    };
    let user = app.store.user_by_email(&email).await?.filter(|user| user.active);
    let hash = user.as_ref().map(|user| user.password_hash.as_str());
    let right = app.passwords.verify(&form.password, hash).await?;
    let Some(user) = user.filter(|_| right) else {
        tracing::info!("log-in failed");
        errors.add("email", texts::account::LOGIN_WRONG);
        return Ok(invalid(&LogInPage {
            ui,
            email,
            next,
            errors,
        }));
    };
    attempt.take_back(&app).await?;
    let to = if user.has_second_factor() {
        format!("{}?next={}", paths::SECOND_FACTOR, query_value(&next))
    } else {
        next
    };
    let mut response = redirect(&to);
    sessions::start(&app, &user, now, response.headers_mut()).await?;
    tracing::info!(user = %user.id, "logged in");
    Ok(response)
}

/// Ends the session.
pub async fn log_out(person: LoggedIn) -> Result<Response, PageError> {
    let mut response = redirect(paths::LOG_IN);
    sessions::end(&person.app, &person.session, response.headers_mut()).await?;
    tracing::info!(user = %person.user.id, "logged out");
    Ok(response)
}
