//! Name, tier and review intervals of the organisation.

use super::cbw::{self, CbwForm};
use super::maturity::{self, MaturityForm};
use super::{Tab, paths, tabs};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::i18n::Text;
use crate::render::{done, invalid, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_domain::interval::Interval;
use waarborg_domain::organisations::{
    ChangeSettings, GovernmentTier, MAX_NAME_LENGTH, Organisation, ReviewIntervals, SettingsRefused,
};

/// The labels of the fields, for the summary of what is wrong.
const LABELS: &[(&str, Text)] = &[
    ("name", texts::admin::SETTINGS_NAME),
    ("tier", texts::admin::SETTINGS_TIER),
    ("design", texts::admin::SETTINGS_DESIGN),
    ("existence", texts::admin::SETTINGS_EXISTENCE),
    (
        "operating_effectiveness",
        texts::admin::SETTINGS_OPERATING_EFFECTIVENESS,
    ),
    cbw::LABELS[0],
    cbw::LABELS[1],
    ("maturity", texts::admin::MATURITY_SCALE),
    ("level-1", texts::admin::MATURITY_LEVEL_1),
    ("level-2", texts::admin::MATURITY_LEVEL_2),
    ("level-3", texts::admin::MATURITY_LEVEL_3),
    ("level-4", texts::admin::MATURITY_LEVEL_4),
    ("level-5", texts::admin::MATURITY_LEVEL_5),
    ("meaning-1", texts::admin::MATURITY_MEANING_1),
    ("meaning-2", texts::admin::MATURITY_MEANING_2),
    ("meaning-3", texts::admin::MATURITY_MEANING_3),
    ("meaning-4", texts::admin::MATURITY_MEANING_4),
    ("meaning-5", texts::admin::MATURITY_MEANING_5),
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
    #[serde(flatten)]
    cbw: CbwForm,
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
            cbw: CbwForm::of(&organisation.settings.cbw),
        }
    }

    /// What is asked for, or what is wrong.
    fn parse(&self, seen: i64, now: &Organisation, errors: &mut FormErrors) -> Option<ChangeSettings> {
        let name = errors.text("name", &self.name, MAX_NAME_LENGTH);
        let tier = errors.choice::<GovernmentTier>("tier", &self.tier);
        let design = interval(errors, "design", &self.design);
        let existence = interval(errors, "existence", &self.existence);
        let operating_effectiveness =
            interval(errors, "operating_effectiveness", &self.operating_effectiveness);
        let maturity = self.maturity.parse(&now.settings.maturity, errors);
        let cbw = self.cbw.parse(&now.settings.cbw, errors);
        let command = ChangeSettings {
            seen,
            name,
            tier: tier?,
            review: ReviewIntervals {
                design: design?,
                existence: existence?,
                operating_effectiveness: operating_effectiveness?,
            },
            maturity,
            cbw: cbw?,
        };
        errors.is_empty().then_some(command)
    }
}

fn months(interval: Interval) -> String {
    match interval {
        Interval::Months(months) => months.to_string(),
        Interval::Days(days) => (days / 30).max(1).to_string(),
    }
}

fn interval(errors: &mut FormErrors, field: &str, value: &str) -> Option<Interval> {
    let months: u16 = errors.parse(field, value, texts::admin::SETTINGS_MONTHS)?;
    if !(1..=120).contains(&months) {
        errors.add(field, texts::admin::SETTINGS_MONTHS);
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
    scopes: Vec<Choice>,
    /// What we propose for the tier.
    proposals: Vec<String>,
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
            scopes: cbw::choices(&ctx.ui),
            proposals: proposals(&ctx.ui, &form.tier),
            ui: ctx.ui.clone(),
            form,
            errors,
            theirs: None,
        }
    }
}

/// What we propose for this tier; for all of them where none was chosen.
fn proposals(ui: &Ui, tier: &str) -> Vec<String> {
    tier.parse()
        .map_or_else(|_| cbw::proposals(ui), |tier| vec![cbw::proposal(ui, tier)])
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let form = SettingsForm::of(&ctx.ledger().await?.organisation);
    Ok(render(&SettingsPage::new(&ctx, form, FormErrors::new())))
}

/// Saves. If a colleague was first, shows their values beside what was typed.
pub async fn send(ctx: Context, Form(form): Form<SettingsForm>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let mut errors = FormErrors::labelled(LABELS);
    let version = form.version.parse().map_err(|_| PageError::BadRequest)?;
    let Some(command) = form.parse(version, &ledger.organisation, &mut errors) else {
        return Ok(invalid(&SettingsPage::new(&ctx, form, errors)));
    };
    match ctx.decide(&command).await {
        Ok(()) => Ok(done(&paths::settings(ctx.org()), texts::admin::SETTINGS_SAVED)),
        Err(Undecided::Refused(SettingsRefused::Changed)) => {
            let current = ctx.ledger().await?;
            let mut page = SettingsPage::new(&ctx, form, errors);
            page.form.version = current.organisation.version.to_string();
            page.theirs = Some(SettingsForm::of(&current.organisation));
            Ok(render_status(StatusCode::CONFLICT, &page))
        }
        Err(other) => Err(other.into()),
    }
}
