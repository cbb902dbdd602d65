//! Invariants of actions.

use super::{ActionStatus, ActionVersion};
use crate::ids::JudgementId;
use crate::tasks::Situation;
use std::collections::{HashMap, HashSet};

/// What is wrong with how an action ended.
fn ending(judgements: &HashSet<JudgementId>, version: &ActionVersion) -> Option<&'static str> {
    let (is_done, is_cancelled) = (
        version.status == ActionStatus::Done,
        version.status == ActionStatus::Cancelled,
    );
    match version.result {
        Some(_) if !is_done => Some("has a result and is not done"),
        Some(id) if !judgements.contains(&id) => Some("has a result that does not exist"),
        None if (is_done || is_cancelled) && version.note.is_empty() => Some("ended and says not why"),
        _ => None,
    }
}

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let ledger = situation.ledger;
    let mut wrong = Vec::new();
    let mut numbers = HashMap::new();
    let judgements = ledger.judgements.iter().map(|fact| fact.id).collect();
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
        wrong.extend(ending(&judgements, version).map(|what| format!("action {number} {what}")));
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
