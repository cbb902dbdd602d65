//! Spreadsheets are zip archives. How large they unpack is measured by unpacking, before anything is
//! taken apart: what an archive says of itself proves nothing.

use super::{Format, Limits, Table, TableError, ods, xlsx};
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::ZipArchive;

/// The most files in an archive: an honest spreadsheet has some tens.
const MAX_FILES: usize = 2_000;

pub(super) fn read(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<Table, TableError> {
    let expected = match file_name.rsplit_once('.') {
        Some((_, extension)) if extension.eq_ignore_ascii_case("ods") => Format::Ods,
        _ => Format::Xlsx,
    };
    let broken = |error: zip::result::ZipError| TableError::Broken {
        format: expected,
        detail: error.to_string(),
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
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
    measure(&mut archive, format, limits)?;
    let read = || match format {
        Format::Ods => ods::read(&mut archive, limits),
        _ => xlsx::read(bytes, limits),
    };
    // A mistake in a reader on a file that somebody made to find one must stay a refused file.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(TableError::Broken {
            format,
            detail: "it cannot be read".to_owned(),
        })
    })
}

fn measure(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    format: Format,
    limits: &Limits,
) -> Result<(), TableError> {
    let too_large = || TableError::UnpacksTooLarge(limits.unpacked_bytes);
    let mut declared = 0u64;
    let mut actual = 0u64;
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
    }
    Ok(())
}
