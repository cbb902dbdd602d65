//! Our texts are our own words: none shares a run of more than eight words with the official ones.

mod support;

use std::collections::HashSet;
use waarborg_catalogue::{VERSIONS, WAS_WORDT, drafts, mappings, maturity, version, was_wordt};
use waarborg_domain::catalogue::{Both, Catalogue};

/// This many words in the same order are a quotation.
const RUN: usize = 9;

const SOURCES: &[&str] = &[
    "overheidsmaatregelen-v1.3.md",
    "kader-v1.3.md",
    "kader-v1.2.md",
    "overheidsmaatregelen-v1.2.json",
];

/// The words of a text, without what stands between angle brackets.
fn words(text: &str) -> Vec<String> {
    let mut pieces = text.split('<');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push(' ');
        plain.push_str(piece.split_once('>').map_or(piece, |(_, rest)| rest));
    }
    plain
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        serde_json::Value::Object(values) => values.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

/// Every run of words in the official texts; `None` if one of them is missing.
fn official_runs() -> Option<HashSet<Vec<String>>> {
    let mut runs = HashSet::new();
    for source in SOURCES {
        let bytes = support::reference(source, "no_text_of_ours_is_copied")?;
        let text = String::from_utf8(bytes).expect("UTF-8");
        let mut texts = Vec::new();
        if source.ends_with(".json") {
            strings(&serde_json::from_str(&text).expect("JSON"), &mut texts);
        } else {
            texts.extend(text.split("\n## ").map(str::to_owned));
        }
        for text in texts {
            runs.extend(words(&text).windows(RUN).map(<[String]>::to_vec));
        }
    }
    Some(runs)
}

/// Every text of ours, with where it stands.
fn ours(catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut one = |place: String, text: &Both<String>| {
        texts.push((format!("{place} nl"), text.nl.clone()));
        texts.push((format!("{place} en"), text.en.clone()));
    };
    let joined = |both: &Both<Vec<String>>| -> Vec<Both<String>> {
        let pairs = both.nl.iter().zip(&both.en);
        pairs
            .map(|(nl, en)| Both {
                nl: nl.clone(),
                en: en.clone(),
            })
            .collect()
    };
    for control in catalogue.controls() {
        one(format!("{} summary", control.number), &control.summary);
        for text in joined(&control.proof) {
            one(format!("{} proof", control.number), &text);
        }
    }
    for measure in catalogue.measures() {
        let number = measure.number;
        one(format!("{number} title"), &measure.title);
        one(format!("{number} summary"), &measure.summary);
        one(format!("{number} design"), &measure.design);
        one(format!("{number} existence"), &measure.existence);
        one(
            format!("{number} operating effectiveness"),
            &measure.operating_effectiveness,
        );
        one(format!("{number} mistake"), &measure.mistake);
        for text in joined(&measure.examples) {
            one(format!("{number} examples"), &text);
        }
        for term in &measure.terms {
            one(format!("{number} term"), &term.what);
        }
    }
    for obligation in &catalogue.obligations().list {
        one(format!("{} title", obligation.id), &obligation.title);
        one(format!("{} summary", obligation.id), &obligation.summary);
    }
    texts
}

/// The first run of words in a text that is also in the official ones, with its place.
fn quotation(official: &HashSet<Vec<String>>, place: &str, text: &str) -> Option<String> {
    let words = words(text);
    let run = words.windows(RUN).find(|run| official.contains(*run))?;
    Some(format!("{place}: {}", run.join(" ")))
}

/// Every text of ours that belongs to no version: mappings, maturity scales.
fn ours_beside() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut one = |place: String, text: &Both<String>| {
        texts.push((format!("{place} nl"), text.nl.clone()));
        texts.push((format!("{place} en"), text.en.clone()));
    };
    for item in &mappings().care_items {
        one(format!("care {}", item.letter), &item.title);
    }
    for clause in &mappings().clauses {
        one(format!("clause {}", clause.number), &clause.title);
    }
    for scale in &maturity().scales {
        for level in &scale.levels {
            let place = format!("{} {}", scale.id, level.level);
            one(format!("{place} meaning"), &level.meaning);
            one(format!("{place} shows"), &level.shows);
        }
    }
    texts
}

/// Every text of ours about what is being prepared.
fn ours_of_drafts() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut one = |place: &str, text: &Both<String>| {
        texts.push((format!("{place} nl"), text.nl.clone()));
        texts.push((format!("{place} en"), text.en.clone()));
    };
    for draft in drafts() {
        let name = &draft.version;
        for step in &draft.steps {
            let place = format!("draft {name}, {:?}", step.from);
            one(&place, &step.what);
            step.note.iter().for_each(|note| one(&place, note));
        }
        for term in &draft.terms {
            one(&format!("draft {name}, term of {}", term.measure), &term.what);
        }
        for chapter in &draft.chapters {
            let place = format!("draft {name}, chapter {}", chapter.number);
            one(&place, &chapter.what);
            chapter.note.iter().for_each(|note| one(&place, note));
        }
        draft.remarks.iter().for_each(|remark| one(name, remark));
    }
    texts
}

#[test]
fn no_text_of_ours_is_copied() {
    let Some(official) = official_runs() else { return };
    assert!(official.len() > 10_000, "the official texts were not read");
    let mut copied = Vec::new();
    for name in VERSIONS {
        for (place, text) in ours(version(name).expect("a version")) {
            copied.extend(quotation(&official, &format!("{name} {place}"), &text));
        }
    }
    for (place, text) in ours_beside() {
        copied.extend(quotation(&official, &place, &text));
    }
    for (place, text) in ours_of_drafts() {
        copied.extend(quotation(&official, &place, &text));
    }
    for (from, to) in WAS_WORDT {
        for step in was_wordt(from, to).expect("steps").steps() {
            let place = format!("from {from} to {to}, {:?}", step.from);
            for text in std::iter::once(&step.what).chain(&step.note) {
                copied.extend(quotation(&official, &place, &text.nl));
                copied.extend(quotation(&official, &place, &text.en));
            }
        }
    }
    assert!(copied.is_empty(), "\n{}", copied.join("\n"));
}
