//! Downloads of a proposal or version.

use super::{day_of, frozen, record};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use waarborg_app::documents::{Edition, Form};
use waarborg_domain::catalogue::Language;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::StatementRecord;

/// The query parameters.
#[derive(Deserialize)]
pub struct Choice {
    #[serde(default)]
    lang: String,
}

impl Choice {
    /// The language that was asked for; Dutch if it is none of ours.
    #[must_use]
    pub fn language(&self) -> Language {
        self.lang.parse().unwrap_or_default()
    }
}

/// As PDF, spreadsheet or OSCAL: the whole statement, with the day of approval once there is one.
pub async fn document(
    form: Form,
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
    Query(choice): Query<Choice>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    if form.depends_on_content() && !form.fits(&frozen(&record.content)?) {
        return Err(PageError::NotFound);
    }
    let language = choice.language();
    // The version counts the steps, and a step can add a day to the document.
    let key = format!(
        "inside/{id}/{}/{}/{}",
        record.version,
        form.extension(),
        language.code()
    );
    let decided = record.decided.as_ref().filter(|_| record.status.is_version());
    let (approved_on, published_on) = (
        decided.map(|sign_off| day_of(sign_off.at)),
        record.published.as_ref().map(|sign_off| day_of(sign_off.at)),
    );
    let content = record.content.clone();
    let make = move || {
        let statement = frozen(&content).map_err(|_| "the content cannot be read".to_owned())?;
        Edition {
            statement,
            approved_on,
            published_on,
            seal: None,
        }
        .write(form, language)
    };
    let document = ctx.app.documents.make(key, make).await?;
    let name = file_name("verklaring", &ctx, &record, form.extension());
    Ok((
        [(header::CONTENT_TYPE, form.media_type().to_owned()), name],
        document.bytes,
    )
        .into_response())
}

/// As JSON: the very bytes that the hash is over.
pub async fn json(ctx: Context, Path((_, id)): Path<(String, StatementId)>) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let name = file_name("verklaring", &ctx, &record, "json");
    Ok((
        [(header::CONTENT_TYPE, "application/json".to_owned()), name],
        record.content,
    )
        .into_response())
}

/// The header that names the file.
pub(super) fn file_name(
    what: &str,
    ctx: &Context,
    record: &StatementRecord,
    extension: &str,
) -> (header::HeaderName, String) {
    let name = format!("{what}-{}-{}.{extension}", ctx.org(), record.number);
    (
        header::CONTENT_DISPOSITION,
        format!("attachment; filename=\"{name}\""),
    )
}
