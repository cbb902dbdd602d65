//! What the generator must not make itself: password hashes, second factors and signing keys.

use waarborg_domain::accounts::Role;
use waarborg_domain::ids::{OrganisationId, UserId};

/// How somebody logs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Argon2id hash of the password in PHC notation.
    pub password_hash: String,
    /// The TOTP secret, encrypted; `None` without a second factor.
    pub totp_secret: Option<Vec<u8>>,
    /// SHA-256 of each recovery code.
    pub recovery_codes: Vec<String>,
}

/// The signing key of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// Public half (Ed25519, hexadecimal).
    pub public_key: String,
    /// Private half, encrypted.
    pub encrypted_private_key: Vec<u8>,
}

/// Where the generator gets secrets from.
pub trait Secrets {
    /// How this person logs in. Called once per account: give many accounts the same password hash,
    /// because hashing is slow on purpose.
    fn credentials(&self, user: UserId, email: &str, roles: &[Role]) -> Credentials;

    /// The signing key of this organisation.
    fn keys(&self, organisation: OrganisationId) -> Keys;
}

/// Nobody can log in and nothing can be signed: enough for tests that do neither.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoSecrets;

impl Secrets for NoSecrets {
    fn credentials(&self, _: UserId, _: &str, _: &[Role]) -> Credentials {
        Credentials {
            password_hash: "!".to_owned(),
            totp_secret: None,
            recovery_codes: Vec::new(),
        }
    }

    fn keys(&self, _: OrganisationId) -> Keys {
        Keys {
            public_key: String::new(),
            encrypted_private_key: Vec::new(),
        }
    }
}
