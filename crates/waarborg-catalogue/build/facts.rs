//! What every file outside the versions carries: a source, a day and a certainty.

use crate::files::Both;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const CERTAINTIES: &[&str] = &["published", "secondary-source", "our-own-reading"];

/// An article of law.
#[derive(Deserialize, Serialize, Clone, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Article {
    pub article: String,
    pub checked_on: String,
    pub certainty: String,
}

impl Article {
    pub fn check(&self) -> Result<(), String> {
        if self.article.trim().is_empty() {
            return Err("an article of law has no name".to_owned());
        }
        day(&self.article, &self.checked_on)?;
        certainty(&self.article, &self.certainty)
    }
}

/// The source of a file or a scale, checked and as the domain reads it.
pub fn provenance(
    place: &str,
    source: &Both<String>,
    checked_on: &str,
    certain: &str,
) -> Result<Value, String> {
    filled(place, &[source])?;
    day(place, checked_on)?;
    certainty(place, certain)?;
    Ok(json!({ "source": source, "checked_on": checked_on, "certainty": certain }))
}

/// A text in both languages, with no empty one among them.
pub fn filled(place: &str, texts: &[&Both<String>]) -> Result<(), String> {
    let empty = |text: &&Both<String>| text.nl.trim().is_empty() || text.en.trim().is_empty();
    if texts.iter().any(empty) {
        return Err(format!("{place}: a text is empty"));
    }
    Ok(())
}

/// A day that the calendar has, as `2026-11-25`.
pub fn day(place: &str, text: &str) -> Result<(), String> {
    let wrong = || format!("{place}: '{text}' is not a day such as 2026-11-25");
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, date] = parts.as_slice() else {
        return Err(wrong());
    };
    if [year.len(), month.len(), date.len()] != [4, 2, 2] {
        return Err(wrong());
    }
    let number = |part: &str| part.parse::<u16>().map_err(|_| wrong());
    let (year, month, date) = (number(year)?, number(month)?, number(date)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    if (1..=days).contains(&date) {
        Ok(())
    } else {
        Err(wrong())
    }
}

pub fn certainty(place: &str, text: &str) -> Result<(), String> {
    one_of(place, "certainty", text, CERTAINTIES)
}

/// A code of an enumeration of the domain. The list is repeated here, so that a slip stops the build; a
/// test compares it with the domain.
pub fn one_of(place: &str, what: &str, code: &str, known: &[&str]) -> Result<(), String> {
    if known.contains(&code) {
        return Ok(());
    }
    Err(format!(
        "{place}: {what} '{code}' is none of {}",
        known.join(", ")
    ))
}

/// Codes that are known, each once; at least one where `needed`.
pub fn codes(place: &str, what: &str, given: &[String], known: &[&str], needed: bool) -> Result<(), String> {
    if needed && given.is_empty() {
        return Err(format!("{place}: has no {what}"));
    }
    for code in given {
        one_of(place, what, code, known)?;
    }
    unique(what, given.iter().map(String::as_str)).map_err(|problem| format!("{place}: {problem}"))
}

/// Nothing twice.
pub fn unique<'a>(what: &str, names: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(format!("{what} '{name}' stands there twice"));
        }
    }
    Ok(())
}

/// An identifier for rules and addresses.
pub fn is_kebab(id: &str) -> Result<(), String> {
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
