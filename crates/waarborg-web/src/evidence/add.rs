//! New evidence: files or a link.

use super::fields::{self, FactsForm, confidentiality_choices, owner_choices};
use super::files::Whole;
use super::sent::{MAX_FILES, Sent};
use super::{paths, view};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::render::{done, done_n, render, render_status};
use crate::routes::query_value;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::evidence::{AddEvidence, Content, NewEvidence, check_link};
use waarborg_domain::ledger::Ledger;

/// Tells the script that uploads file by file what is wrong, in words.
const PROBLEM: HeaderName = HeaderName::from_static("x-upload-problem");

#[derive(Template)]
#[template(path = "evidence/add.html")]
struct AddPage {
    ui: Ui,
    link: bool,
    address: String,
    form: FactsForm,
    owners: Vec<Choice>,
    confidentialities: Vec<Choice>,
    limit: String,
    limit_bytes: usize,
    most: usize,
    errors: FormErrors,
}

impl AddPage {
    fn new(ctx: &Context, ledger: &Ledger, form: FactsForm, errors: FormErrors) -> Self {
        let limit = ctx.app.config.upload_limit;
        Self {
            link: false,
            address: String::new(),
            owners: owner_choices(ledger, &form.owner),
            confidentialities: confidentiality_choices(ctx),
            limit: view::size(&ctx.ui, limit as u64),
            limit_bytes: limit,
            most: MAX_FILES,
            form,
            errors,
            ui: ctx.ui.clone(),
        }
    }
}

/// The form for files.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    Ok(render(&AddPage::new(
        &ctx,
        &ledger,
        FactsForm::blank(&ctx),
        FormErrors::new(),
    )))
}

/// Takes files in.
pub async fn send(ctx: Context, request: Request) -> Result<Response, PageError> {
    let mut sent = Sent::read(&ctx, request).await?;
    let ledger = ctx.ledger().await?;
    let form = FactsForm::sent(&sent);
    let mut errors = FormErrors::labelled(fields::LABELS);
    sent.check_files(&ctx, "files", &mut errors);
    if sent.files.is_empty() && errors.is_empty() {
        errors.add("files", texts::evidence::NO_FILE);
    }
    let files = std::mem::take(&mut sent.files);
    // The script sends each file by itself and says how many there are.
    let together = sent.text("together").parse().unwrap_or(files.len());
    let new = name_files(&ctx, &ledger, &form, &files, together, &mut errors);
    if !errors.is_empty() {
        return Ok(refused(&ctx, &ledger, form, errors, sent.has_too_large()));
    }
    for file in files {
        file.keep().await?;
    }
    let added = ctx.decide(&AddEvidence { pieces: new }).await?;
    Ok(done_n(
        &paths::list(ctx.org()),
        texts::evidence::ADDED,
        added.len(),
    ))
}

fn refused(ctx: &Context, ledger: &Ledger, form: FactsForm, errors: FormErrors, large: bool) -> Response {
    let words = errors
        .all()
        .first()
        .map(|error| error.text(&ctx.ui))
        .unwrap_or_default();
    let status = if large {
        StatusCode::PAYLOAD_TOO_LARGE
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let mut response = render_status(status, &AddPage::new(ctx, ledger, form, errors));
    if let Ok(words) = HeaderValue::from_str(&query_value(&words)) {
        response.headers_mut().insert(PROBLEM, words);
    }
    response
}

/// One piece of evidence per file, with the title that was typed or the name of the file. A title for
/// several files gets the name of each after it.
fn name_files(
    ctx: &Context,
    ledger: &Ledger,
    form: &FactsForm,
    files: &[Whole],
    together: usize,
    errors: &mut FormErrors,
) -> Vec<NewEvidence> {
    let mut new = Vec::new();
    for whole in files {
        let name = fields::title_of_file(&whole.file);
        let Some(mut facts) = form.parse(ledger, &name, errors) else {
            return Vec::new();
        };
        if together > 1 && !form.title.trim().is_empty() {
            let both = format!("{} – {name}", facts.title);
            facts.title = both
                .chars()
                .take(waarborg_domain::evidence::MAX_TITLE_LENGTH)
                .collect();
        }
        match facts.checked() {
            Ok(facts) => new.push(NewEvidence {
                id: ctx.id(),
                content: Content::File(whole.file.clone()),
                facts,
            }),
            Err(error) => fields::refuse(errors, error),
        }
    }
    if files.is_empty() {
        // Anything else that is wrong is said at once.
        form.parse(ledger, "-", errors);
    }
    new
}

/// What was typed for a link.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LinkForm {
    address: String,
    #[serde(flatten)]
    facts: FactsForm,
}

/// The form for a link.
pub async fn link_page(ctx: Context) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let page = AddPage::new(&ctx, &ledger, FactsForm::blank(&ctx), FormErrors::new());
    Ok(render(&AddPage { link: true, ..page }))
}

/// Records a link.
pub async fn send_link(ctx: Context, Form(form): Form<LinkForm>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let mut errors = FormErrors::labelled(fields::LABELS);
    let link = check_link(&form.address);
    if link.is_err() {
        errors.add("address", texts::evidence::NOT_A_LINK);
    }
    let without = fields::title_of_link(&form.address);
    let without = if without.is_empty() { "-" } else { &without };
    let facts = form.facts.parse(&ledger, without, &mut errors);
    if let (Ok(link), Some(facts)) = (link, facts) {
        match facts.checked() {
            Ok(facts) => {
                let new = NewEvidence {
                    id: ctx.id(),
                    content: Content::Link(link),
                    facts,
                };
                let path = paths::one(ctx.org(), new.id);
                let _ = ctx.decide(&AddEvidence { pieces: vec![new] }).await?;
                return Ok(done(&path, texts::evidence::LINK_ADDED));
            }
            Err(error) => fields::refuse(&mut errors, error),
        }
    }
    let page = AddPage::new(&ctx, &ledger, form.facts, errors);
    let page = AddPage {
        link: true,
        address: form.address,
        ..page
    };
    Ok(crate::render::invalid(&page))
}
