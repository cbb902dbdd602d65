//! CSV as it is common in the Netherlands: mostly with semicolons, and from Excel in UTF-8 with a byte
//! order mark or in Windows-1252.

use super::{Format, Gatherer, Limits, Outline, Place, Sheet, Table, TableError, Warning};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Reads the table whose headings are at this place.
pub(super) fn read(
    bytes: &[u8],
    file_name: &str,
    limits: &Limits,
    place: Place,
) -> Result<Table, TableError> {
    if place.sheet > 0 {
        return Err(TableError::NoSuchPlace);
    }
    let (text, warning) = decode(bytes).ok_or_else(|| TableError::UnknownFormat(file_name.to_owned()))?;
    let mut gatherer = Gatherer::new(limits, place.heading);
    gatherer.warnings.extend(warning);
    if let Some(line) = records(&text, &mut gatherer)? {
        return Err(TableError::OpenQuote(line));
    }
    gatherer.finish(Format::Csv)
}

/// The first rows, as the one sheet that text has.
pub(super) fn outline(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Outline, TableError> {
    let (text, _) = decode(bytes).ok_or_else(|| TableError::UnknownFormat(file_name.to_owned()))?;
    let mut gatherer = Gatherer::sample(limits);
    let _ = records(&text, &mut gatherer)?;
    Ok(Outline {
        format: Format::Csv,
        sheets: vec![Sheet {
            name: String::new(),
            top: gatherer.take_top(),
        }],
    })
}

/// Adds the cells, one by one; returns the line of a quotation mark that is never closed.
fn records(mut text: &str, gatherer: &mut Gatherer<'_>) -> Result<Option<u32>, TableError> {
    // Excel's own first line, in which a file names its separator.
    let mut named = None;
    let mut lines_before = 0;
    if let Some((first, rest)) = text.split_once('\n')
        && let Some(separator) = first.trim_end().strip_prefix("sep=")
        && separator.len() == 1
    {
        named = separator.bytes().next();
        text = rest;
        lines_before = 1;
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(named.unwrap_or_else(|| separator(text)))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut last = (0, String::new());
    let mut lines = Lines {
        text,
        counted: 0,
        line: lines_before + 1,
    };
    while !gatherer.is_full() {
        let more = reader
            .read_record(&mut record)
            .map_err(|error| TableError::Broken {
                format: Format::Csv,
                detail: error.to_string(),
            })?;
        if !more {
            break;
        }
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.at(usize::try_from(start).unwrap_or(usize::MAX));
        last = (line, record.iter().next_back().unwrap_or_default().to_owned());
        for (column, cell) in record.iter().enumerate() {
            gatherer.put(line, column, unguard(cell))?;
        }
    }
    Ok(is_open(text, &last.1).then_some(last.0))
}

/// Counts lines as an editor does. (The CSV reader takes a Windows line end as the beginning of the next
/// record, and so is one behind.)
struct Lines<'a> {
    text: &'a str,
    counted: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line of the first character at or after this offset that is not a line end.
    fn at(&mut self, place: usize) -> u32 {
        let bytes = self.text.as_bytes();
        while self.counted < bytes.len() {
            let b = bytes[self.counted];
            if self.counted >= place && b != b'\n' && b != b'\r' {
                break;
            }
            self.line += u32::from(b == b'\n');
            self.counted += 1;
        }
        self.line
    }
}

/// The text and a warning about its encoding; `None` if it is not text at all.
fn decode(bytes: &[u8]) -> Option<(String, Option<Warning>)> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, wrong) = encoding.decode_without_bom_handling(&bytes[mark..]);
        if wrong || text.contains('\0') {
            return None;
        }
        let warning = (encoding != UTF_8).then(|| Warning::OtherEncoding(encoding.name().to_owned()));
        return Some((text.into_owned(), warning));
    }
    // Text has no control characters; every other kind of file does.
    let is_text = |b: &u8| !matches!(b, 0..=8 | 14..=26 | 28..=31);
    if !bytes.iter().all(is_text) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.to_owned(), None));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Some((
        text.into_owned(),
        Some(Warning::OtherEncoding(WINDOWS_1252.name().to_owned())),
    ))
}

/// The separator that occurs most in the first line that is not empty, outside quotation marks.
fn separator(text: &str) -> u8 {
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(0usize, b';'), (0, b'\t'), (0, b',')];
    for b in line.bytes() {
        quoted ^= b == b'"';
        for (count, separator) in &mut counts {
            *count += usize::from(b == *separator && !quoted);
        }
    }
    // Ties go to the first; commas also occur in ordinary text.
    let most = counts.iter().rev().max_by_key(|(count, _)| *count);
    most.map_or(b';', |(_, separator)| *separator)
}

/// Whether the last cell took in the rest of the file, because its quotation mark is never closed.
fn is_open(text: &str, last_cell: &str) -> bool {
    text.matches('"').count() % 2 == 1 && last_cell.contains('\n')
}

/// Removes the apostrophe with which [`super::write_table`] keeps a text from being a formula.
fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if super::write::looks_like_formula(rest) => rest,
        _ => cell,
    }
}
