//! The page of a control or an obligation.

use super::about::{About, MeasureLine, about, measures};
use super::owner_form::OwnerForm;
use super::paths;
use crate::actions::panel::Panel;
use crate::as_of::{AsOf, FIELD};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::judgements::form::{Again, Fields, Typed};
use crate::judgements::history::{Asked, History, history};
use crate::judgements::state::{AspectState, SourceLink, aspects, judgement_href};
use crate::listing::with_query;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Standing;
use waarborg_domain::groups::Target;
use waarborg_domain::judging::{TargetError, check_requirement};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::{AspectPosture, OrganisationCell};
use waarborg_domain::requirement::Requirement;

/// What can stand in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct PageQuery {
    as_of: String,
    /// Page of the history.
    history: Option<i64>,
}

/// A control or obligation in view: for whom, on which day.
pub struct View {
    /// Which.
    pub requirement: Requirement,
    /// The day.
    pub day: AsOf,
    /// Everything of the organisation as of that day.
    pub standing: Standing,
    /// Its state.
    pub cell: OrganisationCell,
    /// The organisation, on which it is judged.
    pub target: Target,
    query: PageQuery,
}

/// The number in an address; a measure has another page, and what is no number does not exist.
pub fn number(text: &str) -> Result<Requirement, PageError> {
    let requirement: Requirement = text.parse().map_err(|_| PageError::NotFound)?;
    match requirement {
        Requirement::Measure(_) => Err(PageError::NotFound),
        _ => Ok(requirement),
    }
}

impl View {
    /// Looks at it.
    ///
    /// # Errors
    /// When the version of that day does not have it, or the store fails.
    pub async fn new(ctx: &Context, requirement: Requirement, query: PageQuery) -> Result<Self, PageError> {
        let day = AsOf::new(&query.as_of, ctx.today);
        let standing = ctx.standing(day.day).await?;
        let cell = standing.posture.organisation_cell(requirement);
        let cell = *cell.ok_or(PageError::NotFound)?;
        let organisation = standing.posture.organisation().ok_or(PageError::NotFound)?;
        Ok(Self {
            requirement,
            day,
            standing,
            cell,
            target: Target::Object(organisation),
            query,
        })
    }

    /// The form for the owner, if the reader may say who that is.
    pub fn owner_form(&self, ctx: &Context) -> Option<OwnerForm> {
        let path = paths::owner(ctx.org(), self.requirement);
        let form = || OwnerForm::new(ctx, &self.standing.ledger, self.requirement, path);
        self.day.is_today().then(form).flatten()
    }

    /// Whether this reader can record a judgement here, or why not.
    fn may_record(&self, ctx: &Context) -> Option<Result<(), TargetError>> {
        (self.day.is_today() && ctx.may(Permission::Judge)).then(|| {
            let (catalogue, posture) = (self.standing.catalogue, &self.standing.posture);
            check_requirement(catalogue, posture, self.requirement, self.target, &ctx.actor)
        })
    }

    /// The page; `again` is a form that has to be sent once more.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn page(&self, ctx: &Context, again: Option<Again>) -> Result<RequirementPage, PageError> {
        let may_record = self.may_record(ctx);
        let visible = self.cell.is_visible_to(&ctx.actor);
        let about = about(ctx, self).ok_or(PageError::NotFound)?;
        Ok(RequirementPage {
            number: self.requirement.to_string(),
            path: paths::one(ctx.org(), self.requirement),
            aspects: if visible { self.aspects(ctx) } else { Vec::new() },
            fields: match may_record {
                Some(Ok(())) => Some(self.fields(ctx, &about, again).await?),
                _ => None,
            },
            why_not: match may_record {
                Some(Err(TargetError::NotOwed)) => Some(ctx.ui.t(texts::requirements::NOT_OWED)),
                Some(Err(_)) => Some(ctx.ui.t(texts::requirements::NOT_YOURS)),
                _ => None,
            },
            target: self.target.to_string(),
            measures: measures(ctx, self),
            history: if visible {
                Some(self.history(ctx).await?)
            } else {
                None
            },
            owner: self.owner_form(ctx),
            actions: (self.day.is_today() && visible)
                .then(|| Panel::of_requirement(ctx, &self.standing.ledger, self.requirement)),
            day: self.day,
            about,
            ui: ctx.ui.clone(),
        })
    }

    fn aspects(&self, ctx: &Context) -> Vec<AspectState> {
        let source = |posture: &AspectPosture| {
            let href = judgement_href(ctx, posture)?;
            Some(SourceLink {
                text: ctx.ui.t(texts::detail::SOURCE_OWN),
                href: Some(href),
            })
        };
        let cell = (self.cell.owed, &self.cell.aspects);
        aspects(ctx, &self.standing.ledger, self.requirement, cell, source)
    }

    async fn fields(&self, ctx: &Context, about: &About, again: Option<Again>) -> Result<Fields, PageError> {
        let again = again.unwrap_or_else(|| Again::first(Typed::blank(ctx, self.target.to_string(), "")));
        let mut fields = Fields::new(ctx, &self.standing, again).await?;
        for (aspect, hint) in fields.aspects.iter_mut().zip(&about.hints) {
            aspect.hint.clone_from(hint);
        }
        Ok(fields)
    }

    async fn history(&self, ctx: &Context) -> Result<History, PageError> {
        let asked = Asked {
            requirement: self.requirement,
            targets: &[self.target],
            own: self.target,
            is_own: self.cell.owner == Some(ctx.actor.user),
            day: self.day.day,
            page: self.query.history,
        };
        let path = paths::one(ctx.org(), self.requirement);
        let day = self.day.value();
        let href = |page: i64| {
            let page = page.to_string();
            let pairs = [(FIELD, day.as_str()), ("history", page.as_str())];
            format!("{}#history", with_query(&path, &pairs))
        };
        history(ctx, &self.standing, asked, href).await
    }
}

/// See the module.
#[derive(Template)]
#[template(path = "requirements/page.html")]
pub struct RequirementPage {
    ui: Ui,
    number: String,
    path: String,
    day: AsOf,
    about: About,
    aspects: Vec<AspectState>,
    /// The form, if this reader can record something here today.
    fields: Option<Fields>,
    why_not: Option<String>,
    target: String,
    /// The measures of a control.
    measures: Vec<MeasureLine>,
    /// The judgements; `None` for whoever may not see how it stands.
    history: Option<History>,
    /// The form for the owner.
    pub owner: Option<OwnerForm>,
    /// What is done about it; today, for whoever may see how it stands.
    actions: Option<Panel>,
}

/// The page.
pub async fn page(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    Query(query): Query<PageQuery>,
) -> Result<Response, PageError> {
    let view = View::new(&ctx, number(&text)?, query).await?;
    Ok(render(&view.page(&ctx, None).await?))
}
