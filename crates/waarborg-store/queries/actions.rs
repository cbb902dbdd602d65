//! Improvement actions.

use super::commit::Apply;
use super::connection::Connection;
use super::ledger::{Span, Stored};
use super::{Place, Result, failed, list_of_ids, not_changed, parse, rows, taken};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;
use uuid::fmt::Simple;
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{ActionDetails, ActionVersion, Change};
use waarborg_domain::ids::{JudgementId, ObjectId, UserId};
use waarborg_domain::ledger::book::{Records, Written};

struct VersionRecord {
    revision: i64,
    action_id: Uuid,
    number: i64,
    version: i64,
    title: String,
    remark: String,
    requirements: String,
    objects: String,
    owner_id: Uuid,
    due: NaiveDate,
    status: String,
    origin: Option<Uuid>,
    result: Option<Uuid>,
    note: String,
    recorded_on: NaiveDate,
    recorded_at: DateTime<Utc>,
    recorded_by: Uuid,
    recorded_by_name: String,
}

/// A list that is kept as text.
fn each<T: std::str::FromStr>(text: &str) -> Result<Vec<T>>
where
    T::Err: std::fmt::Display,
{
    text.split_whitespace().map(parse).collect()
}

impl TryFrom<VersionRecord> for Written<ActionVersion> {
    type Error = waarborg_domain::store::StoreError;

    fn try_from(record: VersionRecord) -> Result<Self> {
        let mut objects: Vec<ObjectId> = each(&record.objects)?;
        objects.sort_unstable();
        let version = ActionVersion {
            action: ActionId(record.action_id),
            number: record.number,
            version: record.version,
            details: ActionDetails {
                title: record.title,
                remark: record.remark,
                requirements: each(&record.requirements)?,
                objects,
                owner: UserId(record.owner_id),
                due: record.due,
            },
            status: parse(&record.status)?,
            origin: record.origin.map(JudgementId),
            result: record.result.map(JudgementId),
            note: record.note,
            recorded_on: record.recorded_on,
            recorded_at: record.recorded_at,
            recorded_by: UserId(record.recorded_by),
            recorded_by_name: record.recorded_by_name,
        };
        Ok(Self::new(record.revision, version))
    }
}

impl Stored for Records<ActionVersion> {
    const TABLE: &'static str = "action_versions";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let rows = sqlx::query_as!(
            VersionRecord,
            r#"SELECT v.revision AS "revision!: i64", v.action_id AS "action_id!: Uuid", a.number AS "number!: i64",
                v.version AS "version!: i64", v.title AS "title!", v.remark AS "remark!", v.requirements AS "requirements!",
                COALESCE((SELECT string_agg(hex(o.object_id), ' ') FROM action_objects o
                    WHERE o.organisation_id = v.organisation_id AND o.action_id = v.action_id
                        AND o.version = v.version), '') AS "objects!: String",
                v.owner_id AS "owner_id!: Uuid", v.due AS "due!: NaiveDate", v.status AS "status!",
                v.origin AS "origin?: Uuid", v.result AS "result?: Uuid", v.note AS "note!",
                v.recorded_on AS "recorded_on!: NaiveDate", v.recorded_at AS "recorded_at!: DateTime<Utc>",
                v.recorded_by AS "recorded_by!: Uuid", v.recorded_by_name AS "recorded_by_name!"
            FROM action_versions v
            JOIN actions a ON a.organisation_id = v.organisation_id AND a.id = v.action_id
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

#[derive(Serialize)]
struct Row<'a> {
    action: Simple,
    number: i64,
    version: i64,
    title: &'a str,
    remark: &'a str,
    requirements: String,
    owner: Simple,
    due: NaiveDate,
    status: &'static str,
    origin: Option<Simple>,
    result: Option<Simple>,
    note: &'a str,
    recorded_on: NaiveDate,
    recorded_by: Simple,
    recorded_by_name: &'a str,
}

impl<'a> From<&'a ActionVersion> for Row<'a> {
    fn from(action: &'a ActionVersion) -> Self {
        let details = &action.details;
        let requirements: Vec<String> = details.requirements.iter().map(ToString::to_string).collect();
        Self {
            action: action.action.0.simple(),
            number: action.number,
            version: action.version,
            title: &details.title,
            remark: &details.remark,
            requirements: requirements.join(" "),
            owner: details.owner.0.simple(),
            due: details.due,
            status: action.status.code(),
            origin: action.origin.map(|id| id.0.simple()),
            result: action.result.map(|id| id.0.simple()),
            note: &action.note,
            recorded_on: action.recorded_on,
            recorded_by: action.recorded_by.0.simple(),
            recorded_by_name: &action.recorded_by_name,
        }
    }
}

#[derive(Serialize)]
struct ObjectRow {
    action: Simple,
    version: i64,
    object: Simple,
}

fn objects_of(action: &ActionVersion) -> impl Iterator<Item = ObjectRow> {
    action.details.objects.iter().map(|object| ObjectRow {
        action: action.action.0.simple(),
        version: action.version,
        object: object.0.simple(),
    })
}

/// Writes the first or the next version of actions.
async fn save(connection: &mut Connection, place: Place<'_>, versions: &[ActionVersion]) -> Result<()> {
    let (new, next): (Vec<_>, Vec<_>) = versions.iter().partition(|version| version.version == 1);
    add(connection, place, &new).await?;
    advance(connection, place, &next).await?;
    for together in versions.chunk_by(|one, other| one.recorded_at == other.recorded_at) {
        sqlx::query!(
            "INSERT INTO action_versions (organisation_id, revision, recorded_at, action_id, version, title,
                remark, requirements, owner_id, due, status, origin, result, note, recorded_on, recorded_by,
                recorded_by_name)
            SELECT $1, $2, $3, unhex(value ->> 'action'), CAST(value ->> 'version' AS bigint),
                value ->> 'title', value ->> 'remark', value ->> 'requirements', unhex(value ->> 'owner'),
                date(value ->> 'due'), value ->> 'status', unhex(value ->> 'origin'),
                unhex(value ->> 'result'), value ->> 'note', date(value ->> 'recorded_on'),
                unhex(value ->> 'recorded_by'), value ->> 'recorded_by_name'
            FROM json_each($4)",
            place.organisation,
            place.revision,
            together[0].recorded_at,
            rows(together.iter().map(Row::from))?
        )
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    }
    sqlx::query!(
        "INSERT INTO action_objects (organisation_id, action_id, version, object_id)
        SELECT $1, unhex(value ->> 'action'), CAST(value ->> 'version' AS bigint), unhex(value ->> 'object')
        FROM json_each($2)",
        place.organisation,
        rows(versions.iter().flat_map(objects_of))?
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

async fn add(connection: &mut Connection, place: Place<'_>, new: &[&ActionVersion]) -> Result<()> {
    let Some(first) = new.first() else {
        return Ok(());
    };
    sqlx::query!(
        "INSERT INTO actions (organisation_id, id, number, version)
        SELECT $1, unhex(value ->> 'action'), CAST(value ->> 'number' AS bigint), 1 FROM json_each($2)",
        place.organisation,
        rows(new.iter().copied().map(Row::from))?
    )
    .execute(connection)
    .await
    .map_err(taken(first.number))?;
    Ok(())
}

async fn advance(connection: &mut Connection, place: Place<'_>, next: &[&ActionVersion]) -> Result<()> {
    if next.is_empty() {
        return Ok(());
    }
    let changed = sqlx::query!(
        "UPDATE actions SET version = actions.version + 1 FROM json_each($2) r
        WHERE actions.organisation_id = $1 AND actions.id = unhex(r.value ->> 'action')
            AND actions.version = CAST(r.value ->> 'version' AS bigint) - 1
            AND actions.number = CAST(r.value ->> 'number' AS bigint)",
        place.organisation,
        rows(next.iter().copied().map(Row::from))?
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if usize::try_from(changed.rows_affected()) == Ok(next.len()) {
        return Ok(());
    }
    let known = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM actions
        WHERE organisation_id = $1 AND id IN (SELECT unhex(value) FROM json_each($2))"#,
        place.organisation,
        list_of_ids(next.iter().map(|version| version.action.0))?
    )
    .fetch_one(connection)
    .await
    .map_err(failed)?;
    Err(not_changed(usize::try_from(known) == Ok(next.len())))
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Save(versions) => save(connection, place, versions).await,
        }
    }
}
