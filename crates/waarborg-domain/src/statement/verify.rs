//! Invariants of statements.

use crate::tasks::Situation;
use std::collections::BTreeMap;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut numbers = BTreeMap::new();
    for record in situation.statements {
        if record.status.is_version()
            && let Some(other) = numbers.insert(record.number, record.id)
        {
            wrong.push(format!(
                "statements {other} and {} are both version {}",
                record.id, record.number
            ));
        }
        let decided = record.decided.is_some();
        if record.status.is_version() && !(decided && record.advised.is_some()) {
            wrong.push(format!(
                "version {} was not advised on and decided",
                record.number
            ));
        }
    }
    let open = situation
        .statements
        .iter()
        .filter(|record| record.status.is_open());
    if open.count() > 1 {
        wrong.push("more than one statement waits for a decision".to_owned());
    }
    wrong
}
