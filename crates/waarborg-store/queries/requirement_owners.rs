//! Who answers for what is judged on the organisation as a whole.

use super::commit::Apply;
use super::connection::Connection;
use super::ledger::{Span, Stored};
use super::{Place, Result, failed, parse};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::ids::UserId;
use waarborg_domain::ledger::book::{Records, Written};
use waarborg_domain::requirement_owners::{Change, RequirementOwner};

impl Stored for Records<RequirementOwner> {
    const TABLE: &'static str = "requirement_owners";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let rows = sqlx::query!(
            r#"SELECT revision AS "revision!: i64", requirement AS "requirement!", owner_id AS "owner_id?: Uuid", valid_from AS "valid_from!: NaiveDate",
                recorded_at AS "recorded_at!: DateTime<Utc>"
            FROM requirement_owners WHERE organisation_id = $1 AND revision > $2 ORDER BY revision, position"#,
            organisation,
            span.after
        )
        .fetch_all(connection)
        .await
        .map_err(failed)?;
        let owners = rows.into_iter().map(|row| {
            let owner = RequirementOwner {
                requirement: parse(&row.requirement)?,
                owner: row.owner_id.map(UserId),
                valid_from: row.valid_from,
                recorded_at: row.recorded_at,
            };
            Ok(Written::new(row.revision, owner))
        });
        owners.collect()
    }
}

async fn set(connection: &mut Connection, place: Place<'_>, owner: &RequirementOwner) -> Result<()> {
    sqlx::query!(
        "INSERT INTO requirement_owners (organisation_id, revision, position, requirement, owner_id, valid_from,
            recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)",
        place.organisation,
        place.revision,
        place.position,
        owner.requirement.to_string(),
        owner.owner.map(|owner| owner.0),
        owner.valid_from,
        owner.recorded_at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Set(owner) => set(connection, place, owner).await,
        }
    }
}
