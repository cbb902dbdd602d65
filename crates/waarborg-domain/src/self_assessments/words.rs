//! The words and numbers with which people say how a measure stands.

use crate::columns::key;
use crate::judgements::Verdict;
use crate::text_enum::text_enum;

text_enum! {
    /// What a status means.
    Answer {
        /// Voldoet.
        Met = "met",
        /// Voldoet deels.
        PartlyMet = "partly-met",
        /// Voldoet niet.
        NotMet = "not-met",
        /// Niet van toepassing: never a judgement, but a decision that somebody has to take.
        NotApplicable = "not-applicable",
        /// Not judged yet: nothing is recorded.
        NotJudged = "not-judged",
    }
}

impl Answer {
    /// The verdict that it is, if it is one.
    #[must_use]
    pub const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Met => Some(Verdict::Met),
            Self::PartlyMet => Some(Verdict::PartlyMet),
            Self::NotMet => Some(Verdict::NotMet),
            Self::NotApplicable | Self::NotJudged => None,
        }
    }
}

const MET: &[&str] = &[
    "voldoet",
    "voldaan",
    "ja",
    "j",
    "groen",
    "geheel",
    "volledig",
    "voldoetvolledig",
    "voldoetgeheel",
    "volledigvoldaan",
    "geimplementeerd",
    "volledigeimplementatie",
    "vollediggeimplementeerd",
    "ingevoerd",
    "ingericht",
    "gereed",
    "akkoord",
    "conform",
    "oporde",
    "yes",
    "y",
    "green",
    "met",
    "compliant",
    "fullycompliant",
    "full",
    "fully",
    "fullymet",
    "implemented",
    "fullyimplemented",
    "inplace",
    "conforms",
    "pass",
    "passed",
    "ok",
    "true",
    "waar",
];

const PARTLY: &[&str] = &[
    "deels",
    "gedeeltelijk",
    "voldoetdeels",
    "voldoetgedeeltelijk",
    "deelsvoldaan",
    "gedeeltelijkvoldaan",
    "deelsgeimplementeerd",
    "gedeeltelijkgeimplementeerd",
    "tendele",
    "oranje",
    "geel",
    "orange",
    "amber",
    "yellow",
    "partly",
    "partial",
    "partially",
    "partlymet",
    "partiallymet",
    "partiallycompliant",
    "partlycompliant",
    "partiallyimplemented",
];

const NOT_MET: &[&str] = &[
    "niet",
    "voldoetniet",
    "nietvoldaan",
    "nee",
    "n",
    "neen",
    "rood",
    "nietgeimplementeerd",
    "nietingevoerd",
    "nietingericht",
    "nietconform",
    "ontbreekt",
    "no",
    "red",
    "notmet",
    "noncompliant",
    "notcompliant",
    "notimplemented",
    "missing",
    "fail",
    "failed",
    "false",
    "onwaar",
];

const NOT_APPLICABLE: &[&str] = &["nvt", "nietvantoepassing", "na", "notapplicable"];

const NOT_JUDGED: &[&str] = &[
    "",
    "onbekend",
    "nietbeoordeeld",
    "nognietbeoordeeld",
    "tebepalen",
    "ntb",
    "tbd",
    "unknown",
    "notassessed",
    "notjudged",
    "open",
    "todo",
];

/// How the numbers in a column are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// There are no bare numbers, or they may mean anything (1 to 5).
    None,
    /// Between 0 and 1, as a spreadsheet keeps percentages.
    Fraction,
    /// Between 0 and 100.
    Percent,
}

fn bare(cell: &str) -> Option<f64> {
    let number = cell.trim().replace(',', ".");
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if plain { number.parse().ok() } else { None }
}

impl Scale {
    /// What the bare numbers among these cells mean: only all of them together show it.
    #[must_use]
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut highest: Option<f64> = None;
        for number in cells.filter_map(bare) {
            highest = Some(highest.map_or(number, |known| known.max(number)));
        }
        match highest {
            Some(highest) if highest <= 1.0 => Self::Fraction,
            // Up to ten it may also be a level or a mark: that has to be asked.
            Some(highest) if highest > 10.0 && highest <= 100.0 => Self::Percent,
            _ => Self::None,
        }
    }
}

/// 100 is met, 0 is not met, anything between is partly met.
fn of_percent(percent: f64) -> Option<Answer> {
    match percent {
        percent if !(0.0..=100.0).contains(&percent) => None,
        percent if percent >= 100.0 => Some(Answer::Met),
        percent if percent <= 0.0 => Some(Answer::NotMet),
        _ => Some(Answer::PartlyMet),
    }
}

/// What a status means; `None` if we do not know.
#[must_use]
pub fn answer(cell: &str, scale: Scale) -> Option<Answer> {
    let cell = cell.trim();
    if let Some(percent) = cell.strip_suffix('%') {
        return bare(percent).and_then(of_percent);
    }
    match (bare(cell), scale) {
        (Some(number), Scale::Fraction) => return of_percent(number * 100.0),
        (Some(number), Scale::Percent) => return of_percent(number),
        (Some(_), Scale::None) => return None,
        (None, _) => {}
    }
    let word = key(cell);
    if word.is_empty() && !cell.is_empty() && !cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '?' | '.'))
    {
        return None;
    }
    let lists = [
        (MET, Answer::Met),
        (PARTLY, Answer::PartlyMet),
        (NOT_MET, Answer::NotMet),
        (NOT_APPLICABLE, Answer::NotApplicable),
        (NOT_JUDGED, Answer::NotJudged),
    ];
    lists
        .into_iter()
        .find(|(words, _)| words.contains(&word.as_str()))
        .map(|(_, answer)| answer)
}

/// Whether a cell looks like a status, a number that may be one included.
#[must_use]
pub fn is_answer(cell: &str) -> bool {
    answer(cell, Scale::Percent).is_some()
}
