//! Makes the organisation, its signing key, its object and its first accounts: one commit.

use crate::errors::PageError;
use ed25519_dalek::SigningKey;
use serde_json::json;
use waarborg_app::App;
use waarborg_domain::accounts::{Role, User};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::decision::Decided;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::objects::{ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_domain::organisations::{GovernmentTier, Organisation, Settings};
use waarborg_domain::store::{Change, StoreError};
use waarborg_domain::{Day, Moment};

/// Purpose under which the private half of signing keys is encrypted; the owner is the organisation.
pub const SIGNING_KEY: &str = "signing-key";

/// What was chosen in the first step.
pub struct NewOrganisation {
    /// Full name.
    pub name: String,
    /// Short name in addresses.
    pub slug: String,
    /// Tier of government.
    pub tier: GovernmentTier,
    /// Version of BIO2 that it works on.
    pub catalogue_version: String,
}

/// The first accounts.
pub struct FirstAccounts {
    /// Administrator.
    pub administrator: User,
    /// CISO, if there is one already.
    pub ciso: Option<User>,
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
    let id: OrganisationId = app.id();
    let seed: [u8; 32] = rand::random();
    let key = SigningKey::from_bytes(&seed);
    let organisation = Organisation {
        id,
        slug: chosen.slug,
        name: chosen.name,
        tier: chosen.tier,
        catalogue_version: chosen.catalogue_version,
        settings: Settings::default(),
        public_key: hex::encode(key.verifying_key().as_bytes()),
        encrypted_private_key: app.secrets.encrypt(SIGNING_KEY, &id.to_string(), &seed),
        version: 1,
        invented: false,
    };
    let event = NewEvent {
        at: now,
        actor: Some(accounts.administrator.id),
        actor_name: accounts.administrator.name.clone(),
        action: "setup.done",
        subject_kind: "organisation",
        subject: id.to_string(),
        details: json!({ "name": organisation.name, "catalogue": organisation.catalogue_version }),
    };
    let object = object_of(app, &organisation, now, today);
    let mut changes = vec![Change::CreateOrganisation(organisation)];
    let first = [
        (Some(accounts.administrator), Role::Administrator),
        (accounts.ciso, Role::Ciso),
    ];
    for (user, role) in first.into_iter().filter_map(|(user, role)| Some((user?, role))) {
        let id = user.id;
        changes.push(Change::AddUser(user));
        changes.push(Change::SetRoles(id, vec![role]));
    }
    changes.push(Change::SaveObject(object));
    let commit = Decided::unconverted(id, changes, vec![event]);
    Ok(app.store.commit(commit).await.map(|_| id))
}

/// The organisation as an object that measures bind to.
fn object_of(app: &App, organisation: &Organisation, now: Moment, today: Day) -> ObjectVersion {
    ObjectVersion {
        object: app.id(),
        kind: ObjectKind::Organisation,
        version: 1,
        valid_from: today,
        retired: false,
        recorded_at: now,
        details: ObjectDetails {
            code: organisation.slug.clone(),
            name: organisation.name.clone(),
            description: String::new(),
            owner: None,
            critical: true,
            availability: Rating::High,
            integrity: Rating::High,
            confidentiality: Rating::High,
            internet_facing: false,
            operational_technology: false,
            supplier: None,
        },
    }
}
