//! From bytes to text: UTF-8, or Windows-1252 if the bytes can be nothing else.

use super::{Encoding, ImportError};
use encoding_rs::WINDOWS_1252;

/// How files begin that are not text, whatever they are called.
const OTHER_FILES: &[&[u8]] = &[
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"{\\rtf",
];

/// Bytes without a character in Windows-1252.
const NOT_IN_1252: &[u8] = &[0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// The text of a file, with line ends as `\n`.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), ImportError> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(ImportError::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if OTHER_FILES.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(ImportError::NotText { line: 1 });
    }
    let control = |byte: &u8| matches!(byte, 0..=8 | 0x0b..=0x0c | 0x0e..=0x1f | 0x7f);
    if let Some(index) = bytes.iter().position(control) {
        return Err(ImportError::NotText {
            line: line_of(bytes, index),
        });
    }
    let (text, encoding) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(error) => (
            not_utf8(bytes, error.valid_up_to(), error.error_len())?,
            Encoding::Windows1252,
        ),
    };
    Ok((text.replace("\r\n", "\n").replace('\r', "\n"), encoding))
}

/// Windows-1252, or a damaged file. A file with characters that only make sense in UTF-8 is UTF-8, and
/// what is wrong in it is damage.
fn not_utf8(bytes: &[u8], valid: usize, wrong: Option<usize>) -> Result<String, ImportError> {
    let line = line_of(bytes, valid);
    if wrong.is_none() {
        return Err(ImportError::CutOff { line });
    }
    let has_utf8_letters = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if has_utf8_letters || bytes.iter().any(|byte| NOT_IN_1252.contains(byte)) {
        return Err(ImportError::BrokenLetter { line });
    }
    Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned())
}

fn line_of(bytes: &[u8], index: usize) -> usize {
    bytes[..index].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Characters that come from UTF-8 that was read as something else: what is there, and what it probably
/// was (`â€™` for `’`). Also the character that replaces a lost one.
pub(super) fn damage(text: &str) -> Option<(String, Option<String>)> {
    if text.contains('\u{fffd}') {
        return Some(("\u{fffd}".to_owned(), None));
    }
    let mut runs = text.split(|c: char| c.is_ascii()).filter(|run| !run.is_empty());
    let control = |c: &char| matches!(c, '\u{80}'..='\u{9f}');
    runs.find_map(mojibake).or_else(|| {
        let found = text.chars().find(control)?;
        Some((code_point(found), None))
    })
}

/// The first piece of a run of characters outside ASCII that is UTF-8 read as Windows-1252.
fn mojibake(run: &str) -> Option<(String, Option<String>)> {
    let letters: Vec<char> = run.chars().take(200).collect();
    let starts = (0..letters.len()).flat_map(|start| (2..=4).map(move |length| (start, length)));
    starts
        .filter_map(|(start, length)| letters.get(start..start + length))
        .find_map(|piece| {
            let bytes: Option<Vec<u8>> = piece.iter().map(|c| byte_of(*c)).collect();
            let was = String::from_utf8(bytes?).ok()?;
            let mut meant = was.chars();
            let one = meant.next().filter(|_| meant.next().is_none())?;
            is_ordinary(one).then(|| (piece.iter().collect(), Some(was)))
        })
}

/// The byte for a character in Windows-1252 (or, for its holes, Latin-1).
fn byte_of(letter: char) -> Option<u8> {
    if let Ok(byte @ 0x80..=0x9f) = u8::try_from(letter) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, lost) = WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
    match (lost, &*bytes) {
        (false, [byte]) => Some(*byte),
        _ => None,
    }
}

/// Characters that occur in Dutch and English texts.
const fn is_ordinary(letter: char) -> bool {
    matches!(letter, '\u{a0}'..='\u{24f}' | '\u{2000}'..='\u{22ff}' | '\u{feff}')
}

/// An invisible character, which can make a text look different from what it is.
pub(super) const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}')
}

/// The name of a character that cannot be shown: `U+202E`.
pub(super) fn code_point(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_and_windows_1252_are_told_apart() {
        assert_eq!(
            decode("één\r\ntwee".as_bytes()),
            Ok(("één\ntwee".to_owned(), Encoding::Utf8))
        );
        assert_eq!(decode(b"\xef\xbb\xbfja"), Ok(("ja".to_owned(), Encoding::Utf8)));
        assert_eq!(
            decode(b"\xe9\xe9n risico\x92s"),
            Ok(("één risico’s".to_owned(), Encoding::Windows1252))
        );
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        assert_eq!(decode(b"PK\x03\x04 rest"), Err(ImportError::NotText { line: 1 }));
        assert_eq!(decode(b"a\nb\nc\0"), Err(ImportError::NotText { line: 3 }));
        assert_eq!(decode(b"\xff\xfea\0"), Err(ImportError::Utf16));
        assert_eq!(
            decode(b"\xc3\xa9\n\xff\xff x"),
            Err(ImportError::BrokenLetter { line: 2 })
        );
        assert_eq!(decode(b"a\n\x81 b"), Err(ImportError::BrokenLetter { line: 2 }));
        assert_eq!(decode(b"een\n\xe2\x80"), Err(ImportError::CutOff { line: 2 }));
    }

    #[test]
    fn damage_is_seen_and_ordinary_letters_are_not() {
        assert_eq!(
            damage("risicoâ€™s"),
            Some(("â€™".to_owned(), Some("’".to_owned())))
        );
        assert_eq!(damage("Ã©Ã©n"), Some(("Ã©".to_owned(), Some("é".to_owned()))));
        assert_eq!(
            damage("a\u{e2}\u{80}\u{99}s"),
            Some(("\u{e2}\u{80}\u{99}".to_owned(), Some("’".to_owned())))
        );
        assert_eq!(damage("a\u{85}"), Some(("U+0085".to_owned(), None)));
        assert_eq!(damage("wat\u{fffd}"), Some(("\u{fffd}".to_owned(), None)));
        assert_eq!(
            damage("één ‘zero footprint’ – geëvalueerd, ònderbouwing, coöperatie"),
            None
        );
    }
}
