//! The cells of a row that hold a verdict: one, one for each aspect, or one for each system.

use super::fields::ASPECT_FIELDS;
use super::{Choices, Field, is_answer};
use crate::columns::{Columns, Row, Table};
use crate::judgements::Aspect;

/// A cell with a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct VerdictCell<'a> {
    /// What stands there; empty in a row without any.
    pub status: &'a str,
    /// The aspect that its column is about.
    pub aspect: Option<Aspect>,
    /// The object that its column is about.
    pub object: Option<&'a str>,
}

/// So much of a column, in percent, has to be verdicts to be the column of a system.
const MOSTLY: usize = 80;

/// The columns that are used for nothing else, with a heading and verdicts below it. Where no column has
/// the verdict of a row they have it of the system that each is named after.
#[must_use]
pub fn wide_columns(table: &Table, columns: &Columns<Field>) -> Vec<usize> {
    let verdicts = ASPECT_FIELDS
        .map(|(field, _)| field)
        .into_iter()
        .chain([Field::Status]);
    if verdicts.into_iter().any(|field| columns.get(field).is_some()) {
        return Vec::new();
    }
    let holds_verdicts = |column: &usize| {
        let cells = table.rows.iter().map(|row| row.cell(*column).trim());
        let (mut filled, mut fitting) = (0, 0);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            filled += 1;
            fitting += usize::from(is_answer(cell));
        }
        filled > 0 && fitting * 100 >= filled * MOSTLY
    };
    let free = (0..table.headings.len()).filter(|column| !columns.0.values().any(|used| used == column));
    free.filter(|column| !table.headings[*column].trim().is_empty() && holds_verdicts(column))
        .collect()
}

/// Where the verdicts of a table are.
#[derive(Debug)]
pub(super) struct Verdicts<'a> {
    table: &'a Table,
    columns: &'a Columns<Field>,
    wide: Vec<usize>,
}

impl<'a> Verdicts<'a> {
    pub fn of(table: &'a Table, choices: &'a Choices) -> Self {
        Self {
            table,
            columns: &choices.columns,
            wide: wide_columns(table, &choices.columns),
        }
    }

    /// The cells with a verdict in a row; one that is empty if there is none. What is said of the row as a
    /// whole counts where nothing is said of an aspect.
    pub fn cells(&self, row: &'a Row) -> Vec<VerdictCell<'a>> {
        let mut cells: Vec<VerdictCell<'a>> = Vec::new();
        for (field, aspect) in ASPECT_FIELDS {
            cells.push(VerdictCell {
                status: self.columns.cell(row, field),
                aspect: Some(aspect),
                object: None,
            });
        }
        for column in &self.wide {
            cells.push(VerdictCell {
                status: row.cell(*column).trim(),
                aspect: None,
                object: self.table.headings.get(*column).map(|heading| heading.trim()),
            });
        }
        cells.retain(|cell| !cell.status.is_empty());
        if cells.is_empty() {
            cells.push(VerdictCell {
                status: self.columns.cell(row, Field::Status),
                aspect: None,
                object: None,
            });
        }
        cells
    }
}
