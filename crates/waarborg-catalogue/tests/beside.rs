//! The mappings and the maturity scales: facts of the sources, and references that hold.

use waarborg_catalogue::{mappings, maturity, maturity_scale, newest};
use waarborg_domain::catalogue::ControlNumber;
use waarborg_domain::mappings::{CareItem, Concept, ControlType, Property};
use waarborg_domain::maturity::{LEVELS, MaturityChoice};
use waarborg_domain::provenance::Certainty;

fn control(text: &str) -> ControlNumber {
    text.parse().expect("a number")
}

#[test]
fn every_control_has_its_attributes_in_order_of_number() {
    let of_catalogue = newest().controls().iter().map(|control| control.number);
    let of_mappings = mappings().controls.iter().map(|row| row.control);
    assert!(of_catalogue.eq(of_mappings));
    for row in &mappings().controls {
        assert!(mappings().of(row.control).is_some(), "{}", row.control);
        assert!(row.attributes.concepts.is_sorted(), "{}", row.control);
        assert!(row.attributes.properties.is_sorted(), "{}", row.control);
        assert!(row.attributes.types.is_sorted(), "{}", row.control);
    }
}

/// Table A.2 of ISO/IEC 27002 lists the corrective controls separately: a second look at the same facts.
#[test]
fn the_corrective_controls_are_those_that_the_norm_lists() {
    let corrective = mappings()
        .controls
        .iter()
        .filter(|row| row.attributes.types.contains(&ControlType::Corrective));
    let numbers: Vec<String> = corrective.map(|row| row.control.to_string()).collect();
    assert_eq!(
        numbers,
        [
            "5.05", "5.06", "5.07", "5.24", "5.26", "5.28", "5.29", "5.30", "5.35", "5.37", "6.04", "8.07",
            "8.13", "8.16"
        ]
    );
}

#[test]
fn backup_recovers_integrity_and_availability() {
    let backup = mappings().of(control("8.13")).expect("a control");
    assert_eq!(backup.attributes.types, [ControlType::Corrective]);
    assert_eq!(
        backup.attributes.properties,
        [Property::Availability, Property::Integrity]
    );
    assert_eq!(backup.attributes.concepts, [Concept::Recover]);
    assert_eq!(backup.care.values, [CareItem::C]);
}

/// What is outside the Cbw cannot contribute to its duty of care.
#[test]
fn what_is_outside_the_cbw_has_no_letter() {
    for control in newest().controls() {
        let row = mappings().of(control.number).expect("a row");
        assert_eq!(
            row.care.values.is_empty(),
            !control.legal_basis.within_cbw,
            "{}",
            control.number
        );
    }
    let care_of = |number: &str| {
        let measure = newest().by_number(number.parse().expect("a number"));
        let row = mappings().of_measure(measure.expect("in force"));
        row.expect("a row").care.values
    };
    assert!(care_of("5.33.01").is_empty());
    assert_eq!(care_of("8.08.01"), [CareItem::E]);
}

/// A measure that treats something other than its control has letters and clauses of its own.
#[test]
fn a_measure_maps_to_what_it_treats_itself() {
    let of = |number: &str| {
        let measure = newest().by_number(number.parse().expect("a number"));
        mappings().of_measure(measure.expect("in force")).expect("a row")
    };
    for (number, letters) in [
        ("5.04.01", vec![CareItem::A, CareItem::G]),
        ("5.08.01", vec![CareItem::A, CareItem::E]),
        ("5.14.02", vec![CareItem::H, CareItem::J]),
        ("5.24.05", vec![CareItem::B, CareItem::C]),
        ("5.24.08", vec![CareItem::B, CareItem::E]),
        ("7.02.01", vec![CareItem::B]),
        ("8.21.04", vec![CareItem::E, CareItem::H]),
        ("8.21.03", vec![CareItem::E]),
    ] {
        assert_eq!(of(number).care.values, letters, "{number}");
        assert_eq!(of(number).care.certainty, Certainty::OwnReading, "{number}");
    }
    assert_eq!(of("5.04.01").clauses.values, ["7.2", "7.3"]);
    assert_eq!(of("5.36.01").clauses.values, ["9.1", "9.2", "9.3"]);
    assert_eq!(of("5.21.05").clauses.values, ["6.1.2", "8.2"]);
    assert_eq!(of("5.21.04").clauses.values, ["8.1"]);
    assert!(mappings().measures.is_sorted_by_key(|row| row.measure));
}

/// Nobody publishes which control belongs to which letter or clause: we must not pretend.
#[test]
fn readings_of_our_own_say_so() {
    assert_eq!(mappings().sources.care.certainty, Certainty::OwnReading);
    assert_eq!(mappings().sources.clauses.certainty, Certainty::OwnReading);
    for row in &mappings().controls {
        assert_eq!(row.care.certainty, Certainty::OwnReading, "{}", row.control);
        assert_eq!(row.clauses.certainty, Certainty::OwnReading, "{}", row.control);
        assert_ne!(row.attributes.certainty, Certainty::Published, "{}", row.control);
    }
}

#[test]
fn every_letter_has_a_title_and_a_control() {
    for letter in CareItem::ALL {
        assert!(mappings().care_title(*letter).is_some(), "{letter}");
        let any = mappings()
            .controls
            .iter()
            .any(|row| row.care.values.contains(letter));
        assert!(any, "{letter}");
    }
}

#[test]
fn every_choice_of_maturity_leads_to_five_levels() {
    for scale in &maturity().scales {
        assert_eq!(scale.levels.len(), LEVELS, "{}", scale.id);
        let chosen = maturity_scale(&MaturityChoice::Embedded(scale.id.clone()));
        assert_eq!(chosen, Some(scale));
    }
    let proposed = maturity_scale(&MaturityChoice::Proposed).expect("a scale");
    assert_eq!(proposed.id, maturity().default);
    let gone = MaturityChoice::Embedded("gone".to_owned());
    assert_eq!(maturity_scale(&gone), Some(proposed));
    assert_eq!(maturity_scale(&MaturityChoice::Own), None);
}
