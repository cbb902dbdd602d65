//! Ending an inheritance, after showing what follows from it.

use super::super::paths;
use super::super::view::View;
use super::new::sentence;
use super::{ShownEffect, pages, shown_effects};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::listing::Pagination;
use crate::render::{done, invalid, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::ids::InheritanceId;
use waarborg_domain::inheritances::effects::{Effects, InheritanceRefused, effects, posture_without};
use waarborg_domain::inheritances::{EndInheritance, Inheritance};
use waarborg_domain::objects::register::Register;

/// The query parameters.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    page: Option<i64>,
}

/// What was typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct EndForm {
    on: String,
}

#[derive(Template)]
#[template(path = "objects/inheritances/end.html")]
struct EndPage {
    ui: Ui,
    id: InheritanceId,
    sentence: String,
    effects: Effects,
    rows: Vec<ShownEffect>,
    pages: Pagination,
    form: EndForm,
    errors: FormErrors,
}

impl EndPage {
    async fn new(
        ctx: &Context,
        inheritance: &Inheritance,
        form: EndForm,
        errors: FormErrors,
        page: Option<i64>,
    ) -> Result<Self, PageError> {
        let standing = ctx.standing(ctx.today).await?;
        let register = Register::new(&standing.ledger);
        let view = View {
            ui: &ctx.ui,
            register: &register,
            only: None,
        };
        let without = posture_without(standing.catalogue, &standing.ledger, ctx.today, inheritance.id);
        let effects = effects(standing.catalogue, inheritance, &standing.posture, &without);
        let path = paths::end_inheritance(ctx.org(), inheritance.id);
        Ok(Self {
            id: inheritance.id,
            sentence: sentence(&view, &standing, inheritance),
            rows: shown_effects(&view, &effects, page),
            pages: pages(page, &effects, &path, &[]),
            ui: ctx.ui.clone(),
            effects,
            form,
            errors,
        })
    }

    fn crumbs(&self) -> Vec<(String, String)> {
        vec![(
            self.ui.t(texts::objects::INHERITANCES),
            paths::inheritances(self.ui.org()),
        )]
    }
}

async fn find(ctx: &Context, id: InheritanceId) -> Result<Inheritance, PageError> {
    let ledger = ctx.ledger().await?;
    let found = ledger
        .inheritances
        .iter()
        .find(|inheritance| inheritance.id == id);
    found.cloned().ok_or(PageError::NotFound)
}

/// What follows, with a request to confirm.
pub async fn page(
    ctx: Context,
    Path((_, id)): Path<(String, InheritanceId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let inheritance = find(&ctx, id).await?;
    if inheritance.ended_on.is_some() {
        return Ok(done(
            &paths::inheritances(ctx.org()),
            texts::objects::INHERITANCE_ENDED_ALREADY,
        ));
    }
    let form = EndForm {
        on: ctx.today.to_string(),
    };
    Ok(render(
        &EndPage::new(&ctx, &inheritance, form, FormErrors::new(), asked.page).await?,
    ))
}

/// Ends it.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, InheritanceId)>,
    Form(form): Form<EndForm>,
) -> Result<Response, PageError> {
    let inheritance = find(&ctx, id).await?;
    let list = paths::inheritances(ctx.org());
    let mut errors = FormErrors::new();
    if let Some(on) = errors.day("on", &form.on) {
        match ctx.decide(&EndInheritance { id, on }).await {
            Ok(()) => return Ok(done(&list, texts::objects::INHERITANCE_ENDED)),
            Err(Undecided::Refused(InheritanceRefused::Ended)) => {
                return Ok(done(&list, texts::objects::INHERITANCE_ENDED_ALREADY));
            }
            Err(Undecided::Refused(InheritanceRefused::EndsBeforeStart)) => {
                errors.add("on", texts::objects::INHERITANCE_ENDS_BEFORE_START);
            }
            Err(Undecided::Refused(InheritanceRefused::DayInFuture)) => {
                errors.add("on", texts::objects::DAY_IN_FUTURE);
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(invalid(
        &EndPage::new(&ctx, &inheritance, form, errors, None).await?,
    ))
}
