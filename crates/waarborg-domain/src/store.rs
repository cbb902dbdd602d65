//! What the domain asks of a store: the ports of its features together. Every write is one [`Decided`]:
//! changes and their audit events in one transaction. Every read carries the organisation.

use crate::accounts::{AccountStore, InvitationStore};
use crate::audit::AuditStore;
use crate::columns::ColumnStore;
use crate::decision::Decided;
use crate::evidence::EvidenceStore;
use crate::frameworks::FrameworkStore;
use crate::ids::OrganisationId;
use crate::judgements::JudgementStore;
use crate::ledger::LedgerDelta;
use crate::objects::ObjectStore;
use crate::official::OfficialStore;
use crate::organisations::OrganisationStore;
use crate::statement::StatementStore;
use async_trait::async_trait;

/// Why the store could not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the record in the meantime: show what it is now and let the user choose.
    #[error("somebody else changed this in the meantime")]
    Conflict,
    /// The organisation moved on since the revision on which it was decided: decide again.
    #[error("the organisation moved on in the meantime")]
    Moved,
    /// Something with this name, code or address exists already.
    #[error("'{0}' exists already")]
    Exists(String),
    /// It refers to something that does not exist in this organisation.
    #[error("it refers to something that does not exist")]
    Dangling,
    /// The database failed.
    #[error("the database failed: {0}")]
    Failed(String),
}

macro_rules! changes {
    ($($(#[$meta:meta])* $variant:ident($feature:ident)),+ $(,)?) => {
        /// A change of the records of one feature.
        #[derive(Debug, Clone)]
        pub enum Change { $($(#[$meta])* $variant($crate::$feature::Change)),+ }

        $(impl From<$crate::$feature::Change> for Change {
            fn from(change: $crate::$feature::Change) -> Self {
                Self::$variant(change)
            }
        })+
    };
}

/// Hands the list of changes to another macro: whoever writes them needs no list of its own.
#[macro_export]
macro_rules! each_change {
    ($make:ident) => {
        $make! {
            /// The organisation itself.
            Organisations(organisations),
            /// Accounts and roles.
            Accounts(accounts),
            /// Objects.
            Objects(objects),
            /// Judgements.
            Judgements(judgements),
            /// Improvement actions.
            Actions(actions),
            /// Inheritance.
            Inheritances(inheritances),
            /// Who answers for a measure.
            RequirementOwners(requirement_owners),
            /// Evidence.
            Evidence(evidence),
            /// Decisions on applicability.
            Applicability(applicability),
            /// The scope of the ISMS.
            Scope(scope),
            /// Statements.
            Statement(statement),
            /// Official text.
            Official(official),
            /// What columns of files meant.
            Columns(columns),
            /// Moves to another version of BIO2.
            Migration(migration),
            /// Other frameworks.
            Frameworks(frameworks),
        }
    };
}
each_change!(changes);

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// How many rows there are in all.
    pub total: i64,
}

/// Which page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// 0 is the first row.
    pub offset: i64,
    /// At most this many.
    pub limit: i64,
}

/// The records of an organisation: the port of every feature, and what concerns them all.
#[async_trait]
pub trait Store:
    AccountStore
    + AuditStore
    + ColumnStore
    + EvidenceStore
    + FrameworkStore
    + InvitationStore
    + JudgementStore
    + ObjectStore
    + OfficialStore
    + OrganisationStore
    + StatementStore
{
    /// Writes changes and their audit events in one transaction and gives the new revision.
    async fn commit(&self, decided: Decided) -> Result<i64, StoreError>;
    /// How often the organisation was written to.
    async fn revision(&self, organisation: OrganisationId) -> Result<i64, StoreError>;
    /// What was written since a revision (0: everything). `None` if the organisation does not exist.
    async fn ledger_since(
        &self,
        organisation: OrganisationId,
        revision: i64,
    ) -> Result<Option<LedgerDelta>, StoreError>;
    /// How many queries ran since the store was opened: what begins and ends a transaction is not
    /// counted.
    fn queries(&self) -> u64;
}

/// Facts about the database itself, for operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreDescription {
    /// `SQLite` or `PostgreSQL`.
    pub engine: &'static str,
    /// Version of the engine.
    pub version: String,
    /// Size in bytes.
    pub size: i64,
    /// Number of the last migration that was applied; `None` for an empty database.
    pub migration: Option<i64>,
    /// Number of the last migration that this program knows.
    pub newest_migration: i64,
    /// What the engine finds wrong with its own files and keys; empty when healthy.
    pub problems: Vec<String>,
}
