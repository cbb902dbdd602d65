//! Evidence that is added or changed.

use super::one;
use crate::queries::commit::Apply;
use crate::queries::connection::Connection;
use crate::queries::{Place, Result, failed, not_changed, taken};
use waarborg_domain::evidence::{Change, Content, Evidence};

async fn add(connection: &mut Connection, place: Place<'_>, evidence: &Evidence) -> Result<()> {
    let (file, link) = match &evidence.content {
        Content::File(file) => (Some(file), None),
        Content::Link(link) => (None, Some(link.as_str())),
    };
    sqlx::query!(
        "INSERT INTO evidence (organisation_id, id, revision, recorded_in, changed_at, changed_by, changed_by_name, title, title_folded, link, file_sha256, file_name,
            file_media_type, file_size, period_start, period_end, owner_id, confidentiality, added_at,
            added_by, retired, version)
        VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21)",
        place.organisation,
        evidence.id.0,
        place.revision,
        place.at,
        place.by,
        place.by_name,
        evidence.title.as_str(),
        evidence.title.to_lowercase(),
        link,
        file.map(|file| file.sha256.as_str()),
        file.map(|file| file.name.as_str()),
        file.map(|file| file.media_type.as_str()),
        file.map(|file| file.size),
        evidence.period.map(|period| period.start),
        evidence.period.map(|period| period.end),
        evidence.owner.0,
        evidence.confidentiality.code(),
        evidence.added_at,
        evidence.added_by.0,
        evidence.retired,
        evidence.version
    )
    .execute(connection)
    .await
    .map_err(taken(&evidence.title))?;
    Ok(())
}

/// Changes the metadata of evidence; the content itself never changes.
async fn update(connection: &mut Connection, place: Place<'_>, evidence: &Evidence) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE evidence SET title = $4, title_folded = $5, period_start = $6, period_end = $7,
            owner_id = $8, confidentiality = $9, retired = $10, version = version + 1,
            revision = $11, changed_at = $12, changed_by = $13, changed_by_name = $14
        WHERE organisation_id = $1 AND id = $2 AND version = $3",
        place.organisation,
        evidence.id.0,
        evidence.version,
        evidence.title.as_str(),
        evidence.title.to_lowercase(),
        evidence.period.map(|period| period.start),
        evidence.period.map(|period| period.end),
        evidence.owner.0,
        evidence.confidentiality.code(),
        evidence.retired,
        place.revision,
        place.at,
        place.by,
        place.by_name
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if changed.rows_affected() == 0 {
        let known = one(connection, place.organisation, evidence.id.0).await?;
        return Err(not_changed(known.is_some()));
    }
    Ok(())
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Add(new) => add(connection, place, new).await,
            Change::Update(changed) => update(connection, place, changed).await,
        }
    }
}
