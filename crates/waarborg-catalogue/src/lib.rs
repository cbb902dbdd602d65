//! The catalogue of BIO2, embedded: numbers, statuses, kinds, terms and legal basis as published, and
//! titles, summaries and examples in our own words. The files are in `data/`, one folder a version;
//! the build checks them.

pub mod import;

use std::sync::LazyLock;
use waarborg_domain::catalogue::{Catalogue, CatalogueData};
use waarborg_domain::was_wordt::{WasWordt, WasWordtData};

static V1_2: LazyLock<Catalogue> =
    LazyLock::new(|| unpack(include_str!(concat!(env!("OUT_DIR"), "/v1.2.json"))));
static V1_3: LazyLock<Catalogue> =
    LazyLock::new(|| unpack(include_str!(concat!(env!("OUT_DIR"), "/v1.3.json"))));
static V1_2_TO_V1_3: LazyLock<WasWordt> =
    LazyLock::new(|| unpack_steps(include_str!(concat!(env!("OUT_DIR"), "/v1.2-v1.3.json"))));

/// The names of the versions that are embedded, newest first.
pub const VERSIONS: &[&str] = &["v1.3", "v1.2"];

/// The newest version.
pub const NEWEST: &str = "v1.3";

/// The pairs of versions, old and new, of which we know what became of every number.
pub const WAS_WORDT: &[(&str, &str)] = &[("v1.2", "v1.3")];

/// The catalogue of a version (`v1.3`), or nothing when we do not carry it.
#[must_use]
pub fn version(name: &str) -> Option<&'static Catalogue> {
    match name {
        "v1.2" => Some(&V1_2),
        "v1.3" => Some(&V1_3),
        _ => None,
    }
}

/// The catalogue of the newest version.
#[must_use]
pub fn newest() -> &'static Catalogue {
    &V1_3
}

/// What became of every number between two versions (`v1.2` and `v1.3`), or nothing when we do not carry
/// that.
#[must_use]
pub fn was_wordt(from: &str, to: &str) -> Option<&'static WasWordt> {
    match (from, to) {
        ("v1.2", "v1.3") => Some(&V1_2_TO_V1_3),
        _ => None,
    }
}

#[expect(
    clippy::expect_used,
    reason = "the build has read the same text; a test reads it with these types"
)]
fn unpack(json: &str) -> Catalogue {
    let data: CatalogueData = serde_json::from_str(json).expect("the embedded catalogue can be read");
    Catalogue::new(data)
}

#[expect(
    clippy::expect_used,
    reason = "the build has read the same text; a test reads it with these types"
)]
fn unpack_steps(json: &str) -> WasWordt {
    let data: WasWordtData = serde_json::from_str(json).expect("the embedded steps can be read");
    WasWordt::new(data)
}
