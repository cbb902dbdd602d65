//! How judgements are recorded and retracted.

use super::{one, references};
use crate::queries::commit::Apply;
use crate::queries::connection::Connection;
use crate::queries::{Place, Result, failed, not_changed, rows, taken};
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;
use uuid::fmt::Simple;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::{Change, Judgement, Retraction};

#[derive(Serialize)]
struct Row<'a> {
    id: Simple,
    catalogue_version: &'a str,
    requirement: String,
    target: String,
    target_object: Option<Simple>,
    target_owner: Option<Simple>,
    aspect: &'static str,
    verdict: &'static str,
    judged_on: NaiveDate,
    period_start: Option<NaiveDate>,
    period_end: Option<NaiveDate>,
    basis: &'static str,
    remark: &'a str,
    judged_by: Simple,
    judged_by_name: &'a str,
    batch: Option<Simple>,
    retracted_on: Option<NaiveDate>,
    retracted_by: Option<Simple>,
    retraction_reason: Option<&'a str>,
}

impl<'a> From<&'a Judgement> for Row<'a> {
    fn from(judgement: &'a Judgement) -> Self {
        let (target_object, target_owner) = references(judgement.target);
        let retracted = judgement.retracted.as_ref();
        Self {
            id: judgement.id.0.simple(),
            catalogue_version: &judgement.catalogue_version,
            requirement: judgement.requirement.to_string(),
            target: judgement.target.to_string(),
            target_object: target_object.map(Uuid::simple),
            target_owner: target_owner.map(Uuid::simple),
            aspect: judgement.aspect.code(),
            verdict: judgement.verdict.code(),
            judged_on: judgement.judged_on,
            period_start: judgement.period.map(|period| period.start),
            period_end: judgement.period.map(|period| period.end),
            basis: judgement.basis.code(),
            remark: &judgement.remark,
            judged_by: judgement.judged_by.0.simple(),
            judged_by_name: &judgement.judged_by_name,
            batch: judgement.batch.map(|batch| batch.0.simple()),
            retracted_on: retracted.map(|retraction| retraction.on),
            retracted_by: retracted.map(|retraction| retraction.by.0.simple()),
            retraction_reason: retracted.map(|retraction| retraction.reason.as_str()),
        }
    }
}

async fn add(connection: &mut Connection, place: Place<'_>, new: &[Judgement]) -> Result<()> {
    for together in new.chunk_by(|one, other| one.recorded_at == other.recorded_at) {
        sqlx::query!(
            "INSERT INTO judgements (organisation_id, revision, recorded_in, recorded_at, id, catalogue_version,
                requirement, target, target_object_id, target_owner_id, aspect, verdict, judged_on, period_start,
                period_end, basis, remark, judged_by, judged_by_name, batch, retracted_on, retracted_by,
                retraction_reason)
            SELECT $1, $2, $2, $3, unhex(value ->> 'id'), value ->> 'catalogue_version', value ->> 'requirement',
                value ->> 'target', unhex(value ->> 'target_object'), unhex(value ->> 'target_owner'),
                value ->> 'aspect', value ->> 'verdict', date(value ->> 'judged_on'),
                date(value ->> 'period_start'), date(value ->> 'period_end'), value ->> 'basis',
                value ->> 'remark', unhex(value ->> 'judged_by'), value ->> 'judged_by_name',
                unhex(value ->> 'batch'), date(value ->> 'retracted_on'), unhex(value ->> 'retracted_by'),
                value ->> 'retraction_reason'
            FROM json_each($4)",
            place.organisation,
            place.revision,
            together[0].recorded_at,
            rows(together.iter().map(Row::from))?
        )
        .execute(&mut *connection)
        .await
        .map_err(taken(together[0].id))?;
    }
    link(connection, place, new).await
}

#[derive(Serialize)]
struct LinkRow {
    judgement: Simple,
    evidence: Simple,
    position: usize,
}

/// Links the evidence to the judgements.
async fn link(connection: &mut Connection, place: Place<'_>, new: &[Judgement]) -> Result<()> {
    let of = |judgement: &Judgement| {
        let judged = judgement.id.0.simple();
        let evidence = judgement.evidence.iter().enumerate();
        let links = evidence.map(|(position, evidence)| LinkRow {
            judgement: judged,
            evidence: evidence.0.simple(),
            position,
        });
        links.collect::<Vec<_>>()
    };
    let links: Vec<LinkRow> = new.iter().flat_map(of).collect();
    if links.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        "INSERT INTO judgement_evidence (organisation_id, judgement_id, evidence_id, position)
        SELECT $1, unhex(value ->> 'judgement'), unhex(value ->> 'evidence'),
            CAST(value ->> 'position' AS bigint)
        FROM json_each($2) WHERE TRUE ON CONFLICT DO NOTHING",
        place.organisation,
        rows(links)?
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// Retracts a judgement; only the first retraction succeeds.
async fn retract(
    connection: &mut Connection,
    place: Place<'_>,
    id: JudgementId,
    retraction: &Retraction,
) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE judgements SET revision = $3, retracted_on = $4, retracted_by = $5, retraction_reason = $6
        WHERE organisation_id = $1 AND id = $2 AND retracted_on IS NULL",
        place.organisation,
        id.0,
        place.revision,
        retraction.on,
        retraction.by.0,
        retraction.reason.as_str()
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if changed.rows_affected() == 0 {
        let known = one(connection, place.organisation, id.0).await?;
        return Err(not_changed(known.is_some()));
    }
    Ok(())
}

impl Apply for Change {
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()> {
        match self {
            Change::Add(new) => add(connection, place, new).await,
            Change::Retract(id, retraction) => retract(connection, place, *id, retraction).await,
        }
    }
}
