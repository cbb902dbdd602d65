//! What becomes of each column of a file.

use super::fields::ASPECT_FIELDS;
use super::{Choices, Field, wide_columns};
use crate::columns::{Table, key};

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It is read as this.
    As(Field),
    /// It holds the verdict for each row as a whole; so many of its cells do not count, because the row
    /// has a verdict for an aspect.
    Overall(usize),
    /// It holds the verdicts for the system that it is named after.
    System,
    /// It has no cells.
    Empty,
    /// It holds levels of maturity, which are not read yet.
    Maturity,
    /// Nobody chose it for anything.
    NotChosen,
}

/// A column with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnUse {
    /// Its index.
    pub column: usize,
    /// Its name.
    pub name: String,
    /// How many of its cells have something in them.
    pub filled: usize,
    /// What becomes of them.
    pub used: Use,
}

/// What becomes of each column that has a heading or anything in it.
#[must_use]
pub fn account(table: &Table, choices: &Choices) -> Vec<ColumnUse> {
    let wide = wide_columns(table, &choices.columns);
    let columns = (0..table.headings.len()).filter(|column| {
        // An empty column between others is named; those after the last are none.
        !table.is_blank(*column) || (*column + 1..table.headings.len()).any(|later| !table.is_blank(later))
    });
    let column = |column: usize| {
        let filled = table.filled(column);
        let field = choices.columns.0.iter().find(|(_, used)| **used == column);
        let used = match field.map(|(field, _)| *field) {
            _ if filled == 0 => Use::Empty,
            Some(Field::Status) => Use::Overall(passed_over(table, choices)),
            Some(field) => Use::As(field),
            None if wide.contains(&column) => Use::System,
            None if is_maturity(&table.headings[column]) => Use::Maturity,
            None => Use::NotChosen,
        };
        ColumnUse {
            column,
            name: table.name(column),
            filled,
            used,
        }
    };
    columns.map(column).collect()
}

fn is_maturity(heading: &str) -> bool {
    let heading = key(heading);
    ["volwassenheid", "maturity", "cmmi"]
        .iter()
        .any(|known| heading.contains(known))
}

/// How many verdicts on a row as a whole do not count, because there is one for an aspect.
fn passed_over(table: &Table, choices: &Choices) -> usize {
    let columns = &choices.columns;
    let passed = table.rows.iter().filter(|row| {
        let has_aspect = ASPECT_FIELDS
            .iter()
            .any(|(field, _)| !columns.cell(row, *field).is_empty());
        has_aspect && !columns.cell(row, Field::Status).is_empty()
    });
    passed.count()
}
