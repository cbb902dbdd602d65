//! A world to run commands in.

use crate::sample::{Sample, moment};
use uuid::Uuid;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::decision::{self, By, Command, Decision, Records, Stop, World};
use waarborg_domain::ids::UserId;
use waarborg_domain::permissions;

/// Somebody with this role at the organisation of the sample.
pub fn member(sample: &Sample, role: Role) -> By {
    By::Member(Actor {
        user: UserId(Uuid::from_u128(7)),
        name: format!("Test {role}"),
        organisation: sample.ledger.organisation.id,
        roles: vec![role],
    })
}

/// Runs a command as somebody with this role, with these records at hand.
pub fn decide_with<C: Command>(
    sample: &Sample,
    role: Role,
    records: &Records,
    command: &C,
) -> Result<Decision<C::Output>, Stop<C::Refusal>> {
    let by = member(sample, role);
    let world = World {
        ledger: &sample.ledger,
        catalogue: &sample.catalogue,
        records,
        by: &by,
        now: moment(sample.today),
        today: sample.today,
    };
    decision::decide(command, &world)
}

/// Runs a command as somebody with this role.
pub fn decide<C: Command>(
    sample: &Sample,
    role: Role,
    command: &C,
) -> Result<Decision<C::Output>, Stop<C::Refusal>> {
    decide_with(sample, role, &Records::default(), command)
}

/// Whoever lacks the permission of a command is stopped before anything else is looked at, and nobody
/// else is.
pub fn only_those_who_may<C: Command>(sample: &Sample, command: &C) {
    for role in Role::ALL {
        let stopped = matches!(
            decide(sample, *role, command),
            Err(Stop::NotAllowed(missing)) if missing == C::PERMISSION
        );
        assert_eq!(stopped, !permissions::allows(*role, C::PERMISSION), "{role}");
    }
}
