//! Closing an action, and opening it again. Closing asks for the judgement that shows the result; the
//! action itself changes no state.

use super::edit::{changeable, crumbs};
use super::form::{LABELS, refuse};
use super::{paths, view};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::i18n::Text;
use crate::render::{done, invalid, redirect, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::{Standing, Undecided};
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{
    ActionRefused, ActionVersion, CloseAction, Ending, JudgementVisibility, ReopenAction,
};
use waarborg_domain::judgements::Verdict;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::ledger::Ledger;

/// How many judgements can be chosen from, the newest first.
const SHOWN: usize = 30;

/// The value of `result` for one that is done without a judgement.
const WITHOUT: &str = "none";

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct CloseForm {
    version: String,
    /// `done` or `cancelled`.
    ending: String,
    /// A judgement, or [`WITHOUT`].
    result: String,
    note: String,
}

#[derive(Template)]
#[template(path = "actions/close.html")]
struct ClosePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    action: ActionVersion,
    form: CloseForm,
    endings: Vec<Choice>,
    results: Vec<Choice>,
    /// Where a judgement is given first.
    judge: Vec<(String, String)>,
    errors: FormErrors,
}

impl ClosePage {
    fn new(
        ctx: &Context,
        standing: &Standing,
        action: &ActionVersion,
        form: CloseForm,
        errors: FormErrors,
    ) -> Self {
        let mut results = results(ctx, standing, action);
        results.push(Choice::new(WITHOUT, ctx.ui.t(texts::actions::RESULT_NONE)));
        let judge = action.details.requirements.iter().map(|number| {
            let text = ctx.ui.t(texts::actions::JUDGE_FIRST.number(*number));
            (text, crate::requirements::paths::href(ctx.org(), *number))
        });
        Self {
            crumbs: crumbs(ctx, action),
            endings: vec![
                Choice::new("done", ctx.ui.t(texts::actions::ENDING_DONE)),
                Choice::new("cancelled", ctx.ui.t(texts::actions::ENDING_CANCELLED)),
            ],
            results,
            judge: judge.collect(),
            action: action.clone(),
            form,
            errors,
            ui: ctx.ui.clone(),
        }
    }
}

/// The judgements that may show the result, newest first.
fn results(ctx: &Context, standing: &Standing, action: &ActionVersion) -> Vec<Choice> {
    let ledger = &*standing.ledger;
    let visible = JudgementVisibility::new(standing.catalogue, ledger, &standing.posture, &ctx.actor);
    let Some(made) = ledger.first_version(action.action) else {
        return Vec::new();
    };
    let may_show = |fact: &&JudgementFact| {
        fact.counts_on(ctx.today) && action.may_be_shown_by(fact, made) && visible.has(fact)
    };
    let requirements = &action.details.requirements;
    let mut found: Vec<&JudgementFact> = if requirements.is_empty() {
        ledger.judgements.iter().filter(may_show).collect()
    } else {
        let on = requirements
            .iter()
            .flat_map(|number| ledger.judgements.on(*number));
        on.filter(may_show).collect()
    };
    found.sort_by_key(|fact| std::cmp::Reverse((fact.judged_on, fact.revision, fact.id)));
    let shown = found.into_iter().take(SHOWN);
    shown
        .map(|fact| Choice::new(fact.id, view::judgement(&ctx.ui, ledger, fact)))
        .collect()
}

/// The form.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, ActionId)>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let ledger = &standing.ledger;
    let action = changeable(&ctx, ledger, id)?;
    if !action.status.is_open() {
        return Ok(redirect(&paths::one(ctx.org(), id)));
    }
    let form = CloseForm {
        version: action.version.to_string(),
        ending: "done".to_owned(),
        ..CloseForm::default()
    };
    Ok(render(&ClosePage::new(
        &ctx,
        &standing,
        action,
        form,
        FormErrors::new(),
    )))
}

/// What the form says; the mistake when it does not say how.
fn ending(form: &CloseForm, errors: &mut FormErrors) -> Option<Ending> {
    match form.ending.as_str() {
        "cancelled" => Some(Ending::Cancelled),
        "done" if form.result == WITHOUT => Some(Ending::Done(None)),
        "done" => {
            let result = errors.choice("result", &form.result);
            result.map(|id| Ending::Done(Some(id)))
        }
        _ => {
            errors.add("ending", texts::layout::FORM_CHOOSE);
            None
        }
    }
}

/// Closes it.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, ActionId)>,
    Form(form): Form<CloseForm>,
) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let ledger = &standing.ledger;
    let action = changeable(&ctx, ledger, id)?;
    let mut errors = FormErrors::labelled(LABELS);
    let Some(ending) = ending(&form, &mut errors) else {
        return Ok(invalid(&ClosePage::new(&ctx, &standing, action, form, errors)));
    };
    let command = CloseAction {
        action: id,
        seen: form.version.parse().map_err(|_| PageError::BadRequest)?,
        ending,
        note: form.note.clone(),
    };
    let path = paths::one(ctx.org(), id);
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&path, closed(ledger, ending))),
        Err(Undecided::Refused(ActionRefused::Changed)) => changed(&ctx, id, form).await,
        Err(Undecided::Refused(ActionRefused::Closed)) => Err(PageError::Conflict),
        Err(Undecided::Refused(refused)) if refuse(&ctx, ledger, &mut errors, refused) => {
            Ok(invalid(&ClosePage::new(&ctx, &standing, action, form, errors)))
        }
        Err(other) => Err(other.into()),
    }
}

/// Somebody changed it in the meantime: the form again, with what was typed, for the action as it is now.
async fn changed(ctx: &Context, id: ActionId, form: CloseForm) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let action = changeable(ctx, &standing.ledger, id)?;
    let mut errors = FormErrors::new();
    errors.add(
        "ending",
        texts::actions::CLOSE_CHANGED.name(&action.recorded_by_name),
    );
    let form = CloseForm {
        version: action.version.to_string(),
        ..form
    };
    let page = ClosePage::new(ctx, &standing, action, form, errors);
    Ok(render_status(StatusCode::CONFLICT, &page))
}

/// What is said of it: one that is done with a judgement that finds something wanting may need a next one.
fn closed(ledger: &Ledger, ending: Ending) -> Text {
    let Ending::Done(Some(id)) = ending else {
        return texts::actions::CLOSED;
    };
    let result = ledger.judgements.with_id(id);
    match result {
        Some(fact) if fact.verdict != Verdict::Met => texts::actions::CLOSED_WANTING,
        _ => texts::actions::CLOSED,
    }
}

/// Why it is opened again.
#[derive(Deserialize)]
pub struct ReopenForm {
    version: i64,
    #[serde(default)]
    note: String,
}

/// Opens it again.
pub async fn reopen(
    ctx: Context,
    Path((_, id)): Path<(String, ActionId)>,
    Form(form): Form<ReopenForm>,
) -> Result<Response, PageError> {
    let command = ReopenAction {
        action: id,
        seen: form.version,
        note: form.note,
    };
    let path = paths::one(ctx.org(), id);
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&path, texts::actions::REOPENED)),
        Err(Undecided::Refused(ActionRefused::Unknown)) => Err(PageError::NotFound),
        Err(Undecided::Refused(ActionRefused::Changed | ActionRefused::Open)) => Err(PageError::Conflict),
        Err(Undecided::Refused(refused)) => {
            let note = command.note;
            super::one::again(&ctx, id, note, refused).await
        }
        Err(other) => Err(other.into()),
    }
}
