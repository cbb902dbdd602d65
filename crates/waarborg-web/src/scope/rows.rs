//! Processes and systems with whether they are in the scope.

use serde::Deserialize;
use std::collections::HashMap;
use waarborg_domain::accounts::Actor;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::Posture;
use waarborg_domain::scope::{KINDS, ScopeItem};

/// A process or system.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The object as it was on the day.
    pub object: &'a ObjectVersion,
    /// What was decided, if anything.
    pub item: Option<&'a ScopeItem>,
}

impl Row<'_> {
    /// Without a decision it is in.
    #[must_use]
    pub fn included(&self) -> bool {
        self.item.is_none_or(|item| item.included)
    }

    /// Critical, and out: that must not be.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        self.object.details.critical && !self.included()
    }

    /// Why it is out, or in.
    #[must_use]
    pub fn reason(&self) -> &str {
        self.item.map_or("", |item| item.reason.as_str())
    }

    /// Identifies the decision that counts now, so that a later one is noticed.
    #[must_use]
    pub fn seen(&self) -> String {
        self.item.map_or_else(String::new, ScopeItem::seen)
    }

    fn is(&self, id: ObjectId) -> bool {
        self.object.object == id
    }
}

/// All of them, in order of kind and name.
#[must_use]
pub fn all<'a>(posture: &'a Posture, items: &HashMap<ObjectId, &'a ScopeItem>) -> Vec<Row<'a>> {
    let objects = posture
        .objects
        .iter()
        .filter(|object| KINDS.contains(&object.kind));
    objects
        .map(|object| Row {
            object,
            item: items.get(&object.object).copied(),
        })
        .collect()
}

/// The row of an object.
#[must_use]
pub fn find<'a>(rows: &[Row<'a>], id: &str) -> Option<Row<'a>> {
    let id = id.parse().ok()?;
    rows.iter().find(|row| row.is(id)).copied()
}

/// What is asked for, as query parameters.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filter {
    /// Code of a kind.
    #[serde(default)]
    pub kind: String,
    /// `in` or `out`.
    #[serde(default)]
    pub status: String,
    /// Ticked: only what is critical.
    #[serde(default)]
    pub critical: String,
    /// Text.
    #[serde(default)]
    pub q: String,
}

impl Filter {
    /// As pairs for links.
    #[must_use]
    pub fn pairs(&self) -> [(&str, &str); 4] {
        [
            ("kind", &self.kind),
            ("status", &self.status),
            ("critical", &self.critical),
            ("q", &self.q),
        ]
    }

    /// How many of them are set.
    #[must_use]
    pub fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }

    /// Whether this row is meant.
    #[must_use]
    pub fn wants(&self, row: &Row<'_>, owner: &str) -> bool {
        let text = self.q.trim().to_lowercase();
        let details = &row.object.details;
        let fields = [details.name.as_str(), &details.code, row.reason(), owner];
        let kind = self.kind.parse::<ObjectKind>().ok();
        kind.is_none_or(|kind| row.object.kind == kind)
            && match self.status.as_str() {
                "in" => row.included(),
                "out" => !row.included(),
                _ => true,
            }
            && (self.critical.is_empty() || details.critical)
            && (text.is_empty() || fields.iter().any(|field| field.to_lowercase().contains(&text)))
    }
}

/// How many of one kind are in and out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// In the scope.
    pub included: usize,
    /// Of those: critical.
    pub critical: usize,
    /// Out of the scope.
    pub excluded: usize,
    /// Of those: critical. Must be none.
    pub wrong: usize,
}

/// Counts one kind.
#[must_use]
pub fn count(rows: &[Row<'_>], kind: ObjectKind) -> Count {
    let mut count = Count::default();
    for row in rows.iter().filter(|row| row.object.kind == kind) {
        let critical = usize::from(row.object.details.critical);
        if row.included() {
            count.included += 1;
            count.critical += critical;
        } else {
            count.excluded += 1;
            count.wrong += critical;
        }
    }
    count
}

/// The name of the owner of an object; empty when it has none.
#[must_use]
pub fn owner<'a>(ledger: &'a Ledger, object: &ObjectVersion) -> &'a str {
    let member = object.details.owner.and_then(|owner| ledger.member(owner));
    member.map_or("", |member| member.name.as_str())
}

/// Whether this person may see the object: everything, or what they own.
#[must_use]
pub fn visible(actor: &Actor, object: &ObjectVersion) -> bool {
    actor.sees_all() || object.details.owner == Some(actor.user)
}
