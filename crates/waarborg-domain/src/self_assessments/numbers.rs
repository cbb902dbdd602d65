//! The numbers in one cell: one or several, ranges, and numbers of controls.

use crate::catalogue::ControlNumber;
use crate::notation::loosely;
use crate::self_assessments::OldNumber;

/// What a cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<N> {
    /// One number.
    One(N),
    /// All from the one up to and including the other.
    Range(N, N),
}

/// A number of BIO2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Number {
    /// Of a measure: `5.01.01`.
    Measure(crate::catalogue::MeasureNumber),
    /// Of a control, which stands for its measures: `5.01`.
    Control {
        /// Which.
        control: ControlNumber,
        /// Whether it is written with one digit after the point: a spreadsheet program makes that of
        /// 5.10 too.
        short: bool,
    },
}

/// Why the numbers in a cell are not clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// There is none.
    Nothing,
    /// This has the form of a number, and is none.
    NotANumber(String),
    /// This number stands within a text: is it meant too?
    WithinText(String),
}

/// A number of BIO2 as people write it, with the control numbers of ISO/IEC 27002.
fn number(word: &str, control_after: Option<Number>) -> Option<Number> {
    if let Some(measure) = loosely(word) {
        return Some(Number::Measure(measure));
    }
    // 5.01.01 t/m 03
    let digits = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    if let (true, Some(Number::Measure(first))) = (digits, control_after) {
        let measure = word.parse().ok().filter(|number| *number > 0)?;
        return Some(Number::Measure(crate::catalogue::MeasureNumber {
            measure,
            ..first
        }));
    }
    let (chapter, control) = word.split_once('.')?;
    let fits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !fits(chapter) || !fits(control) {
        return None;
    }
    let number = ControlNumber {
        chapter: chapter.parse().ok()?,
        control: control.parse().ok()?,
    };
    let known = (5..=8).contains(&number.chapter) && number.control > 0;
    known.then_some(Number::Control {
        control: number,
        short: control.len() == 1,
    })
}

/// The numbers of BIO2 in a cell.
///
/// # Errors
/// When it is not clear which are meant.
pub fn numbers_in(cell: &str) -> Result<Vec<Named<Number>>, Unclear> {
    let cell = cell.trim();
    // A Dutch spreadsheet program writes the number 5.1 with a comma.
    if let Some((chapter, control)) = cell.split_once(',') {
        let written = format!("{chapter}.{control}");
        if let (true, Some(found)) = (chapter.len() == 1, number(&written, None)) {
            return Ok(vec![Named::One(found)]);
        }
    }
    read(cell, number)
}

/// The numbers of BIO 1.04zv in a cell.
///
/// # Errors
/// When it is not clear which are meant.
pub fn old_numbers_in(cell: &str) -> Result<Vec<Named<OldNumber>>, Unclear> {
    read(cell, |word, _| word.parse().ok())
}

/// A piece of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    /// Letters, digits and points.
    Word(&'a str),
    /// What separates numbers.
    Separator,
    /// Up to and including, in words.
    UpTo,
    /// A dash: between two numbers it means up to, before a title nothing.
    Dash,
}

/// So many words may stand before the first number: `BIO2 maatregel 5.01.01`.
const WORDS_BEFORE: usize = 2;

fn pieces(cell: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let is_word = |c: char| c.is_alphanumeric() || c == '.';
    let mut rest = cell;
    while let Some(first) = rest.chars().next() {
        let up_to = [
            "t/m",
            "T/m",
            "T/M",
            "tot en met",
            "Tot en met",
            "up to and including",
        ];
        if let Some(found) = up_to.iter().find(|words| rest.starts_with(**words)) {
            pieces.push(Piece::UpTo);
            rest = &rest[found.len()..];
        } else if is_word(first) {
            let end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
            pieces.push(match &rest[..end] {
                "en" | "and" => Piece::Separator,
                "tm" | "tot" | "through" | "to" => Piece::UpTo,
                word => Piece::Word(word.trim_matches('.')),
            });
            rest = &rest[end..];
        } else {
            match first {
                ',' | ';' | '/' | '+' | '&' | '|' | '\n' => pieces.push(Piece::Separator),
                '-' | '–' | '—' => pieces.push(Piece::Dash),
                _ => {}
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    pieces.retain(|piece| *piece != Piece::Word(""));
    pieces
}

/// Whether a word begins as a number of a norm does.
fn looks_like_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.')
}

fn read<N: Copy>(
    cell: &str,
    number: impl Fn(&str, Option<N>) -> Option<N>,
) -> Result<Vec<Named<N>>, Unclear> {
    let pieces = pieces(cell);
    let mut found: Vec<Named<N>> = Vec::new();
    let mut last: Option<N> = None;
    let mut words = 0;
    for (index, piece) in pieces.iter().enumerate() {
        let Piece::Word(word) = piece else {
            words = 0;
            continue;
        };
        let before = index.checked_sub(1).map(|before| pieces[before]);
        let in_words = before == Some(Piece::UpTo);
        let range = last.filter(|_| in_words || before == Some(Piece::Dash));
        // A number of Annex A is written A.5.1.
        let written = word.trim_start_matches(['A', 'a']).trim_start_matches('.');
        match number(written, range.filter(|_| in_words)) {
            Some(one) if range.is_some() => {
                let _ = found.pop();
                found.extend(range.map(|first| Named::Range(first, one)));
                last = None;
            }
            Some(one) if words == 0 || (found.is_empty() && words <= WORDS_BEFORE) => {
                found.push(Named::One(one));
                last = Some(one);
                words = 0;
            }
            // A title may speak of version 7.1, but hardly of another measure.
            Some(_) if word.matches('.').count() >= 2 => return Err(Unclear::WithinText((*word).to_owned())),
            None if looks_like_number(word) && (words == 0 || found.is_empty()) => {
                return Err(Unclear::NotANumber((*word).to_owned()));
            }
            _ => words += 1,
        }
        // What follows a number is its title, until something separates.
        if words == 0
            && matches!(pieces.get(index + 1), Some(Piece::Word(next)) if number(next, None).is_none())
        {
            words = 1;
        }
    }
    if found.is_empty() {
        Err(Unclear::Nothing)
    } else {
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(number: &Number) -> String {
        match number {
            Number::Measure(measure) => measure.to_string(),
            Number::Control { control, .. } => control.to_string(),
        }
    }

    fn of(cell: &str) -> Result<String, Unclear> {
        let named = |named: &Named<Number>| match named {
            Named::One(one) => text(one),
            Named::Range(first, last) => format!("{}..{}", text(first), text(last)),
        };
        numbers_in(cell).map(|all| all.iter().map(named).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn one_number_however_it_is_written() {
        for cell in [
            "5.01.01",
            "5.1.1 Beleid voor informatiebeveiliging",
            "BIO2: 5.1.1.",
            "BIO2 maatregel 5.01.01",
            "A.5.01.01",
        ] {
            assert_eq!(of(cell).as_deref(), Ok("5.01.01"), "{cell}");
        }
        for cell in [
            "5.01.01 - Beleid, rollen en taken",
            "5.01.01 Beleid (versie 7.1)",
            "5.01.01 Beleid: 3 rollen",
            "5.01.01 - 3 rollen",
        ] {
            assert_eq!(of(cell).as_deref(), Ok("5.01.01"), "{cell}");
        }
        for cell in ["5.1", "5,1", "5.01", "A.5.1", "ISO 5.1"] {
            assert_eq!(of(cell).as_deref(), Ok("5.01"), "{cell}");
        }
        assert_eq!(of("8.28 Veilig coderen").as_deref(), Ok("8.28"));
    }

    #[test]
    fn several_numbers_and_ranges() {
        let two = Ok("5.01.01 5.01.02");
        for cell in [
            "5.01.01, 5.01.02",
            "5.01.01/5.01.02",
            "5.01.01\n5.01.02",
            "5.01.01 en 5.01.02",
            "5.01.01 5.01.02",
            "5.1.1 Beleid; 5.1.2 Rollen",
        ] {
            assert_eq!(of(cell).as_deref(), two, "{cell}");
        }
        for cell in [
            "5.01.01 t/m 5.01.03",
            "5.01.01-5.01.03",
            "5.01.01 – 5.01.03",
            "5.01.01 tot en met 5.01.03",
            "5.01.01 t/m 03",
        ] {
            assert_eq!(of(cell).as_deref(), Ok("5.01.01..5.01.03"), "{cell}");
        }
        assert_eq!(
            of("5.01.01 t/m 5.01.03, 5.02.01").as_deref(),
            Ok("5.01.01..5.01.03 5.02.01")
        );
        assert_eq!(of("5.1 t/m 5.4").as_deref(), Ok("5.01..5.04"));
    }

    #[test]
    fn what_is_not_clear_is_said() {
        assert_eq!(
            of("5.01.01 Beleid (zie ook 5.02.01)"),
            Err(Unclear::WithinText("5.02.01".to_owned()))
        );
        assert_eq!(
            of("5.01.01, 9.2.3.1"),
            Err(Unclear::NotANumber("9.2.3.1".to_owned()))
        );
        assert_eq!(of("9.2"), Err(Unclear::NotANumber("9.2".to_owned())));
        for cell in ["", "Beleid", "51", "12"] {
            assert_eq!(of(cell), Err(Unclear::Nothing), "{cell}");
        }
        let old = |cell| old_numbers_in(cell).map(|all| all.len());
        assert_eq!(old("9.2.3.1, 9.2.3.2"), Ok(2));
        assert_eq!(old("A.9.2.3 Beheer"), Ok(1));
        assert_eq!(old("9.2.3.1; 4.1"), Err(Unclear::NotANumber("4.1".to_owned())));
    }
}
