//! Audit events of accounts and roles.

use super::Role;
use crate::audit::audit_events;
use crate::catalogue::Language;
use crate::ids::UserId;

audit_events! {
    /// What administrators do to members and their accounts.
    AdminEvent in "admin" {
        /// Somebody got roles here, with a new account or an existing one.
        MemberAdded = "member-added" on user(user: UserId) { name: String, roles: Vec<Role> },
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
