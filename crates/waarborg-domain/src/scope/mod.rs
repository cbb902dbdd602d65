//! The scope of the ISMS ("reikwijdte"): a text, and per process and system whether it is in or out.
//! BIO2 part 1, "Reikwijdte managementsysteem": what is critical must be in.

mod book;
mod dossier;
mod events;
mod items;
mod rules;
mod store;
mod text;
mod verify;

pub use events::ScopeEvent;
pub use items::{DecideItems, Item, ItemsRefused, KINDS, MAX_REASON};
pub use store::Change;
pub use text::{MAX_TEXT, StateText, TextRefused};

use crate::features::Feature;
use crate::ids::{ObjectId, UserId};
use crate::{Day, Moment};

/// What this feature brings. Deciding on the scope takes the permission of [`crate::applicability`].
pub const FEATURE: Feature = Feature {
    events: ScopeEvent::KINDS,
    verify: Some(verify::verify),
    dossier: Some(dossier::files),
    rules: rules::RULES,
    ..Feature::new("scope")
};

/// The text of the scope; each change is a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeText {
    /// 1, 2, 3 …: also how two people editing at once are noticed.
    pub version: i64,
    /// What the ISMS covers, in words that a citizen understands.
    pub text: String,
    /// From this day on.
    pub stated_on: Day,
    /// Who wrote it.
    pub stated_by: UserId,
    /// When it was recorded.
    pub recorded_at: Moment,
}

/// Whether one process or system is in the scope. Without a decision it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopeItem {
    /// Which.
    pub object: ObjectId,
    /// In or out.
    pub included: bool,
    /// Why; required for out.
    pub reason: String,
    /// From this day on.
    pub decided_on: Day,
    /// Who decided.
    pub decided_by: UserId,
    /// When it was recorded.
    pub recorded_at: Moment,
}
