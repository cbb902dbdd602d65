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
    "nietbeoordeeld",
    "nognietbeoordeeld",
    "tebepalen",
    "ntb",
    "tbd",
    "notassessed",
    "notjudged",
];

/// Words that say something of a measure, and not the same in every file: what they mean is asked.
const ASKED: &[&str] = &[
    "onbekend",
    "unknown",
    "open",
    "todo",
    "x",
    "v",
    "inuitvoering",
    "onderhanden",
    "loopt",
    "lopend",
    "gepland",
    "ingang",
    "inprogress",
    "ongoing",
    "planned",
];

/// Signs that say the same everywhere.
const SIGNS: &[(&str, Answer)] = &[
    ("✓✔☑✅🟢👍", Answer::Met),
    ("🟠🟡", Answer::PartlyMet),
    ("✗✘❌🔴👎", Answer::NotMet),
    ("-–—?.", Answer::NotJudged),
];

/// Signs whose meaning is asked.
const ASKED_SIGNS: &str = "●○◐◑◉◯•*+±☒☐■□▪▫★☆😀🙂😐🙁";

/// The answer of a cell that holds nothing but signs of one kind.
fn of_signs(cell: &str) -> Option<Answer> {
    // How a sign is shown is written after it.
    let signs = || {
        cell.chars()
            .filter(|c| !c.is_whitespace() && *c != '\u{fe0f}' && *c != '\u{fe0e}')
    };
    let _ = signs().next()?;
    let found = SIGNS.iter().find(|(known, _)| signs().all(|c| known.contains(c)));
    found.map(|(_, answer)| *answer)
}

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
        let mut has_fraction = false;
        for number in cells.filter_map(bare) {
            has_fraction |= number.fract() > 0.0;
            highest = Some(highest.map_or(number, |known| known.max(number)));
        }
        match highest {
            // Nothing but 0 and 1 may as well be the lowest levels of a scale.
            Some(highest) if highest <= 1.0 && has_fraction => Self::Fraction,
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

/// What a status means; `None` if that has to be asked.
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
    if word.is_empty() && !cell.is_empty() {
        return of_signs(cell);
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

/// Whether a cell looks like a status, one whose meaning has to be asked included.
#[must_use]
pub fn is_answer(cell: &str) -> bool {
    let sign = |c| ASKED_SIGNS.contains(c);
    let asked = || ASKED.contains(&key(cell).as_str()) || (!cell.is_empty() && cell.chars().all(sign));
    answer(cell, Scale::Percent).is_some() || asked()
}

/// The cells of a column with verdicts, which only together show what some of them mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    scale: Scale,
    /// Where a plus stands, a dash is its opposite and not an empty cell.
    has_plus: bool,
}

impl Meaning {
    /// How these cells are meant.
    #[must_use]
    pub fn of<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> Self {
        Self {
            scale: Scale::of(cells.clone()),
            has_plus: cells
                .clone()
                .any(|cell| cell.trim().chars().all(|c| c == '+') && !cell.trim().is_empty()),
        }
    }

    /// What a cell means; `None` if that has to be asked.
    #[must_use]
    pub fn answer(self, cell: &str) -> Option<Answer> {
        let is_dash = !cell.trim().is_empty() && cell.trim().chars().all(|c| matches!(c, '-' | '–' | '—'));
        if self.has_plus && is_dash {
            return None;
        }
        answer(cell, self.scale)
    }
}

/// The key under which the meaning of a word is remembered.
#[must_use]
pub fn word_key(status: &str) -> String {
    let status = status.trim();
    if let Some(number) = status.strip_suffix('%').and_then(bare) {
        return format!("{number}%");
    }
    if let Some(number) = bare(status) {
        return number.to_string();
    }
    match key(status) {
        key if key.is_empty() => status.to_owned(),
        key => key,
    }
}
