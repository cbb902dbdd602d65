//! Several controls and measures apply, with nothing but a motivation: look first, then decide. Earlier
//! decisions stay as they are.

use super::entries::{self, Entry, Filter};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::render::{done_n, redirect, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use std::collections::HashSet;
use waarborg_app::Undecided;
use waarborg_domain::applicability::{DecideSeveral, MAX_TEXT, SeveralRefused, Subject};

#[derive(Deserialize)]
pub struct SeveralQuery {
    #[serde(default)]
    subject: Vec<String>,
    /// Set for everything undecided that the filter leaves.
    #[serde(default)]
    all: String,
    #[serde(default)]
    theme: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    without: String,
}

#[derive(Deserialize)]
pub struct SeveralForm {
    #[serde(default)]
    subject: Vec<String>,
    #[serde(default)]
    motivation: String,
}

#[derive(Template)]
#[template(path = "applicability/several.html")]
struct SeveralPage<'a> {
    ui: Ui,
    /// What will be decided.
    entries: Vec<Entry<'a>>,
    /// What was asked for, but was decided already.
    decided: Vec<Entry<'a>>,
    /// Whether a colleague decided something while this page was open.
    changed: bool,
    motivation: String,
    errors: FormErrors,
}

fn split<'a>(all: Vec<Entry<'a>>, asked: &[String]) -> (Vec<Entry<'a>>, Vec<Entry<'a>>) {
    let asked: HashSet<Subject> = asked.iter().filter_map(|subject| subject.parse().ok()).collect();
    let meant = all.into_iter().filter(|entry| asked.contains(&entry.subject));
    meant.partition(|entry| entry.decision.is_none())
}

/// What would be decided.
pub async fn preview(ctx: Context, Query(query): Query<SeveralQuery>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let decisions = standing.ledger.decisions_on(ctx.today);
    let all = entries::all(standing.catalogue, &decisions, ctx.ui.language());
    let (entries, decided) = if query.all.is_empty() {
        split(all, &query.subject)
    } else {
        let SeveralQuery {
            theme,
            level,
            q,
            without,
            ..
        } = query;
        let filter = Filter {
            theme,
            status: "undecided".to_owned(),
            level,
            q,
            without,
        };
        (
            all.into_iter().filter(|entry| filter.wants(entry)).collect(),
            Vec::new(),
        )
    };
    if entries.is_empty() && decided.is_empty() {
        return Ok(redirect(&paths::list(ctx.org())));
    }
    Ok(render(&SeveralPage {
        motivation: ctx.ui.t(texts::applicability::SEVERAL_MOTIVATION),
        ui: ctx.ui,
        entries,
        decided,
        changed: false,
        errors: FormErrors::new(),
    }))
}

/// Decides.
pub async fn send(ctx: Context, Form(form): Form<SeveralForm>) -> Result<Response, PageError> {
    let subjects = form.subject.iter().filter_map(|subject| subject.parse().ok());
    let command = DecideSeveral {
        subjects: subjects.map(|subject| (ctx.id(), subject)).collect(),
        motivation: form.motivation.trim().to_owned(),
    };
    let list = paths::list(ctx.org());
    match ctx.decide(&command).await {
        Ok(number) => Ok(done_n(&list, texts::applicability::SEVERAL_SAVED, number)),
        Err(Undecided::Refused(SeveralRefused::Unknown)) => Ok(redirect(&list)),
        Err(Undecided::Refused(SeveralRefused::Decided(_))) => again(ctx, form, StatusCode::CONFLICT).await,
        Err(Undecided::Refused(SeveralRefused::TooLong)) => {
            again(ctx, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The form again: with what is wrong, or without what a colleague decided in the meantime.
async fn again(ctx: Context, form: SeveralForm, status: StatusCode) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let decisions = standing.ledger.decisions_on(ctx.today);
    let all = entries::all(standing.catalogue, &decisions, ctx.ui.language());
    let (entries, decided) = split(all, &form.subject);
    let mut errors = FormErrors::new();
    let _ = errors.optional_text("motivation", &form.motivation, MAX_TEXT);
    let page = SeveralPage {
        ui: ctx.ui,
        entries,
        decided,
        changed: status == StatusCode::CONFLICT,
        motivation: form.motivation,
        errors,
    };
    Ok(render_status(status, &page))
}
