//! Checks what an XLSX says about its own size against the bytes that are there. The XLSX reader reserves
//! memory for what a file announces and keeps a record per style and text, and an allocation that fails
//! ends the whole process: so this runs first.

use super::layout::Layouts;
use super::{Format, Limits, TableError};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::BufRead;

/// The last row and column of a sheet (ECMA-376 part 1, 18.3.1.73; Excel's limits).
const LAST_ROW: u64 = 1_048_576;
const LAST_COLUMN: u64 = 16_384;

/// Nested elements: an honest part has about ten levels.
const MAX_DEPTH: usize = 256;

/// Styles, sheets and the like, each: Excel itself stops at 65,490 cell formats.
const MAX_KEPT: u64 = 100_000;

/// `<si/>`: the shortest text in the list of shared texts.
const MIN_TEXT_SIZE: u64 = 5;

/// Elements of which the reader keeps a record each, so that a few bytes cost hundreds.
const KEPT: [&str; 10] = [
    "Relationship",
    "border",
    "definedName",
    "fill",
    "font",
    "numFmt",
    "rgbColor",
    "sheet",
    "stop",
    "xf",
];

fn broken(detail: impl std::fmt::Display) -> TableError {
    TableError::Broken {
        format: Format::Xlsx,
        detail: detail.to_string(),
    }
}

/// Counts over all parts of one file.
pub(super) struct Declared {
    texts: u64,
    most_texts: u64,
    kept: u64,
    /// What is hidden and merged, seen on the way.
    pub(super) layouts: Layouts,
}

impl Declared {
    pub(super) fn new(limits: &Limits) -> Self {
        let cells = (limits.rows as u64 + 1).saturating_mul(limits.columns as u64);
        Self {
            texts: 0,
            most_texts: cells,
            kept: 0,
            layouts: Layouts::default(),
        }
    }

    /// Checks a part of `size` bytes (as measured, unpacked).
    ///
    /// # Errors
    /// [`TableError::Broken`] when it announces what cannot be in it, or holds more than any honest
    /// file does.
    pub(super) fn check(&mut self, name: &str, part: impl BufRead, size: u64) -> Result<(), TableError> {
        let mut reader = Reader::from_reader(part);
        // Configured like the XLSX reader, so that both see the same elements.
        let config = reader.config_mut();
        config.check_end_names = false;
        config.check_comments = false;
        config.expand_empty_elements = true;
        let (mut buffer, mut depth) = (Vec::new(), 0usize);
        self.layouts.begin();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(tag)) => {
                    depth += 1;
                    if depth > MAX_DEPTH {
                        return Err(broken("elements stand too deep within each other"));
                    }
                    self.element(name, &tag, size)?;
                }
                Ok(Event::End(_)) => depth = depth.saturating_sub(1),
                Ok(Event::Eof) => return Ok(()),
                Ok(_) => {}
                // The one part in which a number is believed has to be read to its end. Others may be
                // pictures, and the reader stops where we do.
                Err(error) if is_shared_texts(name) => return Err(broken(error)),
                Err(_) => return Ok(()),
            }
        }
    }

    fn element(&mut self, part: &str, tag: &BytesStart<'_>, size: u64) -> Result<(), TableError> {
        let name = tag.local_name();
        let name: &str = name.as_ref();
        self.layouts.see(part, name, tag);
        match name {
            "sst" => at_most(tag, "uniqueCount", size / MIN_TEXT_SIZE)?,
            "si" => {
                self.texts += 1;
                if self.texts > self.most_texts {
                    return Err(broken("it holds more texts than cells"));
                }
            }
            // An index into what the part itself holds.
            "f" => at_most(tag, "si", size)?,
            "row" => within_sheet(tag, "r")?,
            "c" => within_sheet(tag, "r")?,
            "dimension" => within_sheet(tag, "ref")?,
            name if KEPT.contains(&name) => {
                self.kept += 1;
                if self.kept > MAX_KEPT {
                    return Err(broken("it holds more styles than a spreadsheet can have"));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether the reader may take this part for the list of shared texts: it finds parts in any case, in a
/// folder that the file itself names.
fn is_shared_texts(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with("sharedstrings.xml")
}

fn value(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, TableError> {
    let found = tag.try_get_attribute(name).map_err(broken)?;
    let value = found.map(|found| found.normalized_value(XmlVersion::Implicit1_0));
    let value = value.transpose().map_err(broken)?;
    Ok(value.map(|text| text.trim().to_owned()))
}

fn at_most(tag: &BytesStart<'_>, name: &str, most: u64) -> Result<(), TableError> {
    let Some(text) = value(tag, name)? else {
        return Ok(());
    };
    match text.parse::<u64>() {
        Ok(number) if number <= most => Ok(()),
        _ => Err(broken(format!("'{text}' ({name}) is more than the file holds"))),
    }
}

/// Refuses references (`7`, `B7`, `A1:B7`) that no sheet has.
fn within_sheet(tag: &BytesStart<'_>, name: &str) -> Result<(), TableError> {
    let Some(text) = value(tag, name)? else {
        return Ok(());
    };
    if text.split(':').all(is_place) {
        Ok(())
    } else {
        Err(broken(format!("there is no cell '{text}'")))
    }
}

fn is_place(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = &text[..text.len() - digits.len()];
    let column = letters.bytes().try_fold(0u64, |sum, letter| {
        let column = sum * 26 + u64::from(letter.to_ascii_uppercase() - b'A') + 1;
        (column <= LAST_COLUMN).then_some(column)
    });
    column.is_some() && digits.parse().is_ok_and(|row| (1..=LAST_ROW).contains(&row))
}
