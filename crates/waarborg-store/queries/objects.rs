//! Objects: what measures bind to.

use super::{Connection, Place, Result, failed, not_changed, parse, taken};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::ledger::book::Written;
use waarborg_domain::objects::{ObjectDetails, ObjectVersion};

struct VersionRecord {
    revision: i64,
    object_id: Uuid,
    kind: String,
    version: i64,
    valid_from: NaiveDate,
    retired: bool,
    recorded_at: DateTime<Utc>,
    code: String,
    name: String,
    description: String,
    owner_id: Option<Uuid>,
    critical: bool,
    availability: String,
    integrity: String,
    confidentiality: String,
    internet_facing: bool,
    operational_technology: bool,
    supplier_id: Option<Uuid>,
}

impl TryFrom<VersionRecord> for Written<ObjectVersion> {
    type Error = waarborg_domain::store::StoreError;

    fn try_from(record: VersionRecord) -> Result<Self> {
        let version = ObjectVersion {
            object: ObjectId(record.object_id),
            kind: parse(&record.kind)?,
            version: record.version,
            valid_from: record.valid_from,
            retired: record.retired,
            recorded_at: record.recorded_at,
            details: ObjectDetails {
                code: record.code,
                name: record.name,
                description: record.description,
                owner: record.owner_id.map(UserId),
                critical: record.critical,
                availability: parse(&record.availability)?,
                integrity: parse(&record.integrity)?,
                confidentiality: parse(&record.confidentiality)?,
                internet_facing: record.internet_facing,
                operational_technology: record.operational_technology,
                supplier: record.supplier_id.map(ObjectId),
            },
        };
        Ok(Self::new(record.revision, version))
    }
}

pub(super) async fn since(
    connection: &mut Connection,
    organisation: Uuid,
    revision: i64,
) -> Result<Vec<Written<ObjectVersion>>> {
    let rows = sqlx::query_as!(
        VersionRecord,
        r#"SELECT v.revision AS "revision!: i64", v.object_id AS "object_id!: Uuid", o.kind AS "kind!", v.version AS "version!: i64",
            v.valid_from AS "valid_from!: NaiveDate", v.retired AS "retired!: bool",
            v.recorded_at AS "recorded_at!: DateTime<Utc>", v.code AS "code!", v.name AS "name!",
            v.description AS "description!", v.owner_id AS "owner_id?: Uuid", v.critical AS "critical!: bool",
            v.availability AS "availability!", v.integrity AS "integrity!",
            v.confidentiality AS "confidentiality!", v.internet_facing AS "internet_facing!: bool",
            v.operational_technology AS "operational_technology!: bool", v.supplier_id AS "supplier_id?: Uuid"
        FROM object_versions v
        JOIN objects o ON o.organisation_id = v.organisation_id AND o.id = v.object_id
        WHERE v.organisation_id = $1 AND v.revision > $2"#,
        organisation,
        revision
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    rows.into_iter().map(Written::try_from).collect()
}

/// Writes the first or the next version of an object.
pub(super) async fn save(connection: &mut Connection, place: Place, object: &ObjectVersion) -> Result<()> {
    if object.version == 1 {
        add(connection, place, object).await?;
    } else {
        advance(connection, place, object).await?;
    }
    let details = &object.details;
    sqlx::query!(
        "INSERT INTO object_versions (organisation_id, object_id, version, revision, valid_from, retired,
            recorded_at, code, name, description, owner_id, critical, availability, integrity,
            confidentiality, internet_facing, operational_technology, supplier_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        place.organisation,
        object.object.0,
        object.version,
        place.revision,
        object.valid_from,
        object.retired,
        object.recorded_at,
        details.code.as_str(),
        details.name.as_str(),
        details.description.as_str(),
        details.owner.map(|owner| owner.0),
        details.critical,
        details.availability.code(),
        details.integrity.code(),
        details.confidentiality.code(),
        details.internet_facing,
        details.operational_technology,
        details.supplier.map(|supplier| supplier.0)
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

async fn add(connection: &mut Connection, place: Place, object: &ObjectVersion) -> Result<()> {
    if exists(connection, place, object.object).await? {
        return Err(not_changed(true));
    }
    sqlx::query!(
        "INSERT INTO objects (organisation_id, id, kind, code, version) VALUES ($1, $2, $3, $4, 1)",
        place.organisation,
        object.object.0,
        object.kind.code(),
        object.details.code.as_str()
    )
    .execute(connection)
    .await
    .map_err(taken(&object.details.code))?;
    Ok(())
}

async fn advance(connection: &mut Connection, place: Place, object: &ObjectVersion) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE objects SET code = $4, version = version + 1
        WHERE organisation_id = $1 AND id = $2 AND version = $3 AND kind = $5",
        place.organisation,
        object.object.0,
        object.version - 1,
        object.details.code.as_str(),
        object.kind.code()
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(&object.details.code))?;
    if changed.rows_affected() == 0 {
        return Err(not_changed(exists(connection, place, object.object).await?));
    }
    Ok(())
}

async fn exists(connection: &mut Connection, place: Place, id: ObjectId) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM objects WHERE organisation_id = $1 AND id = $2"#,
        place.organisation,
        id.0
    )
    .fetch_one(connection)
    .await
    .map_err(failed)?;
    Ok(found > 0)
}
