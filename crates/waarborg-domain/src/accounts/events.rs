//! Audit events of accounts and roles.

use super::{InvitationId, Role};
use crate::Day;
use crate::audit::{EventSubject, audit_events};
use crate::catalogue::Language;
use crate::ids::UserId;

audit_events! {
    /// What administrators do to members and their accounts.
    AdminEvent in "admin" {
        /// Somebody got roles here, with a new account or one that is managed here.
        MemberAdded = "member-added" on user(user: UserId) { name: String, roles: Vec<Role> },
        /// Roles were offered to somebody whose account another organisation manages. Of that person
        /// the trail knows no more than the administrator did: the address.
        MemberInvited = "member-invited" on invitation(invitation: InvitationId) {
            email: String,
            roles: Vec<Role>,
            until: Day,
        },
        /// The person accepted, and has the roles.
        InvitationAccepted = "invitation-accepted" on user(user: UserId) { name: String, roles: Vec<Role> },
        /// The person does not want them.
        InvitationDeclined = "invitation-declined" on invitation(invitation: InvitationId) { email: String },
        /// It was taken back before it was answered.
        InvitationWithdrawn = "invitation-withdrawn" on invitation(invitation: InvitationId) { email: String },
        /// This organisation manages the account from now on.
        AccountAdopted = "account-adopted" on user(user: UserId) { name: String },
        /// Somebody has no roles here any more.
        MemberRemoved = "member-removed" on user(user: UserId) { name: String, before: Vec<Role> },
        /// Somebody has other roles.
        RolesChanged = "roles-changed" on user(user: UserId) {
            name: String,
            before: Vec<Role>,
            roles: Vec<Role>,
        },
        /// A one-time password was set.
        PasswordReset = "password-reset" on user(user: UserId) { name: String },
        /// The second factor was removed.
        SecondFactorReset = "second-factor-reset" on user(user: UserId) { name: String },
        /// Nobody can log in with the account any more.
        AccountClosed = "account-closed" on user(user: UserId) { name: String },
        /// The account can be used again.
        AccountOpened = "account-opened" on user(user: UserId) { name: String },
    }
}

audit_events! {
    /// What people do to their own account.
    AccountEvent in "account" {
        /// Another language for all pages.
        LanguageChanged = "language-changed" on user(user: UserId) { language: Language },
        /// A password of one's own choice.
        PasswordChanged = "password-changed" on user(user: UserId) {},
        /// A second factor was set up.
        SecondFactorSet = "second-factor-set" on user(user: UserId) {},
        /// The second factor was removed.
        SecondFactorRemoved = "second-factor-removed" on user(user: UserId) {},
    }
}

impl EventSubject for InvitationId {}
