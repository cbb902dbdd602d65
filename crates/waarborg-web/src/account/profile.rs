//! One's own account: language, second factor, organisations.

use super::{paths, safe_next};
use crate::context::LoggedIn;
use crate::errors::PageError;
use crate::forms::Form;
use crate::render::{redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;
use waarborg_domain::accounts::{ChangeLanguage, Membership, User};
use waarborg_domain::catalogue::Language;

#[derive(Template)]
#[template(path = "account/profile.html")]
struct ProfilePage {
    ui: Ui,
    user: Arc<User>,
    memberships: Arc<Vec<Membership>>,
    needs_second_factor: bool,
}

/// The account.
pub async fn page(person: LoggedIn) -> Response {
    render(&ProfilePage {
        needs_second_factor: person.needs_second_factor(),
        ui: person.ui,
        user: person.user,
        memberships: person.memberships,
    })
}

#[derive(Deserialize)]
pub struct LanguageForm {
    language: String,
    #[serde(default)]
    next: String,
}

/// Another language for all pages.
pub async fn language(person: LoggedIn, Form(form): Form<LanguageForm>) -> Result<Response, PageError> {
    let language: Language = form.language.parse().map_err(|_| PageError::BadRequest)?;
    person.decide(&ChangeLanguage { language }).await?;
    Ok(redirect(&safe_next(&form.next)))
}
