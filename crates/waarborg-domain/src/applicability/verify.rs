//! Invariants of decisions on applicability.

use super::Subject;
use crate::tasks::Situation;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let (catalogue, ledger) = (situation.catalogue, situation.ledger);
    let is_known = |subject| match subject {
        Subject::Control(number) => catalogue.control(number).is_some(),
        Subject::Measure(number) => {
            catalogue.by_number(number).is_some() || ledger.left_behind(number).is_some()
        }
    };
    let decisions = ledger.decisions.iter();
    let dangling = decisions.filter(|decision| !is_known(decision.subject));
    dangling
        .map(|decision| {
            let version = catalogue.version();
            format!(
                "decision {} is on {}, which {version} does not have",
                decision.id, decision.subject
            )
        })
        .collect()
}
