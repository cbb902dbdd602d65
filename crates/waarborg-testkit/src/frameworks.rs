//! An invented OSCAL catalog of any size, shaped like the large published ones: families, controls with
//! enhancements, parameters in texts and in each other, nested items, guidance, references.

use serde_json::{Value, json};

/// Controls in a family.
const FAMILY: usize = 50;

/// One in this many controls is an enhancement of the one before.
const ENHANCED: usize = 3;

const WORDS: &[&str] = &[
    "de",
    "organisatie",
    "bewaart",
    "controleert",
    "toegang",
    "sleutels",
    "elke",
    "wijziging",
    "vooraf",
    "met",
    "een",
    "verslag",
    "dat",
    "de",
    "verantwoordelijke",
    "leest",
    "en",
    "bewijst",
    "voor",
    "systemen",
];

/// Words in an order that depends on their position only.
fn words(index: usize, count: usize) -> String {
    let word = |turn: usize| WORDS[(index * 7 + turn * turn * 3 + turn) % WORDS.len()];
    let text: Vec<&str> = (0..count).map(word).collect();
    text.join(" ")
}

fn control(index: usize, id: &str, label: &str, others: &str) -> Value {
    let item = |letter: &str, turn: usize| {
        json!({
            "id": format!("{id}_smt.{letter}"),
            "name": "item",
            "props": [{ "name": "label", "value": format!("{letter}.") }],
            "prose": format!("{} {{{{ insert: param, {id}_prm_{} }}}}; en", words(index + turn, 18), turn % 3 + 1),
            "parts": [{
                "id": format!("{id}_smt.{letter}.1"),
                "name": "item",
                "props": [{ "name": "label", "value": "1." }],
                "prose": words(index + turn + 5, 14),
            }],
        })
    };
    json!({
        "id": id,
        "class": "proef",
        "title": format!("Maatregel {label}: {}", words(index, 4)),
        "params": [
            { "id": format!("{id}_prm_1"), "label": "de verantwoordelijke", "guidelines": [{ "prose": words(index, 12) }] },
            { "id": format!("{id}_prm_2"), "select": { "how-many": "one-or-more", "choice": [
                "elke maand", format!("elke {{{{ insert: param, {id}_prm_3 }}}}"), "na een wijziging" ] } },
            { "id": format!("{id}_prm_3"), "values": ["dag"] },
        ],
        "props": [
            { "name": "label", "value": label },
            { "name": "label", "class": "zero-padded", "value": format!("{label}-0") },
            { "name": "sort-id", "value": id },
        ],
        "links": [{ "href": format!("#{others}"), "rel": "related" }],
        "parts": [
            { "id": format!("{id}_smt"), "name": "statement", "prose": words(index, 8),
              "parts": [item("a", 1), item("b", 2), item("c", 3)] },
            { "id": format!("{id}_gdn"), "name": "guidance", "prose": words(index + 1, 140) },
            { "id": format!("{id}_obj"), "name": "assessment-objective", "prose": words(index + 2, 60) },
        ],
    })
}

/// A catalog with this many controls, enhancements included, as JSON.
#[must_use]
pub fn oscal_catalog(controls: usize) -> String {
    let mut groups: Vec<Value> = Vec::new();
    for index in 0..controls {
        let family = index / FAMILY;
        if index % FAMILY == 0 {
            groups.push(json!({
                "id": format!("f{family}"),
                "class": "family",
                "title": format!("Familie {family}"),
                "props": [{ "name": "label", "value": format!("F{family}") }],
                "controls": [],
            }));
        }
        let number = index % FAMILY;
        let (id, label) = (format!("f{family}-{number}"), format!("F{family}-{number}"));
        let new = control(index, &id, &label, &format!("f{family}-0"));
        let Some(list) = groups
            .last_mut()
            .and_then(|group| group["controls"].as_array_mut())
        else {
            continue;
        };
        match list.last_mut() {
            Some(above) if number % ENHANCED == 2 => match above["controls"].as_array_mut() {
                Some(enhancements) => enhancements.push(new),
                None => above["controls"] = json!([new]),
            },
            _ => list.push(new),
        }
    }
    let catalog = json!({ "catalog": {
        "uuid": "3f2a6f6e-6a0c-4a53-9a9e-0d5a4d1c7b11",
        "metadata": {
            "title": "Verzonnen kader",
            "last-modified": "2026-01-01T00:00:00Z",
            "version": "1.0",
            "oscal-version": "1.1.2",
        },
        "groups": groups,
    } });
    serde_json::to_string_pretty(&catalog).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::oscal_catalog;
    use waarborg_domain::frameworks::FrameworkNoteKind;

    #[test]
    fn an_invented_catalog_comes_in_whole_and_without_remarks() {
        let text = waarborg_catalogue::frameworks::read(oscal_catalog(200).as_bytes()).expect("a framework");
        assert_eq!(text.assessable(), 200);
        assert_eq!(text.nodes.len(), 204);
        // But for classes and the like, which mean something to programs only.
        let mut kinds = text.notes.iter().map(|note| note.kind);
        assert!(kinds.all(|kind| kind == FrameworkNoteKind::Technical));
        assert!(text.nodes.iter().any(|node| node.depth == 2));
        assert!(text.nodes[1].text.contains("elke dag"));
    }
}
