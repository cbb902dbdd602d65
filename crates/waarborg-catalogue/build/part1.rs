//! The obligations of part 1, per version.

use crate::facts::{self, Article};
use crate::files::{self, Both};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ObligationsFile {
    source: Both<String>,
    checked_on: String,
    certainty: String,
    obligation: Vec<Row>,
}

/// An obligation as people write it. In a version that is based on another, what a row leaves out is what
/// the row with that identifier says there. Only the chapter is never taken from there, because editions
/// number their chapters differently: a row without one rests on the law alone.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: String,
    number: Option<u8>,
    theme: Option<String>,
    force: Option<String>,
    owed_by: Option<String>,
    chapter: Option<Chapter>,
    title: Option<Both<String>>,
    summary: Option<Both<String>>,
    clauses: Option<Vec<String>>,
    articles: Option<Vec<Article>>,
}

#[derive(Deserialize, Serialize, Clone, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    number: String,
    title: String,
}

/// An obligation as the domain reads it.
#[derive(Serialize, Clone)]
pub struct Obligation {
    pub number: String,
    pub id: String,
    pub theme: String,
    pub force: String,
    pub owed_by: String,
    pub chapter: Option<Chapter>,
    pub title: Both<String>,
    pub summary: Both<String>,
    pub clauses: Vec<String>,
    pub articles: Vec<Article>,
}

/// Part 1 of one version.
pub struct Part1 {
    provenance: Value,
    pub obligations: Vec<Obligation>,
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

/// Reads and checks part 1 of a version, which may be based on another.
pub fn read(data: &Path, name: &str, based_on: Option<&str>) -> Result<Part1, String> {
    let path = data.join(name).join("obligations.toml");
    let file: ObligationsFile = files::read(&path)?;
    let base = based_on.map(|base| read(data, base, None)).transpose()?;
    let base: BTreeMap<String, Obligation> = base
        .into_iter()
        .flat_map(|part1| part1.obligations)
        .map(|one| (one.id.clone(), one))
        .collect();
    let rows = file.obligation.into_iter();
    let obligations: Vec<Obligation> = rows
        .map(|row| {
            let same = base.get(&row.id);
            row.whole(same)
        })
        .collect::<Result<_, _>>()
        .map_err(|problem| format!("{name}: {problem}"))?;
    for obligation in &obligations {
        check(obligation).map_err(|problem| format!("{name}: {problem}"))?;
    }
    facts::unique("obligation", obligations.iter().map(|one| one.id.as_str()))?;
    let place = |one: &Obligation| THEMES.iter().position(|theme| *theme == one.theme);
    if !obligations.is_sorted_by_key(place) {
        return Err(format!(
            "{name}: the obligations are not in the order of the themes"
        ));
    }
    let provenance = facts::provenance(name, &file.source, &file.checked_on, &file.certainty)?;
    Ok(Part1 {
        provenance,
        obligations,
    })
}

impl Part1 {
    /// As the domain reads it.
    pub fn pack(&self) -> Value {
        json!({ "provenance": self.provenance, "list": self.obligations })
    }

    /// Whether the clauses of ISO/IEC 27001 exist.
    pub fn check_clauses(&self, clauses: &[String]) -> Result<(), String> {
        let clauses: Vec<&str> = clauses.iter().map(String::as_str).collect();
        let mut each = self.obligations.iter();
        each.try_for_each(|one| facts::codes(&one.id, "clause", &one.clauses, &clauses, false))
    }
}

/// Whether a number stands for the same obligation in every version, and an obligation has one number.
pub fn check_numbers<'a>(versions: impl Iterator<Item = &'a Part1>) -> Result<(), String> {
    let (mut by_number, mut by_id) = (BTreeMap::new(), BTreeMap::new());
    for one in versions.flat_map(|part1| &part1.obligations) {
        let same = *by_number.entry(&one.number).or_insert(&one.id) == &one.id
            && *by_id.entry(&one.id).or_insert(&one.number) == &one.number;
        if !same {
            return Err(format!("{} of {}: another obligation has it", one.number, one.id));
        }
    }
    Ok(())
}

impl Row {
    /// The row with what it takes from the same obligation in the version that this one is based on.
    fn whole(self, base: Option<&Obligation>) -> Result<Obligation, String> {
        fn or<T: Clone>(own: Option<T>, base: Option<&T>, id: &str, what: &str) -> Result<T, String> {
            own.or_else(|| base.cloned())
                .ok_or_else(|| format!("{id}: has no {what}"))
        }
        let id = self.id;
        let number = self.number.map(|number| format!("D1.{number:02}"));
        Ok(Obligation {
            number: or(number, base.map(|one| &one.number), &id, "number")?,
            theme: or(self.theme, base.map(|one| &one.theme), &id, "theme")?,
            force: or(self.force, base.map(|one| &one.force), &id, "force")?,
            owed_by: or(self.owed_by, base.map(|one| &one.owed_by), &id, "owed_by")?,
            title: or(self.title, base.map(|one| &one.title), &id, "title")?,
            summary: or(self.summary, base.map(|one| &one.summary), &id, "summary")?,
            clauses: or(self.clauses, base.map(|one| &one.clauses), &id, "clauses")?,
            articles: or(self.articles, base.map(|one| &one.articles), &id, "articles")?,
            chapter: self.chapter,
            id,
        })
    }
}

fn check(obligation: &Obligation) -> Result<(), String> {
    let name = &obligation.id;
    facts::is_kebab(name)?;
    facts::one_of(name, "theme", &obligation.theme, THEMES)?;
    facts::one_of(name, "force", &obligation.force, FORCES)?;
    facts::one_of(name, "owed_by", &obligation.owed_by, OWED_BY)?;
    facts::filled(name, &[&obligation.title, &obligation.summary])?;
    for article in &obligation.articles {
        article.check().map_err(|problem| format!("{name}: {problem}"))?;
    }
    match &obligation.chapter {
        None if obligation.articles.is_empty() => Err(format!("{name}: neither a chapter nor a law")),
        Some(chapter) if chapter.number.is_empty() || chapter.title.trim().is_empty() => {
            Err(format!("{name}: the chapter lacks a number or a title"))
        }
        _ => Ok(()),
    }
}
