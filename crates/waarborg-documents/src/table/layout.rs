//! How the sheets of a spreadsheet are laid out, apart from what is in their cells: rows and columns that
//! are hidden, and cells that are merged.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The most rows, columns and merged cells that are kept of one file.
const MAX_KEPT: usize = 100_000;

/// Cells of one column that are one cell: its first row and column, and its last row.
pub(super) type Merges = BTreeMap<(u32, usize), u32>;

/// The layout of one sheet: rows counted from 1, columns from 0.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    pub hidden_rows: BTreeSet<u32>,
    pub hidden_columns: BTreeSet<usize>,
    pub merges: Merges,
}

/// The layouts of an XLSX, by the part in which a sheet is.
#[derive(Debug, Default)]
pub(super) struct Layouts {
    parts: HashMap<String, Layout>,
    /// The sheets with the relation that leads to the part of each.
    sheets: Vec<(String, String)>,
    targets: HashMap<String, String>,
    /// The row that is open, for rows that do not say their number.
    row: u32,
    kept: usize,
}

impl Layouts {
    /// A part begins.
    pub fn begin(&mut self) {
        self.row = 0;
    }

    /// Takes notice of an element of a part.
    pub fn see(&mut self, part: &str, element: &str, tag: &BytesStart<'_>) {
        let kept = match element {
            "row" => self.row(part, tag),
            "col" if is_set(tag, "hidden") => self.columns(part, tag),
            "mergeCell" => self.merge(part, tag),
            "sheet" => match (value(tag, "name"), value(tag, "id")) {
                (Some(name), Some(relation)) => {
                    self.sheets.push((name, relation));
                    Some(())
                }
                _ => None,
            },
            "Relationship" if part.ends_with("workbook.xml.rels") => {
                match (value(tag, "Id"), value(tag, "Target")) {
                    (Some(id), Some(target)) => self.targets.insert(id, part_named(&target)).map(|_| ()),
                    _ => None,
                }
            }
            _ => None,
        };
        self.kept += usize::from(kept.is_some());
    }

    fn part(&mut self, part: &str) -> Option<&mut Layout> {
        if self.kept >= MAX_KEPT {
            return None;
        }
        Some(self.parts.entry(part.to_ascii_lowercase()).or_default())
    }

    fn row(&mut self, part: &str, tag: &BytesStart<'_>) -> Option<()> {
        let number = value(tag, "r").and_then(|text| text.parse().ok());
        self.row = number.unwrap_or(self.row.saturating_add(1));
        if !is_set(tag, "hidden") {
            return None;
        }
        let row = self.row;
        let _ = self.part(part)?.hidden_rows.insert(row);
        Some(())
    }

    fn columns(&mut self, part: &str, tag: &BytesStart<'_>) -> Option<()> {
        let number = |name| value(tag, name).and_then(|text| text.parse::<usize>().ok());
        let (first, last) = (number("min")?, number("max")?);
        // Whatever is hidden beyond the columns that are read is never asked about.
        let last = last.min(first.saturating_add(1_000));
        let hidden = (first..=last).filter_map(|column| column.checked_sub(1));
        self.part(part)?.hidden_columns.extend(hidden);
        Some(())
    }

    fn merge(&mut self, part: &str, tag: &BytesStart<'_>) -> Option<()> {
        let text = value(tag, "ref")?;
        let (first, last) = text.split_once(':')?;
        let ((first, column), (last, _)) = (cell(first)?, cell(last)?);
        if last <= first {
            return None;
        }
        let _ = self.part(part)?.merges.insert((first, column), last);
        Some(())
    }

    /// The layout of the sheet with this name.
    pub fn of(&self, sheet: &str) -> Layout {
        let relation = self.sheets.iter().find(|(name, _)| name == sheet);
        let part = relation.and_then(|(_, relation)| self.targets.get(relation));
        part.and_then(|part| self.parts.get(part))
            .cloned()
            .unwrap_or_default()
    }
}

/// The name of the part that a relation of the workbook leads to.
fn part_named(target: &str) -> String {
    let name = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("xl/{target}"),
    };
    name.to_ascii_lowercase()
}

/// The row and column of a reference such as `$B$7`.
fn cell(text: &str) -> Option<(u32, usize)> {
    let text = text.replace('$', "");
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = &text[..text.len() - digits.len()];
    let column = letters.bytes().try_fold(0usize, |sum, letter| {
        let column = sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        (column <= 16_384).then_some(column)
    });
    Some((digits.parse().ok()?, column?.checked_sub(1)?))
}

/// The value of an attribute, whatever its prefix.
fn value(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes().filter_map(Result::ok);
    let found = attributes.find(|one| {
        let known = one.key.local_name();
        let known: &str = known.as_ref();
        known == name
    })?;
    let text = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(text.into_owned())
}

fn is_set(tag: &BytesStart<'_>, name: &str) -> bool {
    matches!(value(tag, name).as_deref(), Some("1" | "true"))
}
