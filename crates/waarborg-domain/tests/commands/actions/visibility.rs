//! Who may see which actions, and show a result with which judgements.

use super::*;
use std::sync::Arc;
use waarborg_domain::actions::{ActionVersion, ActionVisibility, JudgementVisibility, may_name};

/// Somebody who owns nothing and promised nothing.
fn stranger(sample: &Sample, role: Role) -> Actor {
    Actor {
        user: UserId(Uuid::from_u128(55)),
        name: "Iemand anders".to_owned(),
        organisation: sample.ledger.organisation.id,
        roles: vec![role],
    }
}

fn sees(sample: &Sample, actor: &Actor, action: &ActionVersion) -> bool {
    ActionVisibility::new(&sample.ledger, actor, sample.today).has(action)
}

/// Makes somebody the owner of the object with this code.
fn give(sample: &mut Sample, code: &str, owner: UserId) {
    let mut version = sample.ledger.object(sample.ids[code]).unwrap().clone();
    version.version += 1;
    version.details.owner = Some(owner);
    let save = waarborg_domain::objects::Change::Save(vec![version]);
    crate::support::put(sample, save);
}

#[test]
fn an_action_is_seen_by_who_has_to_do_with_it() {
    let mut sample = promised();
    let action = sample.ledger.action(ID).unwrap().clone();
    let nobody = stranger(&sample, Role::ProcessOwner);
    assert!(!sees(&sample, &nobody, &action));
    assert!(sees(&sample, &stranger(&sample, Role::Auditor), &action));
    // Whoever does it, whoever made it.
    for user in [action.details.owner, action.recorded_by] {
        assert!(sees(
            &sample,
            &Actor {
                user,
                ..nobody.clone()
            },
            &action
        ));
    }
    // Whoever owns one of its objects, and no other.
    give(&mut sample, "SY-01", nobody.user);
    assert!(!sees(&sample, &nobody, &action));
    give(&mut sample, "SY-02", nobody.user);
    assert!(sees(&sample, &nobody, &action));
    // Whoever owns one of its measures.
    let mut elsewhere = action;
    elsewhere.details.objects.clear();
    assert!(!sees(&sample, &nobody, &elsewhere));
    elsewhere.details.requirements = vec!["5.01.01".parse().unwrap()];
    sample.own("5.01.02", nobody.user);
    assert!(!sees(&sample, &nobody, &elsewhere));
    sample.own("5.01.01", nobody.user);
    assert!(sees(&sample, &nobody, &elsewhere));
}

#[test]
fn only_what_is_ones_own_can_be_named() {
    let mut sample = Sample::complete();
    let owner = stranger(&sample, Role::ProcessOwner);
    let object = |sample: &Sample| sample.ledger.object(sample.ids["SY-02"]).unwrap().clone();
    assert!(!may_name(&owner, &object(&sample)));
    assert!(may_name(&stranger(&sample, Role::Ciso), &object(&sample)));
    give(&mut sample, "SY-02", owner.user);
    assert!(may_name(&owner, &object(&sample)));
}

#[test]
fn a_result_is_shown_with_a_judgement_that_one_may_see() {
    let mut sample = promised();
    let target = Target::Object(sample.ids["SY-02"]);
    let shown = judge(&mut sample, target, "2026-11-20");
    let owner = Actor {
        user: sample.ledger.members[1].user,
        ..stranger(&sample, Role::ProcessOwner)
    };
    let closing = |sample: &Sample| {
        let mut records = Records::default();
        records.put_posture(sample.today, Arc::new(sample.posture()));
        let command = close(Ending::Done(Some(shown)), "");
        decide_by(sample, &By::Member(owner.clone()), &records, &command).map(|_| ())
    };
    // The system of the action is somebody else's, and so is what was judged of it.
    assert_eq!(
        closing(&sample),
        Err(Stop::Refused(ActionRefused::UnknownJudgement(shown)))
    );
    give(&mut sample, "SY-02", owner.user);
    assert_eq!(closing(&sample), Ok(()));
    let posture = sample.posture();
    let of = |actor: &Actor| JudgementVisibility::new(&sample.catalogue, &sample.ledger, &posture, actor);
    let fact = sample
        .ledger
        .judgements
        .iter()
        .find(|fact| fact.id == shown)
        .unwrap();
    assert!(of(&stranger(&sample, Role::Ciso)).has(fact));
    assert!(!of(&stranger(&sample, Role::ProcessOwner)).has(fact));
}
