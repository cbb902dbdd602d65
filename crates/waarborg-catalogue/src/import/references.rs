//! Numbers of measures within a text, however they are written.

use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::notation::loosely;

/// A number that a text mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// As it is written: `8.16.3`.
    pub written: String,
    /// What it means: `8.16.03`.
    pub number: MeasureNumber,
}

impl Reference {
    /// Whether it is written as BIO2 writes numbers.
    pub fn is_exact(&self) -> bool {
        self.written == self.number.to_string()
    }
}

/// The most numbers that are looked at in one text: a limit for hostile files.
const MAX_REFERENCES: usize = 100;

/// The numbers of measures in a text, each once.
pub(super) fn references(text: &str) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    let word = |c: char| !(c.is_alphanumeric() || c == '.');
    for token in text.split(word) {
        let written = token.trim_matches('.');
        if found.len() == MAX_REFERENCES {
            break;
        }
        if let Some(number) = loosely(written)
            && !found.iter().any(|known| known.written == written)
        {
            found.push(Reference {
                written: written.to_owned(),
                number,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_however_they_are_written() {
        let text = "Zie 5.24.08. Of (8.16.3), niet 5.12, 27002:2022, 01.07.2026, 5.01.01.01, v5.1.1a of 9.01.01; zie 5.24.08";
        let found = references(text);
        let written: Vec<&str> = found.iter().map(|reference| reference.written.as_str()).collect();
        assert_eq!(written, ["5.24.08", "8.16.3"]);
        assert!(found[0].is_exact());
        assert!(!found[1].is_exact());
        assert_eq!(found[1].number.to_string(), "8.16.03");
    }
}
