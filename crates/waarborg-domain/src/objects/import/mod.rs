//! Import and export of objects as a table. An import is first a [`Plan`]: what each row would do, or
//! what is wrong with it. Nothing is stored until somebody has seen the plan.
//!
//! A row is recognised by its code, else by its name. What an export wrote changes nothing when it is
//! imported again, and what is not in the file stays as it is.

pub mod cells;
pub mod columns;
mod confirm;
mod plan;
mod planner;
mod recognise;
#[cfg(test)]
mod tests;

pub use crate::columns::{Row, Table};
pub use confirm::{ImportObjects, ImportRefused};
pub use plan::{BadTable, Counts, Outcome, Plan, PlannedRow, RowMistake};

use super::changes::Field;
use super::register::Register;
use super::{ObjectKind, ObjectVersion};
use crate::catalogue::Language;

/// What the event of an import counts.
pub(super) const COUNTED: &[&str] = &["new", "changed", "unchanged", "wrong"];

/// The most rows that one import takes.
pub const MAX_ROWS: usize = 5_000;

/// What an export writes above the columns.
#[must_use]
pub fn headings(kind: ObjectKind, language: Language) -> Vec<&'static str> {
    Field::of(kind)
        .iter()
        .map(|field| columns::heading(*field, language))
        .collect()
}

/// What an export writes for an object.
#[must_use]
pub fn export_row(register: &Register<'_>, object: &ObjectVersion, language: Language) -> Vec<String> {
    Field::of(object.kind)
        .iter()
        .map(|field| cells::write(register, &object.details, *field, language))
        .collect()
}
