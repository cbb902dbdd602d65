//! Ending an inheritance, after what follows from it was shown.

use super::super::end::provision_ended;
use super::super::paths;
use super::super::view::View;
use super::new::sentence;
use super::{ShownEffect, pages, shown_effects};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors, Query};
use crate::listing::Pagination;
use crate::render::{done, invalid, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::ids::ProvisionId;
use waarborg_domain::objects::register::Register;
use waarborg_domain::provisions::Provision;
use waarborg_domain::provisions::effects::{Effects, ProvisionRefused, check_end, effects, position_without};
use waarborg_domain::store::{Change, StoreError};

/// What stands in the address.
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
#[template(path = "objects/provisions/end.html")]
struct EndPage {
    ui: Ui,
    id: ProvisionId,
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
        provision: &Provision,
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
        let without = position_without(standing.catalogue, &standing.ledger, ctx.today, provision.id);
        let effects = effects(standing.catalogue, provision, &standing.position, &without);
        let path = paths::end_provision(ctx.org(), provision.id);
        Ok(Self {
            id: provision.id,
            sentence: sentence(&view, &standing, provision),
            rows: shown_effects(&view, &effects, page),
            pages: pages(page, &effects, &path, &[]),
            ui: ctx.ui.clone(),
            effects,
            form,
            errors,
        })
    }

    fn crumbs(&self) -> Vec<(String, String)> {
        vec![(self.ui.t("objects-provisions"), paths::provisions(self.ui.org()))]
    }
}

async fn find(ctx: &Context, id: ProvisionId) -> Result<Provision, PageError> {
    let ledger = ctx.ledger().await?;
    let found = ledger.provisions.iter().find(|provision| provision.id == id);
    found.cloned().ok_or(PageError::NotFound)
}

/// What follows, and whether that is meant.
pub async fn page(
    ctx: Context,
    Path((_, id)): Path<(String, ProvisionId)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let provision = find(&ctx, id).await?;
    if provision.ended_on.is_some() {
        return Ok(done(
            &paths::provisions(ctx.org()),
            "objects-provision-ended-already",
        ));
    }
    let form = EndForm {
        on: ctx.today.to_string(),
    };
    Ok(render(
        &EndPage::new(&ctx, &provision, form, FormErrors::new(), asked.page).await?,
    ))
}

/// Ends it.
pub async fn send(
    ctx: Context,
    Path((_, id)): Path<(String, ProvisionId)>,
    Form(form): Form<EndForm>,
) -> Result<Response, PageError> {
    let provision = find(&ctx, id).await?;
    let list = paths::provisions(ctx.org());
    let already = || Ok(done(&list, "objects-provision-ended-already"));
    let mut errors = FormErrors::new();
    if let Some(on) = errors.day("on", &form.on) {
        match check_end(&provision, on, ctx.today) {
            Ok(()) => {
                let event = provision_ended(&ctx, &provision, on);
                return match ctx.save(vec![Change::EndProvision(id, on)], vec![event]).await {
                    Ok(_) => Ok(done(&list, "objects-provision-ended")),
                    Err(StoreError::Conflict) => already(),
                    Err(error) => Err(error.into()),
                };
            }
            Err(ProvisionRefused::Ended) => return already(),
            Err(ProvisionRefused::EndsBeforeStart) => errors.add("on", "objects-provision-ends-before-start"),
            Err(_) => errors.add("on", "objects-day-in-future"),
        }
    }
    Ok(invalid(
        &EndPage::new(&ctx, &provision, form, errors, None).await?,
    ))
}
