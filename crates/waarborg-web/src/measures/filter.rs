//! The filter of the gap analysis as in the address. Every page about measures carries it
//! along, so that "next" and "back" stay within what was asked for.

use crate::as_of::{self, AsOf};
use crate::listing::with_query;
use serde::Deserialize;
use std::str::FromStr;
use waarborg_domain::Day;
use waarborg_domain::gaps::GapFilter;
use waarborg_domain::mappings::{CareItem, Concept, ControlMapping, Matching};

/// What stands behind `owner=` to ask for what nobody owes.
pub const NOBODY: &str = "none";

/// The query of the address: strings only. What cannot be read asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct FilterQuery {
    /// Theme.
    pub theme: String,
    /// Kind of measure.
    pub kind: String,
    /// Number of a control.
    pub control: String,
    /// Cybersecurity concept.
    pub concept: String,
    /// Letter of the duty of care (Cbw and NIS2).
    pub care: String,
    /// Who owes it: an identifier, or [`NOBODY`].
    pub owner: String,
    /// One object: its identifier.
    pub object: String,
    /// Name or code of an object, where there are too many to choose from.
    pub object_name: String,
    /// Kind of object.
    pub object_kind: String,
    /// Aspect.
    pub aspect: String,
    /// State.
    pub state: String,
    /// Lapses within this many days.
    pub due: String,
    /// Text.
    pub q: String,
    /// As of this day.
    pub as_of: String,
    /// Page of the list.
    pub page: String,
}

impl FilterQuery {
    /// What is asked for.
    #[must_use]
    pub fn filter(&self) -> GapFilter {
        GapFilter {
            theme: read(&self.theme),
            kind: read(&self.kind),
            control: read(&self.control),
            mapped: self.mapped(),
            within_cbw: read::<CareItem>(&self.care).is_some(),
            owner: read(&self.owner),
            unowned: self.owner == NOBODY,
            object: read(&self.object),
            object_kind: read(&self.object_kind),
            aspect: read(&self.aspect),
            state: read(&self.state),
            due_within: read(&self.due),
            text: self.q.trim().to_owned(),
        }
    }

    /// The measures that concept and duty of care leave; `None` if neither is asked for.
    fn mapped(&self) -> Option<Matching> {
        let concept = read::<Concept>(&self.concept);
        let care = read::<CareItem>(&self.care);
        if concept.is_none() && care.is_none() {
            return None;
        }
        let wanted = |row: &ControlMapping| {
            concept.is_none_or(|concept| row.attributes.concepts.contains(&concept))
                && care.is_none_or(|care| row.care.values.contains(&care))
        };
        Some(waarborg_catalogue::mappings().matching(wanted))
    }

    /// The day that the page is about.
    #[must_use]
    pub fn day(&self, today: Day) -> AsOf {
        AsOf::new(&self.as_of, today)
    }

    /// The page of the list.
    #[must_use]
    pub fn page(&self) -> usize {
        read(&self.page).unwrap_or(1).max(1)
    }

    /// Everything that may be set, the page of the list left out: for links and hidden fields.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, &str); 14] {
        [
            ("q", &self.q),
            ("theme", &self.theme),
            ("kind", &self.kind),
            ("control", &self.control),
            ("concept", &self.concept),
            ("care", &self.care),
            ("owner", &self.owner),
            ("object", &self.object),
            ("object-name", &self.object_name),
            ("object-kind", &self.object_kind),
            ("aspect", &self.aspect),
            ("state", &self.state),
            ("due", &self.due),
            (as_of::FIELD, &self.as_of),
        ]
    }

    /// How many filters are set; the day is not one of them.
    #[must_use]
    pub fn active(&self) -> usize {
        let filters = self.pairs().into_iter().filter(|(key, _)| *key != as_of::FIELD);
        filters.filter(|(_, value)| !value.is_empty()).count()
    }

    /// An address with this filter.
    #[must_use]
    pub fn on(&self, path: &str) -> String {
        with_query(path, &self.pairs())
    }

    /// An address with this filter, one of them left out.
    #[must_use]
    pub fn without(&self, path: &str, key: &str) -> String {
        self.with(path, key, "")
    }

    /// An address with this filter, one of them set to something else.
    #[must_use]
    pub fn with(&self, path: &str, key: &str, value: &str) -> String {
        let pairs = self.pairs();
        with_query(
            path,
            &pairs.map(|(known, old)| (known, if known == key { value } else { old })),
        )
    }
}

fn read<T: FromStr>(text: &str) -> Option<T> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use waarborg_domain::gaps::StateFilter;

    #[test]
    fn nonsense_asks_for_nothing() {
        let query = FilterQuery {
            theme: "x".to_owned(),
            due: "-3".to_owned(),
            state: "lapsed".to_owned(),
            ..FilterQuery::default()
        };
        let wanted = GapFilter {
            state: Some(StateFilter::Lapsed),
            ..GapFilter::default()
        };
        assert_eq!(query.filter(), wanted);
    }

    /// The numbers of v1.3 that concept and letter leave.
    fn left(concept: &str, care: &str) -> Option<BTreeSet<String>> {
        let query = FilterQuery {
            concept: concept.to_owned(),
            care: care.to_owned(),
            ..FilterQuery::default()
        };
        let mapped = query.filter().mapped?;
        let measures = waarborg_catalogue::newest().measures().iter();
        let left = measures.filter(|measure| mapped.has(measure.number));
        Some(left.map(|measure| measure.number.to_string()).collect())
    }

    #[test]
    fn concept_and_duty_of_care_narrow_each_other() {
        assert_eq!(left("", "k"), None);
        let recover = left("recover", "").expect("asked for");
        let continuity = left("", "c").expect("asked for");
        let both = left("recover", "c").expect("asked for");
        assert!(!both.is_empty());
        assert_eq!(both, recover.intersection(&continuity).cloned().collect());
    }

    /// 7.02.01 warns others of incidents, whatever else physical entry is about.
    #[test]
    fn a_measure_is_found_by_its_own_letter_and_not_by_that_of_its_control() {
        let found = |care: &str| left("", care).expect("asked for").contains("7.02.01");
        assert!(found("b"));
        assert!(!found("i"));
    }

    #[test]
    fn links_keep_the_other_filters() {
        let query = FilterQuery {
            q: "log in".to_owned(),
            state: "gap".to_owned(),
            as_of: "2026-03-31".to_owned(),
            page: "3".to_owned(),
            ..FilterQuery::default()
        };
        assert_eq!(query.without("/m", "q"), "/m?state=gap&as-of=2026-03-31");
        assert_eq!(
            query.with("/m", "due", "30"),
            "/m?q=log%20in&state=gap&due=30&as-of=2026-03-31"
        );
        assert_eq!(query.active(), 2);
    }
}
