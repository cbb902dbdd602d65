//! Numbers of controls and measures, and their texts.

use super::Theme;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The text is not a number of a control (`5.01`) or a measure (`5.01.01`).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a number such as 5.01 or 5.01.01")]
pub struct NotANumber(pub String);

fn parts<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut numbers = [0; N];
    let mut rest = text.split('.');
    for (index, number) in numbers.iter_mut().enumerate() {
        let part = rest.next()?;
        let width = part.len();
        let digits = part.bytes().all(|b| b.is_ascii_digit());
        let fits = if index == 0 { width == 1 } else { width == 2 };
        if !digits || !fits {
            return None;
        }
        *number = part.parse().ok()?;
    }
    let in_range = (5..=8).contains(&numbers[0]) && numbers[1..].iter().all(|n| *n > 0);
    (rest.next().is_none() && in_range).then_some(numbers)
}

/// The number of a control (beheersmaatregel) of ISO/IEC 27001 Annex A, written as BIO2 does: `5.01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ControlNumber {
    /// 5 to 8.
    pub chapter: u8,
    /// Number within the chapter.
    pub control: u8,
}

impl ControlNumber {
    /// The theme that the chapter stands for.
    #[must_use]
    pub const fn theme(self) -> Theme {
        match self.chapter {
            5 => Theme::Organisational,
            6 => Theme::People,
            7 => Theme::Physical,
            _ => Theme::Technological,
        }
    }
}

impl fmt::Display for ControlNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.chapter, self.control)
    }
}

impl FromStr for ControlNumber {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let [chapter, control] = parts(text).ok_or_else(|| NotANumber(text.to_owned()))?;
        Ok(Self { chapter, control })
    }
}

/// The number of a measure (overheidsmaatregel): `5.01.01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MeasureNumber {
    /// The control that it belongs to.
    pub control: ControlNumber,
    /// Number within the control.
    pub measure: u8,
}

impl fmt::Display for MeasureNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.control, self.measure)
    }
}

impl FromStr for MeasureNumber {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let [chapter, control, measure] = parts(text).ok_or_else(|| NotANumber(text.to_owned()))?;
        Ok(Self {
            control: ControlNumber { chapter, control },
            measure,
        })
    }
}

macro_rules! serde_as_text {
    ($($name:ident),+) => {$(
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}
serde_as_text!(ControlNumber, MeasureNumber);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_and_write_as_bio2_does() {
        let number: MeasureNumber = "8.08.06".parse().expect("a number");
        assert_eq!(number.to_string(), "8.08.06");
        assert_eq!(number.control.theme(), Theme::Technological);
    }

    #[test]
    fn other_notations_are_refused() {
        for text in [
            "8.16.3",
            "4.01.01",
            "5.1",
            "5.01.1",
            "5.01.01.01",
            "05.01.01",
            "5.00.01",
            "",
            "a.b.c",
        ] {
            assert!(text.parse::<MeasureNumber>().is_err(), "{text}");
        }
    }
}
