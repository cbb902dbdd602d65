//! From the controls of ISO/IEC 27002:2013, after which BIO 1.04zv is numbered, to those of 2022, after
//! which BIO2 is.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use waarborg_domain::catalogue::ControlNumber;

/// Where the correspondence comes from.
pub const SOURCE: &str = "ISO/IEC 27002:2022, annex B";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(dead_code, reason = "for who reads the file; a test holds it to SOURCE")]
    source: String,
    #[expect(dead_code, reason = "for who reads the file")]
    checked_on: String,
    controls: BTreeMap<String, Vec<String>>,
}

static CONTROLS: LazyLock<BTreeMap<String, Vec<ControlNumber>>> = LazyLock::new(|| {
    let text = include_str!("../data/iso-27002-2013-2022.toml");
    let file: Option<File> = toml::from_str(text).ok();
    let controls = file.map(|file| file.controls).unwrap_or_default();
    let numbers = |after: Vec<String>| after.iter().filter_map(|number| number.parse().ok()).collect();
    controls
        .into_iter()
        .map(|(old, after)| (old, numbers(after)))
        .collect()
});

/// The controls of 2022 that took the place of a control of 2013 (chapter, category, number); empty for
/// what never was one.
#[must_use]
pub fn controls_after(old: [u8; 3]) -> Vec<ControlNumber> {
    let [chapter, category, control] = old;
    let key = format!("{chapter}.{category}.{control}");
    CONTROLS.get(&key).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_control_of_2013_has_its_successors() {
        assert_eq!(CONTROLS.len(), 114);
        let catalogue = crate::newest();
        for (old, after) in CONTROLS.iter() {
            assert!((1..=2).contains(&after.len()), "{old}");
            for control in after {
                assert!(catalogue.control(*control).is_some(), "{old} → {control}");
            }
        }
        // 2022 has 93 controls, of which 11 are new: each of the others is the successor of something.
        let after: BTreeSet<_> = CONTROLS.values().flatten().map(ToString::to_string).collect();
        let all = catalogue
            .controls()
            .iter()
            .map(|control| control.number.to_string());
        let new: Vec<String> = all.filter(|number| !after.contains(number)).collect();
        assert_eq!(
            new,
            [
                "5.07", "5.23", "5.30", "7.04", "8.09", "8.10", "8.11", "8.12", "8.16", "8.23", "8.28"
            ]
        );
    }

    #[test]
    fn numbers_per_chapter_are_those_of_2013() {
        let count = |chapter: &str| {
            CONTROLS
                .keys()
                .filter(|old| old.split('.').next() == Some(chapter))
                .count()
        };
        let counts: Vec<usize> = (5..=18).map(|chapter: u8| count(&chapter.to_string())).collect();
        assert_eq!(counts, [2, 7, 6, 10, 14, 2, 15, 14, 7, 13, 5, 7, 4, 8]);
    }

    #[test]
    fn well_known_ones() {
        let after = |old| {
            controls_after(old)
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        assert_eq!(after([9, 2, 3]), ["8.02"]);
        assert_eq!(after([12, 1, 2]), ["8.32"]);
        assert_eq!(after([18, 2, 3]), ["5.36", "8.08"]);
        assert!(after([5, 9, 9]).is_empty());
        assert!(include_str!("../data/iso-27002-2013-2022.toml").contains(SOURCE));
    }
}
