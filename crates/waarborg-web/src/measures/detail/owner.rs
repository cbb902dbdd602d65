//! Who answers for a measure that binds to the organisation as a whole.

use super::page::View;
use super::{DetailQuery, about, number};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::measures::paths;
use crate::render::done;
use crate::texts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::ids::UserId;
use waarborg_domain::measure_owners::{OwnerRefused, SetMeasureOwner};
use waarborg_domain::permissions::Permission;

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
    /// The form, if the measure can have an owner and the reader may say who.
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
    let owner: Option<UserId> = form
        .errors
        .optional("owner", &chosen.owner, texts::layout::FORM_CHOOSE);
    if form.errors.is_empty() {
        let command = SetMeasureOwner {
            measure,
            seen: chosen.before.parse().ok(),
            owner,
        };
        match ctx.decide(&command).await {
            Ok(()) => return Ok(done(&paths::one(ctx.org(), measure), texts::detail::OWNER_SAVED)),
            Err(Undecided::Refused(OwnerRefused::Changed(theirs))) => {
                return conflict(&ctx, measure, theirs, chosen.owner).await;
            }
            Err(Undecided::Refused(OwnerRefused::UnknownPerson | OwnerRefused::ClosedAccount)) => {
                form.errors.add("owner", texts::layout::FORM_CHOOSE);
            }
            Err(other) => return Err(other.into()),
        }
    }
    form.chosen = chosen.owner;
    super::page::show_owner(&ctx, &view, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Somebody else was first: who they chose, beside the choice that was made here.
async fn conflict(
    ctx: &Context,
    measure: MeasureNumber,
    theirs: Option<UserId>,
    chosen: String,
) -> Result<Response, PageError> {
    let view = View::new(ctx, measure, DetailQuery::default()).await?;
    let mut form = OwnerForm::new(ctx, &view).ok_or(PageError::NotFound)?;
    let member = theirs.and_then(|owner| view.standing.ledger.member(owner));
    let name = member.map(|member| member.name.clone());
    form.conflict = Some(name.unwrap_or_else(|| ctx.ui.t(texts::detail::OWNER_NOBODY)));
    form.chosen = chosen;
    super::page::show_owner(ctx, &view, form, StatusCode::CONFLICT).await
}
