//! Other frameworks: what is read from each format, and what is refused, with place and reason, in
//! bounded time.
#![allow(clippy::unwrap_used, missing_docs)]

mod any;
mod ciso;
mod oscal;

use waarborg_catalogue::frameworks::Excess::{Levels, Objects};
use waarborg_catalogue::frameworks::{FrameworkError, MAX_BYTES, read};
use waarborg_domain::frameworks::{
    FrameworkFormat, FrameworkNode, FrameworkNoteKind, FrameworkPart, FrameworkPartKind, FrameworkText,
};

const OSCAL_JSON: &str = include_str!("oscal.json");
const OSCAL_YAML: &str = include_str!("oscal.yaml");
const CISO: &str = include_str!("ciso-assistant.yaml");

fn node<'a>(text: &'a FrameworkText, reference: &str) -> &'a FrameworkNode {
    text.nodes
        .iter()
        .find(|node| node.reference == reference)
        .unwrap()
}

fn notes(text: &FrameworkText) -> Vec<(FrameworkNoteKind, u32, &str)> {
    text.notes
        .iter()
        .map(|note| (note.kind, note.count, note.first.as_str()))
        .collect()
}

/// The parts of a kind, as heading and text.
fn of(parts: &[FrameworkPart], kind: FrameworkPartKind) -> Vec<(&str, &str)> {
    let found = parts.iter().filter(|part| part.kind == kind);
    found
        .map(|part| (part.heading.as_str(), part.text.as_str()))
        .collect()
}

/// What is listed of a kind of note.
fn listed(text: &FrameworkText, kind: FrameworkNoteKind) -> Vec<&str> {
    let found = text.notes.iter().filter(|note| note.kind == kind);
    found
        .flat_map(|note| note.list.iter().map(String::as_str))
        .collect()
}

fn refused(text: &str) -> FrameworkError {
    read(text.as_bytes()).expect_err("refused")
}

fn lines(of: &str, count: usize) -> String {
    of.repeat(count)
}

#[test]
fn an_oscal_catalog_comes_in_whole() {
    let text = read(OSCAL_JSON.as_bytes()).unwrap();
    assert_eq!(text.format, FrameworkFormat::OscalJson);
    assert_eq!(
        (text.title.as_str(), text.version.as_str()),
        ("Proefkader", "2.0")
    );
    let shape: Vec<(u32, &str, bool)> = text
        .nodes
        .iter()
        .map(|node| (node.depth, node.reference.as_str(), node.assessable))
        .collect();
    assert_eq!(
        shape,
        [
            (0, "TK", false),
            (1, "TK-1", true),
            (2, "TK-1(1)", true),
            (1, "TK-2", false),
            (0, "BK", false),
            (1, "BK.A", false),
            (2, "BK-1", true),
        ]
    );
    let parents: Vec<Option<u32>> = text.nodes.iter().map(|node| node.parent).collect();
    assert_eq!(parents, [None, Some(0), Some(1), Some(0), None, Some(4), Some(5)]);
    assert_eq!(
        node(&text, "TK-1").text,
        "Het team sluit de deur:\n  a. elke [halfjaar | jaar, op 1 mei]; en\n  b. na een storing."
    );
    assert_eq!(
        of(&node(&text, "TK-1").parts, FrameworkPartKind::Guidance),
        [("", "Een *echt* slot.")]
    );
    assert_eq!(node(&text, "TK-1(1)").title, "Slot van 3 punten");
    assert!(node(&text, "TK-2").is_withdrawn());
    assert_eq!(
        of(&node(&text, "TK-2").parts, FrameworkPartKind::IncorporatedInto),
        [("", "BK-1 Sleutels")]
    );
    assert_eq!(
        notes(&text),
        [
            (FrameworkNoteKind::UnknownParameter, 1, "BK-1"),
            (FrameworkNoteKind::UnknownReference, 1, "BK-1"),
            (FrameworkNoteKind::Withdrawn, 1, "TK-2"),
            (FrameworkNoteKind::Technical, 6, "part.id"),
        ]
    );
}

#[test]
fn json_and_yaml_of_one_catalog_are_the_same() {
    let json = read(OSCAL_JSON.as_bytes()).unwrap();
    let yaml = read(OSCAL_YAML.as_bytes()).unwrap();
    assert_eq!(yaml.format, FrameworkFormat::OscalYaml);
    assert_eq!(json.nodes, yaml.nodes);
    assert_eq!(json.notes, yaml.notes);
}

#[test]
fn a_ciso_assistant_library_comes_in_as_a_tree() {
    let text = read(CISO.as_bytes()).unwrap();
    assert_eq!(text.format, FrameworkFormat::CisoAssistant);
    assert_eq!(
        (text.title.as_str(), text.version.as_str()),
        ("Proefkader C", "3")
    );
    assert_eq!(text.name, "urn:proef:risk:framework:c");
    let shape: Vec<(u32, &str, bool)> = text
        .nodes
        .iter()
        .map(|node| (node.depth, node.reference.as_str(), node.assessable))
        .collect();
    assert_eq!(
        shape,
        [
            (0, "1", false),
            (1, "1.1", true),
            (1, "1.10", true),
            (0, "2", true),
            (0, "3", false),
            (1, "4", false)
        ]
    );
    assert_eq!(node(&text, "1.1").text, "Doe de deur dicht.");
    assert_eq!(
        of(&node(&text, "1.1").parts, FrameworkPartKind::Guidance),
        [("", "Ook op zondag.")]
    );
    assert_eq!(
        notes(&text),
        [
            (FrameworkNoteKind::UnknownParent, 1, "2"),
            (FrameworkNoteKind::CircularParent, 1, "3"),
            (FrameworkNoteKind::Empty, 2, "3"),
            // The reference control is with the requirement that mentions it.
            (FrameworkNoteKind::Threats, 1, "T1"),
            (FrameworkNoteKind::Technical, 11, "requirement.urn"),
        ]
    );
}

#[test]
fn parameters_within_parameters_end() {
    let circle = r#"{"catalog":{"params":[
        {"id":"a","label":"x {{ insert: param, b }}"},{"id":"b","label":"y {{ insert: param, a }}"}],
        "controls":[{"id":"c","title":"{{ insert: param, a }} {{ insert: param, a }}"}]}}"#;
    let text = read(circle.as_bytes()).unwrap();
    assert_eq!(text.nodes[0].title, "[x [y [a]]] [x [y [a]]]");
    assert_eq!(notes(&text), [(FrameworkNoteKind::CircularParameter, 1, "c")]);
    // Each stands for ten of the next: 10^12 characters, if nothing stopped it.
    let mut params = Vec::new();
    for level in 0..12 {
        let inner = format!("{{{{ insert: param, p{} }}}} ", level + 1).repeat(10);
        params.push(format!(r#"{{"id":"p{level}","label":"{inner}"}}"#));
    }
    let inserts = "{{ insert: param, p0 }}".repeat(2_000);
    let bomb = format!(
        r#"{{"catalog":{{"params":[{}],"controls":[{{"id":"c","title":"t","parts":[{{"name":"statement","prose":"{inserts}"}}]}}]}}}}"#,
        params.join(",")
    );
    assert_eq!(refused(&bomb).code(), "text-too-long");
}

#[test]
fn what_is_no_framework_is_refused_with_place_and_reason() {
    assert_eq!(refused(""), FrameworkError::Empty);
    assert_eq!(refused(" \n\n"), FrameworkError::Empty);
    assert_eq!(
        refused(r#"{"profile":{}}"#),
        FrameworkError::NotAFramework {
            found: "profile".into()
        }
    );
    assert_eq!(
        refused("zomaar: iets\n"),
        FrameworkError::NotAFramework { found: "".into() }
    );
    assert_eq!(refused(r#"{"catalog":{}}"#), FrameworkError::NoNodes);
    assert_eq!(
        read(b"PK\x03\x04").unwrap_err(),
        FrameworkError::NotText { line: 1 }
    );
    assert_eq!(
        read(b"{\n\"a\": \"\xe9 \"}").unwrap_err(),
        FrameworkError::NotText { line: 2 }
    );
    assert_eq!(
        read(b"\xff\xfe{\0").unwrap_err(),
        FrameworkError::NotText { line: 1 }
    );
    assert_eq!(
        read(&vec![b' '; MAX_BYTES + 1]).unwrap_err(),
        FrameworkError::TooLarge
    );
    let wrong = "{\"catalog\": {\n\"controls\": 7}}";
    let FrameworkError::Broken { line: 2, reason, .. } = refused(wrong) else {
        panic!("{:?}", refused(wrong));
    };
    assert!(reason.contains("expected a sequence"), "{reason}");
    let FrameworkError::Broken { line, .. } = refused("objects:\n  framework:\n    requirement_nodes: ja\n")
    else {
        panic!("not refused as broken");
    };
    assert_eq!(line, 3);
}

#[test]
fn a_file_that_stops_halfway_is_never_taken_for_whole() {
    for end in (1..OSCAL_JSON.trim_end().len() - 1).filter(|end| OSCAL_JSON.is_char_boundary(*end)) {
        let error = refused(&OSCAL_JSON[..end]);
        assert!(matches!(error, FrameworkError::CutOff { .. }), "{end}: {error:?}");
    }
}

#[test]
fn deep_files_are_refused() {
    let nested = |open: &str, close: &str, times| format!("{}{}", lines(open, times), lines(close, times));
    let inner = nested(r#"{"id":"x","title":"t","controls":["#, "]}", 500);
    let json = format!(r#"{{"catalog":{{"controls":[{inner}]}}}}"#);
    assert!(
        matches!(refused(&json), FrameworkError::TooMuch { what: Levels, .. }),
        "{:?}",
        refused(&json)
    );
    let yaml = format!("catalog: {}", nested("[", "]", 5_000));
    assert!(matches!(
        refused(&yaml),
        FrameworkError::TooMuch { .. } | FrameworkError::Broken { .. }
    ));
    let controls = format!(
        r#"{{"catalog":{{"controls":[{}{}]}}}}"#,
        lines(r#"{"id":"x","title":"t","controls":["#, 25),
        lines("]}", 25)
    );
    assert!(
        matches!(refused(&controls), FrameworkError::TooDeep { .. }),
        "{:?}",
        refused(&controls)
    );
}

#[test]
fn a_million_entries_are_refused() {
    let million = |entry: &str| lines(entry, 1_000_000);
    let json = format!(
        r#"{{"catalog":{{"controls":[{}{{"id":"x","title":"t"}}]}}}}"#,
        million(r#"{"id":"a"},"#)
    );
    assert!(matches!(
        refused(&json),
        FrameworkError::TooMuch { what: Objects, .. }
    ));
    let yaml = format!("catalog:\n  controls:\n{}", million("  - id: a\n"));
    let error = refused(&yaml);
    assert!(
        matches!(
            error,
            FrameworkError::TooMuch {
                line: 3..,
                what: Objects
            }
        ),
        "{error:?}"
    );
    let flat = format!(
        "objects:\n  framework:\n    requirement_nodes:\n{}",
        lines("    - ref_id: a\n", 30_000)
    );
    assert!(matches!(refused(&flat), FrameworkError::TooManyNodes { .. }));
}

#[test]
fn aliases_of_yaml_cannot_make_a_small_file_large() {
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let inner = format!("*a{}, ", level - 1).repeat(9);
        laughs.push_str(&format!("a{level}: &a{level} [{inner}]\n"));
    }
    laughs.push_str("catalog:\n  controls: *a11\n");
    let error = refused(&laughs);
    assert!(matches!(error, FrameworkError::TooMuch { .. }), "{error:?}");
    // The same in what is read, not skipped.
    let mut nested = "x: &c0 {id: a, title: t}\n".to_owned();
    for level in 1..10 {
        let inner = format!("*c{}, ", level - 1).repeat(9);
        nested.push_str(&format!(
            "y{level}: &c{level} {{id: a, title: t, controls: [{inner}]}}\n"
        ));
    }
    nested.push_str("catalog: {controls: [*c9]}\n");
    let error = refused(&nested);
    assert!(matches!(error, FrameworkError::TooMuch { .. }), "{error:?}");
    // One long text, again and again.
    let long = format!(
        "x: &x \"{}\"\ncatalog:\n  controls:\n{}",
        "lang ".repeat(20_000),
        lines("  - {id: a, title: *x}\n", 19_000)
    );
    assert!(read(long.as_bytes()).is_err());
}

#[test]
fn an_alias_that_a_generator_writes_is_read() {
    let text = "x: &x [groot]\ncatalog:\n  params:\n  - {id: a, values: *x}\n  - {id: b, values: *x}\n  controls:\n  \
                - {id: c, title: 'Een {{ insert: param, a }} en een {{ insert: param, b }} slot'}\n";
    assert_eq!(
        read(text.as_bytes()).unwrap().nodes[0].title,
        "Een groot en een groot slot"
    );
}

#[test]
fn signs_that_nobody_sees_are_left_out_and_told() {
    let text =
        read("{\"catalog\":{\"controls\":[{\"id\":\"a\",\"title\":\"ver\u{202e}borgen\"}]}}".as_bytes())
            .unwrap();
    assert_eq!(text.nodes[0].title, "verborgen");
    assert_eq!(notes(&text), [(FrameworkNoteKind::Invisible, 1, "a")]);
}
