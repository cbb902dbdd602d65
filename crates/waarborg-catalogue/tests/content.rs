//! The counts and facts of the published sources.

use std::collections::{BTreeMap, BTreeSet};
use waarborg_catalogue::newest;
use waarborg_domain::catalogue::{MeasureKind, NumberStatus};

#[test]
fn v1_3_has_the_published_counts() {
    let mut counts = BTreeMap::new();
    for entry in newest().numbers() {
        *counts.entry(entry.status).or_insert(0) += 1;
    }
    assert_eq!(newest().numbers().len(), 166);
    assert_eq!(counts[&NumberStatus::InForce], 118);
    assert_eq!(counts[&NumberStatus::NoMeasure], 39);
    assert_eq!(counts[&NumberStatus::Withdrawn], 4);
    assert_eq!(counts[&NumberStatus::Moved], 5);
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
