//! Records that are not in the ledger. A command asks for them by [`Need`]; whoever runs it loads them
//! and runs it again, so that commands stay pure and say themselves what they decide on.

use super::World;
use crate::Day;
use crate::accounts::{Invitation, InvitationId, Membership, User};
use crate::evidence::{Evidence, EvidenceVisibility};
use crate::frameworks::Framework;
use crate::groups::Target;
use crate::ids::{BatchId, EvidenceId, JudgementId, StatementId, UserId};
use crate::judgements::{JudgedUnder, Judgement};
use crate::official::OfficialSource;
use crate::posture::Posture;
use crate::statement::StatementRecord;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Declares kinds of records: how one asks for them, by what key, and what comes.
macro_rules! records {
    ($($(#[$meta:meta])* $need:ident $name:ident $put:ident ($key:ty) -> $record:ty;)+) => {
        /// Records that a command needs.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Need {
            $($(#[$meta])* $need($key),)+
        }

        /// What was loaded for a command so far.
        #[derive(Debug, Clone, Default)]
        pub struct Records {
            $($name: BTreeMap<$key, $record>,)+
        }

        impl Records {
            $(
                $(#[$meta])*
                pub fn $put(&mut self, key: $key, record: $record) {
                    self.$name.insert(key, record);
                }
            )+
        }

        impl<'a> World<'a> {
            $(
                $(#[$meta])*
                ///
                /// # Errors
                /// [`Need`], when it was not loaded yet.
                pub fn $name(&self, key: &$key) -> Result<&'a $record, Need> {
                    self.records.$name.get(key).ok_or_else(|| Need::$need(key.clone()))
                }
            )+
        }
    };
}

records! {
    /// An account.
    User user put_user (UserId) -> Option<User>;
    /// The account with this e-mail address (lower case).
    UserByEmail user_by_email put_user_by_email (String) -> Option<User>;
    /// The memberships of a person at all organisations.
    Memberships memberships put_memberships (UserId) -> Vec<Membership>;
    /// One open invitation of this organisation.
    Invitation invitation put_invitation (InvitationId) -> Option<Invitation>;
    /// One statement, whole.
    Statement statement put_statement (StatementId) -> Option<StatementRecord>;
    /// All statements without their content, newest first.
    Statements statements put_statements (()) -> Vec<StatementRecord>;
    /// One piece of evidence.
    Evidence evidence put_evidence (EvidenceId) -> Option<Evidence>;
    /// Several pieces of evidence: those that exist for somebody with this visibility.
    EvidenceIn evidence_in put_evidence_in ((Vec<EvidenceId>, Option<EvidenceVisibility>)) -> Vec<Evidence>;
    /// One judgement.
    Judgement judgement put_judgement (JudgementId) -> Option<Judgement>;
    /// All other frameworks, by title.
    Frameworks frameworks put_frameworks (()) -> Vec<Framework>;
    /// The judgements that were recorded in one go; empty when there is no such batch.
    Batch batch put_batch (BatchId) -> Vec<Judgement>;
    /// The judgements on measures, under the numbers that they had, on any of these targets.
    History history put_history ((Vec<JudgedUnder>, Vec<Target>)) -> Vec<Judgement>;
    /// The posture as of a day; usually derived before.
    Posture posture put_posture (Day) -> Arc<Posture>;
    /// All imports of official text, removed ones included.
    OfficialSources official_sources put_official_sources (()) -> Vec<OfficialSource>;
}
