//! Maturity scales: how mature the way of working is, in five levels. The organisation chooses which
//! scale counts.

use crate::catalogue::Both;
use crate::provenance::Provenance;
use serde::{Deserialize, Serialize};

/// Every scale has this many levels.
pub const LEVELS: usize = 5;

/// A level of an embedded scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// 1 is the lowest.
    pub level: u8,
    /// Name, as the source has it.
    pub name: Both<String>,
    /// What it means, in our own words.
    pub meaning: Both<String>,
    /// How it shows.
    pub shows: Both<String>,
}

/// An embedded scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Stable identifier: `nba-norea`.
    pub id: String,
    /// Name of the scale.
    pub title: Both<String>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// Its five levels, lowest first.
    pub levels: Vec<Level>,
}

/// The embedded scales.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scales {
    /// The scale of an organisation that did not choose.
    pub default: String,
    /// All scales.
    pub scales: Vec<Scale>,
}

impl Scales {
    /// The scale with this identifier.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }
}

/// A level that the organisation defined itself, in its own language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct OwnLevel {
    /// Name.
    pub name: String,
    /// What it means to the organisation.
    pub description: String,
}

/// Which scale counts for the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum MaturityChoice {
    /// Not chosen: the scale that we propose.
    #[default]
    Proposed,
    /// The embedded scale with this identifier.
    Embedded(String),
    /// Its own five levels.
    Own,
}

impl crate::audit::Recorded for MaturityChoice {
    fn recorded(&self) -> crate::audit::Value {
        match self {
            Self::Proposed => crate::audit::Value::Nothing,
            Self::Embedded(scale) => crate::audit::Value::Text(scale.clone()),
            Self::Own => crate::audit::Value::Text("own".to_owned()),
        }
    }
}

/// What the organisation chose, and its own levels: those stay when it chooses another scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct MaturitySettings {
    /// The scale that counts.
    #[serde(default)]
    pub choice: MaturityChoice,
    /// Its own levels, lowest first; empty where it has none.
    #[serde(default)]
    pub own: [OwnLevel; LEVELS],
}
