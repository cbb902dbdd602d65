//! A world to run commands in.

use crate::sample::{Sample, moment};
use chrono::Days;
use uuid::Uuid;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::decision::{self, By, Command, Decision, Records, Stop, World};
use waarborg_domain::ids::UserId;
use waarborg_domain::ledger::LedgerDelta;
use waarborg_domain::ledger::book::Written;
use waarborg_domain::store::Change;
use waarborg_domain::{actions, inheritances, migration, objects, permissions, requirement_owners};

/// Somebody with this role at the organisation of the sample.
pub fn member(sample: &Sample, role: Role) -> By {
    By::Member(Actor {
        user: UserId(Uuid::from_u128(7)),
        name: format!("Test {role}"),
        organisation: sample.ledger.organisation.id,
        roles: vec![role],
    })
}

/// Runs a command as this author, with these records loaded.
pub fn decide_by<C: Command>(
    sample: &Sample,
    by: &By,
    records: &Records,
    command: &C,
) -> Result<Decision<C::Output>, Stop<C::Refusal>> {
    let world = World {
        ledger: &sample.ledger,
        catalogue: &sample.catalogue,
        records,
        by,
        now: moment(sample.today),
        today: sample.today,
    };
    decision::decide(command, &world)
}

/// Runs a command as somebody with this role, with these records loaded.
pub fn decide_with<C: Command>(
    sample: &Sample,
    role: Role,
    records: &Records,
    command: &C,
) -> Result<Decision<C::Output>, Stop<C::Refusal>> {
    decide_by(sample, &member(sample, role), records, command)
}

/// Runs a command as somebody with this role.
pub fn decide<C: Command>(
    sample: &Sample,
    role: Role,
    command: &C,
) -> Result<Decision<C::Output>, Stop<C::Refusal>> {
    decide_with(sample, role, &Records::default(), command)
}

/// Whoever lacks the permission of a command is stopped before anything else is checked, and nobody else
/// is.
pub fn only_those_who_may<C: Command>(sample: &Sample, command: &C) {
    for role in Role::ALL {
        let stopped = matches!(
            decide(sample, *role, command),
            Err(Stop::NotAllowed(missing)) if missing == C::PERMISSION
        );
        assert_eq!(stopped, !permissions::allows(*role, C::PERMISSION), "{role}");
    }
}

/// Brings the ledger forward by what a command decided, as a store would.
pub fn store(sample: &mut Sample, changes: &[Change]) {
    // The sample counts its records by the second: this comes after those of days before, and before
    // what is judged today.
    let yesterday = moment(sample.today - Days::new(1)).timestamp();
    let revision = sample.ledger.revision.max(yesterday) + 1;
    let mut delta = LedgerDelta::new(revision, sample.ledger.organisation.clone());
    delta.members.clone_from(&sample.ledger.members);
    for change in changes.iter().cloned() {
        match change {
            Change::Objects(objects::Change::Save(versions)) => {
                let written = versions
                    .into_iter()
                    .map(|version| Written::new(revision, version));
                delta.objects.extend(written);
            }
            Change::Inheritances(inheritances::Change::Add(new)) => {
                delta.inheritances.push(Written::new(revision, new));
            }
            Change::Inheritances(inheritances::Change::End(id, on)) => {
                let all = sample.ledger.inheritances.written().iter();
                let ended = all.filter(|known| known.id == id).cloned().map(|mut known| {
                    known.record.ended_on = Some(on);
                    known
                });
                delta.inheritances.extend(ended);
            }
            Change::Actions(actions::Change::Save(versions)) => {
                let written = versions
                    .into_iter()
                    .map(|version| Written::new(revision, version));
                delta.actions.extend(written);
            }
            Change::RequirementOwners(requirement_owners::Change::Set(owner)) => {
                delta.requirement_owners.push(Written::new(revision, owner));
            }
            Change::Migration(migration::Change::Add(migration, _)) => {
                delta.migrations.push(Written::new(revision, *migration));
            }
            _ => {}
        }
    }
    sample.ledger.apply(delta);
}

/// As [`store`], for a record that no command of the test decided.
pub fn put(sample: &mut Sample, change: impl Into<Change>) {
    store(sample, &[change.into()]);
}
