//! The catalogue of BIO2, embedded: numbers, statuses, kinds, terms and legal basis as published, and
//! titles, summaries and examples in our own words. The files are in `data/`, one folder a version;
//! the build checks them.

pub mod import;
pub mod predecessor;

use std::sync::LazyLock;
use waarborg_domain::catalogue::{Catalogue, CatalogueData};

static V1_3: LazyLock<Catalogue> =
    LazyLock::new(|| unpack(include_str!(concat!(env!("OUT_DIR"), "/v1.3.json"))));

/// The names of the versions that are embedded, newest first.
pub const VERSIONS: &[&str] = &["v1.3"];

/// The newest version.
pub const NEWEST: &str = "v1.3";

/// The catalogue of a version (`v1.3`), or nothing when we do not carry it.
#[must_use]
pub fn version(name: &str) -> Option<&'static Catalogue> {
    match name {
        "v1.3" => Some(&V1_3),
        _ => None,
    }
}

/// The catalogue of the newest version.
#[must_use]
pub fn newest() -> &'static Catalogue {
    &V1_3
}

#[expect(
    clippy::expect_used,
    reason = "the build has read the same text; a test reads it with these types"
)]
fn unpack(json: &str) -> Catalogue {
    let data: CatalogueData = serde_json::from_str(json).expect("the embedded catalogue can be read");
    Catalogue::new(data)
}
