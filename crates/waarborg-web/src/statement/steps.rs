//! The steps that need a confirmation and at most a note: advise, reject, withdraw, publish and take
//! down. Approving asks for more and has a page of its own.

use super::{paths, record};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::i18n::Text;
use crate::render::{done, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::{Undecided, Unpublished};
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{
    Advise, Approve, MAX_NOTE_LENGTH, Reject, StatementRecord, Step, StepKind, StepRefused, TakeDown,
    Withdraw,
};

/// What the page of a step says.
struct Said {
    title: texts::arguments::WithN,
    lead: Text,
    /// Label and hint of the note that it asks for.
    note: Option<(Text, Text)>,
    send: Text,
}

const fn said(kind: StepKind) -> Said {
    use crate::texts::statement as t;
    match kind {
        StepKind::Advise => Said {
            title: t::STEP_ADVISE_TITLE,
            lead: t::STEP_ADVISE_LEAD,
            note: Some((t::STEP_ADVISE_NOTE, t::STEP_ADVISE_NOTE_HINT)),
            send: t::STEP_ADVISE_SEND,
        },
        StepKind::Reject => Said {
            title: t::STEP_REJECT_TITLE,
            lead: t::STEP_REJECT_LEAD,
            note: Some((t::STEP_REJECT_NOTE, t::STEP_REJECT_NOTE_HINT)),
            send: t::STEP_REJECT_SEND,
        },
        StepKind::Withdraw => Said {
            title: t::STEP_WITHDRAW_TITLE,
            lead: t::STEP_WITHDRAW_LEAD,
            note: Some((t::STEP_WITHDRAW_NOTE, t::STEP_WITHDRAW_NOTE_HINT)),
            send: t::STEP_WITHDRAW_SEND,
        },
        // Approving has a page of its own, and does not come here.
        StepKind::Approve | StepKind::Publish => Said {
            title: t::STEP_PUBLISH_TITLE,
            lead: t::STEP_PUBLISH_LEAD,
            note: None,
            send: t::STEP_PUBLISH_SEND,
        },
        StepKind::TakeDown => Said {
            title: t::STEP_TAKE_DOWN_TITLE,
            lead: t::STEP_TAKE_DOWN_LEAD,
            note: Some((t::STEP_TAKE_DOWN_NOTE, t::STEP_TAKE_DOWN_NOTE_HINT)),
            send: t::STEP_TAKE_DOWN_SEND,
        },
    }
}

/// What the next page says.
pub(super) const fn was_done(kind: StepKind) -> Text {
    match kind {
        StepKind::Advise => texts::statement::WAS_ADVISED,
        StepKind::Approve => texts::statement::WAS_APPROVED,
        StepKind::Reject => texts::statement::WAS_REJECTED,
        StepKind::Withdraw => texts::statement::WAS_WITHDRAWN,
        StepKind::Publish => texts::statement::WAS_PUBLISHED,
        StepKind::TakeDown => texts::statement::WAS_TAKEN_DOWN,
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
    kind: StepKind,
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
    fn new(ctx: &Context, kind: StepKind, record: StatementRecord, form: StepForm) -> Self {
        let status = ctx.ui.name(record.status);
        let starts = kind.starts_from(record.status);
        Self {
            crumbs: record::crumbs(ctx, Some(&record)),
            left_out: record::left_out(&ctx.ui, &record),
            form: StepForm {
                version: record.version,
                ..form
            },
            ui: ctx.ui.clone(),
            meanwhile: None,
            refused: (!starts).then(|| ctx.ui.t(texts::statement::WRONG_STATUS.status(status))),
            kind,
            record,
            errors: FormErrors::new(),
        }
    }

    fn title(&self) -> String {
        self.ui.t(said(self.kind).title.n(self.record.number))
    }

    const fn said(&self) -> Said {
        said(self.kind)
    }

    /// Whether something is lost by it.
    const fn loses(&self) -> bool {
        matches!(
            self.kind,
            StepKind::Reject | StepKind::Withdraw | StepKind::TakeDown
        )
    }
}

/// Asks.
pub async fn page(
    kind: StepKind,
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let form = StepForm {
        // Advice can be changed: start with what it says now.
        note: match (kind, &record.advised) {
            (StepKind::Advise, Some(advice)) => advice.note.clone(),
            _ => String::new(),
        },
        ..StepForm::default()
    };
    let page = StepPage::new(&ctx, kind, record, form);
    let status = if page.refused.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    Ok(render_status(status, &page))
}

/// Takes the step.
pub async fn send(
    kind: StepKind,
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
    Form(form): Form<StepForm>,
) -> Result<Response, PageError> {
    let step = Step {
        statement: id,
        seen: form.version,
        note: form.note.trim().to_owned(),
    };
    match take(kind, &ctx, step).await {
        Ok(()) => Ok(done(&paths::one(ctx.org(), id), was_done(kind))),
        Err(Unpublished::Undecided(Undecided::Refused(refused))) => {
            again(kind, &ctx, id, form, &refused).await
        }
        Err(Unpublished::NoKey(why)) => {
            tracing::error!(organisation = %ctx.organisation.id, why, "the signing key cannot be used");
            let mut page = StepPage::new(&ctx, kind, record::load(&ctx, id).await?, form);
            page.refused = Some(ctx.ui.t(texts::statement::KEY_UNREADABLE));
            Ok(render_status(StatusCode::CONFLICT, &page))
        }
        Err(Unpublished::Undecided(other)) => Err(other.into()),
        Err(Unpublished::Failed(cause)) => Err(PageError::internal(cause)),
    }
}

async fn take(kind: StepKind, ctx: &Context, step: Step) -> Result<(), Unpublished> {
    match kind {
        StepKind::Advise => ctx.decide(&Advise(step)).await?,
        StepKind::Approve => ctx.decide(&Approve(step)).await?,
        StepKind::Reject => ctx.decide(&Reject(step)).await?,
        StepKind::Withdraw => ctx.decide(&Withdraw(step)).await?,
        StepKind::TakeDown => ctx.decide(&TakeDown(step)).await?,
        StepKind::Publish => ctx.app.publish(ctx.organisation.id, &ctx.by(), step).await?,
    }
    Ok(())
}

/// The form again: with what is wrong, or with what a colleague did in the meantime.
async fn again(
    kind: StepKind,
    ctx: &Context,
    id: StatementId,
    form: StepForm,
    refused: &StepRefused,
) -> Result<Response, PageError> {
    let mut page = StepPage::new(ctx, kind, record::load(ctx, id).await?, form);
    let status = match refused {
        StepRefused::NoteMissing | StepRefused::NoteTooLong => {
            mistake(&mut page.errors, refused);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        StepRefused::Changed => {
            page.meanwhile = Some(record::meanwhile(&ctx.ui, &page.record));
            StatusCode::CONFLICT
        }
        StepRefused::Unknown | StepRefused::WrongStatus(_) | StepRefused::OwnProposal => StatusCode::CONFLICT,
    };
    Ok(render_status(status, &page))
}

/// What is wrong with the note, if that is why.
pub(super) fn mistake(errors: &mut FormErrors, refused: &StepRefused) {
    match refused {
        StepRefused::NoteMissing => errors.add("note", texts::layout::FORM_REQUIRED),
        StepRefused::NoteTooLong => errors.add("note", texts::layout::FORM_TOO_LONG.longest(MAX_NOTE_LENGTH)),
        StepRefused::Unknown
        | StepRefused::Changed
        | StepRefused::WrongStatus(_)
        | StepRefused::OwnProposal => {}
    }
}
