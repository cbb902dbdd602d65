//! What a library of CISO Assistant says beside names and descriptions: kept, in Dutch where it is there, or
//! counted.

use super::{listed, node, of, read};
use waarborg_domain::frameworks::{FrameworkNoteKind as Note, FrameworkPartKind as Kind};

const LIBRARY: &str = "
urn: urn:x:lib:small
locale: en
ref_id: small
name: Small framework
description: A library.
copyright: CC BY 4.0
version: 1
publication_date: 2026-07-29
provider: Bureau
packager: Bureau
translations:
  nl: {name: Klein kader, description: Een bibliotheek.}
  fr: {name: Petit cadre}
objects:
  risk_matrix: [{name: 5x5}]
  threats:
  - {urn: urn:x:threat:T1, ref_id: T1, name: Thief}
  - {urn: urn:x:threat:T2, ref_id: T2, name: Flood}
  reference_controls:
  - urn: urn:x:function:R1
    ref_id: R1
    name: Lock
    category: technical
    description: A lock on the door.
    translations: {nl: {name: Slot, description: Een slot op de deur.}}
  - {urn: urn:x:function:R2, ref_id: R2, name: Dog}
  framework:
    urn: urn:x:fw:small
    ref_id: small
    name: Small framework
    min_score: 0
    scores_definition:
    - {score: 1, name: Initial, description: Hardly., description_doc: None., translations: {nl: {name: Begin, description: Amper.}}}
    implementation_groups_definition:
    - {ref_id: base, name: Baseline, translations: {nl: {name: Basis}}}
    outcomes_definition: [{ref_id: gold}]
    translations: {nl: {name: Klein kader}}
    requirement_nodes:
    - urn: urn:x:req:1
      assessable: true
      depth: 1
      ref_id: 1
      name: Policy
      description: There is a policy.
      annotation: In writing.
      typical_evidence: Board decision
      implementation_groups: [base, other]
      weight: 3
      reference_controls: [urn:x:function:r1, urn:y:function:far]
      threats: [urn:x:threat:T1]
      questions:
        urn:x:req:1:q1:
          type: unique_choice
          text: Was it adopted?
          translations: {nl: {text: Is het vastgesteld?}}
          choices:
          - {urn: c1, value: 'Yes', add_score: 1, compute_result: compliant, select_implementation_groups: [base], translations: {nl: {value: Ja}}}
          - {urn: c2, value: 'No', description: Not yet.}
          depends_on: {question: q0, answers: [c0]}
        urn:x:req:1:q2: {type: date, text: When?}
      translations:
        nl: {name: Beleid, description: Er is beleid., typical_evidence: [Bestuursbesluit, Notulen]}
        fr: {name: Politique, description: Il y a une politique.}
    - {urn: urn:x:req:2, ref_id: 2, name: Doors, assessable: true}
";

#[test]
fn the_language_of_the_organisation_comes_first() {
    let text = read(LIBRARY.as_bytes()).unwrap();
    assert_eq!(text.title, "Klein kader");
    let policy = node(&text, "1");
    assert_eq!(
        (policy.title.as_str(), policy.text.as_str()),
        ("Beleid", "Er is beleid.")
    );
    assert_eq!(
        of(&policy.parts, Kind::Evidence),
        [("", "Bestuursbesluit\nNotulen")]
    );
    // What is not in Dutch is there as it is.
    assert_eq!(of(&policy.parts, Kind::Guidance), [("", "In writing.")]);
    assert_eq!(node(&text, "2").title, "Doors");
    assert_eq!(
        of(&policy.parts, Kind::Translation),
        [("en", "Policy\n\nThere is a policy.\n\nBoard decision")]
    );
    assert_eq!(of(&text.about, Kind::Description), [("", "Een bibliotheek.")]);
    assert_eq!(listed(&text, Note::OtherLanguages), ["fr: 3"]);
}

#[test]
fn a_library_in_dutch_keeps_its_english() {
    let dutch = LIBRARY
        .replace("locale: en", "locale: nl-NL")
        .replace("nl: {name: Beleid", "en: {name: Policy in English");
    let text = read(dutch.as_bytes()).unwrap();
    let policy = node(&text, "1");
    assert_eq!(policy.title, "Policy");
    let [("en", english)] = of(&policy.parts, Kind::Translation)[..] else {
        panic!("{:?}", policy.parts);
    };
    assert!(
        english.starts_with("Policy in English\n\nEr is beleid."),
        "{english}"
    );
}

#[test]
fn questions_groups_and_what_helps_are_kept() {
    let text = read(LIBRARY.as_bytes()).unwrap();
    let policy = node(&text, "1");
    assert_eq!(of(&policy.parts, Kind::Group), [("", "Basis\nother")]);
    assert_eq!(
        of(&policy.parts, Kind::Question),
        [
            (
                "Is het vastgesteld?",
                "[unique_choice]\n– Ja (add_score: 1; compute_result: compliant; → Basis)\n[en] Yes\n– No: Not yet.\n\
                 [en] Was it adopted?"
            ),
            ("When?", "[date]"),
        ]
    );
    assert_eq!(
        of(&policy.parts, Kind::ReferenceControl),
        [
            (
                "R1 Slot",
                "Een slot op de deur.\ncategory: technical\n[en] Lock\n\nA lock on the door."
            ),
            ("urn:y:function:far", ""),
        ]
    );
    assert_eq!(of(&policy.parts, Kind::Threat), [("T1 Thief", "")]);
    assert_eq!(of(&text.about, Kind::Group), [("base Basis", "[en] Baseline")]);
    assert_eq!(
        of(&text.about, Kind::Scale),
        [("1 Begin", "Amper.\nNone.\n[en] Initial\n\nHardly.")]
    );
    assert_eq!(of(&text.about, Kind::Copyright), [("", "CC BY 4.0")]);
    assert_eq!(of(&text.about, Kind::Publisher), [("", "Bureau")]);
}

#[test]
fn what_is_not_kept_of_a_library_is_counted() {
    let text = read(LIBRARY.as_bytes()).unwrap();
    assert_eq!(listed(&text, Note::ReferenceControls), ["R2: 1"]);
    assert_eq!(listed(&text, Note::Threats), ["T2: 1"]);
    assert_eq!(listed(&text, Note::OtherObjects), ["risk_matrix: 1"]);
    assert_eq!(
        listed(&text, Note::NotRead),
        [
            "question.depends_on: 2",
            "framework.outcomes_definition: 1",
            "requirement.weight: 1"
        ]
    );
    assert_eq!(
        listed(&text, Note::Technical),
        [
            "choice.urn: 2",
            "item.urn: 2",
            "requirement.urn: 2",
            "requirement.depth: 1"
        ]
    );
}
