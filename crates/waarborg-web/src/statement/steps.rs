//! The steps that take a confirmation and at most some words: advise, reject, withdraw, publish and
//! take down. Approving asks for more and has a page of its own.

use super::{day_of, frozen, paths, record};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::{done, invalid, render_status};
use crate::setup::create::SIGNING_KEY;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_documents::sign::SignedEdition;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{
    MAX_NOTE_LENGTH, StatementError, StatementRecord, StatementStatus as Status,
};
use waarborg_domain::store::{Change, StoreError};

/// A step of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The CISO advises.
    Advise,
    /// A board member says no.
    Reject,
    /// The proposal is taken back.
    Withdraw,
    /// It becomes public.
    Publish,
    /// It is public no longer.
    TakeDown,
}

impl Step {
    /// In the names of texts.
    const fn code(self) -> &'static str {
        match self {
            Self::Advise => "advise",
            Self::Reject => "reject",
            Self::Withdraw => "withdraw",
            Self::Publish => "publish",
            Self::TakeDown => "take-down",
        }
    }

    const fn action(self) -> &'static str {
        match self {
            Self::Advise => "statement.advised",
            Self::Reject => "statement.rejected",
            Self::Withdraw => "statement.withdrawn",
            Self::Publish => "statement.published",
            Self::TakeDown => "statement.taken-down",
        }
    }

    const fn done(self) -> &'static str {
        match self {
            Self::Advise => "statement-was-advised",
            Self::Reject => "statement-was-rejected",
            Self::Withdraw => "statement-was-withdrawn",
            Self::Publish => "statement-was-published",
            Self::TakeDown => "statement-was-taken-down",
        }
    }

    /// Whether it asks for words.
    const fn asks(self) -> bool {
        !matches!(self, Self::Publish)
    }

    /// Whether the words are required.
    const fn insists(self) -> bool {
        matches!(self, Self::Advise | Self::Reject | Self::TakeDown)
    }

    /// Whether something is lost by it.
    const fn loses(self) -> bool {
        matches!(self, Self::Reject | Self::Withdraw | Self::TakeDown)
    }

    /// Whether the step starts where the statement is.
    fn fits(self, status: Status) -> bool {
        match self {
            Self::Advise | Self::Reject | Self::Withdraw => status.is_open(),
            Self::Publish => status == Status::Approved,
            Self::TakeDown => status == Status::Published,
        }
    }
}

/// The form.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct StepForm {
    note: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "statement/step.html")]
struct StepPage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    step: Step,
    record: StatementRecord,
    left_out: Vec<String>,
    form: StepForm,
    errors: FormErrors,
    /// What a colleague did in the meantime.
    meanwhile: Option<String>,
    /// Why the step cannot be taken.
    refused: Option<String>,
}

impl StepPage {
    fn new(ctx: &Context, step: Step, record: StatementRecord, form: StepForm, errors: FormErrors) -> Self {
        let status = ctx.ui.name(record.status);
        let refused =
            (!step.fits(record.status)).then(|| ctx.ui.t1("statement-wrong-status", "status", status));
        Self {
            crumbs: record::crumbs(ctx, Some(&record)),
            left_out: record::left_out(&record)
                .iter()
                .map(|what| ctx.ui.name(what))
                .collect(),
            form: StepForm {
                version: record.version,
                ..form
            },
            ui: ctx.ui.clone(),
            meanwhile: None,
            refused,
            step,
            record,
            errors,
        }
    }

    /// A text of this step.
    fn label(&self, what: &str) -> String {
        self.ui.t1(
            &format!("statement-step-{}-{what}", self.step.code()),
            "n",
            self.record.number,
        )
    }
}

/// Asks.
pub async fn page(
    step: Step,
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let form = StepForm {
        // Advice can be changed: begin with what it says now.
        note: match (step, &record.advised) {
            (Step::Advise, Some(advice)) => advice.note.clone(),
            _ => String::new(),
        },
        ..StepForm::default()
    };
    let page = StepPage::new(&ctx, step, record, form, FormErrors::new());
    let status = if page.refused.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    Ok(render_status(status, &page))
}

/// Takes the step.
pub async fn send(
    step: Step,
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
    Form(form): Form<StepForm>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    if form.version != record.version {
        return conflict(step, &ctx, id, form).await;
    }
    let mut errors = FormErrors::new();
    if !step.fits(record.status) {
        let page = StepPage::new(&ctx, step, record, form, errors);
        return Ok(render_status(StatusCode::CONFLICT, &page));
    }
    let note = if step.insists() {
        errors.text("note", &form.note, MAX_NOTE_LENGTH)
    } else {
        errors.optional_text("note", &form.note, MAX_NOTE_LENGTH)
    };
    if !errors.is_empty() {
        return Ok(invalid(&StepPage::new(&ctx, step, record, form, errors)));
    }
    let next = match take(step, &ctx, record.clone(), note.clone()).await? {
        Ok(next) => next,
        Err(refused) => {
            let mut page = StepPage::new(&ctx, step, record, form, errors);
            page.refused = Some(ctx.ui.t(refused));
            return Ok(render_status(StatusCode::CONFLICT, &page));
        }
    };
    let details = json!({ "number": next.number, "asOf": next.as_of, "contentHash": next.content_hash, "reason": note });
    let event = ctx.event(step.action(), "statement", id, details);
    match ctx.save(vec![Change::UpdateStatement(next)], vec![event]).await {
        Ok(_) => Ok(done(&paths::one(ctx.org(), id), step.done())),
        Err(StoreError::Conflict) => conflict(step, &ctx, id, form).await,
        Err(error) => Err(error.into()),
    }
}

/// A colleague was first: shows what he did, and what was typed.
async fn conflict(step: Step, ctx: &Context, id: StatementId, form: StepForm) -> Result<Response, PageError> {
    let record = record::load(ctx, id).await?;
    let meanwhile = record::meanwhile(&ctx.ui, &record);
    let mut page = StepPage::new(ctx, step, record, form, FormErrors::new());
    page.meanwhile = Some(meanwhile);
    Ok(render_status(StatusCode::CONFLICT, &page))
}

/// The statement after the step, or the text that says why not.
async fn take(
    step: Step,
    ctx: &Context,
    record: StatementRecord,
    note: String,
) -> Result<Result<StatementRecord, &'static str>, PageError> {
    let next = match step {
        Step::Advise => record.advise(&ctx.actor, ctx.now, note),
        Step::Reject => record.reject(&ctx.actor, ctx.now, note),
        Step::Withdraw => record.withdraw(),
        Step::TakeDown => record.take_down(),
        Step::Publish => {
            let Some(edition) = edition(ctx, &record).await? else {
                return Ok(Err("statement-key-unreadable"));
            };
            record.publish(&ctx.actor, ctx.now, edition)
        }
    };
    Ok(next.map_err(|error| match error {
        StatementError::WrongStatus => "statement-error-wrong-status",
        StatementError::NoNote => "form-required",
        StatementError::OwnProposal => "statement-error-own-proposal",
    }))
}

/// The signed public edition; nothing when the key of the organisation cannot be read.
async fn edition(ctx: &Context, record: &StatementRecord) -> Result<Option<String>, PageError> {
    let ledger = ctx.ledger().await?;
    let organisation = &ledger.organisation;
    let owner = organisation.id.to_string();
    let key = ctx
        .app
        .secrets
        .decrypt(SIGNING_KEY, &owner, &organisation.encrypted_private_key);
    let key: Option<[u8; 32]> = key.ok().and_then(|key| key.try_into().ok());
    let Some(key) = key else {
        tracing::error!(organisation = %owner, "the signing key cannot be decrypted with the key of this installation");
        return Ok(None);
    };
    let approved_on = record
        .decided
        .as_ref()
        .map_or(ctx.today, |sign_off| day_of(sign_off.at));
    let edition = frozen(&record.content)?.public_edition(record.options);
    let signed = SignedEdition::sign(edition, approved_on, ctx.today, &key).map_err(PageError::internal)?;
    if signed.public_key != organisation.public_key {
        tracing::error!(organisation = %owner, "the signing key does not belong to the public key");
        return Ok(None);
    }
    let json = signed.to_json().map_err(PageError::internal)?;
    String::from_utf8(json).map(Some).map_err(PageError::internal)
}
