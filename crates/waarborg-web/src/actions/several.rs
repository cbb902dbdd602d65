//! Another owner or day for several actions at once.

use super::form::{LABELS, owner_choices, refuse};
use super::paths;
use super::view::ActionItem;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors, Query};
use crate::render::{done, done_n, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{ActionRefused, ActionVersion, ReviseSeveral, SeenAction};
use waarborg_domain::ledger::Ledger;

/// What was ticked in the list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    action: Vec<String>,
}

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SeveralForm {
    /// Each as `identifier:version`.
    seen: Vec<String>,
    owner: String,
    due: String,
}

struct Row {
    item: ActionItem,
    seen: String,
}

#[derive(Template)]
#[template(path = "actions/several.html")]
struct SeveralPage {
    ui: Ui,
    rows: Vec<Row>,
    form: SeveralForm,
    owners: Vec<Choice>,
    /// Whether a colleague changed one of these while this page was open.
    changed: bool,
    errors: FormErrors,
}

fn page_of(
    ctx: &Context,
    ledger: &Ledger,
    ids: impl Iterator<Item = ActionId>,
    form: SeveralForm,
    errors: FormErrors,
) -> SeveralPage {
    let known = ids.filter_map(|id| ledger.action(id));
    let open =
        |action: &&ActionVersion| action.status.is_open() && action.may_be_changed_by(ledger, &ctx.actor);
    let row = |action: &ActionVersion| Row {
        item: ActionItem::new(ctx, ledger, action),
        seen: format!("{}:{}", action.action, action.version),
    };
    SeveralPage {
        rows: known.filter(open).map(row).collect(),
        owners: owner_choices(ledger, &form.owner),
        changed: false,
        form,
        errors,
        ui: ctx.ui.clone(),
    }
}

/// The form, with what it is about.
pub async fn page(ctx: Context, Query(chosen): Query<Chosen>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let ids = chosen.action.iter().filter_map(|id| id.parse().ok());
    let page = page_of(&ctx, &ledger, ids, SeveralForm::default(), FormErrors::new());
    if page.rows.is_empty() {
        return Ok(done(&paths::list(ctx.org()), texts::actions::SEVERAL_NONE));
    }
    Ok(render(&page))
}

fn seen(form: &SeveralForm) -> Option<Vec<SeenAction>> {
    let one = |text: &String| {
        let (id, version) = text.split_once(':')?;
        Some(SeenAction {
            action: id.parse().ok()?,
            seen: version.parse().ok()?,
        })
    };
    form.seen.iter().map(one).collect()
}

/// Changes them, all or none.
pub async fn send(ctx: Context, Form(form): Form<SeveralForm>) -> Result<Response, PageError> {
    let mut errors = FormErrors::labelled(LABELS);
    let actions = seen(&form).ok_or(PageError::BadRequest)?;
    let command = ReviseSeveral {
        actions,
        owner: errors.optional("owner", &form.owner, texts::layout::FORM_CHOOSE),
        due: errors.optional_day("due", &form.due),
    };
    if errors.is_empty() && command.owner.is_none() && command.due.is_none() {
        errors.add("owner", texts::actions::SEVERAL_NOTHING);
    }
    if !errors.is_empty() {
        return again(ctx, &command, form, errors, false).await;
    }
    let list = paths::list(ctx.org());
    match ctx.decide(&command).await {
        Ok(number) => Ok(done_n(&list, texts::actions::SEVERAL_SAVED, number)),
        Err(Undecided::Refused(ActionRefused::NothingChanged)) => {
            Ok(done_n(&list, texts::actions::SEVERAL_SAVED, 0))
        }
        Err(Undecided::Refused(ActionRefused::Changed | ActionRefused::Closed)) => {
            again(ctx, &command, form, errors, true).await
        }
        Err(Undecided::Refused(ActionRefused::Unknown)) => Err(PageError::NotFound),
        Err(Undecided::Refused(refused)) => {
            let ledger = ctx.ledger().await?;
            if refuse(&ctx, &ledger, &mut errors, refused) {
                again(ctx, &command, form, errors, false).await
            } else {
                Err(Undecided::Refused(refused).into())
            }
        }
        Err(other) => Err(other.into()),
    }
}

/// The form again: with what is wrong, or with what a colleague made of these in the meantime.
async fn again(
    ctx: Context,
    command: &ReviseSeveral,
    form: SeveralForm,
    errors: FormErrors,
    changed: bool,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let ids = command.actions.iter().map(|one| one.action);
    let mut page = page_of(&ctx, &ledger, ids, form, errors);
    page.changed = changed;
    let status = if changed {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(render_status(status, &page))
}
