//! Other frameworks beside BIO2.

use super::commit::Apply;
use super::connection::Connection;
use super::database::Database;
use super::{Place, Result, bounds, failed, from_json, literal, not_changed, parse, rows, taken, to_json};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;
use waarborg_domain::frameworks::{
    Change, Framework, FrameworkFilter, FrameworkNode, FrameworkStore, PlacedNode, paths,
};
use waarborg_domain::ids::{FrameworkId, OrganisationId, UserId};
use waarborg_domain::store::{Page, PageRequest, StoreError};

struct FrameworkRecord {
    id: Uuid,
    format: String,
    name: String,
    title: String,
    version: String,
    file_name: String,
    file_sha256: String,
    file_size: i64,
    nodes: i64,
    assessable: i64,
    about: String,
    notes: String,
    imported_by: Option<Uuid>,
    imported_by_name: String,
    imported_at: DateTime<Utc>,
}

macro_rules! select_framework {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            FrameworkRecord,
            r#"SELECT id AS "id!: Uuid", format AS "format!", name AS "name!", title AS "title!",
                version AS "version!", file_name AS "file_name!", file_sha256 AS "file_sha256!",
                file_size AS "file_size!: i64", nodes AS "nodes!: i64", assessable AS "assessable!: i64",
                about AS "about!", notes AS "notes!", imported_by AS "imported_by?: Uuid", imported_by_name AS "imported_by_name!",
                imported_at AS "imported_at!: DateTime<Utc>"
            FROM frameworks WHERE organisation_id = $1 "# + $tail,
            $($argument),*
        )
    };
}

impl TryFrom<FrameworkRecord> for Framework {
    type Error = StoreError;

    fn try_from(record: FrameworkRecord) -> Result<Self> {
        Ok(Self {
            id: FrameworkId(record.id),
            format: parse(&record.format)?,
            name: record.name,
            title: record.title,
            version: record.version,
            file_name: record.file_name,
            file_hash: record.file_sha256,
            file_size: record.file_size,
            nodes: record.nodes,
            assessable: record.assessable,
            about: from_json(&record.about)?,
            notes: from_json(&record.notes)?,
            imported_by: record.imported_by.map(UserId),
            imported_by_name: record.imported_by_name,
            imported_at: record.imported_at,
        })
    }
}

pub(super) async fn all(connection: &mut Connection, organisation: Uuid) -> Result<Vec<Framework>> {
    let records = select_framework!("ORDER BY title, version, id", organisation)
        .fetch_all(connection)
        .await
        .map_err(failed)?;
    records.into_iter().map(Framework::try_from).collect()
}

pub(super) async fn one(
    connection: &mut Connection,
    organisation: Uuid,
    id: FrameworkId,
) -> Result<Option<Framework>> {
    let record = select_framework!("AND id = $2", organisation, id.0)
        .fetch_optional(connection)
        .await
        .map_err(failed)?;
    record.map(Framework::try_from).transpose()
}

pub(super) async fn nodes(
    connection: &mut Connection,
    organisation: Uuid,
    id: FrameworkId,
    filter: &FrameworkFilter,
    page: PageRequest,
) -> Result<Page<PlacedNode>> {
    let text = filter
        .text
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let text = text.map(|text| format!("%{}%", literal(&text.to_lowercase())));
    let (limit, offset) = bounds(page);
    let total = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM framework_nodes
        WHERE organisation_id = $1 AND framework_id = $2 AND (folded LIKE $3 ESCAPE '!' OR $3 IS NULL)
            AND (assessable OR NOT $4)"#,
        organisation,
        id.0,
        text,
        filter.assessable
    )
    .fetch_one(&mut *connection)
    .await
    .map_err(failed)?;
    let rows = sqlx::query!(
        r#"SELECT position AS "position!: i64", parent AS "parent?: i64", depth AS "depth!: i64",
            path AS "path!", reference AS "reference!", title AS "title!", text AS "text!",
            parts AS "parts!", assessable AS "assessable!: bool"
        FROM framework_nodes
        WHERE organisation_id = $1 AND framework_id = $2 AND (folded LIKE $3 ESCAPE '!' OR $3 IS NULL)
            AND (assessable OR NOT $4)
        ORDER BY position LIMIT $5 OFFSET $6"#,
        organisation,
        id.0,
        text,
        filter.assessable,
        limit,
        offset
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let small = |number: i64| {
        u32::try_from(number).map_err(|_| StoreError::Failed(format!("{number} is no place in a framework")))
    };
    let rows = rows.into_iter().map(|row| {
        Ok(PlacedNode {
            position: row.position,
            path: row.path,
            node: FrameworkNode {
                parent: row.parent.map(small).transpose()?,
                depth: small(row.depth)?,
                reference: row.reference,
                title: row.title,
                text: row.text,
                parts: from_json(&row.parts)?,
                assessable: row.assessable,
            },
        })
    });
    Ok(Page {
        rows: rows.collect::<Result<_>>()?,
        total,
    })
}

async fn put(
    connection: &mut Connection,
    place: Place<'_>,
    framework: &Framework,
    nodes: &[FrameworkNode],
) -> Result<()> {
    let about = to_json(&framework.about)?;
    let notes = to_json(&framework.notes)?;
    sqlx::query!(
        "INSERT INTO frameworks (organisation_id, id, revision, format, name, title, version, file_name, file_sha256,
            file_size, nodes, assessable, about, notes, imported_by, imported_by_name, imported_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        place.organisation,
        framework.id.0,
        place.revision,
        framework.format.code(),
        framework.name.as_str(),
        framework.title.as_str(),
        framework.version.as_str(),
        framework.file_name.as_str(),
        framework.file_hash.as_str(),
        framework.file_size,
        framework.nodes,
        framework.assessable,
        about,
        notes,
        framework.imported_by.map(|user| user.0),
        framework.imported_by_name.as_str(),
        framework.imported_at
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(&framework.title))?;
    let made = (0_i64..).zip(nodes).zip(paths(nodes)).map(NodeRow::new);
    let rows = rows(made.collect::<Result<Vec<_>>>()?)?;
    sqlx::query!(
        "INSERT INTO framework_nodes (organisation_id, framework_id, position, parent, depth, path, reference,
            title, text, parts, folded, assessable)
        SELECT $1, $2, CAST(value ->> 'position' AS bigint), CAST(value ->> 'parent' AS bigint),
            CAST(value ->> 'depth' AS bigint), value ->> 'path', value ->> 'reference', value ->> 'title',
            value ->> 'text', value ->> 'parts', value ->> 'folded', CAST(value ->> 'assessable' AS boolean)
        FROM json_each($3)",
        place.organisation,
        framework.id.0,
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

#[derive(Serialize)]
struct NodeRow<'a> {
    position: i64,
    parent: Option<u32>,
    depth: u32,
    path: String,
    reference: &'a str,
    title: &'a str,
    text: &'a str,
    parts: String,
    folded: String,
    assessable: bool,
}

impl<'a> NodeRow<'a> {
    fn new(((position, node), path): ((i64, &'a FrameworkNode), String)) -> Result<Self> {
        Ok(Self {
            position,
            parent: node.parent,
            depth: node.depth,
            path,
            reference: &node.reference,
            title: &node.title,
            text: &node.text,
            parts: to_json(&node.parts)?,
            folded: folded(node),
            assessable: node.assessable,
        })
    }
}

/// Everything that search looks in. Case-insensitive search is the same on both engines if we fold the
/// letters ourselves.
fn folded(node: &FrameworkNode) -> String {
    let mut all = vec![node.reference.as_str(), &node.title, &node.text];
    for part in &node.parts {
        all.extend([part.heading.as_str(), &part.text]);
    }
    all.retain(|text| !text.is_empty());
    all.join("\n").to_lowercase()
}

async fn remove(connection: &mut Connection, place: Place<'_>, id: FrameworkId) -> Result<()> {
    let gone = sqlx::query!(
        "DELETE FROM frameworks WHERE organisation_id = $1 AND id = $2",
        place.organisation,
        id.0
    )
    .execute(connection)
    .await
    .map_err(failed)?
    .rows_affected();
    if gone == 0 {
        Err(not_changed(false))
    } else {
        Ok(())
    }
}

#[async_trait]
impl FrameworkStore for Database {
    async fn frameworks(&self, organisation: OrganisationId) -> Result<Vec<Framework>> {
        all(&mut self.read().await?, organisation.0).await
    }

    async fn framework(&self, organisation: OrganisationId, id: FrameworkId) -> Result<Option<Framework>> {
        one(&mut self.read().await?, organisation.0, id).await
    }

    async fn framework_nodes(
        &self,
        organisation: OrganisationId,
        id: FrameworkId,
        filter: &FrameworkFilter,
        page: PageRequest,
    ) -> Result<Page<PlacedNode>> {
        nodes(&mut self.read().await?, organisation.0, id, filter, page).await
    }
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Put(framework, nodes) => put(connection, place, framework, nodes).await,
            Change::Remove(id) => remove(connection, place, *id).await,
        }
    }
}
