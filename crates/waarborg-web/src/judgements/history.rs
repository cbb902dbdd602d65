//! The judgements that bear on a state, retracted ones too.

use super::view::{TimelineItem, timeline};
use crate::context::Context;
use crate::errors::PageError;
use crate::listing::Pagination;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::requirement::Requirement;

/// The history.
pub struct History {
    /// Newest first.
    pub items: Vec<TimelineItem>,
    /// Newer judgements, where these are not the newest.
    pub newer: Option<String>,
    /// Older ones, where there are more.
    pub older: Option<String>,
}

/// Which judgements are asked for.
pub(crate) struct Asked<'a> {
    /// On what.
    pub requirement: Requirement,
    /// On which objects and groups.
    pub targets: &'a [Target],
    /// The object in view.
    pub own: Target,
    /// Whether the reader owns it.
    pub is_own: bool,
    /// Given on this day or before.
    pub day: Day,
    /// The page.
    pub page: Option<i64>,
}

/// The history; `href` leads to another page of it.
///
/// # Errors
/// When the store fails.
pub(crate) async fn history(
    ctx: &Context,
    standing: &Standing,
    asked: Asked<'_>,
    href: impl Fn(i64) -> String,
) -> Result<History, PageError> {
    let store = &ctx.app.store;
    let request = Pagination::request(asked.page);
    let lineage = standing.ledger.lineage(asked.requirement);
    let page = store
        .judgement_history(ctx.organisation.id, &lineage, asked.targets, request)
        .await?;
    let known: Vec<_> = page
        .rows
        .into_iter()
        .filter(|judgement| judgement.judged_on <= asked.day)
        .collect();
    let ids: Vec<JudgementId> = known.iter().map(|judgement| judgement.id).collect();
    let evidence = if known.iter().all(|judgement| judgement.evidence.is_empty()) {
        Vec::new()
    } else {
        store.evidence_of(ctx.organisation.id, &ids).await?
    };
    let here = asked.page.unwrap_or(1).max(1);
    Ok(History {
        items: timeline(ctx, standing, &known, &evidence, asked.own, asked.is_own),
        newer: (here > 1).then(|| href(here - 1)),
        older: (request.offset + request.limit < page.total).then(|| href(here + 1)),
    })
}
