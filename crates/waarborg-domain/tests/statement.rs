//! The frozen statement: complete, the same for the same input, and never more than it may say.
#![allow(clippy::unwrap_used)]

mod sample;

use proptest::prelude::*;
use sample::{AUDITOR_NAME, Sample, day};
use waarborg_domain::applicability::Applicability;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::law::{CbwScope, Duty};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::State;
use waarborg_domain::statement::{EditionOptions, LeftOut, StatedMeasure, Statement, changes_between};

fn measure<'a>(statement: &'a Statement, number: &str) -> &'a StatedMeasure {
    let all = statement.controls.iter().flat_map(|control| &control.measures);
    all.into_iter().find(|m| m.number.to_string() == number).unwrap()
}

fn json(statement: &Statement) -> String {
    serde_json::to_string(statement).unwrap()
}

#[test]
fn holds_every_control_and_measure_in_order() {
    let statement = Sample::bare().statement();
    assert_eq!(statement.controls.len(), 93);
    assert!(statement.controls.is_sorted_by_key(|control| control.number));
    assert_eq!(statement.totals.all.controls, 93);
    assert_eq!(statement.totals.all.measures, 12);
    let by_theme: Vec<_> = statement.totals.themes.iter().map(|t| t.total.controls).collect();
    assert_eq!(by_theme, [37, 8, 14, 34]);
}

/// The law is about the organisation: the same catalogue binds another on another ground.
#[test]
fn says_on_which_ground_it_binds_this_organisation() {
    let mut sample = Sample::bare();
    let duty = |statement: &Statement, number: &str| measure(statement, number).legal_basis.duty();
    let statement = sample.statement();
    assert_eq!(duty(&statement, "5.01.01"), Duty::CbwUndetermined);
    assert!(!measure(&statement, "5.01.01").legal_basis.within_cbw);
    sample.ledger.organisation.settings.cbw.scope = CbwScope::Within;
    let statement = sample.statement();
    assert_eq!(statement.organisation.cbw, Some(CbwScope::Within));
    assert_eq!(duty(&statement, "5.01.01"), Duty::Cbw);
    assert!(measure(&statement, "5.01.01").legal_basis.within_cbw);
    assert_eq!(duty(&statement, "5.33.01"), Duty::SelfRegulation);
    assert_eq!(statement.duties(), [Duty::Cbw, Duty::SelfRegulation]);
}

/// What was frozen before the ground was told stays readable.
#[test]
fn a_statement_from_before_the_ground_was_told_can_be_read() {
    let mut sample = Sample::bare();
    sample.ledger.organisation.settings.cbw.scope = CbwScope::Within;
    let mut old: serde_json::Value = serde_json::from_str(&json(&sample.statement())).unwrap();
    old["organisation"].as_object_mut().unwrap().remove("cbw");
    for control in old["controls"].as_array_mut().unwrap() {
        control["legalBasis"].as_object_mut().unwrap().remove("duty");
    }
    let old = Statement::read(&old.to_string()).unwrap();
    assert_eq!(old.organisation.cbw, None);
    let duty = |number: &str| {
        let control = old
            .controls
            .iter()
            .find(|control| control.number.to_string() == number);
        control.unwrap().legal_basis.duty()
    };
    assert_eq!(duty("5.01"), Duty::Cbw);
    assert_eq!(duty("5.32"), Duty::SelfRegulation);
}

#[test]
fn a_control_without_a_measure_falls_back_on_guidance() {
    let statement = Sample::bare().statement();
    let falls_back = |number: &str| {
        let control = statement.controls.iter().find(|c| c.number.to_string() == number);
        control.unwrap().falls_back_on_iso27002
    };
    assert!(falls_back("5.02"));
    assert!(!falls_back("5.01"));
}

#[test]
fn rolls_up_the_worst_state_over_what_is_in_scope() {
    let mut sample = Sample::complete();
    let number = "8.02.01".parse().unwrap();
    let system = Target::Object(sample.ids["SY-02"]);
    sample.judge(number, system, Aspect::Design, Verdict::NotMet, "2026-10-15");
    let statement = sample.statement();
    let design = &measure(&statement, "8.02.01").aspects.as_ref().unwrap()[0];
    assert_eq!(design.state, Some(State::NotMet));
    assert_eq!((design.counts.met, design.counts.not_met), (1, 1));
    assert_eq!(design.oldest_judged_on, Some(day("2026-10-01")));
    assert_eq!(design.newest_judged_on, Some(day("2026-10-15")));
    assert_eq!(design.first_lapse_on, Some(day("2029-10-02")));

    sample.scope_item("SY-02", false, "Wordt uitgezet.");
    let statement = sample.statement();
    let stated = measure(&statement, "8.02.01");
    assert_eq!(stated.objects, 1);
    assert_eq!(stated.aspects.as_ref().unwrap()[0].state, Some(State::Met));
    assert_eq!(statement.scope.systems.excluded, 1);
}

#[test]
fn what_is_not_owed_has_no_state() {
    let mut sample = Sample::complete();
    sample.decide("8.02.01", Applicability::CannotApply, ["Waarom", "RA-7", ""]);
    let statement = sample.statement();
    let stated = measure(&statement, "8.02.01");
    assert!(!stated.owed);
    assert_eq!(stated.aspects.as_ref().unwrap()[0].state, None);
    assert_eq!(statement.totals.all.measures_not_owed, 1);
    assert_eq!(statement.totals.all.controls_excepted, 0);
}

#[test]
fn a_measure_is_owed_whatever_was_decided_on_its_control() {
    let mut sample = Sample::complete();
    sample.decide("8.02", Applicability::LeftOut, ["Waarom", "RA-7", ""]);
    let statement = sample.statement();
    assert!(measure(&statement, "8.02.01").owed);
    assert_eq!(statement.totals.all.measures_not_owed, 0);
    assert_eq!(statement.totals.all.controls_excepted, 1);
}

#[test]
fn exceptions_fill_the_annex_by_themselves() {
    let mut sample = Sample::complete();
    sample.decide(
        "8.24",
        Applicability::Equivalent,
        ["Zorg", "RA-9", "NEN 7510, 8.24"],
    );
    sample.decide("8.02.01", Applicability::CannotApply, ["Kan niet", "RA-8", ""]);
    sample.decide("5.01.01", Applicability::Applies, ["Ja", "", ""]);
    let statement = sample.statement();
    let annex: Vec<_> = statement
        .exceptions
        .iter()
        .map(|e| e.number.to_string())
        .collect();
    assert_eq!(annex, ["8.02.01", "8.24"]);
    assert_eq!(
        statement.exceptions[1].decision.equivalent.as_deref(),
        Some("NEN 7510, 8.24")
    );
}

#[test]
fn names_of_persons_are_nowhere() {
    let mut sample = Sample::complete();
    sample.decide("8.24", Applicability::Deviates, ["Waarom", "RA-9", ""]);
    assert!(!json(&sample.statement()).contains(AUDITOR_NAME));
}

#[test]
fn reads_back_what_it_wrote_and_nothing_more() {
    let statement = Sample::complete().statement();
    let text = json(&statement);
    assert_eq!(serde_json::from_str::<Statement>(&text).unwrap(), statement);
    let longer = text.replacen("\"scope\":{", "\"scope\":{\"remark\":\"x\",", 1);
    assert!(serde_json::from_str::<Statement>(&longer).is_err());
}

#[test]
fn nothing_changed_between_two_freezes() {
    let sample = Sample::complete();
    assert!(changes_between(&sample.statement(), &sample.statement()).is_empty());
}

#[test]
fn changes_name_scope_applicability_and_states() {
    let mut sample = Sample::complete();
    let old = sample.statement();
    sample.scope_item("PR-02", false, "Stopt.");
    sample.object(ObjectKind::System, "SY-03", |_| ());
    sample.decide("5.02", Applicability::Deviates, ["Waarom", "RA-1", ""]);
    let number = "5.01.01".parse().unwrap();
    let all = Target::All(ObjectKind::Organisation);
    sample.judge(
        number,
        all,
        Aspect::OperatingEffectiveness,
        Verdict::NotMet,
        "2026-11-01",
    );
    let new = sample.statement();
    let changes = changes_between(&old, &new);
    assert_eq!(
        changes.scope_in.iter().map(|i| &i.code).collect::<Vec<_>>(),
        ["SY-03"]
    );
    assert_eq!(changes.scope_out[0].reason, "Stopt.");
    assert_eq!(changes.applicability[0].to, Applicability::Deviates);
    assert_eq!(changes.states.len(), 1);
    assert_eq!(changes.states[0].improved(), Some(false));
    assert_eq!(changes_between(&new, &old).states[0].improved(), Some(true));
}

#[test]
fn what_an_edition_leaves_out_does_not_count_as_changed() {
    let mut sample = Sample::complete();
    sample.decide("5.02", Applicability::Deviates, ["Waarom", "RA-1", ""]);
    let whole = sample.statement();
    let edition = whole.public_edition(EditionOptions {
        without_objects: true,
        without_states: true,
        without_motivations: true,
    });
    assert_eq!(edition.left_out, LeftOut::ALL);
    assert!(changes_between(&whole, &edition).is_empty());
}

fn options() -> impl Strategy<Value = EditionOptions> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(objects, states, motivations)| EditionOptions {
        without_objects: objects,
        without_states: states,
        without_motivations: motivations,
    })
}

/// What may happen to an organisation before a statement is frozen.
#[derive(Debug, Clone)]
enum Event {
    Judge(usize, usize, usize, u32),
    Decide(usize, usize),
    Out(usize),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        (0..12usize, 0..3usize, 0..3usize, 0..600u32).prop_map(|(m, a, v, d)| Event::Judge(m, a, v, d)),
        (0..105usize, 0..5usize).prop_map(|(s, a)| Event::Decide(s, a)),
        (0..4usize).prop_map(Event::Out),
    ];
    proptest::collection::vec(event, 0..20)
}

fn happened(events: &[Event]) -> Sample {
    let mut sample = Sample::complete();
    for event in events {
        match event {
            Event::Judge(measure, aspect, verdict, ago) => {
                let number = sample.numbers()[*measure];
                let on = sample.today - chrono::Days::new(u64::from(*ago));
                let target = Target::All(ObjectKind::ALL[*measure % 4]);
                let verdict = Verdict::ALL[*verdict];
                sample.judge(number, target, Aspect::ALL[*aspect], verdict, &on.to_string());
            }
            Event::Decide(index, applicability) => {
                let controls = sample.catalogue.controls();
                let subject = controls.get(*index).map_or_else(
                    || sample.numbers()[*index - 93].to_string(),
                    |control| control.number.to_string(),
                );
                let texts = ["motief-zwart", "risico-zwart", "NEN 7510"];
                sample.decide(&subject, Applicability::ALL[*applicability], texts);
            }
            Event::Out(index) => {
                let code = ["PR-01", "PR-02", "SY-01", "SY-02"][*index];
                sample.scope_item(code, false, "Waarom");
            }
        }
    }
    sample
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_statement_is_complete_and_the_same_for_the_same_input(events in events(), options in options()) {
        let sample = happened(&events);
        let statement = sample.statement();
        prop_assert_eq!(json(&statement), json(&sample.statement()));
        let edition = statement.public_edition(options);
        prop_assert_eq!(edition.controls.len(), 93);
        let measures: usize = edition.controls.iter().map(|control| control.measures.len()).sum();
        prop_assert_eq!(measures, 12);
        for control in &statement.controls {
            for measure in &control.measures {
                for aspect in measure.aspects.iter().flatten() {
                    let owed = if measure.owed { measure.objects } else { 0 };
                    prop_assert_eq!(aspect.counts.all(), owed);
                    prop_assert_eq!(aspect.state.is_some(), owed > 0);
                }
            }
        }
    }

    #[test]
    fn an_edition_never_says_what_it_leaves_out(events in events(), options in options()) {
        let text = json(&happened(&events).statement().public_edition(options));
        prop_assert!(!text.contains(AUDITOR_NAME));
        if options.without_motivations {
            prop_assert!(!text.contains("zwart"));
            prop_assert!(!text.contains("\"motivation\""));
        }
        if options.without_objects {
            prop_assert!(!text.contains("SY-01"));
        }
        if options.without_states {
            prop_assert!(!text.contains("\"state\"") && !text.contains("JudgedOn"));
        }
    }

    #[test]
    fn an_edition_of_an_edition_adds_nothing(events in events(), options in options()) {
        let once = happened(&events).statement().public_edition(options);
        prop_assert_eq!(&once, &once.public_edition(options));
    }
}
