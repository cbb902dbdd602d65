//! The kind of a file, by its first bytes; the name only distinguishes what looks the same.

use crate::i18n::Text;
use crate::texts;

/// Bytes from the start of a file that are enough to tell.
pub const HEAD: usize = 8 * 1024;

/// Programs: not evidence, and a danger to whoever opens them.
const PROGRAMS: &[&str] = &[
    "application/wasm",
    "application/x-executable",
    "application/vnd.microsoft.portable-executable",
    "application/java",
    "application/x-llvm",
    "application/x-mach-binary",
    "application/vnd.android.dex",
    "application/vnd.android.dey",
    "application/x-google-chrome-extension",
    "application/vnd.debian.binary-package",
    "application/x-rpm",
    "text/x-shellscript",
];

/// How programs begin, even when too little of them is there to run.
const PROGRAM_STARTS: &[&[u8]] = &[
    b"\x7fELF",
    b"#!",
    b"\0asm",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
];

/// What a computer runs when it is clicked, whatever its bytes look like.
const PROGRAM_EXTENSIONS: &[&str] = &[
    "apk",
    "app",
    "application",
    "bat",
    "cmd",
    "com",
    "cpl",
    "deb",
    "dll",
    "dmg",
    "exe",
    "gadget",
    "hta",
    "inf",
    "jar",
    "js",
    "jse",
    "lnk",
    "mjs",
    "msc",
    "msi",
    "msp",
    "pif",
    "ps1",
    "psm1",
    "reg",
    "rpm",
    "scf",
    "scr",
    "sh",
    "sys",
    "url",
    "vb",
    "vbe",
    "vbs",
    "wasm",
    "ws",
    "wsf",
    "wsh",
];

/// Types that a browser or an office program may know: nothing in them runs in a page. Everything else is
/// sent as bytes without a type.
const SAFE: &[&str] = &[
    "application/json",
    "application/msword",
    "application/pdf",
    "application/rtf",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/zip",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
    "text/csv",
    "text/plain",
];

/// The type of what is not recognised.
pub const UNKNOWN: &str = "application/octet-stream";

/// The file is a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Program;

fn extension(name: &str) -> String {
    name.rsplit_once('.')
        .map(|(_, extension)| extension.to_lowercase())
        .unwrap_or_default()
}

/// The media type of a file with this name that starts with these bytes.
///
/// # Errors
/// When it is a program.
pub fn media_type(name: &str, head: &[u8]) -> Result<&'static str, Program> {
    let extension = extension(name);
    // Two letters do not make a Windows program of a text that happens to begin with them.
    let windows = "application/vnd.microsoft.portable-executable";
    let found = infer::get(head).map(|kind| kind.mime_type());
    let found = found.filter(|found| *found != windows || !is_text(head));
    let program = found.is_some_and(|found| PROGRAMS.contains(&found))
        || PROGRAM_EXTENSIONS.contains(&extension.as_str())
        || PROGRAM_STARTS.iter().any(|start| head.starts_with(start));
    if program {
        return Err(Program);
    }
    Ok(match found {
        Some("application/zip") => within_zip(&extension),
        Some("text/xml") if extension == "svg" => "image/svg+xml",
        Some(found) => found,
        None if is_text(head) => text_type(&extension),
        None => UNKNOWN,
    })
}

/// Office files are ZIP files; of a large one the first bytes do not always tell.
fn within_zip(extension: &str) -> &'static str {
    match extension {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "odp" => "application/vnd.oasis.opendocument.presentation",
        _ => "application/zip",
    }
}

/// Text has no zero bytes and hardly any control characters.
fn is_text(head: &[u8]) -> bool {
    let odd = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c);
    !head.is_empty() && !head.contains(&0) && head.iter().filter(odd).count() * 100 <= head.len()
}

fn text_type(extension: &str) -> &'static str {
    match extension {
        "csv" => "text/csv",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "htm" | "html" | "xhtml" => "text/html",
        "eml" => "message/rfc822",
        _ => "text/plain",
    }
}

/// The type with which a file is sent. It is a download all the same.
#[must_use]
pub fn type_on_download(media_type: &str) -> &'static str {
    SAFE.iter()
        .find(|safe| **safe == media_type)
        .copied()
        .unwrap_or(UNKNOWN)
}

/// What people call this type of file: the ending of a text key.
#[must_use]
pub fn kind_of(media_type: &str) -> Text {
    match media_type {
        "application/pdf" => texts::evidence::KIND_PDF,
        "application/zip" => texts::evidence::KIND_ZIP,
        "text/csv" => texts::evidence::KIND_CSV,
        "text/html" => texts::evidence::KIND_HTML,
        "message/rfc822" => texts::evidence::KIND_MAIL,
        kind if kind.starts_with("image/") => texts::evidence::KIND_IMAGE,
        kind if kind.contains("wordprocessing")
            || kind.ends_with("msword")
            || kind.ends_with("opendocument.text") =>
        {
            texts::evidence::KIND_DOCUMENT
        }
        kind if kind.contains("spreadsheet") || kind.ends_with("ms-excel") => {
            texts::evidence::KIND_SPREADSHEET
        }
        kind if kind.contains("presentation") || kind.ends_with("ms-powerpoint") => {
            texts::evidence::KIND_PRESENTATION
        }
        kind if kind.starts_with("text/") || kind == "application/json" => texts::evidence::KIND_TEXT,
        _ => texts::evidence::KIND_FILE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_told_by_the_bytes() {
        assert_eq!(media_type("x.exe.pdf", b"%PDF-1.7\n"), Ok("application/pdf"));
        assert_eq!(
            media_type("picture.pdf", b"\x89PNG\r\n\x1a\n0000"),
            Ok("image/png")
        );
        assert_eq!(media_type("list.csv", b"a;b\n1;2\n"), Ok("text/csv"));
        assert_eq!(media_type("note", "één regel".as_bytes()), Ok("text/plain"));
        assert_eq!(media_type("x.docx", b"PK\x03\x04rest"), Ok(within_zip("docx")));
        assert_eq!(media_type("x.bin", b"\x00\x01\x02"), Ok(UNKNOWN));
        assert_eq!(media_type("list.csv", b"MZ-nummer;naam\n1;a\n"), Ok("text/csv"));
    }

    #[test]
    fn programs_are_refused_by_bytes_and_by_name() {
        for (name, head) in [
            ("report.pdf", &b"MZ\x90\x00"[..]),
            ("report.pdf", b"\x7fELF\x02\x01\x01\x00"),
            ("report.txt", b"#!/bin/sh\nrm -rf /"),
            ("REPORT.EXE", b"text"),
            ("a.pdf.js", b"alert(1)"),
            ("a.jar", b"PK\x03\x04"),
        ] {
            assert_eq!(media_type(name, head), Err(Program), "{name}");
        }
    }

    #[test]
    fn pages_with_script_go_out_without_their_type() {
        for (name, head) in [
            ("page.html", &b"<!doctype html><script>alert(1)</script>"[..]),
            ("page.txt", b"<html><script>alert(1)</script>"),
            (
                "drawing.svg",
                b"<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>",
            ),
            ("drawing.svg", b"<svg onload=\"alert(1)\"/>"),
        ] {
            let media_type = media_type(name, head).expect("no program");
            assert_eq!(type_on_download(media_type), UNKNOWN, "{name}");
        }
        assert_eq!(type_on_download("application/pdf"), "application/pdf");
    }
}
