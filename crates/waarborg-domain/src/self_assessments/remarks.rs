//! Remarks that stand with judgements: the ledger has none, so they are loaded for the rows that need
//! them.

use super::outcome::Planned;
use crate::catalogue::MeasureNumber;
use crate::groups::Target;
use crate::judgements::{Aspect, JudgedUnder, Judgement, Verdict};
use crate::ledger::Ledger;
use std::collections::{BTreeSet, HashSet};

/// On what remarks are asked for.
pub type Asked = BTreeSet<(MeasureNumber, Target)>;

/// Remarks that stand already.
#[derive(Debug, Clone, Default)]
pub struct Remarks(HashSet<(MeasureNumber, Target, Aspect, Verdict, String)>);

/// What has to be loaded to know the remarks on these: [`crate::judgements::JudgementStore`] has them.
#[must_use]
pub fn history_of(ledger: &Ledger, asked: &Asked) -> (Vec<JudgedUnder>, Vec<Target>) {
    let measures: BTreeSet<MeasureNumber> = asked.iter().map(|(measure, _)| *measure).collect();
    let targets: BTreeSet<Target> = asked.iter().map(|(_, target)| *target).collect();
    let under: BTreeSet<JudgedUnder> = measures
        .into_iter()
        .flat_map(|measure| ledger.lineage(measure))
        .collect();
    (under.into_iter().collect(), targets.into_iter().collect())
}

impl Remarks {
    /// Those of these judgements.
    #[must_use]
    pub fn of(ledger: &Ledger, asked: &Asked, history: &[Judgement]) -> Self {
        let mut remarks = HashSet::new();
        let measures: BTreeSet<MeasureNumber> = asked.iter().map(|(measure, _)| *measure).collect();
        for measure in measures {
            let lineage = ledger.lineage(measure);
            let counts = |one: &&Judgement| {
                let under = |under: &JudgedUnder| {
                    under.measure == one.measure && under.version == one.catalogue_version
                };
                one.retracted.is_none() && lineage.iter().any(under)
            };
            for one in history.iter().filter(counts) {
                let _ = remarks.insert((measure, one.target, one.aspect, one.verdict, one.remark.clone()));
            }
        }
        Self(remarks)
    }

    /// Whether a judgement with this remark stands already.
    pub(super) fn has(&self, one: &Planned) -> bool {
        let known = (
            one.measure,
            one.target,
            one.aspect,
            one.verdict,
            one.remark.clone(),
        );
        one.remark.is_empty() || self.0.contains(&known)
    }
}
