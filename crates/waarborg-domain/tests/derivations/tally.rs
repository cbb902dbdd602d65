//! Counting states.

use crate::support::{catalogue, day, judgement, ledger, object_id, system};
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::posture::{Posture, State, Tally};

fn tally(met: u32, lapsed: u32) -> Tally {
    let mut tally = Tally::default();
    tally.counts[State::Met.index()] = met;
    tally.counts[State::Lapsed.index()] = lapsed;
    tally
}

#[test]
fn a_share_is_of_what_is_owed() {
    assert_eq!(tally(2, 1).percentage_met(), Some(66));
    assert_eq!(tally(0, 3).percentage_met(), Some(0));
    assert_eq!(Tally::default().percentage_met(), None);
    assert_eq!((tally(2, 3).gaps(), tally(2, 0).gaps()), (3, 0));
}

#[test]
fn the_worst_is_what_occurs() {
    assert_eq!(tally(2, 1).worst(), Some(State::Lapsed));
    assert_eq!(tally(2, 0).worst(), Some(State::Met));
    assert_eq!(Tally::default().worst(), None);
}

#[test]
fn what_was_counted_apart_is_added_up() {
    let mut all = tally(2, 1);
    all.not_applicable = 4;
    let mut other = tally(3, 5);
    other.not_applicable = 2;
    all.merge(&other);
    assert_eq!((all.counts, all.not_applicable), (tally(5, 6).counts, 6));
}

#[test]
fn the_first_to_lapse_is_one_that_still_counts() {
    let catalogue = catalogue();
    let target = Target::Object(object_id(1));
    let judged = |id, aspect, on| judgement(id, "8.02.01", target, aspect, Verdict::Met, on);
    let ledger = ledger(
        vec![system(1)],
        vec![
            judged(1, Aspect::Design, "2026-01-01"),
            judged(2, Aspect::OperatingEffectiveness, "2026-05-01"),
        ],
    );
    let number: waarborg_domain::catalogue::MeasureNumber = "8.02.01".parse().expect("a number");
    let measure = catalogue.index(number).expect("in force");
    let cell_on = |on| {
        let posture = Posture::derive(&catalogue, &ledger, day(on));
        *posture.cell(measure, object_id(1)).expect("a cell")
    };
    let cell = cell_on("2026-06-01");
    let lapses = |aspect: Aspect| cell.aspects[aspect.index()].lapses_on;
    assert!(lapses(Aspect::OperatingEffectiveness) < lapses(Aspect::Design));
    assert_eq!(cell.first_lapse(), lapses(Aspect::OperatingEffectiveness));
    let late = cell_on("2026-12-01");
    assert_eq!(
        late.aspects[Aspect::OperatingEffectiveness.index()].state,
        State::Lapsed
    );
    assert_eq!(late.first_lapse(), lapses(Aspect::Design));
    let rests_on = cell.aspects[Aspect::Design.index()].judgement(&ledger, number);
    assert_eq!(rests_on.map(|fact| fact.aspect), Some(Aspect::Design));
    assert_eq!(
        cell.aspects[Aspect::Existence.index()].judgement(&ledger, number),
        None
    );
}
