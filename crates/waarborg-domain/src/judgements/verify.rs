//! Invariants of judgements.

use crate::tasks::Situation;
use crate::verify::exists;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let ledger = situation.ledger;
    let mut wrong = Vec::new();
    for fact in ledger.judgements.iter() {
        let id = fact.id;
        let known = situation.catalogue.by_number(fact.measure).is_some();
        if !known && ledger.left_behind(fact.measure).is_none() {
            let version = situation.catalogue.version();
            wrong.push(format!(
                "judgement {id} is on {}, which {version} does not have",
                fact.measure
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
