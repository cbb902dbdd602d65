//! Name, tier and review intervals of the organisation.

use super::maturity::{self, MaturityForm};
use super::{Tab, paths, tabs};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::render::{done, invalid, render};
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_domain::interval::Interval;
use waarborg_domain::organisations::{GovernmentTier, Organisation, ReviewIntervals};
use waarborg_domain::store::{Change, StoreError};

/// The longest name of an organisation, in characters.
const MAX_NAME_LENGTH: usize = 200;

/// The labels of the fields, for the summary of what is wrong.
const LABELS: &[(&str, &str)] = &[
    ("name", "admin-settings-name"),
    ("tier", "admin-settings-tier"),
    ("design", "admin-settings-design"),
    ("existence", "admin-settings-existence"),
    (
        "operating_effectiveness",
        "admin-settings-operating-effectiveness",
    ),
    ("maturity", "admin-maturity-scale"),
    ("level-1", "admin-maturity-level-1"),
    ("level-2", "admin-maturity-level-2"),
    ("level-3", "admin-maturity-level-3"),
    ("level-4", "admin-maturity-level-4"),
    ("level-5", "admin-maturity-level-5"),
    ("meaning-1", "admin-maturity-meaning-1"),
    ("meaning-2", "admin-maturity-meaning-2"),
    ("meaning-3", "admin-maturity-meaning-3"),
    ("meaning-4", "admin-maturity-meaning-4"),
    ("meaning-5", "admin-maturity-meaning-5"),
];

/// The form: strings only, so that everything typed can be shown again.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SettingsForm {
    name: String,
    tier: String,
    design: String,
    existence: String,
    operating_effectiveness: String,
    /// Text, because a number does not survive `flatten`.
    version: String,
    #[serde(flatten)]
    maturity: MaturityForm,
}

impl SettingsForm {
    fn of(organisation: &Organisation) -> Self {
        let review = organisation.settings.review;
        Self {
            name: organisation.name.clone(),
            tier: organisation.tier.to_string(),
            design: months(review.design),
            existence: months(review.existence),
            operating_effectiveness: months(review.operating_effectiveness),
            version: organisation.version.to_string(),
            maturity: MaturityForm::of(&organisation.settings.maturity),
        }
    }

    /// What the organisation becomes, or what is wrong.
    fn parse(&self, now: &Organisation, errors: &mut FormErrors) -> Option<Organisation> {
        let name = errors.text("name", &self.name, MAX_NAME_LENGTH);
        let tier = errors.choice::<GovernmentTier>("tier", &self.tier);
        let design = interval(errors, "design", &self.design);
        let existence = interval(errors, "existence", &self.existence);
        let operating_effectiveness =
            interval(errors, "operating_effectiveness", &self.operating_effectiveness);
        let maturity = self.maturity.parse(&now.settings.maturity, errors);
        let mut next = Organisation {
            name,
            tier: tier?,
            ..now.clone()
        };
        next.settings.review = ReviewIntervals {
            design: design?,
            existence: existence?,
            operating_effectiveness: operating_effectiveness?,
        };
        next.settings.maturity = maturity;
        errors.is_empty().then_some(next)
    }
}

fn months(interval: Interval) -> String {
    match interval {
        Interval::Months(months) => months.to_string(),
        Interval::Days(days) => (days / 30).max(1).to_string(),
    }
}

fn interval(errors: &mut FormErrors, field: &str, value: &str) -> Option<Interval> {
    let months: u16 = errors.parse(field, value, "admin-settings-months")?;
    if !(1..=120).contains(&months) {
        errors.add(field, "admin-settings-months");
        return None;
    }
    Some(Interval::Months(months))
}

#[derive(Template)]
#[template(path = "admin/settings.html")]
struct SettingsPage {
    ui: Ui,
    tabs: Vec<Tab>,
    tiers: Vec<Choice>,
    scales: Vec<Choice>,
    form: SettingsForm,
    errors: FormErrors,
    /// What a colleague has saved in the meantime.
    theirs: Option<SettingsForm>,
}

impl SettingsPage {
    fn new(ctx: &Context, form: SettingsForm, errors: FormErrors) -> Self {
        Self {
            tabs: tabs(&ctx.ui, &paths::settings(ctx.org())),
            tiers: Choice::of(&ctx.ui, GovernmentTier::ALL),
            scales: maturity::choices(&ctx.ui),
            ui: ctx.ui.clone(),
            form,
            errors,
            theirs: None,
        }
    }
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let form = SettingsForm::of(&ctx.ledger().await?.organisation);
    Ok(render(&SettingsPage::new(&ctx, form, FormErrors::new())))
}

/// Saves. When a colleague was first, shows what he made of it beside what was typed.
pub async fn send(ctx: Context, Form(form): Form<SettingsForm>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let mut errors = FormErrors::labelled(LABELS);
    let version = form.version.parse().map_err(|_| PageError::BadRequest)?;
    let Some(mut next) = form.parse(&ledger.organisation, &mut errors) else {
        return Ok(invalid(&SettingsPage::new(&ctx, form, errors)));
    };
    next.version = version;
    let details = json!({
        "name": next.name,
        "tier": next.tier,
        "review": next.settings.review,
        "maturity": next.settings.maturity,
    });
    let event = ctx.event("admin.settings-changed", "organisation", next.id, details);
    match ctx
        .save(vec![Change::UpdateOrganisation(next)], vec![event])
        .await
    {
        Ok(_) => Ok(done(&paths::settings(ctx.org()), "admin-settings-saved")),
        Err(StoreError::Conflict) => {
            let current = ctx.ledger().await?;
            let mut page = SettingsPage::new(&ctx, form, errors);
            page.form.version = current.organisation.version.to_string();
            page.theirs = Some(SettingsForm::of(&current.organisation));
            Ok(crate::render::render_status(
                axum::http::StatusCode::CONFLICT,
                &page,
            ))
        }
        Err(error) => Err(error.into()),
    }
}
