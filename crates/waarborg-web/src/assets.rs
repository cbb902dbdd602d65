//! Styles, script, fonts and icons: embedded, addressed by a hash of their content and kept by
//! browsers for ever.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::io::Write as _;
use std::sync::OnceLock;

/// One embedded file. Compressed at the first request and then kept.
struct Asset {
    name: &'static str,
    bytes: &'static [u8],
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

impl Asset {
    const fn new(name: &'static str, bytes: &'static [u8]) -> Self {
        Self {
            name,
            bytes,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        }
    }

    fn media_type(&self) -> &'static str {
        match self.name.rsplit('.').next() {
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            Some("woff2") => "font/woff2",
            _ => "text/plain; charset=utf-8",
        }
    }

    fn compressible(&self) -> bool {
        matches!(self.name.rsplit('.').next(), Some("css" | "js" | "svg"))
    }

    fn brotli(&self) -> Bytes {
        let packed = self.brotli.get_or_init(|| {
            let mut packed = Vec::new();
            let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 9, 22);
            // Writing to memory does not fail.
            let _ = writer.write_all(self.bytes);
            drop(writer);
            packed.into()
        });
        packed.clone()
    }

    fn gzip(&self) -> Bytes {
        let packed = self.gzip.get_or_init(|| {
            let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            let _ = writer.write_all(self.bytes);
            writer.finish().unwrap_or_default().into()
        });
        packed.clone()
    }
}

/// The address of an asset, with the hash in it.
#[must_use]
pub fn url(name: &str) -> String {
    format!("/assets/{HASH}/{name}")
}

/// `/assets/{hash}/{*name}`: an old hash gives the current file, without caching.
pub(crate) async fn serve(Path((hash, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    find(&name).map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |asset| respond(asset, &headers, hash == HASH),
    )
}

/// `/favicon.svg`, for browsers that look there by themselves.
pub(crate) async fn favicon(headers: HeaderMap) -> Response {
    find("favicon.svg").map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |asset| respond(asset, &headers, false),
    )
}

fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

fn respond(asset: &'static Asset, headers: &HeaderMap, for_ever: bool) -> Response {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let accepts = |coding: &str| {
        accepted
            .split(',')
            .any(|part| part.trim().split(';').next() == Some(coding))
    };
    let (body, coding) = if asset.compressible() && accepts("br") {
        (asset.brotli(), Some("br"))
    } else if asset.compressible() && accepts("gzip") {
        (asset.gzip(), Some("gzip"))
    } else {
        (Bytes::from_static(asset.bytes), None)
    };
    let mut response = body.into_response();
    let to = response.headers_mut();
    to.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type()));
    to.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let keep = if for_ever {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=300"
    };
    to.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Some(coding) = coding {
        to.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}
