//! Invariants of members.

use super::Member;
use crate::tasks::Situation;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let members = &situation.ledger.members;
    let mut wrong = Vec::new();
    if !members.iter().any(Member::administers) {
        let nobody = "nobody administers the organisation with an open account that it manages itself";
        wrong.push(nobody.to_owned());
    }
    let without = members.iter().filter(|member| member.roles.is_empty());
    wrong.extend(without.map(|member| format!("{} is a member without a role", member.email)));
    wrong
}
