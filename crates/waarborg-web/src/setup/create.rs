//! Makes the organisation, its signing key, its object and its first accounts: one commit.

use crate::errors::PageError;
use ed25519_dalek::SigningKey;
use waarborg_app::{App, SIGNING_KEY};
use waarborg_domain::accounts::NewAccount;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::law::CbwPosition;
use waarborg_domain::organisations::{Found, GovernmentTier, Organisation, Settings};
use waarborg_domain::store::StoreError;
use waarborg_domain::{Day, Moment};

/// What was chosen in the first step.
pub struct NewOrganisation {
    /// Its identifier, which its first accounts refer to.
    pub id: OrganisationId,
    /// Full name.
    pub name: String,
    /// Short name in addresses.
    pub slug: String,
    /// Tier of government.
    pub tier: GovernmentTier,
    /// Version of BIO2 that it works on.
    pub catalogue_version: String,
    /// Whether the Cyberbeveiligingswet applies, and why.
    pub cbw: CbwPosition,
}

/// The first accounts.
pub struct FirstAccounts {
    /// Administrator.
    pub administrator: NewAccount,
    /// CISO, if there is one already.
    pub ciso: Option<NewAccount>,
}

/// Makes it all, or nothing. The inner error is for the user: the short name exists already.
///
/// # Errors
/// When the machine fails.
pub async fn create(
    app: &App,
    chosen: NewOrganisation,
    accounts: FirstAccounts,
    now: Moment,
    today: Day,
) -> Result<Result<OrganisationId, StoreError>, PageError> {
    let found = found(app, chosen, accounts);
    let id = found.organisation.id;
    let decided = found.decide(now, today).map_err(|_| PageError::Unprocessable)?;
    Ok(app.store.commit(decided).await.map(|_| id))
}

/// The organisation with a signing key of its own.
pub(crate) fn found(app: &App, chosen: NewOrganisation, accounts: FirstAccounts) -> Found {
    let id = chosen.id;
    let seed: [u8; 32] = rand::random();
    let key = SigningKey::from_bytes(&seed);
    Found {
        organisation: Organisation {
            id,
            slug: chosen.slug,
            name: chosen.name,
            tier: chosen.tier,
            catalogue_version: chosen.catalogue_version,
            settings: Settings {
                cbw: chosen.cbw,
                ..Settings::default()
            },
            public_key: hex::encode(key.verifying_key().as_bytes()),
            encrypted_private_key: app.secrets.encrypt(SIGNING_KEY, &id.to_string(), &seed),
            version: 1,
            invented: false,
        },
        object: app.id(),
        administrator: accounts.administrator,
        ciso: accounts.ciso,
    }
}
