//! What the columns of files meant.

use super::commit::Apply;
use super::connection::Connection;
use super::database::Database;
use super::{Place, Result, failed};
use async_trait::async_trait;
use uuid::Uuid;
use waarborg_domain::columns::{Change, ColumnChoice, ColumnStore};
use waarborg_domain::ids::OrganisationId;

async fn recalled(
    connection: &mut Connection,
    organisation: Uuid,
    purpose: &str,
    headings: &str,
) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT choice AS "choice!" FROM column_choices
        WHERE organisation_id = $1 AND purpose = $2 AND headings = $3"#,
        organisation,
        purpose,
        headings
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)
}

async fn remember(connection: &mut Connection, place: Place<'_>, choice: &ColumnChoice) -> Result<()> {
    sqlx::query!(
        "INSERT INTO column_choices (organisation_id, revision, purpose, headings, choice)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (organisation_id, purpose, headings) DO UPDATE
        SET choice = excluded.choice, revision = excluded.revision",
        place.organisation,
        place.revision,
        choice.purpose.as_str(),
        choice.headings.as_str(),
        choice.choice.as_str()
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

#[async_trait]
impl ColumnStore for Database {
    async fn column_choice(
        &self,
        organisation: OrganisationId,
        purpose: &str,
        headings: &str,
    ) -> Result<Option<String>> {
        recalled(&mut self.read().await?, organisation.0, purpose, headings).await
    }
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Remember(choice) => remember(connection, place, choice).await,
        }
    }
}
