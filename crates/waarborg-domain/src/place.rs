//! Places: where a task, a rule or a search result leads. The interface knows the address of each, so
//! that nobody else has to.

use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::groups::Target;
use crate::ids::ObjectId;
use crate::objects::ObjectKind;
use crate::requirement::Requirement;
use serde::Serialize;
use uuid::Uuid;

/// Something with a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "id")]
pub enum Place {
    /// A measure: its decision or its judgements.
    Measure(MeasureNumber),
    /// The form to judge a measure on an object or group.
    Judge(MeasureNumber, Target),
    /// A control or obligation: its judgements.
    Requirement(Requirement),
    /// A control: its decision.
    Control(ControlNumber),
    /// An object: its details, or whether it is in the scope.
    Object(ObjectId),
    /// The register of objects of this kind.
    Register(ObjectKind),
    /// A record of the feature with this name.
    Record(&'static str, Uuid),
    /// The text of the scope.
    Scope,
    /// The members and their roles.
    Members,
    /// The settings of the organisation (among them the version of BIO2).
    Settings,
    /// The list of statements.
    Statements,
}

impl Place {
    /// What is there, as the subject of its events is written; `None` where it is not one record.
    #[must_use]
    pub fn subject(&self) -> Option<String> {
        match self {
            Self::Measure(number) => Some(number.to_string()),
            Self::Requirement(number) => Some(number.to_string()),
            Self::Control(number) => Some(number.to_string()),
            Self::Object(id) => Some(id.to_string()),
            Self::Record(_, id) => Some(id.to_string()),
            Self::Judge(..)
            | Self::Register(_)
            | Self::Scope
            | Self::Members
            | Self::Settings
            | Self::Statements => None,
        }
    }
}
