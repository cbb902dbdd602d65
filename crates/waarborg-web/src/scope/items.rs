//! Puts processes and systems in or out of the scope: look first, then decide.

use super::paths;
use super::rows::{self, Row};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::render::{done_n, redirect, render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::scope::ScopeItem;
use waarborg_domain::store::Change;

/// Longest reason.
const MAX_LENGTH: usize = 1_000;

#[derive(Deserialize)]
pub struct ItemsQuery {
    #[serde(default)]
    object: Vec<String>,
    #[serde(default)]
    included: String,
}

#[derive(Deserialize)]
pub struct ItemsForm {
    #[serde(default)]
    object: Vec<String>,
    /// Per object what counted when the form was opened; see [`Row::seen`].
    #[serde(default)]
    seen: Vec<String>,
    #[serde(default)]
    included: String,
    #[serde(default)]
    reason: String,
}

/// What a colleague decided in the meantime.
struct Theirs<'a> {
    row: Row<'a>,
    name: &'a str,
}

#[derive(Template)]
#[template(path = "scope/items.html")]
struct ItemsPage<'a> {
    ui: Ui,
    included: bool,
    rows: Vec<Row<'a>>,
    theirs: Vec<Theirs<'a>>,
    reason: String,
    errors: FormErrors,
}

impl ItemsPage<'_> {
    /// How many critical ones would be put out.
    fn critical(&self) -> usize {
        self.rows
            .iter()
            .filter(|row| !self.included && row.object.details.critical)
            .count()
    }
}

fn included(code: &str) -> Result<bool, PageError> {
    match code {
        "in" => Ok(true),
        "out" => Ok(false),
        _ => Err(PageError::BadRequest),
    }
}

/// What would be decided.
pub async fn preview(ctx: Context, Query(query): Query<ItemsQuery>) -> Result<Response, PageError> {
    let included = included(&query.included)?;
    let standing = ctx.standing(ctx.today).await?;
    let items = standing.ledger.scope_items_on(ctx.today);
    let all = rows::all(&standing.posture, &items);
    let rows: Vec<Row<'_>> = query
        .object
        .iter()
        .filter_map(|id| rows::find(&all, id))
        .collect();
    if rows.is_empty() {
        return Ok(redirect(&paths::page(ctx.org())));
    }
    let same = rows.first().map(|row| row.reason()).filter(|reason| {
        rows.iter()
            .all(|row| row.included() == included && row.reason() == *reason)
    });
    Ok(render(&ItemsPage {
        reason: same.unwrap_or_default().to_owned(),
        ui: ctx.ui,
        included,
        rows,
        theirs: Vec::new(),
        errors: FormErrors::new(),
    }))
}

/// Decides.
pub async fn send(ctx: Context, Form(form): Form<ItemsForm>) -> Result<Response, PageError> {
    let included = included(&form.included)?;
    let standing = ctx.standing(ctx.today).await?;
    let items = standing.ledger.scope_items_on(ctx.today);
    let all = rows::all(&standing.posture, &items);
    let found = form.object.iter().enumerate();
    let asked: Vec<(Row<'_>, &str)> = found
        .filter_map(|(at, id)| {
            Some((
                rows::find(&all, id)?,
                form.seen.get(at).map_or("", String::as_str),
            ))
        })
        .collect();
    if asked.is_empty() {
        return Ok(redirect(&paths::page(ctx.org())));
    }
    let mut errors = FormErrors::new();
    let reason = errors.optional_text("reason", &form.reason, MAX_LENGTH);
    if !included && reason.is_empty() {
        errors.add("reason", "scope-error-reason");
    }
    let theirs = theirs(&standing.ledger, &asked);
    let rows: Vec<Row<'_>> = asked.iter().map(|(row, _)| *row).collect();
    if !theirs.is_empty() || !errors.is_empty() {
        let status = if theirs.is_empty() {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::CONFLICT
        };
        let page = ItemsPage {
            ui: ctx.ui,
            included,
            rows,
            theirs,
            reason: form.reason,
            errors,
        };
        return Ok(render_status(status, &page));
    }
    let (mut changes, mut events) = (Vec::new(), Vec::new());
    for row in rows {
        let details = json!({
            "name": row.object.details.name,
            "included": included,
            "before": row.included(),
            "reason": reason,
        });
        events.push(ctx.event("scope.item-decided", "object", row.object.object, details));
        changes.push(Change::AddScopeItem(ScopeItem {
            object: row.object.object,
            included,
            reason: reason.clone(),
            decided_on: ctx.today,
            decided_by: ctx.actor.user,
            recorded_at: ctx.now,
        }));
    }
    let number = changes.len();
    ctx.save(changes, events).await?;
    let done = if included {
        "scope-saved-in"
    } else {
        "scope-saved-out"
    };
    Ok(done_n(&paths::page(ctx.org()), done, number))
}

/// What was decided by somebody else since the form was opened.
fn theirs<'a>(ledger: &'a Ledger, asked: &[(Row<'a>, &str)]) -> Vec<Theirs<'a>> {
    let changed = asked.iter().filter(|(row, seen)| row.seen() != *seen);
    changed
        .map(|(row, _)| {
            let member = row.item.and_then(|item| ledger.member(item.decided_by));
            Theirs {
                row: *row,
                name: member.map_or("", |member| member.name.as_str()),
            }
        })
        .collect()
}
