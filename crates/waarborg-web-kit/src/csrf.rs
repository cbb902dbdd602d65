//! A form counts only if our own page sent it: the browser says where it comes from, and the form carries
//! the token of the session. Checked for every POST before the handler runs.

use crate::errors::PageError;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use futures::{StreamExt, stream};
use waarborg_app::Config;
use waarborg_app::secrets::equal;
use waarborg_domain::characters::has_control_characters;

/// The field that carries the token. In a multipart form it is the first.
pub const FIELD: &str = "csrf";
/// For requests that a script makes without a form.
pub const HEADER: &str = "x-csrf-token";

/// The largest form without files.
const FORM_LIMIT: usize = 2 * 1024 * 1024;
/// The token of a multipart form has to come within this many bytes.
const HEAD_LIMIT: usize = 8 * 1024;

/// The token as written in a page: another text each time, so that the length of compressed pages
/// reveals nothing of it (BREACH).
#[must_use]
pub fn masked(token: &str) -> String {
    let Ok(token) = hex::decode(token) else {
        return String::new();
    };
    let mask: Vec<u8> = token.iter().map(|_| rand::random()).collect();
    let hidden = token.iter().zip(&mask).map(|(token, mask)| token ^ mask);
    let hidden: Vec<u8> = hidden.collect();
    format!("{}{}", hex::encode(&mask), hex::encode(hidden))
}

/// Whether this is the token, masked.
fn fits(given: &str, token: &str) -> bool {
    let Some((mask, hidden)) = hex::decode(given).ok().and_then(|bytes| {
        let (mask, hidden) = bytes.split_at_checked(bytes.len() / 2)?;
        Some((mask.to_vec(), hidden.to_vec()))
    }) else {
        return false;
    };
    let plain: Vec<u8> = mask
        .iter()
        .zip(&hidden)
        .map(|(mask, hidden)| mask ^ hidden)
        .collect();
    !token.is_empty() && equal(&hex::encode(plain), token)
}

/// Checks the origin of a form and its token, and gives the request back with its body whole.
pub(crate) async fn check(request: Request, config: &Config, token: &str) -> Result<Request, PageError> {
    if !same_origin(request.headers(), config) {
        return Err(PageError::NotOurForm);
    }
    let header = request.headers().get(HEADER);
    let header = header.map(|value| value.to_str().unwrap_or_default().to_owned());
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let kind = kind.unwrap_or_default().to_owned();
    let (parts, body) = request.into_parts();
    let (body, field, is_text) = if kind.starts_with("application/x-www-form-urlencoded") {
        urlencoded(body).await?
    } else if let Some(boundary) = boundary(&kind).filter(|_| header.is_none()) {
        let (body, field) = multipart(body, &boundary).await?;
        // Whoever reads its fields checks that they are text: see `forms::field_text`.
        (body, field, true)
    } else {
        (body, None, true)
    };
    if !header.or(field).is_some_and(|given| fits(&given, token)) {
        return Err(PageError::NotOurForm);
    }
    if !is_text {
        return Err(PageError::NoText);
    }
    Ok(Request::from_parts(parts, body))
}

fn same_origin(headers: &HeaderMap, config: &Config) -> bool {
    let text = |name| {
        headers
            .get(name)
            .map(|value: &axum::http::HeaderValue| value.to_str().unwrap_or("?"))
    };
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site"))
        && !matches!(site, "same-origin" | "none")
    {
        return false;
    }
    let Some(origin) = text(header::ORIGIN) else {
        // Browsers send it with every form; what does not is no browser, and carries no cookies that
        // another site could abuse. The token still counts.
        return true;
    };
    let host = text(header::HOST).unwrap_or_default();
    let of_this_host = origin
        .split_once("://")
        .is_some_and(|(_, authority)| authority == host);
    origin == config.base_address || of_this_host
}

/// The form, its token, and whether all of it is text.
async fn urlencoded(body: Body) -> Result<(Body, Option<String>, bool), PageError> {
    let bytes = axum::body::to_bytes(body, FORM_LIMIT)
        .await
        .map_err(|_| PageError::TooLarge)?;
    let token = form_urlencoded::parse(&bytes)
        .find(|(name, _)| name == FIELD)
        .map(|(_, value)| value.into_owned());
    let is_text = pairs_are_text(&bytes);
    Ok((Body::from(bytes), token, is_text))
}

/// Whether names and values of a query or form have no control characters.
pub(crate) fn pairs_are_text(pairs: &[u8]) -> bool {
    form_urlencoded::parse(pairs)
        .all(|(name, value)| !has_control_characters(&name) && !has_control_characters(&value))
}

fn boundary(kind: &str) -> Option<String> {
    let rest = kind.strip_prefix("multipart/form-data")?;
    let boundary = rest
        .split(';')
        .find_map(|part| part.trim().strip_prefix("boundary="))?;
    Some(boundary.trim_matches('"').to_owned())
}

/// Reads no further than the first field, so that a large file is never held in memory here.
async fn multipart(body: Body, boundary: &str) -> Result<(Body, Option<String>), PageError> {
    let mut rest = body.into_data_stream();
    let mut head = Vec::new();
    let mut token = None;
    while token.is_none() && head.len() < HEAD_LIMIT {
        let Some(piece) = rest.next().await else { break };
        head.extend_from_slice(&piece.map_err(|_| PageError::BadRequest)?);
        token = first_field(&head, boundary);
    }
    let head = stream::once(async move { Ok::<_, axum::Error>(Bytes::from(head)) });
    Ok((Body::from_stream(head.chain(rest)), token))
}

/// The value of the first field, if it is the token and has come in whole.
fn first_field(head: &[u8], boundary: &str) -> Option<String> {
    let text = String::from_utf8_lossy(&head[..head.len().min(HEAD_LIMIT)]);
    let part = text.strip_prefix(&format!("--{boundary}\r\n"))?;
    let (headers, value) = part.split_once("\r\n\r\n")?;
    let (value, _) = value.split_once(&format!("\r\n--{boundary}"))?;
    headers
        .contains(&format!("name=\"{FIELD}\""))
        .then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_the_first_field_of_a_multipart_form() {
        let form = b"--xx\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n--xx\r\nContent";
        assert_eq!(first_field(form, "xx").as_deref(), Some("abc"));
        assert_eq!(first_field(&form[..60], "xx"), None);
        let other = b"--xx\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nabc\r\n--xx\r\n";
        assert_eq!(first_field(other, "xx"), None);
    }

    #[test]
    fn a_token_looks_different_each_time() {
        let token = waarborg_app::secrets::random_token();
        let (one, other) = (masked(&token), masked(&token));
        assert_ne!(one, other);
        assert!(fits(&one, &token) && fits(&other, &token));
        assert!(!fits(&one, &waarborg_app::secrets::random_token()));
        for wrong in ["", "00", "x", &token] {
            assert!(!fits(wrong, &token) && !fits(wrong, ""), "{wrong}");
        }
    }

    #[test]
    fn only_our_own_pages_send_forms() {
        let config = Config {
            base_address: "https://waarborg.example".to_owned(),
            ..Config::default()
        };
        let check = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, axum::http::HeaderValue::from_static(value));
            }
            same_origin(&headers, &config)
        };
        assert!(check(&[]));
        assert!(check(&[
            ("origin", "https://waarborg.example"),
            ("host", "internal:8080")
        ]));
        assert!(check(&[
            ("origin", "http://127.0.0.1:8080"),
            ("host", "127.0.0.1:8080")
        ]));
        assert!(!check(&[
            ("origin", "https://evil.example"),
            ("host", "waarborg.example")
        ]));
        assert!(!check(&[("origin", "null"), ("host", "waarborg.example")]));
        assert!(!check(&[("sec-fetch-site", "cross-site")]));
        assert!(!check(&[("sec-fetch-site", "same-site")]));
    }
}
