//! A new action: loose, or from a measure, an object or a judgement.

use super::form::{ActionForm, LABELS, owner_choices, refuse};
use super::{paths, view};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors, Query};
use crate::render::{done, invalid, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use chrono::Months;
use serde::Deserialize;
use waarborg_app::{Standing, Undecided};
use waarborg_domain::actions::{ActionRefused, AddAction, JudgementVisibility, may_name};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, ObjectId};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectKind;

/// What the new action is about.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct About {
    /// Numbers of measures, as they are ticked in their list.
    measure: Vec<String>,
    /// A number of any kind.
    requirement: String,
    /// Objects.
    object: Vec<String>,
    /// What the list of measures is about, when that is one object.
    target: String,
    /// The judgement that it is made from.
    judgement: String,
}

#[derive(Template)]
#[template(path = "actions/form.html")]
pub(super) struct FormPage {
    pub ui: Ui,
    pub title: String,
    pub action: String,
    pub back: String,
    pub crumbs: Vec<(String, String)>,
    pub form: ActionForm,
    pub owners: Vec<Choice>,
    /// `None` for a new action: it is planned.
    pub may_start: bool,
    /// Who changed it in the meantime, and what.
    pub conflict: Option<(String, Vec<view::Difference>)>,
    pub errors: FormErrors,
}

fn page_of(ctx: &Context, ledger: &Ledger, form: ActionForm, errors: FormErrors) -> FormPage {
    FormPage {
        title: ctx.ui.t(texts::actions::NEW),
        action: paths::new(ctx.org()),
        back: paths::list(ctx.org()),
        crumbs: vec![(ctx.ui.t(texts::actions::NAV), paths::list(ctx.org()))],
        owners: owner_choices(ledger, &form.owner),
        may_start: false,
        conflict: None,
        form,
        errors,
        ui: ctx.ui.clone(),
    }
}

/// The form, filled with what is known.
fn blank(ctx: &Context, standing: &Standing, about: &About) -> ActionForm {
    let ledger = &standing.ledger;
    let visible = JudgementVisibility::new(standing.catalogue, ledger, &standing.posture, &ctx.actor);
    let named = about.measure.iter().chain([&about.requirement]);
    let named: Vec<&str> = named
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let mut requirements = named.join(", ");
    let mut objects: Vec<ObjectId> = about.object.iter().filter_map(|id| id.parse().ok()).collect();
    if let Ok(Target::Object(object)) = about.target.parse() {
        objects.push(object);
    }
    let judged = about.judgement.parse::<JudgementId>().ok();
    let fact = judged.and_then(|id| ledger.judgements.with_id(id));
    let fact = fact.filter(|fact| visible.has(fact));
    if let Some(fact) = fact {
        requirements = fact.requirement.to_string();
        if let Target::Object(object) = fact.target {
            objects.push(object);
        }
    }
    objects.retain(|id| {
        ledger
            .object(*id)
            .is_some_and(|object| object.kind != ObjectKind::Organisation && may_name(&ctx.actor, object))
    });
    ActionForm {
        requirements,
        objects: view::codes(ledger, &objects),
        owner: ctx.actor.user.to_string(),
        due: (ctx.today + Months::new(3)).to_string(),
        origin: fact.map(|fact| fact.id.to_string()).unwrap_or_default(),
        ..ActionForm::default()
    }
}

/// The form.
pub async fn page(ctx: Context, Query(about): Query<About>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let form = blank(&ctx, &standing, &about);
    Ok(render(&page_of(&ctx, &standing.ledger, form, FormErrors::new())))
}

/// Records it.
pub async fn send(ctx: Context, Form(form): Form<ActionForm>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let mut errors = FormErrors::labelled(LABELS);
    let Some(details) = form.parse(&ctx, &ledger, None, &mut errors) else {
        return Ok(invalid(&page_of(&ctx, &ledger, form, errors)));
    };
    let command = AddAction {
        id: ctx.id(),
        details,
        origin: form.origin.parse().ok(),
    };
    match ctx.decide(&command).await {
        Ok(_) => Ok(done(&paths::one(ctx.org(), command.id), texts::actions::ADDED)),
        // The judgement was retracted in the meantime: the action stands on its own.
        Err(Undecided::Refused(ActionRefused::UnknownJudgement(_))) => {
            errors.add("title", texts::actions::ORIGIN_GONE);
            let form = ActionForm {
                origin: String::new(),
                ..form
            };
            Ok(invalid(&page_of(&ctx, &ledger, form, errors)))
        }
        Err(Undecided::Refused(refused)) if refuse(&ctx, &ledger, &mut errors, refused) => {
            Ok(invalid(&page_of(&ctx, &ledger, form, errors)))
        }
        Err(other) => Err(other.into()),
    }
}
