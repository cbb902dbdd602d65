//! Judgements.

mod write;

use super::connection::Connection;
use super::database::Database;
use super::{Result, bounds, failed, list, list_of_ids, parse};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use uuid::Uuid;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{BatchId, EvidenceId, JudgementId, OrganisationId, UserId};
use waarborg_domain::judgements::{JudgedUnder, Judgement, JudgementStore, Period, Retraction};
use waarborg_domain::store::{Page, PageRequest};

struct JudgementRecord {
    id: Uuid,
    catalogue_version: String,
    requirement: String,
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
    batch: Option<Uuid>,
    /// How many there are in all, if a page was asked for.
    total: i64,
}

macro_rules! select_judgements {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            JudgementRecord,
            r#"SELECT j.id AS "id!: Uuid", j.catalogue_version AS "catalogue_version!", j.requirement AS "requirement!",
                j.target AS "target!", j.aspect AS "aspect!", j.verdict AS "verdict!",
                j.judged_on AS "judged_on!: NaiveDate", j.period_start AS "period_start?: NaiveDate",
                j.period_end AS "period_end?: NaiveDate", j.basis AS "basis!", j.remark AS "remark!",
                j.judged_by AS "judged_by!: Uuid", j.judged_by_name AS "judged_by_name!",
                j.recorded_at AS "recorded_at!: DateTime<Utc>", j.retracted_on AS "retracted_on?: NaiveDate",
                j.retracted_by AS "retracted_by?: Uuid", j.retraction_reason AS "retraction_reason?",
                j.batch AS "batch?: Uuid", COUNT(*) OVER () AS "total!: i64"
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
            requirement: parse(&self.requirement)?,
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
            batch: self.batch.map(BatchId),
            retracted,
        })
    }
}

/// Requirements with their version as one parameter, for `json_each`.
pub(super) fn list_of_requirements(requirements: &[JudgedUnder]) -> Result<String> {
    list(
        requirements
            .iter()
            .map(|under| format!("{} {}", under.version, under.requirement)),
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
    requirements: &[JudgedUnder],
    targets: &[Target],
    page: PageRequest,
) -> Result<Page<Judgement>> {
    let numbers = list(requirements.iter().map(|under| under.requirement.to_string()))?;
    let under = list_of_requirements(requirements)?;
    let on = list(targets.iter().map(ToString::to_string))?;
    let (limit, offset) = bounds(page);
    let records = select_judgements!(
        "WHERE j.organisation_id = $1 AND j.requirement IN (SELECT value FROM json_each($2))
            AND j.target IN (SELECT value FROM json_each($3))
            AND j.catalogue_version || ' ' || j.requirement IN (SELECT value FROM json_each($4))
        ORDER BY j.judged_on DESC, j.recorded_in DESC, j.id DESC LIMIT $5 OFFSET $6",
        organisation,
        numbers,
        on,
        under,
        limit,
        offset
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?;
    let total = match records.first() {
        Some(first) => first.total,
        // Beyond the last page: the first row says how many there are.
        None if offset > 0 || limit == 0 => {
            let first = PageRequest { offset: 0, limit: 1 };
            Box::pin(history(connection, organisation, requirements, targets, first))
                .await?
                .total
        }
        None => 0,
    };
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

async fn several(
    connection: &mut Connection,
    organisation: Uuid,
    ids: &[JudgementId],
) -> Result<Vec<Judgement>> {
    let ids = list_of_ids(ids.iter().map(|id| id.0))?;
    let records = select_judgements!(
        "WHERE j.organisation_id = $1 AND j.id IN (SELECT unhex(value) FROM json_each($2))",
        organisation,
        ids
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?;
    with_evidence(connection, organisation, records).await
}

async fn batch_of(connection: &mut Connection, organisation: Uuid, batch: Uuid) -> Result<Vec<Judgement>> {
    let records = select_judgements!(
        "WHERE j.organisation_id = $1 AND j.batch = $2 ORDER BY j.id",
        organisation,
        batch
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?;
    with_evidence(connection, organisation, records).await
}

pub(super) async fn with(
    connection: &mut Connection,
    organisation: Uuid,
    evidence: Uuid,
    page: PageRequest,
) -> Result<Page<Judgement>> {
    let (limit, offset) = bounds(page);
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
    let total = match records.first() {
        Some(first) => first.total,
        // Beyond the last page: the first row says how many there are.
        None if offset > 0 || limit == 0 => {
            let first = PageRequest { offset: 0, limit: 1 };
            Box::pin(with(connection, organisation, evidence, first))
                .await?
                .total
        }
        None => 0,
    };
    let rows = with_evidence(connection, organisation, records).await?;
    Ok(Page { rows, total })
}

#[async_trait]
impl JudgementStore for Database {
    async fn judgement_history(
        &self,
        organisation: OrganisationId,
        requirements: &[JudgedUnder],
        targets: &[Target],
        page: PageRequest,
    ) -> Result<Page<Judgement>> {
        history(
            &mut self.read().await?,
            organisation.0,
            requirements,
            targets,
            page,
        )
        .await
    }

    async fn judgement(&self, organisation: OrganisationId, id: JudgementId) -> Result<Option<Judgement>> {
        one(&mut self.read().await?, organisation.0, id.0).await
    }

    async fn judgements(&self, organisation: OrganisationId, ids: &[JudgementId]) -> Result<Vec<Judgement>> {
        several(&mut self.read().await?, organisation.0, ids).await
    }

    async fn batch(&self, organisation: OrganisationId, batch: BatchId) -> Result<Vec<Judgement>> {
        batch_of(&mut self.read().await?, organisation.0, batch.0).await
    }

    async fn judgements_with(
        &self,
        organisation: OrganisationId,
        evidence: EvidenceId,
        page: PageRequest,
    ) -> Result<Page<Judgement>> {
        with(&mut self.read().await?, organisation.0, evidence.0, page).await
    }
}
