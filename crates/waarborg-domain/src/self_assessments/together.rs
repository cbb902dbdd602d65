//! Puts rows on the same subject together.

use super::Numbering;
use super::outcome::{Mistake, Outcome, Planned};
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::groups::Target;
use crate::judgements::{Aspect, MAX_REMARK_LENGTH};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A row on its way to a [`super::PlannedRow`].
pub(super) struct Row {
    pub number: usize,
    pub measure: String,
    pub control: Option<(ControlNumber, usize)>,
    pub status: String,
    pub outcome: Outcome,
    /// Whether the file itself says on which day was judged.
    pub own_day: bool,
}

impl Row {
    /// Takes in another verdict of the same row, if it does the same; returns it if not.
    pub fn join(&mut self, other: Self) -> Option<Self> {
        match (&mut self.outcome, other.outcome) {
            (Outcome::Record(planned), Outcome::Record(more)) => planned.extend(more),
            (known, outcome) if *known == outcome && !matches!(outcome, Outcome::NeedsWord(_)) => {}
            (_, outcome) => return Some(Self { outcome, ..other }),
        }
        self.status = format!("{} · {}", self.status, other.status);
        None
    }
}

/// Merges rows about the same subject: a repetition counts once, with all remarks, a difference is a
/// contradiction. Several numbers of BIO 1.04zv may have one successor: then the worst counts.
pub(super) fn put_together(rows: &mut [Row], numbering: Numbering) {
    let mut first: HashMap<(MeasureNumber, Target, Aspect), (usize, usize)> = HashMap::new();
    for index in 0..rows.len() {
        let Outcome::Record(planned) = &mut rows[index].outcome else {
            continue;
        };
        let planned = std::mem::take(planned);
        let mut own: Vec<Planned> = Vec::new();
        let mut joined = None;
        let mut against = None;
        for one in planned {
            match first.entry((one.measure, one.target, one.aspect)) {
                Entry::Vacant(entry) => {
                    entry.insert((index, own.len()));
                    own.push(one);
                }
                Entry::Occupied(entry) => {
                    let (row, within) = *entry.get();
                    let number = rows[row].number;
                    let Outcome::Record(known) = &mut rows[row].outcome else {
                        continue;
                    };
                    let Some(known) = known.get_mut(within) else {
                        continue;
                    };
                    let same = (known.verdict, known.judged_on) == (one.verdict, one.judged_on);
                    if !same && numbering == Numbering::Bio2 {
                        against = Some(Mistake::Contradicts(number));
                    } else if join(known, &one) {
                        joined = Some(number);
                    } else {
                        against = Some(Mistake::RemarkTooLong);
                    }
                }
            }
        }
        rows[index].outcome = match (against, joined) {
            (Some(mistake), _) => {
                // What it claimed is free again for rows below it.
                first.retain(|_, (row, _)| *row != index);
                Outcome::Wrong(vec![mistake])
            }
            (None, Some(number)) if own.is_empty() => Outcome::Merged(number),
            (None, _) => Outcome::Record(own),
        };
    }
}

/// Puts two judgements on the same together; `false` if the remark becomes too long to keep.
fn join(known: &mut Planned, one: &Planned) -> bool {
    let is_new = !one.remark.is_empty() && one.remark != known.remark;
    if is_new {
        let longer = format!("{}\n{}", known.remark, one.remark).trim().to_owned();
        if longer.chars().count() > MAX_REMARK_LENGTH {
            return false;
        }
        known.remark = longer;
    }
    known.verdict = known.verdict.max(one.verdict);
    known.judged_on = known.judged_on.max(one.judged_on);
    true
}
