//! People with an account, and the roles they have at an organisation.

mod adopt;
mod answer;
mod events;
mod invitation;
mod invite;
mod manage;
mod members;
mod own;
mod rules;
mod search;
mod store;
mod verify;

pub use adopt::{AdoptAccount, AdoptRefused};
pub use answer::{AcceptInvitation, DeclineInvitation};
pub use events::{AccountEvent, AdminEvent};
pub use invitation::{INVITATION_DAYS, Invitation, InvitationId, InvitationStore, Offer};
pub use invite::{InvitationGone, Invite, Invited, WithdrawInvitation};
pub use manage::{ManageRefused, ResetPassword, ResetSecondFactor, SetActive};
pub use members::{
    AddMember, MAX_EMAIL_LENGTH, MAX_NAME_LENGTH, MembersRefused, SetRoles, has_another_administrator,
    is_email,
};
pub use own::{ChangeLanguage, ChangePassword, OwnRefused, RemoveSecondFactor, SetSecondFactor};
pub use store::{AccountStore, Change, SessionContext};

use crate::Moment;
use crate::catalogue::Language;
use crate::ids::{OrganisationId, SessionId, UserId};
use crate::permissions::{self, Permission};
use crate::text_enum::text_enum;

/// One's own account is a group of its own in the trail.
pub const OWN_FEATURE: crate::features::Feature = crate::features::Feature {
    grants: &[crate::permissions::Grant::new(Permission::OwnAccount, &[]).and_everybody()],
    events: AccountEvent::KINDS,
    ..crate::features::Feature::new("account")
};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::{Grant, Permission};
        &[
            Grant::new(
                Permission::Enter,
                &[
                    Role::Administrator,
                    Role::Ciso,
                    Role::BoardMember,
                    Role::ProcessOwner,
                    Role::Auditor,
                    Role::Reader,
                ],
            ),
            Grant::new(Permission::Administer, &[Role::Administrator]).and_operator(),
            Grant::new(Permission::AdoptAccounts, &[]).and_operator(),
        ]
    },
    events: AdminEvent::KINDS,
    verify: Some(verify::verify),
    rules: rules::RULES,
    search: Some(search::SEARCH),
    ..crate::features::Feature::new("accounts")
};

text_enum! {
    /// What somebody does at an organisation. One person can have several roles.
    Role {
        /// Beheerder: accounts, settings, set-up. Sees no judgements by this role alone.
        Administrator = "administrator",
        /// CISO: the whole picture; advises.
        Ciso = "ciso",
        /// Bestuurder: decides and approves.
        BoardMember = "board-member",
        /// Proceseigenaar / lijnmanager: owns processes, systems and their risks.
        ProcessOwner = "process-owner",
        /// Interne auditor / controller: reads all.
        Auditor = "auditor",
        /// Lezer: reads what is not confidential.
        Reader = "reader",
    }
}

impl Role {
    /// Whether this role may only be used with a second factor.
    #[must_use]
    pub const fn needs_second_factor(self) -> bool {
        matches!(self, Self::Administrator | Self::Ciso | Self::BoardMember)
    }
}

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Identifier.
    pub id: UserId,
    /// The organisation that manages the account and has what happens to it in its trail: where it was
    /// made, also when its owner has no roles there any more. See [`AdoptAccount`].
    pub home: OrganisationId,
    /// E-mail address, in lower case: the log-in name.
    pub email: String,
    /// Name as shown to others.
    pub name: String,
    /// The language in which this person reads.
    pub language: Language,
    /// Argon2id hash of the password in PHC notation.
    pub password_hash: String,
    /// The TOTP secret, encrypted; `None` until a second factor is set up.
    pub totp_secret: Option<Vec<u8>>,
    /// The last TOTP time step that was used, so that a code works once.
    pub totp_last_step: i64,
    /// SHA-256 of each unused recovery code.
    pub recovery_codes: Vec<String>,
    /// True when the password was set by somebody else and has to be changed at the next log-in.
    pub must_change_password: bool,
    /// False once the account was closed.
    pub active: bool,
    /// Counts the changes, to notice two people editing at once.
    pub version: i64,
}

impl User {
    /// True when a second factor was set up.
    #[must_use]
    pub const fn has_second_factor(&self) -> bool {
        self.totp_secret.is_some()
    }
}

/// What is known of somebody before there is an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// Identifier.
    pub id: UserId,
    /// Name as shown to others.
    pub name: String,
    /// E-mail address, in lower case: the log-in name.
    pub email: String,
    /// The language in which this person reads.
    pub language: Language,
    /// Argon2id hash of the first password, in PHC notation.
    pub password_hash: String,
}

impl NewAccount {
    /// The account, managed by this organisation. A password that somebody else chose has to be changed.
    pub(crate) fn account(&self, home: OrganisationId, own_password: bool) -> User {
        User {
            id: self.id,
            home,
            email: self.email.clone(),
            name: self.name.clone(),
            language: self.language,
            password_hash: self.password_hash.clone(),
            totp_secret: None,
            totp_last_step: 0,
            recovery_codes: Vec::new(),
            must_change_password: !own_password,
            active: true,
            version: 1,
        }
    }
}

/// The roles of one person at one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// At which organisation.
    pub organisation: OrganisationId,
    /// Short name of the organisation in addresses.
    pub slug: String,
    /// Name of the organisation.
    pub organisation_name: String,
    /// Roles, without doubles.
    pub roles: Vec<Role>,
}

/// A member as colleagues see them in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Identifier.
    pub user: UserId,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Roles at this organisation.
    pub roles: Vec<Role>,
    /// False once the account was closed.
    pub active: bool,
    /// Whether a second factor was set up.
    pub has_second_factor: bool,
    /// Whether this organisation manages the account ([`User::home`]).
    pub managed_here: bool,
}

impl Member {
    /// Whether the organisation can rely on this member to administer it: nobody else can close the
    /// account.
    #[must_use]
    pub fn administers(&self) -> bool {
        self.active && self.managed_here && self.roles.contains(&Role::Administrator)
    }
}

/// Who does something, at which organisation, in which roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub user: UserId,
    /// Name at this moment, for the audit trail.
    pub name: String,
    /// The organisation at which they act.
    pub organisation: OrganisationId,
    /// Their roles there.
    pub roles: Vec<Role>,
}

impl Actor {
    /// Whether one of the roles gives this permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.roles
            .iter()
            .any(|role| permissions::allows(*role, permission))
    }

    /// Whether they see everything of the organisation, or only what they own.
    #[must_use]
    pub fn sees_all(&self) -> bool {
        self.may(Permission::SeeAll)
    }
}

/// A log-in that lasts until it is ended or expires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Identifier, safe to log.
    pub id: SessionId,
    /// SHA-256 of the token in the cookie (hexadecimal).
    pub token_hash: String,
    /// Whose session.
    pub user: UserId,
    /// True once the second factor was given in this session (or none is set up).
    pub second_factor_passed: bool,
    /// Token that every form carries.
    pub csrf_token: String,
    /// When it started.
    pub created_at: Moment,
    /// After this moment it is over.
    pub expires_at: Moment,
}
