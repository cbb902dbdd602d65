//! Intervals as ISO 8601 durations in whole years, months or days (`P1Y`, `P3M`, `P7D`).

use crate::Day;
use chrono::{Days, Months};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar interval. Months and years follow the calendar: a month after 31 January is the last
/// day of February.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Interval {
    /// Whole days.
    Days(u16),
    /// Whole months (a year is twelve).
    Months(u16),
}

/// The text is not an interval that we can read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not an interval such as P1Y, P3M or P7D")]
pub struct NotAnInterval(pub String);

impl Interval {
    /// The day on which something that was true up to and including `start` lapses: the first day
    /// on which it no longer counts.
    #[must_use]
    pub fn after(self, start: Day) -> Day {
        match self {
            Self::Days(days) => start.checked_add_days(Days::new(u64::from(days) + 1)),
            Self::Months(months) => start
                .checked_add_months(Months::new(u32::from(months)))
                .and_then(|day| day.succ_opt()),
        }
        .unwrap_or(Day::MAX)
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(days) => write!(f, "P{days}D"),
            Self::Months(months) if months % 12 == 0 && *months > 0 => write!(f, "P{}Y", months / 12),
            Self::Months(months) => write!(f, "P{months}M"),
        }
    }
}

impl FromStr for Interval {
    type Err = NotAnInterval;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotAnInterval(text.to_owned());
        let body = text.strip_prefix('P').ok_or_else(wrong)?;
        let unit = body.chars().last().ok_or_else(wrong)?;
        let number = body.strip_suffix(unit).unwrap_or_default();
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong());
        }
        let number: u16 = number.parse().map_err(|_| wrong())?;
        match unit {
            'D' if number > 0 => Ok(Self::Days(number)),
            'M' if number > 0 => Ok(Self::Months(number)),
            'Y' if number > 0 => number.checked_mul(12).map(Self::Months).ok_or_else(wrong),
            _ => Err(wrong()),
        }
    }
}

impl Serialize for Interval {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn three_months_after_the_end_of_a_quarter() {
        let three_months: Interval = "P3M".parse().expect("an interval");
        assert_eq!(three_months.after(day("2026-03-31")), day("2026-07-01"));
        assert_eq!(three_months.after(day("2025-11-30")), day("2026-03-01"));
    }

    #[test]
    fn what_is_not_an_interval_is_refused() {
        for text in [
            "", "P", "P1", "1Y", "PY", "P0D", "P-1D", "P1W", "P99999Y", "P1Y2M",
        ] {
            assert!(text.parse::<Interval>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn text_and_back(months in 1u16..600, days in 1u16..4000) {
            for interval in [Interval::Months(months), Interval::Days(days)] {
                prop_assert_eq!(interval.to_string().parse::<Interval>(), Ok(interval));
            }
        }

        #[test]
        fn later_start_never_lapses_earlier(offset in 0u64..3000, months in 1u16..60) {
            let start = day("2024-01-01");
            let later = start + Days::new(offset);
            prop_assert!(Interval::Months(months).after(later) >= Interval::Months(months).after(start));
        }
    }
}
