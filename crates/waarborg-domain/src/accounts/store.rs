//! What accounts ask of a store.

use super::{Invitation, InvitationId, Membership, Role, Session, User};
use crate::ids::{AttemptId, SessionId, UserId};
use crate::store::StoreError;
use crate::{Day, Moment};
use async_trait::async_trait;

/// A change of accounts, and of what people do at an organisation.
#[derive(Debug, Clone)]
pub enum Change {
    /// A new account, which this organisation manages.
    Add(User),
    /// An account that this organisation manages: `version` as read; the store raises it by one.
    Update(User),
    /// From now on this organisation manages the account.
    Adopt(UserId),
    /// The roles of a person at this organisation; none removes the membership.
    SetRoles(UserId, Vec<Role>),
    /// An invitation, in place of an earlier one to the same person.
    Invite(Invitation),
    /// An invitation is open no longer.
    EndInvitation(InvitationId),
}

/// A session with its person and everything that a page needs to know before it starts.
#[derive(Debug, Clone)]
pub struct SessionContext {
    /// The session.
    pub session: Session,
    /// The person.
    pub user: User,
    /// All memberships.
    pub memberships: Vec<Membership>,
    /// The day until which the person can answer an invitation; absent when there is none.
    pub invited_until: Option<Day>,
}

/// Accounts and sessions. Together with the lists of organisations and publications, the only reads
/// across organisations.
#[async_trait]
pub trait AccountStore: Send + Sync {
    /// How many accounts there are: none means that set-up has to be done.
    async fn count_users(&self) -> Result<i64, StoreError>;
    /// The account with this e-mail address (lower case).
    async fn user_by_email(&self, email: &str) -> Result<Option<User>, StoreError>;
    /// The account with this identifier.
    async fn user(&self, id: UserId) -> Result<Option<User>, StoreError>;
    /// The memberships of a person, by name of the organisation.
    async fn memberships(&self, user: UserId) -> Result<Vec<Membership>, StoreError>;
    /// Starts a session.
    async fn create_session(&self, session: &Session) -> Result<(), StoreError>;
    /// The session of a token, when it has not expired.
    async fn session(&self, token_hash: &str, now: Moment) -> Result<Option<SessionContext>, StoreError>;
    /// Records that the second factor was given, and rotates the session token against fixation.
    async fn pass_second_factor(&self, id: SessionId, new_token_hash: &str) -> Result<(), StoreError>;
    /// Moves the end of a session.
    async fn extend_session(&self, id: SessionId, expires_at: Moment) -> Result<(), StoreError>;
    /// Ends a session.
    async fn end_session(&self, id: SessionId) -> Result<(), StoreError>;
    /// Ends all sessions of a person, except one.
    async fn end_sessions_of(&self, user: UserId, except: Option<SessionId>) -> Result<(), StoreError>;
    /// Uses a TOTP step: false when this step or a later one was used already.
    async fn use_totp_step(&self, user: UserId, step: i64) -> Result<bool, StoreError>;
    /// Uses a recovery code (by its hash): false when it was used already or never existed.
    async fn use_recovery_code(&self, user: UserId, code_hash: &str) -> Result<bool, StoreError>;
    /// Records a log-in attempt under each key, as failed until it proves right, and deletes those
    /// before `forget_before`.
    async fn note_failed_login(
        &self,
        attempt: AttemptId,
        keys: &[String],
        at: Moment,
        forget_before: Moment,
    ) -> Result<(), StoreError>;
    /// Withdraws an attempt that was right or does not count.
    async fn forget_attempt(&self, attempt: AttemptId) -> Result<(), StoreError>;
    /// How many failed log-ins there were under this key since a moment.
    async fn failed_logins(&self, key: &str, since: Moment) -> Result<i64, StoreError>;
}
