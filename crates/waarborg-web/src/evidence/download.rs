//! The file itself: always a download, never shown in a page of ours, whatever is in it.

use super::{files, sniff, visibility};
use crate::context::Context;
use crate::errors::PageError;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use waarborg_domain::evidence::Content;
use waarborg_domain::ids::EvidenceId;

/// If a browser shows it all the same: without script, without our cookies, without anything.
const POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

/// What may stand as it is in `filename*` (RFC 8187).
const NAME: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Sends the file.
pub async fn file(ctx: Context, Path((_, id)): Path<(String, EvidenceId)>) -> Result<Response, PageError> {
    let evidence = visibility::one(&ctx, id).await?;
    let Content::File(file) = &evidence.content else {
        return Err(PageError::NotFound);
    };
    let content = files::open(&*ctx.app.files, file).await?;
    let mut response = Response::new(Body::from_stream(content.into_stream()));
    let headers = response.headers_mut();
    let media_type = sniff::type_on_download(&file.media_type);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(file.size));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(header::CONTENT_DISPOSITION, attachment(&file.name)?);
    Ok(response)
}

/// The header that makes a download of it, under this name.
///
/// # Errors
/// Never for a name: what a header cannot carry is encoded.
pub(crate) fn attachment(name: &str) -> Result<HeaderValue, PageError> {
    HeaderValue::from_str(&disposition(name)).map_err(PageError::internal)
}

/// The name twice: in ASCII for older programs, and as it is.
fn disposition(name: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') || c == ' ' {
            c
        } else {
            '_'
        }
    };
    let ascii: String = name.chars().map(plain).collect();
    format!(
        "attachment; filename=\"{ascii}\"; filename*=UTF-8''{}",
        utf8_percent_encode(name, NAME)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        assert_eq!(
            disposition("één \"x\"; evil=1\r\n.pdf"),
            "attachment; filename=\"__n _x_; evil=1__.pdf\"; \
             filename*=UTF-8''%C3%A9%C3%A9n%20%22x%22%3B%20evil%3D1%0D%0A.pdf"
        );
    }
}
