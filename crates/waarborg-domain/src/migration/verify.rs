//! Invariants of moves to another version of BIO2.

use crate::tasks::Situation;

/// Each move begins where the one before it, as far as that was not undone, ended.
pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut before: Option<&str> = None;
    let moves = situation.ledger.migrations.iter();
    for made in moves.filter(|made| made.undone.is_none()) {
        if let Some(reached) = before.filter(|reached| *reached != made.from) {
            wrong.push(format!(
                "a move leaves {} where the one before it reached {reached}",
                made.from
            ));
        }
        before = Some(&made.to);
    }
    wrong
}
