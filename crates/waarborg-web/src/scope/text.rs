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
use waarborg_app::Undecided;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::scope::{MAX_TEXT, ScopeText, StateText, TextRefused};

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
    let typed = form.text.replace("\r\n", "\n");
    let command = StateText {
        seen: form.version,
        text: typed.clone(),
    };
    let overview = paths::page(ctx.org());
    match ctx.decide(&command).await {
        Ok(true) => Ok(done(&overview, "scope-text-saved")),
        Ok(false) => Ok(done(&overview, "scope-text-unchanged")),
        Err(Undecided::Refused(TextRefused::Changed)) => conflict(ctx, typed).await,
        Err(Undecided::Refused(TextRefused::Empty | TextRefused::TooLong)) => {
            let mut errors = FormErrors::new();
            let _ = errors.text("text", &typed, MAX_TEXT);
            let page = TextPage {
                ui: ctx.ui,
                text: typed,
                version: form.version,
                theirs: None,
                errors,
            };
            Ok(render_status(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other.into()),
    }
}
