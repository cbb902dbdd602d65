//! Invariants of actions.

use super::{ActionStatus, ActionVersion};
use crate::tasks::Situation;
use std::collections::HashMap;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let ledger = situation.ledger;
    let mut wrong = Vec::new();
    let mut numbers = HashMap::new();
    let mut last: Option<&ActionVersion> = None;
    // In order of action and version.
    for version in ledger.actions.iter() {
        let number = version.number;
        let before = last.filter(|before| before.action == version.action);
        let expected = before.map_or(1, |before| before.version + 1);
        if version.version != expected {
            wrong.push(format!(
                "action {number} has version {} where {expected} comes next",
                version.version
            ));
        }
        if before.is_none() && numbers.insert(number, version.action).is_some() {
            wrong.push(format!("there are two actions with number {number}"));
        }
        if version.result.is_some() && version.status != ActionStatus::Done {
            wrong.push(format!("action {number} has a result and is not done"));
        }
        let unknown = version
            .details
            .objects
            .iter()
            .any(|object| ledger.object(*object).is_none());
        if unknown {
            wrong.push(format!("action {number} is about an object that does not exist"));
        }
        last = Some(version);
    }
    wrong
}
