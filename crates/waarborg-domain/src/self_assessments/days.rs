//! Days as people write them and as spreadsheet programs keep them.

use crate::Day;
use chrono::Days;

/// A cell that can be more than one day, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDay {
    /// It is none.
    NotADay,
    /// The year has two digits, or it is not clear which number is the month.
    Ambiguous,
}

/// In which order a column writes its days with slashes: only all of them together show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayOrder {
    /// A first number is larger than twelve.
    day_first: bool,
    /// A second number is larger than twelve.
    month_first: bool,
    /// Days count from 1904.
    since_1904: bool,
}

/// Months by the first three letters, Dutch and English.
const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("maa", 3),
    ("mrt", 3),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Days that a spreadsheet keeps as a number: from 2000 to 2099, and nothing that is a year.
const SERIALS: std::ops::RangeInclusive<u64> = 36_526..=73_050;
/// So many days lie between the two beginnings from which spreadsheet programs count.
const FROM_1900_TO_1904: u64 = 1_462;

fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn day(year: u32, month: u32, day: u32) -> Result<Day, NoDay> {
    let year = i32::try_from(year).map_err(|_| NoDay::NotADay)?;
    Day::from_ymd_opt(year, month, day).ok_or(NoDay::NotADay)
}

/// The three numbers of a day, with whether slashes separate them.
fn parts(cell: &str) -> Option<([&str; 3], bool)> {
    let date = cell.split_whitespace().next()?;
    let date = date.split_once('T').map_or(date, |(date, _)| date);
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    Some(([*one, *two, *three], date.contains('/')))
}

impl DayOrder {
    /// The order in these cells.
    #[must_use]
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>, since_1904: bool) -> Self {
        let mut order = Self {
            since_1904,
            ..Self::default()
        };
        for ([one, two, three], slashes) in cells.filter_map(parts) {
            let large = |text| number(text).is_some_and(|number| number > 12);
            if slashes && three.len() == 4 {
                order.day_first |= large(one) && !large(two);
                order.month_first |= large(two) && !large(one);
            }
        }
        order
    }

    /// The day in a cell: `2026-03-01`, `1-3-2026`, `1/3/2026`, `1 maart 2026`, with or without a time, or
    /// the number of the day as a spreadsheet keeps it.
    ///
    /// # Errors
    /// When it is none, or may be more than one: nothing is guessed.
    pub fn day(self, cell: &str) -> Result<Day, NoDay> {
        if let Some(([one, two, three], slashes)) = parts(cell)
            && let (Some(first), Some(second), Some(third)) = (number(one), number(two), number(three))
        {
            return match (one.len(), three.len()) {
                (4, _) => day(first, second, third),
                (_, 4) if slashes => self.slashed(first, second, third),
                (_, 4) => day(third, second, first),
                (_, 2) => Err(NoDay::Ambiguous),
                _ => Err(NoDay::NotADay),
            };
        }
        named(cell).unwrap_or_else(|| self.serial(cell))
    }

    fn slashed(self, first: u32, second: u32, year: u32) -> Result<Day, NoDay> {
        match (self.day_first, self.month_first) {
            _ if first == second => day(year, second, first),
            _ if first > 12 => day(year, second, first),
            _ if second > 12 => day(year, first, second),
            (true, false) => day(year, second, first),
            (false, true) => day(year, first, second),
            _ => Err(NoDay::Ambiguous),
        }
    }

    fn serial(self, cell: &str) -> Result<Day, NoDay> {
        let whole = cell.trim().split(['.', ',']).next().unwrap_or_default();
        let plain = cell
            .trim()
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
        let days: u64 = whole.parse().ok().filter(|_| plain).ok_or(NoDay::NotADay)?;
        let days = if self.since_1904 {
            days + FROM_1900_TO_1904
        } else {
            days
        };
        if !SERIALS.contains(&days) {
            return Err(NoDay::NotADay);
        }
        // Spreadsheet programs count 29 February 1900, which never was.
        let first = Day::from_ymd_opt(1899, 12, 30).ok_or(NoDay::NotADay)?;
        first.checked_add_days(Days::new(days)).ok_or(NoDay::NotADay)
    }
}

/// `1 november 2026`, `zo 1 nov. 2026`, `November 1, 2026`; `None` without the name of a month.
fn named(cell: &str) -> Option<Result<Day, NoDay>> {
    let words = cell
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let (mut month, mut numbers) = (None, Vec::new());
    for word in words.take(6) {
        let lower = word.to_lowercase();
        let is_month = |(known, _): &&(&str, u32)| lower.starts_with(*known) && lower.len() <= 9;
        match number(lower.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h', 'e'])) {
            Some(number) => numbers.push((number, word)),
            None => month = month.or_else(|| MONTHS.iter().find(is_month).map(|(_, month)| *month)),
        }
    }
    let month = month?;
    Some(match numbers.as_slice() {
        [(first, _), (year, written), ..] if written.len() == 4 => day(*year, month, *first),
        [(_, _), (_, written), ..] if written.len() == 2 => Err(NoDay::Ambiguous),
        _ => Err(NoDay::NotADay),
    })
}

/// Whether a cell looks like a day, one that may be more than one included.
#[must_use]
pub fn looks_like_day(cell: &str) -> bool {
    !matches!(DayOrder::default().day(cell), Err(NoDay::NotADay))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Result<String, NoDay> {
        DayOrder::default().day(cell).map(|day| day.to_string())
    }

    #[test]
    fn days_as_people_and_programs_write_them() {
        for cell in [
            "2026-11-01",
            "2026-11-01T00:00:00",
            "2026-11-01 13:05:00",
            "1-11-2026",
            "01.11.2026",
            "46327",
            "46327.5",
            "1 november 2026",
            "zondag 1 nov. 2026",
            "November 1, 2026",
            "1st November 2026",
        ] {
            assert_eq!(read(cell).as_deref(), Ok("2026-11-01"), "{cell}");
        }
        assert_eq!(read("13/1/2026").as_deref(), Ok("2026-01-13"));
        assert_eq!(read("1/13/2026").as_deref(), Ok("2026-01-13"));
        assert_eq!(read("5/5/2026").as_deref(), Ok("2026-05-05"));
        for cell in [
            "",
            "maart",
            "2026",
            "31-2-2026",
            "46",
            "99999",
            "5.01.01",
            "morgen",
            "1 november",
        ] {
            assert_eq!(read(cell), Err(NoDay::NotADay), "{cell}");
        }
    }

    #[test]
    fn what_may_be_more_than_one_day_is_not_guessed() {
        for cell in ["1-11-26", "1/2/2026", "1 nov 26"] {
            assert_eq!(read(cell), Err(NoDay::Ambiguous), "{cell}");
        }
        let ordered = |cells: &[&str]| {
            let order = DayOrder::of(cells.iter().copied(), false);
            order.day("1/2/2026").map(|day| day.to_string())
        };
        assert_eq!(ordered(&["1/2/2026", "31/12/2025"]).as_deref(), Ok("2026-02-01"));
        assert_eq!(ordered(&["1/2/2026", "12/31/2025"]).as_deref(), Ok("2026-01-02"));
        assert_eq!(ordered(&["31/12/2025", "12/31/2025"]), Err(NoDay::Ambiguous));
    }

    #[test]
    fn a_spreadsheet_that_counts_from_1904_means_another_day() {
        let old = DayOrder::of(std::iter::empty(), true);
        assert_eq!(
            old.day("44865").map(|day| day.to_string()).as_deref(),
            Ok("2026-11-01")
        );
    }
}
