//! A board member approves: everything to know on one page, and the second factor again.

use super::changes::ChangesView;
use super::content::Content;
use super::{frozen, one, paths, record, steps};
use crate::approvals::{ApprovalForm, Choices, View, check_code};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;
use waarborg_app::Undecided;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{APPROVAL, Approve, StatementRecord, Step, StepKind, StepRefused};

#[derive(Template)]
#[template(path = "statement/approve.html")]
struct ApprovePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    view: View,
    record: StatementRecord,
    content: Content,
    left_out: Vec<String>,
    changes: Option<ChangesView>,
}

impl ApprovePage {
    async fn new(
        ctx: &Context,
        record: StatementRecord,
        form: ApprovalForm,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let statements = ctx.app.store.statements(ctx.organisation.id).await?;
        let changes = one::changes(ctx, &record, &statements).await?;
        let statement = frozen(&record.content)?;
        let mut view = view(ctx, &record, &statement.catalogue.version);
        view.refused = refusal(ctx, &record);
        view.errors = errors;
        view.form = ApprovalForm {
            version: record.version,
            ..form
        };
        Ok(Self {
            crumbs: record::crumbs(ctx, Some(&record)),
            content: Content::new(&ctx.ui, Arc::new(statement)),
            left_out: record::left_out(&ctx.ui, &record),
            changes,
            view,
            ui: ctx.ui.clone(),
            record,
        })
    }
}

fn view(ctx: &Context, record: &StatementRecord, bio2: &str) -> View {
    let (org, ui) = (ctx.org(), &ctx.ui);
    let day = ui.date(record.as_of);
    let question = ui.t(texts::statement::APPROVE_WHAT_TEXT
        .n(record.number)
        .day(&day)
        .bio2(bio2));
    let choices = Choices {
        yes: ui.t(texts::statement::APPROVE_SEND.n(record.number)),
        approve: paths::approve(org, record.id),
        reject: paths::reject(org, record.id),
        back: paths::one(org, record.id),
    };
    let title = ui.t(texts::statement::APPROVE_TITLE.n(record.number));
    View::new(ctx, &record.approval(), title, question, choices)
}

/// Why this person cannot approve, whatever the form says.
fn refusal(ctx: &Context, record: &StatementRecord) -> Option<String> {
    let step = Step {
        statement: record.id,
        seen: record.version,
        note: String::new(),
    };
    let refused = step
        .check(StepKind::Approve, record, Some(ctx.actor.user))
        .err()?;
    Some(match refused {
        StepRefused::OwnProposal => ctx.ui.t(texts::statement::ERROR_OWN_PROPOSAL),
        _ if record.status.is_open() => ctx.ui.t(texts::statement::ERROR_NO_ADVICE),
        _ => ctx
            .ui
            .t(texts::statement::WRONG_STATUS.status(ctx.ui.name(record.status))),
    })
}

/// The facts, and the question.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, StatementId)>) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let page = ApprovePage::new(&ctx, record, ApprovalForm::default(), FormErrors::new()).await?;
    let status = if page.view.refused.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    Ok(render_status(status, &page))
}

/// Approves, if everything fits and the code is right.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
    Form(form): Form<ApprovalForm>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let step = Step {
        statement: id,
        seen: form.version,
        note: form.note.trim().to_owned(),
    };
    // The code comes last: it works once, and should not be spent on a form with a mistake in it.
    if let Err(refused) = step.check(StepKind::Approve, &record, Some(ctx.actor.user)) {
        return again(&ctx, id, form, &refused).await;
    }
    let mut errors = FormErrors::new();
    if let Some(status) = check_code(&ctx, &APPROVAL, &form.code, &mut errors).await? {
        let page = ApprovePage::new(&ctx, record, form, errors).await?;
        return Ok(render_status(status, &page));
    }
    match ctx.decide(&Approve(step)).await {
        Ok(()) => Ok(done(
            &paths::one(ctx.org(), id),
            steps::was_done(StepKind::Approve),
        )),
        Err(Undecided::Refused(refused)) => again(&ctx, id, form, &refused).await,
        Err(error) => Err(error.into()),
    }
}

/// The page again: with what is wrong, or with what a colleague did in the meantime.
async fn again(
    ctx: &Context,
    id: StatementId,
    form: ApprovalForm,
    refused: &StepRefused,
) -> Result<Response, PageError> {
    let record = record::load(ctx, id).await?;
    let mut errors = FormErrors::new();
    steps::mistake(&mut errors, refused);
    let status = if errors.is_empty() {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let meanwhile = (*refused == StepRefused::Changed).then(|| record::meanwhile(&ctx.ui, &record));
    let mut page = ApprovePage::new(ctx, record, form, errors).await?;
    page.view.meanwhile = meanwhile;
    Ok(render_status(status, &page))
}
