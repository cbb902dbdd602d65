//! Organisations.

use super::commit::Apply;
use super::connection::Connection;
use super::database::Database;
use super::{Place, Result, failed, from_json, not_changed, parse, taken, to_json};
use async_trait::async_trait;
use uuid::Uuid;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::organisations::{Change, Organisation, OrganisationStore};

struct OrganisationRecord {
    id: Uuid,
    slug: String,
    name: String,
    tier: String,
    catalogue_version: String,
    settings: String,
    public_key: String,
    encrypted_private_key: Vec<u8>,
    version: i64,
    invented: bool,
}

impl TryFrom<OrganisationRecord> for Organisation {
    type Error = waarborg_domain::store::StoreError;

    fn try_from(record: OrganisationRecord) -> Result<Self> {
        Ok(Self {
            id: OrganisationId(record.id),
            slug: record.slug,
            name: record.name,
            tier: parse(&record.tier)?,
            catalogue_version: record.catalogue_version,
            settings: from_json(&record.settings)?,
            public_key: record.public_key,
            encrypted_private_key: record.encrypted_private_key,
            version: record.version,
            invented: record.invented,
        })
    }
}

macro_rules! select_organisations {
    ($tail:tt $(, $argument:expr)*) => {
        sqlx::query_as!(
            OrganisationRecord,
            r#"SELECT id AS "id!: Uuid", slug AS "slug!", name AS "name!", tier AS "tier!",
                catalogue_version AS "catalogue_version!", settings AS "settings!", public_key AS "public_key!",
                encrypted_private_key AS "encrypted_private_key!: Vec<u8>", version AS "version!: i64",
                invented AS "invented!: bool"
            FROM organisations "# + $tail
            $(, $argument)*
        )
    };
}

pub(super) async fn all(connection: &mut Connection) -> Result<Vec<Organisation>> {
    let rows = select_organisations!("ORDER BY id")
        .fetch_all(connection)
        .await
        .map_err(failed)?;
    let mut all = rows
        .into_iter()
        .map(Organisation::try_from)
        .collect::<Result<Vec<_>>>()?;
    // The databases do not agree on how names sort.
    all.sort_by_cached_key(|organisation| (organisation.name.to_lowercase(), organisation.id));
    Ok(all)
}

pub(super) async fn by_slug(connection: &mut Connection, slug: &str) -> Result<Option<Organisation>> {
    select_organisations!("WHERE slug = $1", slug)
        .fetch_optional(connection)
        .await
        .map_err(failed)?
        .map(Organisation::try_from)
        .transpose()
}

pub(super) async fn by_id(connection: &mut Connection, id: Uuid) -> Result<Option<Organisation>> {
    select_organisations!("WHERE id = $1", id)
        .fetch_optional(connection)
        .await
        .map_err(failed)?
        .map(Organisation::try_from)
        .transpose()
}

/// How often the organisation was written to; `None` if it does not exist.
pub(super) async fn revision(connection: &mut Connection, id: Uuid) -> Result<Option<i64>> {
    sqlx::query_scalar!(
        r#"SELECT revision AS "revision!: i64" FROM organisations WHERE id = $1"#,
        id
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)
}

pub(super) async fn create(connection: &mut Connection, organisation: &Organisation) -> Result<()> {
    sqlx::query!(
        "INSERT INTO organisations (id, slug, name, tier, catalogue_version, settings, public_key,
            encrypted_private_key, version, invented, revision, event_sequence, event_hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, '')",
        organisation.id.0,
        organisation.slug.as_str(),
        organisation.name.as_str(),
        organisation.tier.code(),
        organisation.catalogue_version.as_str(),
        to_json(&organisation.settings)?,
        organisation.public_key.as_str(),
        organisation.encrypted_private_key.as_slice(),
        organisation.version,
        organisation.invented
    )
    .execute(connection)
    .await
    .map_err(taken(&organisation.slug))?;
    Ok(())
}

async fn update(connection: &mut Connection, place: Place<'_>, organisation: &Organisation) -> Result<()> {
    if organisation.id.0 != place.organisation {
        return Err(not_changed(false));
    }
    let changed = sqlx::query!(
        "UPDATE organisations SET slug = $3, name = $4, tier = $5, catalogue_version = $6, settings = $7,
            public_key = $8, encrypted_private_key = $9, version = version + 1
        WHERE id = $1 AND version = $2",
        place.organisation,
        organisation.version,
        organisation.slug.as_str(),
        organisation.name.as_str(),
        organisation.tier.code(),
        organisation.catalogue_version.as_str(),
        to_json(&organisation.settings)?,
        organisation.public_key.as_str(),
        organisation.encrypted_private_key.as_slice()
    )
    .execute(connection)
    .await
    .map_err(taken(&organisation.slug))?;
    if changed.rows_affected() == 0 {
        return Err(not_changed(true));
    }
    Ok(())
}

#[async_trait]
impl OrganisationStore for Database {
    async fn organisations(&self) -> Result<Vec<Organisation>> {
        all(&mut self.read().await?).await
    }

    async fn organisation_by_slug(&self, slug: &str) -> Result<Option<Organisation>> {
        by_slug(&mut self.read().await?, slug).await
    }
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            // Written first, see [`super::commit::write`]: the rest refers to it.
            Change::Create(_) => Ok(()),
            Change::Update(organisation) => update(connection, place, organisation).await,
        }
    }
}
