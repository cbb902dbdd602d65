//! States the next version of the text of the scope.

use super::Change;
use super::{ScopeEvent, ScopeText};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::permissions::Permission;

/// Longest text, in characters.
pub const MAX_TEXT: usize = 10_000;

/// The next version of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateText {
    /// The version that the author saw; 0 when there was none.
    pub seen: i64,
    /// What the ISMS covers.
    pub text: String,
}

/// Why the text is not stated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextRefused {
    /// There is no text.
    #[error("the text of the scope is empty")]
    Empty,
    /// It is longer than [`MAX_TEXT`].
    #[error("the text of the scope is longer than {MAX_TEXT} characters")]
    TooLong,
    /// A colleague stated another text in the meantime.
    #[error("a colleague stated another text of the scope in the meantime")]
    Changed,
}

impl Refusal for TextRefused {}

impl Command for StateText {
    const PERMISSION: Permission = Permission::Decide;
    type Refusal = TextRefused;
    /// Whether it differs from the text that there was.
    type Output = bool;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<bool>, Stop<TextRefused>> {
        // The newest text, whatever day it counts from: the next version comes after it.
        let newest = world.ledger.scope_texts.last();
        let text = self.text.trim();
        if newest.map_or(0, |newest| newest.version) != self.seen {
            return Err(TextRefused::Changed.into());
        }
        if text.is_empty() {
            return Err(TextRefused::Empty.into());
        }
        if text.chars().count() > MAX_TEXT {
            return Err(TextRefused::TooLong.into());
        }
        let mut outcome = world.outcome();
        if newest.is_some_and(|newest| newest.text == text) {
            return Ok(outcome.with(false));
        }
        let stated = ScopeText {
            version: self.seen + 1,
            text: text.to_owned(),
            stated_on: world.today,
            stated_by: world.person(Self::PERMISSION)?.user,
            recorded_at: world.now,
        };
        outcome.event(&ScopeEvent::Stated {
            version: stated.version,
            text: stated.text.clone(),
        });
        outcome.change(Change::AddText(stated));
        Ok(outcome.with(true))
    }
}
