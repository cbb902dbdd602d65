//! The file that a framework came from: always a download, never shown in a page of ours.

use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::attachment;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use object_store::ObjectStoreExt;
use waarborg_domain::frameworks::source_path;
use waarborg_domain::ids::{FrameworkId, OrganisationId};

/// Where the file of a framework is in the evidence store.
pub(super) fn place(organisation: OrganisationId, sha256: &str) -> object_store::path::Path {
    object_store::path::Path::from(source_path(organisation, sha256))
}

/// Sends the file.
pub async fn download(
    ctx: Context,
    Path((_, id)): Path<(String, FrameworkId)>,
) -> Result<Response, PageError> {
    let framework = ctx.app.store.framework(ctx.organisation.id, id).await?;
    let framework = framework.ok_or(PageError::NotFound)?;
    let place = place(ctx.organisation.id, &framework.file_hash);
    let content = ctx.app.files.get(&place).await.map_err(PageError::internal)?;
    let mut response = Response::new(Body::from_stream(content.into_stream()));
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(header::CONTENT_DISPOSITION, attachment(&framework.file_name)?);
    Ok(response)
}
