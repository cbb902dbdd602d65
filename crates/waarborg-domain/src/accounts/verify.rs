//! Invariants of members.

use super::Role;
use crate::tasks::Situation;

pub(super) fn verify(situation: &Situation<'_>) -> Vec<String> {
    let members = &situation.ledger.members;
    let administers = members
        .iter()
        .any(|member| member.active && member.roles.contains(&Role::Administrator));
    let mut wrong = Vec::new();
    if !administers {
        wrong.push("nobody administers the organisation".to_owned());
    }
    let without = members.iter().filter(|member| member.roles.is_empty());
    wrong.extend(without.map(|member| format!("{} is a member without a role", member.email)));
    wrong
}
