//! Gathers what a reader finds in a sheet, within the limits.

use super::outline::{TOP_CELL, TOP_ROWS};
use super::{Format, Limits, Row, Table, TableError, Warning, cell_name};
use std::collections::BTreeMap;
use waarborg_domain::characters::has_control_characters;

/// The most cells with a formula that are listed.
const MAX_FORMULAS: usize = 1_000;

/// Gathers cells within the limits, in any order.
pub(super) struct Gatherer<'a> {
    limits: &'a Limits,
    /// What is above this row is no part of the table.
    heading: Option<u32>,
    /// Only the first rows are wanted, to show: nothing in them is a reason to refuse the file.
    sample: bool,
    rows: BTreeMap<u32, BTreeMap<usize, String>>,
    /// Bytes of text so far: one text of a spreadsheet can be in very many cells.
    gathered: u64,
    formulas: usize,
    formula_cells: Vec<(u32, usize)>,
    pub(super) warnings: Vec<Warning>,
}

impl<'a> Gatherer<'a> {
    /// Gathers a table whose headings are on this row, or on the first that is not empty.
    pub(super) fn new(limits: &'a Limits, heading: Option<u32>) -> Self {
        Self {
            limits,
            heading,
            sample: false,
            rows: BTreeMap::new(),
            gathered: 0,
            formulas: 0,
            formula_cells: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Gathers the first rows.
    pub(super) fn sample(limits: &'a Limits) -> Self {
        Self {
            sample: true,
            ..Self::new(limits, None)
        }
    }

    /// Whether it only gathers the first rows.
    pub(super) const fn is_sample(&self) -> bool {
        self.sample
    }

    /// Whether nothing more is wanted.
    pub(super) fn is_full(&self) -> bool {
        self.sample && self.rows.len() > TOP_ROWS
    }

    /// The first rows.
    pub(super) fn take_top(&mut self) -> Vec<Row> {
        let rows = std::mem::take(&mut self.rows).into_iter().take(TOP_ROWS);
        rows.map(|(number, mut cells)| {
            let width = cells.keys().next_back().map_or(0, |last| last + 1);
            let cells = (0..width).map(|column| cells.remove(&column).unwrap_or_default());
            Row {
                number,
                cells: cells.collect(),
            }
        })
        .collect()
    }

    /// Puts a cell: row counted from 1, column from 0. Empty ones do not count.
    pub(super) fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), TableError> {
        let text = text.trim();
        if text.is_empty() || self.is_above(row) {
            return Ok(());
        }
        if self.sample {
            self.show(row, column, text);
            return Ok(());
        }
        if column >= self.limits.columns {
            return Err(TableError::TooManyColumns(self.limits.columns));
        }
        if text.chars().count() > self.limits.cell {
            return Err(TableError::CellTooLong(cell_name(row, column)));
        }
        if has_control_characters(text) {
            return Err(TableError::ControlCharacter(cell_name(row, column)));
        }
        if self.rows.len() > self.limits.rows && !self.rows.contains_key(&row) {
            return Err(TableError::TooManyRows(self.limits.rows));
        }
        self.gathered += text.len() as u64;
        if self.gathered > self.limits.unpacked_bytes {
            return Err(TableError::UnpacksTooLarge(self.limits.unpacked_bytes));
        }
        self.rows.entry(row).or_default().insert(column, text.to_owned());
        Ok(())
    }

    /// Keeps what can be shown of a cell.
    fn show(&mut self, row: u32, column: usize, text: &str) {
        let wanted = self.rows.contains_key(&row) || self.rows.len() <= TOP_ROWS;
        if wanted && column < self.limits.columns && !has_control_characters(text) {
            let beginning = text.chars().take(TOP_CELL).collect();
            self.rows.entry(row).or_default().insert(column, beginning);
        }
    }

    fn is_above(&self, row: u32) -> bool {
        self.heading.is_some_and(|heading| row < heading)
    }

    pub(super) fn formula(&mut self, row: u32, column: usize) {
        if self.is_above(row) {
            return;
        }
        self.formulas += 1;
        if self.formula_cells.len() < MAX_FORMULAS {
            self.formula_cells.push((row, column));
        }
    }

    pub(super) fn error_cell(&mut self, row: u32, column: usize) {
        // A sheet full of errors need not be reported cell by cell.
        if !self.is_above(row) && self.warnings.len() < 100 {
            self.warnings.push(Warning::ErrorCell(cell_name(row, column)));
        }
    }

    pub(super) fn finish(mut self, format: Format) -> Result<Table, TableError> {
        let nothing = self
            .heading
            .map_or(TableError::Empty, |_| TableError::NoSuchPlace);
        let (number, first) = self.rows.pop_first().ok_or(nothing)?;
        if self.heading.is_some_and(|heading| heading != number) {
            return Err(TableError::NoSuchPlace);
        }
        let width = first.keys().next_back().map_or(0, |last| last + 1);
        let header: Vec<String> = (0..width)
            .map(|column| first.get(&column).cloned().unwrap_or_default())
            .collect();
        let mut names: Vec<String> = header.iter().map(|name| name.to_lowercase()).collect();
        names.sort_unstable();
        if let Some(pair) = names
            .windows(2)
            .find(|pair| pair[0] == pair[1] && !pair[0].is_empty())
        {
            return Err(TableError::ColumnTwice(pair[0].clone()));
        }
        let mut warnings = self.warnings;
        if let Some((row, column)) = self.formula_cells.first() {
            warnings.push(Warning::Formulas {
                count: self.formulas,
                first: cell_name(*row, *column),
            });
        }
        let mut rows = Vec::with_capacity(self.rows.len());
        for (number, mut cells) in self.rows {
            if !cells.split_off(&width).is_empty() && warnings.len() < 200 {
                warnings.push(Warning::ExtraCells(number));
            }
            if !cells.is_empty() {
                let cells = (0..width).map(|column| cells.remove(&column).unwrap_or_default());
                rows.push(Row {
                    number,
                    cells: cells.collect(),
                });
            }
        }
        Ok(Table {
            format,
            header,
            rows,
            warnings,
            formulas: self.formula_cells,
        })
    }
}
