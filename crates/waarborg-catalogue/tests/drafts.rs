//! What is being prepared as v2.0: all of it is there, and none of it is a version.

use std::collections::BTreeSet;
use waarborg_catalogue::{NEWEST, VERSIONS, WAS_WORDT, drafts, version, was_wordt};
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::drafts::{Draft, Effect, TermEffect};
use waarborg_domain::provenance::Certainty;
use waarborg_domain::was_wordt::ChangeKind;

fn number(text: &str) -> MeasureNumber {
    text.parse().expect("a number")
}

fn numbers(texts: &[&str]) -> BTreeSet<MeasureNumber> {
    texts.iter().map(|text| number(text)).collect()
}

fn draft() -> &'static Draft {
    let mut found = drafts().iter().filter(|draft| draft.version == "v2.0");
    found.next().expect("the draft of v2.0")
}

fn from_of(change: ChangeKind) -> BTreeSet<MeasureNumber> {
    let steps = draft().steps.iter().filter(|step| step.change == change);
    steps.flat_map(|step| step.from.iter().copied()).collect()
}

/// Nothing finds a draft by the name of a version, so nobody can judge under it, publish on it or move to
/// it.
#[test]
fn a_draft_is_no_version() {
    for draft in drafts() {
        assert!(version(&draft.version).is_none());
        assert!(!VERSIONS.contains(&draft.version.as_str()));
        assert_ne!(NEWEST, draft.version);
        let leads_to_it = WAS_WORDT.iter().any(|(_, to)| *to == draft.version);
        assert!(!leads_to_it);
        for known in VERSIONS {
            assert!(was_wordt(known, &draft.version).is_none());
        }
        assert!(
            version(&draft.from).is_some(),
            "it changes a version that we carry"
        );
    }
}

#[test]
fn it_says_whose_state_it_is_and_how_certain() {
    let draft = draft();
    assert_eq!(draft.state_of.to_string(), "2026-09-15");
    assert!(draft.provenance.checked_on > draft.state_of);
    assert_eq!(draft.provenance.certainty, Certainty::OwnReading);
    for source in [&draft.provenance.source.nl, &draft.provenance.source.en] {
        assert!(
            source.contains("c0052f4e01bcf1412ef76c9810b112fcd5984e33"),
            "{source}"
        );
    }
    let repository = "https://github.com/MinBZK/Baseline-Informatiebeveiliging-Overheid/pull/";
    for step in &draft.steps {
        assert!(step.source.starts_with(repository), "{}", step.source);
    }
}

/// The numbers and kinds of change that a comparison by hand gave.
#[test]
fn every_number_that_changes_is_there() {
    let reworded = [
        "5.02.02", "5.14.02", "5.14.04", "5.17.01", "5.17.03", "5.24.03", "5.24.07", "5.33.01", "7.01.02",
        "7.07.01", "8.08.04", "8.16.01", "8.16.04", "8.21.03", "8.24.05", "8.27.01", "8.30.01",
    ];
    let other_terms = ["5.23.01", "8.01.02", "8.08.05"];
    let expected = &numbers(&reworded) | &numbers(&other_terms);
    assert_eq!(from_of(ChangeKind::Reworded), expected);
    let moved = draft()
        .steps
        .iter()
        .filter(|step| step.change == ChangeKind::Moved);
    let moved: Vec<_> = moved.map(|step| (step.from[0], step.to[0])).collect();
    assert_eq!(
        moved,
        [
            (number("8.07.02"), number("6.03.05")),
            (number("8.07.03"), number("8.07.02")),
            (number("8.07.04"), number("8.07.03")),
        ]
    );
    assert_eq!(from_of(ChangeKind::Withdrawn), numbers(&["5.26.02"]));
    let counts = draft().counts();
    assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), 24);
    assert!(counts.contains(&(Effect::Reworded, 3)));
    let term = |measure: &str, change| {
        let mut terms = draft().terms.iter();
        terms.any(|term| term.measure == number(measure) && term.change == change)
    };
    assert!(term("5.23.01", TermEffect::Gone));
    assert!(term("8.01.02", TermEffect::Changed));
    assert!(term("8.08.05", TermEffect::Changed) && term("8.08.05", TermEffect::Gone));
}

/// A chapter names obligations that the version in force has from that same chapter.
#[test]
fn every_chapter_of_part_1_has_its_obligations() {
    let before = version(&draft().from).expect("a version");
    let chapters: Vec<&str> = draft().chapters.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(chapters, ["4", "5", "5.1", "6.5", "12.3", "13", "17", "18"]);
    for chapter in &draft().chapters {
        assert!(!chapter.obligations.is_empty(), "{}", chapter.number);
        for number in &chapter.obligations {
            let obligation = before.obligation(*number).expect("an obligation");
            let place = obligation.chapter.as_ref().expect("a chapter");
            assert_eq!((&place.number, &place.title), (&chapter.number, &chapter.title));
        }
    }
    // What nobody decided yet, or the preview does not mark, says so.
    for unsure in ["5.26.02", "7.01.02"] {
        let mut steps = draft().steps.iter();
        let step = steps.find(|step| step.from == [number(unsure)]).expect("a step");
        assert!(step.note.is_some(), "{unsure}");
    }
    assert!(draft().chapters[0].note.is_some() && draft().chapters[0].source.is_none());
}
