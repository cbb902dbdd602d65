//! Puts processes and systems in or out of the scope.

use super::Change;
use super::{ScopeEvent, ScopeItem};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::ObjectId;
use crate::objects::{ObjectKind, ObjectVersion};
use crate::permissions::Permission;

/// Longest reason, in characters.
pub const MAX_REASON: usize = 1_000;

/// An object, with the decision on it that the author saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which object.
    pub object: ObjectId,
    /// [`ScopeItem::seen`] of the decision that counted; empty when there was none.
    pub seen: String,
}

/// Puts these in scope, or out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecideItems {
    /// Which.
    pub items: Vec<Item>,
    /// In or out.
    pub included: bool,
    /// Why; required for out (BIO2 part 1, "Reikwijdte managementsysteem").
    pub reason: String,
}

/// Why nothing is decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ItemsRefused {
    /// None of them is a process or system that exists today.
    #[error("there is no such process or system")]
    Unknown,
    /// Out takes a reason.
    #[error("what is put out of the scope takes a reason")]
    ReasonMissing,
    /// The reason is longer than [`MAX_REASON`].
    #[error("the reason is longer than {MAX_REASON} characters")]
    ReasonTooLong,
    /// A colleague decided on these in the meantime.
    #[error("a colleague decided on the same in the meantime")]
    Changed(Vec<ObjectId>),
}

impl Refusal for ItemsRefused {}

impl ScopeItem {
    /// Identifies the decision, so that a later one is noticed.
    #[must_use]
    pub fn seen(&self) -> String {
        let at = self.recorded_at.timestamp_micros();
        format!("{at}.{}", u8::from(self.included))
    }
}

/// The kinds of object that can be in the scope.
pub const KINDS: [ObjectKind; 2] = [ObjectKind::Process, ObjectKind::System];

impl DecideItems {
    fn check(&self, world: &World<'_>) -> Result<(), ItemsRefused> {
        let items = world.ledger.scope_items_on(world.today);
        let seen = |object: &ObjectId| items.get(object).map_or_else(String::new, |item| item.seen());
        let changed: Vec<ObjectId> = self
            .items
            .iter()
            .filter(|item| seen(&item.object) != item.seen)
            .map(|item| item.object)
            .collect();
        if !changed.is_empty() {
            return Err(ItemsRefused::Changed(changed));
        }
        if !self.included && self.reason.trim().is_empty() {
            return Err(ItemsRefused::ReasonMissing);
        }
        if self.reason.chars().count() > MAX_REASON {
            return Err(ItemsRefused::ReasonTooLong);
        }
        Ok(())
    }

    fn objects<'w>(&self, world: &World<'w>) -> Result<Vec<&'w ObjectVersion>, ItemsRefused> {
        let versions = world.ledger.versions_on(world.today);
        let find = |item: &Item| {
            let known = |version: &&&ObjectVersion| version.object == item.object;
            let version = versions.iter().find(known).copied()?;
            KINDS.contains(&version.kind).then_some(version)
        };
        let found: Option<Vec<_>> = self.items.iter().map(find).collect();
        found
            .filter(|found| !found.is_empty())
            .ok_or(ItemsRefused::Unknown)
    }
}

impl Command for DecideItems {
    const PERMISSION: Permission = Permission::Decide;
    type Refusal = ItemsRefused;
    /// How many were decided on.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<ItemsRefused>> {
        let objects = self.objects(world)?;
        self.check(world)?;
        let before = world.ledger.scope_items_on(world.today);
        let decided_by = world.person(Self::PERMISSION)?.user;
        let mut outcome = world.outcome();
        for object in &objects {
            outcome.event(&ScopeEvent::ItemDecided {
                object: object.object,
                name: object.details.name.clone(),
                included: self.included,
                before: before.get(&object.object).is_none_or(|item| item.included),
                reason: self.reason.trim().to_owned(),
            });
            outcome.change(Change::AddItem(ScopeItem {
                object: object.object,
                included: self.included,
                reason: self.reason.trim().to_owned(),
                decided_on: world.today,
                decided_by,
                recorded_at: world.now,
            }));
        }
        Ok(outcome.with(objects.len()))
    }
}
