//! Several controls and measures apply, without anything special: look first, then decide. What was
//! decided already stays as it is.

use super::decide::decided;
use super::entries::{self, Entry, Filter};
use super::{MAX_LENGTH, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::render::{done_n, redirect, render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use std::collections::HashSet;
use waarborg_domain::applicability::{Applicability, NewDecision, Subject};
use waarborg_domain::store::Change;

#[derive(Deserialize)]
pub struct SeveralQuery {
    #[serde(default)]
    subject: Vec<String>,
    /// Filled: everything undecided that the filter leaves.
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
        motivation: ctx.ui.t("applicability-several-motivation"),
        ui: ctx.ui,
        entries,
        decided,
        changed: false,
        errors: FormErrors::new(),
    }))
}

/// Decides.
pub async fn send(ctx: Context, Form(form): Form<SeveralForm>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let decisions = standing.ledger.decisions_on(ctx.today);
    let all = entries::all(standing.catalogue, &decisions, ctx.ui.language());
    let (entries, by_others) = split(all, &form.subject);
    let mut errors = FormErrors::new();
    let motivation = errors.optional_text("motivation", &form.motivation, MAX_LENGTH);
    if entries.is_empty() && by_others.is_empty() {
        return Ok(redirect(&paths::list(ctx.org())));
    }
    let changed = !by_others.is_empty();
    if changed || !errors.is_empty() {
        let status = if changed {
            StatusCode::CONFLICT
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let page = SeveralPage {
            ui: ctx.ui,
            entries,
            decided: by_others,
            changed,
            motivation: form.motivation,
            errors,
        };
        return Ok(render_status(status, &page));
    }
    let (mut changes, mut events) = (Vec::new(), Vec::new());
    for entry in &entries {
        let new = NewDecision {
            subject: entry.subject,
            applicability: Applicability::Applies,
            motivation: motivation.clone(),
            risk_reference: String::new(),
            equivalent: String::new(),
        };
        let decision = new.decide(ctx.id(), &ctx.actor, ctx.today, ctx.now);
        let decision = decision.map_err(|_| PageError::Unprocessable)?;
        events.push(decided(&ctx, &decision, None));
        changes.push(Change::AddDecision(decision));
    }
    let number = changes.len();
    ctx.save(changes, events).await?;
    Ok(done_n(
        &paths::list(ctx.org()),
        "applicability-several-saved",
        number,
    ))
}
