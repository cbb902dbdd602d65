//! Official texts of measures, as the user imported them.

use super::{Connection, Place, Result, failed, parse};
use std::collections::BTreeMap;
use uuid::Uuid;
use waarborg_domain::catalogue::MeasureNumber;

pub(super) async fn one(
    connection: &mut Connection,
    organisation: Uuid,
    catalogue_version: &str,
    measure: MeasureNumber,
) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT text AS "text!" FROM official_texts
        WHERE organisation_id = $1 AND catalogue_version = $2 AND measure = $3"#,
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
        r#"SELECT measure AS "measure!", text AS "text!" FROM official_texts
        WHERE organisation_id = $1 AND catalogue_version = $2"#,
        organisation,
        catalogue_version
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let text = |measure: &str, text| Ok((parse(measure)?, text));
    rows.into_iter().map(|row| text(&row.measure, row.text)).collect()
}

pub(super) async fn put(
    connection: &mut Connection,
    place: Place,
    catalogue_version: &str,
    measure: MeasureNumber,
    text: &str,
) -> Result<()> {
    sqlx::query!(
        "INSERT INTO official_texts (organisation_id, catalogue_version, measure, text)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (organisation_id, catalogue_version, measure) DO UPDATE SET text = excluded.text",
        place.organisation,
        catalogue_version,
        measure.to_string(),
        text
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}
