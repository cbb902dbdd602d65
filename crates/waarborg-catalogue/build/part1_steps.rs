//! Was-wordt of part 1: compares the obligations of two versions. A file says in words what changed where
//! that is more than the number or the title of a chapter.

use crate::files::Both;
use crate::pack::filled;
use crate::part1::{Obligation, Part1};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What changed in one obligation, as people write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct What {
    id: String,
    what: Both<String>,
}

/// What became of one obligation, as the domain reads it.
#[derive(Serialize)]
pub struct Step {
    number: String,
    change: &'static str,
    differs: Vec<&'static str>,
    what: Option<Both<String>>,
}

/// A step for every obligation of either version: those of the new one first, in its order.
pub fn pack(whats: Vec<What>, old: &Part1, new: &Part1) -> Result<Vec<Step>, String> {
    let count = whats.len();
    let mut whats: BTreeMap<String, Both<String>> = whats.into_iter().map(|row| (row.id, row.what)).collect();
    if whats.len() != count {
        return Err("was-wordt: an obligation stands there twice".to_owned());
    }
    let find = |part1: &'_ Part1, id: &str| part1.obligations.iter().position(|one| one.id == id);
    let mut steps = Vec::new();
    for one in &new.obligations {
        let before = find(old, &one.id).map(|index| &old.obligations[index]);
        steps.push(step(before, Some(one), whats.remove(&one.id))?);
    }
    let gone = old.obligations.iter().filter(|one| find(new, &one.id).is_none());
    for one in gone {
        steps.push(step(Some(one), None, whats.remove(&one.id))?);
    }
    whats.keys().next().map_or(Ok(steps), |id| {
        Err(format!("was-wordt {id}: there is no such obligation"))
    })
}

/// The step between an obligation and what it has become; one of them may be missing.
fn step(
    old: Option<&Obligation>,
    new: Option<&Obligation>,
    what: Option<Both<String>>,
) -> Result<Step, String> {
    let differs = old
        .zip(new)
        .map_or_else(Vec::new, |(old, new)| differences(old, new));
    let change = match (old, new) {
        (None, _) => "new",
        (_, None) => "gone",
        _ if differs.is_empty() => "unchanged",
        _ if differs == ["chapter"] => "moved",
        _ => "changed",
    };
    let Some(one) = new.or(old) else {
        return Err("was-wordt: an obligation of neither version".to_owned());
    };
    let needed = !matches!(change, "unchanged" | "moved");
    if needed != what.is_some() {
        return Err(format!(
            "was-wordt {}: {change}, so it {} say what changed",
            one.id,
            if needed { "has to" } else { "cannot" },
        ));
    }
    filled(&one.id, &what.iter().collect::<Vec<_>>())?;
    Ok(Step {
        number: one.number.clone(),
        change,
        differs,
        what,
    })
}

/// In what an obligation of two versions differs. Our own arrangement and readings are left out.
fn differences(old: &Obligation, new: &Obligation) -> Vec<&'static str> {
    let pairs = [
        ("force", old.force != new.force),
        ("owed-by", old.owed_by != new.owed_by),
        ("chapter", old.chapter != new.chapter),
        ("text", old.title != new.title || old.summary != new.summary),
    ];
    let differing = pairs.into_iter().filter(|(_, differs)| *differs);
    differing.map(|(name, _)| name).collect()
}
