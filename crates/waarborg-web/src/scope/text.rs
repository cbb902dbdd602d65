//! The text of the scope: write the next version of it.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::scope::ScopeText;
use waarborg_domain::store::{Change, StoreError};

/// Longest text.
const MAX_LENGTH: usize = 10_000;

#[derive(Deserialize)]
pub struct TextForm {
    #[serde(default)]
    text: String,
    /// The version that the form was opened with; 0 for none.
    #[serde(default)]
    version: i64,
}

/// What a colleague wrote in the meantime.
struct Theirs {
    text: String,
    name: String,
    moment: String,
}

#[derive(Template)]
#[template(path = "scope/text.html")]
struct TextPage {
    ui: Ui,
    text: String,
    version: i64,
    theirs: Option<Theirs>,
    errors: FormErrors,
}

/// The newest text, whatever day it counts from: the next version comes after it.
fn newest(ledger: &Ledger) -> Option<&ScopeText> {
    ledger.scope_texts.last()
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let newest = newest(&ledger);
    Ok(render(&TextPage {
        ui: ctx.ui,
        text: newest.map(|text| text.text.clone()).unwrap_or_default(),
        version: newest.map_or(0, |text| text.version),
        theirs: None,
        errors: FormErrors::new(),
    }))
}

/// The page that shows what a colleague wrote beside what was typed.
async fn conflict(ctx: Context, typed: String) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let newest = newest(&ledger);
    let theirs = newest.map(|text| Theirs {
        text: text.text.clone(),
        name: ledger
            .member(text.stated_by)
            .map(|member| member.name.clone())
            .unwrap_or_default(),
        moment: ctx.ui.moment(text.recorded_at),
    });
    let page = TextPage {
        version: newest.map_or(0, |text| text.version),
        ui: ctx.ui,
        text: typed,
        theirs,
        errors: FormErrors::new(),
    };
    Ok(render_status(StatusCode::CONFLICT, &page))
}

/// Saves the next version.
pub async fn send(ctx: Context, Form(form): Form<TextForm>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let newest = newest(&ledger);
    let typed = form.text.replace("\r\n", "\n");
    if newest.map_or(0, |text| text.version) != form.version {
        return conflict(ctx, typed).await;
    }
    let mut errors = FormErrors::new();
    let text = errors.text("text", &typed, MAX_LENGTH);
    if !errors.is_empty() {
        let page = TextPage {
            ui: ctx.ui,
            text: typed,
            version: form.version,
            theirs: None,
            errors,
        };
        return Ok(render_status(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    let overview = paths::page(ctx.org());
    if newest.is_some_and(|newest| newest.text == text) {
        return Ok(done(&overview, "scope-text-unchanged"));
    }
    let version = form.version + 1;
    let stated = ScopeText {
        version,
        text,
        stated_on: ctx.today,
        stated_by: ctx.actor.user,
        recorded_at: ctx.now,
    };
    let details = json!({ "version": version, "text": stated.text });
    let event = ctx.event("scope.stated", "scope", version, details);
    match ctx.save(vec![Change::AddScopeText(stated)], vec![event]).await {
        Ok(_) => Ok(done(&overview, "scope-text-saved")),
        // A colleague was first between the look above and this write.
        Err(StoreError::Conflict) => conflict(ctx, typed).await,
        Err(error) => Err(error.into()),
    }
}
