//! An organisation of which every measure of v1.2 was assessed moves to v1.3.

use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap};
use waarborg_domain::catalogue::{Catalogue, MeasureNumber};
use waarborg_domain::ids::{MigrationId, UserId};
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::ledger::book::Written;
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::migration::CatalogueMigration;
use waarborg_domain::migration::eras::Eras;
use waarborg_domain::migration::plan::{Basis, Choices, Plan};
use waarborg_domain::migration::report::Fate;
use waarborg_domain::posture::{Cell, Posture};
use waarborg_domain::was_wordt::{ChangeKind, WasWordt};
use waarborg_domain::{Day, Moment};
use waarborg_testkit::NoSecrets;
use waarborg_testkit::assessed::Assessed;
use waarborg_testkit::builders::morning;
use waarborg_testkit::replay::replay;

fn old() -> &'static Catalogue {
    waarborg_catalogue::version("v1.2").expect("v1.2")
}

fn new() -> &'static Catalogue {
    waarborg_catalogue::version("v1.3").expect("v1.3")
}

fn changes() -> &'static WasWordt {
    waarborg_catalogue::was_wordt("v1.2", "v1.3").expect("the steps")
}

fn today() -> Day {
    "2026-09-25".parse().expect("a day")
}

fn now() -> Moment {
    morning(today()) + chrono::TimeDelta::hours(2)
}

fn everything(ledger: &Ledger) -> LedgerDelta {
    LedgerDelta {
        migrations: Vec::new(),
        ..ledger.whole()
    }
}

fn assessed(seed: u64) -> Ledger {
    let assessed = Assessed::new("oudstad", old(), seed, today(), &NoSecrets);
    replay(assessed.commits).remove(0).ledger
}

fn choices() -> impl Strategy<Value = Choices> {
    let split = |was: &str| {
        let was: MeasureNumber = was.parse().expect("a number");
        (
            Just(was),
            prop::sample::subsequence(changes().successors(was), 1..=2),
        )
    };
    let numbers: Vec<MeasureNumber> = new().measures().iter().map(|measure| measure.number).collect();
    (
        split("5.01.01"),
        split("8.01.02"),
        prop::sample::subsequence(numbers, 0..30),
    )
        .prop_map(|(policy, mobile, anew)| Choices {
            splits: BTreeMap::from([policy, mobile]),
            reassess: anew.into_iter().collect(),
        })
}

fn plan(ledger: &Ledger, choices: &Choices) -> Plan {
    let basis = Basis {
        from: old(),
        to: new(),
        changes: changes(),
        ledger,
        day: today(),
    };
    Plan::make(&basis, choices)
}

fn moved(ledger: &Ledger, plan: Plan) -> (CatalogueMigration, Eras) {
    let ciso = waarborg_domain::accounts::Actor {
        user: UserId(uuid::Uuid::from_u128(1)),
        name: "Noor Voorbeeld".to_owned(),
        organisation: ledger.organisation.id,
        roles: vec![waarborg_domain::accounts::Role::Ciso],
    };
    let migration = plan.decide(MigrationId(uuid::Uuid::from_u128(7)), &ciso, now());
    let mut all = everything(ledger);
    all.organisation.catalogue_version.clone_from(&migration.to);
    all.migrations = vec![Written::new(ledger.revision + 1, migration.clone())];
    (migration, Eras::new(all))
}

fn cells(posture: &Posture) -> Vec<Cell> {
    posture.cells().copied().collect()
}

/// Per judgement under which numbers it is known, counting or set aside.
fn known(ledger: &Ledger) -> HashMap<waarborg_domain::ids::JudgementId, Vec<MeasureNumber>> {
    let mut known: HashMap<_, Vec<_>> = HashMap::new();
    for fact in ledger.judgements.iter().chain(ledger.judgements.set_aside()) {
        known.entry(fact.id).or_default().push(measure_of(fact));
    }
    known.values_mut().for_each(|numbers| numbers.sort());
    known
}

/// What was invented for these tests judges measures only.
fn measure_of(fact: &JudgementFact) -> MeasureNumber {
    fact.requirement.measure().expect("a measure")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_judgement_is_accounted_for(seed in any::<u64>(), choices in choices()) {
        let before = assessed(seed);
        let measures: std::collections::HashSet<_> = before.judgements.iter().map(measure_of).collect();
        prop_assert_eq!(measures.len(), 120);
        let plan = plan(&before, &choices);
        let report = plan.report.clone();
        prop_assert!(plan.open.is_empty());
        prop_assert_eq!(report.judgements() as usize, before.judgements.len());
        let decisions: u32 = report.lines.iter().map(|line| line.decisions).sum();
        prop_assert_eq!(decisions as usize, before.decisions.len());
        let owners: u32 = report.lines.iter().map(|line| line.owners).sum();
        prop_assert_eq!(owners as usize, before.requirement_owners.len());
        let inheritances: u32 = report.lines.iter().map(|line| line.inheritances).sum();
        prop_assert_eq!((inheritances + report.control_inheritances) as usize, before.inheritances.len());

        let (_, eras) = moved(&before, plan);
        let known = known(eras.now());
        for fact in before.judgements.iter() {
            let line = report.lines.iter().find(|line| line.was == Some(measure_of(fact))).expect("a line");
            let found = known.get(&fact.id).cloned().unwrap_or_default();
            let mut expected = line.becomes.clone();
            expected.sort();
            prop_assert_eq!(&found, &expected);
            let twice = choices.splits.get(&measure_of(fact)).is_some_and(|chosen| chosen.len() == 2)
                || changes().step_of(measure_of(fact)).is_some_and(|step| step.change == ChangeKind::Split && !step.asks);
            prop_assert_eq!(found.len() > 1, twice, "{}", fact.requirement);
            prop_assert_eq!(found.is_empty(), line.fate == Fate::History);
        }
        let total: usize = known.values().map(Vec::len).sum();
        let expected: usize = report.lines.iter().map(|line| line.judgements as usize * line.becomes.len()).sum();
        prop_assert_eq!(total, expected);
    }

    #[test]
    fn the_past_stays_and_what_did_not_change_goes_on(seed in any::<u64>(), choices in choices(), back in 1u64..400) {
        let before = assessed(seed);
        let (migration, eras) = moved(&before, plan(&before, &choices));
        let then = today() - chrono::Days::new(back);
        prop_assert_eq!(
            cells(&Posture::derive(old(), &before, then)),
            cells(&Posture::derive(old(), eras.on(then), then))
        );

        let now = Posture::derive(old(), &before, today());
        let after = Posture::derive(new(), eras.now(), today());
        for step in changes().steps().iter().filter(|step| step.change == ChangeKind::Unchanged) {
            let number = step.from[0];
            if migration.reassess.contains(&number) {
                continue;
            }
            let facts = |posture: &Posture, catalogue: &Catalogue| -> Vec<_> {
                let cells = posture.of_measure(catalogue.index(number).expect("in force")).iter();
                cells.flat_map(|cell| {
                    let object = posture.object(cell).object;
                    let owner = cell.owner;
                    cell.aspects.map(|aspect| {
                        (object, owner, cell.owed, aspect.state, aspect.lapses_on, aspect.because)
                    })
                }).collect()
            };
            prop_assert_eq!(facts(&now, old()), facts(&after, new()), "{}", number);
        }

        let mut all = everything(&before);
        let mut undone = migration;
        undone.undone = Some(waarborg_domain::migration::Undone {
            at: undone.recorded_at + chrono::TimeDelta::hours(1),
            by: undone.by,
            by_name: undone.by_name.clone(),
        });
        all.migrations = vec![Written::new(before.revision + 1, undone)];
        let back = Eras::new(all);
        prop_assert_eq!(&back.now().judgements, &before.judgements);
        prop_assert_eq!(cells(&Posture::derive(old(), back.now(), today())), cells(&now));
    }
}

#[test]
fn a_move_has_the_numbers_that_bio2_says() {
    let before = assessed(1);
    let choices = Choices {
        splits: [("5.01.01", "5.01.01"), ("8.01.02", "8.01.02")]
            .map(|(was, becomes)| {
                (
                    was.parse().expect("a number"),
                    vec![becomes.parse().expect("a number")],
                )
            })
            .into(),
        reassess: Default::default(),
    };
    let report = plan(&before, &choices).report;
    let with = |fate: Fate| report.lines.iter().filter(|line| line.fate == fate).count();
    assert_eq!(report.lines.iter().filter(|line| line.was.is_some()).count(), 120);
    // 5.21.01, 5.35.01, 7.01.01 and 8.24.03.
    assert_eq!(with(Fate::History), 4);
    // 5.04.02, 5.04.03, 5.24.06 and 5.25.01.
    assert_eq!(with(Fate::Carried), 4);
    // 8.08.06 became a reference to 5.24.08.
    assert_eq!(with(Fate::Both), 1);
}
