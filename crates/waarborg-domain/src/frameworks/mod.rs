//! Other frameworks beside BIO2 (andere kaders): NIST SP 800-53, Grundschutz++ and the like, as an
//! organisation imported them. They can be looked up; nothing is judged on them.

mod commands;
mod events;
mod parts;
mod store;

pub use commands::{FrameworkFile, FrameworkRefused, ImportFramework, RemoveFramework};
pub use events::FrameworkEvent;
pub use parts::{FrameworkPart, FrameworkPartKind};
pub use store::{Change, FrameworkStore};

use crate::Moment;
use crate::ids::{FrameworkId, OrganisationId, UserId};
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[Grant::new(Permission::EditFrameworks, &[Role::Administrator, Role::Ciso]).and_operator()]
    },
    events: FrameworkEvent::KINDS,
    ..crate::features::Feature::new("frameworks")
};

text_enum! {
    /// The format of a framework file.
    FrameworkFormat {
        /// OSCAL catalog of NIST as JSON.
        OscalJson = "oscal-json",
        /// OSCAL catalog of NIST as YAML.
        OscalYaml = "oscal-yaml",
        /// Library of CISO Assistant.
        CisoAssistant = "ciso-assistant",
    }
}

/// A framework as read from a file, not stored yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameworkText {
    /// Format of the file.
    pub format: FrameworkFormat,
    /// What the file calls itself for machines: an urn, an identifier. May be empty.
    pub name: String,
    /// Title.
    pub title: String,
    /// Version, as written. May be empty.
    pub version: String,
    /// What it says of itself: description, licence, scale, groups.
    #[serde(default)]
    pub about: Vec<FrameworkPart>,
    /// Everything in it, parents before what is under them.
    pub nodes: Vec<FrameworkNode>,
    /// What was odd or was not read, a kind at a time.
    pub notes: Vec<FrameworkNote>,
}

/// A group, a control or an enhancement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FrameworkNode {
    /// The index in [`FrameworkText::nodes`] of what it is under.
    pub parent: Option<u32>,
    /// How many are above it.
    pub depth: u32,
    /// Number, as people write it (`AC-2(1)`). May be empty.
    pub reference: String,
    /// Title. May be empty.
    pub title: String,
    /// What it asks, without markup: lines, with an empty line between paragraphs. May be empty.
    pub text: String,
    /// Everything else that the file says of it, by kind.
    #[serde(default)]
    pub parts: Vec<FrameworkPart>,
    /// Whether it can be assessed, and is not only a heading.
    pub assessable: bool,
}

text_enum! {
    /// What was odd in a file, or is in it and was not read.
    FrameworkNoteKind {
        /// A text refers to a parameter that is not there.
        UnknownParameter = "unknown-parameter",
        /// A parameter contains itself.
        CircularParameter = "circular-parameter",
        /// An identifier occurs more than once.
        Doubled = "doubled",
        /// Its parent does not exist: it was put at the top.
        UnknownParent = "unknown-parent",
        /// It is its own ancestor: it was put at the top.
        CircularParent = "circular-parent",
        /// Neither title nor text.
        Empty = "empty",
        /// It refers to a control that is not there.
        UnknownReference = "unknown-reference",
        /// It was withdrawn: kept, but not assessable.
        Withdrawn = "withdrawn",
        /// Invisible characters, and those that change the direction of text, were left out.
        Invisible = "invisible",
        /// Reference controls of a CISO Assistant library that no requirement mentions were not read.
        ReferenceControls = "reference-controls",
        /// Threats of a CISO Assistant library that no requirement mentions were not read.
        Threats = "threats",
        /// Other things in a CISO Assistant library (risk matrices, mappings) were not read.
        OtherObjects = "other-objects",
        /// Only the first framework of the library was read.
        MoreFrameworks = "more-frameworks",
        /// Texts in languages that were not asked for were not read.
        OtherLanguages = "other-languages",
        /// Values in fields that we do not know were not read.
        NotRead = "not-read",
        /// Identifiers and the like, which only mean something to programs, were not read.
        Technical = "technical",
    }
}

/// Something odd, with how often and where first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameworkNote {
    /// What.
    pub kind: FrameworkNoteKind,
    /// How often.
    pub count: u32,
    /// The reference where it was found first; may be empty.
    pub first: String,
    /// Everything that it is about, or the first of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<String>,
}

/// A stored framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Identifier.
    pub id: FrameworkId,
    /// Format of the file.
    pub format: FrameworkFormat,
    /// What the file calls itself for machines; may be empty.
    pub name: String,
    /// Title.
    pub title: String,
    /// Version, as written; may be empty.
    pub version: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file, hexadecimal: its address in the store of files.
    pub file_hash: String,
    /// Size of the file in bytes.
    pub file_size: i64,
    /// How many nodes it has.
    pub nodes: i64,
    /// How many of them are assessable.
    pub assessable: i64,
    /// What it says of itself.
    pub about: Vec<FrameworkPart>,
    /// What was odd in the file.
    pub notes: Vec<FrameworkNote>,
    /// Who imported it; `None` for the command line.
    pub imported_by: Option<UserId>,
    /// Their name at the time, or the command that imported it.
    pub imported_by_name: String,
    /// When.
    pub imported_at: Moment,
}

/// A node of a framework with its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedNode {
    /// Position in the framework, from 0.
    pub position: i64,
    /// What is above it, from the top, as people read it; empty at the top.
    pub path: String,
    /// The node.
    pub node: FrameworkNode,
}

/// Selects nodes; `None` means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrameworkFilter {
    /// Text in reference, title or text, any case.
    pub text: Option<String>,
    /// Only assessable nodes.
    pub assessable: bool,
}

impl FrameworkText {
    /// How many nodes are assessable.
    #[must_use]
    pub fn assessable(&self) -> usize {
        self.nodes.iter().filter(|node| node.assessable).count()
    }
}

/// Where the file of a framework is in the store of files.
#[must_use]
pub fn source_path(organisation: OrganisationId, sha256: &str) -> String {
    format!("frameworks/{organisation}/{sha256}")
}

/// What is above each node, from the top, as people read it: `AC Access Control › AC-2 Account Management`.
pub fn paths(nodes: &[FrameworkNode]) -> impl Iterator<Item = String> {
    nodes.iter().map(|node| {
        let mut above = Vec::new();
        let mut next = node.parent;
        while let Some(parent) = next.and_then(|index| nodes.get(index as usize)) {
            above.push(parent.heading());
            // Parents come before their children, so this ends.
            next = parent.parent.filter(|index| Some(*index) < next);
        }
        above.reverse();
        above.join(" › ")
    })
}

impl FrameworkNode {
    /// Whether it was withdrawn: kept, and no longer to be worked on.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        let mut kinds = self.parts.iter().map(|part| part.kind);
        kinds.any(|kind| kind == FrameworkPartKind::Withdrawn)
    }

    /// Reference and title together; a title equal to the reference is not repeated.
    #[must_use]
    pub fn heading(&self) -> String {
        let title: String = self.title.chars().take(120).collect();
        if title.is_empty() || title == self.reference {
            return self.reference.clone();
        }
        format!("{} {title}", self.reference).trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(parent: Option<u32>, reference: &str, title: &str) -> FrameworkNode {
        FrameworkNode {
            parent,
            reference: reference.to_owned(),
            title: title.to_owned(),
            ..FrameworkNode::default()
        }
    }

    #[test]
    fn a_path_names_what_is_above() {
        let nodes = [
            node(None, "A", "Toegang"),
            node(Some(0), "A-1", ""),
            node(Some(1), "", "Deuren"),
            node(Some(3), "X", "Onder zichzelf"),
        ];
        let found: Vec<String> = paths(&nodes).collect();
        assert_eq!(found, ["", "A Toegang", "A Toegang › A-1", "X Onder zichzelf"]);
    }
}
