//! Carries one record from the version in which it was recorded to a later one.

use super::CatalogueMigration;
use crate::Moment;
use crate::applicability::{Decision, Subject};
use crate::catalogue::MeasureNumber;
use crate::inheritances::{Inheritance, Provided};
use crate::ledger::{JudgementFact, LedgerDelta, MeasureOwner};

/// What there is of an era, in the numbers of its version.
pub(super) struct Carried {
    /// What counts.
    pub delta: LedgerDelta,
    /// Judgements that have to be given anew.
    pub set_aside: Vec<JudgementFact>,
}

/// The moves that a record went through when it arrives in an era; nothing when it was recorded later.
fn passed<'m>(
    chain: &[&'m CatalogueMigration],
    era: usize,
    recorded_at: Moment,
) -> Option<Vec<&'m CatalogueMigration>> {
    let born = chain.partition_point(|migration| migration.recorded_at <= recorded_at);
    (born <= era).then(|| chain[born..era].to_vec())
}

/// The records of an era: those that were recorded until it ended, in the numbers of its version.
/// `chain` are the moves that count, oldest first; era 0 is before the first of them.
pub(super) fn into_era(chain: &[&CatalogueMigration], era: usize, all: LedgerDelta) -> Carried {
    let mut set_aside = Vec::new();
    let mut judgements = Vec::with_capacity(all.judgements.len());
    for fact in all.judgements {
        let Some(moves) = passed(chain, era, fact.recorded_at) else {
            continue;
        };
        for (fact, counts) in judgement(&moves, fact) {
            if counts {
                judgements.push(fact);
            } else {
                set_aside.push(fact);
            }
        }
    }
    let through = |recorded_at| passed(chain, era, recorded_at);
    let inheritances = all.inheritances.into_iter().filter_map(|inheritance| {
        let moves = through(inheritance.recorded_at)?;
        Some(inheritances_of(&moves, inheritance))
    });
    let decisions = all.decisions.into_iter().filter_map(|decision| {
        let moves = through(decision.recorded_at)?;
        Some(decisions_of(&moves, &decision))
    });
    let owners = all.measure_owners.into_iter().filter_map(|owner| {
        let moves = through(owner.recorded_at)?;
        Some(owners_of(&moves, &owner))
    });
    let delta = LedgerDelta {
        judgements,
        inheritances: inheritances.flatten().collect(),
        decisions: decisions.flatten().collect(),
        measure_owners: owners.flatten().collect(),
        ..all
    };
    Carried { delta, set_aside }
}

/// A judgement after these moves, and whether it still counts: under one number, or two where that
/// was chosen; none when the measure was withdrawn on the way.
fn judgement(moves: &[&CatalogueMigration], fact: JudgementFact) -> Vec<(JudgementFact, bool)> {
    let mut carried = vec![(fact, true)];
    for migration in moves {
        let next = carried.into_iter().flat_map(|(fact, counts)| {
            let numbers = migration.judgements_go_to(fact.measure);
            numbers.into_iter().map(move |measure| {
                let counts = counts && !migration.asks_anew(measure);
                (
                    JudgementFact {
                        measure,
                        ..fact.clone()
                    },
                    counts,
                )
            })
        });
        carried = next.collect();
    }
    carried
}

/// The numbers under which the rest of a measure is known after these moves.
fn numbers(moves: &[&CatalogueMigration], number: MeasureNumber) -> Vec<MeasureNumber> {
    moves.iter().fold(vec![number], |numbers, migration| {
        let next = numbers
            .into_iter()
            .flat_map(|number| migration.rest_goes_to(number));
        next.collect()
    })
}

fn decisions_of(moves: &[&CatalogueMigration], decision: &Decision) -> Vec<Decision> {
    let subjects = match decision.subject {
        Subject::Control(_) => vec![decision.subject],
        Subject::Measure(number) => numbers(moves, number).into_iter().map(Subject::Measure).collect(),
    };
    let under = |subject| Decision {
        subject,
        ..decision.clone()
    };
    subjects.into_iter().map(under).collect()
}

fn owners_of(moves: &[&CatalogueMigration], owner: &MeasureOwner) -> Vec<MeasureOwner> {
    let under = |measure| MeasureOwner {
        measure,
        ..owner.clone()
    };
    numbers(moves, owner.measure).into_iter().map(under).collect()
}

/// An inheritance of a control goes on for the measures that left the control: whoever inherited them
/// still does.
fn inheritances_of(moves: &[&CatalogueMigration], inheritance: Inheritance) -> Vec<Inheritance> {
    let mut provided = vec![inheritance.provided];
    for migration in moves {
        let next = provided.into_iter().flat_map(|provided| match provided {
            Provided::Measure(number) => measures(migration.rest_goes_to(number)),
            Provided::Control(control) => {
                let left = migration
                    .routes
                    .iter()
                    .filter(|route| route.was.control == control);
                let numbers = left.flat_map(|route| route.rest.iter().copied());
                let elsewhere = numbers.filter(|number| number.control != control);
                let mut all = vec![provided];
                all.extend(elsewhere.map(Provided::Measure));
                all
            }
        });
        provided = next.collect();
    }
    let under = |provided| Inheritance {
        provided,
        ..inheritance.clone()
    };
    provided.into_iter().map(under).collect()
}

fn measures(numbers: Vec<MeasureNumber>) -> Vec<Provided> {
    numbers.into_iter().map(Provided::Measure).collect()
}
