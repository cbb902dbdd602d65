//! Numbers of measures as people and programs write them.

use crate::catalogue::{ControlNumber, MeasureNumber};

/// The number that a text of three parts means: `5.1.1` is 5.01.01.
#[must_use]
pub fn loosely(text: &str) -> Option<MeasureNumber> {
    let mut parts = text.split('.').map(|part| {
        let fits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| part.parse::<u8>().ok())
            .flatten()
            .filter(|number| *number > 0)
    });
    let (chapter, control, measure) = (parts.next()??, parts.next()??, parts.next()??);
    let fits = parts.next().is_none() && (5..=8).contains(&chapter);
    fits.then_some(MeasureNumber {
        control: ControlNumber { chapter, control },
        measure,
    })
}

/// The number with which the content of a cell begins: `5.01.01 Beleid`, `BIO2 5.1.1`.
#[must_use]
pub fn number_in(cell: &str) -> Option<MeasureNumber> {
    let words = cell.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    let numeric = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    words
        .take(3)
        .find(numeric)
        .and_then(|word| loosely(word.trim_matches('.')))
}

/// Whether a cell is a day that a spreadsheet program has made of a number: `2001-01-05`.
#[must_use]
pub fn is_day(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    bytes.len() >= 10
        && bytes[..10].iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_understood_as_people_write_them() {
        let read = |cell| number_in(cell).map(|number| number.to_string());
        assert_eq!(read("5.01.01").as_deref(), Some("5.01.01"));
        assert_eq!(read("5.1.1 Beleid").as_deref(), Some("5.01.01"));
        assert_eq!(read("BIO2: 8.16.3.").as_deref(), Some("8.16.03"));
        assert_eq!(read("5.01"), None);
        assert_eq!(read("9.2.3.1"), None);
        assert_eq!(read("2001-01-05"), None);
        assert!(is_day("2001-01-05") && is_day("2001-01-05 00:00:00") && !is_day("5.01.01"));
    }
}
