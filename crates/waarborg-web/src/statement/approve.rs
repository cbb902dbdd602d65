//! A board member approves: everything he has to know on one page, and his second factor once more.

use super::changes::ChangesView;
use super::content::Content;
use super::{frozen, one, paths, record};
use crate::account::{Verified, shown_code, verify_second_factor};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{MAX_NOTE_LENGTH, StatementError, StatementRecord};
use waarborg_domain::store::{Change, StoreError};

/// The form. The code is never shown again.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ApproveForm {
    note: String,
    code: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "statement/approve.html")]
struct ApprovePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    /// What is approved, in a sentence.
    what: String,
    record: StatementRecord,
    content: Content,
    left_out: Vec<String>,
    changes: Option<ChangesView>,
    /// Why this person cannot approve now.
    refused: Option<String>,
    /// What a colleague did in the meantime.
    meanwhile: Option<String>,
    form: ApproveForm,
    errors: FormErrors,
    /// The code itself, in a demonstration.
    shown_code: Option<String>,
}

impl ApprovePage {
    async fn new(
        ctx: &Context,
        record: StatementRecord,
        form: ApproveForm,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let statements = ctx.app.store.statements(ctx.organisation.id).await?;
        let changes = one::changes(ctx, &record, &statements).await?;
        let statement = frozen(&record.content)?;
        let (day, bio2) = (ctx.ui.date(record.as_of), &statement.catalogue.version);
        let what = ctx.ui.t_args(
            "statement-approve-what-text",
            &[("n", &record.number), ("day", &day), ("bio2", bio2)],
        );
        Ok(Self {
            crumbs: record::crumbs(ctx, Some(&record)),
            content: Content::new(&ctx.ui, Arc::new(statement)),
            left_out: record::left_out(&record)
                .iter()
                .map(|what| ctx.ui.name(what))
                .collect(),
            changes,
            what,
            refused: try_approve(ctx, &record, "")
                .err()
                .map(|error| refusal(&ctx.ui, &record, error)),
            meanwhile: None,
            form: ApproveForm {
                version: record.version,
                ..form
            },
            errors,
            shown_code: shown_code(&ctx.app, &ctx.user, ctx.now),
            ui: ctx.ui.clone(),
            record,
        })
    }
}

fn try_approve(
    ctx: &Context,
    record: &StatementRecord,
    note: &str,
) -> Result<StatementRecord, StatementError> {
    record.clone().approve(&ctx.actor, ctx.now, note.to_owned())
}

fn refusal(ui: &Ui, record: &StatementRecord, error: StatementError) -> String {
    match error {
        StatementError::OwnProposal => ui.t("statement-error-own-proposal"),
        StatementError::NoNote => ui.t("form-required"),
        StatementError::WrongStatus if record.status.is_open() => ui.t("statement-error-no-advice"),
        StatementError::WrongStatus => ui.t1("statement-wrong-status", "status", ui.name(record.status)),
    }
}

/// The facts, and the question.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, StatementId)>) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let page = ApprovePage::new(&ctx, record, ApproveForm::default(), FormErrors::new()).await?;
    let status = if page.refused.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    Ok(render_status(status, &page))
}

/// Approves, when everything fits and the code is right.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
    Form(form): Form<ApproveForm>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    if form.version != record.version {
        return conflict(&ctx, id, form).await;
    }
    let mut errors = FormErrors::new();
    let note = errors.optional_text("note", &form.note, MAX_NOTE_LENGTH);
    let Ok(next) = try_approve(&ctx, &record, &note) else {
        let page = ApprovePage::new(&ctx, record, form, errors).await?;
        return Ok(render_status(StatusCode::CONFLICT, &page));
    };
    // Last: a code works once, and should not be spent on a form with a mistake in it.
    if let Some(status) = check_code(&ctx, &form.code, &mut errors).await? {
        let page = ApprovePage::new(&ctx, record, form, errors).await?;
        return Ok(render_status(status, &page));
    }
    let details = json!({
        "number": next.number, "asOf": next.as_of, "contentHash": next.content_hash, "note": note,
    });
    let event = ctx.event("statement.approved", "statement", id, details);
    match ctx.save(vec![Change::UpdateStatement(next)], vec![event]).await {
        Ok(_) => Ok(done(&paths::one(ctx.org(), id), "statement-was-approved")),
        Err(StoreError::Conflict) => conflict(&ctx, id, form).await,
        // Another proposal with this number was approved first.
        Err(StoreError::Exists(_)) => {
            let mut page = ApprovePage::new(&ctx, record, form, FormErrors::new()).await?;
            page.refused = Some(ctx.ui.t("statement-error-number-taken"));
            Ok(render_status(StatusCode::CONFLICT, &page))
        }
        Err(error) => Err(error.into()),
    }
}

/// The status to answer with when the form cannot be accepted.
async fn check_code(
    ctx: &Context,
    code: &str,
    errors: &mut FormErrors,
) -> Result<Option<StatusCode>, PageError> {
    if !errors.is_empty() {
        return Ok(Some(StatusCode::UNPROCESSABLE_ENTITY));
    }
    if code.trim().is_empty() {
        errors.add("code", "form-required");
        return Ok(Some(StatusCode::UNPROCESSABLE_ENTITY));
    }
    Ok(
        match verify_second_factor(&ctx.app, &ctx.user, code, ctx.now).await? {
            Verified::Passed => None,
            Verified::Wrong => {
                errors.add("code", "statement-code-wrong");
                Some(StatusCode::UNPROCESSABLE_ENTITY)
            }
            Verified::TooMany => {
                errors.add("code", "login-too-many");
                Some(StatusCode::TOO_MANY_REQUESTS)
            }
        },
    )
}

async fn conflict(ctx: &Context, id: StatementId, form: ApproveForm) -> Result<Response, PageError> {
    let record = record::load(ctx, id).await?;
    let meanwhile = record::meanwhile(&ctx.ui, &record);
    let mut page = ApprovePage::new(ctx, record, form, FormErrors::new()).await?;
    page.meanwhile = Some(meanwhile);
    Ok(render_status(StatusCode::CONFLICT, &page))
}
