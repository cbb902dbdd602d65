//! Invariants of the scope.

use crate::tasks::Situation;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let ledger = situation.ledger;
    let versions = ledger.scope_texts.iter().map(|text| text.version);
    let mut wrong: Vec<String> = versions
        .zip(1..)
        .filter(|(version, expected)| version != expected)
        .map(|(version, expected)| {
            format!("the text of the scope has version {version} where {expected} comes next")
        })
        .collect();
    let items = ledger.scope_items.iter();
    let dangling = items.filter(|item| ledger.object(item.object).is_none());
    wrong.extend(dangling.map(|item| {
        format!(
            "the scope has a decision on object {}, which does not exist",
            item.object
        )
    }));
    wrong
}
