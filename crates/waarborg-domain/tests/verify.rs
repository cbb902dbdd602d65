//! Every feature checks the invariants of its own records.
#![allow(clippy::unwrap_used)]

mod sample;

use sample::Sample;
use waarborg_domain::accounts::{Member, Role};
use waarborg_domain::actions::{ActionDetails, ActionId, ActionStatus, ActionVersion};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::LedgerDelta;
use waarborg_domain::ledger::book::{Book, Written};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::tasks::Situation;
use waarborg_domain::verify::verify;

fn wrong(sample: &Sample) -> Vec<(&'static str, String)> {
    verify(&Situation {
        catalogue: &sample.catalogue,
        ledger: &sample.ledger,
        posture: &sample.posture(),
        statements: &[],
    })
}

/// The features that find something. The sample has no administrator, which has a test of its own.
fn features(sample: &Sample) -> Vec<&'static str> {
    let mut names: Vec<&str> = wrong(sample).into_iter().map(|(name, _)| name).collect();
    names.retain(|name| *name != "accounts");
    names.dedup();
    names
}

#[test]
fn a_healthy_organisation_is_healthy() {
    assert_eq!(features(&Sample::complete()), [] as [&str; 0]);
}

#[test]
fn an_organisation_that_cannot_rely_on_an_administrator_is_found() {
    let mut sample = Sample::complete();
    sample.member(Role::Administrator);
    assert_eq!(wrong(&sample), []);
    let stays = sample.ledger.clone();
    // The organisation that manages the account could close it; nobody can log in with a closed one.
    for change in [
        |member: &mut Member| member.managed_here = false,
        |member: &mut Member| member.active = false,
    ] {
        sample.ledger = stays.clone();
        change(sample.ledger.members.last_mut().unwrap());
        let wrong = wrong(&sample);
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert_eq!(wrong[0].0, "accounts");
    }
}

#[test]
fn a_judgement_on_nothing_is_found() {
    let mut sample = Sample::complete();
    let nothing = Target::Object(ObjectId(uuid::Uuid::from_u128(12_345)));
    let number: waarborg_domain::catalogue::MeasureNumber = "8.02.01".parse().unwrap();
    sample.judge(number, nothing, Aspect::Design, Verdict::Met, "2026-10-15");
    assert_eq!(features(&sample), ["judgements"]);
    let mut sample = Sample::complete();
    let number: waarborg_domain::catalogue::MeasureNumber = "8.99.09".parse().unwrap();
    let all = Target::All(ObjectKind::System);
    sample.judge(number, all, Aspect::Design, Verdict::Met, "2026-10-15");
    assert_eq!(features(&sample), ["judgements"]);
}

#[test]
fn a_gap_between_versions_is_found() {
    let mut sample = Sample::complete();
    let mut delta: LedgerDelta = sample.ledger.whole();
    let last = delta.objects.last_mut().unwrap();
    last.record.version += 1;
    sample.ledger = waarborg_domain::ledger::Ledger::new(delta);
    assert_eq!(features(&sample), ["objects"]);
}

#[test]
fn an_inheritance_from_nothing_is_found() {
    use waarborg_domain::inheritances::{Inheritance, Provided};
    use waarborg_domain::ledger::book::Written;
    let mut sample = Sample::complete();
    let mut delta: LedgerDelta = sample.ledger.whole();
    let inheritance = Inheritance {
        id: waarborg_domain::ids::InheritanceId(uuid::Uuid::from_u128(1)),
        provided: Provided::Measure("8.02.01".parse().unwrap()),
        provider: ObjectId(uuid::Uuid::from_u128(12_345)),
        consumers: Target::All(ObjectKind::System),
        valid_from: sample.today,
        ended_on: None,
        recorded_at: sample::moment(sample.today),
    };
    delta.inheritances.push(Written::new(delta.revision, inheritance));
    sample.ledger = waarborg_domain::ledger::Ledger::new(delta);
    assert_eq!(features(&sample), ["inheritances"]);
}

#[test]
fn an_action_that_ended_and_says_not_why_is_found() {
    let mut sample = Sample::complete();
    let owner = sample.ledger.members[0].clone();
    let ended = ActionVersion {
        action: ActionId(uuid::Uuid::from_u128(9_400)),
        number: 1,
        version: 1,
        details: ActionDetails {
            title: "Rechten opschonen".to_owned(),
            remark: String::new(),
            requirements: Vec::new(),
            objects: Vec::new(),
            owner: owner.user,
            due: sample.today,
        },
        status: ActionStatus::Done,
        origin: None,
        result: None,
        note: String::new(),
        recorded_on: sample.today,
        recorded_at: chrono::DateTime::UNIX_EPOCH,
        recorded_by: owner.user,
        recorded_by_name: owner.name,
    };
    let records = std::sync::Arc::make_mut(&mut sample.ledger.actions);
    records.apply(vec![Written::new(1, ended)]);
    assert_eq!(features(&sample), ["actions"]);
}
