//! Who may see which evidence. What lists ask the store and what commands check is here in one place, so
//! that nothing can be used in one that is hidden in the other.

use super::{Evidence, EvidenceVisibility, sees_confidential};
use crate::accounts::Actor;
use crate::catalogue::Catalogue;
use crate::decision::{Need, World};
use crate::groups::Target;
use crate::ids::{EvidenceId, UserId};
use crate::judging::grounds_of;
use crate::ledger::Ledger;
use crate::permissions::Permission;
use crate::posture::Posture;
use crate::requirement::Requirement;
use std::collections::HashSet;

/// What `actor` may see, for the filter of the store; `None` for whoever sees everything.
#[must_use]
pub fn visibility_of(
    catalogue: &Catalogue,
    ledger: &Ledger,
    posture: &Posture,
    actor: &Actor,
) -> Option<EvidenceVisibility> {
    if sees_confidential(actor) {
        return None;
    }
    let mut grounds: Vec<(Requirement, Target)> = if actor.may(Permission::Judge) {
        grounds(catalogue, ledger, posture, actor.user)
            .into_iter()
            .collect()
    } else {
        Vec::new()
    };
    // Sorted, so that the same records give the same key when a command asks for them.
    grounds.sort_unstable();
    Some(EvidenceVisibility {
        user: actor.user,
        internal: actor.sees_all(),
        grounds,
    })
}

/// What bears on somebody's objects: judgements on these measures with these targets. Also under a
/// measure's former number, and on a measure that a move left behind if the target is an object of
/// theirs.
#[must_use]
pub fn grounds(
    catalogue: &Catalogue,
    ledger: &Ledger,
    posture: &Posture,
    user: UserId,
) -> HashSet<(Requirement, Target)> {
    let mut grounds = grounds_of(catalogue, ledger, posture, user);
    let moves = ledger.moves();
    if moves.is_empty() {
        return grounds;
    }
    let older = |(requirement, target): &(Requirement, Target)| {
        let target = *target;
        let lineage = ledger.lineage(*requirement).into_iter().skip(1);
        lineage.map(move |under| (under.requirement, target))
    };
    let history: Vec<_> = grounds.iter().flat_map(older).collect();
    grounds.extend(history);
    let own = posture.objects.iter();
    let own = own.filter(|object| object.details.owner == Some(user));
    for object in own {
        let left = moves.iter().flat_map(|migration| &migration.routes);
        let left = left.filter(|route| ledger.left_behind(route.was).is_some());
        grounds.extend(left.map(|route| (route.was.into(), Target::Object(object.object))));
    }
    grounds
}

/// Those of the pieces that the author may see.
///
/// # Errors
/// [`Need`]: they were not loaded yet.
pub(crate) fn visible<'w>(
    world: &World<'w>,
    author: &Actor,
    mut ids: Vec<EvidenceId>,
) -> Result<&'w [Evidence], Need> {
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(&[]);
    }
    let visibility = if sees_confidential(author) {
        None
    } else {
        let posture = world.posture(&world.today)?;
        visibility_of(world.catalogue, world.ledger, posture, author)
    };
    Ok(world.evidence_in(&(ids, visibility))?)
}
