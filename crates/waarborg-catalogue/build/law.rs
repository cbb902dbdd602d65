//! What the law says of BIO2.

use crate::facts;
use crate::files::{self, Both};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    version: String,
    cbw: InForce,
    prescribes: InForce,
    proposal: Vec<Proposal>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct InForce {
    article: String,
    since: String,
    checked_on: String,
    certainty: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Proposal {
    tier: String,
    scope: String,
    why: Both<String>,
    certainty: String,
}

/// The tiers of government, in the order of the domain.
pub const TIERS: &[&str] = &[
    "municipality",
    "province",
    "water-board",
    "central-government",
    "autonomous-authority",
    "joint-arrangement",
];
const SCOPES: &[&str] = &["within", "outside", "undetermined"];

/// Packs the law, which prescribes one of these versions.
pub fn pack(path: &Path, versions: &[&str]) -> Result<Value, String> {
    let file: LawFile = files::read(path)?;
    facts::one_of("law.toml", "version", &file.version, versions)?;
    for law in [&file.cbw, &file.prescribes] {
        facts::day(&law.article, &law.since)?;
        facts::day(&law.article, &law.checked_on)?;
        facts::certainty(&law.article, &law.certainty)?;
    }
    let tiers: Vec<&str> = file.proposal.iter().map(|one| one.tier.as_str()).collect();
    if tiers != TIERS {
        return Err("law.toml: the proposals are not of all tiers, in order".to_owned());
    }
    for proposal in &file.proposal {
        let place = format!("law.toml, {}", proposal.tier);
        facts::one_of(&place, "scope", &proposal.scope, SCOPES)?;
        facts::filled(&place, &[&proposal.why])?;
        facts::certainty(&place, &proposal.certainty)?;
    }
    Ok(json!({
        "version": file.version,
        "cbw": file.cbw,
        "prescribes": file.prescribes,
        "proposals": file.proposal,
    }))
}
