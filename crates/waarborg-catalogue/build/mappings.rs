//! The mappings of the controls: checks each file against the controls of the newest version, and packs
//! it.

use crate::facts::{self, Article};
use crate::files::{self, Both};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AttributesFile {
    source: Both<String>,
    checked_on: String,
    certainty: String,
    control: Vec<AttributesRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AttributesRow {
    number: String,
    types: Vec<String>,
    properties: Vec<String>,
    concepts: Vec<String>,
    certainty: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CareFile {
    source: Both<String>,
    checked_on: String,
    certainty: String,
    nis2: Article,
    cbw: Article,
    item: Vec<CareItem>,
    control: Vec<CareRow>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct CareItem {
    letter: String,
    title: Both<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CareRow {
    number: String,
    letters: Vec<String>,
    certainty: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClausesFile {
    source: Both<String>,
    checked_on: String,
    certainty: String,
    clause: Vec<Clause>,
    control: Vec<ClausesRow>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    number: String,
    title: Both<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClausesRow {
    number: String,
    clauses: Vec<String>,
    certainty: Option<String>,
}

const LETTERS: &[&str] = &["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const TYPES: &[&str] = &["preventive", "detective", "corrective"];
const PROPERTIES: &[&str] = &["availability", "integrity", "confidentiality"];
const CONCEPTS: &[&str] = &["identify", "protect", "detect", "respond", "recover"];

/// Packs the mappings of these controls. Also returns the clauses, for files that refer to them.
pub fn pack(folder: &Path, controls: &[String]) -> Result<(String, Vec<String>), String> {
    let attributes: AttributesFile = files::read(&folder.join("attributes.toml"))?;
    let care: CareFile = files::read(&folder.join("duty-of-care.toml"))?;
    let clauses: ClausesFile = files::read(&folder.join("iso-27001.toml"))?;
    check_attributes(&attributes, controls)?;
    check_care(&care, controls)?;
    let known = check_clauses(&clauses, controls)?;

    let attributes_of: BTreeMap<_, _> = attributes.control.iter().map(|row| (&row.number, row)).collect();
    let care_of: BTreeMap<_, _> = care.control.iter().map(|row| (&row.number, row)).collect();
    let clauses_of: BTreeMap<_, _> = clauses.control.iter().map(|row| (&row.number, row)).collect();
    let rows: Vec<Value> = controls
        .iter()
        .map(|number| {
            let own = attributes_of[number];
            let (letters, letters_certain) = care_of.get(number).map_or((&[][..], None), |row| {
                (row.letters.as_slice(), row.certainty.as_ref())
            });
            let (own_clauses, clauses_certain) = clauses_of.get(number).map_or((&[][..], None), |row| {
                (row.clauses.as_slice(), row.certainty.as_ref())
            });
            json!({
                "control": number,
                "attributes": {
                    "types": own.types, "properties": own.properties, "concepts": own.concepts,
                    "certainty": own.certainty.as_ref().unwrap_or(&attributes.certainty),
                },
                "care": { "values": letters, "certainty": letters_certain.unwrap_or(&care.certainty) },
                "clauses": { "values": own_clauses, "certainty": clauses_certain.unwrap_or(&clauses.certainty) },
            })
        })
        .collect();
    let source =
        |place: &str, source, checked_on, certainty| facts::provenance(place, source, checked_on, certainty);
    let packed = json!({
        "sources": {
            "attributes": source("attributes.toml", &attributes.source, &attributes.checked_on, &attributes.certainty)?,
            "care": source("duty-of-care.toml", &care.source, &care.checked_on, &care.certainty)?,
            "clauses": source("iso-27001.toml", &clauses.source, &clauses.checked_on, &clauses.certainty)?,
        },
        "nis2": care.nis2,
        "cbw": care.cbw,
        "care_items": care.item,
        "clauses": clauses.clause,
        "controls": rows,
    });
    Ok((packed.to_string(), known))
}

/// Numbers that are controls, each once.
fn check_numbers<'a>(
    file: &str,
    numbers: impl Iterator<Item = (&'a String, Option<&'a String>)> + Clone,
    controls: &[String],
) -> Result<(), String> {
    for (number, certain) in numbers.clone() {
        if !controls.contains(number) {
            return Err(format!("{file}: {number} is not a control"));
        }
        if let Some(certain) = certain {
            facts::certainty(&format!("{file}, {number}"), certain)?;
        }
    }
    facts::unique("control", numbers.map(|(number, _)| number.as_str()))
        .map_err(|problem| format!("{file}: {problem}"))
}

fn check_attributes(file: &AttributesFile, controls: &[String]) -> Result<(), String> {
    let name = "attributes.toml";
    let numbers = file
        .control
        .iter()
        .map(|row| (&row.number, row.certainty.as_ref()));
    check_numbers(name, numbers, controls)?;
    let missing = |number: &&String| !file.control.iter().any(|row| row.number == **number);
    if let Some(number) = controls.iter().find(missing) {
        return Err(format!("{name}: {number} has no attributes"));
    }
    for row in &file.control {
        let place = format!("{name}, {}", row.number);
        facts::codes(&place, "type", &row.types, TYPES, true)?;
        facts::codes(&place, "property", &row.properties, PROPERTIES, true)?;
        facts::codes(&place, "concept", &row.concepts, CONCEPTS, true)?;
    }
    Ok(())
}

fn check_care(file: &CareFile, controls: &[String]) -> Result<(), String> {
    let name = "duty-of-care.toml";
    file.nis2.check()?;
    file.cbw.check()?;
    let letters: Vec<&str> = file.item.iter().map(|item| item.letter.as_str()).collect();
    if letters != LETTERS {
        return Err(format!("{name}: the items are not a to j, in order"));
    }
    for item in &file.item {
        facts::filled(&format!("{name}, {}", item.letter), &[&item.title])?;
    }
    let numbers = file
        .control
        .iter()
        .map(|row| (&row.number, row.certainty.as_ref()));
    check_numbers(name, numbers, controls)?;
    for row in &file.control {
        let place = format!("{name}, {}", row.number);
        facts::codes(&place, "letter", &row.letters, LETTERS, true)?;
    }
    Ok(())
}

fn check_clauses(file: &ClausesFile, controls: &[String]) -> Result<Vec<String>, String> {
    let name = "iso-27001.toml";
    let known: Vec<String> = file.clause.iter().map(|clause| clause.number.clone()).collect();
    facts::unique("clause", known.iter().map(String::as_str))
        .map_err(|problem| format!("{name}: {problem}"))?;
    for clause in &file.clause {
        facts::filled(&format!("{name}, {}", clause.number), &[&clause.title])?;
    }
    let numbers = file
        .control
        .iter()
        .map(|row| (&row.number, row.certainty.as_ref()));
    check_numbers(name, numbers, controls)?;
    let codes: Vec<&str> = known.iter().map(String::as_str).collect();
    for row in &file.control {
        facts::codes(
            &format!("{name}, {}", row.number),
            "clause",
            &row.clauses,
            &codes,
            true,
        )?;
    }
    Ok(known)
}
