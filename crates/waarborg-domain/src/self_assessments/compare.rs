//! What a row would change of what is known.

use super::outcome::{Outcome, Planned, PlannedRow};
use super::plan::Ground;
use super::remarks::Asked;
use super::together::Row;
use crate::judging::cells_meant;
use crate::posture::State;

/// Leaves out what is known already, and marks what a later judgement overtakes. Where that depends on
/// remarks, those are asked for.
pub(super) fn settle(ground: Ground<'_>, row: Row, asked: &mut Asked) -> PlannedRow {
    let outcome = match row.outcome {
        Outcome::Record(planned) => {
            let kept = planned
                .into_iter()
                .filter_map(|one| one_of(ground, one, row.own_day, asked));
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
        control: row.control,
        status: row.status,
        outcome,
    }
}

/// The judgement, unless it says what the state is already. A row with a day of its own that is later
/// says something new: it was looked at again. So does one with a remark that does not stand yet.
fn one_of(ground: Ground<'_>, mut one: Planned, own_day: bool, asked: &mut Asked) -> Option<Planned> {
    let index = ground.catalogue.index(one.measure)?;
    let mut same = true;
    let mut older = false;
    for cell in cells_meant(ground.catalogue, ground.posture, index, one.target) {
        let now = cell.aspects[one.aspect.index()];
        let judged_on = now.from;
        let later = judged_on.is_some_and(|day| own_day && one.judged_on > day);
        same &= now.state == State::from(one.verdict) && !later;
        older |= judged_on.is_some_and(|day| day > one.judged_on);
    }
    one.older = older;
    if same && !one.remark.is_empty() {
        let _ = asked.insert((one.measure, one.target));
        same = ground.remarks.is_some_and(|remarks| remarks.has(&one));
    }
    (!same).then_some(one)
}
