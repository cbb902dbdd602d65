//! Recognises the columns of a table, in any order and under any heading: proposes a column for
//! each field and says how sure that is, accepts another choice, and checks it. The caller says
//! what the fields are.

mod place;
mod store;

pub use place::{Place, SheetTop, propose_place};
pub use store::{Change, ColumnChoice, ColumnStore};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::str::FromStr;

/// A table as it was read from a file, cells as text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// The headings of the columns.
    pub headings: Vec<String>,
    /// The rows below it.
    pub rows: Vec<Row>,
    /// Cells computed by a formula: row number and column index.
    #[serde(default)]
    pub formulas: Vec<(usize, usize)>,
    /// Cells of which only the beginning is there: row number and column index.
    #[serde(default)]
    pub cut: Vec<(usize, usize)>,
    /// Whether numbers that mean a day count from 1904.
    #[serde(default)]
    pub since_1904: bool,
}

/// A row of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number as people see it in their file: the headings are usually row 1.
    pub number: usize,
    /// Its cells; there may be fewer than headings.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell in a column; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// The name of a column: its heading, or its letter where it has none. Of columns with the same
    /// heading the later ones have their letter after it: `Opmerking (E)`.
    #[must_use]
    pub fn name(&self, column: usize) -> String {
        let heading = self.headings.get(column).map_or("", |heading| heading.trim());
        if heading.is_empty() {
            return letter(column);
        }
        let same = |known: &String| {
            known.trim() == heading || (!key(heading).is_empty() && key(known) == key(heading))
        };
        if self.headings[..column].iter().any(same) {
            format!("{heading} ({})", letter(column))
        } else {
            heading.to_owned()
        }
    }

    /// How many cells of a column have something in them.
    #[must_use]
    pub fn filled(&self, column: usize) -> usize {
        let filled = self.rows.iter().filter(|row| !row.cell(column).trim().is_empty());
        filled.count()
    }

    /// Whether a column has neither a heading nor anything in its cells.
    #[must_use]
    pub fn is_blank(&self, column: usize) -> bool {
        let heading = self.headings.get(column).map_or("", |heading| heading.trim());
        heading.is_empty() && self.filled(column) == 0
    }
}

/// The letter with which a spreadsheet program names a column: `C`.
#[must_use]
pub fn letter(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters
}

/// A heading or word as it is compared: letters and digits only, in lower case, without accents.
#[must_use]
pub fn key(text: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'ë' | 'è' | 'ê' => 'e',
        'ï' | 'í' => 'i',
        'ö' | 'ó' => 'o',
        'ü' | 'ú' => 'u',
        'á' | 'ä' | 'à' => 'a',
        c => c,
    };
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

/// The key of a set of headings, whatever their order; columns without one do not count.
#[must_use]
pub fn key_of(headings: &[String]) -> String {
    let mut keys: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
    keys.retain(|key| !key.is_empty());
    keys.sort_unstable();
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(keys.join("\n")) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// A field that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<F> {
    /// The field.
    pub field: F,
    /// Whether there must be a column for it.
    pub required: bool,
    /// Headings that mean it, as [`key`] gives them; the first is the likeliest.
    pub headings: &'static [&'static str],
    /// Whether a cell that is not empty can hold this field; `None` if any can.
    pub fits: Option<fn(&str) -> bool>,
    /// Whether content that fits is enough, under a heading that we do not know.
    pub content_alone: bool,
}

/// How sure a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The heading resembles one that we know, or only the content fits: look at it.
    Guess,
    /// The heading contains one that we know, and the content fits.
    Likely,
    /// The heading is one that we know, and the content does not contradict it.
    Sure,
}

/// Which column is proposed for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal<F> {
    /// The field.
    pub field: F,
    /// The column; `None` if none looks like it.
    pub column: Option<(usize, Confidence)>,
}

/// How many rows are looked at.
const SAMPLE: usize = 50;
/// A score below this is no proposal.
const MIN_SCORE: i32 = 30;

/// Proposes a column for each field, each column for one field at most. Content alone points to a column
/// only if there is no other like it.
#[must_use]
pub fn propose<F: Copy + PartialEq>(wanted: &[Wanted<F>], table: &Table) -> Vec<Proposal<F>> {
    let mut scores: Vec<(i32, usize, usize, Confidence)> = Vec::new();
    for (index, one) in wanted.iter().enumerate() {
        let found = (0..table.headings.len()).filter_map(|column| Some((column, score(one, table, column)?)));
        // A column under a heading that we know is not looked for by its content.
        let found = found.filter(|(column, score)| score.by_heading || !is_known(wanted, table, *column));
        let found: Vec<(usize, Score)> = found.collect();
        let by_content = found.iter().filter(|(_, score)| !score.by_heading).count();
        let kept = found
            .into_iter()
            .filter(|(_, score)| score.by_heading || by_content == 1);
        scores.extend(kept.map(|(column, score)| (score.score, index, column, score.confidence)));
    }
    // Highest score first; ties in order of field, then column.
    scores.sort_by_key(|(score, index, column, _)| (-score, *index, *column));
    let mut proposals: Vec<Proposal<F>> = wanted
        .iter()
        .map(|one| Proposal {
            field: one.field,
            column: None,
        })
        .collect();
    let mut taken = vec![false; table.headings.len()];
    for (_, index, column, confidence) in scores {
        if proposals[index].column.is_none() && !taken[column] {
            proposals[index].column = Some((column, confidence));
            taken[column] = true;
        }
    }
    proposals
}

fn is_known<F>(wanted: &[Wanted<F>], table: &Table, column: usize) -> bool {
    let heading = key(&table.headings[column]);
    wanted.iter().any(|one| one.headings.contains(&heading.as_str()))
}

/// How well a column fits a field.
struct Score {
    score: i32,
    confidence: Confidence,
    /// Whether its heading says something.
    by_heading: bool,
}

fn score<F>(wanted: &Wanted<F>, table: &Table, column: usize) -> Option<Score> {
    let heading = key(&table.headings[column]);
    let exact = wanted.headings.iter().position(|known| *known == heading);
    let contains = || {
        let known = wanted.headings.iter().filter(|known| known.len() >= 4);
        known.into_iter().any(|known| heading.contains(known))
    };
    let share = wanted.fits.and_then(|fits| share(table, column, fits));
    let by_heading = match exact {
        Some(index) => 100 - i32::try_from(index).unwrap_or(50).min(50),
        None if contains() => 40,
        None => 0,
    };
    // Matching content counts for a little, content that does not match heavily against.
    let by_content = match share {
        Some(share) if share >= 80 => 40,
        Some(share) if share >= 50 => 15,
        Some(_) => -60,
        None => 0,
    };
    let confidence = match (exact, by_heading > 0, share) {
        (Some(_), _, None | Some(50..)) => Confidence::Sure,
        (None, true, Some(80..)) => Confidence::Likely,
        _ => Confidence::Guess,
    };
    if by_heading == 0 && !wanted.content_alone {
        return None;
    }
    let score = by_heading + by_content;
    (score >= MIN_SCORE).then_some(Score {
        score,
        confidence,
        by_heading: by_heading > 0,
    })
}

/// The percentage of filled cells that fit; `None` if no cell is filled.
fn share<F: Fn(&str) -> bool>(table: &Table, column: usize, fits: F) -> Option<usize> {
    let cells = table.rows.iter().map(|row| row.cell(column).trim());
    let filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).take(SAMPLE).collect();
    let fitting = filled.iter().filter(|cell| fits(cell)).count();
    (fitting * 100).checked_div(filled.len())
}

/// Which column is which field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "F: Ord + Serialize", deserialize = "F: Ord + Deserialize<'de>"))]
pub struct Columns<F>(pub BTreeMap<F, usize>);

/// What is wrong with a choice of columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnError<F> {
    /// No column was chosen for a field that has to have one.
    Missing(F),
    /// One column was chosen for two fields.
    Twice(F, F),
    /// There is no such column.
    Unknown(F),
}

impl<F: Copy + Ord + Display + FromStr> Columns<F> {
    /// The columns proposed, for the fields that have one.
    #[must_use]
    pub fn of(proposals: &[Proposal<F>]) -> Self {
        let found = proposals
            .iter()
            .filter_map(|proposal| Some((proposal.field, proposal.column?.0)));
        Self(found.collect())
    }

    /// The column of a field.
    #[must_use]
    pub fn get(&self, field: F) -> Option<usize> {
        self.0.get(&field).copied()
    }

    /// The cell of a field; empty when the field has no column.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a Row, field: F) -> &'a str {
        self.get(field).map_or("", |column| row.cell(column).trim())
    }

    /// Everything that is wrong with the choice, by field.
    #[must_use]
    pub fn check(&self, wanted: &[Wanted<F>], table: &Table) -> Vec<ColumnError<F>> {
        let mut wrong = Vec::new();
        let mut seen: BTreeMap<usize, F> = BTreeMap::new();
        for one in wanted {
            match self.get(one.field) {
                None if one.required => wrong.push(ColumnError::Missing(one.field)),
                None => {}
                Some(column) if column >= table.headings.len() => {
                    wrong.push(ColumnError::Unknown(one.field));
                }
                Some(column) => {
                    if let Some(other) = seen.insert(column, one.field) {
                        wrong.push(ColumnError::Twice(other, one.field));
                    }
                }
            }
        }
        wrong
    }

    /// The choice by heading, to find it again in a file with its columns in another order.
    #[must_use]
    pub fn by_heading(&self, table: &Table) -> BTreeMap<String, String> {
        let named = |(field, column): (&F, &usize)| (field.to_string(), key(&table.name(*column)));
        let pairs = self.0.iter().map(named);
        pairs.filter(|(_, heading)| !heading.is_empty()).collect()
    }

    /// A choice stored by heading, applied to this table.
    #[must_use]
    pub fn recall(choice: &BTreeMap<String, String>, table: &Table) -> Self {
        let keys: Vec<String> = (0..table.headings.len())
            .map(|column| key(&table.name(column)))
            .collect();
        let found = choice.iter().filter_map(|(field, heading)| {
            let column = keys.iter().position(|known| known == heading)?;
            Some((field.parse().ok()?, column))
        });
        Self(found.collect())
    }
}

#[cfg(test)]
mod tests;
