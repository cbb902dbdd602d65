//! What the law says of BIO2, as data with its source, the day of looking and its certainty; and what that
//! makes of a control or measure for an organisation.

use crate::Day;
use crate::catalogue::{Both, Catalogue};
use crate::organisations::{GovernmentTier, Organisation};
use crate::provenance::{Certainty, LegalArticle};
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// Whether the Cyberbeveiligingswet (Cbw) applies to an organisation. The organisation determines that
    /// itself, because it depends on more than its tier.
    #[derive(Default)]
    CbwScope {
        /// It does.
        Within = "within",
        /// It does not.
        Outside = "outside",
        /// Nobody has determined it yet.
        #[default]
        Undetermined = "undetermined",
    }
}

text_enum! {
    /// On which ground a control or measure binds an organisation (BIO2 part 1, "Cyberbeveiligingswet (Cbw)").
    /// The law is about network and information systems: for other information, such as paper, the ground is
    /// always self-regulation.
    Duty {
        /// The Cbw makes it mandatory.
        Cbw = "cbw",
        /// The Cbw applies, but prescribes another version of BIO2 than the organisation works on.
        CbwOtherVersion = "cbw-other-version",
        /// The Cbw if that applies, which is not determined yet; self-regulation otherwise.
        CbwUndetermined = "cbw-undetermined",
        /// Mandatory self-regulation (verplichtende zelfregulering).
        SelfRegulation = "self-regulation",
        /// Agreed among governments as a framework to work towards: v1.2 for municipalities.
        GuidingFramework = "guiding-framework",
    }
}

text_enum! {
    /// What a version of BIO2 says of publishing scope and statement (part 1, "Transparantie en
    /// verantwoording").
    Publishing {
        /// Has to be done: v1.2.
        Duty = "duty",
        /// The organisation chooses. It accounts through frameworks, supervisors and its annual report, and
        /// gives other organisations insight with the statement: v1.3.
        OwnChoice = "own-choice",
    }
}

/// Why a control or measure is mandatory. For an organisation that depends on more:
/// [`Duty::of`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalBasis {
    /// True where the Cyberbeveiligingswet makes it mandatory to the entities that it applies to; false
    /// where self-regulation does.
    pub within_cbw: bool,
    /// True where its subject is out of reach of the Cyberbeveiligingswet, whatever the version.
    #[serde(default)]
    pub excepted: bool,
    /// Where that is written.
    pub source: String,
    /// The day on which it was checked.
    pub checked_on: Day,
}

/// Whether the Cbw applies to an organisation, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct CbwPosition {
    /// Whether it applies.
    #[serde(default)]
    pub scope: CbwScope,
    /// Why; never empty when it does not apply.
    #[serde(default)]
    pub reason: String,
}

/// An article of law that counts from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// The article.
    #[serde(flatten)]
    pub article: LegalArticle,
    /// The first day on which it counts.
    pub since: Day,
}

/// What we propose for the organisations of a tier. Never more than a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The tier.
    pub tier: GovernmentTier,
    /// Whether the Cbw is likely to apply.
    pub scope: CbwScope,
    /// Why we think so.
    pub why: Both<String>,
    /// How certain that is.
    pub certainty: Certainty,
}

/// What the law says of BIO2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// The Cyberbeveiligingswet.
    pub cbw: InForce,
    /// What prescribes BIO2 to entities under the Cbw.
    pub prescribes: InForce,
    /// The version of BIO2 that it prescribes (`v1.3`).
    pub version: String,
    /// Whether the Cbw is likely to apply, per tier.
    pub proposals: Vec<Proposal>,
}

impl Law {
    /// What we propose for this tier.
    #[must_use]
    pub fn proposal(&self, tier: GovernmentTier) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.tier == tier)
    }

    /// Whether an organisation works on another version than the law prescribes to it on this day.
    #[must_use]
    pub fn asks_other_version(&self, organisation: &Organisation, version: &str, day: Day) -> bool {
        let bound = organisation.settings.cbw.scope == CbwScope::Within && day >= self.prescribes.since;
        bound && version != self.version
    }
}

impl Duty {
    /// On which ground a version of BIO2 as a whole binds this organisation on a day.
    #[must_use]
    pub fn of_version(catalogue: &Catalogue, organisation: &Organisation, day: Day) -> Self {
        let law = catalogue.law();
        let basis = LegalBasis {
            within_cbw: catalogue.version() == law.version,
            excepted: false,
            source: law.prescribes.article.article.clone(),
            checked_on: law.prescribes.article.checked_on,
        };
        Self::of(&basis, catalogue, organisation, day)
    }

    /// On which ground something in the catalogue binds this organisation on a day.
    #[must_use]
    pub fn of(basis: &LegalBasis, catalogue: &Catalogue, organisation: &Organisation, day: Day) -> Self {
        let agreed = if catalogue.guides(organisation.tier) {
            Self::GuidingFramework
        } else {
            Self::SelfRegulation
        };
        if basis.excepted || day < catalogue.law().cbw.since {
            return agreed;
        }
        match organisation.settings.cbw.scope {
            CbwScope::Outside => agreed,
            CbwScope::Undetermined => Self::CbwUndetermined,
            CbwScope::Within if basis.within_cbw => Self::Cbw,
            CbwScope::Within => Self::CbwOtherVersion,
        }
    }
}
