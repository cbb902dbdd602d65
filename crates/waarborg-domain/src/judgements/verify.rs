//! Invariants of judgements.

use crate::tasks::Situation;
use crate::verify::exists;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let ledger = situation.ledger;
    let mut wrong = Vec::new();
    for fact in ledger.judgements.iter() {
        let id = fact.id;
        let asked = fact.requirement;
        let left = |number| ledger.left_behind(number).is_some();
        if !situation.catalogue.has(asked) && !asked.measure().is_some_and(left) {
            let version = situation.catalogue.version();
            wrong.push(format!(
                "judgement {id} is on {asked}, which {version} does not have",
            ));
        }
        if !exists(ledger, fact.target) {
            wrong.push(format!(
                "judgement {id} is on {}, which does not exist",
                fact.target
            ));
        }
        if fact.retracted_on.is_some_and(|day| day < fact.judged_on) {
            wrong.push(format!("judgement {id} was retracted before it was given"));
        }
    }
    wrong
}
