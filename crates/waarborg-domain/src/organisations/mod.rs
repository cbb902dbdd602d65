//! The organisation: tenant, owner of every record.

mod events;
mod founding;
mod settings;
mod store;

pub use events::{OrganisationEvent, SetUpEvent};
pub use founding::{Found, FoundRefused};
pub use settings::{ChangeFace, ChangeSettings, MAX_NAME_LENGTH, MAX_REASON_LENGTH, SettingsRefused};
pub use store::{Change, OrganisationStore};

use crate::ids::OrganisationId;
use crate::interval::Interval;
use crate::law::CbwPosition;
use crate::maturity::MaturitySettings;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

/// What this feature brings. Its permission is that of [`crate::accounts`].
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    events: OrganisationEvent::KINDS,
    record_fields: &[settings::TOKEN],
    ..crate::features::Feature::new("organisation")
};

/// Setting up is a group of its own in the trail.
pub const SET_UP_FEATURE: crate::features::Feature = crate::features::Feature {
    events: SetUpEvent::KINDS,
    ..crate::features::Feature::new("setup")
};

text_enum! {
    /// The tiers of Dutch government, and the two kinds of organisation that tiers set up for a task.
    GovernmentTier {
        /// Gemeente.
        Municipality = "municipality",
        /// Provincie.
        Province = "province",
        /// Waterschap.
        WaterBoard = "water-board",
        /// Rijk.
        CentralGovernment = "central-government",
        /// Zelfstandig bestuursorgaan.
        AutonomousAuthority = "autonomous-authority",
        /// Gemeenschappelijke regeling.
        JointArrangement = "joint-arrangement",
    }
}

/// How long a judgement counts where BIO2 sets no interval: a choice of the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewIntervals {
    /// For opzet.
    pub design: Interval,
    /// For bestaan.
    pub existence: Interval,
    /// For werking, where the measure has no interval of its own.
    pub operating_effectiveness: Interval,
}

impl Default for ReviewIntervals {
    fn default() -> Self {
        Self {
            design: Interval::Months(36),
            existence: Interval::Months(12),
            operating_effectiveness: Interval::Months(12),
        }
    }
}

/// The nine design tokens of the organisation's own house style. What is missing has our default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Face {
    /// Values of the tokens by name (without `--basis-`); checked by the web layer on saving.
    pub tokens: std::collections::BTreeMap<String, String>,
    /// The logo, if there is one.
    pub logo: Option<Logo>,
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// `image/png` or `image/jpeg`; SVG is not accepted, because it can carry script.
    pub media_type: String,
    /// The file in base64.
    pub base64: String,
}

/// What the organisation has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Settings {
    /// Review intervals.
    #[serde(default)]
    pub review: ReviewIntervals,
    /// House style.
    #[serde(default)]
    pub face: Face,
    /// Scale of maturity.
    #[serde(default)]
    pub maturity: MaturitySettings,
    /// Whether the Cyberbeveiligingswet applies.
    #[serde(default)]
    pub cbw: CbwPosition,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Identifier.
    pub id: OrganisationId,
    /// Short name in addresses: lower-case letters, digits and hyphens.
    pub slug: String,
    /// Full name.
    pub name: String,
    /// Tier of government.
    pub tier: GovernmentTier,
    /// Version of BIO2 that it works on (`v1.3`).
    pub catalogue_version: String,
    /// Choices.
    pub settings: Settings,
    /// Public half of the signing key (Ed25519, hexadecimal).
    pub public_key: String,
    /// Private half, encrypted with the installation's secret key.
    pub encrypted_private_key: Vec<u8>,
    /// Counts the changes of this record, to notice two people editing at once.
    pub version: i64,
    /// Made up, for a demonstration or a test: its records may be filled in ([`crate::filling`]). Set
    /// when it is founded, and never changed.
    pub invented: bool,
}

/// Why a short name is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a short name has 2 to 40 lower-case letters, digits or hyphens, and begins with a letter")]
pub struct NotASlug;

/// Checks a short name for addresses.
///
/// # Errors
/// When it is too short, too long, or has other characters than `a-z`, `0-9` and `-`.
pub fn check_slug(slug: &str) -> Result<(), NotASlug> {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let fits = (2..=40).contains(&slug.len())
        && slug.bytes().all(allowed)
        && slug.as_bytes()[0].is_ascii_lowercase()
        && !slug.ends_with('-');
    if fits { Ok(()) } else { Err(NotASlug) }
}
