//! Codes that are proposed: the next number in the series that the organisation uses.

use super::ObjectKind;
use std::collections::HashMap;

/// A series of codes: `SYS-` and three digits, unless the organisation has its own habit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    prefix: String,
    width: usize,
    last: u32,
}

const fn usual_prefix(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::Organisation => "ORG-",
        ObjectKind::Process => "PRO-",
        ObjectKind::System => "SYS-",
        ObjectKind::Supplier => "LEV-",
    }
}

/// `SYS-061` is `SYS-`, three digits, 61.
fn split(code: &str) -> Option<(&str, usize, u32)> {
    let prefix = code.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &code[prefix.len()..];
    // More digits than this is a number from elsewhere, not a series.
    (1..=6)
        .contains(&digits.len())
        .then(|| Some((prefix, digits.len(), digits.parse().ok()?)))?
}

impl Series {
    /// The series that most codes of this kind are in.
    pub fn of<'a>(kind: ObjectKind, codes: impl Iterator<Item = &'a str>) -> Self {
        let mut known: HashMap<&str, (usize, usize, u32)> = HashMap::new();
        for (prefix, width, number) in codes.filter_map(split) {
            let entry = known.entry(prefix).or_default();
            *entry = (entry.0 + 1, entry.1.max(width), entry.2.max(number));
        }
        let usual = usual_prefix(kind);
        let most = known
            .into_iter()
            .max_by_key(|(prefix, (count, _, _))| (*count, *prefix == usual, std::cmp::Reverse(*prefix)));
        let (prefix, (_, width, last)) = most.unwrap_or((usual, (0, 3, 0)));
        Self {
            prefix: prefix.to_owned(),
            width,
            last,
        }
    }

    /// The next code that is not taken.
    pub fn next(&mut self, taken: impl Fn(&str) -> bool) -> String {
        loop {
            self.last = self.last.saturating_add(1);
            let code = format!("{}{:0width$}", self.prefix, self.last, width = self.width);
            if !taken(&code) || self.last == u32::MAX {
                return code;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(codes: &[&str]) -> String {
        Series::of(ObjectKind::System, codes.iter().copied()).next(|code| codes.contains(&code))
    }

    #[test]
    fn the_next_in_the_usual_series() {
        assert_eq!(next(&[]), "SYS-001");
        assert_eq!(next(&["SYS-001", "SYS-060", "ZAAK"]), "SYS-061");
    }

    #[test]
    fn the_habit_of_the_organisation_goes_before_ours() {
        assert_eq!(next(&["APP09", "APP10", "SYS-001"]), "APP11");
        assert_eq!(next(&["0099"]), "0100");
        assert_eq!(next(&["12345678901"]), "SYS-001");
    }
}
