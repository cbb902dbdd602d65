//! The counts and facts of the published sources.

use std::collections::{BTreeMap, BTreeSet};
use waarborg_catalogue::{NEWEST, VERSIONS, newest, version};
use waarborg_domain::catalogue::{MeasureKind, NumberStatus};
use waarborg_domain::law::{CbwScope, Publishing};
use waarborg_domain::organisations::GovernmentTier;
use waarborg_domain::provenance::Certainty;

/// How many numbers of a version have each status.
fn counts(name: &str) -> BTreeMap<NumberStatus, usize> {
    let mut counts = BTreeMap::new();
    for entry in version(name).expect("a version").numbers() {
        *counts.entry(entry.status).or_insert(0) += 1;
    }
    counts
}

#[test]
fn v1_3_has_the_published_counts() {
    let published = [
        (NumberStatus::InForce, 118),
        (NumberStatus::NoMeasure, 40),
        (NumberStatus::Withdrawn, 4),
        (NumberStatus::Moved, 5),
    ];
    assert_eq!(counts("v1.3"), BTreeMap::from(published));
    assert_eq!(newest().numbers().len(), 167);
}

/// The copy on GitHub has neither: our catalogue follows the official edition.
#[test]
fn the_catalogue_follows_the_official_edition() {
    let status = |number: &str| {
        let number = number.parse().expect("a number");
        let mut entries = newest().numbers().iter();
        entries
            .find(|entry| entry.number == number)
            .map(|entry| entry.status)
    };
    assert_eq!(status("5.25.02"), Some(NumberStatus::NoMeasure));
    let detection = "8.16.03".parse().expect("a number");
    let old = version("v1.2")
        .and_then(|old| old.by_number(detection))
        .expect("in force");
    let new = newest().by_number(detection).expect("in force");
    assert_eq!(
        (&new.title, &new.summary, &new.effort),
        (&old.title, &old.summary, &old.effort)
    );
    let reporting = newest()
        .by_number("8.16.02".parse().expect("a number"))
        .expect("in force");
    assert_ne!(new.title, reporting.title);
}

#[test]
fn v1_2_has_the_published_counts() {
    let published = [(NumberStatus::InForce, 120), (NumberStatus::NoMeasure, 40)];
    assert_eq!(counts("v1.2"), BTreeMap::from(published));
    let v1_2 = version("v1.2").expect("a version");
    assert_eq!(v1_2.measures().len(), 120);
    assert_eq!(v1_2.controls().len(), 93);
}

/// v1.2 names the kinds itself; v1.3 was published without them, so all of its kinds are those of v1.2.
#[test]
fn the_kinds_are_those_of_v1_2_in_every_version() {
    let v1_2 = version("v1.2").expect("a version");
    assert!(v1_2.measures().iter().all(|measure| measure.kinds_from.is_none()));
    let mut elsewhere = Vec::new();
    for measure in newest().measures() {
        let from = measure.kinds_from.as_ref().expect("a version");
        assert_eq!(from.version, "v1.2");
        let before = v1_2.by_number(from.number).expect("in force in v1.2");
        assert_eq!(measure.kinds, before.kinds, "{}", measure.number);
        if from.number != measure.number {
            elsewhere.push(format!("{} {}", measure.number, from.number));
        }
    }
    assert_eq!(
        elsewhere,
        [
            "5.10.02 5.04.02",
            "5.10.03 5.04.03",
            "5.21.05 5.24.06",
            "5.24.08 8.08.06",
            "5.26.02 5.25.01",
            "6.03.04 8.01.02"
        ]
    );
}

#[test]
fn the_versions_are_named_newest_first() {
    assert_eq!(VERSIONS[0], NEWEST);
    let days = VERSIONS
        .iter()
        .map(|name| version(name).expect("a version").adopted_on());
    assert!(days.is_sorted_by(|a, b| a > b));
}

#[test]
fn v1_2_rests_on_self_regulation() {
    let v1_2 = version("v1.2").expect("a version");
    assert!(
        v1_2.measures()
            .iter()
            .all(|measure| !measure.legal_basis.within_cbw)
    );
    assert!(
        v1_2.controls()
            .iter()
            .all(|control| !control.legal_basis.within_cbw)
    );
}

/// Publishing scope and statement was a duty of v1.2, and is the organisation's own choice in v1.3.
#[test]
fn versions_differ_in_what_they_say_of_publishing() {
    assert_eq!(version("v1.2").expect("a version").publishing(), Publishing::Duty);
    assert_eq!(newest().publishing(), Publishing::OwnChoice);
}

/// v1.2 was a framework to work towards for municipalities only.
#[test]
fn v1_2_guided_municipalities() {
    let guided = |name: &str| -> Vec<GovernmentTier> {
        let version = version(name).expect("a version");
        let tiers = GovernmentTier::ALL.iter().copied();
        tiers.filter(|tier| version.guides(*tier)).collect()
    };
    assert_eq!(guided("v1.2"), [GovernmentTier::Municipality]);
    assert_eq!(guided("v1.3"), []);
}

#[test]
fn the_law_prescribes_a_version_that_is_there_and_proposes_something_for_every_tier() {
    let law = newest().law();
    assert_eq!(law, version("v1.2").expect("a version").law());
    assert_eq!(law.version, "v1.3");
    assert_eq!(law.cbw.since.to_string(), "2026-08-15");
    assert!(law.prescribes.since >= law.cbw.since);
    for tier in GovernmentTier::ALL {
        let proposal = law.proposal(*tier).expect("a proposal");
        assert_eq!(proposal.certainty, Certainty::OwnReading, "{tier}");
        assert_ne!(proposal.scope, CbwScope::Outside, "{tier}");
    }
}

#[test]
fn every_control_and_measure_has_a_text() {
    assert_eq!(newest().controls().len(), 93);
    assert_eq!(newest().measures().len(), 118);
    let with_measure: BTreeSet<_> = newest()
        .measures()
        .iter()
        .map(|measure| measure.number.control)
        .collect();
    assert_eq!(with_measure.len(), 54);
}

#[test]
fn what_falls_outside_the_cbw_is_exactly_what_the_change_request_says() {
    let outside = newest()
        .controls()
        .iter()
        .filter(|control| !control.legal_basis.within_cbw);
    let outside: Vec<String> = outside.map(|control| control.number.to_string()).collect();
    assert_eq!(outside, ["5.32", "5.34"]);
    let outside = newest()
        .measures()
        .iter()
        .filter(|measure| !measure.legal_basis.within_cbw);
    let outside: Vec<String> = outside.map(|measure| measure.number.to_string()).collect();
    assert_eq!(outside, ["5.33.01"]);
    // Out of reach in every version: it is about the subject, not about the version.
    for name in VERSIONS {
        let version = version(name).expect("a version");
        let controls = version.controls().iter();
        let excepted = controls.filter(|control| control.legal_basis.excepted);
        let mut excepted: Vec<String> = excepted.map(|control| control.number.to_string()).collect();
        let measures = version.measures().iter();
        let measures = measures.filter(|measure| measure.legal_basis.excepted);
        excepted.extend(measures.map(|measure| measure.number.to_string()));
        assert_eq!(excepted, ["5.32", "5.34", "5.33.01"], "{name}");
    }
}

/// Little work is ten days in the first year at most. The article of 24-09-2025 on v1.2 names multi-factor
/// authentication as a quick win, however much work that is.
#[test]
fn a_quick_win_is_little_work() {
    let named_by_bio = "5.17.01".parse().expect("a number");
    for name in VERSIONS {
        let quick = version(name).expect("a version").measures().iter();
        for measure in quick.filter(|measure| measure.quick_win && measure.number != named_by_bio) {
            let days = measure.effort.once + measure.effort.yearly;
            assert!(days <= 10.0, "{name} {}: {days} days", measure.number);
        }
    }
}

/// A period that nobody can count is no period: "recent months" may be two or twenty.
#[test]
fn operating_effectiveness_is_shown_over_a_period_that_can_be_counted() {
    let vague = [
        "afgelopen maanden",
        "afgelopen periode",
        "past months",
        "past period",
    ];
    for name in VERSIONS {
        for measure in version(name).expect("a version").measures() {
            let text = &measure.operating_effectiveness;
            let found = vague
                .iter()
                .find(|vague| text.nl.contains(**vague) || text.en.contains(**vague));
            assert_eq!(found, None, "{name} {}", measure.number);
        }
    }
}

#[test]
fn privileged_access_is_reviewed_every_three_months() {
    let number = "8.02.01".parse().expect("a number");
    let measure = newest().by_number(number).expect("in force");
    assert_eq!(
        measure.interval().map(|interval| interval.to_string()).as_deref(),
        Some("P3M")
    );
    assert!(measure.kinds.contains(&MeasureKind::BasicHygiene) || !measure.kinds.is_empty());
}
