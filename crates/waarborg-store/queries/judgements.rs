//! Judgements.

use super::{Connection, Place, Result, bounds, failed, list, list_of_ids, not_changed, parse, taken};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use uuid::Uuid;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId, UserId};
use waarborg_domain::judgements::{JudgedUnder, Judgement, Period, Retraction};
use waarborg_domain::store::{Page, PageRequest};

struct JudgementRecord {
    id: Uuid,
    catalogue_version: String,
    measure: String,
    target: String,
    aspect: String,
    verdict: String,
    judged_on: NaiveDate,
    period_start: Option<NaiveDate>,
    period_end: Option<NaiveDate>,
    basis: String,
    remark: String,
    judged_by: Uuid,
    judged_by_name: String,
    recorded_at: DateTime<Utc>,
    retracted_on: Option<NaiveDate>,
    retracted_by: Option<Uuid>,
    retraction_reason: Option<String>,
}

macro_rules! select_judgements {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            JudgementRecord,
            r#"SELECT j.id AS "id!: Uuid", j.catalogue_version AS "catalogue_version!", j.measure AS "measure!",
                j.target AS "target!", j.aspect AS "aspect!", j.verdict AS "verdict!",
                j.judged_on AS "judged_on!: NaiveDate", j.period_start AS "period_start?: NaiveDate",
                j.period_end AS "period_end?: NaiveDate", j.basis AS "basis!", j.remark AS "remark!",
                j.judged_by AS "judged_by!: Uuid", j.judged_by_name AS "judged_by_name!",
                j.recorded_at AS "recorded_at!: DateTime<Utc>", j.retracted_on AS "retracted_on?: NaiveDate",
                j.retracted_by AS "retracted_by?: Uuid", j.retraction_reason AS "retraction_reason?"
            FROM judgements j "# + $tail,
            $($argument),*
        )
    };
}

/// The object and the person that a target refers to.
pub(super) fn references(target: Target) -> (Option<Uuid>, Option<Uuid>) {
    match target {
        Target::Object(object) | Target::RunBy(_, object) => (Some(object.0), None),
        Target::OwnedBy(_, owner) => (None, Some(owner.0)),
        Target::All(_) => (None, None),
    }
}

pub(super) fn period(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Option<Period> {
    start.zip(end).map(|(start, end)| Period { start, end })
}

impl JudgementRecord {
    fn judgement(self, evidence: Vec<EvidenceId>) -> Result<Judgement> {
        let retracted = match (self.retracted_on, self.retracted_by, self.retraction_reason) {
            (Some(on), Some(by), Some(reason)) => Some(Retraction {
                on,
                by: UserId(by),
                reason,
            }),
            _ => None,
        };
        Ok(Judgement {
            id: JudgementId(self.id),
            catalogue_version: self.catalogue_version,
            measure: parse(&self.measure)?,
            target: parse(&self.target)?,
            aspect: parse(&self.aspect)?,
            verdict: parse(&self.verdict)?,
            judged_on: self.judged_on,
            period: period(self.period_start, self.period_end),
            basis: parse(&self.basis)?,
            remark: self.remark,
            evidence,
            judged_by: UserId(self.judged_by),
            judged_by_name: self.judged_by_name,
            recorded_at: self.recorded_at,
            retracted,
        })
    }
}

/// Measures with their version as one parameter, for `json_each`.
pub(super) fn list_of_measures(measures: &[JudgedUnder]) -> Result<String> {
    list(
        measures
            .iter()
            .map(|under| format!("{} {}", under.version, under.measure)),
    )
}

/// Gives the judgements their evidence, with one query for all.
async fn with_evidence(
    connection: &mut Connection,
    organisation: Uuid,
    records: Vec<JudgementRecord>,
) -> Result<Vec<Judgement>> {
    let ids = list_of_ids(records.iter().map(|record| record.id))?;
    let rows = sqlx::query!(
        r#"SELECT judgement_id AS "judgement_id!: Uuid", evidence_id AS "evidence_id!: Uuid"
        FROM judgement_evidence
        WHERE organisation_id = $1 AND judgement_id IN (SELECT unhex(value) FROM json_each($2))
        ORDER BY judgement_id, position"#,
        organisation,
        ids
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let mut evidence: HashMap<Uuid, Vec<EvidenceId>> = HashMap::new();
    for row in rows {
        evidence
            .entry(row.judgement_id)
            .or_default()
            .push(EvidenceId(row.evidence_id));
    }
    records
        .into_iter()
        .map(|record| {
            let own = evidence.remove(&record.id).unwrap_or_default();
            record.judgement(own)
        })
        .collect()
}

pub(super) async fn history(
    connection: &mut Connection,
    organisation: Uuid,
    measures: &[JudgedUnder],
    targets: &[Target],
    page: PageRequest,
) -> Result<Page<Judgement>> {
    let numbers = list(measures.iter().map(|under| under.measure.to_string()))?;
    let measures = list_of_measures(measures)?;
    let targets = list(targets.iter().map(ToString::to_string))?;
    let (limit, offset) = bounds(page);
    let total = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM judgements
        WHERE organisation_id = $1 AND measure IN (SELECT value FROM json_each($2))
            AND target IN (SELECT value FROM json_each($3))
            AND catalogue_version || ' ' || measure IN (SELECT value FROM json_each($4))"#,
        organisation,
        numbers.as_str(),
        targets.as_str(),
        measures.as_str()
    )
    .fetch_one(&mut *connection)
    .await
    .map_err(failed)?;
    let records = select_judgements!(
        "WHERE j.organisation_id = $1 AND j.measure IN (SELECT value FROM json_each($2))
            AND j.target IN (SELECT value FROM json_each($3))
            AND j.catalogue_version || ' ' || j.measure IN (SELECT value FROM json_each($4))
        ORDER BY j.judged_on DESC, j.recorded_in DESC, j.id DESC LIMIT $5 OFFSET $6",
        organisation,
        numbers,
        targets,
        measures,
        limit,
        offset
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?;
    let rows = with_evidence(connection, organisation, records).await?;
    Ok(Page { rows, total })
}

pub(super) async fn one(
    connection: &mut Connection,
    organisation: Uuid,
    id: Uuid,
) -> Result<Option<Judgement>> {
    let record = select_judgements!("WHERE j.organisation_id = $1 AND j.id = $2", organisation, id)
        .fetch_all(&mut *connection)
        .await
        .map_err(failed)?;
    Ok(with_evidence(connection, organisation, record).await?.pop())
}

pub(super) async fn with(
    connection: &mut Connection,
    organisation: Uuid,
    evidence: Uuid,
    page: PageRequest,
) -> Result<Page<Judgement>> {
    let (limit, offset) = bounds(page);
    let total = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM judgement_evidence
        WHERE organisation_id = $1 AND evidence_id = $2"#,
        organisation,
        evidence
    )
    .fetch_one(&mut *connection)
    .await
    .map_err(failed)?;
    let records = select_judgements!(
        "JOIN judgement_evidence x ON x.organisation_id = j.organisation_id AND x.judgement_id = j.id
        WHERE x.organisation_id = $1 AND x.evidence_id = $2
        ORDER BY j.judged_on DESC, j.recorded_in DESC, j.id DESC LIMIT $3 OFFSET $4",
        organisation,
        evidence,
        limit,
        offset
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?;
    let rows = with_evidence(connection, organisation, records).await?;
    Ok(Page { rows, total })
}

pub(super) async fn add(connection: &mut Connection, place: Place, judgement: &Judgement) -> Result<()> {
    let id = judgement.id.0;
    let (target_object, target_owner) = references(judgement.target);
    let retracted = judgement.retracted.as_ref();
    sqlx::query!(
        "INSERT INTO judgements (organisation_id, id, revision, recorded_in, catalogue_version, measure, target,
            target_object_id, target_owner_id, aspect, verdict, judged_on, period_start, period_end, basis,
            remark, judged_by, judged_by_name, recorded_at, retracted_on, retracted_by, retraction_reason)
        VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21)",
        place.organisation,
        id,
        place.revision,
        judgement.catalogue_version.as_str(),
        judgement.measure.to_string(),
        judgement.target.to_string(),
        target_object,
        target_owner,
        judgement.aspect.code(),
        judgement.verdict.code(),
        judgement.judged_on,
        judgement.period.map(|period| period.start),
        judgement.period.map(|period| period.end),
        judgement.basis.code(),
        judgement.remark.as_str(),
        judgement.judged_by.0,
        judgement.judged_by_name.as_str(),
        judgement.recorded_at,
        retracted.map(|retraction| retraction.on),
        retracted.map(|retraction| retraction.by.0),
        retracted.map(|retraction| retraction.reason.as_str())
    )
    .execute(&mut *connection)
    .await
    .map_err(taken(judgement.id))?;
    for (position, evidence) in (0_i64..).zip(&judgement.evidence) {
        sqlx::query!(
            "INSERT INTO judgement_evidence (organisation_id, judgement_id, evidence_id, position)
            VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            place.organisation,
            id,
            evidence.0,
            position
        )
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    }
    Ok(())
}

/// Retracts a judgement; once, for who retracted it first says why.
pub(super) async fn retract(
    connection: &mut Connection,
    place: Place,
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
