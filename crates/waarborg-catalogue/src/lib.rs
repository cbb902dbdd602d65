//! The catalogue of BIO2, embedded: numbers, statuses, kinds, terms and legal basis as published, and
//! titles, summaries and examples in our own words. The files are in `data/`, one folder per version; the
//! build checks them.

pub mod frameworks;
pub mod import;
pub mod predecessor;

use std::sync::LazyLock;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::drafts::Draft;
use waarborg_domain::mappings::Mappings;
use waarborg_domain::maturity::{MaturityChoice, Scale, Scales};
use waarborg_domain::was_wordt::WasWordt;

static V1_2: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::new(unpack(include_str!(concat!(env!("OUT_DIR"), "/v1.2.json")))));
static V1_3: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::new(unpack(include_str!(concat!(env!("OUT_DIR"), "/v1.3.json")))));
static V1_2_TO_V1_3: LazyLock<WasWordt> =
    LazyLock::new(|| WasWordt::new(unpack(include_str!(concat!(env!("OUT_DIR"), "/v1.2-v1.3.json")))));
static DRAFTS: LazyLock<Vec<Draft>> =
    LazyLock::new(|| vec![unpack(include_str!(concat!(env!("OUT_DIR"), "/draft-v2.0.json")))]);
static MAPPINGS: LazyLock<Mappings> =
    LazyLock::new(|| unpack(include_str!(concat!(env!("OUT_DIR"), "/mappings.json"))));
static MATURITY: LazyLock<Scales> =
    LazyLock::new(|| unpack(include_str!(concat!(env!("OUT_DIR"), "/maturity.json"))));

/// The names of the versions that are embedded, newest first.
pub const VERSIONS: &[&str] = &["v1.3", "v1.2"];

/// The newest version.
pub const NEWEST: &str = "v1.3";

/// The pairs of versions, old and new, of which we know what became of every number.
pub const WAS_WORDT: &[(&str, &str)] = &[("v1.2", "v1.3")];

/// The catalogue of a version (`v1.3`); `None` if we do not carry it.
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

/// What became of every number between two versions (`v1.2` and `v1.3`); `None` if we do not carry that.
#[must_use]
pub fn was_wordt(from: &str, to: &str) -> Option<&'static WasWordt> {
    match (from, to) {
        ("v1.2", "v1.3") => Some(&V1_2_TO_V1_3),
        _ => None,
    }
}

/// What is being prepared as a later version: to look at and compare only. None of them is a
/// [`version`], so nothing can be judged under it, published on it or moved to it.
#[must_use]
pub fn drafts() -> &'static [Draft] {
    &DRAFTS
}

/// What controls and measures answer to in ISO/IEC 27001 and 27002, NIS2 and the Cbw. The 93 controls are the
/// same in every version that we carry.
#[must_use]
pub fn mappings() -> &'static Mappings {
    &MAPPINGS
}

/// The embedded maturity scales.
#[must_use]
pub fn maturity() -> &'static Scales {
    &MATURITY
}

/// The embedded scale for this choice; `None` if the organisation has its own. A scale that we no longer
/// carry gives way to the one that we propose.
#[must_use]
pub fn maturity_scale(choice: &MaturityChoice) -> Option<&'static Scale> {
    let proposed = || MATURITY.find(&MATURITY.default);
    match choice {
        MaturityChoice::Proposed => proposed(),
        MaturityChoice::Embedded(id) => MATURITY.find(id).or_else(proposed),
        MaturityChoice::Own => None,
    }
}

#[expect(
    clippy::expect_used,
    reason = "the build has read the same text; a test reads it with these types"
)]
fn unpack<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("the embedded catalogue can be read")
}
