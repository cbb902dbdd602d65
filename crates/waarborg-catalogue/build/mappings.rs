//! The mappings of the controls, and of measures that do not just follow their control: checks each file
//! against the numbers of all versions, and packs it.

use crate::facts::{self, Article};
use crate::files::{self, Both};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

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
    #[serde(default)]
    measure: Vec<CareRow>,
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
    #[serde(default)]
    measure: Vec<ClausesRow>,
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

/// Packs the mappings of these controls and measures. Also returns the clauses, for files that refer to
/// them.
pub fn pack(
    folder: &Path,
    controls: &[String],
    measures: &[String],
) -> Result<(String, Vec<String>), String> {
    let attributes: AttributesFile = files::read(&folder.join("attributes.toml"))?;
    let care: CareFile = files::read(&folder.join("duty-of-care.toml"))?;
    let clauses: ClausesFile = files::read(&folder.join("iso-27001.toml"))?;
    check_attributes(&attributes, controls)?;
    check_care(&care, controls, measures)?;
    let known = check_clauses(&clauses, controls, measures)?;

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
        "measures": own_rows(&care, &clauses),
    });
    Ok((packed.to_string(), known))
}

/// What measures have of their own, one row per measure.
fn own_rows(care: &CareFile, clauses: &ClausesFile) -> Vec<Value> {
    let numbers = care.measure.iter().map(|row| &row.number);
    let numbers: BTreeSet<&String> = numbers
        .chain(clauses.measure.iter().map(|row| &row.number))
        .collect();
    let own = |number: &String| {
        let letters = care.measure.iter().find(|row| row.number == *number);
        let letters = letters.map(|row| {
            let certainty = row.certainty.as_ref().unwrap_or(&care.certainty);
            json!({ "values": row.letters, "certainty": certainty })
        });
        let own_clauses = clauses.measure.iter().find(|row| row.number == *number);
        let own_clauses = own_clauses.map(|row| {
            let certainty = row.certainty.as_ref().unwrap_or(&clauses.certainty);
            json!({ "values": row.clauses, "certainty": certainty })
        });
        json!({ "measure": number, "care": letters, "clauses": own_clauses })
    };
    numbers.into_iter().map(own).collect()
}

/// Numbers that are known, each once.
fn check_numbers<'a>(
    file: &str,
    numbers: impl Iterator<Item = (&'a String, Option<&'a String>)> + Clone,
    known: &[String],
) -> Result<(), String> {
    for (number, certain) in numbers.clone() {
        if !known.contains(number) {
            return Err(format!("{file}: there is no {number}"));
        }
        if let Some(certain) = certain {
            facts::certainty(&format!("{file}, {number}"), certain)?;
        }
    }
    facts::unique("number", numbers.map(|(number, _)| number.as_str()))
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

fn check_care(file: &CareFile, controls: &[String], measures: &[String]) -> Result<(), String> {
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
    for (rows, known) in [(&file.control, controls), (&file.measure, measures)] {
        let numbers = rows.iter().map(|row| (&row.number, row.certainty.as_ref()));
        check_numbers(name, numbers, known)?;
        for row in rows {
            let place = format!("{name}, {}", row.number);
            facts::codes(&place, "letter", &row.letters, LETTERS, true)?;
        }
    }
    Ok(())
}

fn check_clauses(
    file: &ClausesFile,
    controls: &[String],
    measures: &[String],
) -> Result<Vec<String>, String> {
    let name = "iso-27001.toml";
    let known: Vec<String> = file.clause.iter().map(|clause| clause.number.clone()).collect();
    facts::unique("clause", known.iter().map(String::as_str))
        .map_err(|problem| format!("{name}: {problem}"))?;
    for clause in &file.clause {
        facts::filled(&format!("{name}, {}", clause.number), &[&clause.title])?;
    }
    let codes: Vec<&str> = known.iter().map(String::as_str).collect();
    for (rows, numbers) in [(&file.control, controls), (&file.measure, measures)] {
        let of_rows = rows.iter().map(|row| (&row.number, row.certainty.as_ref()));
        check_numbers(name, of_rows, numbers)?;
        for row in rows {
            let place = format!("{name}, {}", row.number);
            facts::codes(&place, "clause", &row.clauses, &codes, true)?;
        }
    }
    Ok(known)
}
