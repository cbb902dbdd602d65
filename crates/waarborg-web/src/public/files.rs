//! A published statement to download: signed JSON, PDF, spreadsheet; and the schema of the JSON.

use super::Asked;
use super::answer::{answer, named, open};
use crate::context::Visitor;
use crate::errors::PageError;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use waarborg_app::documents::{Edition, Form};
use waarborg_documents::schema;
use waarborg_documents::sign::SignedEdition;
use waarborg_domain::statement::StatementRecord;

/// The published statement with this number; nothing else exists for the public.
async fn find(visitor: &Visitor, slug: &str, number: i64) -> Result<StatementRecord, PageError> {
    let store = &visitor.app.store;
    let organisation = store
        .organisation_by_slug(slug)
        .await?
        .ok_or(PageError::NotFound)?;
    store
        .published_statement(organisation.id, Some(number))
        .await?
        .ok_or(PageError::NotFound)
}

/// The very bytes that were signed and stored.
pub async fn json(
    visitor: Visitor,
    Path((slug, number)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let number = super::number(&number)?;
    let record = find(&visitor, &slug, number).await?;
    let documents = &visitor.app.documents;
    let key = format!("public/{}/json", record.id);
    let document = match documents.find(&key) {
        Some(known) => known,
        None => {
            let edition = record.edition;
            let edition = edition.ok_or_else(|| PageError::internal("published without an edition"))?;
            documents.keep(key, edition)
        }
    };
    let response = open(answer(&headers, document, "application/json"));
    Ok(named(response, &format!("verklaring-{slug}-{number}.json")))
}

/// As PDF, spreadsheet or OSCAL.
pub async fn document(
    form: Form,
    visitor: Visitor,
    Path((slug, number)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let number = super::number(&number)?;
    let record = find(&visitor, &slug, number).await?;
    let edition = record
        .edition
        .ok_or_else(|| PageError::internal("published without an edition"))?;
    if form.depends_on_content() {
        let signed: SignedEdition = serde_json::from_str(&edition).map_err(PageError::internal)?;
        if !form.fits(&signed.edition) {
            return Err(PageError::NotFound);
        }
    }
    let language = asked.0.language();
    let make = move || {
        let signed: SignedEdition = serde_json::from_str(&edition).map_err(|error| error.to_string())?;
        let edition = Edition {
            statement: signed.edition,
            approved_on: Some(signed.approved_on),
            published_on: Some(signed.published_on),
            seal: Some((signed.sha256, signed.public_key)),
        };
        edition.write(form, language)
    };
    let (code, extension) = (language.code(), form.extension());
    let key = format!("public/{}/{extension}/{code}", record.id);
    let document = visitor.app.documents.make(key, make).await?;
    let response = open(answer(&headers, document, form.media_type()));
    Ok(named(
        response,
        &format!("verklaring-{slug}-{number}-{code}.{extension}"),
    ))
}

/// What the JSON means.
pub async fn schema(visitor: Visitor, headers: HeaderMap) -> Response {
    const KEY: &str = "public/schema";
    let documents = &visitor.app.documents;
    let document = documents
        .find(KEY)
        .unwrap_or_else(|| documents.keep(KEY.to_owned(), schema::STATEMENT));
    open(answer(&headers, document, "application/schema+json"))
}
