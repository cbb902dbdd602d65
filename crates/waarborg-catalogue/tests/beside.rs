//! Part 1, the mappings and the maturity scales: facts of the sources, and references that hold.

mod support;

use std::collections::BTreeSet;
use waarborg_catalogue::{VERSIONS, mappings, maturity, maturity_scale, newest, obligations};
use waarborg_domain::catalogue::{ControlNumber, Language, OwedBy};
use waarborg_domain::mappings::{CareItem, Concept, ControlType, Property};
use waarborg_domain::maturity::{LEVELS, MaturityChoice};
use waarborg_domain::obligations::ObligationTheme;
use waarborg_domain::provenance::Certainty;
use waarborg_domain::rules::{self, Source};

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
fn every_role_of_part_1_owes_something_and_every_theme_has_an_obligation() {
    let owed_by: BTreeSet<OwedBy> = obligations().obligations.iter().map(|one| one.owed_by).collect();
    let roles = [
        OwedBy::Board,
        OwedBy::Ciso,
        OwedBy::ProcessOwner,
        OwedBy::Organisation,
    ];
    assert_eq!(owed_by, BTreeSet::from(roles));
    for theme in ObligationTheme::ALL {
        let any = obligations().obligations.iter().any(|one| one.theme == *theme);
        assert!(any, "{theme}");
    }
    assert!(VERSIONS.contains(&obligations().edition.as_str()));
}

#[test]
fn an_obligation_is_cited_by_the_title_of_its_chapter() {
    let scope = obligations().find("scope-critical").expect("an obligation");
    assert_eq!(
        obligations().citation(scope, Language::Nl),
        "BIO2 v1.3, deel 1, hoofdstuk ‘Reikwijdte managementsysteem’"
    );
}

/// The chapters are headings of the text that the obligations were written from, that of v1.2; a role is
/// a heading below that of its chapter.
#[test]
fn every_chapter_is_a_heading_of_part_1() {
    let Some(bytes) = support::reference("kader-v1.2.md", "every_chapter_is_a_heading_of_part_1") else {
        return;
    };
    let text = String::from_utf8(bytes).expect("UTF-8");
    let headings: BTreeSet<&str> = text
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| line.trim_start_matches(|c: char| "#. ".contains(c) || c.is_ascii_digit()))
        .map(str::trim)
        .collect();
    for obligation in &obligations().obligations {
        for title in obligation.chapter.split(" – ") {
            assert!(headings.contains(title), "{}: {title}", obligation.id);
        }
    }
}

#[test]
fn every_rule_names_an_obligation_that_exists_in_its_chapter() {
    for rule in rules::all() {
        let Some(id) = rule.obligation else { continue };
        let obligation = obligations().find(id);
        let obligation = obligation.unwrap_or_else(|| panic!("{}: there is no obligation {id}", rule.id));
        match rule.source {
            Source::Chapter(title) => assert_eq!(obligation.chapter, title, "{}", rule.id),
            Source::Law(article) => {
                let named = obligation.articles.iter().any(|one| one.article == article);
                assert!(named, "{}: {id} does not name {article}", rule.id);
            }
            Source::Measure(_) => {}
        }
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
