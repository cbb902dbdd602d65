//! CSV as it is common in the Netherlands: mostly with semicolons, and from Excel in UTF-8 with a byte
//! order mark or in Windows-1252.

use super::layout::Layout;
use super::separator::separator;
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
    let mut gatherer = Gatherer::new(limits, place.heading, Layout::default());
    gatherer.warnings.extend(warning);
    if let Some(line) = records(&text, &mut gatherer)? {
        return Err(TableError::OpenQuote(line));
    }
    gatherer.finish(Format::Csv)
}

/// The first rows, as the one sheet that text has.
pub(super) fn outline(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Outline, TableError> {
    let (text, _) = decode(bytes).ok_or_else(|| TableError::UnknownFormat(file_name.to_owned()))?;
    let mut gatherer = Gatherer::sample(limits, Layout::default());
    let _ = records(&text, &mut gatherer)?;
    let (top, rows) = gatherer.take_top();
    Ok(Outline {
        format: Format::Csv,
        sheets: vec![Sheet {
            name: String::new(),
            top,
            rows,
            hidden: false,
        }],
    })
}

/// Adds the cells, one by one; returns the row of a quotation mark that is never closed.
fn records(mut text: &str, gatherer: &mut Gatherer<'_>) -> Result<Option<u32>, TableError> {
    // Excel's own first line, in which a file names its separator. It shows no row for it.
    let mut named = None;
    if let Some((first, rest)) = text.split_once(['\n', '\r'])
        && let Some(separator) = first.strip_prefix("sep=")
        && separator.len() == 1
    {
        named = separator.bytes().next();
        text = rest.strip_prefix('\n').unwrap_or(rest);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(named.unwrap_or_else(|| separator(text)))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut last = (0, String::new());
    let mut row = 0u32;
    loop {
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
        let empty = empty_rows(text.as_bytes(), usize::try_from(start).unwrap_or(usize::MAX));
        row = row.saturating_add(empty).saturating_add(1);
        last = (row, record.iter().next_back().unwrap_or_default().to_owned());
        for (column, cell) in record.iter().enumerate() {
            gatherer.put(row, column, unguard(cell))?;
        }
    }
    Ok(is_open(text, &last.1).then_some(last.0))
}

/// How many empty rows there are at a place where a record ended: line ends of Windows, Unix and
/// Macintosh. Rows are counted as spreadsheet programs do, for which a line break within a cell begins
/// none. (The reader passes over empty lines, and takes the second half of a Windows line end for the
/// beginning of what follows.)
fn empty_rows(text: &[u8], place: usize) -> u32 {
    let half = place > 0 && text.get(place - 1) == Some(&b'\r') && text.get(place) == Some(&b'\n');
    let mut rest = text.get(place + usize::from(half)..).unwrap_or_default();
    let mut rows = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
            _ => return rows,
        };
        rows += 1;
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

/// Whether the last cell took in the rest of the file, because its quotation mark is never closed.
fn is_open(text: &str, last_cell: &str) -> bool {
    text.matches('"').count() % 2 == 1 && last_cell.contains(['\n', '\r'])
}

/// Removes the apostrophe with which [`super::write_table`] keeps a text from being a formula.
fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if super::write::looks_like_formula(rest) => rest,
        _ => cell,
    }
}
