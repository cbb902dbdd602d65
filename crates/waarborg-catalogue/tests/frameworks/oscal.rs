//! What an OSCAL catalog says beside titles and statements: kept under its own heading, or counted.

use super::{listed, node, notes, of, read, refused};
use serde_json::{Value, json};
use waarborg_catalogue::frameworks::FrameworkError;
use waarborg_domain::frameworks::{
    FrameworkNoteKind as Note, FrameworkPart, FrameworkPartKind as Kind, FrameworkText,
};

/// A catalog with these controls and publications.
fn catalog(controls: &Value, resources: &Value) -> FrameworkText {
    let file = json!({ "catalog": {
        "uuid": "u",
        "metadata": { "title": "Klein", "version": "1", "oscal-version": "1.1.2", "remarks": "Om te proberen.",
            "last-modified": "2026-01-01T00:00:00Z", "parties": [{ "uuid": "p", "type": "organization", "name": "Bureau" }] },
        "groups": [{ "id": "dr", "title": "Deuren", "controls": controls }],
        "back-matter": { "resources": resources },
    } });
    read(file.to_string().as_bytes()).unwrap()
}

fn parts<'a>(text: &'a FrameworkText, reference: &str, kind: Kind) -> Vec<(&'a str, &'a str)> {
    of(&node(text, reference).parts, kind)
}

#[test]
fn ways_of_assessing_are_told_apart() {
    let method = |name: &str, value: &str, of_whom: &str| {
        json!({ "name": name, "props": [
            { "name": "method", "ns": "http://csrc.nist.gov/ns/rmf", "value": value },
            { "name": "label", "value": format!("DR-01-{value}"), "class": "sp800-53a" }],
            "parts": [{ "name": "assessment-objects", "prose": of_whom }] })
    };
    let text = catalog(
        &json!([{ "id": "dr-1", "title": "Slot", "parts": [
            { "name": "statement", "prose": "Er is een slot." },
            method("assessment-method", "EXAMINE", "de sleutellijst"),
            method("assessment-method", "INTERVIEW", "wie sleutels uitgeeft"),
            // As NIST SP 800-53 revision 4 names it.
            method("assessment", "Test", "het slot"),
            method("assessment-method", "OBSERVE", "de deur"),
        ] }]),
        &json!([]),
    );
    assert_eq!(node(&text, "dr-1").text, "Er is een slot.");
    for (kind, heading, what) in [
        (Kind::Examine, "DR-01-EXAMINE", "de sleutellijst"),
        (Kind::Interview, "DR-01-INTERVIEW", "wie sleutels uitgeeft"),
        (Kind::Test, "DR-01-Test", "het slot"),
        (Kind::Method, "DR-01-OBSERVE (OBSERVE)", "de deur"),
    ] {
        let found = parts(&text, "dr-1", kind);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(heading, text)| (*heading, text.trim()))
            .collect();
        assert_eq!(found, [(heading, what)]);
    }
}

#[test]
fn what_is_asked_comes_before_its_explanation() {
    let text = catalog(
        &json!([{ "id": "dr-1", "title": "Slot", "parts": [
            { "name": "guidance", "prose": "Een lange uitleg." },
            { "name": "overview", "title": "Waarom", "prose": "Dieven." },
            { "name": "old-advice", "prose": "Een balk." },
            { "name": "statement", "prose": "Er MOET een slot zijn.", "parts": [
                { "name": "item", "props": [{ "name": "label", "value": "a." }], "prose": "van ijzer;" },
                { "name": "exception", "prose": "niet in de schuur." }] },
        ] }]),
        &json!([]),
    );
    assert_eq!(
        node(&text, "dr-1").text,
        "Er MOET een slot zijn.\n  a. van ijzer;\n  exception\n  niet in de schuur."
    );
    assert_eq!(parts(&text, "dr-1", Kind::Guidance), [("", "Een lange uitleg.")]);
    assert_eq!(
        parts(&text, "dr-1", Kind::Other),
        [("Waarom (overview)", "Dieven."), ("old advice", "Een balk.")]
    );
}

#[test]
fn properties_of_a_control_and_of_its_parts_are_kept() {
    let text = catalog(
        &json!([{ "id": "ASST.2.2", "title": "Lijst", "props": [
                { "name": "label", "value": "W.1.1", "remarks": "Over lijsten." },
                { "name": "label", "value": "W.01.01", "class": "zero-padded" },
                { "name": "sec_level", "value": "erhöht", "ns": "urn:x" }],
            "parts": [{ "name": "statement", "prose": "Tel alles.", "props": [
                { "name": "result_specification", "value": "nach {{einem Standard}}" },
                { "name": "target_object_categories", "value": "Webserver" }] },
              { "name": "guidance", "prose": "Elke dag.", "props": [{ "name": "effort", "value": "5" }] }] }]),
        &json!([]),
    );
    assert_eq!(
        parts(&text, "W.1.1", Kind::Property),
        [
            ("result_specification", "nach [einem Standard]"),
            ("target_object_categories", "Webserver"),
            ("effort (guidance)", "5"),
            ("id", "ASST.2.2"),
            ("label (zero-padded)", "W.01.01"),
            ("sec_level", "erhöht"),
        ]
    );
    assert_eq!(parts(&text, "W.1.1", Kind::Remarks), [("label", "Over lijsten.")]);
}

#[test]
fn parameters_keep_their_constraints_and_guidelines() {
    let text = catalog(
        &json!([{ "id": "dr-1", "title": "Slot", "params": [
                { "id": "dr-1_prm_1", "label": "termijn", "values": ["een jaar"], "usage": "In maanden.",
                  "props": [{ "name": "label", "value": "DR-1[01]" }, { "name": "aggregates", "value": "dr-0" }],
                  "constraints": [{ "description": "hoogstens een jaar", "tests": [{ "expression": "x <= 12" }] }],
                  "guidelines": [{ "prose": "de termijn is bepaald;" }] },
                { "id": "dr-1_prm_2", "select": { "how-many": "one-or-more", "choice": ["links", "rechts"] } }],
            "parts": [{ "name": "statement", "prose": "Elke {{ insert: param, dr-1_prm_1 }}." }] }]),
        &json!([]),
    );
    assert_eq!(node(&text, "dr-1").text, "Elke een jaar.");
    assert_eq!(
        parts(&text, "dr-1", Kind::Parameter),
        [
            ("DR-1[01]", "termijn\n= een jaar\nIn maanden.\naggregates: dr-0"),
            ("dr-1_prm_2", "+/| links\n+/| rechts"),
        ]
    );
    assert_eq!(
        parts(&text, "dr-1", Kind::Constraint),
        [("DR-1[01]", "hoogstens een jaar\nx <= 12")]
    );
    assert_eq!(
        parts(&text, "dr-1", Kind::Guideline),
        [("DR-1[01]", "de termijn is bepaald;")]
    );
}

#[test]
fn references_go_by_their_name_and_number() {
    let text = catalog(
        &json!([
            { "id": "dr-1", "title": "Slot", "props": [{ "name": "label", "value": "DR-1" }],
              "links": [{ "href": "#boek", "rel": "reference" }, { "href": "#dr-2", "rel": "related" },
                { "href": "#weg", "rel": "related" }, { "href": "https://voorbeeld.example/", "text": "Elders" }],
              "parts": [{ "id": "dr-1_smt", "name": "statement", "parts": [{ "id": "dr-1_smt.a", "name": "item",
                  "props": [{ "name": "label", "value": "a." }],
                  "prose": "Zie [DR-2](#dr-2), [](#dr-2), [de site](https://voorbeeld.example/x) en DR-1[1](b)." }] },
                { "name": "assessment-objective", "prose": "er is een slot", "links": [{ "href": "#dr-1_smt.a", "rel": "assessment-for" }] }] },
            { "id": "dr-2", "title": "Balk", "props": [{ "name": "label", "value": "DR-2" }, { "name": "status", "value": "Withdrawn" }],
              "links": [{ "href": "#dr-1", "rel": "incorporated-into" }, { "href": "#dr-1_smt.a", "rel": "moved-to" }] },
        ]),
        &json!([
            { "uuid": "boek", "title": "SP 800-12", "citation": { "text": "Introduction" }, "rlinks": [{ "href": "https://voorbeeld.example/12" }] },
            { "uuid": "ander", "title": "Los boek" },
        ]),
    );
    assert_eq!(
        node(&text, "DR-1").text,
        "a. Zie DR-2, DR-2, de site (https://voorbeeld.example/x) en DR-1[1](b)."
    );
    assert_eq!(
        parts(&text, "DR-1", Kind::Objective),
        [("", "er is een slot (→ DR-1 a.)")]
    );
    assert_eq!(parts(&text, "DR-1", Kind::Related), [("", "DR-2 Balk\n#weg")]);
    assert_eq!(
        parts(&text, "DR-1", Kind::Reference),
        [
            ("SP 800-12", "Introduction\nhttps://voorbeeld.example/12"),
            ("", "Elders (https://voorbeeld.example/)"),
        ]
    );
    let withdrawn = node(&text, "DR-2");
    assert!(withdrawn.is_withdrawn() && !withdrawn.assessable);
    assert_eq!(parts(&text, "DR-2", Kind::IncorporatedInto), [("", "DR-1 Slot")]);
    assert_eq!(parts(&text, "DR-2", Kind::MovedTo), [("", "DR-1 a.")]);
    assert_eq!(listed(&text, Note::UnknownReference), ["DR-1 → #weg"]);
    // What no control mentions is with the catalog itself.
    assert_eq!(of(&text.about, Kind::Reference), [("Los boek", "")]);
    assert_eq!(of(&text.about, Kind::Description), [("", "Om te proberen.")]);
    assert_eq!(of(&text.about, Kind::Publisher), [("", "Bureau")]);
}

#[test]
fn a_label_that_is_the_end_of_an_identifier_is_no_number() {
    let text = catalog(
        &json!([{ "id": "GC.1", "title": "Basis", "props": [{ "name": "label", "value": "1" }] }]),
        &json!([]),
    );
    assert_eq!(of(&node(&text, "GC.1").parts, Kind::Property), [("label", "1")]);
}

#[test]
fn what_is_not_kept_is_counted_by_field() {
    let text = catalog(
        &json!([{ "id": "dr-1", "class": "proef", "title": "Slot", "kleur": "rood", "maten": { "hoog": [1, 2], "diep": null, "naam": "" },
            "props": [{ "name": "n", "value": "v", "uuid": "u1", "group": "g" }] }]),
        &json!([]),
    );
    assert_eq!(
        listed(&text, Note::NotRead),
        [
            "control.maten: 2",
            "control.kleur: 1",
            "party.type: 1",
            "prop.group: 1"
        ]
    );
    let counts = notes(&text);
    assert!(
        counts.contains(&(Note::NotRead, 5, "control.maten")),
        "{counts:?}"
    );
    assert!(listed(&text, Note::Technical).contains(&"prop.uuid: 1"));
}

#[test]
fn xml_is_named_as_such() {
    let xml =
        "<?xml version=\"1.0\"?>\n<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"><metadata/></catalog>";
    assert_eq!(refused(xml), FrameworkError::Xml { oscal: true });
    assert_eq!(
        refused(xml).to_string(),
        "this is OSCAL as XML; Waarborg reads JSON and YAML"
    );
    assert_eq!(refused("<html></html>"), FrameworkError::Xml { oscal: false });
}

#[test]
fn what_an_older_version_kept_can_still_be_read() {
    let kept = r#"{"format":"oscal-json","name":"","title":"T","version":"","nodes":[{"parent":null,"depth":0,
        "reference":"A","title":"","text":"","assessable":true}],"notes":[{"kind":"doubled","count":1,"first":"A"}]}"#;
    let text: FrameworkText = serde_json::from_str(kept).unwrap();
    assert_eq!((text.about.len(), text.nodes[0].parts.len()), (0, 0));
    assert!(text.notes[0].list.is_empty());
    let part = FrameworkPart::new(Kind::Withdrawn, "", "");
    assert_eq!(serde_json::to_string(&part).unwrap(), r#"{"kind":"withdrawn"}"#);
}
