//! Official texts of measures and the files they were imported from. Of several imports of one version
//! the newest that was not removed counts.

use super::commit::Apply;
use super::connection::Connection;
use super::database::Database;
use super::{Place, Result, failed, not_changed, parse, rows, to_json};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::ids::{OrganisationId, SourceId};
use waarborg_domain::official::{Change, NewSource, OfficialSource, OfficialStore, Removal};
use waarborg_domain::store::StoreError;

pub(super) async fn one(
    connection: &mut Connection,
    organisation: Uuid,
    catalogue_version: &str,
    measure: MeasureNumber,
) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT t.text AS "text!" FROM official_texts t
        JOIN official_sources s ON s.organisation_id = t.organisation_id AND s.id = t.source_id
        WHERE t.organisation_id = $1 AND s.catalogue_version = $2 AND t.measure = $3
        ORDER BY s.revision DESC LIMIT 1"#,
        organisation,
        catalogue_version,
        measure.to_string()
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)
}

pub(super) async fn all(
    connection: &mut Connection,
    organisation: Uuid,
    catalogue_version: &str,
) -> Result<BTreeMap<MeasureNumber, String>> {
    let rows = sqlx::query!(
        r#"SELECT t.measure AS "measure!", t.text AS "text!" FROM official_texts t
        JOIN official_sources s ON s.organisation_id = t.organisation_id AND s.id = t.source_id
        WHERE t.organisation_id = $1 AND s.catalogue_version = $2 ORDER BY s.revision"#,
        organisation,
        catalogue_version
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    // The later one overwrites the earlier one.
    let text = |measure: &str, text| Ok((parse(measure)?, text));
    rows.into_iter().map(|row| text(&row.measure, row.text)).collect()
}

pub(super) async fn sources(connection: &mut Connection, organisation: Uuid) -> Result<Vec<OfficialSource>> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!: Uuid", catalogue_version AS "catalogue_version!", file_name AS "file_name!",
            sha256 AS "sha256!", size AS "size!: i64", format AS "format!", texts AS "texts!: i64",
            report AS "report!", imported_by_name AS "imported_by_name!",
            imported_at AS "imported_at!: DateTime<Utc>", removed_by_name AS "removed_by_name?",
            removed_at AS "removed_at?: DateTime<Utc>"
        FROM official_sources WHERE organisation_id = $1 ORDER BY revision DESC"#,
        organisation
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    rows.into_iter()
        .map(|row| {
            Ok(OfficialSource {
                id: SourceId(row.id),
                catalogue_version: row.catalogue_version,
                file_name: row.file_name,
                sha256: row.sha256,
                size: row.size,
                format: row.format,
                texts: row.texts,
                report: super::from_json(&row.report)?,
                imported_by_name: row.imported_by_name,
                imported_at: row.imported_at,
                removed: row
                    .removed_by_name
                    .zip(row.removed_at)
                    .map(|(by_name, at)| Removal { by_name, at }),
            })
        })
        .collect()
}

#[derive(Serialize)]
struct TextRow<'a> {
    measure: String,
    text: &'a str,
}

async fn add(connection: &mut Connection, place: Place<'_>, new: &NewSource) -> Result<()> {
    let source = &new.source;
    let texts = new.texts.iter().map(|(measure, text)| TextRow {
        measure: measure.to_string(),
        text,
    });
    sqlx::query!(
        "INSERT INTO official_sources (organisation_id, id, revision, catalogue_version, file_name, sha256,
            size, format, texts, report, imported_by_name, imported_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        place.organisation,
        source.id.0,
        place.revision,
        source.catalogue_version.as_str(),
        source.file_name.as_str(),
        source.sha256.as_str(),
        source.size,
        source.format.as_str(),
        source.texts,
        to_json(&source.report)?,
        source.imported_by_name.as_str(),
        source.imported_at
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    sqlx::query!(
        "INSERT INTO official_texts (organisation_id, source_id, measure, text)
        SELECT $1, $2, value ->> 'measure', value ->> 'text' FROM json_each($3)",
        place.organisation,
        source.id.0,
        rows(texts)?
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// Removes the texts; the record of the import stays.
async fn remove(
    connection: &mut Connection,
    place: Place<'_>,
    id: SourceId,
    removal: &Removal,
) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE official_sources SET removed_by_name = $3, removed_at = $4
        WHERE organisation_id = $1 AND id = $2 AND removed_at IS NULL",
        place.organisation,
        id.0,
        removal.by_name.as_str(),
        removal.at
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if changed.rows_affected() == 0 {
        return Err(missing(connection, place, id).await?);
    }
    sqlx::query!(
        "DELETE FROM official_texts WHERE organisation_id = $1 AND source_id = $2",
        place.organisation,
        id.0
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

async fn missing(connection: &mut Connection, place: Place<'_>, id: SourceId) -> Result<StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "n!: i64" FROM official_sources WHERE organisation_id = $1 AND id = $2"#,
        place.organisation,
        id.0
    )
    .fetch_one(connection)
    .await
    .map_err(failed)?;
    Ok(not_changed(found > 0))
}

#[async_trait]
impl OfficialStore for Database {
    async fn official_text(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
        measure: MeasureNumber,
    ) -> Result<Option<String>> {
        one(
            &mut self.read().await?,
            organisation.0,
            catalogue_version,
            measure,
        )
        .await
    }

    async fn official_texts(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
    ) -> Result<BTreeMap<MeasureNumber, String>> {
        all(&mut self.read().await?, organisation.0, catalogue_version).await
    }

    async fn official_sources(&self, organisation: OrganisationId) -> Result<Vec<OfficialSource>> {
        sources(&mut self.read().await?, organisation.0).await
    }
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Add(new) => add(connection, place, new).await,
            Change::Remove(id, removal) => remove(connection, place, *id, removal).await,
        }
    }
}
