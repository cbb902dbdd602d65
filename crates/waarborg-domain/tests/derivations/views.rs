//! Gap analysis, tasks and totals agree with each other.

use crate::support::{catalogue, day, judgement, ledger, object_id, system, system_owned_by, user_id};
use proptest::prelude::*;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::catalogue::Language;
use waarborg_domain::gaps::{GapFilter, StateFilter, measure_rows};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::judgements::tasks::to_judge;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::place::Place;
use waarborg_domain::posture::{Posture, State};
use waarborg_domain::tasks::{Task, Urgency};
use waarborg_domain::totals::Totals;

fn actor(user: u128, role: Role) -> Actor {
    Actor {
        user: user_id(user),
        name: "Somebody".to_owned(),
        organisation: OrganisationId(uuid::Uuid::from_u128(1)),
        roles: vec![role],
    }
}

fn target(task: &Task) -> Target {
    match task.place {
        Place::Judge(_, target) => target,
        place => panic!("{place:?}"),
    }
}

#[test]
fn four_systems_of_one_owner_are_one_task_per_measure() {
    let owner = user_id(9);
    let systems = (1..=4).map(|id| system_owned_by(id, owner)).collect();
    let catalogue = catalogue();
    let posture = Posture::derive(&catalogue, &ledger(systems, vec![]), day("2026-06-01"));
    let tasks = to_judge(&catalogue, &posture, owner);
    assert_eq!(tasks.len(), 1);
    assert_eq!(target(&tasks[0]), Target::OwnedBy(ObjectKind::System, owner));
    assert_eq!((tasks[0].objects.len(), tasks[0].urgency), (4, Urgency::Missing));
}

#[test]
fn what_was_judged_itself_is_a_task_of_its_own() {
    let owner = user_id(9);
    let systems = (1..=3).map(|id| system_owned_by(id, owner)).collect();
    let old = Target::Object(object_id(2));
    let old = judgement(1, "8.02.01", old, Aspect::Design, Verdict::NotMet, "2026-05-01");
    let catalogue = catalogue();
    let mut ledger = ledger(systems, vec![old]);
    let tasks = |ledger: &_| {
        to_judge(
            &catalogue,
            &Posture::derive(&catalogue, ledger, day("2026-06-01")),
            owner,
        )
    };
    let targets: Vec<Target> = tasks(&ledger).iter().map(target).collect();
    let group = Target::OwnedBy(ObjectKind::System, owner);
    assert_eq!(targets, [Target::Object(object_id(2)), group]);
    // Doing what the tasks say does them.
    for (id, target) in targets.into_iter().enumerate() {
        for aspect in Aspect::ALL {
            let id = 10 + id as u128 * 3 + aspect.index() as u128;
            ledger = ledger.with_judgements(vec![judgement(
                id,
                "8.02.01",
                target,
                *aspect,
                Verdict::Met,
                "2026-06-01",
            )]);
        }
    }
    assert_eq!(tasks(&ledger), []);
}

#[test]
fn a_lapsed_measure_comes_before_a_missing_one() {
    let owner = user_id(9);
    let mut facing = system_owned_by(1, owner);
    facing.details.internet_facing = true;
    let old = judgement(
        1,
        "8.08.05",
        Target::Object(object_id(1)),
        Aspect::OperatingEffectiveness,
        Verdict::Met,
        "2024-02-01",
    );
    let catalogue = catalogue();
    let posture = Posture::derive(&catalogue, &ledger(vec![facing], vec![old]), day("2026-06-01"));
    let tasks = to_judge(&catalogue, &posture, owner);
    assert_eq!(
        tasks.iter().map(|task| task.urgency).collect::<Vec<_>>(),
        [Urgency::Late, Urgency::Missing]
    );
    assert_eq!(tasks[0].due, Some(day("2025-02-02")));
}

#[test]
fn a_process_owner_sees_only_what_they_own() {
    let catalogue = catalogue();
    let ledger = ledger(vec![system(1), system_owned_by(2, user_id(9))], vec![]);
    let posture = Posture::derive(&catalogue, &ledger, day("2026-06-01"));
    let own = measure_rows(
        &catalogue,
        &posture,
        &actor(9, Role::ProcessOwner),
        &GapFilter::default(),
        Language::Nl,
    );
    let all = measure_rows(
        &catalogue,
        &posture,
        &actor(9, Role::Ciso),
        &GapFilter::default(),
        Language::Nl,
    );
    assert_eq!((own[0].objects, all[0].objects), (1, 2));
}

proptest! {
    /// Every filter by state counts what the totals count.
    #[test]
    fn the_states_add_up(verdicts in prop::collection::vec((1u128..6, 0usize..3, 0usize..3), 0..30)) {
        let facts = verdicts.iter().enumerate().map(|(id, (object, aspect, verdict))| {
            let target = Target::Object(object_id(*object));
            judgement(id as u128, "8.02.01", target, Aspect::ALL[*aspect], Verdict::ALL[*verdict], "2026-05-01")
        });
        let catalogue = catalogue();
        let posture = Posture::derive(&catalogue, &ledger((1..6).map(system).collect(), facts.collect()), day("2026-06-01"));
        let ciso = actor(1, Role::Ciso);
        let totals = Totals::of(&catalogue, &posture, &ciso);
        prop_assert_eq!(totals.all.owed() as usize, posture.cells().count() * 3);
        for (filter, state) in [(StateFilter::Met, State::Met), (StateFilter::Missing, State::Missing)] {
            for aspect in Aspect::ALL {
                let wanted = GapFilter { state: Some(filter), aspect: Some(*aspect), ..GapFilter::default() };
                let rows = measure_rows(&catalogue, &posture, &ciso, &wanted, Language::Nl);
                let found: u32 = rows.iter().map(|row| row.objects).sum();
                prop_assert_eq!(found, totals.aspects[aspect.index()].of(state));
            }
        }
    }
}
