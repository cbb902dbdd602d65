//! Changing an action that is open.

use super::form::{ActionForm, LABELS, owner_choices, refuse};
use super::new::FormPage;
use super::{paths, view};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, invalid, redirect, render, render_status};
use crate::texts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{ActionRefused, ActionStatus, ActionVersion, ActionVisibility, ReviseAction};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::permissions::Permission;

/// The action, if this person may change it. What they may not see does not exist for them.
pub(super) fn changeable<'l>(
    ctx: &Context,
    ledger: &'l Ledger,
    id: ActionId,
) -> Result<&'l ActionVersion, PageError> {
    let action = ledger.action(id).ok_or(PageError::NotFound)?;
    if action.may_be_changed_by(ledger, &ctx.actor) {
        Ok(action)
    } else if ActionVisibility::new(ledger, &ctx.actor, ctx.today).has(action) {
        Err(PageError::Forbidden(Permission::EditActions))
    } else {
        Err(PageError::NotFound)
    }
}

pub(super) fn crumbs(ctx: &Context, action: &ActionVersion) -> Vec<(String, String)> {
    let one = ctx.ui.t(texts::actions::TITLE_ONE.number(action.number));
    vec![
        (ctx.ui.t(texts::actions::NAV), paths::list(ctx.org())),
        (one, paths::one(ctx.org(), action.action)),
    ]
}

fn page_of(
    ctx: &Context,
    ledger: &Ledger,
    action: &ActionVersion,
    form: ActionForm,
    errors: FormErrors,
) -> FormPage {
    FormPage {
        title: ctx.ui.t(texts::actions::EDIT),
        action: paths::edit(ctx.org(), action.action),
        back: paths::one(ctx.org(), action.action),
        crumbs: crumbs(ctx, action),
        owners: owner_choices(ledger, &form.owner),
        may_start: true,
        conflict: None,
        form,
        errors,
        ui: ctx.ui.clone(),
    }
}

/// The form.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, ActionId)>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let action = changeable(&ctx, &ledger, id)?;
    if !action.status.is_open() {
        return Ok(redirect(&paths::one(ctx.org(), id)));
    }
    let form = ActionForm::of(&ledger, action);
    Ok(render(&page_of(&ctx, &ledger, action, form, FormErrors::new())))
}

/// Records it, unless somebody else was first.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, ActionId)>,
    Form(form): Form<ActionForm>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let action = changeable(&ctx, &ledger, id)?;
    let mut errors = FormErrors::labelled(LABELS);
    let Some(details) = form.parse(&ctx, &ledger, Some(action), &mut errors) else {
        return Ok(invalid(&page_of(&ctx, &ledger, action, form, errors)));
    };
    let command = ReviseAction {
        action: id,
        seen: form.version.parse().map_err(|_| PageError::BadRequest)?,
        details,
        started: form.started.is_some(),
    };
    let path = paths::one(ctx.org(), id);
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&path, texts::actions::SAVED)),
        Err(Undecided::Refused(ActionRefused::NothingChanged)) => {
            Ok(done(&path, texts::actions::NOTHING_CHANGED))
        }
        Err(Undecided::Refused(ActionRefused::Unknown)) => Err(PageError::NotFound),
        Err(Undecided::Refused(ActionRefused::Changed | ActionRefused::Closed)) => {
            conflict(&ctx, command, form).await
        }
        Err(Undecided::Refused(refused)) if refuse(&ctx, &ledger, &mut errors, refused) => {
            Ok(invalid(&page_of(&ctx, &ledger, action, form, errors)))
        }
        Err(other) => Err(other.into()),
    }
}

/// Somebody else was first: what they made of it beside what was typed. Saving once more is then done
/// knowingly.
async fn conflict(ctx: &Context, typed: ReviseAction, mut form: ActionForm) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let theirs = changeable(ctx, &ledger, typed.action)?;
    if !theirs.status.is_open() {
        return Err(PageError::Conflict);
    }
    let yours = ActionVersion {
        details: typed.details,
        status: if typed.started {
            ActionStatus::Started
        } else {
            ActionStatus::Planned
        },
        ..theirs.clone()
    };
    let differences = view::differences(&ctx.ui, &ledger, theirs, &yours);
    form.version = theirs.version.to_string();
    let mut page = page_of(ctx, &ledger, theirs, form, FormErrors::new());
    page.conflict = Some((theirs.recorded_by_name.clone(), differences));
    Ok(render_status(StatusCode::CONFLICT, &page))
}
