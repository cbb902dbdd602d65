//! Adding and ending inheritances, and who owns a measure.

use crate::sample::{Sample, day};
use crate::support::{decide, only_those_who_may, put, store};
use chrono::Days;
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::Stop;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{InheritanceId, UserId};
use waarborg_domain::inheritances::effects::InheritanceRefused;
use waarborg_domain::inheritances::{AddInheritance, EndInheritance, Inheritance, Provided};
use waarborg_domain::objects::{EndObject, ObjectKind};
use waarborg_domain::requirement_owners::{self, OwnerRefused, RequirementOwner, SetRequirementOwner};

fn add(sample: &Sample) -> AddInheritance {
    AddInheritance {
        id: InheritanceId(Uuid::from_u128(9_000)),
        provided: "8.13".parse().unwrap(),
        provider: sample.ids["SY-02"],
        consumers: Target::All(ObjectKind::System),
        valid_from: day("2026-11-01"),
    }
}

#[test]
fn an_inheritance_is_added_once_and_ended_once() {
    let mut sample = Sample::complete();
    let decided = decide(&sample, Role::Ciso, &add(&sample))
        .unwrap()
        .decided
        .unwrap();
    assert_eq!(decided.events()[0].action, "objects.inheritance-added");
    assert_eq!(
        decided.events()[0].details["provided"],
        serde_json::json!({ "number": "8.13" })
    );
    store(&mut sample, decided.changes());
    let again = decide(&sample, Role::Ciso, &add(&sample));
    assert!(matches!(again, Err(Stop::Refused(InheritanceRefused::Exists))));

    let end = EndInheritance {
        id: add(&sample).id,
        on: sample.today,
    };
    let early = decide(
        &sample,
        Role::Ciso,
        &EndInheritance {
            on: day("2026-10-31"),
            ..end
        },
    );
    assert!(matches!(
        early,
        Err(Stop::Refused(InheritanceRefused::EndsBeforeStart))
    ));
    let decided = decide(&sample, Role::Ciso, &end).unwrap().decided.unwrap();
    assert_eq!(decided.events()[0].action, "objects.inheritance-ended");
    store(&mut sample, decided.changes());
    let late = decide(&sample, Role::Ciso, &end);
    assert!(matches!(late, Err(Stop::Refused(InheritanceRefused::Ended))));
    let other = InheritanceId(Uuid::from_u128(9_009));
    let unknown = decide(&sample, Role::Ciso, &EndInheritance { id: other, ..end });
    assert!(matches!(unknown, Err(Stop::Refused(InheritanceRefused::Unknown))));
}

#[test]
fn nothing_inherits_from_what_was_ended_in_the_meantime() {
    let mut sample = Sample::complete();
    let command = add(&sample);
    let ended = EndObject {
        object: sample.ids["SY-02"],
        seen: 1,
        inheritances: Vec::new(),
        valid_from: sample.today,
    };
    // Both were decided on the same records; the store takes one, and the other is decided again.
    let _ = decide(&sample, Role::Ciso, &command).unwrap();
    let first = decide(&sample, Role::Ciso, &ended).unwrap().decided.unwrap();
    store(&mut sample, first.changes());
    let second = decide(&sample, Role::Ciso, &command);
    assert!(matches!(
        second,
        Err(Stop::Refused(InheritanceRefused::NoProvider))
    ));
}

fn owner(sample: &Sample, seen: Option<UserId>) -> SetRequirementOwner {
    SetRequirementOwner {
        requirement: "5.01.01".parse().unwrap(),
        seen,
        owner: Some(sample.ledger.members[1].user),
    }
}

#[test]
fn who_owns_a_measure_is_not_overruled_unseen() {
    let mut sample = Sample::complete();
    let command = owner(&sample, None);
    let decided = decide(&sample, Role::Ciso, &command).unwrap().decided.unwrap();
    assert_eq!(decided.events()[0].action, "measures.owner-set");
    assert_eq!(decided.events()[0].subject, "5.01.01");
    let theirs = sample.ledger.members[0].user;
    let owner_of_theirs = RequirementOwner {
        requirement: command.requirement,
        owner: Some(theirs),
        valid_from: sample.today,
        recorded_at: crate::sample::moment(sample.today),
    };
    put(&mut sample, requirement_owners::Change::Set(owner_of_theirs));
    let late = decide(&sample, Role::Ciso, &command);
    assert!(matches!(late, Err(Stop::Refused(OwnerRefused::Changed(Some(owner)))) if owner == theirs));
    let knowingly = decide(&sample, Role::Ciso, &owner(&sample, Some(theirs))).unwrap();
    store(&mut sample, knowingly.decided.unwrap().changes());
    // Whoever wanted the same gets no refusal.
    assert!(decide(&sample, Role::Ciso, &command).unwrap().decided.is_none());
}

#[test]
fn a_measure_is_owned_by_somebody_who_is_here() {
    let mut sample = Sample::complete();
    let command = owner(&sample, None);
    let system = SetRequirementOwner {
        requirement: "8.13.01".parse().unwrap(),
        ..command
    };
    let refused = decide(&sample, Role::Ciso, &system);
    assert!(matches!(refused, Err(Stop::Refused(OwnerRefused::NothingToOwn))));
    let stranger = SetRequirementOwner {
        owner: Some(UserId(Uuid::from_u128(9_999))),
        ..command
    };
    let refused = decide(&sample, Role::Ciso, &stranger);
    assert!(matches!(refused, Err(Stop::Refused(OwnerRefused::UnknownPerson))));
    sample.ledger.members[1].active = false;
    let refused = decide(&sample, Role::Ciso, &command);
    assert!(matches!(refused, Err(Stop::Refused(OwnerRefused::ClosedAccount))));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &add(&sample));
    let end = EndInheritance {
        id: add(&sample).id,
        on: sample.today,
    };
    only_those_who_may(&sample, &end);
    only_those_who_may(&sample, &owner(&sample, None));
}

#[test]
fn a_control_covers_its_measures_and_a_measure_itself() {
    let covers = |provided: &str, number: &str| {
        let provided: Provided = provided.parse().unwrap();
        assert_eq!(provided.to_string().parse(), Ok(provided));
        provided.covers(number.parse().unwrap())
    };
    assert!(covers("8.02", "8.02.01") && covers("8.02", "8.02.02"));
    assert!(!covers("8.02", "8.05.01"));
    assert!(covers("8.02.01", "8.02.01") && !covers("8.02.01", "8.02.02"));
}

#[test]
fn an_inheritance_counts_until_the_day_on_which_it_ends() {
    let mut sample = Sample::complete();
    let command = add(&sample);
    let decided = decide(&sample, Role::Ciso, &command).unwrap().decided.unwrap();
    store(&mut sample, decided.changes());
    let mut added = sample.ledger.inheritances.iter().next().unwrap().clone();
    let first = added.valid_from;
    let counts = |added: &Inheritance, days: u64| added.counts_on(first + Days::new(days));
    assert!(!added.counts_on(first - Days::new(1)) && counts(&added, 0) && counts(&added, 900));
    added.ended_on = Some(first + Days::new(5));
    assert!(counts(&added, 4) && !counts(&added, 5) && !counts(&added, 6));
}
