//! One's own account: language, second factor, organisations, invitations.

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
use waarborg_domain::accounts::{ChangeLanguage, Membership, Offer, User};
use waarborg_domain::catalogue::Language;

#[derive(Template)]
#[template(path = "account/profile.html")]
pub(super) struct ProfilePage {
    ui: Ui,
    user: Arc<User>,
    /// The organisation that manages the account.
    home: String,
    memberships: Arc<Vec<Membership>>,
    needs_second_factor: bool,
    /// The invitations that are open.
    offers: Vec<Offer>,
    /// The one that was just answered was not open any more.
    gone: bool,
}

impl ProfilePage {
    pub(super) async fn new(person: &LoggedIn, gone: bool) -> Result<Self, PageError> {
        let offers = if person.invited {
            person.app.store.offers(person.user.id, person.today).await?
        } else {
            Vec::new()
        };
        Ok(Self {
            home: home(person).await?,
            needs_second_factor: person.needs_second_factor(),
            ui: person.ui.clone(),
            user: person.user.clone(),
            memberships: person.memberships.clone(),
            offers,
            gone,
        })
    }
}

async fn home(person: &LoggedIn) -> Result<String, PageError> {
    let id = person.user.home;
    let mut memberships = person.memberships.iter();
    if let Some(known) = memberships.find(|membership| membership.organisation == id) {
        return Ok(known.organisation_name.clone());
    }
    Ok(person.app.ledger(id).await?.organisation.name.clone())
}

/// The account.
pub async fn page(person: LoggedIn) -> Result<Response, PageError> {
    Ok(render(&ProfilePage::new(&person, false).await?))
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
