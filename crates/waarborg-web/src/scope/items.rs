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
use waarborg_app::Undecided;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::scope::{DecideItems, Item, ItemsRefused, MAX_REASON};

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
    let command = command(&form, included);
    if command.items.is_empty() {
        return Ok(redirect(&paths::page(ctx.org())));
    }
    match ctx.decide(&command).await {
        Ok(number) => {
            let done = if included {
                "scope-saved-in"
            } else {
                "scope-saved-out"
            };
            Ok(done_n(&paths::page(ctx.org()), done, number))
        }
        Err(Undecided::Refused(ItemsRefused::Unknown)) => Ok(redirect(&paths::page(ctx.org()))),
        Err(Undecided::Refused(refused)) => again(ctx, &command, &refused, form.reason).await,
        Err(other) => Err(other.into()),
    }
}

fn command(form: &ItemsForm, included: bool) -> DecideItems {
    let items = form.object.iter().enumerate().filter_map(|(index, id)| {
        Some(Item {
            object: id.parse().ok()?,
            seen: form.seen.get(index).cloned().unwrap_or_default(),
        })
    });
    DecideItems {
        items: items.collect(),
        included,
        reason: form.reason.clone(),
    }
}

/// The form again: with what is wrong, or with what a colleague decided in the meantime.
async fn again(
    ctx: Context,
    command: &DecideItems,
    refused: &ItemsRefused,
    reason: String,
) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let decided = standing.ledger.scope_items_on(ctx.today);
    let all = rows::all(&standing.posture, &decided);
    let rows = command
        .items
        .iter()
        .filter_map(|item| rows::find(&all, &item.object.to_string()));
    let rows: Vec<Row<'_>> = rows.collect();
    let mut errors = FormErrors::new();
    let (status, theirs) = match refused {
        ItemsRefused::Changed(changed) => (StatusCode::CONFLICT, theirs(&standing.ledger, &rows, changed)),
        ItemsRefused::ReasonMissing => {
            errors.add("reason", "scope-error-reason");
            (StatusCode::UNPROCESSABLE_ENTITY, Vec::new())
        }
        ItemsRefused::ReasonTooLong | ItemsRefused::Unknown => {
            let _ = errors.optional_text("reason", &reason, MAX_REASON);
            (StatusCode::UNPROCESSABLE_ENTITY, Vec::new())
        }
    };
    let page = ItemsPage {
        ui: ctx.ui,
        included: command.included,
        rows,
        theirs,
        reason,
        errors,
    };
    Ok(render_status(status, &page))
}

/// What was decided by somebody else since the form was opened.
fn theirs<'a>(ledger: &'a Ledger, rows: &[Row<'a>], changed: &[ObjectId]) -> Vec<Theirs<'a>> {
    let changed = rows.iter().filter(|row| changed.contains(&row.object.object));
    changed
        .map(|row| {
            let member = row.item.and_then(|item| ledger.member(item.decided_by));
            Theirs {
                row: *row,
                name: member.map_or("", |member| member.name.as_str()),
            }
        })
        .collect()
}
