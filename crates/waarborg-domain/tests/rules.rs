//! Each rule is silent on an organisation where all is well, and speaks where it is not.
#![allow(clippy::unwrap_used)]

mod sample;
#[path = "rules/versions.rs"]
mod versions;

use sample::{Sample, day, moment};
use std::collections::HashSet;
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::Language;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{StatementId, UserId};
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::rules::{self, Diagnostic, Draft, Severity, Subject};
use waarborg_domain::statement::{EditionOptions, SignOff, StatementRecord, StatementStatus};

fn found_with(sample: &Sample, rule: &str, newest: &str, statements: &[StatementRecord]) -> Vec<Diagnostic> {
    let posture = sample.posture();
    let draft = Draft {
        catalogue: &sample.catalogue,
        newest_version: newest,
        ledger: &sample.ledger,
        posture: &posture,
        statements,
    };
    rules::find(rule).unwrap().check(&draft)
}

fn found(sample: &Sample, rule: &str) -> Vec<Diagnostic> {
    found_with(sample, rule, "v1.3", &[])
}

fn subjects(sample: &Sample, rule: &str) -> Vec<String> {
    let name = |diagnostic: Diagnostic| match diagnostic.subject {
        Subject::Measure(number) => number.to_string(),
        Subject::Control(number) => number.to_string(),
        Subject::Object(id) => sample.ledger.object(id).unwrap().details.code.clone(),
        Subject::Register(kind) => kind.to_string(),
        other => format!("{other:?}"),
    };
    found(sample, rule).into_iter().map(name).collect()
}

#[test]
fn nothing_but_hints_where_all_is_well() {
    let sample = Sample::complete();
    for rule in rules::all().filter(|rule| rule.severity != Severity::Hint) {
        assert!(found(&sample, rule.id).is_empty(), "{}", rule.id);
    }
}

#[test]
fn identifiers_are_unique_and_texts_complete() {
    let mut ids = HashSet::new();
    for rule in rules::all() {
        assert!(ids.insert(rule.id), "{} twice", rule.id);
        for language in [Language::Nl, Language::En] {
            for text in [&rule.title, &rule.explanation, &rule.message] {
                assert!(text.get(language).len() > 15, "{}", rule.id);
            }
        }
    }
    assert!(rules::all().map(|rule| rule.severity).is_sorted());
}

#[test]
fn every_message_finds_its_values() {
    let mut sample = Sample::bare();
    sample.decide("5.01", Applicability::Equivalent, ["", "", ""]);
    let posture = sample.posture();
    let draft = Draft {
        catalogue: &sample.catalogue,
        newest_version: "v1.4",
        ledger: &sample.ledger,
        posture: &posture,
        statements: &[],
    };
    let diagnostics = rules::check(&draft);
    assert!(rules::is_blocked(&diagnostics));
    for diagnostic in diagnostics {
        let message = &rules::find(diagnostic.rule).unwrap().message;
        for name in message
            .nl
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
        {
            assert!(
                diagnostic.values.contains_key(name.0),
                "{}: {}",
                diagnostic.rule,
                name.0
            );
        }
        assert!(
            !diagnostic.sentence(Language::En).contains('{'),
            "{}",
            diagnostic.rule
        );
    }
}

#[test]
fn a_name_with_braces_stays_a_name() {
    let mut sample = Sample::complete();
    sample.object(ObjectKind::System, "SY-{name}", |details| details.owner = None);
    let sentence = found(&sample, "object-without-owner")[0].sentence(Language::Nl);
    assert_eq!(sentence, "Onderdeel SY-{name} (SY-{name}) heeft geen eigenaar.");
}

#[test]
fn scope_text_missing() {
    let mut sample = Sample::bare();
    assert_eq!(subjects(&sample, "scope-text-missing"), ["Scope"]);
    sample.scope_text("  ");
    assert_eq!(subjects(&sample, "scope-text-missing"), ["Scope"]);
}

#[test]
fn scope_critical_out() {
    let mut sample = Sample::complete();
    sample.scope_item("SY-01", false, "Waarom");
    sample.scope_item("SY-02", false, "Waarom");
    assert_eq!(subjects(&sample, "scope-critical-out"), ["SY-01"]);
}

#[test]
fn scope_out_without_reason() {
    let mut sample = Sample::complete();
    sample.scope_item("SY-02", false, " ");
    sample.scope_item("PR-02", false, "Stopt");
    assert_eq!(subjects(&sample, "scope-out-without-reason"), ["SY-02"]);
}

#[test]
fn register_empty_and_nothing_to_judge() {
    let mut sample = Sample::bare();
    assert_eq!(subjects(&sample, "register-empty"), ["process", "system"]);
    let kinds = ["process", "system", "system", "supplier"];
    assert_eq!(subjects(&sample, "nothing-to-judge"), kinds);
    sample.decide("8.08.05", Applicability::CannotApply, ["Waarom", "RA", ""]);
    assert_eq!(
        subjects(&sample, "nothing-to-judge"),
        ["process", "system", "supplier"]
    );
}

#[test]
fn owners() {
    let mut sample = Sample::complete();
    sample.object(ObjectKind::System, "SY-08", |details| details.owner = None);
    sample.object(ObjectKind::System, "SY-09", |details| {
        details.owner = None;
        details.critical = true;
    });
    assert_eq!(subjects(&sample, "object-without-owner"), ["SY-08"]);
    assert_eq!(subjects(&sample, "critical-without-owner"), ["SY-09"]);
}

#[test]
fn members() {
    let mut sample = Sample::bare();
    assert_eq!(subjects(&sample, "no-board-member"), ["Members"]);
    assert_eq!(subjects(&sample, "no-ciso"), ["Members"]);
    sample.member(Role::BoardMember);
    sample.ledger.members[0].active = false;
    assert_eq!(subjects(&sample, "no-board-member"), ["Members"]);
}

#[test]
fn decisions_without_grounds() {
    let mut sample = Sample::complete();
    sample.decide("8.02.01", Applicability::CannotApply, ["Waarom", "", ""]);
    sample.decide("8.05.01", Applicability::CannotApply, ["Waarom", "RA", ""]);
    sample.decide("8.13.01", Applicability::LeftOut, ["Waarom", "RA", ""]);
    sample.decide("5.02", Applicability::Deviates, ["", "RA", ""]);
    sample.decide("5.03", Applicability::LeftOut, ["Waarom", "RA", ""]);
    sample.decide("5.04", Applicability::Equivalent, ["Waarom", "RA", " "]);
    assert_eq!(subjects(&sample, "measure-excluded-unfounded"), ["8.02.01"]);
    assert_eq!(subjects(&sample, "measure-accepted-away"), ["8.13.01"]);
    assert_eq!(subjects(&sample, "control-exception-unfounded"), ["5.02"]);
    assert_eq!(subjects(&sample, "equivalent-unnamed"), ["5.04"]);
}

#[test]
fn a_control_with_measures_cannot_be_left_out() {
    let mut sample = Sample::complete();
    sample.decide("8.13", Applicability::LeftOut, ["Waarom", "RA", ""]);
    assert_eq!(subjects(&sample, "control-left-out-with-measures"), ["8.13"]);
    let measures = sample.catalogue.measures_of("8.13".parse().unwrap());
    let numbers: Vec<String> = measures.map(|measure| measure.number.to_string()).collect();
    for number in numbers {
        sample.decide(&number, Applicability::CannotApply, ["Waarom", "RA", ""]);
    }
    assert!(found(&sample, "control-left-out-with-measures").is_empty());
}

#[test]
fn a_later_decision_mends_an_earlier_one() {
    let mut sample = Sample::complete();
    sample.decide("5.02", Applicability::Deviates, ["", "", ""]);
    sample.decide("5.02", Applicability::Applies, ["", "", ""]);
    assert!(found(&sample, "control-exception-unfounded").is_empty());
}

#[test]
fn what_is_demonstrated() {
    let mut sample = Sample::complete();
    sample.forget_judgements_on("6.03.01");
    let number: waarborg_domain::catalogue::MeasureNumber = "8.08.05".parse().unwrap();
    let system = Target::Object(sample.ids["SY-01"]);
    sample.judge(
        number,
        system,
        Aspect::OperatingEffectiveness,
        Verdict::NotMet,
        "2026-10-15",
    );
    assert_eq!(subjects(&sample, "measure-nothing-demonstrated"), ["6.03.01"]);
    assert_eq!(subjects(&sample, "measure-not-met"), ["8.08.05"]);
    assert_eq!(subjects(&sample, "penetration-test-not-met"), ["SY-01"]);
    sample.today = day("2028-01-01");
    let lapsed = subjects(&sample, "measure-lapsed");
    assert!(lapsed.contains(&"8.08.05".to_owned()) && !lapsed.contains(&"6.03.01".to_owned()));
    let sentence = found(&sample, "measure-lapsed")
        .pop()
        .unwrap()
        .sentence(Language::Nl);
    assert!(sentence.ends_with("verlopen op 1 van 1 objecten."), "{sentence}");
}

#[test]
fn what_is_out_of_the_scope_counts_for_nothing() {
    let mut sample = Sample::complete();
    let system = Target::Object(sample.ids["SY-01"]);
    let (number, aspect) = (
        "8.08.05"
            .parse::<waarborg_domain::catalogue::MeasureNumber>()
            .unwrap(),
        Aspect::OperatingEffectiveness,
    );
    sample.judge(number, system, aspect, Verdict::NotMet, "2026-10-15");
    assert_eq!(subjects(&sample, "measure-not-met"), ["8.08.05"]);
    sample.scope_item("SY-01", false, "Gaat volgende maand uit.");
    assert!(found(&sample, "measure-not-met").is_empty());
    assert!(found(&sample, "penetration-test-not-met").is_empty());
}

#[test]
fn only_what_blocks_stops_a_statement() {
    let mut sample = Sample::complete();
    sample.forget_judgements_on("6.03.01");
    let warning = found(&sample, "measure-nothing-demonstrated");
    assert!(!warning.is_empty() && !rules::is_blocked(&warning));
    sample.ledger.scope_texts = Default::default();
    let blocks = found(&sample, "scope-text-missing");
    assert!(rules::is_blocked(&blocks));
    assert!(rules::is_blocked(&[warning, blocks].concat()));
    assert!(!rules::is_blocked(&[]));
}

#[test]
fn controls_never_decided_on() {
    let mut sample = Sample::complete();
    let before = subjects(&sample, "control-undecided");
    assert!(before.contains(&"5.02".to_owned()) && !before.contains(&"5.01".to_owned()));
    sample.decide("5.02", Applicability::Applies, ["", "", ""]);
    assert_eq!(subjects(&sample, "control-undecided").len(), before.len() - 1);
}

#[test]
fn older_statement() {
    let mut sample = Sample::complete();
    let as_of = day("2026-11-20");
    let record = StatementRecord {
        id: StatementId(Uuid::from_u128(9)),
        number: 4,
        as_of,
        status: StatementStatus::Published,
        options: EditionOptions::default(),
        content: String::new(),
        content_hash: String::new(),
        proposed: SignOff {
            by: UserId(Uuid::from_u128(3)),
            name: String::new(),
            at: moment(as_of),
            note: String::new(),
        },
        advised: None,
        decided: None,
        published: None,
        ended: None,
        edition: None,
        version: 1,
    };
    let records = [record];
    sample.today = day("2027-11-20");
    assert!(found_with(&sample, "statement-outdated", "v1.3", &records).is_empty());
    sample.today = day("2027-11-21");
    let diagnostics = found_with(&sample, "statement-outdated", "v1.3", &records);
    let sentence = diagnostics[0].sentence(Language::Nl);
    assert_eq!(sentence, "Versie 4 laat de stand van 20-11-2026 zien.");
}
