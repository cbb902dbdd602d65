//! Days in words.

use crate::Day;
use crate::catalogue::Language;
use chrono::Datelike;

const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The month of a day: `november`, `November`.
#[must_use]
pub fn month(language: Language, day: Day) -> &'static str {
    let months = match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    };
    months[day.month0() as usize]
}

/// A day written out: `23 november 2026`, `23 November 2026`.
#[must_use]
pub fn date(language: Language, day: Day) -> String {
    format!("{} {} {}", day.day(), month(language, day), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_out_in_both_languages() {
        let day = Day::from_ymd_opt(2026, 3, 1).expect("a day");
        assert_eq!(date(Language::Nl, day), "1 maart 2026");
        assert_eq!(date(Language::En, day), "1 March 2026");
    }
}
