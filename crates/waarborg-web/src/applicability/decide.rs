//! One control or measure: what was decided, and a form to decide.

use super::consequence::Stakes;
use super::entries::{self, Entry};
use super::{MAX_LENGTH, paths};
use crate::as_of::{AsOf, FIELD};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors, Query};
use crate::listing::with_query;
use crate::render::{done, render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_app::Standing;
use waarborg_domain::applicability::{Applicability, Decision, DecisionError, NewDecision, Subject};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

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

    fn says(&self, decision: &Decision) -> bool {
        self.applicability == decision.applicability.code()
            && self.motivation.trim() == decision.motivation
            && self.risk_reference.trim() == decision.risk_reference
            && self.equivalent.trim() == decision.equivalent
    }

    /// What was chosen, for whoever compares it with what a colleague chose.
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

/// What a page about one subject shows beside the form.
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
    let standing = ctx.standing(ctx.today).await?;
    let mut page = show(&ctx, &standing, AsOf::new("", ctx.today), subject)?;
    let latest = page.entry.decision;
    let (new, errors) = parse(subject, &fields, &page.stakes);
    let somebody_else = latest.map(|decision| decision.id.to_string()).unwrap_or_default() != fields.seen;
    let here = paths::one(ctx.org(), subject);
    if latest.is_some_and(|latest| fields.says(latest)) {
        return Ok(done(
            &onward(&ctx, &fields, page.next, here),
            "applicability-unchanged",
        ));
    }
    if somebody_else || !errors.is_empty() {
        let status = if somebody_else {
            StatusCode::CONFLICT
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        page.theirs = latest.filter(|_| somebody_else);
        page.fields = Fields {
            seen: page.fields.seen,
            ..fields
        };
        page.errors = errors;
        return Ok(render_status(status, &page));
    }
    let Some(new) = new else {
        return Err(PageError::Unprocessable);
    };
    let decision = new.decide(ctx.id(), &ctx.actor, ctx.today, ctx.now);
    let decision = decision.map_err(|_| PageError::Unprocessable)?;
    let id = decision.id;
    let event = decided(&ctx, &decision, latest);
    ctx.save(vec![Change::AddDecision(decision)], vec![event]).await?;
    // Decisions are only ever added, so nothing is lost when two arrive at the very same moment; but
    // then whoever came second has to know.
    let ledger = ctx.ledger().await?;
    let others = entries::history(&ledger, subject)
        .into_iter()
        .skip_while(|decision| decision.id != id);
    let before = others
        .map(|decision| decision.id.to_string())
        .nth(1)
        .unwrap_or_default();
    if before != fields.seen {
        return Ok(done(&here, "applicability-both"));
    }
    Ok(done(
        &onward(&ctx, &fields, page.next, here),
        "applicability-saved",
    ))
}

/// Where to go after a decision.
fn onward(ctx: &Context, fields: &Fields, next: Option<Subject>, here: String) -> String {
    match (fields.after.as_str(), next) {
        ("next", Some(next)) => paths::one(ctx.org(), next),
        ("next", None) => paths::list(ctx.org()),
        _ => here,
    }
}

/// The audit event of a decision, with what counted before.
pub(super) fn decided(ctx: &Context, decision: &Decision, before: Option<&Decision>) -> NewEvent {
    let details = json!({
        "applicability": decision.applicability,
        "before": before.map(|before| before.applicability),
        "motivation": decision.motivation,
        "risk_reference": decision.risk_reference,
        "equivalent": decision.equivalent,
    });
    ctx.event(
        "applicability.decided",
        "applicability",
        decision.subject,
        details,
    )
}

/// Reads the form; each mistake at its field.
fn parse(subject: Subject, fields: &Fields, stakes: &Stakes) -> (Option<NewDecision>, FormErrors) {
    let mut errors = FormErrors::new();
    let applicability: Option<Applicability> = errors.choice("applicability", &fields.applicability);
    let motivation = errors.optional_text("motivation", &fields.motivation, MAX_LENGTH);
    let risk_reference = errors.optional_text("risk_reference", &fields.risk_reference, MAX_LENGTH);
    let equivalent = errors.optional_text("equivalent", &fields.equivalent, MAX_LENGTH);
    let Some(applicability) = applicability else {
        return (None, errors);
    };
    if applicability == Applicability::LeftOut && !stakes.bound.is_empty() {
        errors.add1(
            "applicability",
            "applicability-error-bound",
            "measures",
            stakes.bound_list(),
        );
    }
    let new = NewDecision {
        subject,
        applicability,
        motivation,
        risk_reference,
        equivalent,
    };
    for problem in new.problems() {
        match problem {
            DecisionError::DoesNotFit => errors.add("applicability", "applicability-error-measure"),
            DecisionError::NoMotivation => errors.add("motivation", "applicability-error-motivation"),
            DecisionError::NoRiskReference => {
                errors.add("risk_reference", "applicability-error-risk-reference");
            }
            DecisionError::NoEquivalent => errors.add("equivalent", "applicability-error-equivalent"),
            DecisionError::NotEquivalent => {
                errors.add("equivalent", "applicability-error-not-equivalent");
            }
            // Was said above, at the text that is too long.
            DecisionError::TooLong => {}
        }
    }
    (Some(new), errors)
}
