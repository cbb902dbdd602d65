//! Who may see which evidence. What pages and lists ask the store is here in one place, so that nothing
//! can be found in one that is hidden in the other.

use crate::context::Context;
use crate::errors::PageError;
use std::collections::HashSet;
use waarborg_app::Standing;
use waarborg_domain::evidence::{self, Evidence, EvidenceFilter, EvidenceVisibility, visibility_of};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::requirement::Requirement;
use waarborg_domain::store::PageRequest;

/// What this person may see, for the filter of the store; `None` for whoever sees everything.
pub fn of(ctx: &Context, standing: &Standing) -> Option<EvidenceVisibility> {
    visibility_of(
        standing.catalogue,
        &standing.ledger,
        &standing.posture,
        &ctx.actor,
    )
}

/// What bears on this person's objects: judgements on these requirements with these targets.
#[must_use]
pub fn grounds(ctx: &Context, standing: &Standing) -> HashSet<(Requirement, Target)> {
    let (catalogue, ledger) = (standing.catalogue, &standing.ledger);
    evidence::grounds(catalogue, ledger, &standing.posture, ctx.actor.user)
}

/// The pieces among these that this person may see, in the order of the store.
///
/// # Errors
/// When the store fails.
pub async fn among(
    ctx: &Context,
    standing: &Standing,
    ids: Vec<EvidenceId>,
) -> Result<Vec<Evidence>, PageError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let page = PageRequest {
        offset: 0,
        limit: i64::try_from(ids.len()).unwrap_or(i64::MAX),
    };
    let filter = EvidenceFilter {
        ids: Some(ids),
        retired: true,
        visibility: of(ctx, standing),
        ..EvidenceFilter::default()
    };
    let found = ctx
        .app
        .store
        .evidence_page(ctx.organisation.id, &filter, page)
        .await?;
    Ok(found.rows.into_iter().map(|row| row.evidence).collect())
}

/// One piece, if this person may see it; otherwise it does not exist.
///
/// # Errors
/// When this person may not see it, or the store fails.
pub async fn one(ctx: &Context, id: EvidenceId) -> Result<Evidence, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    among(ctx, &standing, vec![id])
        .await?
        .pop()
        .ok_or(PageError::NotFound)
}
