//! The accounts of the demo: one password for all, and second factors that follow from the address, so
//! that the demo can show the codes.

use sha2::{Digest, Sha256};
use waarborg_app::Secrets;
use waarborg_domain::accounts::Role;
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_testkit::{Credentials, Keys, personas};

/// The password of everybody in the demo.
pub const PASSWORD: &str = "kijk-rond-in-voorbeeldstad";

/// The accounts that are shown at the start.
pub const SHOWN: [(&str, &str); 7] = [
    (personas::CISO, "CISO"),
    (personas::BOARD_MEMBER, "bestuurder"),
    (personas::SECRETARY, "bestuurder"),
    (personas::PROCESS_OWNER, "proceseigenaar van vier systemen"),
    (personas::AUDITOR, "auditor"),
    (personas::READER, "lezer"),
    (personas::ADMINISTRATOR, "beheerder"),
];

/// Gives the generator its secrets.
pub struct DemoSecrets {
    secrets: Secrets,
    password_hash: String,
}

impl DemoSecrets {
    /// With the secret key of the installation and the hash of [`PASSWORD`].
    pub const fn new(secrets: Secrets, password_hash: String) -> Self {
        Self {
            secrets,
            password_hash,
        }
    }
}

/// The signing key of an organisation in the demo: from its identifier, as the demo keeps no secrets.
pub fn private_key(organisation: OrganisationId) -> [u8; 32] {
    Sha256::digest(format!("demo {organisation}")).into()
}

impl waarborg_testkit::Secrets for DemoSecrets {
    fn credentials(&self, user: UserId, email: &str, roles: &[Role]) -> Credentials {
        let needed = roles.iter().any(|role| role.needs_second_factor());
        let secret = Sha256::digest(email);
        let owner = user.to_string();
        Credentials {
            password_hash: self.password_hash.clone(),
            totp_secret: needed.then(|| self.secrets.encrypt("totp", &owner, &secret[..20])),
            recovery_codes: Vec::new(),
        }
    }

    fn keys(&self, organisation: OrganisationId) -> Keys {
        let private_key = private_key(organisation);
        let owner = organisation.to_string();
        Keys {
            public_key: waarborg_documents::sign::public_key(&private_key),
            encrypted_private_key: self.secrets.encrypt("signing-key", &owner, &private_key),
        }
    }
}
