//! The house style of an organisation, for every visitor.

use super::face::{FONTS, TOKENS, TokenKind};
use crate::context::Visitor;
use crate::errors::PageError;
use axum::extract::{Path, Query};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use waarborg_domain::organisations::{Face, Organisation};

/// With the version of the organisation in the address a browser may keep it for ever.
#[derive(Deserialize)]
pub struct Version {
    v: Option<i64>,
}

fn keep(organisation: &Organisation, asked: &Version) -> &'static str {
    if asked.v == Some(organisation.version) {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=60"
    }
}

async fn find(visitor: &Visitor, slug: &str) -> Result<Organisation, PageError> {
    visitor
        .app
        .store
        .organisation_by_slug(slug)
        .await?
        .ok_or(PageError::NotFound)
}

/// The stylesheet: the tokens that the organisation has set.
pub async fn stylesheet(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Version>,
) -> Result<Response, PageError> {
    let organisation = find(&visitor, &slug).await?;
    let css = css(&organisation.settings.face);
    let kind = "text/css; charset=utf-8";
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, keep(&organisation, &asked)),
    ];
    Ok((headers, css).into_response())
}

fn css(face: &Face) -> String {
    let mut css = String::from(":root{");
    for (token, kind) in TOKENS {
        let Some(value) = face.tokens.get(*token) else {
            continue;
        };
        // Values were checked on saving; fonts are stored by their code.
        let value = match kind {
            TokenKind::Colour => Some(value.as_str()),
            TokenKind::Font => FONTS
                .iter()
                .find(|(code, ..)| code == value)
                .map(|(_, stack, _)| *stack),
        };
        if let Some(value) = value {
            css.push_str(&format!("--basis-{token}:{value};"));
        }
    }
    css.push('}');
    css
}

/// The logo.
pub async fn logo(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Version>,
) -> Result<Response, PageError> {
    let organisation = find(&visitor, &slug).await?;
    let logo = organisation
        .settings
        .face
        .logo
        .as_ref()
        .ok_or(PageError::NotFound)?;
    let bytes = STANDARD.decode(&logo.base64).map_err(PageError::internal)?;
    let headers = [
        (header::CONTENT_TYPE, logo.media_type.clone()),
        (header::CACHE_CONTROL, keep(&organisation, &asked).to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
