//! Gathers what a reader finds in a sheet, within the limits.

use super::layout::Layout;
use super::outline::{TOP_CELL, TOP_ROWS};
use super::{Format, Limits, Row, Table, TableError, Warning, cell_name};
use std::collections::{BTreeMap, BTreeSet};
use waarborg_domain::characters::has_control_characters;

/// The most cells with a formula that are listed.
const MAX_FORMULAS: usize = 1_000;

type Rows = BTreeMap<u32, BTreeMap<usize, String>>;

/// Gathers cells within the limits, in any order.
pub(super) struct Gatherer<'a> {
    limits: &'a Limits,
    /// What is above this row is no part of the table.
    heading: Option<u32>,
    /// Only the first rows are wanted, to show: nothing in them is a reason to refuse the file.
    sample: bool,
    rows: Rows,
    /// Bytes of text so far: one text of a spreadsheet can be in very many cells.
    gathered: u64,
    formulas: usize,
    formula_cells: Vec<(u32, usize)>,
    /// What is hidden and merged.
    pub(super) layout: Layout,
    /// The text of cells that are merged with those below them.
    merged: BTreeMap<(u32, usize), String>,
    /// The first and last row with something in it above the headings.
    above: Option<(u32, u32)>,
    /// Cells of which only the beginning is kept.
    cut: Vec<(u32, usize)>,
    /// How many rows have something in them, and the last of them.
    filled: (usize, u32),
    pub(super) warnings: Vec<Warning>,
}

impl<'a> Gatherer<'a> {
    /// Gathers a table whose headings are on this row, or on the first that is not empty.
    pub(super) fn new(limits: &'a Limits, heading: Option<u32>, layout: Layout) -> Self {
        Self {
            limits,
            heading,
            sample: false,
            rows: BTreeMap::new(),
            gathered: 0,
            formulas: 0,
            formula_cells: Vec::new(),
            layout,
            merged: BTreeMap::new(),
            above: None,
            cut: Vec::new(),
            filled: (0, 0),
            warnings: Vec::new(),
        }
    }

    /// Gathers the first rows.
    pub(super) fn sample(limits: &'a Limits, layout: Layout) -> Self {
        Self {
            sample: true,
            ..Self::new(limits, None, layout)
        }
    }

    /// Whether it only gathers the first rows.
    pub(super) const fn is_sample(&self) -> bool {
        self.sample
    }

    /// Whether the rows that follow are only counted.
    pub(super) fn is_full(&self) -> bool {
        self.sample && self.rows.len() > TOP_ROWS
    }

    /// Counts rows that are not gathered.
    pub(super) fn count(&mut self, rows: u32) {
        self.filled.0 = self
            .filled
            .0
            .saturating_add(usize::try_from(rows).unwrap_or(usize::MAX));
    }

    /// The first rows, and how many there are with something in them; ready for another sheet.
    pub(super) fn take_top(&mut self) -> (Vec<Row>, usize) {
        // A sample shows what it can: what is merged beyond all measure shows when it is read.
        let _ = self.spread();
        let rows = std::mem::take(&mut self.rows).into_iter().take(TOP_ROWS);
        let top = rows.map(|(number, mut cells)| {
            let width = cells.keys().next_back().map_or(0, |last| last + 1);
            let cells = (0..width).map(|column| cells.remove(&column).unwrap_or_default());
            Row {
                number,
                cells: cells.collect(),
            }
        });
        let top = top.collect();
        self.layout = Layout::default();
        (top, std::mem::take(&mut self.filled).0)
    }

    /// Puts a cell: row counted from 1, column from 0. Empty ones do not count.
    pub(super) fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), TableError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if self.layout.merges.contains_key(&(row, column)) {
            let _ = self.merged.insert((row, column), self.beginning(text));
        }
        if self.is_above(row) {
            let (first, last) = self.above.unwrap_or((row, row));
            self.above = Some((first.min(row), last.max(row)));
            return Ok(());
        }
        if self.sample {
            self.show(row, column, text);
            return Ok(());
        }
        if column >= self.limits.columns {
            return Err(TableError::TooManyColumns(self.limits.columns));
        }
        let kept = self.beginning(text);
        if kept.len() < text.len() {
            self.cut.push((row, column));
        }
        if has_control_characters(&kept) {
            return Err(TableError::ControlCharacter(cell_name(row, column)));
        }
        if self.rows.len() > self.limits.rows && !self.rows.contains_key(&row) {
            return Err(TableError::TooManyRows(self.limits.rows));
        }
        self.take(kept.len())?;
        self.rows.entry(row).or_default().insert(column, kept);
        Ok(())
    }

    /// As much of a text as a cell may hold.
    fn beginning(&self, text: &str) -> String {
        match text.char_indices().nth(self.limits.cell) {
            Some((end, _)) => text[..end].to_owned(),
            None => text.to_owned(),
        }
    }

    fn take(&mut self, bytes: usize) -> Result<(), TableError> {
        self.gathered += bytes as u64;
        if self.gathered > self.limits.unpacked_bytes {
            return Err(TableError::UnpacksTooLarge(self.limits.unpacked_bytes));
        }
        Ok(())
    }

    /// Keeps what can be shown of a cell.
    fn show(&mut self, row: u32, column: usize, text: &str) {
        if row != self.filled.1 {
            self.filled = (self.filled.0 + 1, row);
        }
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

    /// Gives the text of a cell that is merged with those below it to each of their rows. Rows with
    /// nothing else in them stay empty. Returns the rows in which something was filled in.
    fn spread(&mut self) -> Result<Vec<u32>, TableError> {
        let most = self.limits.rows.saturating_mul(self.limits.columns);
        let mut filled = Vec::new();
        let mut looked_at = 0usize;
        for ((first, column), text) in std::mem::take(&mut self.merged) {
            let Some(last) = self.layout.merges.get(&(first, column)).copied() else {
                continue;
            };
            for (row, cells) in self.rows.range_mut(first.saturating_add(1)..=last) {
                looked_at += 1;
                self.gathered += text.len() as u64;
                // Honest merged cells do not lie upon each other.
                if looked_at > most || self.gathered > self.limits.unpacked_bytes {
                    return Err(TableError::UnpacksTooLarge(self.limits.unpacked_bytes));
                }
                cells.entry(column).or_insert_with(|| {
                    filled.push(*row);
                    text.clone()
                });
            }
        }
        Ok(filled)
    }

    pub(super) fn finish(mut self, format: Format) -> Result<Table, TableError> {
        let filled = self.spread()?;
        let nothing = self
            .heading
            .map_or(TableError::Empty, |_| TableError::NoSuchPlace);
        let (heading, mut first) = self.rows.pop_first().ok_or(nothing)?;
        if self.heading.is_some_and(|wanted| wanted != heading) {
            return Err(TableError::NoSuchPlace);
        }
        // Cells beside the headings are columns too: nothing is left out for want of a name.
        let ends = self
            .rows
            .values()
            .chain([&first])
            .filter_map(|cells| cells.keys().next_back());
        let width = ends.max().map_or(0, |last| last + 1);
        let header = (0..width).map(|column| first.remove(&column).unwrap_or_default());
        let header = header.collect();
        let merged = filled.iter().filter(|row| **row > heading).count();
        self.say(heading, merged);
        let rows = self.rows.into_iter().map(|(number, mut cells)| Row {
            number,
            cells: (0..width)
                .map(|column| cells.remove(&column).unwrap_or_default())
                .collect(),
        });
        Ok(Table {
            format,
            header,
            rows: rows.collect(),
            warnings: self.warnings,
            formulas: self.formula_cells,
            cut: self.cut,
            since_1904: false,
        })
    }

    /// Adds what people should know of how the table lay in its file.
    fn say(&mut self, heading: u32, merged: usize) {
        if let Some((first, last)) = self.above {
            self.warnings.push(Warning::Above { first, last });
        }
        let hidden: BTreeSet<u32> = self
            .rows
            .keys()
            .copied()
            .filter(|row| self.layout.hidden_rows.contains(row))
            .collect();
        if let Some(first) = hidden.first() {
            self.warnings.push(Warning::HiddenRows {
                count: hidden.len(),
                first: *first,
            });
        }
        let used: BTreeSet<usize> = self
            .rows
            .values()
            .flat_map(|cells| cells.keys().copied())
            .collect();
        let hidden = self.layout.hidden_columns.intersection(&used);
        let hidden: Vec<String> = hidden
            .map(|column| waarborg_domain::columns::letter(*column))
            .collect();
        if !hidden.is_empty() {
            self.warnings.push(Warning::HiddenColumns(hidden.join(", ")));
        }
        if merged > 0 {
            self.warnings.push(Warning::Merged(merged));
        }
        self.cut.retain(|(row, _)| *row > heading);
        if let Some((row, column)) = self.formula_cells.first() {
            self.warnings.push(Warning::Formulas {
                count: self.formulas,
                first: cell_name(*row, *column),
            });
        }
    }
}
