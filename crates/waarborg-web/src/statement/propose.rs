//! Laying the statement before the board: freezes scope and VvT as they are now.

use super::content::Content;
use super::{diagnostics, paths, record};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::listing::with_query;
use crate::render::{done, render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use waarborg_app::Standing;
use waarborg_documents::canonical;
use waarborg_domain::ids::StatementId;
use waarborg_domain::rules;
use waarborg_domain::statement::{
    EditionOptions, LeftOut, MAX_NOTE_LENGTH, SignOff, Statement, StatementRecord, StatementStatus as Status,
};
use waarborg_domain::store::Change;

/// What to leave out of the public edition.
pub(super) struct Without;

impl Without {
    /// What was ticked; anything else is not ours.
    pub fn parse(values: &[String]) -> Vec<LeftOut> {
        values.iter().filter_map(|value| value.parse().ok()).collect()
    }
}

/// The options for what was ticked.
pub(super) fn options(left_out: &[LeftOut]) -> EditionOptions {
    EditionOptions {
        without_objects: left_out.contains(&LeftOut::Objects),
        without_states: left_out.contains(&LeftOut::States),
        without_motivations: left_out.contains(&LeftOut::Motivations),
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
    /// What falls away, in sentences.
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
    /// How many diagnostics stand in the way.
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
        Statement::freeze(catalogue, ledger, posture, record::next_number(&self.statements))
    }

    fn page(&self, ctx: &Context, form: ProposeForm, errors: FormErrors) -> ProposePage {
        let choice = |what: &LeftOut| Choice {
            hint: ctx.ui.t(&format!("statement-without-{what}")),
            ..Choice::new(what, capitalised(&ctx.ui.name(what)))
        };
        ProposePage {
            crumbs: record::crumbs(ctx, None),
            number: record::next_number(&self.statements),
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

/// Names of what is left out stand in the middle of sentences; here they begin one.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// What falls away when this is left out.
fn effect(ui: &Ui, content: &Content, what: LeftOut) -> String {
    let statement = &content.statement;
    match what {
        LeftOut::Objects => ui.t1(
            "statement-effect-objects",
            "n",
            statement.scope.items.as_ref().map_or(0, Vec::len),
        ),
        LeftOut::States => ui.t1("statement-effect-states", "n", statement.totals.all.measures),
        LeftOut::Motivations => {
            let decisions = statement.controls.iter().flat_map(|control| {
                let measures = control.measures.iter().map(|measure| &measure.decision);
                std::iter::once(&control.decision).chain(measures)
            });
            let motivated = decisions
                .filter(|decision| decision.motivation.is_some() || decision.risk_reference.is_some());
            ui.t1("statement-effect-motivations", "n", motivated.count())
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
    let situation = Situation::of(&ctx).await?;
    let left_out = Without::parse(&form.without);
    let mut errors = FormErrors::new();
    let note = errors.optional_text("note", &form.note, MAX_NOTE_LENGTH);
    if form.action == "preview" {
        let preview = situation.preview(&ctx, &left_out);
        let mut page = situation.page(&ctx, form, errors);
        page.preview = Some(preview);
        return Ok(render(&page));
    }
    if situation.open().is_some() {
        return Ok(render_status(
            StatusCode::CONFLICT,
            &situation.page(&ctx, form, errors),
        ));
    }
    if situation.blocking > 0 || !errors.is_empty() {
        return Ok(crate::render::invalid(&situation.page(&ctx, form, errors)));
    }
    let record = propose(&ctx, &situation.freeze(), options(&left_out), note)?;
    let details = json!({
        "number": record.number,
        "asOf": record.as_of,
        "contentHash": record.content_hash,
        "leftOut": left_out,
        "note": record.proposed.note,
    });
    let event = ctx.event("statement.proposed", "statement", record.id, details);
    let path = paths::one(ctx.org(), record.id);
    ctx.save(vec![Change::AddStatement(record)], vec![event]).await?;
    Ok(done(&path, "statement-was-proposed"))
}

fn propose(
    ctx: &Context,
    statement: &Statement,
    options: EditionOptions,
    note: String,
) -> Result<StatementRecord, PageError> {
    let content = canonical::of(statement).map_err(PageError::internal)?;
    let proposed = SignOff {
        by: ctx.actor.user,
        name: ctx.actor.name.clone(),
        at: ctx.now,
        note,
    };
    Ok(StatementRecord {
        id: ctx.id::<StatementId>(),
        number: statement.number,
        as_of: statement.as_of,
        status: Status::Proposed,
        options,
        content_hash: canonical::sha256(&content),
        content: String::from_utf8(content).map_err(PageError::internal)?,
        proposed,
        advised: None,
        decided: None,
        published: None,
        edition: None,
        version: 1,
    })
}
