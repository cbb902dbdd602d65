//! Addresses. `{list}` is `processes`, `systems`, `suppliers` or `organisation`.

use std::fmt;
use std::str::FromStr;
use waarborg_domain::Code;
use waarborg_domain::ids::{InheritanceId, ObjectId};
use waarborg_domain::objects::ObjectKind;
use waarborg_web_kit::addresses::InAddress;

crate::paths! {
    /// All objects of a kind.
    LIST list(organisation: str, list: List) = "/o/{organisation}/objects/{list}";
    /// The same as a file.
    EXPORT export(organisation: str, list: List) = "/o/{organisation}/objects/{list}/export";
    /// A new one.
    NEW new(organisation: str, list: List) = "/o/{organisation}/objects/{list}/new";
    /// Import: choose a file.
    IMPORT import(organisation: str, list: List) = "/o/{organisation}/objects/{list}/import";
    /// One object.
    DETAIL detail(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}";
    /// Change it.
    EDIT edit(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}/edit";
    /// End it.
    END end(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}/end";
    /// Take it into use again.
    RESTORE restore(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}/restore";
    /// All inheritances.
    INHERITANCES inheritances(organisation: str) = "/o/{organisation}/objects/inheritances";
    /// A new inheritance, with a preview of what it does.
    NEW_INHERITANCE new_inheritance(organisation: str) = "/o/{organisation}/objects/inheritances/new";
    /// End an inheritance.
    END_INHERITANCE end_inheritance(organisation: str, inheritance: InheritanceId) = "/o/{organisation}/objects/inheritances/{inheritance}/end";
}

/// A list of objects of one kind, by its name in addresses (`systems`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List(pub ObjectKind);

const NAMES: [(&str, ObjectKind); 4] = [
    ("processes", ObjectKind::Process),
    ("systems", ObjectKind::System),
    ("suppliers", ObjectKind::Supplier),
    ("organisation", ObjectKind::Organisation),
];

impl List {
    /// All lists, in the order of the tabs.
    pub const ALL: [Self; 4] = [
        Self(NAMES[0].1),
        Self(NAMES[1].1),
        Self(NAMES[2].1),
        Self(NAMES[3].1),
    ];

    /// The list that objects of a kind are in.
    #[must_use]
    pub const fn of(kind: ObjectKind) -> Self {
        Self(kind)
    }

    /// The name of its icon.
    #[must_use]
    pub const fn icon(self) -> &'static str {
        match self.0 {
            ObjectKind::Organisation => "organisation",
            ObjectKind::Process => "process",
            ObjectKind::System => "system",
            ObjectKind::Supplier => "supplier",
        }
    }

    /// Whether things can be added, ended and imported: there is exactly one organisation.
    #[must_use]
    pub fn grows(&self) -> bool {
        self.0 != ObjectKind::Organisation
    }
}

impl Code for List {
    const CODES: &'static [&'static str] = &[NAMES[0].0, NAMES[1].0, NAMES[2].0, NAMES[3].0];

    fn code(&self) -> &'static str {
        let name = NAMES.iter().find(|(_, kind)| *kind == self.0);
        name.map_or("", |(name, _)| name)
    }
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl InAddress<List> for List {
    fn in_address(&self) -> String {
        self.to_string()
    }
}

/// There is no such list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no such list of objects")]
pub struct NoSuchList;

impl FromStr for List {
    type Err = NoSuchList;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, kind)| Self(*kind))
            .ok_or(NoSuchList)
    }
}

impl<'de> serde::Deserialize<'de> for List {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse().map_err(serde::de::Error::custom)
    }
}
