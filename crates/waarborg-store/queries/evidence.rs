//! Evidence.

mod write;

use super::connection::Connection;
use super::database::Database;
use super::judgements::{list_of_requirements, period};
use super::{Result, bounds, failed, list, list_of_ids, literal, parse};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::evidence::{Content, Evidence, EvidenceFilter, EvidenceRow, EvidenceStore, StoredFile};
use waarborg_domain::ids::{EvidenceId, JudgementId, OrganisationId, UserId};
use waarborg_domain::store::{Page, PageRequest, StoreError};

struct EvidenceRecord {
    /// The judgement it was asked for, if that was the question.
    judgement_id: Option<Uuid>,
    used_by: i64,
    /// How many there are in all, if a page was asked for.
    total: i64,
    id: Uuid,
    title: String,
    link: Option<String>,
    file_sha256: Option<String>,
    file_name: Option<String>,
    file_media_type: Option<String>,
    file_size: Option<i64>,
    period_start: Option<NaiveDate>,
    period_end: Option<NaiveDate>,
    owner_id: Uuid,
    owner_name: String,
    confidentiality: String,
    added_at: DateTime<Utc>,
    added_by: Uuid,
    retired: bool,
    version: i64,
}

macro_rules! select_evidence {
    ($judgement:tt, $used_by:tt, $total:tt, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            EvidenceRecord,
            "SELECT " + $judgement + r#" AS "judgement_id?: Uuid", "# + $used_by + r#" AS "used_by!: i64", "# + $total + r#" AS "total!: i64",
                e.id AS "id!: Uuid", e.title AS "title!", e.link AS "link?", e.file_sha256 AS "file_sha256?",
                e.file_name AS "file_name?", e.file_media_type AS "file_media_type?",
                e.file_size AS "file_size?: i64", e.period_start AS "period_start?: NaiveDate",
                e.period_end AS "period_end?: NaiveDate", e.owner_id AS "owner_id!: Uuid", u.name AS "owner_name!",
                e.confidentiality AS "confidentiality!", e.added_at AS "added_at!: DateTime<Utc>",
                e.added_by AS "added_by!: Uuid", e.retired AS "retired!: bool", e.version AS "version!: i64"
            FROM evidence e JOIN users u ON u.id = e.owner_id "# + $tail,
            $($argument),*
        )
    };
}

impl TryFrom<EvidenceRecord> for Evidence {
    type Error = StoreError;

    fn try_from(record: EvidenceRecord) -> Result<Self> {
        let file = (
            record.file_sha256,
            record.file_name,
            record.file_media_type,
            record.file_size,
        );
        let content = match (record.link, file) {
            (Some(link), _) => Content::Link(link),
            (None, (Some(sha256), Some(name), Some(media_type), Some(size))) => Content::File(StoredFile {
                sha256,
                name,
                media_type,
                size,
            }),
            _ => {
                return Err(StoreError::Failed(format!(
                    "evidence {} has no content",
                    record.id
                )));
            }
        };
        Ok(Self {
            id: EvidenceId(record.id),
            title: record.title,
            content,
            period: period(record.period_start, record.period_end),
            owner: UserId(record.owner_id),
            owner_name: record.owner_name,
            confidentiality: parse(&record.confidentiality)?,
            added_at: record.added_at,
            added_by: UserId(record.added_by),
            retired: record.retired,
            version: record.version,
        })
    }
}

/// A filter as the query takes it.
struct Wanted {
    text: Option<String>,
    owner: Option<Uuid>,
    confidentiality: Option<&'static str>,
    measures: Option<String>,
    retired: bool,
    ids: Option<String>,
    viewer: Option<Uuid>,
    internal: bool,
    grounds: String,
}

impl Wanted {
    fn new(filter: &EvidenceFilter) -> Result<Self> {
        let text = filter.text.as_deref().map(str::trim);
        let text = text.filter(|text| !text.is_empty());
        let ids = filter
            .ids
            .as_ref()
            .map(|ids| list_of_ids(ids.iter().map(|id| id.0)));
        let visibility = filter.visibility.as_ref();
        let grounds = visibility.map_or(&[][..], |visibility| &visibility.grounds[..]);
        let grounds = grounds
            .iter()
            .map(|(requirement, target)| format!("{requirement} {target}"));
        Ok(Self {
            text: text.map(|text| format!("%{}%", literal(&text.to_lowercase()))),
            owner: filter.owner.map(|owner| owner.0),
            confidentiality: filter
                .confidentiality
                .map(|confidentiality| confidentiality.code()),
            measures: filter.measures.as_deref().map(list_of_requirements).transpose()?,
            retired: filter.retired,
            ids: ids.transpose()?,
            viewer: visibility.map(|visibility| visibility.user.0),
            internal: visibility.is_some_and(|visibility| visibility.internal),
            grounds: list(grounds)?,
        })
    }
}

async fn rows(
    connection: &mut Connection,
    organisation: Uuid,
    wanted: &Wanted,
    page: PageRequest,
) -> Result<Vec<EvidenceRecord>> {
    let (limit, offset) = bounds(page);
    select_evidence!(
        "e.id",
        "(SELECT COUNT(*) FROM judgement_evidence b
            WHERE b.organisation_id = e.organisation_id AND b.evidence_id = e.id)",
        "p.total",
        "JOIN (
            SELECT m.organisation_id, m.id, COUNT(*) OVER () AS total FROM evidence m
            WHERE m.organisation_id = $1 AND (m.title_folded LIKE $2 ESCAPE '!' OR $2 IS NULL)
            AND (m.owner_id = $3 OR $3 IS NULL) AND (m.confidentiality = $4 OR $4 IS NULL)
            AND (EXISTS (
                SELECT 1 FROM judgement_evidence x
                JOIN judgements j ON j.organisation_id = x.organisation_id AND j.id = x.judgement_id
                WHERE x.organisation_id = m.organisation_id AND x.evidence_id = m.id
                    AND j.catalogue_version || ' ' || j.requirement IN (SELECT value FROM json_each($5))
            ) OR $5 IS NULL)
            AND (m.retired = FALSE OR $6)
            AND (m.id IN (SELECT unhex(value) FROM json_each($7)) OR $7 IS NULL)
            AND (m.owner_id = $8 OR m.added_by = $8 OR $8 IS NULL OR ($9 AND m.confidentiality = 'internal')
                OR EXISTS (
                    SELECT 1 FROM judgement_evidence y
                    JOIN judgements g ON g.organisation_id = y.organisation_id AND g.id = y.judgement_id
                    WHERE y.organisation_id = m.organisation_id AND y.evidence_id = m.id
                        AND g.requirement || ' ' || g.target IN (SELECT value FROM json_each($10))
                ))
            ORDER BY m.recorded_in DESC, m.id DESC LIMIT $11 OFFSET $12
        ) p ON p.organisation_id = e.organisation_id AND p.id = e.id
        ORDER BY e.recorded_in DESC, e.id DESC",
        organisation,
        wanted.text.as_deref(),
        wanted.owner,
        wanted.confidentiality,
        wanted.measures.as_deref(),
        wanted.retired,
        wanted.ids.as_deref(),
        wanted.viewer,
        wanted.internal,
        wanted.grounds.as_str(),
        limit,
        offset
    )
    .fetch_all(connection)
    .await
    .map_err(failed)
}

async fn filtered(
    connection: &mut Connection,
    organisation: Uuid,
    filter: &EvidenceFilter,
    page: PageRequest,
) -> Result<Page<EvidenceRow>> {
    let wanted = Wanted::new(filter)?;
    let records = rows(connection, organisation, &wanted, page).await?;
    let total = match records.first() {
        Some(first) => first.total,
        None if page.offset == 0 && page.limit > 0 => 0,
        // Beyond the last page: the first row says how many there are.
        None => {
            let first = PageRequest { offset: 0, limit: 1 };
            let first = rows(connection, organisation, &wanted, first).await?;
            first.first().map_or(0, |first| first.total)
        }
    };
    let rows = records.into_iter().map(|record| {
        Ok(EvidenceRow {
            used_by: record.used_by,
            evidence: record.try_into()?,
        })
    });
    Ok(Page {
        rows: rows.collect::<Result<_>>()?,
        total,
    })
}

pub(super) async fn one(
    connection: &mut Connection,
    organisation: Uuid,
    id: Uuid,
) -> Result<Option<Evidence>> {
    select_evidence!(
        "e.id",
        "0",
        "0",
        "WHERE e.organisation_id = $1 AND e.id = $2",
        organisation,
        id
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)?
    .map(Evidence::try_from)
    .transpose()
}

pub(super) async fn of(
    connection: &mut Connection,
    organisation: Uuid,
    judgements: &[JudgementId],
) -> Result<Vec<(JudgementId, Evidence)>> {
    let ids = list_of_ids(judgements.iter().map(|id| id.0))?;
    let records = select_evidence!(
        "x.judgement_id",
        "0",
        "0",
        "JOIN judgement_evidence x ON x.organisation_id = e.organisation_id AND x.evidence_id = e.id
        WHERE x.organisation_id = $1 AND x.judgement_id IN (SELECT unhex(value) FROM json_each($2))
        ORDER BY x.judgement_id, x.position",
        organisation,
        ids
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let pairs = records.into_iter().filter_map(|record| {
        let judgement = record.judgement_id?;
        Some(
            record
                .try_into()
                .map(|evidence| (JudgementId(judgement), evidence)),
        )
    });
    pairs.collect()
}

async fn changed_by(connection: &mut Connection, organisation: Uuid, id: Uuid) -> Result<Option<String>> {
    sqlx::query_scalar!(
        r#"SELECT changed_by_name AS "name!" FROM evidence WHERE organisation_id = $1 AND id = $2"#,
        organisation,
        id
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)
}

#[async_trait]
impl EvidenceStore for Database {
    async fn evidence_page(
        &self,
        organisation: OrganisationId,
        filter: &EvidenceFilter,
        page: PageRequest,
    ) -> Result<Page<EvidenceRow>> {
        filtered(&mut self.read().await?, organisation.0, filter, page).await
    }

    async fn evidence(&self, organisation: OrganisationId, id: EvidenceId) -> Result<Option<Evidence>> {
        one(&mut self.read().await?, organisation.0, id.0).await
    }

    async fn evidence_changed_by(
        &self,
        organisation: OrganisationId,
        id: EvidenceId,
    ) -> Result<Option<String>> {
        changed_by(&mut self.read().await?, organisation.0, id.0).await
    }

    async fn evidence_of(
        &self,
        organisation: OrganisationId,
        judgements: &[JudgementId],
    ) -> Result<Vec<(JudgementId, Evidence)>> {
        of(&mut self.read().await?, organisation.0, judgements).await
    }
}
