//! What a framework says beside titles and texts: guidance, how something is assessed, parameters,
//! properties, references. Each part has a kind, so that its heading can be in the reader's language.

use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// What a part is, in the order in which a reader wants them.
    FrameworkPartKind {
        /// It was withdrawn (OSCAL: status).
        Withdrawn = "withdrawn",
        /// The control that it is part of now (OSCAL: incorporated-into).
        IncorporatedInto = "incorporated-into",
        /// The control that it became (OSCAL: moved-to).
        MovedTo = "moved-to",
        /// What a framework as a whole is about.
        Description = "description",
        /// Explanation that demands nothing (OSCAL: guidance; CISO Assistant: annotation).
        Guidance = "guidance",
        /// A part that only this framework has, under its own name.
        Other = "other",
        /// What an assessor has to be able to determine (OSCAL: assessment-objective).
        Objective = "objective",
        /// What an assessor examines (OSCAL: assessment-method EXAMINE).
        Examine = "examine",
        /// Whom an assessor interviews (OSCAL: assessment-method INTERVIEW).
        Interview = "interview",
        /// What an assessor tests (OSCAL: assessment-method TEST).
        Test = "test",
        /// Another way of assessing.
        Method = "method",
        /// Evidence that usually shows it (CISO Assistant: typical_evidence).
        Evidence = "evidence",
        /// A question with its answers (CISO Assistant).
        Question = "question",
        /// What an organisation fills in (OSCAL: param).
        Parameter = "parameter",
        /// What a parameter has to satisfy (OSCAL: constraint).
        Constraint = "constraint",
        /// How a parameter is to be filled in (OSCAL: guideline).
        Guideline = "guideline",
        /// A group that it belongs to (CISO Assistant: implementation group).
        Group = "group",
        /// A level of the scale of scores (CISO Assistant).
        Scale = "scale",
        /// A measure that helps (CISO Assistant: reference control).
        ReferenceControl = "reference-control",
        /// A threat that it addresses (CISO Assistant).
        Threat = "threat",
        /// Another control of the same framework.
        Related = "related",
        /// A publication or page.
        Reference = "reference",
        /// A property with its value.
        Property = "property",
        /// The same in another language.
        Translation = "translation",
        /// Remarks of the publisher.
        Remarks = "remarks",
        /// Who published it.
        Publisher = "publisher",
        /// What one may do with it.
        Copyright = "copyright",
    }
}

/// A part of a framework, or of a group or control in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameworkPart {
    /// What it is.
    pub kind: FrameworkPartKind,
    /// Its own name: of a property, a parameter, a publication. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// Its text, in lines. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl FrameworkPart {
    /// A part.
    #[must_use]
    pub fn new(kind: FrameworkPartKind, heading: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            kind,
            heading: heading.into(),
            text: text.into(),
        }
    }
}
