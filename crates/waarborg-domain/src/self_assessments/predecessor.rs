//! Numbers of BIO 1.04zv: the control of ISO/IEC 27002:2013 and, for a measure, a number after it.

use std::fmt;
use std::str::FromStr;

/// A number of BIO 1.04zv: `9.2.3` or `9.2.3.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OldNumber {
    /// The control: chapter (5 to 18), category and number.
    pub control: [u8; 3],
    /// The measure under it, if it is one.
    pub measure: Option<u8>,
}

impl OldNumber {
    /// The number with which a cell begins.
    #[must_use]
    pub fn read(cell: &str) -> Option<Self> {
        let mut words = cell.split(|c: char| !(c.is_alphanumeric() || c == '.'));
        let word = words.by_ref().take(3).find(|word| {
            word.trim_start_matches(['A', 'a', '.'])
                .starts_with(|c: char| c.is_ascii_digit())
        })?;
        word.trim_start_matches(['A', 'a', '.'])
            .trim_end_matches('.')
            .parse()
            .ok()
    }
}

impl fmt::Display for OldNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [chapter, category, control] = self.control;
        write!(f, "{chapter}.{category}.{control}")?;
        match self.measure {
            Some(measure) => write!(f, ".{measure}"),
            None => Ok(()),
        }
    }
}

impl FromStr for OldNumber {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let not = || format!("'{text}' is not a number of BIO 1.04zv");
        let mut parts = Vec::new();
        for part in text.split('.') {
            let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            let number = if digits { part.parse::<u8>().ok() } else { None };
            parts.push(number.filter(|number| *number > 0).ok_or_else(not)?);
        }
        let (control, measure) = match parts.as_slice() {
            [chapter, category, control] => ([*chapter, *category, *control], None),
            [chapter, category, control, measure] => ([*chapter, *category, *control], Some(*measure)),
            _ => return Err(not()),
        };
        if !(5..=18).contains(&control[0]) {
            return Err(not());
        }
        Ok(Self { control, measure })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_numbers_are_read_and_written() {
        for text in ["9.2.3.1", "12.1.2", "18.2.3"] {
            assert_eq!(text.parse::<OldNumber>().expect(text).to_string(), text);
        }
        for text in ["4.1.1", "19.1.1", "9.2", "9.2.3.1.1", "9.0.1", "a.b.c"] {
            assert!(text.parse::<OldNumber>().is_err(), "{text}");
        }
        assert_eq!(
            OldNumber::read("A.9.2.3 Beheer")
                .map(|old| old.to_string())
                .as_deref(),
            Some("9.2.3")
        );
    }
}
