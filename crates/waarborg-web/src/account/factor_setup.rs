//! Setting up the second factor: a QR code to scan, a code to show that it worked, and recovery codes
//! that are shown once.

use super::factor::{PURPOSE, code_hash, new_secret, recovery_codes, secret_text, step_of};
use super::{password, paths, safe_next};
use crate::account::sessions;
use crate::context::LoggedIn;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::render::{done, invalid, redirect, render};
use crate::routes::query_value;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use qrcode::QrCode;
use qrcode::render::svg;
use serde::Deserialize;
use waarborg_domain::accounts::{RemoveSecondFactor, SetSecondFactor};

/// Purpose under which a secret travels through the form that offers it.
const OFFER: &str = "totp-offer";

#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct SetUpForm {
    #[serde(default)]
    offer: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "account/factor_setup.html")]
struct SetUpPage {
    ui: Ui,
    svg: String,
    secret: String,
    offer: String,
    next: String,
    must: bool,
    replaces: bool,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "account/recovery_codes.html")]
struct CodesPage {
    ui: Ui,
    codes: Vec<String>,
    next: String,
}

fn unfinished(person: &LoggedIn) -> Option<Response> {
    let to = if !person.session.second_factor_passed {
        paths::SECOND_FACTOR
    } else if person.user.must_change_password {
        paths::PASSWORD
    } else {
        return None;
    };
    Some(redirect(&format!(
        "{to}?next={}",
        query_value(paths::FACTOR_SET_UP)
    )))
}

fn offer_page(
    person: &LoggedIn,
    secret: &[u8],
    next: &str,
    errors: FormErrors,
) -> Result<SetUpPage, PageError> {
    let user = &person.user;
    let sealed = person.app.secrets.encrypt(OFFER, &user.id.to_string(), secret);
    let text = secret_text(secret);
    let issuer = query_value(&person.app.config.totp_issuer);
    let address = format!(
        "otpauth://totp/{issuer}:{}?secret={}&issuer={issuer}",
        query_value(&user.email),
        text.replace(' ', "")
    );
    let code = QrCode::new(address.as_bytes()).map_err(PageError::internal)?;
    let drawing = code.render::<svg::Color<'_>>().min_dimensions(200, 200).build();
    // Within a page the drawing needs no XML declaration.
    let drawing = drawing
        .find("<svg")
        .map_or(drawing.as_str(), |start| &drawing[start..]);
    Ok(SetUpPage {
        ui: person.ui.clone(),
        svg: drawing.replacen("<svg", "<svg aria-hidden=\"true\"", 1),
        secret: text,
        offer: URL_SAFE_NO_PAD.encode(sealed),
        next: safe_next(next),
        must: person.needs_second_factor() && !user.has_second_factor(),
        replaces: user.has_second_factor(),
        errors,
    })
}

/// Offers a new secret.
pub async fn page(person: LoggedIn, Query(query): Query<Next>) -> Result<Response, PageError> {
    if let Some(first) = unfinished(&person) {
        return Ok(first);
    }
    Ok(render(&offer_page(
        &person,
        &new_secret(),
        &query.next,
        FormErrors::new(),
    )?))
}

/// Takes the secret into use once a code shows that the app has it, and shows the recovery codes.
pub async fn send(person: LoggedIn, Form(form): Form<SetUpForm>) -> Result<Response, PageError> {
    if let Some(first) = unfinished(&person) {
        return Ok(first);
    }
    let LoggedIn { app, user, now, .. } = &person;
    let sealed = URL_SAFE_NO_PAD
        .decode(&form.offer)
        .map_err(|_| PageError::BadRequest)?;
    let owner = user.id.to_string();
    let secret = app
        .secrets
        .decrypt(OFFER, &owner, &sealed)
        .map_err(|_| PageError::BadRequest)?;
    let mut errors = FormErrors::new();
    if user.has_second_factor() {
        password::confirm(app, user, *now, &form.password, "password", &mut errors).await?;
    }
    let step = step_of(&secret, &form.code, *now);
    if step.is_none() {
        errors.add("code", texts::account::FACTOR_WRONG_FIRST);
    }
    let Some(step) = step.filter(|_| errors.is_empty()) else {
        return Ok(invalid(&offer_page(&person, &secret, &form.next, errors)?));
    };
    let codes = recovery_codes();
    let command = SetSecondFactor {
        totp_secret: app.secrets.encrypt(PURPOSE, &owner, &secret),
        totp_step: step,
        recovery_codes: codes.iter().map(|code| code_hash(code)).collect(),
    };
    person.decide(&command).await?;
    app.store
        .end_sessions_of(user.id, Some(person.session.id))
        .await?;
    let next = safe_next(&form.next);
    let mut response = render(&CodesPage {
        ui: person.ui.clone(),
        codes,
        next,
    });
    sessions::second_factor_passed(app, &person.session, response.headers_mut()).await?;
    Ok(response)
}

#[derive(Deserialize)]
pub struct OffForm {
    #[serde(default)]
    password: String,
}

/// Removes the second factor, if it is not required.
pub async fn off(person: LoggedIn, Form(form): Form<OffForm>) -> Result<Response, PageError> {
    if person.needs_second_factor() {
        return Err(PageError::Unprocessable);
    }
    let mut errors = FormErrors::new();
    password::confirm(
        &person.app,
        &person.user,
        person.now,
        &form.password,
        "password",
        &mut errors,
    )
    .await?;
    if !errors.is_empty() {
        return Ok(done(paths::PROFILE, texts::account::FACTOR_NOT_OFF));
    }
    person.decide(&RemoveSecondFactor).await?;
    person
        .app
        .store
        .end_sessions_of(person.user.id, Some(person.session.id))
        .await?;
    Ok(done(paths::PROFILE, texts::account::FACTOR_IS_OFF))
}
