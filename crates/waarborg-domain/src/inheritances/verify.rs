//! Invariants of inheritances.

use crate::tasks::Situation;
use crate::verify::exists;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let ledger = situation.ledger;
    let mut wrong = Vec::new();
    for inheritance in ledger.inheritances.iter() {
        let id = inheritance.id;
        match ledger.object(inheritance.provider) {
            None => wrong.push(format!("inheritance {id} has a provider that does not exist")),
            Some(provider) => {
                // Not by days: an object may be ended as of a day before its inheritance was.
                if provider.retired && inheritance.ended_on.is_none() {
                    wrong.push(format!(
                        "inheritance {id} goes on after its provider {} was ended",
                        provider.details.code
                    ));
                }
            }
        }
        if !exists(ledger, inheritance.consumers) {
            wrong.push(format!(
                "inheritance {id} is to {}, which does not exist",
                inheritance.consumers
            ));
        }
        if inheritance
            .ended_on
            .is_some_and(|end| end < inheritance.valid_from)
        {
            wrong.push(format!("inheritance {id} ended before it began"));
        }
    }
    wrong
}
