//! The maturity scales.

use crate::facts;
use crate::files::{self, Both};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::Path;

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

/// Packs the maturity scales.
pub fn pack(path: &Path) -> Result<String, String> {
    let file: MaturityFile = files::read(path)?;
    let ids: Vec<&str> = file.scale.iter().map(|scale| scale.id.as_str()).collect();
    facts::unique("scale", ids.iter().copied())?;
    facts::one_of("maturity.toml", "default", &file.default, &ids)?;
    let scales: Vec<Value> = file.scale.iter().map(scale).collect::<Result<_, _>>()?;
    Ok(json!({ "default": file.default, "scales": scales }).to_string())
}

fn scale(scale: &Scale) -> Result<Value, String> {
    let name = &scale.id;
    facts::is_kebab(name)?;
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
