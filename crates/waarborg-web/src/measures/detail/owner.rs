//! Who answers for a measure that binds to the organisation as a whole.

use super::page::View;
use super::{DetailQuery, about, number};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::measures::paths;
use crate::render::done;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_domain::ids::UserId;
use waarborg_domain::measure_owners::MeasureOwner;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

/// The form on the page.
pub struct OwnerForm {
    /// Who can be chosen.
    pub members: Vec<Choice>,
    /// Who it is now; empty is nobody.
    pub now: String,
    /// What is chosen in the form.
    pub chosen: String,
    /// Who it became in the meantime, where somebody else was first.
    pub conflict: Option<String>,
    /// What is wrong.
    pub errors: FormErrors,
}

fn owner_now(view: &View) -> Option<UserId> {
    let number = view.standing.catalogue.measure(view.index).number;
    view.standing
        .ledger
        .measure_owners_on(view.day.day)
        .get(&number)
        .copied()
}

impl OwnerForm {
    /// The form, where the measure can have an owner and the reader may say who.
    pub fn new(ctx: &Context, view: &View) -> Option<Self> {
        if !view.day.is_today() || !ctx.may(Permission::EditObjects) || !about::can_have_owner(view) {
            return None;
        }
        let now = owner_now(view).map(|owner| owner.to_string()).unwrap_or_default();
        Some(Self {
            members: crate::evidence::fields::owner_choices(&view.standing.ledger, &now),
            chosen: now.clone(),
            now,
            conflict: None,
            errors: FormErrors::new(),
        })
    }
}

/// What was chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    owner: String,
    /// Who it was when the page was opened.
    before: String,
}

/// Says who answers for the measure from today on.
pub async fn send(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, PageError> {
    let measure = number(&text)?;
    let view = View::new(&ctx, measure, DetailQuery::default()).await?;
    let Some(mut form) = OwnerForm::new(&ctx, &view) else {
        return Err(PageError::NotFound);
    };
    let owner: Option<UserId> = form.errors.optional("owner", &chosen.owner, "form-choose");
    let ledger = &view.standing.ledger;
    if owner.is_some_and(|owner| ledger.member(owner).is_none_or(|member| !member.active)) {
        form.errors.add("owner", "form-choose");
    }
    if !form.errors.is_empty() {
        form.chosen = chosen.owner;
        return super::page::show_owner(&ctx, &view, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let before = owner_now(&view);
    if form.now != chosen.before && form.now != chosen.owner {
        let name = before
            .and_then(|owner| ledger.member(owner))
            .map(|member| member.name.clone());
        form.conflict = Some(name.unwrap_or_else(|| ctx.ui.t("detail-owner-nobody")));
        form.chosen = chosen.owner;
        return super::page::show_owner(&ctx, &view, form, StatusCode::CONFLICT).await;
    }
    let path = paths::one(ctx.org(), measure);
    if before == owner {
        return Ok(done(&path, "detail-owner-saved"));
    }
    let entry = MeasureOwner {
        measure,
        owner,
        valid_from: ctx.today,
        recorded_at: ctx.now,
    };
    let name = |owner: Option<UserId>| {
        owner
            .and_then(|owner| ledger.member(owner))
            .map(|member| member.name.clone())
    };
    let details = json!({
        "before": before, "before_name": name(before), "owner": owner, "owner_name": name(owner),
    });
    let event = ctx.event("measures.owner-set", "measure", measure, details);
    ctx.save(vec![Change::SetMeasureOwner(entry)], vec![event])
        .await?;
    Ok(done(&path, "detail-owner-saved"))
}
