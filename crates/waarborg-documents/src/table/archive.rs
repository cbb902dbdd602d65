//! Spreadsheets are ZIP archives. How large they unpack is measured by unpacking, before anything is
//! parsed: what an archive says about itself proves nothing.

use super::declared::Declared;
use super::layout::Layouts;
use super::{Format, Limits, Outline, Place, Table, TableError, ods, xlsx};
use std::io::{BufReader, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::ZipArchive;

/// The most files in an archive: an honest spreadsheet has some tens.
const MAX_FILES: usize = 2_000;

/// An archive that may be read: it is what it says, and not too large.
struct Opened<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    format: Format,
    layouts: Layouts,
}

/// Reads the table at this place.
pub(super) fn read(
    bytes: &[u8],
    file_name: &str,
    limits: &Limits,
    place: Place,
) -> Result<Table, TableError> {
    taking_apart(bytes, file_name, limits, |opened| match opened.format {
        Format::Ods => ods::read(&mut opened.archive, limits, place),
        _ => xlsx::read(bytes, limits, place, &opened.layouts),
    })
}

/// Reads what is in it.
pub(super) fn outline(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Outline, TableError> {
    taking_apart(bytes, file_name, limits, |opened| {
        let sheets = match opened.format {
            Format::Ods => ods::sheets(&mut opened.archive, limits)?,
            _ => xlsx::sheets(bytes, limits, &opened.layouts)?,
        };
        Ok(Outline {
            format: opened.format,
            sheets,
        })
    })
}

fn taking_apart<T>(
    bytes: &[u8],
    file_name: &str,
    limits: &Limits,
    read: impl FnOnce(&mut Opened<'_>) -> Result<T, TableError>,
) -> Result<T, TableError> {
    let mut opened = open(bytes, file_name, limits)?;
    let format = opened.format;
    let checked = || {
        let sizes = measure(&mut opened.archive, format, limits)?;
        if format == Format::Xlsx {
            opened.layouts = check_declared(&mut opened.archive, &sizes, limits)?;
        }
        read(&mut opened)
    };
    // A bug in a reader, hit by a hostile file, must stay a refused file.
    catch_unwind(AssertUnwindSafe(checked)).unwrap_or_else(|_| {
        Err(TableError::Broken {
            format,
            detail: "it cannot be read".to_owned(),
        })
    })
}

fn open<'a>(bytes: &'a [u8], file_name: &str, limits: &Limits) -> Result<Opened<'a>, TableError> {
    let expected = match file_name.rsplit_once('.') {
        Some((_, extension)) if extension.eq_ignore_ascii_case("ods") => Format::Ods,
        _ => Format::Xlsx,
    };
    let broken = |error: zip::result::ZipError| TableError::Broken {
        format: expected,
        detail: error.to_string(),
    };
    if announced_files(bytes) > MAX_FILES as u64 {
        return Err(TableError::UnpacksTooLarge(limits.unpacked_bytes));
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let has = |name: &str| {
        archive
            .file_names()
            .any(|known| known.is_ok_and(|known| known == name))
    };
    let format = if has("xl/workbook.xml") {
        Format::Xlsx
    } else if has("content.xml") && has("mimetype") {
        Format::Ods
    } else {
        return Err(TableError::UnknownFormat(file_name.to_owned()));
    };
    if archive.len() > MAX_FILES {
        return Err(TableError::UnpacksTooLarge(limits.unpacked_bytes));
    }
    Ok(Opened {
        archive,
        format,
        layouts: Layouts::default(),
    })
}

/// How many files the archive announces at its end (the Zip64 field, the only one that can be large):
/// memory for all of them is reserved before the first is read. The signature may occur in more than one
/// place, so the largest counts.
pub(crate) fn announced_files(bytes: &[u8]) -> u64 {
    const ZIP64_END: &[u8] = b"PK\x06\x06";
    const FILES: std::ops::Range<usize> = 32..40;
    let ends = bytes
        .windows(FILES.end)
        .filter(|record| record.starts_with(ZIP64_END));
    let announced = ends.filter_map(|record| Some(u64::from_le_bytes(record[FILES].try_into().ok()?)));
    announced.max().unwrap_or(0)
}

fn check_declared(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    sizes: &[u64],
    limits: &Limits,
) -> Result<Layouts, TableError> {
    let mut declared = Declared::new(limits);
    let broken = |error: zip::result::ZipError| TableError::Broken {
        format: Format::Xlsx,
        detail: error.to_string(),
    };
    for (index, size) in sizes.iter().enumerate() {
        let file = archive.by_index(index).map_err(broken)?;
        let name = file.name().map_err(broken)?.into_owned();
        declared.check(&name, BufReader::new(file), *size)?;
    }
    Ok(declared.layouts)
}

/// The size of each file, unpacked.
fn measure(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    format: Format,
    limits: &Limits,
) -> Result<Vec<u64>, TableError> {
    let too_large = || TableError::UnpacksTooLarge(limits.unpacked_bytes);
    let mut declared = 0u64;
    let mut actual = 0u64;
    let mut sizes = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(_) => TableError::OldOrProtected,
            error => TableError::Broken {
                format,
                detail: error.to_string(),
            },
        })?;
        declared = declared.saturating_add(file.size());
        if declared > limits.unpacked_bytes {
            return Err(too_large());
        }
        let mut rest = file.take(limits.unpacked_bytes - actual + 1);
        let read = std::io::copy(&mut rest, &mut std::io::sink()).map_err(|error| TableError::Broken {
            format,
            detail: error.to_string(),
        })?;
        actual += read;
        if actual > limits.unpacked_bytes {
            return Err(too_large());
        }
        sizes.push(read);
    }
    Ok(sizes)
}
