//! The invariants of the records, whoever wrote them: the commands uphold them, and `waarborg doctor`
//! checks them. Each feature checks its own records ([`crate::features::Feature::verify`]).

use crate::features;
use crate::groups::Target;
use crate::ledger::Ledger;
use crate::tasks::Situation;

/// Says what is wrong with the records of one feature, a sentence each; empty when healthy. A pure
/// function.
pub type Verify = fn(&Situation<'_>) -> Vec<String>;

/// What is wrong with the records of all features, each with the name of its feature.
#[must_use]
pub fn verify(situation: &Situation<'_>) -> Vec<(&'static str, String)> {
    let checks = features::ALL
        .iter()
        .filter_map(|feature| Some((feature.name, feature.verify?)));
    let wrong = checks.flat_map(|(name, check)| {
        let wrong = check(situation).into_iter();
        wrong.map(move |wrong| (name, wrong))
    });
    wrong.collect()
}

/// Whether what a target names exists.
pub(crate) fn exists(ledger: &Ledger, target: Target) -> bool {
    match target {
        Target::Object(object) => ledger.object(object).is_some(),
        Target::RunBy(_, supplier) => ledger.object(supplier).is_some(),
        // A group may be empty, and an owner may have left.
        Target::All(_) | Target::OwnedBy(..) => true,
    }
}
