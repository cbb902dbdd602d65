//! The two steps of set-up. What was filled in in the first is carried along in the second.

use super::create::{FirstAccounts, NewOrganisation, create};
use super::paths;
use crate::account::{self, sessions};
use crate::admin::cbw::{self, CbwForm};
use crate::admin::{languages, new_account, parse_email};
use crate::context::Visitor;
use crate::errors::PageError;
use crate::forms::{Choice, Form, FormErrors};
use crate::i18n::Text;
use crate::render::{invalid, redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::password_policy as policy;
use waarborg_domain::accounts::{MAX_NAME_LENGTH, NewAccount};
use waarborg_domain::catalogue::Language;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::law::CbwPosition;
use waarborg_domain::organisations::{GovernmentTier, check_slug};
use waarborg_domain::store::StoreError;

const LABELS: &[(&str, Text)] = &[
    ("organisation", texts::admin::SETTINGS_NAME),
    ("slug", texts::setup::SLUG),
    ("tier", texts::admin::SETTINGS_TIER),
    ("catalogue", texts::setup::CATALOGUE),
    cbw::LABELS[0],
    cbw::LABELS[1],
    ("name", texts::setup::NAME),
    ("email", texts::account::LOGIN_EMAIL),
    ("password", texts::account::LOGIN_PASSWORD),
    ("repeated", texts::setup::REPEAT),
    ("language", texts::account::LANGUAGE),
    ("ciso_name", texts::setup::CISO_NAME),
    ("ciso_email", texts::setup::CISO_EMAIL),
];

/// What was typed, in both steps.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SetUpForm {
    step: String,
    organisation: String,
    slug: String,
    tier: String,
    catalogue: String,
    name: String,
    email: String,
    password: String,
    repeated: String,
    language: String,
    ciso_name: String,
    ciso_email: String,
    #[serde(flatten)]
    cbw: CbwForm,
}

#[derive(Template)]
#[template(path = "setup/organisation.html")]
struct OrganisationPage {
    ui: Ui,
    form: SetUpForm,
    tiers: Vec<Choice>,
    versions: Vec<Choice>,
    scopes: Vec<Choice>,
    /// What we propose per tier.
    proposals: Vec<String>,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "setup/accounts.html")]
struct AccountsPage {
    ui: Ui,
    form: SetUpForm,
    languages: Vec<Choice>,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "setup/done.html")]
struct DonePage {
    ui: Ui,
    ciso_name: String,
    ciso_email: String,
    ciso_password: String,
}

fn organisation_page(ui: Ui, form: SetUpForm, errors: FormErrors) -> OrganisationPage {
    let tiers = Choice::of(&ui, GovernmentTier::ALL);
    let versions = waarborg_catalogue::VERSIONS
        .iter()
        .map(|version| Choice::new(version, *version))
        .collect();
    OrganisationPage {
        scopes: cbw::choices(&ui),
        proposals: cbw::proposals(&ui),
        ui,
        form,
        tiers,
        versions,
        errors,
    }
}

fn accounts_page(ui: Ui, form: SetUpForm, errors: FormErrors) -> AccountsPage {
    AccountsPage {
        languages: languages(&ui),
        ui,
        form,
        errors,
    }
}

async fn only_when_empty(visitor: &Visitor) -> Result<(), PageError> {
    if visitor.app.store.count_users().await? == 0 {
        Ok(())
    } else {
        Err(PageError::NotFound)
    }
}

/// The first step.
pub async fn page(visitor: Visitor) -> Result<Response, PageError> {
    only_when_empty(&visitor).await?;
    let form = SetUpForm {
        catalogue: waarborg_catalogue::NEWEST.to_owned(),
        language: visitor.ui.lang().to_owned(),
        cbw: CbwForm::of(&CbwPosition::default()),
        ..SetUpForm::default()
    };
    Ok(render(&organisation_page(visitor.ui, form, FormErrors::new())))
}

/// A short name from a name: `Gemeente Voorbeeldstad` becomes `gemeente-voorbeeldstad`.
fn slug_of(name: &str) -> String {
    let plain = |c: char| match c {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        c if c.is_ascii_lowercase() || c.is_ascii_digit() => c,
        _ => ' ',
    };
    let text: String = name.to_lowercase().chars().map(plain).collect();
    let slug = text.split_whitespace().collect::<Vec<_>>().join("-");
    let slug = slug.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    slug.chars()
        .take(40)
        .collect::<String>()
        .trim_end_matches('-')
        .to_owned()
}

fn parse_organisation(
    id: OrganisationId,
    form: &mut SetUpForm,
    errors: &mut FormErrors,
) -> Option<NewOrganisation> {
    let name = errors.text("organisation", &form.organisation, 200);
    if form.slug.trim().is_empty() {
        form.slug = slug_of(&name);
    }
    let slug = form.slug.trim().to_lowercase();
    if !name.is_empty() && check_slug(&slug).is_err() {
        errors.add("slug", texts::setup::SLUG_WRONG);
    }
    let tier = errors.choice::<GovernmentTier>("tier", &form.tier);
    let catalogue_version =
        waarborg_catalogue::version(&form.catalogue).map(|found| found.version().to_owned());
    if catalogue_version.is_none() {
        errors.add("catalogue", texts::layout::FORM_CHOOSE);
    }
    let cbw = form.cbw.parse(&CbwPosition::default(), errors);
    let chosen = NewOrganisation {
        id,
        name,
        slug,
        tier: tier?,
        catalogue_version: catalogue_version?,
        cbw: cbw?,
    };
    errors.is_empty().then_some(chosen)
}

/// Either step.
pub async fn send(visitor: Visitor, Form(mut form): Form<SetUpForm>) -> Result<Response, PageError> {
    only_when_empty(&visitor).await?;
    let mut errors = FormErrors::labelled(LABELS);
    if form.step == "back" {
        return Ok(render(&organisation_page(visitor.ui, form, errors)));
    }
    let Some(chosen) = parse_organisation(visitor.app.id(), &mut form, &mut errors) else {
        return Ok(invalid(&organisation_page(visitor.ui, form, errors)));
    };
    if form.step == "accounts" {
        finish(visitor, form, chosen).await
    } else {
        Ok(render(&accounts_page(visitor.ui, form, errors)))
    }
}

/// The accounts that were asked for, including the password of the CISO.
async fn parse_accounts(
    visitor: &Visitor,
    form: &SetUpForm,
    errors: &mut FormErrors,
) -> Result<Option<(FirstAccounts, String)>, PageError> {
    let name = errors.text("name", &form.name, MAX_NAME_LENGTH);
    let email = parse_email(errors, "email", &form.email);
    let language = errors.choice::<Language>("language", &form.language);
    if let Err(weak) = policy::check(&form.password, &name, &email) {
        errors.add("password", crate::account::weak_text(weak));
    }
    if form.password != form.repeated {
        errors.add("repeated", texts::account::PASSWORD_NOT_REPEATED);
    }
    let with_ciso = !form.ciso_name.trim().is_empty() || !form.ciso_email.trim().is_empty();
    let mut ciso = None;
    if with_ciso {
        let name = errors.text("ciso_name", &form.ciso_name, MAX_NAME_LENGTH);
        let ciso_email = parse_email(errors, "ciso_email", &form.ciso_email);
        if ciso_email == email {
            errors.add("ciso_email", texts::setup::CISO_SAME);
        }
        ciso = Some((name, ciso_email));
    }
    let Some(language) = language.filter(|_| errors.is_empty()) else {
        return Ok(None);
    };
    let app = &visitor.app;
    let administrator = NewAccount {
        id: app.id(),
        name,
        email,
        language,
        password_hash: app.passwords.hash(&form.password).await?,
    };
    let (ciso, password) = match ciso {
        Some((name, email)) => {
            let (account, password) = new_account(app, name, email, language).await?;
            (Some(account), password)
        }
        None => (None, String::new()),
    };
    Ok(Some((FirstAccounts { administrator, ciso }, password)))
}

async fn finish(visitor: Visitor, form: SetUpForm, chosen: NewOrganisation) -> Result<Response, PageError> {
    let mut errors = FormErrors::labelled(LABELS);
    let Some((accounts, ciso_password)) = parse_accounts(&visitor, &form, &mut errors).await? else {
        return Ok(invalid(&accounts_page(visitor.ui, form, errors)));
    };
    let Visitor { app, ui, now, today } = visitor;
    let administrator = accounts.administrator.id;
    let with_ciso = accounts.ciso.is_some();
    match create(&app, chosen, accounts, now, today).await? {
        Ok(id) => tracing::info!(organisation = %id, "set-up done"),
        Err(StoreError::Exists(_)) => {
            errors.add("slug", texts::setup::SLUG_WRONG);
            return Ok(invalid(&organisation_page(ui, form, errors)));
        }
        Err(error) => return Err(error.into()),
    }
    let mut response = if with_ciso {
        let SetUpForm {
            ciso_name,
            ciso_email,
            ..
        } = form;
        render(&DonePage {
            ui,
            ciso_name,
            ciso_email,
            ciso_password,
        })
    } else {
        redirect(account::paths::FACTOR_SET_UP)
    };
    let administrator = app.store.user(administrator).await?.ok_or(PageError::NotFound)?;
    sessions::start(&app, &administrator, now, response.headers_mut()).await?;
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::slug_of;
    use waarborg_domain::organisations::check_slug;

    #[test]
    fn a_name_becomes_a_short_name() {
        assert_eq!(slug_of("Gemeente Voorbeeldstad"), "gemeente-voorbeeldstad");
        assert_eq!(slug_of("'s-Voorbeeldgraven (Zuid)"), "s-voorbeeldgraven-zuid");
        assert_eq!(slug_of("Oriëntatie & Co 2"), "orientatie-co-2");
        assert!(check_slug(&slug_of(&"lang woord ".repeat(9))).is_ok());
    }
}
