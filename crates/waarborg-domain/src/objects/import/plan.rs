//! What an import would do, row by row.

use super::planner::{Planner, Reading};
use super::recognise::{Subject, recognise};
use super::{MAX_ROWS, Row, Table, columns};
use crate::columns::Columns;
use crate::ids::ObjectId;
use crate::objects::changes::{Field, FieldChange};
use crate::objects::edit::{When, Wrong};
use crate::objects::register::{Register, folded};
use crate::objects::{ObjectDetails, ObjectKind, ObjectVersion};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Why a table cannot be imported at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTable {
    /// There is neither a column for the code nor one for the name.
    #[error("there is no column for the code or the name")]
    NoKeyColumn,
    /// One column cannot be two things, and there has to be such a column.
    #[error("these columns cannot be read")]
    BadColumns,
    /// There are no rows below the headings.
    #[error("there are no rows")]
    NoRows,
    /// There are more rows than [`MAX_ROWS`].
    #[error("there are {0} rows")]
    TooManyRows(usize),
}

/// A mistake in a row, with the content of the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowMistake {
    /// In which column.
    pub field: Field,
    /// What is wrong.
    pub wrong: Wrong,
    /// What stands there.
    pub cell: String,
}

/// What a row would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Add an object.
    New(ObjectDetails),
    /// Change an object.
    Changed {
        /// Which.
        object: ObjectId,
        /// The version that it was compared with.
        version: i64,
        /// What it becomes.
        details: ObjectDetails,
        /// Field by field.
        changes: Vec<FieldChange>,
    },
    /// Nothing: the object is so already.
    Unchanged(ObjectId),
    /// Nothing: these mistakes have to be fixed first.
    Wrong(Vec<RowMistake>),
}

/// A row with what it would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlannedRow {
    /// Number of the row in the file.
    pub number: usize,
    /// Code of the object, as it is or will be; may be empty in a wrong row.
    pub code: String,
    /// Name of the object.
    pub name: String,
    /// What it would do.
    pub outcome: Outcome,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The kind of object that the file is about.
    pub kind: ObjectKind,
    /// The fields that the file has a column for.
    pub fields: Vec<Field>,
    /// Headings of the columns that are ignored.
    pub unknown: Vec<String>,
    /// The rows, empty ones left out.
    pub rows: Vec<PlannedRow>,
    /// Objects in use that are not in the file: they stay as they are.
    pub absent: usize,
}

impl Plan {
    /// What a file would do, by the columns that were chosen.
    ///
    /// # Errors
    /// When no row of it can be understood: see [`BadTable`].
    pub fn make(
        register: &Register<'_>,
        kind: ObjectKind,
        table: &Table,
        chosen: &Columns<Field>,
    ) -> Result<Self, BadTable> {
        if !columns::has_key(chosen) {
            return Err(BadTable::NoKeyColumn);
        }
        if !chosen.check(&columns::wanted(kind), table).is_empty() {
            return Err(BadTable::BadColumns);
        }
        let columns = in_order(kind, chosen);
        let filled = |row: &&Row| row.cells.iter().any(|cell| !folded(cell).is_empty());
        let readings: Vec<Reading<'_>> = table
            .rows
            .iter()
            .filter(filled)
            .map(|row| Reading {
                row,
                columns: &columns,
            })
            .collect();
        match readings.len() {
            0 => return Err(BadTable::NoRows),
            many if many > MAX_ROWS => return Err(BadTable::TooManyRows(many)),
            _ => {}
        }
        let subjects = recognise(register, kind, &readings);
        let mut planner = Planner::new(register, kind, &readings);
        let rows: Vec<PlannedRow> = readings
            .iter()
            .zip(&subjects)
            .map(|(reading, subject)| planner.row(reading, subject))
            .collect();
        let named: HashSet<ObjectId> = subjects
            .iter()
            .filter_map(|subject| match subject {
                Subject::Known(object) => Some(*object),
                _ => None,
            })
            .collect();
        let in_use = register.of_kind(kind).filter(|object| !object.retired);
        Ok(Self {
            kind,
            fields: columns.iter().map(|(_, field)| *field).collect(),
            unknown: unknown(table, chosen),
            rows,
            absent: in_use.filter(|object| !named.contains(&object.object)).count(),
        })
    }

    /// How many rows add, change, leave as it is, and are wrong.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            *match row.outcome {
                Outcome::New(_) => &mut counts.new,
                Outcome::Changed { .. } => &mut counts.changed,
                Outcome::Unchanged(_) => &mut counts.unchanged,
                Outcome::Wrong(_) => &mut counts.wrong,
            } += 1;
        }
        counts
    }

    /// Identifies what the plan would do, and to what: if it differs, something changed since the
    /// preview.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let content = serde_json::json!([self.kind, self.rows]).to_string();
        hex::encode(Sha256::digest(content.as_bytes()))
    }

    /// The versions that carry the plan out; wrong rows are skipped. `ids` has at least one for each new
    /// object.
    pub fn versions(&self, ids: impl IntoIterator<Item = ObjectId>, when: When) -> Vec<ObjectVersion> {
        let kind = self.kind;
        let mut ids = ids.into_iter();
        let version = |object, version, details: &ObjectDetails| ObjectVersion {
            object,
            kind,
            version,
            valid_from: when.valid_from,
            retired: false,
            recorded_at: when.now,
            details: details.clone(),
        };
        let rows = self.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::New(details) => Some(version(ids.next()?, 1, details)),
            Outcome::Changed {
                object,
                version: base,
                details,
                ..
            } => Some(version(*object, base + 1, details)),
            Outcome::Unchanged(_) | Outcome::Wrong(_) => None,
        });
        rows.collect()
    }
}

/// How many rows do what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Add an object.
    pub new: usize,
    /// Change an object.
    pub changed: usize,
    /// Change nothing.
    pub unchanged: usize,
    /// Are wrong.
    pub wrong: usize,
}

/// The columns of this kind of object, in the order of the file.
fn in_order(kind: ObjectKind, chosen: &Columns<Field>) -> Vec<(usize, Field)> {
    let of_kind = chosen
        .0
        .iter()
        .filter(|(field, _)| Field::of(kind).contains(field));
    let mut columns: Vec<(usize, Field)> = of_kind.map(|(field, column)| (*column, *field)).collect();
    columns.sort_unstable();
    columns
}

fn unknown(table: &Table, chosen: &Columns<Field>) -> Vec<String> {
    let left = (0..table.headings.len()).filter(|column| {
        let used = chosen.0.values().any(|used| used == column);
        !used && !table.is_blank(*column)
    });
    left.map(|column| table.name(column)).collect()
}
