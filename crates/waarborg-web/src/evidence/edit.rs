//! Changes the metadata of evidence, and retires it. The content never changes: other content is other
//! evidence.

use super::fields::{self, FactsForm, confidentiality_choices, owner_choices};
use super::{paths, view, visibility};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::render::{done, invalid, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::evidence::{ChangeEvidence, ChangeRefused, Confidentiality, Evidence, RetireEvidence};
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::permissions::Permission;

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct EditForm {
    version: String,
    #[serde(flatten)]
    facts: FactsForm,
}

/// One field that somebody else changed in the meantime.
struct Difference {
    label: String,
    theirs: String,
    yours: String,
}

#[derive(Template)]
#[template(path = "evidence/edit.html")]
struct EditPage {
    ui: Ui,
    evidence: Evidence,
    about: String,
    version: i64,
    form: FactsForm,
    owners: Vec<Choice>,
    confidentialities: Vec<Choice>,
    /// Who changed it in the meantime.
    changed_by: Option<String>,
    differences: Vec<Difference>,
    errors: FormErrors,
}

impl EditPage {
    fn new(ctx: &Context, ledger: &Ledger, evidence: Evidence, form: FactsForm, errors: FormErrors) -> Self {
        Self {
            version: evidence.version,
            about: view::about(&ctx.ui, &evidence.content),
            owners: owner_choices(ledger, &form.owner),
            confidentialities: confidentiality_choices(ctx),
            changed_by: None,
            differences: Vec::new(),
            ui: ctx.ui.clone(),
            evidence,
            form,
            errors,
        }
    }
}

/// The evidence, if this person may change it.
async fn changeable(ctx: &Context, id: EvidenceId) -> Result<Evidence, PageError> {
    let evidence = visibility::one(ctx, id).await?;
    if evidence.may_be_changed_by(&ctx.actor) {
        Ok(evidence)
    } else {
        Err(PageError::Forbidden(Permission::JudgeAll))
    }
}

/// The form.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, EvidenceId)>) -> Result<Response, PageError> {
    let evidence = changeable(&ctx, id).await?;
    let ledger = ctx.ledger().await?;
    let form = FactsForm::of(&evidence);
    Ok(render(&EditPage::new(
        &ctx,
        &ledger,
        evidence,
        form,
        FormErrors::new(),
    )))
}

/// Saves it, unless somebody else was first.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, EvidenceId)>,
    Form(form): Form<EditForm>,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let mut errors = FormErrors::labelled(fields::LABELS);
    let seen: i64 = form.version.parse().map_err(|_| PageError::BadRequest)?;
    let Some(facts) = form.facts.parse(&ledger, "", &mut errors) else {
        return again(&ctx, &ledger, id, seen, form.facts, errors).await;
    };
    let command = ChangeEvidence {
        evidence: id,
        seen,
        facts,
    };
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&paths::one(ctx.org(), id), texts::evidence::SAVED)),
        Err(Undecided::Refused(refused)) => match refused {
            ChangeRefused::Unknown => Err(PageError::NotFound),
            ChangeRefused::Changed => conflict(&ctx, &ledger, id, form.facts).await,
            ChangeRefused::Facts(error) => {
                fields::refuse(&mut errors, error);
                again(&ctx, &ledger, id, seen, form.facts, errors).await
            }
            ChangeRefused::UnknownOwner => {
                errors.add("owner", texts::layout::FORM_CHOOSE);
                again(&ctx, &ledger, id, seen, form.facts, errors).await
            }
        },
        Err(other) => Err(other.into()),
    }
}

/// The form again, with what is wrong.
async fn again(
    ctx: &Context,
    ledger: &Ledger,
    id: EvidenceId,
    seen: i64,
    form: FactsForm,
    errors: FormErrors,
) -> Result<Response, PageError> {
    let evidence = changeable(ctx, id).await?;
    let mut page = EditPage::new(ctx, ledger, evidence, form, errors);
    page.version = seen;
    Ok(invalid(&page))
}

/// Shows the other change beside what was typed, and lets the user choose.
async fn conflict(
    ctx: &Context,
    ledger: &Ledger,
    id: EvidenceId,
    yours: FactsForm,
) -> Result<Response, PageError> {
    let theirs = changeable(ctx, id).await?;
    let differences = differences(ctx, ledger, &FactsForm::of(&theirs), &yours);
    let changed_by = ctx.app.store.evidence_changed_by(ctx.organisation.id, id).await?;
    let mut page = EditPage::new(ctx, ledger, theirs, yours, FormErrors::new());
    page.changed_by = Some(changed_by.unwrap_or_default());
    page.differences = differences;
    Ok(render_status(StatusCode::CONFLICT, &page))
}

fn differences(ctx: &Context, ledger: &Ledger, theirs: &FactsForm, yours: &FactsForm) -> Vec<Difference> {
    let ui = &ctx.ui;
    let owner = |id: &str| {
        let member = id.parse().ok().and_then(|id| ledger.member(id));
        member.map(|member| member.name.clone()).unwrap_or_default()
    };
    let day = |text: &str| {
        crate::forms::parse_day(text)
            .map(|day| ui.date(day))
            .unwrap_or_default()
    };
    let code = |code: &str| {
        let known: Option<Confidentiality> = code.parse().ok();
        known.map(|code| ui.name(code)).unwrap_or_default()
    };
    let all = [
        (
            texts::evidence::TITLE,
            theirs.title.clone(),
            yours.title.trim().to_owned(),
        ),
        (texts::evidence::FROM, day(&theirs.from), day(&yours.from)),
        (texts::evidence::TO, day(&theirs.to), day(&yours.to)),
        (texts::evidence::OWNER, owner(&theirs.owner), owner(&yours.owner)),
        (
            texts::evidence::CONFIDENTIALITY,
            code(&theirs.confidentiality),
            code(&yours.confidentiality),
        ),
    ];
    all.into_iter()
        .filter(|(_, theirs, yours)| theirs != yours)
        .map(|(key, theirs, yours)| Difference {
            label: ui.t(key),
            theirs,
            yours,
        })
        .collect()
}

/// Retired or back in use.
#[derive(Deserialize)]
pub struct RetireForm {
    version: i64,
    retired: String,
}

/// Retires evidence, or restores it. It stays with the judgements that rest on it.
pub async fn retire(
    ctx: Context,
    Path((_, id)): Path<(String, EvidenceId)>,
    Form(form): Form<RetireForm>,
) -> Result<Response, PageError> {
    let command = RetireEvidence {
        evidence: id,
        seen: form.version,
        retired: form.retired == "yes",
    };
    match ctx.decide(&command).await {
        Ok(()) => {
            let key = if command.retired {
                texts::evidence::RETIRED_DONE
            } else {
                texts::evidence::RESTORED_DONE
            };
            Ok(done(&paths::one(ctx.org(), id), key))
        }
        Err(Undecided::Refused(ChangeRefused::Unknown)) => Err(PageError::NotFound),
        Err(Undecided::Refused(ChangeRefused::Changed)) => Err(PageError::Conflict),
        Err(other) => Err(other.into()),
    }
}
