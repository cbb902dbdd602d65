//! Evidence.

use super::judgements::{list_of_measures, period};
use super::{
    Connection, Place, Result, bounds, failed, list, list_of_ids, literal, not_changed, parse, taken,
};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::evidence::{Content, Evidence, StoredFile};
use waarborg_domain::ids::{EvidenceId, JudgementId, UserId};
use waarborg_domain::store::{EvidenceFilter, EvidenceRow, Page, PageRequest, StoreError};

struct EvidenceRecord {
    /// The judgement that it was asked for, where that was the question.
    judgement_id: Option<Uuid>,
    used_by: i64,
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
    ($judgement:tt, $used_by:tt, [$first:tt $(+ $rest:tt)*], $($argument:expr),*) => {
        sqlx::query_as!(
            EvidenceRecord,
            "SELECT " + $judgement + r#" AS "judgement_id?: Uuid", "# + $used_by + r#" AS "used_by!: i64",
                e.id AS "id!: Uuid", e.title AS "title!", e.link AS "link?", e.file_sha256 AS "file_sha256?",
                e.file_name AS "file_name?", e.file_media_type AS "file_media_type?",
                e.file_size AS "file_size?: i64", e.period_start AS "period_start?: NaiveDate",
                e.period_end AS "period_end?: NaiveDate", e.owner_id AS "owner_id!: Uuid", u.name AS "owner_name!",
                e.confidentiality AS "confidentiality!", e.added_at AS "added_at!: DateTime<Utc>",
                e.added_by AS "added_by!: Uuid", e.retired AS "retired!: bool", e.version AS "version!: i64"
            FROM evidence e JOIN users u ON u.id = e.owner_id "# + $first $(+ $rest)*,
            $($argument),*
        )
    };
}

/// What a page of evidence is about, and what its reader may see of it: written once, because the count
/// and the rows must never differ in it.
macro_rules! filtered {
    ($query:ident) => {
        $query!(
            "WHERE e.organisation_id = $1 AND (e.title_folded LIKE $2 ESCAPE '!' OR $2 IS NULL)
            AND (e.owner_id = $3 OR $3 IS NULL) AND (e.confidentiality = $4 OR $4 IS NULL)
            AND (EXISTS (
                SELECT 1 FROM judgement_evidence x
                JOIN judgements j ON j.organisation_id = x.organisation_id AND j.id = x.judgement_id
                WHERE x.organisation_id = e.organisation_id AND x.evidence_id = e.id
                    AND j.catalogue_version || ' ' || j.measure IN (SELECT value FROM json_each($5))
            ) OR $5 IS NULL)
            AND (e.retired = FALSE OR $6)
            AND (e.id IN (SELECT unhex(value) FROM json_each($7)) OR $7 IS NULL)
            AND (e.owner_id = $8 OR e.added_by = $8 OR $8 IS NULL OR ($9 AND e.confidentiality = 'internal')
                OR EXISTS (
                    SELECT 1 FROM judgement_evidence y
                    JOIN judgements g ON g.organisation_id = y.organisation_id AND g.id = y.judgement_id
                    WHERE y.organisation_id = e.organisation_id AND y.evidence_id = e.id
                        AND g.measure || ' ' || g.target IN (SELECT value FROM json_each($10))
                ))"
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

pub(super) async fn page(
    connection: &mut Connection,
    organisation: Uuid,
    filter: &EvidenceFilter,
    page: PageRequest,
) -> Result<Page<EvidenceRow>> {
    let text = filter
        .text
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let text = text.map(|text| format!("%{}%", literal(&text.to_lowercase())));
    let owner = filter.owner.map(|owner| owner.0);
    let confidentiality = filter
        .confidentiality
        .map(|confidentiality| confidentiality.code());
    let measures = filter.measures.as_deref().map(list_of_measures).transpose()?;
    let ids = filter
        .ids
        .as_ref()
        .map(|ids| list_of_ids(ids.iter().map(|id| id.0)));
    let ids = ids.transpose()?;
    let visibility = filter.visibility.as_ref();
    let viewer = visibility.map(|visibility| visibility.user.0);
    let internal = visibility.is_some_and(|visibility| visibility.internal);
    let grounds = visibility.map_or(&[][..], |visibility| &visibility.grounds[..]);
    let grounds = list(
        grounds
            .iter()
            .map(|(measure, target)| format!("{measure} {target}")),
    )?;
    let (limit, offset) = bounds(page);
    macro_rules! count {
        ($filter:tt) => {
            sqlx::query_scalar!(
                r#"SELECT COUNT(*) AS "count!: i64" FROM evidence e
        "# + $filter,
                organisation,
                text.as_deref(),
                owner,
                confidentiality,
                measures.as_deref(),
                filter.retired,
                ids.as_deref(),
                viewer,
                internal,
                grounds.as_str()
            )
        };
    }
    macro_rules! rows {
        ($filter:tt) => {
            select_evidence!(
                "e.id",
                "(SELECT COUNT(*) FROM judgement_evidence b
            WHERE b.organisation_id = e.organisation_id AND b.evidence_id = e.id)",
                [$filter
                    + "
        ORDER BY e.added_at DESC, e.id DESC LIMIT $11 OFFSET $12"],
                organisation,
                text.as_deref(),
                owner,
                confidentiality,
                measures.as_deref(),
                filter.retired,
                ids.as_deref(),
                viewer,
                internal,
                grounds.as_str(),
                limit,
                offset
            )
        };
    }
    let total = filtered!(count)
        .fetch_one(&mut *connection)
        .await
        .map_err(failed)?;
    let records = filtered!(rows).fetch_all(connection).await.map_err(failed)?;
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
        ["WHERE e.organisation_id = $1 AND e.id = $2"],
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
        [
            "JOIN judgement_evidence x ON x.organisation_id = e.organisation_id AND x.evidence_id = e.id
        WHERE x.organisation_id = $1 AND x.judgement_id IN (SELECT unhex(value) FROM json_each($2))
        ORDER BY x.judgement_id, x.position"
        ],
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

pub(super) async fn add(connection: &mut Connection, place: Place, evidence: &Evidence) -> Result<()> {
    let (file, link) = match &evidence.content {
        Content::File(file) => (Some(file), None),
        Content::Link(link) => (None, Some(link.as_str())),
    };
    sqlx::query!(
        "INSERT INTO evidence (organisation_id, id, title, title_folded, link, file_sha256, file_name,
            file_media_type, file_size, period_start, period_end, owner_id, confidentiality, added_at,
            added_by, retired, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        place.organisation,
        evidence.id.0,
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

/// Changes what is said about the evidence; the content itself never changes.
pub(super) async fn update(connection: &mut Connection, place: Place, evidence: &Evidence) -> Result<()> {
    let changed = sqlx::query!(
        "UPDATE evidence SET title = $4, title_folded = $5, period_start = $6, period_end = $7,
            owner_id = $8, confidentiality = $9, retired = $10, version = version + 1
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
        evidence.retired
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
