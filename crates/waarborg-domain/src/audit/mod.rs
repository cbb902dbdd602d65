//! The audit trail: append-only, and each event carries the hash of the one before, so that nothing
//! can be changed or taken out unseen.

mod dossier;
mod events;
mod store;
mod value;

pub(crate) use events::audit_events;
pub use events::{AuditEvent, EventKind, EventSubject, SubjectType, kind_of};
pub use store::{AuditStore, EventFilter};
pub(crate) use value::recorded_code;
pub use value::{CodeList, RECORD_ID, Recorded, Typed, Value, change, code_lists, record, record_fields};

use crate::Moment;
use crate::ids::{EvidenceId, OrganisationId, UserId};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[Grant::new(
            Permission::SeeAuditTrail,
            &[Role::Ciso, Role::BoardMember, Role::Auditor],
        )]
    },
    dossier: Some(dossier::files),
    ..crate::features::Feature::new("audit")
};

/// What happened, before it has its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// When.
    pub at: Moment,
    /// Who; `None` for the program itself (set-up, command line).
    pub actor: Option<UserId>,
    /// Their name at the time.
    pub actor_name: String,
    /// What: a stable code, `feature.what` (`judgements.recorded`).
    pub action: &'static str,
    /// On what kind of thing (`judgement`, `object`).
    pub subject_kind: &'static str,
    /// Identifier or number of it.
    pub subject: String,
    /// What was changed, as JSON without secrets.
    pub details: serde_json::Value,
}

impl NewEvent {
    /// A typed event, by somebody (or by the program, with the name of the command).
    #[must_use]
    pub fn new(at: Moment, actor: Option<UserId>, actor_name: &str, event: &impl AuditEvent) -> Self {
        let kind = event.kind();
        let fields = event.fields().into_iter();
        let fields = fields.map(|(name, value)| (name.to_owned(), serde_json::json!(value)));
        Self {
            at,
            actor,
            actor_name: actor_name.to_owned(),
            action: kind.action,
            subject_kind: kind.subject,
            subject: event.subject(),
            details: serde_json::Value::Object(fields.collect()),
        }
    }
}

/// An event in the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Whose chain.
    pub organisation: OrganisationId,
    /// 1, 2, 3 … without gaps.
    pub sequence: i64,
    /// When.
    pub at: Moment,
    /// Who.
    pub actor: Option<UserId>,
    /// Their name at the time.
    pub actor_name: String,
    /// What.
    pub action: String,
    /// On what kind of thing.
    pub subject_kind: String,
    /// Which.
    pub subject: String,
    /// What was changed: the JSON text as it was hashed.
    pub details: String,
    /// Hash of the event before; empty for the first.
    pub previous_hash: String,
    /// SHA-256 over all of the above, hexadecimal.
    pub hash: String,
}

impl Event {
    /// Appends an event to the one before.
    #[must_use]
    pub fn chain(new: NewEvent, organisation: OrganisationId, sequence: i64, previous_hash: String) -> Self {
        let mut event = Self {
            organisation,
            sequence,
            at: new.at,
            actor: new.actor,
            actor_name: new.actor_name,
            action: new.action.to_owned(),
            subject_kind: new.subject_kind.to_owned(),
            subject: new.subject,
            details: new.details.to_string(),
            previous_hash,
            hash: String::new(),
        };
        event.hash = event.computed_hash();
        event
    }

    /// The hash that the content of this event gives.
    #[must_use]
    pub fn computed_hash(&self) -> String {
        let mut hasher = Sha256::new();
        let actor = self.actor.map(|actor| actor.to_string()).unwrap_or_default();
        let sequence = self.sequence.to_string();
        let at = self.at.timestamp_micros().to_string();
        let organisation = self.organisation.to_string();
        let fields = [
            &organisation,
            &sequence,
            &at,
            &actor,
            &self.actor_name,
            &self.action,
            &self.subject_kind,
            &self.subject,
            &self.details,
            &self.previous_hash,
        ];
        for field in fields {
            // The length in front keeps two different splits of the same text apart.
            hasher.update((field.len() as u64).to_be_bytes());
            hasher.update(field.as_bytes());
        }
        hex::encode(hasher.finalize())
    }
}

impl Event {
    /// The fields with their values, in order of name. What cannot be read is left out.
    #[must_use]
    pub fn fields(&self) -> Vec<(String, Value)> {
        let fields: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&self.details).unwrap_or_default();
        let read = |(name, value)| Some((name, serde_json::from_value(value).ok()?));
        fields.into_iter().filter_map(read).collect()
    }

    /// The evidence that the fields refer to.
    #[must_use]
    pub fn evidence(&self) -> Vec<EvidenceId> {
        let mut found = Vec::new();
        let fields = self.fields();
        fields.iter().for_each(|(_, value)| value.evidence(&mut found));
        found
    }
}

/// Where the chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize)]
pub enum Broken {
    /// The content was changed after it was recorded.
    #[error("event {0} was changed: its hash does not fit its content")]
    Changed(i64),
    /// An event is missing, duplicated or out of order.
    #[error("event {0} does not follow the one before it")]
    NotFollowing(i64),
    /// The chain ends before the last event that the organisation knows of.
    #[error("the trail ends at event {0}, but the organisation recorded more")]
    CutOff(i64),
}

/// Checks a chain piece by piece.
#[derive(Debug, Default, Clone)]
pub struct Verifier {
    sequence: i64,
    hash: String,
}

impl Verifier {
    /// Checks the next event.
    ///
    /// # Errors
    /// When it was changed or does not follow.
    pub fn check(&mut self, event: &Event) -> Result<(), Broken> {
        if event.sequence != self.sequence + 1 || event.previous_hash != self.hash {
            return Err(Broken::NotFollowing(event.sequence));
        }
        if event.computed_hash() != event.hash {
            return Err(Broken::Changed(event.sequence));
        }
        self.sequence = event.sequence;
        self.hash.clone_from(&event.hash);
        Ok(())
    }

    /// Checks that the chain ends where the organisation's own record says.
    ///
    /// # Errors
    /// When events at the end are missing.
    pub fn finish(&self, last_hash: &str) -> Result<i64, Broken> {
        if self.hash == last_hash {
            Ok(self.sequence)
        } else {
            Err(Broken::CutOff(self.sequence))
        }
    }
}
