//! The target of a judgement or an inheritance: one object, or a group. A group is described, not
//! listed, so that a system that joins it tomorrow is in it.

use crate::ids::{ObjectId, UserId};
use crate::objects::{ObjectKind, ObjectVersion};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One object or a group of objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// This one object.
    Object(ObjectId),
    /// All objects of this kind.
    All(ObjectKind),
    /// All objects of this kind with this owner.
    OwnedBy(ObjectKind, UserId),
    /// All objects of this kind that this supplier runs.
    RunBy(ObjectKind, ObjectId),
}

impl Target {
    /// Whether the object, in this version, is included.
    #[must_use]
    pub fn includes(&self, object: &ObjectVersion) -> bool {
        match self {
            Self::Object(id) => object.object == *id,
            Self::All(kind) => object.kind == *kind,
            Self::OwnedBy(kind, owner) => object.kind == *kind && object.details.owner == Some(*owner),
            Self::RunBy(kind, supplier) => object.kind == *kind && object.details.supplier == Some(*supplier),
        }
    }

    /// Whether this is a group.
    #[must_use]
    pub const fn is_group(&self) -> bool {
        !matches!(self, Self::Object(_))
    }

    /// The groups that an object is in, in this version.
    pub fn groups_of(object: &ObjectVersion) -> impl Iterator<Item = Self> {
        let kind = object.kind;
        [
            Some(Self::All(kind)),
            object.details.owner.map(|owner| Self::OwnedBy(kind, owner)),
            object
                .details
                .supplier
                .map(|supplier| Self::RunBy(kind, supplier)),
        ]
        .into_iter()
        .flatten()
    }
}

/// The text is not a target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not an object or a group")]
pub struct NotATarget(pub String);

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object(id) => write!(f, "object:{id}"),
            Self::All(kind) => write!(f, "all:{kind}"),
            Self::OwnedBy(kind, user) => write!(f, "owner:{kind}:{user}"),
            Self::RunBy(kind, supplier) => write!(f, "supplier:{kind}:{supplier}"),
        }
    }
}

impl FromStr for Target {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || -> Option<Self> {
            let (what, rest) = text.split_once(':')?;
            Some(match what {
                "object" => Self::Object(rest.parse().ok()?),
                "all" => Self::All(rest.parse().ok()?),
                _ => {
                    let (kind, id) = rest.split_once(':')?;
                    let kind = kind.parse().ok()?;
                    match what {
                        "owner" => Self::OwnedBy(kind, id.parse().ok()?),
                        "supplier" => Self::RunBy(kind, id.parse().ok()?),
                        _ => return None,
                    }
                }
            })
        };
        parse().ok_or_else(|| NotATarget(text.to_owned()))
    }
}

impl Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn text_and_back() {
        let id = Uuid::from_u128(7);
        for target in [
            Target::Object(ObjectId(id)),
            Target::All(ObjectKind::System),
            Target::OwnedBy(ObjectKind::Process, UserId(id)),
            Target::RunBy(ObjectKind::System, ObjectId(id)),
        ] {
            assert_eq!(target.to_string().parse(), Ok(target));
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "",
            "all:",
            "all:car",
            "object:7",
            "owner:system",
            "owner:system:7",
            "x:system:7",
        ] {
            assert!(text.parse::<Target>().is_err(), "{text}");
        }
    }
}
