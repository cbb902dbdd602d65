//! What Waarborg knows of information security at a Dutch government organisation: the types, the
//! derivations and the rules. Nothing here does I/O, reads a clock or draws a random number: time,
//! identifiers and the actor are passed in.
//!
//! The one idea: everything that is shown is derived from dated [`judgements`] and the
//! [`catalogue`] *as of a day*. See `docs/architecture.md`.

pub mod accounts;
pub mod actions;
pub mod address;
pub mod applicability;
pub mod approvals;
pub mod audit;
pub mod catalogue;
pub mod characters;
pub mod columns;
pub mod dates;
pub mod decision;
pub mod dossier;
pub mod drafts;
pub mod evidence;
pub mod facts;
pub mod features;
pub mod filling;
pub mod frameworks;
pub mod gaps;
pub mod groups;
mod hashing;
pub mod ids;
pub mod implementation;
pub mod inheritances;
pub mod interval;
pub mod judgements;
pub mod judging;
pub mod law;
pub mod ledger;
pub mod mappings;
pub mod maturity;
pub mod migration;
pub mod notation;
pub mod objects;
pub mod obligations;
pub mod official;
pub mod organisations;
pub mod permissions;
pub mod place;
pub mod posture;
pub mod provenance;
pub mod requirement;
pub mod requirement_owners;
pub mod rules;
pub mod scope;
pub mod search;
pub mod self_assessments;
pub mod sentences;
pub mod statement;
pub mod store;
pub mod tasks;
mod text_enum;
pub mod totals;
pub mod verify;
pub mod was_wordt;

pub use text_enum::Code;

/// A calendar day in the Netherlands, without a time.
pub type Day = chrono::NaiveDate;

/// A moment in UTC, with a precision of microseconds (what both databases keep).
pub type Moment = chrono::DateTime<chrono::Utc>;

/// A code that stands for nothing we know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{code}' is not a {kind}")]
pub struct UnknownCode {
    /// The type that was asked for.
    pub kind: &'static str,
    /// The code as it was given.
    pub code: String,
}
