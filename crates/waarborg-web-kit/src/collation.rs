//! Names in the order in which Dutch people look them up.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::LazyLock;

/// `None` if the data of the library does not know Dutch, which a test rules out.
static DUTCH: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("nl-u-kn").into(), CollatorOptions::default()).ok());

/// Compares two names: accents and capitals do not matter, and `Systeem 9` comes before `Systeem 10`.
#[must_use]
pub fn compare(one: &str, other: &str) -> Ordering {
    DUTCH
        .as_ref()
        .map_or_else(|| one.cmp(other), |dutch| dutch.compare(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_dutch_people_look_them_up() {
        let mut names = [
            "Zaak",
            "émail",
            "Systeem 10",
            "eigen",
            "Systeem 9",
            "ijs",
            "Ézel",
            "zaak",
        ];
        names.sort_by(|one, other| compare(one, other));
        assert_eq!(
            names,
            [
                "eigen",
                "émail",
                "Ézel",
                "ijs",
                "Systeem 9",
                "Systeem 10",
                "zaak",
                "Zaak"
            ]
        );
    }
}
