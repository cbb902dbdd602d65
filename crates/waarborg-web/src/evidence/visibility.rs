//! Who may see which evidence. What the page of evidence and the lists ask the store is here in one
//! place, so that nothing can be found in one that is hidden in the other.

use crate::context::Context;
use crate::errors::PageError;
use std::collections::HashSet;
use waarborg_app::Standing;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::evidence::{Evidence, sees_confidential};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::judging::grounds_of;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::{EvidenceFilter, EvidenceVisibility, PageRequest};

/// What this person may see, for the filter of the store; absent for who sees all.
pub fn of(ctx: &Context, standing: &Standing) -> Option<EvidenceVisibility> {
    if sees_confidential(&ctx.actor) {
        return None;
    }
    let grounds = if ctx.may(Permission::Judge) {
        grounds(ctx, standing)
    } else {
        Default::default()
    };
    Some(EvidenceVisibility {
        user: ctx.actor.user,
        internal: ctx.actor.sees_all(),
        grounds: grounds.into_iter().collect(),
    })
}

/// What serves this person: judgements on these measures with these targets. Also under the number that
/// a measure had before, and on a measure that was left behind, where it was an object of his own.
#[must_use]
pub fn grounds(ctx: &Context, standing: &Standing) -> HashSet<(MeasureNumber, Target)> {
    let ledger = &standing.ledger;
    let user = ctx.actor.user;
    let mut grounds = grounds_of(standing.catalogue, ledger, &standing.posture, user);
    let moves = ledger.moves();
    if moves.is_empty() {
        return grounds;
    }
    let older = |(number, target): &(MeasureNumber, Target)| {
        let target = *target;
        let lineage = ledger.lineage(*number).into_iter().skip(1);
        lineage.map(move |under| (under.measure, target))
    };
    let history: Vec<_> = grounds.iter().flat_map(older).collect();
    grounds.extend(history);
    let mine = standing.posture.objects.iter();
    let mine = mine.filter(|object| object.details.owner == Some(user));
    for object in mine {
        let left = moves.iter().flat_map(|migration| &migration.routes);
        let left = left.filter(|route| ledger.left_behind(route.was).is_some());
        grounds.extend(left.map(|route| (route.was, Target::Object(object.object))));
    }
    grounds
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

/// One piece, if this person may see it; else it does not exist for him.
///
/// # Errors
/// When it is not there for him, or the store fails.
pub async fn one(ctx: &Context, id: EvidenceId) -> Result<Evidence, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    among(ctx, &standing, vec![id])
        .await?
        .pop()
        .ok_or(PageError::NotFound)
}
