//! The published statement as a page for everybody.

use super::answer::answer;
use super::{Asked, paths, ui};
use crate::context::Visitor;
use crate::errors::PageError;
use crate::grounds;
use crate::i18n::Text;
use crate::render::render;
use crate::statement::changes::ChangesView;
use crate::statement::content::Content;
use crate::statement::{day_of, oscal_name};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;
use waarborg_app::documents::Form;
use waarborg_documents::sign::SignedEdition;
use waarborg_domain::Day;
use waarborg_domain::law::Publishing;
use waarborg_domain::organisations::Organisation;
use waarborg_domain::statement::{Statement, StatementRecord, StatementStatus as Status};

/// How many of the newest versions say what changed: each takes a query.
const COMPARED: usize = 3;

/// A line of the list of versions.
struct Version {
    number: i64,
    href: String,
    as_of: Day,
    published_on: Option<Day>,
    current: bool,
    changes: Option<String>,
}

#[derive(Template)]
#[template(path = "public/statement.html")]
struct StatementPage {
    ui: Ui,
    organisation: String,
    slug: String,
    number: i64,
    /// Number of the newest version, where an older one is shown.
    newer: Option<i64>,
    approved_on: Day,
    published_on: Day,
    sha256: String,
    public_key: String,
    /// The address of the signed JSON, for the command that checks it.
    address: String,
    content: Content,
    changes: Option<ChangesView>,
    versions: Vec<Version>,
    /// Address and name of each OSCAL format that there is.
    oscal: Vec<(String, Text)>,
}

#[derive(Template)]
#[template(path = "public/nothing.html")]
struct NothingPage {
    ui: Ui,
    /// What the version of BIO2 says of publishing.
    publishing: Publishing,
    organisation: String,
}

/// The newest one.
pub async fn newest(
    visitor: Visitor,
    Path(slug): Path<String>,
    asked: Asked,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    show(&visitor, &slug, None, &asked, &headers).await
}

/// An older one.
pub async fn numbered(
    visitor: Visitor,
    Path((slug, number)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let number = super::number(&number)?;
    show(&visitor, &slug, Some(number), &asked, &headers).await
}

async fn show(
    visitor: &Visitor,
    slug: &str,
    number: Option<i64>,
    asked: &Asked,
    headers: &HeaderMap,
) -> Result<Response, PageError> {
    let store = &visitor.app.store;
    let organisation = store
        .organisation_by_slug(slug)
        .await?
        .ok_or(PageError::NotFound)?;
    let mut published = store.statements(organisation.id).await?;
    published.retain(|record| record.status == Status::Published);
    published.sort_by_key(|record| std::cmp::Reverse(record.number));
    let index = match number {
        None if published.is_empty() => {
            let page = NothingPage {
                ui: ui(
                    visitor,
                    paths::newest(slug),
                    asked.language(),
                    Some(&organisation),
                ),
                publishing: grounds::publishing(&organisation),
                organisation: organisation.name.clone(),
            };
            let mut response = render(&page);
            let keep = HeaderValue::from_static("public, max-age=60");
            response.headers_mut().insert(header::CACHE_CONTROL, keep);
            return Ok(response);
        }
        None => 0,
        Some(number) => published
            .iter()
            .position(|record| record.number == number)
            .ok_or(PageError::NotFound)?,
    };
    // Not the address as it was written, of which there are many: each would be cached as a page of its
    // own.
    let path = match number {
        Some(number) => paths::numbered(slug, number),
        None => paths::newest(slug),
    };
    let ui = ui(visitor, path, asked.language(), Some(&organisation));
    let key = key(&ui, &organisation, &published);
    let document = match visitor.app.documents.find(&key) {
        Some(known) => known,
        None => {
            let page = build(visitor, ui, &organisation, &published, index).await?;
            let html = page.render().map_err(PageError::internal)?;
            visitor.app.documents.keep(key, html)
        }
    };
    Ok(answer(headers, document, "text/html; charset=utf-8"))
}

/// Everything that the page depends on: address, language, house style, and which versions there are.
fn key(ui: &Ui, organisation: &Organisation, published: &[StatementRecord]) -> String {
    let versions = published
        .iter()
        .map(|record| format!("{}.{}", record.number, record.version));
    let versions: Vec<String> = versions.collect();
    format!(
        "page/{}/{}/{}/{}",
        ui.address(),
        ui.lang(),
        organisation.version,
        versions.join(",")
    )
}

async fn build(
    visitor: &Visitor,
    ui: Ui,
    organisation: &Organisation,
    published: &[StatementRecord],
    index: usize,
) -> Result<StatementPage, PageError> {
    let mut editions = BTreeMap::new();
    let newest = 0..published.len().min(COMPARED + 1);
    for wanted in newest
        .chain([index, index + 1])
        .filter(|wanted| *wanted < published.len())
    {
        let number = published[wanted].number;
        if let Entry::Vacant(place) = editions.entry(number) {
            place.insert(edition(visitor, organisation, number).await?);
        }
    }
    let shown = &published[index];
    let signed = editions.get(&shown.number).ok_or(PageError::NotFound)?;
    let before = |index: usize| -> Option<&Statement> {
        editions
            .get(&published.get(index + 1)?.number)
            .map(|signed| &signed.edition)
    };
    let changes = |index: usize| {
        let now = editions.get(&published.get(index)?.number)?;
        Some(ChangesView::new(&ui, before(index)?, &now.edition))
    };
    let slug = organisation.slug.as_str();
    let version = |(at, record): (usize, &StatementRecord)| Version {
        number: record.number,
        href: format!("{}?lang={}", paths::numbered(slug, record.number), ui.lang()),
        as_of: record.as_of,
        published_on: record.published.as_ref().map(|sign_off| day_of(sign_off.at)),
        current: at == index,
        changes: changes(at)
            .map(|view| ui.t(texts::statement::CHANGES_SHORT.n(view.since).what(view.summary))),
    };
    Ok(StatementPage {
        organisation: signed.edition.organisation.name.clone(),
        slug: slug.to_owned(),
        number: shown.number,
        newer: (index > 0).then(|| published[0].number),
        approved_on: signed.approved_on,
        published_on: signed.published_on,
        sha256: signed.sha256.clone(),
        public_key: signed.public_key.clone(),
        address: format!(
            "{}{}",
            visitor.app.config.base_address,
            paths::json(slug, shown.number)
        ),
        oscal: oscal(slug, shown.number, &signed.edition),
        content: Content::new(&ui, Arc::new(signed.edition.clone())),
        changes: changes(index),
        versions: published.iter().enumerate().map(version).collect(),
        ui,
    })
}

/// The OSCAL formats in which this edition can be downloaded.
fn oscal(slug: &str, number: i64, edition: &Statement) -> Vec<(String, Text)> {
    let forms = Form::OSCAL.into_iter().filter(|form| form.fits(edition));
    let address = |form| match form {
        Form::OscalResults => paths::oscal_results(slug, number),
        Form::OscalPoam => paths::oscal_poam(slug, number),
        _ => paths::oscal_ssp(slug, number),
    };
    forms.map(|form| (address(form), oscal_name(form))).collect()
}

async fn edition(
    visitor: &Visitor,
    organisation: &Organisation,
    number: i64,
) -> Result<SignedEdition, PageError> {
    let record = visitor
        .app
        .store
        .published_statement(organisation.id, Some(number))
        .await?;
    // Taken down between two queries.
    let edition = record
        .and_then(|record| record.edition)
        .ok_or(PageError::NotFound)?;
    serde_json::from_str(&edition).map_err(PageError::internal)
}
