//! Decisions on applicability.

use super::commit::Apply;
use super::connection::Connection;
use super::ledger::{Span, Stored};
use super::{Place, Result, failed, parse, taken};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::applicability::{Change, Decision};
use waarborg_domain::ids::{DecisionId, UserId};
use waarborg_domain::ledger::book::{Records, Written};

impl Stored for Records<Decision> {
    const TABLE: &'static str = "decisions";

    async fn since(connection: &mut Connection, organisation: Uuid, span: Span) -> Result<Self::Delta> {
        let rows = sqlx::query!(
            r#"SELECT revision AS "revision!: i64", id AS "id!: Uuid", subject AS "subject!", applicability AS "applicability!",
                motivation AS "motivation!", risk_reference AS "risk_reference!", equivalent AS "equivalent!",
                decided_on AS "decided_on!: NaiveDate", decided_by AS "decided_by!: Uuid",
                decided_by_name AS "decided_by_name!", recorded_at AS "recorded_at!: DateTime<Utc>"
            FROM decisions WHERE organisation_id = $1 AND revision > $2"#,
            organisation,
            span.after
        )
        .fetch_all(connection)
        .await
        .map_err(failed)?;
        let decisions = rows.into_iter().map(|row| {
            let decision = Decision {
                id: DecisionId(row.id),
                subject: parse(&row.subject)?,
                applicability: parse(&row.applicability)?,
                motivation: row.motivation,
                risk_reference: row.risk_reference,
                equivalent: row.equivalent,
                decided_on: row.decided_on,
                decided_by: UserId(row.decided_by),
                decided_by_name: row.decided_by_name,
                recorded_at: row.recorded_at,
            };
            Ok(Written::new(row.revision, decision))
        });
        decisions.collect()
    }
}

async fn add(connection: &mut Connection, place: Place<'_>, decision: &Decision) -> Result<()> {
    sqlx::query!(
        "INSERT INTO decisions (organisation_id, id, revision, subject, applicability, motivation,
            risk_reference, equivalent, decided_on, decided_by, decided_by_name, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        place.organisation,
        decision.id.0,
        place.revision,
        decision.subject.to_string(),
        decision.applicability.code(),
        decision.motivation.as_str(),
        decision.risk_reference.as_str(),
        decision.equivalent.as_str(),
        decision.decided_on,
        decision.decided_by.0,
        decision.decided_by_name.as_str(),
        decision.recorded_at
    )
    .execute(connection)
    .await
    .map_err(taken(decision.id))?;
    Ok(())
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Add(decision) => add(connection, place, decision).await,
        }
    }
}
