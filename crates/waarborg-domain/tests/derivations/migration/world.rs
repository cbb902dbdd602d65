//! Two small made-up versions with every kind of change between them, and random organisations on the
//! older one.

use crate::support::{
    both, catalogue_of, day, inheritance, judgement, measure, moment, object_id, system, user_id, written,
    written_objects,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::applicability::{Applicability, Decision};
use waarborg_domain::catalogue::{Binding, Catalogue, MeasureNumber};
use waarborg_domain::facts::RecordRef;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{DecisionId, MigrationId, OrganisationId};
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::migration::CatalogueMigration;
use waarborg_domain::migration::eras::Eras;
use waarborg_domain::migration::plan::{Basis, Choices, Plan};
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::{Posture, Source, State};
use waarborg_domain::requirement_owners::RequirementOwner;
use waarborg_domain::was_wordt::{ChangeKind, Step, WasWordt, WasWordtData};
use waarborg_domain::{Day, Moment};

/// The day of the move.
pub const MOVED: &str = "2026-06-15";

pub fn number(text: &str) -> MeasureNumber {
    text.parse().expect("a number")
}

pub fn old() -> Catalogue {
    catalogue_of(
        "v1",
        vec![
            measure("5.01.01", Binding::Organisation, None),
            measure("5.02.01", Binding::Organisation, Some("P1Y")),
            measure("5.04.02", Binding::System, Some("P6M")),
            measure("5.21.01", Binding::Supplier, None),
            measure("7.07.01", Binding::Process, None),
            measure("8.01.02", Binding::System, None),
            measure("8.02.01", Binding::System, Some("P3M")),
            measure("8.08.05", Binding::InternetFacingSystem, Some("P1Y")),
            measure("8.08.06", Binding::Organisation, None),
        ],
    )
}

pub fn new() -> Catalogue {
    catalogue_of(
        "v2",
        vec![
            measure("5.01.01", Binding::Organisation, None),
            measure("5.02.01", Binding::Organisation, Some("P1Y")),
            measure("5.10.02", Binding::System, Some("P6M")),
            measure("5.24.08", Binding::Organisation, None),
            measure("6.03.04", Binding::Organisation, None),
            measure("7.07.01", Binding::System, None),
            measure("8.01.02", Binding::System, None),
            measure("8.02.01", Binding::System, Some("P3M")),
            measure("8.08.05", Binding::InternetFacingSystem, Some("P1Y")),
            measure("8.08.06", Binding::Organisation, None),
            measure("8.34.01", Binding::Organisation, None),
        ],
    )
}

pub fn step(from: &[&str], to: &[&str], change: ChangeKind, asks: bool) -> Step {
    Step {
        from: from.iter().map(|text| number(text)).collect(),
        to: to.iter().map(|text| number(text)).collect(),
        change,
        substantive: false,
        asks,
        see: Vec::new(),
        what: both("what"),
        note: None,
        source: String::new(),
    }
}

pub fn changes() -> WasWordt {
    use ChangeKind as K;
    WasWordt::new(WasWordtData {
        from: "v1".to_owned(),
        to: "v2".to_owned(),
        without_measure: vec![number("5.25.02")],
        steps: vec![
            step(&["5.01.01"], &["5.01.01", "5.02.01"], K::Split, true),
            step(&["5.02.01"], &["5.02.01"], K::Reworded, false),
            step(&["5.04.02"], &["5.10.02"], K::Moved, false),
            step(&["5.21.01"], &[], K::Withdrawn, false),
            step(&["5.26.01"], &["5.25.02"], K::Moved, false),
            step(&["7.07.01"], &["7.07.01"], K::Reworded, false),
            step(&["8.01.02"], &["8.01.02", "6.03.04"], K::Split, true),
            step(&["8.02.01"], &["8.02.01"], K::Unchanged, false),
            step(&["8.08.05"], &["8.08.05"], K::Unchanged, false),
            step(&["8.08.06"], &["5.24.08", "8.08.06"], K::Split, false),
            step(&[], &["8.34.01"], K::New, false),
        ],
        obligations: Vec::new(),
    })
}

pub fn actor() -> Actor {
    Actor {
        user: user_id(1),
        name: "Somebody".to_owned(),
        organisation: OrganisationId(Uuid::from_u128(1)),
        roles: vec![Role::Ciso],
    }
}

fn objects() -> Vec<ObjectVersion> {
    let kinds = [
        ObjectKind::Organisation,
        ObjectKind::Process,
        ObjectKind::System,
        ObjectKind::System,
        ObjectKind::Supplier,
    ];
    let object = |(index, kind): (u128, ObjectKind)| {
        let mut version = system(index);
        version.kind = kind;
        version.details.internet_facing = index == 4;
        version.details.owner = (index > 2).then(|| user_id(9));
        version
    };
    (1..).zip(kinds).map(object).collect()
}

fn targets() -> Vec<Target> {
    let own = (1..=5).map(|id| Target::Object(object_id(id)));
    let all = ObjectKind::ALL.iter().map(|kind| Target::All(*kind));
    let owned = Target::OwnedBy(ObjectKind::System, user_id(9));
    own.chain(all).chain([owned]).collect()
}

/// Days that lie before the move.
fn some_day() -> impl Strategy<Value = Day> {
    (0u64..160).prop_map(|days| day("2026-01-01") + chrono::Days::new(days))
}

fn some_fact(numbers: Vec<MeasureNumber>) -> impl Strategy<Value = JudgementFact> {
    let what = (
        prop::sample::select(numbers),
        prop::sample::select(targets()),
        prop::sample::select(Aspect::ALL),
        prop::sample::select(Verdict::ALL),
    );
    (what, some_day(), prop::option::weighted(0.15, 0u64..30)).prop_map(
        |((measure, target, aspect, verdict), on, retracted)| {
            let mut fact = judgement(0, &measure.to_string(), target, aspect, verdict, &on.to_string());
            fact.retracted_on = retracted.map(|days| on + chrono::Days::new(days));
            fact
        },
    )
}

fn some_decision(numbers: Vec<MeasureNumber>) -> impl Strategy<Value = Decision> {
    let what = prop::sample::select(vec![Applicability::Applies, Applicability::CannotApply]);
    (prop::sample::select(numbers), what, some_day()).prop_map(|(measure, applicability, on)| Decision {
        id: DecisionId(Uuid::nil()),
        subject: waarborg_domain::applicability::Subject::Measure(measure),
        applicability,
        motivation: "because".to_owned(),
        risk_reference: "RA-1".to_owned(),
        equivalent: String::new(),
        decided_on: on,
        decided_by: user_id(1),
        decided_by_name: "Somebody".to_owned(),
        recorded_at: moment(on),
    })
}

fn some_owner(numbers: Vec<MeasureNumber>) -> impl Strategy<Value = RequirementOwner> {
    let who = prop::option::of((7u128..10).prop_map(user_id));
    (prop::sample::select(numbers), who, some_day()).prop_map(|(measure, owner, on)| RequirementOwner {
        requirement: measure.into(),
        owner,
        valid_from: on,
        recorded_at: moment(on),
    })
}

/// An organisation on the old version with anything recorded.
pub fn assessed() -> impl Strategy<Value = LedgerDelta> {
    let numbers: Vec<_> = old().measures().iter().map(|measure| measure.number).collect();
    let provided = prop::sample::select(vec!["5.04", "5.04.02", "8.02.01", "8.08", "5.21.01", "8.01.02"]);
    let inheritances = (provided, prop::sample::select(targets()), some_day());
    (
        prop::collection::vec(some_fact(numbers.clone()), 0..60),
        prop::collection::vec(some_decision(numbers.clone()), 0..6),
        prop::collection::vec(some_owner(numbers), 0..6),
        prop::collection::vec(inheritances, 0..4),
    )
        .prop_map(|(mut judgements, mut decisions, requirement_owners, provided)| {
            for (id, fact) in (100u128..).zip(&mut judgements) {
                fact.id.0 = Uuid::from_u128(id);
            }
            for (id, decision) in (500u128..).zip(&mut decisions) {
                decision.id.0 = Uuid::from_u128(id);
            }
            let inheritances = (900u128..).zip(provided).map(|(id, (what, consumers, from))| {
                inheritance(id, what, object_id(3), consumers, &from.to_string(), None)
            });
            let mut organisation = crate::support::organisation();
            organisation.catalogue_version = "v1".to_owned();
            let decisions = decisions.into_iter().map(|it| written(it.recorded_at, it));
            let owners = requirement_owners
                .into_iter()
                .map(|it| written(it.recorded_at, it));
            LedgerDelta {
                objects: written_objects(objects()),
                judgements: judgements.into(),
                inheritances: inheritances.map(|it| written(it.recorded_at, it)).collect(),
                decisions: decisions.collect(),
                requirement_owners: owners.collect(),
                ..LedgerDelta::new(1, organisation)
            }
        })
}

/// Anything that somebody may choose.
pub fn choices() -> impl Strategy<Value = Choices> {
    let split = |numbers: [&'static str; 2]| prop::sample::subsequence(numbers.map(number).to_vec(), 1..=2);
    let anew: Vec<_> = new().measures().iter().map(|measure| measure.number).collect();
    (
        split(["5.01.01", "5.02.01"]),
        split(["8.01.02", "6.03.04"]),
        prop::sample::subsequence(anew, 0..4),
    )
        .prop_map(|(policy, mobile, anew)| Choices {
            splits: BTreeMap::from([(number("5.01.01"), policy), (number("8.01.02"), mobile)]),
            reassess: BTreeSet::from_iter(anew),
        })
}

pub fn plan(ledger: &Ledger, choices: &Choices) -> Plan {
    let (old, new, changes) = (old(), new(), changes());
    let basis = Basis {
        from: &old,
        to: &new,
        changes: &changes,
        ledger,
        day: day(MOVED),
    };
    Plan::make(&basis, choices)
}

pub fn moved_at() -> Moment {
    moment(day(MOVED))
}

pub fn decided(plan: Plan) -> CatalogueMigration {
    plan.decide(MigrationId(Uuid::from_u128(7)), &actor(), moved_at())
}

/// Everything that there is after the move.
pub fn moved(all: &LedgerDelta, migration: &CatalogueMigration) -> LedgerDelta {
    let mut moved = all.clone();
    moved.revision += 1;
    moved.organisation.catalogue_version.clone_from(&migration.to);
    moved.migrations = vec![written(migration.recorded_at, migration.clone())];
    moved
}

/// What can be seen of a cell, whatever its index.
pub type Seen = (
    String,
    Option<u128>,
    bool,
    Option<u128>,
    Vec<(State, Source, Option<Day>, Option<u128>)>,
);

/// The cells of a measure, as they can be seen.
pub fn seen(catalogue: &Catalogue, ledger: &Ledger, measure: MeasureNumber, on: Day) -> Vec<Seen> {
    let posture = Posture::derive(catalogue, ledger, on);
    let cells = posture
        .of_measure(catalogue.index(measure).expect("in force"))
        .iter();
    let aspect = |aspect: &waarborg_domain::posture::AspectPosture| {
        let id = aspect.because.and_then(RecordRef::judgement);
        let id = id.map(|id| id.0.as_u128());
        (aspect.state, aspect.source, aspect.lapses_on, id)
    };
    cells
        .map(|cell| {
            let object = posture.object(cell);
            (
                object.details.name.clone(),
                object.details.owner.map(|owner| owner.0.as_u128()),
                cell.owed,
                cell.owner.map(|owner| owner.0.as_u128()),
                cell.aspects.iter().map(aspect).collect(),
            )
        })
        .collect()
}

pub fn eras(all: &LedgerDelta) -> Eras {
    Eras::new(all.clone())
}
