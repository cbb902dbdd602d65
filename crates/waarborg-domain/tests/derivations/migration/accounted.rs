//! Nothing disappears, nothing is duplicated.

use super::world::*;
use crate::support::day;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::collections::HashMap;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::migration::report::Fate;
use waarborg_domain::posture::Posture;

/// Under which numbers each judgement is known, counting or set aside.
fn known(ledger: &Ledger) -> HashMap<u128, Vec<MeasureNumber>> {
    let mut known: HashMap<u128, Vec<MeasureNumber>> = HashMap::new();
    for fact in ledger.judgements.iter().chain(ledger.judgements.set_aside()) {
        known
            .entry(fact.id.0.as_u128())
            .or_default()
            .push(measure_of(fact));
    }
    known.values_mut().for_each(|numbers| numbers.sort());
    known
}

/// The world judges measures only.
fn measure_of(fact: &JudgementFact) -> MeasureNumber {
    fact.requirement.measure().expect("a measure")
}

proptest! {
    #[test]
    fn every_judgement_is_accounted_for(all in assessed(), choices in choices()) {
        let before = eras(&all);
        let plan = plan(before.now(), &choices);
        let report = plan.report.clone();
        prop_assert_eq!(report.judgements() as usize, all.judgements.recorded.len());
        let decisions: u32 = report.lines.iter().map(|line| line.decisions).sum();
        prop_assert_eq!(decisions as usize, all.decisions.len());
        let owners: u32 = report.lines.iter().map(|line| line.owners).sum();
        prop_assert_eq!(owners as usize, all.requirement_owners.len());

        let migration = decided(plan);
        let after = eras(&moved(&all, &migration));
        let known = known(after.now());
        for fact in &all.judgements.recorded {
            let line = report.lines.iter().find(|line| line.was == Some(measure_of(fact))).expect("a line");
            let mut expected = line.becomes.clone();
            expected.sort();
            let found = known.get(&fact.id.0.as_u128()).cloned().unwrap_or_default();
            prop_assert_eq!(&found, &expected);
            let copies = match line.fate {
                Fate::History => 0,
                Fate::Both => 2,
                _ => 1,
            };
            prop_assert_eq!(found.len(), copies);
            // What no longer counts stays in the era before.
            let then = after.on(day("2026-06-14"));
            prop_assert!(then.judgements.iter().any(|known| known == fact));
        }
        let total: usize = known.values().map(Vec::len).sum();
        let expected: usize = report.lines.iter().map(|line| line.judgements as usize * line.becomes.len()).sum();
        prop_assert_eq!(total, expected);
    }

    #[test]
    fn only_a_choice_doubles(all in assessed(), choices in choices()) {
        let plan = plan(eras(&all).now(), &choices);
        for line in &plan.report.lines {
            let chosen = line.was.and_then(|was| choices.splits.get(&was)).map_or(1, Vec::len);
            // 8.08.06 became a reference to 5.24.08: what holds for one holds for both.
            let holds_for_both = line.was == Some(number("8.08.06"));
            prop_assert_eq!(line.fate == Fate::Both, chosen == 2 || holds_for_both);
        }
        prop_assert!(plan.open.is_empty());
    }

    #[test]
    fn the_report_foretells_the_posture(all in assessed(), choices in choices()) {
        let plan = plan(eras(&all).now(), &choices);
        let report = plan.report.clone();
        let after = eras(&moved(&all, &decided(plan)));
        let posture = Posture::derive(&new(), after.now(), day(MOVED));
        let met = posture.cells().filter(|cell| cell.owed).flat_map(|cell| &cell.aspects);
        let met = met.filter(|aspect| !aspect.state.is_gap()).count();
        prop_assert_eq!(report.after.met as usize, met);
    }
}

#[test]
fn what_asks_for_a_choice_says_so() {
    let all = {
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        assessed().new_tree(&mut runner).expect("one").current()
    };
    let plan = plan(eras(&all).now(), &Default::default());
    assert_eq!(plan.open, [number("5.01.01"), number("8.01.02")]);
}
