//! What a command decided.

use super::World;
use crate::Moment;
use crate::audit::{AuditEvent, NewEvent};
use crate::ids::{OrganisationId, UserId};
use crate::store::Change;

/// Changes and their audit events, as a command adds them up. Only the domain can fill it.
#[derive(Debug, Clone)]
pub struct Outcome<T = ()> {
    at: Moment,
    actor: Option<UserId>,
    actor_name: String,
    changes: Vec<Change>,
    events: Vec<NewEvent>,
    output: T,
}

impl Outcome {
    pub(super) fn new(at: Moment, actor: Option<UserId>, actor_name: &str) -> Self {
        Self {
            at,
            actor,
            actor_name: actor_name.to_owned(),
            changes: Vec::new(),
            events: Vec::new(),
            output: (),
        }
    }
}

impl<T> Outcome<T> {
    /// Adds a change; an event has to say what it means.
    pub(crate) fn change(&mut self, change: impl Into<Change>) {
        self.changes.push(change.into());
    }

    /// Adds an audit event.
    pub(crate) fn event(&mut self, event: &impl AuditEvent) {
        self.events
            .push(NewEvent::new(self.at, self.actor, &self.actor_name, event));
    }

    /// Sets what the caller wants to know.
    pub(crate) fn with<U>(self, output: U) -> Outcome<U> {
        Outcome {
            at: self.at,
            actor: self.actor,
            actor_name: self.actor_name,
            changes: self.changes,
            events: self.events,
            output,
        }
    }

    pub(super) fn decided(self, world: &World<'_>) -> Decision<T> {
        let decided = Decided {
            organisation: world.ledger.organisation.id,
            revision: Some(world.ledger.revision),
            invented: false,
            changes: self.changes,
            events: self.events,
        };
        // Without changes nothing happened, and there is nothing to tell.
        Decision {
            decided: (!decided.changes.is_empty()).then_some(decided),
            output: self.output,
        }
    }
}

/// What came of a command.
#[derive(Debug, Clone)]
pub struct Decision<T> {
    /// What is to be stored; `None` if nothing changes.
    pub decided: Option<Decided>,
    /// What the caller wants to know.
    pub output: T,
}

/// Changes and their audit events as a command decided them: all or nothing, in this order. Cannot be
/// made outside the domain.
#[derive(Debug, Clone)]
pub struct Decided {
    organisation: OrganisationId,
    revision: Option<i64>,
    invented: bool,
    changes: Vec<Change>,
    events: Vec<NewEvent>,
}

impl Decided {
    /// The founding of an organisation: there are no records to decide on yet.
    pub(crate) const fn founding(
        organisation: OrganisationId,
        changes: Vec<Change>,
        events: Vec<NewEvent>,
    ) -> Self {
        Self {
            organisation,
            revision: None,
            invented: false,
            changes,
            events,
        }
    }

    /// Records of an invented organisation; see [`crate::filling`].
    pub(crate) const fn filling(
        organisation: OrganisationId,
        changes: Vec<Change>,
        events: Vec<NewEvent>,
    ) -> Self {
        Self {
            organisation,
            revision: None,
            invented: true,
            changes,
            events,
        }
    }

    /// Whose records.
    #[must_use]
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// The revision on which it was decided: the store refuses it with
    /// [`crate::store::StoreError::Moved`] when the organisation moved on.
    #[must_use]
    pub const fn revision(&self) -> Option<i64> {
        self.revision
    }

    /// Whether only an invented organisation may take it.
    #[must_use]
    pub const fn only_invented(&self) -> bool {
        self.invented
    }

    /// Changes.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Audit events.
    #[must_use]
    pub fn events(&self) -> &[NewEvent] {
        &self.events
    }

    /// Changes and audit events, for the store.
    #[must_use]
    pub fn into_parts(self) -> (Vec<Change>, Vec<NewEvent>) {
        (self.changes, self.events)
    }
}
