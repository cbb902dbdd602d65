//! The second step of logging in.

use super::{Verified, paths, safe_next, sessions, verify_second_factor};
use crate::context::LoggedIn;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::render::{redirect, render, render_status};
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
pub struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "account/second_factor.html")]
struct CodePage {
    ui: Ui,
    next: String,
    errors: FormErrors,
    /// The code itself, in a demonstration.
    shown_code: Option<String>,
}

/// Asks for the code.
pub async fn page(person: LoggedIn, Query(query): Query<Next>) -> Response {
    let next = safe_next(&query.next);
    if person.session.second_factor_passed {
        return redirect(&next);
    }
    let shown_code = super::shown_code(&person.app, &person.user, person.now);
    render(&CodePage {
        ui: person.ui,
        next,
        errors: FormErrors::new(),
        shown_code,
    })
}

/// Checks the code.
pub async fn send(person: LoggedIn, Form(form): Form<CodeForm>) -> Result<Response, PageError> {
    let next = safe_next(&form.next);
    if person.session.second_factor_passed {
        return Ok(redirect(&next));
    }
    let (status, key) = match verify_second_factor(&person.app, &person.user, &form.code, person.now).await? {
        Verified::Passed => {
            let mut response = redirect(&next);
            sessions::second_factor_passed(&person.app, &person.session, response.headers_mut()).await?;
            return Ok(response);
        }
        Verified::Wrong => (StatusCode::UNPROCESSABLE_ENTITY, texts::account::FACTOR_WRONG),
        Verified::TooMany => (StatusCode::TOO_MANY_REQUESTS, texts::account::LOGIN_TOO_MANY),
    };
    let mut errors = FormErrors::new();
    errors.add("code", key);
    let shown_code = super::shown_code(&person.app, &person.user, person.now);
    Ok(render_status(
        status,
        &CodePage {
            ui: person.ui,
            next,
            errors,
            shown_code,
        },
    ))
}
