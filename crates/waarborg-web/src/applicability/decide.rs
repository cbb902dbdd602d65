//! One control or measure: what was decided, and a form to decide.

use super::consequence::{Stakes, listed};
use super::entries::{self, Entry};
use super::paths;
use crate::as_of::{AsOf, FIELD};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors, Query};
use crate::grounds::Grounds;
use crate::i18n::Text;
use crate::listing::with_query;
use crate::render::{done, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use std::collections::HashMap;
use waarborg_app::{Standing, Undecided};
use waarborg_domain::Day;
use waarborg_domain::applicability::{
    Applicability, Decide, DecideRefused, Decision, DecisionError, MAX_TEXT, NewDecision, Subject,
};
use waarborg_domain::permissions::Permission;

#[derive(Deserialize)]
pub struct DayQuery {
    #[serde(default, rename = "as-of")]
    as_of: String,
}

/// What is typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Fields {
    #[serde(default)]
    applicability: String,
    #[serde(default)]
    motivation: String,
    #[serde(default)]
    risk_reference: String,
    #[serde(default)]
    equivalent: String,
    /// The decision that counted when the form was opened; empty for none.
    #[serde(default)]
    seen: String,
    /// `next`: go on to the next control or measure.
    #[serde(default)]
    after: String,
}

impl Fields {
    fn of(decision: Option<&Decision>) -> Self {
        let Some(decision) = decision else {
            return Self::default();
        };
        Self {
            applicability: decision.applicability.to_string(),
            motivation: decision.motivation.clone(),
            risk_reference: decision.risk_reference.clone(),
            equivalent: decision.equivalent.clone(),
            seen: decision.id.to_string(),
            after: String::new(),
        }
    }

    /// What would be decided; `None` if nothing was chosen.
    fn read(&self, subject: Subject) -> Option<NewDecision> {
        Some(NewDecision {
            subject,
            applicability: self.applicability.trim().parse().ok()?,
            motivation: self.motivation.trim().to_owned(),
            risk_reference: self.risk_reference.trim().to_owned(),
            equivalent: self.equivalent.trim().to_owned(),
        })
    }

    /// What was chosen, to compare it with what a colleague chose.
    fn chosen(&self) -> Option<Applicability> {
        self.applicability.parse().ok()
    }
}

#[derive(Template)]
#[template(path = "applicability/decide.html")]
struct DecidePage<'a> {
    ui: Ui,
    as_of: AsOf,
    entry: Entry<'a>,
    /// The control of a measure.
    control: Option<Entry<'a>>,
    /// The measures of a control.
    measures: Vec<Entry<'a>>,
    previous: Option<Subject>,
    next: Option<Subject>,
    stakes: Stakes,
    choices: Vec<Choice>,
    fields: Fields,
    errors: FormErrors,
    /// What a colleague decided in the meantime.
    theirs: Option<&'a Decision>,
    history: Vec<&'a Decision>,
    grounds: Grounds<'a>,
    may_decide: bool,
}

impl DecidePage<'_> {
    fn gaps(&self) -> String {
        gaps_of(self.ui.org(), self.entry.subject, self.as_of)
    }

    fn one(&self, subject: &Subject) -> String {
        self.as_of.keep(&paths::one(self.ui.org(), *subject))
    }
}

/// What a page about one subject shows besides the form.
fn show<'a>(
    ctx: &Context,
    standing: &'a Standing,
    as_of: AsOf,
    subject: Subject,
) -> Result<DecidePage<'a>, PageError> {
    let decisions = standing.ledger.decisions_on(as_of.day);
    let all = entries::all(standing.catalogue, &decisions, ctx.ui.language());
    let index = all
        .iter()
        .position(|entry| entry.subject == subject)
        .ok_or(PageError::NotFound)?;
    let entry = all[index].clone();
    let of_control = |other: &&Entry<'a>| other.subject.control() == subject.control();
    let measures = all
        .iter()
        .filter(of_control)
        .filter(|other| entry.is_control() && !other.is_control());
    let control = all
        .iter()
        .find(|other| !entry.is_control() && of_control(other) && other.is_control());
    let stakes = Stakes::of(
        standing.catalogue,
        &standing.posture,
        &decisions,
        &ctx.actor,
        subject,
    );
    let mut history = entries::history(&standing.ledger, subject);
    history.retain(|decision| decision.decided_on <= as_of.day);
    Ok(DecidePage {
        as_of,
        control: control.cloned(),
        measures: measures.cloned().collect(),
        previous: index.checked_sub(1).map(|index| all[index].subject),
        next: all.get(index + 1).map(|entry| entry.subject),
        choices: stakes.choices(&ctx.ui, &entry),
        stakes,
        fields: Fields::of(entry.decision),
        errors: FormErrors::new(),
        theirs: None,
        history,
        grounds: Grounds::new(standing, as_of.day),
        may_decide: ctx.may(Permission::Decide) && as_of.is_today(),
        entry,
        ui: ctx.ui.clone(),
    })
}

/// The open gaps of a measure in the gap analysis.
pub(super) fn gaps_of(organisation: &str, subject: Subject, as_of: AsOf) -> String {
    let (number, day) = (subject.to_string(), as_of.value());
    let pairs = [("q", number.as_str()), ("state", "gap"), (FIELD, &day)];
    with_query(&crate::measures::paths::list(organisation), &pairs)
}

fn subject_in(text: &str) -> Result<Subject, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

/// The page.
pub async fn page(
    ctx: Context,
    Path((_, subject)): Path<(String, String)>,
    Query(query): Query<DayQuery>,
) -> Result<Response, PageError> {
    let as_of = AsOf::new(&query.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    Ok(render(&show(&ctx, &standing, as_of, subject_in(&subject)?)?))
}

/// Takes a decision.
pub async fn send(
    ctx: Context,
    Path((_, subject)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let subject = subject_in(&subject)?;
    let Some(new) = fields.read(subject) else {
        return again(&ctx, subject, fields).await;
    };
    let command = Decide {
        id: ctx.id(),
        seen: fields.seen.parse().ok(),
        new,
    };
    match ctx.decide(&command).await {
        Ok(true) => Ok(done(
            &onward(&ctx, &fields, subject).await?,
            texts::applicability::SAVED,
        )),
        Ok(false) => Ok(done(
            &onward(&ctx, &fields, subject).await?,
            texts::applicability::UNCHANGED,
        )),
        Err(Undecided::Refused(DecideRefused::Unknown(_))) => Err(PageError::NotFound),
        Err(Undecided::Refused(DecideRefused::Changed | DecideRefused::Problems(_))) => {
            again(&ctx, subject, fields).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The form again, with each mistake at its field and what a colleague decided in the meantime.
async fn again(ctx: &Context, subject: Subject, fields: Fields) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let mut page = show(ctx, &standing, AsOf::new("", ctx.today), subject)?;
    let latest = page.entry.decision;
    page.errors = mistakes(subject, &fields, &standing, ctx.today);
    page.theirs = latest.filter(|latest| latest.id.to_string() != fields.seen);
    page.fields = Fields {
        seen: page.fields.seen,
        ..fields
    };
    let status = if page.theirs.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(render_status(status, &page))
}

/// Where to go after a decision.
async fn onward(ctx: &Context, fields: &Fields, subject: Subject) -> Result<String, PageError> {
    if fields.after != "next" {
        return Ok(paths::one(ctx.org(), subject));
    }
    let ledger = ctx.ledger().await?;
    let catalogue = ctx.app.catalogue(&ledger.organisation.catalogue_version);
    let all = entries::all(catalogue, &HashMap::new(), ctx.ui.language());
    let mut later = all.iter().skip_while(|entry| entry.subject != subject).skip(1);
    Ok(match later.next() {
        Some(next) => paths::one(ctx.org(), next.subject),
        None => paths::list(ctx.org()),
    })
}

/// Fields with their labels, for the summary of mistakes.
const LABELS: &[(&str, Text)] = &[
    ("applicability", texts::applicability::QUESTION),
    ("motivation", texts::applicability::MOTIVATION),
    ("risk_reference", texts::applicability::RISK_REFERENCE),
    ("equivalent", texts::applicability::OTHER_NORM),
];

/// What is wrong with the form, each mistake at its field.
fn mistakes(subject: Subject, fields: &Fields, standing: &Standing, today: Day) -> FormErrors {
    let mut errors = FormErrors::labelled(LABELS);
    let _: Option<Applicability> = errors.choice("applicability", &fields.applicability);
    let _ = errors.optional_text("motivation", &fields.motivation, MAX_TEXT);
    let _ = errors.optional_text("risk_reference", &fields.risk_reference, MAX_TEXT);
    let _ = errors.optional_text("equivalent", &fields.equivalent, MAX_TEXT);
    let decisions = standing.ledger.decisions_on(today);
    let problems = fields
        .read(subject)
        .map(|new| new.problems(standing.catalogue, &decisions));
    for problem in problems.unwrap_or_default() {
        match problem {
            DecisionError::DoesNotFit => errors.add("applicability", texts::applicability::ERROR_MEASURE),
            DecisionError::MeasuresBind(measures) => errors.add(
                "applicability",
                texts::applicability::ERROR_BOUND.measures(listed(&measures)),
            ),
            DecisionError::NoMotivation => errors.add("motivation", texts::applicability::ERROR_MOTIVATION),
            DecisionError::NoRiskReference => {
                errors.add("risk_reference", texts::applicability::ERROR_RISK_REFERENCE);
            }
            DecisionError::NoEquivalent => errors.add("equivalent", texts::applicability::ERROR_EQUIVALENT),
            DecisionError::NotEquivalent => {
                errors.add("equivalent", texts::applicability::ERROR_NOT_EQUIVALENT);
            }
            // Was said above, at the text that is too long.
            DecisionError::TooLong => {}
        }
    }
    errors
}
