//! OSCAL: against NIST's schema, and what the schema does not say: identifiers are unique, references lead
//! somewhere, and a public edition shows nothing that it must not.
#![allow(clippy::unwrap_used)]

#[path = "real/mod.rs"]
mod real;
#[path = "oscal/references.rs"]
mod references;
#[path = "../../waarborg-domain/tests/sample/mod.rs"]
mod sample;

use references::{Known, check_identifiers, check_references};
use serde_json::Value;
use std::io::Read;
use std::sync::LazyLock;
use waarborg_documents::oscal::{
    NotToBeMade, assessment_results, catalogue, plan_of_action, system_security_plan,
};
use waarborg_domain::Day;
use waarborg_domain::actions::ActionStatus;
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::{EditionOptions, StatedAction};

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let packed = include_bytes!("../schema/oscal-1.2.3.schema.json.gz");
    let mut text = String::new();
    let _ = flate2::read::GzDecoder::new(&packed[..])
        .read_to_string(&mut text)
        .unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
});

/// Checks a document against the schema; reports what is wrong, with its place.
fn valid(bytes: &[u8]) -> Value {
    let document: Value = serde_json::from_slice(bytes).unwrap();
    let wrong: Vec<String> = SCHEMA
        .iter_errors(&document)
        .take(5)
        .map(|error| {
            format!("{}: {error}", error.instance_path())
                .chars()
                .take(600)
                .collect()
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
    document
}

fn catalog(language: Language) -> Value {
    valid(&catalogue(waarborg_catalogue::newest(), language))
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_catalog_is_valid_whole_and_the_same_every_time() {
    for language in [Language::Nl, Language::En] {
        let document = catalog(language);
        check_identifiers(&document);
        check_references(&document, &Known::of(&document));
        let groups = document["catalog"]["groups"].as_array().unwrap();
        let controls: Vec<&Value> = groups
            .iter()
            .flat_map(|group| group["controls"].as_array().unwrap())
            .collect();
        assert_eq!((groups.len(), controls.len()), (4, 93));
        let none = Vec::new();
        let measures: Vec<&Value> = controls
            .iter()
            .flat_map(|control| control["controls"].as_array().unwrap_or(&none))
            .collect();
        let gone = |measure: &&&Value| {
            let props = measure["props"].as_array().unwrap();
            props
                .iter()
                .any(|prop| prop["name"] == "status" && prop["value"] == "withdrawn")
        };
        let version = waarborg_catalogue::newest();
        let nothing = text_of(&catalogue(version, language))
            .matches("\"name\": \"no-measure\"")
            .count();
        assert_eq!(measures.len() + nothing, version.numbers().len());
        assert_eq!(measures.iter().filter(gone).count(), 9);
        assert_eq!(measures.len(), 127);
        assert_eq!(nothing, 40);
        assert_eq!(catalogue(version, language), catalogue(version, language));
    }
    assert_ne!(
        catalog(Language::Nl)["catalog"]["uuid"],
        catalog(Language::En)["catalog"]["uuid"]
    );
}

#[test]
fn the_three_documents_of_a_statement_are_valid_and_refer_to_what_is_there() {
    let statement = real::statement();
    let catalog = catalog(Language::Nl);
    for language in [Language::Nl, Language::En] {
        let plan = valid(&system_security_plan(&statement, language));
        let results = valid(&assessment_results(&statement, language).unwrap());
        let poam = valid(&plan_of_action(&statement, language).unwrap());
        let known = Known::of(&catalog).and(&plan);
        for document in [&plan, &results, &poam] {
            check_identifiers(document);
            check_references(document, &known);
        }
        let requirements =
            &plan["system-security-plan"]["control-implementation"]["implemented-requirements"];
        assert_eq!(requirements.as_array().unwrap().len(), 93 + 118);
        let findings = results["assessment-results"]["results"][0]["findings"]
            .as_array()
            .unwrap();
        let gaps = poam["plan-of-action-and-milestones"]["poam-items"]
            .as_array()
            .unwrap();
        let open = findings
            .iter()
            .filter(|one| one["target"]["status"]["state"] == "not-satisfied");
        assert_eq!(open.count(), gaps.len());
        assert!(!gaps.is_empty() && gaps.len() < findings.len());
        assert_eq!(
            system_security_plan(&statement, language),
            system_security_plan(&statement, language)
        );
    }
}

#[test]
fn a_public_edition_shows_nothing_that_it_leaves_out() {
    let statement = real::statement();
    let everything = EditionOptions {
        without_objects: true,
        without_states: true,
        without_motivations: true,
    };
    let edition = statement.public_edition(everything);
    let plan = system_security_plan(&edition, Language::Nl);
    let document = valid(&plan);
    check_identifiers(&document);
    let text = text_of(&plan);
    for hidden in [
        "RA-2026",
        "jeugdteams",
        "Zaaksysteem",
        "inkooporganisatie",
        "\"partial\"",
        "voldoet deels",
    ] {
        assert!(
            text_of(&system_security_plan(&statement, Language::Nl)).contains(hidden),
            "{hidden}"
        );
        assert!(!text.contains(hidden), "{hidden}");
    }
    assert_eq!(
        assessment_results(&edition, Language::Nl),
        Err(NotToBeMade::NoStates)
    );
    assert_eq!(plan_of_action(&edition, Language::Nl), Err(NotToBeMade::NoStates));
}

#[test]
fn no_person_is_ever_named() {
    let statement = real::statement();
    for bytes in [
        system_security_plan(&statement, Language::Nl),
        assessment_results(&statement, Language::Nl).unwrap(),
        plan_of_action(&statement, Language::Nl).unwrap(),
    ] {
        let text = text_of(&bytes);
        assert!(!text.contains("\"person\"") && !text.contains("relevant-evidence"));
    }
}

#[test]
fn without_gaps_there_is_no_plan_of_action() {
    use waarborg_domain::posture::State;
    let mut statement = real::statement();
    for measure in statement
        .controls
        .iter_mut()
        .flat_map(|control| &mut control.measures)
    {
        for aspect in measure.aspects.iter_mut().flatten() {
            aspect.state = aspect.state.map(|_| State::Met);
        }
    }
    assert_eq!(plan_of_action(&statement, Language::Nl), Err(NotToBeMade::NoGaps));
    let _ = valid(&assessment_results(&statement, Language::Nl).unwrap());
}

fn action(number: i64, measures: &[&str], status: ActionStatus) -> StatedAction {
    StatedAction {
        number,
        title: format!("Actie *{number}*"),
        requirements: measures.iter().map(|number| number.parse().unwrap()).collect(),
        objects: vec!["S01".to_owned()],
        agreed_on: Day::from_ymd_opt(2026, 10, 1).unwrap(),
        due: Day::from_ymd_opt(2027, 3, 1).unwrap(),
        status,
    }
}

#[test]
fn what_will_be_done_is_a_milestone_of_its_gap() {
    let mut statement = real::statement();
    let gaps = valid(&plan_of_action(&statement, Language::Nl).unwrap());
    let gaps = gaps["plan-of-action-and-milestones"]["poam-items"]
        .as_array()
        .unwrap();
    let gap = |index: usize| {
        let title = gaps[index]["title"].as_str().unwrap();
        title.split(' ').next().unwrap().to_owned()
    };
    let (first, second) = (gap(0), gap(1));
    statement.actions = Some(vec![
        action(1, &[&first, &second], ActionStatus::Planned),
        action(2, &[&first], ActionStatus::Started),
        action(3, &[], ActionStatus::Planned),
    ]);
    let plan = valid(&system_security_plan(&statement, Language::Nl));
    let document = valid(&plan_of_action(&statement, Language::Nl).unwrap());
    check_identifiers(&document);
    check_references(&document, &Known::of(&catalog(Language::Nl)).and(&plan));
    let poam = &document["plan-of-action-and-milestones"];
    let risks = poam["risks"].as_array().unwrap();
    let remediations = |index: usize| risks[index]["remediations"].as_array().unwrap();
    assert_eq!(
        (risks.len(), remediations(0).len(), remediations(1).len()),
        (2, 2, 1)
    );
    assert_eq!(risks[0]["status"], "remediating");
    assert_eq!(risks[1]["status"], "open");
    let timing = &remediations(1)[0]["tasks"][0]["timing"]["within-date-range"];
    assert_eq!(timing["end"], "2027-03-01T00:00:00Z");
    // An action on no gap is an item of its own.
    assert_eq!(poam["poam-items"].as_array().unwrap().len(), gaps.len() + 1);
    let public = statement.public_edition(EditionOptions::default());
    let public = text_of(&plan_of_action(&public, Language::Nl).unwrap());
    assert!(!public.contains("remediations") && !public.contains("Verbeteractie"));
}

#[test]
fn what_people_write_stays_text() {
    let mut statement = real::statement();
    statement.scope.text = "  *Sterren* {{ insert: param, x }}\r\n<script>\n\n# Kop ".to_owned();
    statement.organisation.name = " Gemeente\nmet regeleinde ".to_owned();
    if let Some(item) = statement.scope.items.iter_mut().flatten().next() {
        item.code = " A\tB ".to_owned();
        item.name = String::new();
    }
    let plan = system_security_plan(&statement, Language::Nl);
    let _ = valid(&plan);
    assert!(!text_of(&plan).contains("{{"));
}
