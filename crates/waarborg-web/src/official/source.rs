//! One import: what was in it, and its file.

use super::labels::{ShownAnomaly, anomaly};
use super::list::by;
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use object_store::ObjectStoreExt;
use waarborg_catalogue::import::Anomaly;
use waarborg_domain::evidence::clean_file_name;
use waarborg_domain::ids::SourceId;
use waarborg_domain::official::{OfficialSource, source_path};
use waarborg_domain::permissions::Permission;

#[derive(Template)]
#[template(path = "official/source.html")]
struct SourcePage {
    ui: Ui,
    source: OfficialSource,
    texts: String,
    size: String,
    by: String,
    removed: Option<String>,
    anomalies: Vec<ShownAnomaly>,
    /// Whether they may fetch the file and remove the texts.
    may_edit: bool,
}

/// The import with this identifier.
pub(super) async fn find(ctx: &Context, id: SourceId) -> Result<OfficialSource, PageError> {
    let all = ctx.app.store.official_sources(ctx.organisation.id).await?;
    let found = all.into_iter().find(|source| source.id == id);
    found.ok_or(PageError::NotFound)
}

pub(super) fn id(text: &str) -> Result<SourceId, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

/// The page.
pub async fn page(ctx: Context, Path((_, text)): Path<(String, String)>) -> Result<Response, PageError> {
    let source = find(&ctx, id(&text)?).await?;
    let ui = &ctx.ui;
    // A report in an older format is not worth an error page.
    let report: Vec<Anomaly> = serde_json::from_value(source.report.clone()).unwrap_or_default();
    Ok(render(&SourcePage {
        texts: ui.number(source.texts),
        size: ui.number(source.size),
        by: by(ui, &source.imported_by_name, source.imported_at),
        removed: source
            .removed
            .as_ref()
            .map(|removal| by(ui, &removal.by_name, removal.at)),
        anomalies: report.iter().map(|one| anomaly(ui, one)).collect(),
        may_edit: ctx.may(Permission::EditCatalogue) && source.removed.is_none(),
        source,
        ui: ctx.ui.clone(),
    }))
}

/// The file, as it was imported.
pub async fn file(ctx: Context, Path((_, text)): Path<(String, String)>) -> Result<Response, PageError> {
    let source = find(&ctx, id(&text)?).await?;
    if source.removed.is_some() {
        return Err(PageError::NotFound);
    }
    let place = object_store::path::Path::from(source_path(ctx.organisation.id, &source.sha256));
    let found = match ctx.app.files.get(&place).await {
        Ok(found) => found,
        Err(object_store::Error::NotFound { .. }) => return Err(PageError::NotFound),
        Err(error) => return Err(PageError::internal(error)),
    };
    let bytes = found.bytes().await.map_err(PageError::internal)?;
    let name: String = clean_file_name(&source.file_name)
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') {
                c
            } else {
                '_'
            }
        })
        .collect();
    let headers = [
        // Never shown by the browser: it is somebody's file.
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}
