//! What a row would change of what is known.

use super::plan::{Ground, Outcome, Planned, PlannedRow};
use super::resolve::Row;
use crate::judging::cells_meant;
use crate::posture::State;

/// Leaves out what is known already, and marks what a later judgement overtakes.
pub(super) fn settle(ground: Ground<'_>, row: Row) -> PlannedRow {
    let outcome = match row.outcome {
        Outcome::Record(planned) => {
            let kept = planned
                .into_iter()
                .filter_map(|one| one_of(ground, one, row.own_day));
            match kept.collect::<Vec<_>>() {
                kept if kept.is_empty() => Outcome::Unchanged,
                kept => Outcome::Record(kept),
            }
        }
        other => other,
    };
    PlannedRow {
        number: row.number,
        measure: row.measure,
        status: row.status,
        outcome,
    }
}

/// The judgement, unless it says what the state is already. A row with a day of its own that is later
/// says something new: it was looked at again.
fn one_of(ground: Ground<'_>, mut one: Planned, own_day: bool) -> Option<Planned> {
    let index = ground.catalogue.index(one.measure)?;
    let mut same = true;
    let mut older = false;
    for cell in cells_meant(ground.catalogue, ground.posture, index, one.target) {
        let now = cell.aspects[one.aspect.index()];
        let judged = now
            .judgement
            .and_then(|index| ground.ledger.judgements.get(index as usize));
        let later = judged.is_some_and(|fact| own_day && one.judged_on > fact.judged_on);
        same &= now.state == State::from(one.verdict) && !later;
        older |= judged.is_some_and(|fact| fact.judged_on > one.judged_on);
    }
    one.older = older;
    (!same).then_some(one)
}
