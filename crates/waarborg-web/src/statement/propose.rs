//! Proposes the statement to the board: freezes scope and VvT as they are now.

use super::content::Content;
use super::{diagnostics, paths, record};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::listing::with_query;
use crate::render::{done, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;
use waarborg_app::{Proposal, Standing, Undecided};
use waarborg_domain::rules;
use waarborg_domain::statement::{
    EditionOptions, LeftOut, MAX_NOTE_LENGTH, ProposeRefused, Statement, StatementRecord, next_number,
};

/// What to leave out of the public edition.
pub(super) struct Without;

impl Without {
    /// What was ticked; anything else is not ours.
    pub fn parse(values: &[String]) -> Vec<LeftOut> {
        values.iter().filter_map(|value| value.parse().ok()).collect()
    }
}

/// The form.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ProposeForm {
    without: Vec<String>,
    note: String,
    action: String,
}

/// What the public would see.
struct Preview {
    /// What is lost, in sentences.
    effect: Vec<String>,
    /// The whole of it.
    href: String,
}

#[derive(Template)]
#[template(path = "statement/propose.html")]
struct ProposePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    number: i64,
    /// The proposal that has to be finished first.
    open: Option<String>,
    /// How many diagnostics prevent a proposal.
    blocking: usize,
    choices: Vec<Choice>,
    form: ProposeForm,
    errors: FormErrors,
    preview: Option<Preview>,
}

/// Everything that the page and the step need to know.
struct Situation {
    standing: Standing,
    statements: Vec<StatementRecord>,
    blocking: usize,
}

impl Situation {
    async fn of(ctx: &Context) -> Result<Self, PageError> {
        let standing = ctx.standing(ctx.today).await?;
        let statements = ctx.app.store.statements(ctx.organisation.id).await?;
        let found = diagnostics::check(&standing, &standing.posture, &statements);
        let blocking = found
            .iter()
            .filter(|diagnostic| diagnostic.severity == rules::Severity::Blocks)
            .count();
        Ok(Self {
            standing,
            statements,
            blocking,
        })
    }

    fn open(&self) -> Option<&StatementRecord> {
        self.statements.iter().find(|record| record.status.is_open())
    }

    fn freeze(&self) -> Statement {
        let Standing {
            ledger,
            posture,
            catalogue,
        } = &self.standing;
        Statement::freeze(catalogue, ledger, posture, next_number(&self.statements))
    }

    fn page(&self, ctx: &Context, form: ProposeForm, errors: FormErrors) -> ProposePage {
        let choice = |what: &LeftOut| Choice {
            hint: ctx.ui.t(texts::statement::without(what)),
            ..Choice::new(what, capitalised(&ctx.ui.name(what)))
        };
        ProposePage {
            crumbs: record::crumbs(ctx, None),
            number: next_number(&self.statements),
            open: self.open().map(|record| paths::one(ctx.org(), record.id)),
            blocking: self.blocking,
            choices: LeftOut::ALL.iter().map(choice).collect(),
            ui: ctx.ui.clone(),
            form,
            errors,
            preview: None,
        }
    }

    fn preview(&self, ctx: &Context, left_out: &[LeftOut]) -> Preview {
        let content = Content::new(&ctx.ui, Arc::new(self.freeze()));
        let values: Vec<String> = left_out.iter().map(ToString::to_string).collect();
        let query: Vec<(&str, &str)> = values.iter().map(|value| ("without", value.as_str())).collect();
        let effect = left_out.iter().map(|what| effect(&ctx.ui, &content, *what));
        Preview {
            effect: effect.collect(),
            href: with_query(&paths::draft(ctx.org()), &query),
        }
    }
}

/// Names of what is left out are written for the middle of sentences; here they begin one.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// What is lost when this is left out.
fn effect(ui: &Ui, content: &Content, what: LeftOut) -> String {
    let statement = &content.statement;
    match what {
        LeftOut::Objects => {
            ui.t(texts::statement::EFFECT_OBJECTS.n(statement.scope.items.as_ref().map_or(0, Vec::len)))
        }
        LeftOut::States => ui.t(texts::statement::EFFECT_STATES.n(statement.totals.all.measures)),
        LeftOut::Motivations => {
            let decisions = statement.controls.iter().flat_map(|control| {
                let measures = control.measures.iter().map(|measure| &measure.decision);
                std::iter::once(&control.decision).chain(measures)
            });
            let motivated = decisions
                .filter(|decision| decision.motivation.is_some() || decision.risk_reference.is_some());
            ui.t(texts::statement::EFFECT_MOTIVATIONS.n(motivated.count()))
        }
    }
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let situation = Situation::of(&ctx).await?;
    Ok(render(&situation.page(
        &ctx,
        ProposeForm::default(),
        FormErrors::new(),
    )))
}

/// Shows what the public would see, or freezes and proposes.
pub async fn send(ctx: Context, Form(form): Form<ProposeForm>) -> Result<Response, PageError> {
    let left_out = Without::parse(&form.without);
    if form.action == "preview" {
        let situation = Situation::of(&ctx).await?;
        let preview = situation.preview(&ctx, &left_out);
        let errors = mistakes(&form);
        let mut page = situation.page(&ctx, form, errors);
        page.preview = Some(preview);
        return Ok(render(&page));
    }
    let proposal = Proposal {
        id: ctx.id(),
        options: EditionOptions::without(&left_out),
        note: form.note.trim().to_owned(),
    };
    let proposed = ctx.app.propose(ctx.organisation.id, &ctx.by(), &proposal).await;
    let status = match proposed {
        Ok(()) => {
            let path = paths::one(ctx.org(), proposal.id);
            return Ok(done(&path, texts::statement::WAS_PROPOSED));
        }
        Err(Undecided::Refused(ProposeRefused::Open(_) | ProposeRefused::Outdated)) => StatusCode::CONFLICT,
        Err(Undecided::Refused(ProposeRefused::Blocked(_) | ProposeRefused::NoteTooLong)) => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(other) => return Err(other.into()),
    };
    let errors = mistakes(&form);
    let page = Situation::of(&ctx).await?.page(&ctx, form, errors);
    Ok(render_status(status, &page))
}

fn mistakes(form: &ProposeForm) -> FormErrors {
    let mut errors = FormErrors::new();
    let _ = errors.optional_text("note", &form.note, MAX_NOTE_LENGTH);
    errors
}
