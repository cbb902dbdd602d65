//! A draft beside what an organisation has.

use crate::support::{
    both, catalogue, catalogue_of, day, judgement, ledger, measure, object_id, system_owned_by, user_id,
};
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::catalogue::{Binding, Catalogue, MeasureNumber};
use waarborg_domain::drafts::{Comparison, Draft, Effect, Own, TermChange, TermEffect, compare};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::{Posture, State};
use waarborg_domain::provenance::{Certainty, Provenance};
use waarborg_domain::was_wordt::{ChangeKind, Step, WasWordt, WasWordtData};

fn number(text: &str) -> MeasureNumber {
    text.parse().expect("a number")
}

fn step(from: &[&str], to: &[&str], change: ChangeKind, substantive: bool) -> Step {
    Step {
        from: from.iter().map(|text| number(text)).collect(),
        to: to.iter().map(|text| number(text)).collect(),
        change,
        substantive,
        asks: false,
        see: Vec::new(),
        what: both("what"),
        note: None,
        source: String::new(),
    }
}

/// A draft that changes the invented v1.3.
fn draft() -> Draft {
    Draft {
        version: "v2.0".to_owned(),
        from: "v1.3".to_owned(),
        state_of: day("2026-05-01"),
        provenance: Provenance {
            source: both("test"),
            checked_on: day("2026-05-02"),
            certainty: Certainty::OwnReading,
        },
        steps: vec![
            step(&["5.01.01"], &["5.01.01"], ChangeKind::Reworded, false),
            step(&["8.02.01"], &["8.02.01"], ChangeKind::Reworded, true),
            step(&["8.08.05"], &["8.08.04"], ChangeKind::Moved, false),
            step(&[], &["8.09.01"], ChangeKind::New, true),
        ],
        terms: vec![TermChange {
            measure: number("8.02.01"),
            change: TermEffect::Gone,
            what: both("every quarter"),
        }],
        chapters: Vec::new(),
        remarks: Vec::new(),
    }
}

/// Two systems, of one owner each; only opzet of the first is demonstrated.
fn judged() -> Ledger {
    let systems = (1..=2).map(|id| system_owned_by(id, user_id(id))).collect();
    let target = Target::Object(object_id(1));
    let fact = judgement(1, "8.02.01", target, Aspect::Design, Verdict::Met, "2026-05-01");
    ledger(systems, vec![fact])
}

fn actor(user: u128, role: Role) -> Actor {
    Actor {
        user: user_id(user),
        name: "Somebody".to_owned(),
        organisation: OrganisationId(uuid::Uuid::from_u128(1)),
        roles: vec![role],
    }
}

fn with<R>(
    catalogue: &Catalogue,
    actor: &Actor,
    since: Option<&WasWordt>,
    look: impl FnOnce(&Comparison<'_>) -> R,
) -> R {
    let posture = Posture::derive(catalogue, &judged(), day("2026-06-01"));
    let own = Own {
        catalogue,
        posture: &posture,
        actor,
        since,
    };
    look(&compare(&draft(), &own))
}

#[test]
fn each_change_stands_beside_the_worst_that_the_organisation_has() {
    with(&catalogue(), &actor(9, Role::Ciso), None, |comparison| {
        let effects: Vec<Effect> = comparison.rows.iter().map(|row| row.effect).collect();
        assert_eq!(
            effects,
            [Effect::Reworded, Effect::Demand, Effect::Moved, Effect::New]
        );
        let demand = &comparison.rows[1];
        assert_eq!(demand.states, [Some(State::Missing); 3]);
        assert_eq!(demand.here, [number("8.02.01")]);
        assert_eq!(demand.terms.len(), 1);
        // No system is internet-facing, so nothing is owed of 8.08.05.
        assert_eq!(comparison.rows[2].states, [None; 3]);
        let matters: Vec<bool> = comparison.rows.iter().map(|row| row.matters()).collect();
        assert_eq!(matters, [false, true, false, true]);
    });
}

#[test]
fn an_owner_sees_the_state_of_their_own_alone() {
    let state_of = |user, role| {
        with(&catalogue(), &actor(user, role), None, |comparison| {
            comparison.rows[1].states
        })
    };
    let first = [Some(State::Met), Some(State::Missing), Some(State::Missing)];
    assert_eq!(state_of(1, Role::ProcessOwner), first);
    assert_eq!(state_of(2, Role::ProcessOwner), [Some(State::Missing); 3]);
    assert_eq!(state_of(3, Role::ProcessOwner), [None; 3]);
}

/// Who works on an older version sees the state of the numbers that the changed ones came from.
#[test]
fn an_older_version_is_found_by_what_became_of_its_numbers() {
    let older = catalogue_of("v1.2", vec![measure("8.03.01", Binding::System, None)]);
    let since = WasWordt::new(WasWordtData {
        from: "v1.2".to_owned(),
        to: "v1.3".to_owned(),
        without_measure: Vec::new(),
        steps: vec![step(&["8.03.01"], &["8.02.01"], ChangeKind::Moved, false)],
        obligations: Vec::new(),
    });
    let ciso = actor(9, Role::Ciso);
    with(&older, &ciso, Some(&since), |comparison| {
        assert_eq!(comparison.rows[1].here, [number("8.03.01")]);
        assert_eq!(comparison.rows[1].states, [Some(State::Missing); 3]);
        assert!(comparison.rows[0].here.is_empty());
    });
    // Without a way from its version to the one that changes, nothing is said of it.
    with(&older, &ciso, None, |comparison| {
        assert!(comparison.rows.iter().all(|row| row.here.is_empty()));
    });
}
