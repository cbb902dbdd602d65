//! Two people who judge the same: what the second could not have seen.

use super::book::JudgementFact;
use super::{Aspect, RecordJudgements};
use crate::groups::Target;
use crate::ledger::Ledger;
use crate::requirement::Requirement;
use std::collections::{BTreeMap, BTreeSet};

impl RecordJudgements {
    /// What was recorded or retracted since its author looked, on exactly the grounds that are judged here:
    /// requirement, target and aspect. Newest first; nothing when nobody looked at a form.
    #[must_use]
    pub fn meanwhile<'l>(&self, ledger: &'l Ledger) -> Vec<&'l JudgementFact> {
        let Some(seen) = self.seen else {
            return Vec::new();
        };
        let mut judged: BTreeMap<Requirement, BTreeSet<(Target, Aspect)>> = BTreeMap::new();
        for (_, new) in &self.judgements {
            let grounds = judged.entry(new.requirement).or_default();
            grounds.insert((new.target, new.aspect));
        }
        let changed = judged.iter().flat_map(|(requirement, grounds)| {
            let on = ledger.judgements.on(*requirement);
            on.filter(move |fact| fact.changed_in > seen && grounds.contains(&(fact.target, fact.aspect)))
        });
        let mut changed: Vec<&JudgementFact> = changed.collect();
        changed.sort_by_key(|fact| std::cmp::Reverse((fact.changed_in, fact.id)));
        changed
    }
}
