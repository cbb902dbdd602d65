//! ODS. Read here and not by calamine, which expands every repeated cell before one can stop it: a file
//! of a few kilobytes can repeat a cell 16,384 times in each of thousands of rows.

mod cell;
mod hidden;

use super::layout::Layout;
use super::outline::MAX_SHEETS;
use super::{Format, Gatherer, Limits, Place, Table, TableError, Warning};
use cell::{Open, attribute, beginning, repeats};
use hidden::{Styles, is_hidden};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn broken(detail: impl std::fmt::Display) -> TableError {
    TableError::Broken {
        format: Format::Ods,
        detail: detail.to_string(),
    }
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads the table at this place.
pub(super) fn read(archive: &mut Archive<'_>, limits: &Limits, place: Place) -> Result<Table, TableError> {
    let gatherer = Gatherer::new(limits, place.heading, Layout::default());
    let mut sheet = Sheet::new(gatherer, limits, place.sheet);
    sheet.document(&content(archive)?)?;
    sheet.finish()
}

/// The sheets with their first rows.
pub(super) fn sheets(archive: &mut Archive<'_>, limits: &Limits) -> Result<Vec<super::Sheet>, TableError> {
    let mut sheet = Sheet::new(Gatherer::sample(limits, Layout::default()), limits, 0);
    sheet.document(&content(archive)?)?;
    sheet.end_sheet();
    Ok(sheet.shown)
}

fn content(archive: &mut Archive<'_>) -> Result<String, TableError> {
    if let Ok(mut manifest) = archive.by_name("META-INF/manifest.xml") {
        let mut text = String::new();
        manifest.read_to_string(&mut text).map_err(broken)?;
        if text.contains("encryption-data") {
            return Err(TableError::OldOrProtected);
        }
    }
    let mut content = String::new();
    let mut file = archive.by_name("content.xml").map_err(broken)?;
    file.read_to_string(&mut content).map_err(broken)?;
    Ok(content)
}

/// Nested elements: an honest document has about ten levels.
const MAX_DEPTH: usize = 256;

struct Sheet<'a> {
    gatherer: Gatherer<'a>,
    limits: &'a Limits,
    /// Which sheet is read, from 0.
    wanted: usize,
    /// The sheets before this one, if the first rows of all are wanted.
    shown: Vec<super::Sheet>,
    tables: usize,
    name: String,
    hidden: bool,
    styles: Styles,
    row: u32,
    row_repeats: u32,
    row_hidden: bool,
    /// The columns that were declared so far.
    columns: usize,
    column: usize,
    cell: Option<Open>,
    row_cells: Vec<(usize, Open)>,
    /// Depth within a remark on a cell.
    skipping: usize,
    /// Whether the document was complete.
    complete: bool,
    /// Elements that are open.
    depth: usize,
    /// Bytes of text so far, including spaces that are only announced.
    taken: u64,
}

impl<'a> Sheet<'a> {
    fn new(gatherer: Gatherer<'a>, limits: &'a Limits, wanted: usize) -> Self {
        Self {
            gatherer,
            limits,
            wanted,
            shown: Vec::new(),
            tables: 0,
            name: String::new(),
            hidden: false,
            styles: Styles::default(),
            row: 0,
            row_repeats: 1,
            row_hidden: false,
            columns: 0,
            column: 0,
            cell: None,
            row_cells: Vec::new(),
            skipping: 0,
            complete: false,
            depth: 0,
            taken: 0,
        }
    }

    fn document(&mut self, content: &str) -> Result<(), TableError> {
        let mut reader = Reader::from_str(content);
        loop {
            match reader.read_event().map_err(broken)? {
                Event::Start(tag) => self.start(&tag)?,
                Event::Empty(tag) => {
                    self.start(&tag)?;
                    self.end(tag.name().as_ref())?;
                }
                Event::End(tag) => self.end(tag.name().as_ref())?,
                Event::Text(text) => self.text(&text.xml10_content())?,
                Event::CData(text) => self.text(&text.xml10_content())?,
                Event::GeneralRef(entity) => self.entity(&entity)?,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Whether the sheet that is open is read.
    fn is_read(&self) -> bool {
        if self.gatherer.is_sample() {
            (1..=MAX_SHEETS).contains(&self.tables)
        } else {
            self.tables == self.wanted + 1
        }
    }

    /// Stores the first rows of a sheet.
    fn end_sheet(&mut self) {
        if self.gatherer.is_sample() && (1..=MAX_SHEETS).contains(&self.tables) {
            let (top, rows) = self.gatherer.take_top();
            self.shown.push(super::Sheet {
                name: std::mem::take(&mut self.name),
                top,
                rows,
                hidden: self.hidden,
            });
            self.row = 0;
            self.cell = None;
            self.row_cells.clear();
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), TableError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(broken("elements stand too deep within each other"));
        }
        let name = tag.name();
        let name: &str = name.as_ref();
        if name == "table:table" {
            self.end_sheet();
            self.tables += 1;
            if self.is_read() {
                self.name = attribute(tag, "table:name")?.unwrap_or_default();
                self.hidden = self.styles.hides(tag)?;
                self.columns = 0;
            }
        }
        self.styles.see(name, tag)?;
        if !self.is_read() {
            return Ok(());
        }
        match name {
            "office:annotation" => self.skipping += 1,
            _ if self.skipping > 0 => {}
            "table:table-row" => {
                let repeats = repeats(tag, "table:number-rows-repeated")?;
                self.row_repeats = u32::try_from(repeats).unwrap_or(u32::MAX);
                self.row_hidden = is_hidden(tag)?;
                self.column = 0;
            }
            "table:table-column" => self.declare_columns(tag)?,
            "table:table-cell" | "table:covered-table-cell" => {
                self.merge(tag)?;
                self.cell = Some(Open::new(tag)?);
            }
            "text:p" => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        self.text("\n")?;
                    }
                }
            }
            "text:s" => {
                let spaces = repeats(tag, "text:c")?.min(self.limits.cell + 1);
                self.text(&" ".repeat(spaces))?;
            }
            "text:tab" => self.text("\t")?,
            "text:line-break" => self.text("\n")?,
            _ => {}
        }
        Ok(())
    }

    /// Adds text to the open cell, unless its value is known from its attributes. Counts while reading: a
    /// document of a few kilobytes can announce gigabytes of spaces.
    fn text(&mut self, text: &str) -> Result<(), TableError> {
        const BYTES_OF_A_CHARACTER: usize = 4;
        let limits = self.limits;
        let Some(cell) = &mut self.cell else {
            return Ok(());
        };
        if self.skipping > 0 || cell.paragraphs == 0 || cell.value.is_some() {
            return Ok(());
        }
        // One character more than a cell may hold, so that the gatherer sees that it is cut.
        let most = limits.cell.saturating_add(1).saturating_mul(BYTES_OF_A_CHARACTER);
        self.taken += text.len() as u64;
        if self.taken > limits.unpacked_bytes {
            return Err(TableError::UnpacksTooLarge(limits.unpacked_bytes));
        }
        cell.text
            .push_str(beginning(text, most.saturating_sub(cell.text.len())));
        Ok(())
    }

    fn entity(&mut self, entity: &quick_xml::events::BytesRef<'_>) -> Result<(), TableError> {
        let c = match entity.resolve_char_ref().map_err(broken)? {
            Some(c) => c,
            // Only the five of XML itself: entities that a file declares are never expanded.
            None => match entity.xml10_content().as_ref() {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                other => return Err(broken(format!("unknown entity '{other}'"))),
            },
        };
        self.text(c.encode_utf8(&mut [0; 4]))
    }

    fn end(&mut self, name: &str) -> Result<(), TableError> {
        self.depth = self.depth.saturating_sub(1);
        if name == "office:document-content" {
            self.complete = true;
        }
        if !self.is_read() {
            return Ok(());
        }
        match name {
            "office:annotation" => self.skipping = self.skipping.saturating_sub(1),
            _ if self.skipping > 0 => {}
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    let column = self.column;
                    self.column = column.saturating_add(cell.repeats);
                    let empty = cell.content().trim().is_empty();
                    if empty && cell.formula {
                        self.gatherer.formula(self.row.saturating_add(1), column);
                    }
                    // Only filled cells are repeated: those stop at the limits.
                    if !empty {
                        if column >= self.limits.columns && !self.gatherer.is_sample() {
                            return Err(TableError::TooManyColumns(self.limits.columns));
                        }
                        self.row_cells.push((column, cell));
                    }
                }
            }
            "table:table-row" => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), TableError> {
        let first = self.row.saturating_add(1);
        self.row = self.row.saturating_add(self.row_repeats);
        let cells = std::mem::take(&mut self.row_cells);
        if cells.is_empty() {
            return Ok(());
        }
        for row in first..=self.row {
            if self.gatherer.is_full() {
                self.gatherer.count(self.row - row + 1);
                return Ok(());
            }
            if self.row_hidden {
                let _ = self.gatherer.layout.hidden_rows.insert(row);
            }
            for (start, cell) in &cells {
                let end = start.saturating_add(cell.repeats);
                // Beyond the limits one is enough to refuse the file, and a sample shows none.
                for column in *start..end.min(self.limits.columns.max(*start) + 1) {
                    if cell.formula {
                        self.gatherer.formula(row, column);
                    }
                    self.gatherer.put(row, column, cell.content())?;
                }
            }
        }
        Ok(())
    }

    /// Columns that are declared before the rows.
    fn declare_columns(&mut self, tag: &BytesStart<'_>) -> Result<(), TableError> {
        let first = self.columns;
        self.columns = first.saturating_add(repeats(tag, "table:number-columns-repeated")?);
        if is_hidden(tag)? {
            let hidden = first..self.columns.min(self.limits.columns);
            self.gatherer.layout.hidden_columns.extend(hidden);
        }
        Ok(())
    }

    /// A cell that is one with those below it.
    fn merge(&mut self, tag: &BytesStart<'_>) -> Result<(), TableError> {
        let spanned = repeats(tag, "table:number-rows-spanned")?;
        if spanned > 1 {
            let (first, spanned) = (
                self.row.saturating_add(1),
                u32::try_from(spanned).unwrap_or(u32::MAX),
            );
            let last = self.row.saturating_add(spanned);
            let _ = self.gatherer.layout.merges.insert((first, self.column), last);
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Table, TableError> {
        if !self.complete {
            return Err(broken("the document does not come to its end"));
        }
        if self.wanted > 0 && self.wanted >= self.tables {
            return Err(TableError::NoSuchPlace);
        }
        if self.tables > 1 {
            self.gatherer.warnings.push(Warning::OtherSheets(self.name));
        }
        self.gatherer.finish(Format::Ods)
    }
}
