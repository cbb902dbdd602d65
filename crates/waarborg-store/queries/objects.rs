//! Objects: what measures bind to.

use super::commit::Apply;
use super::connection::Connection;
use super::database::Database;
use super::ledger::{Span, Stored};
use super::{Place, Result, failed, list_of_ids, not_changed, parse, rows, taken};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;
use uuid::fmt::Simple;
use waarborg_domain::ids::{ObjectId, OrganisationId, UserId};
use waarborg_domain::ledger::book::{Records, Written};
use waarborg_domain::objects::{Change, ObjectDetails, ObjectStore, ObjectVersion};
use waarborg_domain::store::StoreError;

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

impl Stored for Records<ObjectVersion> {
    const TABLE: &'static str = "object_versions";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
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
            span.after
        )
        .fetch_all(connection)
        .await
        .map_err(failed)?;
        rows.into_iter().map(Written::try_from).collect()
    }
}

/// Writes the first or the next version of objects, all at once if no object occurs twice.
async fn save(connection: &mut Connection, place: Place<'_>, versions: &[ObjectVersion]) -> Result<()> {
    let mut rest = versions;
    while !rest.is_empty() {
        let mut seen = HashSet::new();
        let once = rest
            .iter()
            .take_while(|version| seen.insert(version.object))
            .count();
        let (now, later) = rest.split_at(once);
        save_once(connection, place, now).await?;
        rest = later;
    }
    Ok(())
}

async fn save_once(connection: &mut Connection, place: Place<'_>, versions: &[ObjectVersion]) -> Result<()> {
    let (new, next): (Vec<_>, Vec<_>) = versions.iter().partition(|version| version.version == 1);
    advance(connection, place, &next).await?;
    add(connection, place, &new).await?;
    for together in versions.chunk_by(|one, other| one.recorded_at == other.recorded_at) {
        sqlx::query!(
            "INSERT INTO object_versions (organisation_id, revision, recorded_at, recorded_by, recorded_by_name,
                object_id, version, valid_from, retired, code, name, description, owner_id, critical,
                availability, integrity, confidentiality, internet_facing, operational_technology, supplier_id)
            SELECT $1, $2, $3, $4, $5, unhex(value ->> 'object'), CAST(value ->> 'version' AS bigint),
                date(value ->> 'valid_from'), CAST(value ->> 'retired' AS boolean), value ->> 'code',
                value ->> 'name', value ->> 'description', unhex(value ->> 'owner'),
                CAST(value ->> 'critical' AS boolean), value ->> 'availability', value ->> 'integrity',
                value ->> 'confidentiality', CAST(value ->> 'internet_facing' AS boolean),
                CAST(value ->> 'operational_technology' AS boolean), unhex(value ->> 'supplier')
            FROM json_each($6)",
            place.organisation,
            place.revision,
            together[0].recorded_at,
            place.by,
            place.by_name,
            rows(together.iter().map(Row::from))?
        )
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Row<'a> {
    object: Simple,
    kind: &'static str,
    version: i64,
    valid_from: NaiveDate,
    retired: bool,
    code: &'a str,
    name: &'a str,
    description: &'a str,
    owner: Option<Simple>,
    critical: bool,
    availability: &'static str,
    integrity: &'static str,
    confidentiality: &'static str,
    internet_facing: bool,
    operational_technology: bool,
    supplier: Option<Simple>,
}

impl<'a> From<&'a ObjectVersion> for Row<'a> {
    fn from(object: &'a ObjectVersion) -> Self {
        let details = &object.details;
        Self {
            object: object.object.0.simple(),
            kind: object.kind.code(),
            version: object.version,
            valid_from: object.valid_from,
            retired: object.retired,
            code: &details.code,
            name: &details.name,
            description: &details.description,
            owner: details.owner.map(|owner| owner.0.simple()),
            critical: details.critical,
            availability: details.availability.code(),
            integrity: details.integrity.code(),
            confidentiality: details.confidentiality.code(),
            internet_facing: details.internet_facing,
            operational_technology: details.operational_technology,
            supplier: details.supplier.map(|supplier| supplier.0.simple()),
        }
    }
}

async fn add(connection: &mut Connection, place: Place<'_>, new: &[&ObjectVersion]) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    if count(connection, place, new).await? > 0 {
        return Err(not_changed(true));
    }
    let rows = rows(new.iter().copied().map(Row::from))?;
    // For several objects the database does not say which code was taken.
    let taken_code = sqlx::query_scalar!(
        r#"SELECT o.code AS "code!" FROM json_each($2) r JOIN objects o ON o.organisation_id = $1
            AND o.kind = r.value ->> 'kind' AND o.code = r.value ->> 'code' LIMIT 1"#,
        place.organisation,
        rows.as_str()
    )
    .fetch_optional(&mut *connection)
    .await
    .map_err(failed)?;
    if let Some(code) = taken_code {
        return Err(StoreError::Exists(code));
    }
    sqlx::query!(
        "INSERT INTO objects (organisation_id, id, kind, code, version)
        SELECT $1, unhex(value ->> 'object'), value ->> 'kind', value ->> 'code', 1 FROM json_each($2)",
        place.organisation,
        rows
    )
    .execute(connection)
    .await
    .map_err(taken(&new[0].details.code))?;
    Ok(())
}

async fn advance(connection: &mut Connection, place: Place<'_>, next: &[&ObjectVersion]) -> Result<()> {
    let Some(first) = next.first() else {
        return Ok(());
    };
    let changed = sqlx::query!(
        "UPDATE objects SET code = r.value ->> 'code', version = objects.version + 1
        FROM json_each($2) r
        WHERE objects.organisation_id = $1 AND objects.id = unhex(r.value ->> 'object')
            AND objects.version = CAST(r.value ->> 'version' AS bigint) - 1 AND objects.kind = r.value ->> 'kind'",
        place.organisation,
        rows(next.iter().copied().map(Row::from))?
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(&first.details.code))?;
    if usize::try_from(changed.rows_affected()) != Ok(next.len()) {
        let known = count(connection, place, next).await?;
        return Err(not_changed(usize::try_from(known) == Ok(next.len())));
    }
    Ok(())
}

/// How many of these objects there are.
async fn count(connection: &mut Connection, place: Place<'_>, objects: &[&ObjectVersion]) -> Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM objects
        WHERE organisation_id = $1 AND id IN (SELECT unhex(value) FROM json_each($2))"#,
        place.organisation,
        list_of_ids(objects.iter().map(|version| version.object.0))?
    )
    .fetch_one(connection)
    .await
    .map_err(failed)
}

/// Who recorded each version of an object.
async fn authors(connection: &mut Connection, organisation: Uuid, id: Uuid) -> Result<BTreeMap<i64, String>> {
    let rows = sqlx::query!(
        r#"SELECT version AS "version!: i64", recorded_by_name AS "name!" FROM object_versions
        WHERE organisation_id = $1 AND object_id = $2"#,
        organisation,
        id
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(rows.into_iter().map(|row| (row.version, row.name)).collect())
}

#[async_trait]
impl ObjectStore for Database {
    async fn object_authors(
        &self,
        organisation: OrganisationId,
        object: ObjectId,
    ) -> Result<BTreeMap<i64, String>> {
        authors(&mut self.read().await?, organisation.0, object.0).await
    }
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Save(versions) => save(connection, place, versions).await,
        }
    }
}
