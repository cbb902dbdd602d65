//! What became of the numbers of v1.2, compared with the published table and with both versions.

mod support;

use std::collections::BTreeSet;
use waarborg_catalogue::{WAS_WORDT, newest, version, was_wordt};
use waarborg_domain::catalogue::{Both, Catalogue, Measure, MeasureKind, MeasureNumber, NumberStatus};
use waarborg_domain::was_wordt::{ChangeKind, WasWordt};

fn number(text: &str) -> MeasureNumber {
    text.parse().expect("a number")
}

fn numbers(texts: &[&str]) -> Vec<MeasureNumber> {
    texts.iter().map(|text| number(text)).collect()
}

fn steps() -> &'static WasWordt {
    was_wordt("v1.2", "v1.3").expect("steps")
}

fn old() -> &'static Catalogue {
    version("v1.2").expect("a version")
}

/// The status that the published table gives a number in a version; a reference counts as in force.
fn status(text: &str) -> Option<NumberStatus> {
    match text {
        "" => None,
        "geldend" | "verwijst" => Some(NumberStatus::InForce),
        "geen overheidsmaatregel" => Some(NumberStatus::NoMeasure),
        "vervallen" => Some(NumberStatus::Withdrawn),
        "verplaatst" => Some(NumberStatus::Moved),
        other => panic!("'{other}' is no status"),
    }
}

fn entry(catalogue: &Catalogue, number: MeasureNumber) -> Option<NumberStatus> {
    let mut entries = catalogue.numbers().iter();
    entries
        .find(|entry| entry.number == number)
        .map(|entry| entry.status)
}

/// The kinds of a measure as the published table writes them.
fn kinds_of(measure: &Measure) -> String {
    let kinds = measure.kinds.iter().map(|kind| match kind {
        MeasureKind::BasicHygiene => "basishygiëne",
        MeasureKind::ChainHygiene => "ketenhygiëne",
        MeasureKind::GovernmentRisk => "overheidsrisico",
    });
    kinds.collect::<Vec<_>>().join("; ")
}

#[test]
fn the_published_table_says_the_same() {
    let table = "was-wordt-v1.2-v1.3.csv";
    let Some(bytes) = support::reference(table, "the_published_table_says_the_same") else {
        return;
    };
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let mut rows = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        let [name, before, after, destination, kinds, remark] =
            std::array::from_fn(|i| row[i].trim().to_owned());
        let one = number(&name);
        assert_eq!(entry(old(), one), status(&before), "{name} in v1.2");
        assert_eq!(entry(newest(), one), status(&after), "{name} in v1.3");
        let ours = old().by_number(one).map(kinds_of).unwrap_or_default();
        assert_eq!(ours, kinds, "{name} in v1.2");
        let step = steps().step_of(one);
        match after.as_str() {
            "verplaatst" => {
                assert_eq!(step.expect("a step").change, ChangeKind::Moved, "{name}");
                assert_eq!(step.expect("a step").to, numbers(&[&destination]), "{name}");
            }
            "vervallen" => assert_eq!(step.expect("a step").change, ChangeKind::Withdrawn, "{name}"),
            "verwijst" => assert!(steps().successors(one).contains(&number(&destination)), "{name}"),
            _ => {}
        }
        if let Some(was) = remark.strip_prefix("was ") {
            assert_eq!(steps().predecessors(one), numbers(&[was]), "{name}");
        }
        rows += 1;
    }
    assert_eq!(rows, 167);
}

#[test]
fn every_number_in_force_has_one_place() {
    let mut seen = BTreeSet::new();
    for from in steps().steps().iter().flat_map(|step| &step.from) {
        assert!(seen.insert(*from), "{from} stands in two steps");
    }
    for measure in old().measures() {
        let step = steps().step_of(measure.number).expect("a step");
        let gone = step.change == ChangeKind::Withdrawn;
        assert_eq!(
            steps().successors(measure.number).is_empty(),
            gone,
            "{}",
            measure.number
        );
    }
    for measure in newest().measures() {
        let new = steps()
            .steps_into(measure.number)
            .any(|step| step.change == ChangeKind::New);
        let before = steps().predecessors(measure.number);
        assert_ne!(before.is_empty(), !new, "{}", measure.number);
        assert!(before.iter().all(|number| old().by_number(*number).is_some()));
    }
}

#[test]
fn the_moves_and_splits_are_those_of_the_published_text() {
    let of = |kind| {
        let steps = steps().steps().iter().filter(move |step| step.change == kind);
        steps
            .map(|step| (step.from.clone(), step.to.clone()))
            .collect::<Vec<_>>()
    };
    let pair = |from: &str, to: &[&str]| (numbers(&[from]), numbers(to));
    assert_eq!(
        of(ChangeKind::Moved),
        [
            pair("5.04.02", &["5.10.02"]),
            pair("5.04.03", &["5.10.03"]),
            pair("5.24.06", &["5.21.05"]),
            pair("5.25.01", &["5.26.02"]),
            pair("5.26.01", &["5.25.02"]),
        ]
    );
    assert_eq!(
        of(ChangeKind::Split),
        [
            pair("5.01.01", &["5.01.01", "5.02.01"]),
            pair("8.01.02", &["8.01.02", "6.03.04"]),
            pair("8.08.06", &["5.24.08", "8.08.06"]),
        ]
    );
    let withdrawn: Vec<_> = of(ChangeKind::Withdrawn)
        .into_iter()
        .flat_map(|(from, _)| from)
        .collect();
    assert_eq!(withdrawn, numbers(&["5.21.01", "5.35.01", "7.01.01", "8.24.03"]));
    let asking = steps().steps().iter().filter(|step| step.asks);
    let asking: Vec<_> = asking.flat_map(|step| step.from.clone()).collect();
    assert_eq!(asking, numbers(&["5.01.01", "8.01.02"]));
    assert_eq!(steps().without_measure(), numbers(&["5.25.02"]));
}

/// The content of a measure, without its number and the numbers that it names.
fn content(measure: &Measure) -> Measure {
    Measure {
        number: number("8.34.99"),
        related: Vec::new(),
        kinds: Vec::new(),
        kinds_from: None,
        legal_basis: old().controls()[0].legal_basis.clone(),
        ..measure.clone()
    }
}

#[test]
fn what_is_the_same_says_the_same_and_what_is_not_does_not() {
    let mut shades = Vec::new();
    for step in steps().steps() {
        let Some(before) = step.from.first().and_then(|from| old().by_number(*from)) else {
            continue;
        };
        for after in step.to.iter().filter_map(|to| newest().by_number(*to)) {
            let same = content(before) == content(after);
            assert!(
                !(same && step.substantive),
                "{} and {}",
                before.number,
                after.number
            );
            // 8.08.06 is only a reference in v1.3.
            if !same && !step.substantive && after.number != number("8.08.06") {
                shades.push(before.number);
            }
        }
    }
    let known = ["5.08.01", "5.14.02", "5.19.01", "5.20.02", "8.08.01", "8.24.01"];
    assert_eq!(
        shades,
        numbers(&known),
        "texts of their own for a shade of meaning"
    );
}

/// The numbers of measures that a text names.
fn named(text: &str) -> Vec<MeasureNumber> {
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || c == '.'));
    pieces
        .filter_map(|piece| piece.trim_matches('.').parse().ok())
        .collect()
}

#[test]
fn the_texts_of_v1_2_do_not_speak_of_what_came_later() {
    let both = |text: &Both<String>| format!("{} {}", text.nl, text.en);
    for measure in old().measures() {
        let mut texts: Vec<String> = [
            &measure.title,
            &measure.summary,
            &measure.design,
            &measure.existence,
            &measure.operating_effectiveness,
            &measure.mistake,
        ]
        .map(both)
        .into();
        texts.extend(measure.examples.nl.iter().chain(&measure.examples.en).cloned());
        texts.extend(measure.terms.iter().map(|term| both(&term.what)));
        for text in texts {
            assert!(!text.contains("v1."), "{}: {text}", measure.number);
            assert!(
                !text.contains("Cyberbeveiligingsbesluit"),
                "{}: {text}",
                measure.number
            );
            for other in named(&text) {
                assert!(
                    old().by_number(other).is_some(),
                    "{} names {other}",
                    measure.number
                );
            }
        }
    }
}

#[test]
fn other_versions_have_no_steps() {
    assert!(was_wordt("v1.3", "v1.2").is_none());
    assert!(was_wordt("v1.2", "v1.2").is_none());
    for (from, to) in WAS_WORDT {
        let steps = was_wordt(from, to).expect("steps");
        assert_eq!((steps.from(), steps.to()), (*from, *to));
        assert!(version(from).is_some() && version(to).is_some());
    }
}
