//! Taking one judgement back: with a reason, after a look at what it was. It stays visible.

use super::paths;
use super::view::{requirement_href, requirement_title, target_name, verdict_label};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, invalid, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::{
    Judgement, MAX_REMARK_LENGTH, RetractJudgement, RetractRefused, RetractionError,
};
use waarborg_domain::permissions::Permission;

#[derive(Template)]
#[template(path = "judgements/retract.html")]
struct RetractPage {
    ui: Ui,
    number: String,
    title: String,
    href: String,
    verdict: String,
    target: String,
    day: String,
    by: String,
    is_group: bool,
    path: String,
    back: String,
    reason: String,
    errors: FormErrors,
}

impl RetractPage {
    async fn new(
        ctx: &Context,
        judgement: &Judgement,
        reason: String,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let standing = ctx.standing(ctx.today).await?;
        Ok(Self {
            number: judgement.requirement.to_string(),
            title: requirement_title(ctx, &standing, judgement.requirement),
            href: requirement_href(ctx, judgement.requirement, judgement.target),
            verdict: verdict_label(&ctx.ui, judgement),
            target: target_name(&ctx.ui, &standing.ledger, judgement.target),
            day: ctx.ui.date(judgement.judged_on),
            by: judgement.judged_by_name.clone(),
            is_group: judgement.target.is_group(),
            path: paths::retract(ctx.org(), judgement.id),
            back: paths::one(ctx.org(), judgement.id),
            reason,
            errors,
            ui: ctx.ui.clone(),
        })
    }
}

async fn find(ctx: &Context, id: JudgementId) -> Result<Judgement, PageError> {
    let found = ctx.app.store.judgement(ctx.organisation.id, id).await?;
    let judgement = found.ok_or(PageError::NotFound)?;
    if judgement.may_be_retracted_by(&ctx.actor) {
        Ok(judgement)
    } else {
        Err(PageError::Forbidden(Permission::JudgeAll))
    }
}

/// Asks for the reason.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, JudgementId)>) -> Result<Response, PageError> {
    let judgement = find(&ctx, id).await?;
    if judgement.retracted.is_some() {
        return Ok(done(
            &paths::one(ctx.org(), id),
            texts::judgements::RETRACTED_ALREADY,
        ));
    }
    Ok(render(
        &RetractPage::new(&ctx, &judgement, String::new(), FormErrors::new()).await?,
    ))
}

/// The reason.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reason {
    reason: String,
}

/// Takes it back.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, JudgementId)>,
    Form(form): Form<Reason>,
) -> Result<Response, PageError> {
    let path = paths::one(ctx.org(), id);
    let command = RetractJudgement {
        judgement: id,
        reason: form.reason,
    };
    let mut errors = FormErrors::new();
    match ctx.decide(&command).await {
        Ok(()) => return Ok(done(&path, texts::judgements::RETRACTED_DONE)),
        Err(Undecided::Refused(RetractRefused::Unknown)) => return Err(PageError::NotFound),
        // Somebody else retracted it first: the result is what was wanted.
        Err(Undecided::Refused(RetractRefused::Retraction(RetractionError::Already))) => {
            return Ok(done(&path, texts::judgements::RETRACTED_ALREADY));
        }
        Err(Undecided::Refused(RetractRefused::Retraction(RetractionError::ReasonTooLong))) => {
            errors.add("reason", texts::layout::FORM_TOO_LONG.longest(MAX_REMARK_LENGTH));
        }
        Err(Undecided::Refused(RetractRefused::Retraction(_))) => {
            errors.add("reason", texts::judgements::NO_REASON)
        }
        Err(other) => return Err(other.into()),
    }
    let judgement = find(&ctx, id).await?;
    let page = RetractPage::new(&ctx, &judgement, command.reason, errors).await?;
    Ok(invalid(&page))
}
