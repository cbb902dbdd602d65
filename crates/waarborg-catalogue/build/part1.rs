//! The obligations of part 1 and the maturity scales.

use crate::facts::{self, Article};
use crate::files::{self, Both};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ObligationsFile {
    edition: String,
    source: Both<String>,
    checked_on: String,
    certainty: String,
    obligation: Vec<Obligation>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Obligation {
    id: String,
    theme: String,
    force: String,
    owed_by: String,
    chapter: String,
    title: Both<String>,
    summary: Both<String>,
    clauses: Vec<String>,
    articles: Vec<Article>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MaturityFile {
    default: String,
    scale: Vec<Scale>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scale {
    id: String,
    title: Both<String>,
    source: Both<String>,
    checked_on: String,
    certainty: String,
    level: Vec<Level>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Level {
    level: u8,
    name: Both<String>,
    meaning: Both<String>,
    shows: Both<String>,
}

/// In the order of the page.
const THEMES: &[&str] = &[
    "application",
    "management-system",
    "risk-management",
    "measures",
    "statement",
    "governance",
    "supervision",
];
const FORCES: &[&str] = &["duty", "advice", "given"];
const OWED_BY: &[&str] = &["organisation", "board", "process-owner", "ciso"];

/// Packs the obligations; `editions` and `clauses` are what they may refer to.
pub fn obligations(path: &Path, editions: &[&str], clauses: &[String]) -> Result<String, String> {
    let file: ObligationsFile = files::read(path)?;
    facts::one_of("obligations.toml", "edition", &file.edition, editions)?;
    let clauses: Vec<&str> = clauses.iter().map(String::as_str).collect();
    for obligation in &file.obligation {
        check(obligation, &clauses)?;
    }
    facts::unique("obligation", file.obligation.iter().map(|one| one.id.as_str()))?;
    let place = |one: &Obligation| THEMES.iter().position(|theme| *theme == one.theme);
    if !file.obligation.is_sorted_by_key(place) {
        return Err("obligations.toml: not in the order of the themes".to_owned());
    }
    let provenance = facts::provenance(
        "obligations.toml",
        &file.source,
        &file.checked_on,
        &file.certainty,
    )?;
    let packed = json!({
        "edition": file.edition, "provenance": provenance, "obligations": file.obligation,
    });
    Ok(packed.to_string())
}

fn check(obligation: &Obligation, clauses: &[&str]) -> Result<(), String> {
    let name = &obligation.id;
    is_kebab(name)?;
    facts::one_of(name, "theme", &obligation.theme, THEMES)?;
    facts::one_of(name, "force", &obligation.force, FORCES)?;
    facts::one_of(name, "owed_by", &obligation.owed_by, OWED_BY)?;
    facts::filled(name, &[&obligation.title, &obligation.summary])?;
    facts::codes(name, "clause", &obligation.clauses, clauses, false)?;
    if obligation.chapter.trim().is_empty() {
        return Err(format!("{name}: has no chapter"));
    }
    for article in &obligation.articles {
        article.check().map_err(|problem| format!("{name}: {problem}"))?;
    }
    Ok(())
}

/// Packs the maturity scales.
pub fn maturity(path: &Path) -> Result<String, String> {
    let file: MaturityFile = files::read(path)?;
    let ids: Vec<&str> = file.scale.iter().map(|scale| scale.id.as_str()).collect();
    facts::unique("scale", ids.iter().copied())?;
    facts::one_of("maturity.toml", "default", &file.default, &ids)?;
    let scales: Vec<Value> = file.scale.iter().map(scale).collect::<Result<_, _>>()?;
    Ok(json!({ "default": file.default, "scales": scales }).to_string())
}

fn scale(scale: &Scale) -> Result<Value, String> {
    let name = &scale.id;
    is_kebab(name)?;
    let levels: Vec<u8> = scale.level.iter().map(|level| level.level).collect();
    if levels != [1, 2, 3, 4, 5] {
        return Err(format!("{name}: the levels are not 1 to 5, in order"));
    }
    facts::filled(name, &[&scale.title])?;
    for level in &scale.level {
        facts::filled(name, &[&level.name, &level.meaning, &level.shows])?;
    }
    let provenance = facts::provenance(name, &scale.source, &scale.checked_on, &scale.certainty)?;
    Ok(json!({
        "id": name, "title": scale.title, "provenance": provenance, "levels": scale.level,
    }))
}

fn is_kebab(id: &str) -> Result<(), String> {
    let right = id.starts_with(|c: char| c.is_ascii_lowercase())
        && !id.ends_with('-')
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if right {
        Ok(())
    } else {
        Err(format!("'{id}' is not an identifier such as scope-critical"))
    }
}
