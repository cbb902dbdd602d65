//! Who may judge what, and what a judgement would change.

use crate::support::{
    catalogue, day, inheritance, judgement, ledger, object_id, provide, system, system_owned_by, user_id,
};
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::catalogue::MeasureIndex;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, OrganisationId};
use waarborg_domain::judgements::{Aspect, Basis, NewJudgement, RetractionError, Verdict};
use waarborg_domain::judging::{
    Effect, TargetError, bearing_targets, check_target, fit_target, foresee, grounds_of, target_choices,
};
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::{Posture, State};

const SYSTEM_MEASURE: MeasureIndex = MeasureIndex(1);
const TODAY: &str = "2026-06-01";

fn actor(user: u128, role: Role) -> Actor {
    Actor {
        user: user_id(user),
        name: "Somebody".to_owned(),
        organisation: OrganisationId(uuid::Uuid::from_u128(1)),
        roles: vec![role],
    }
}

fn supplier(id: u128) -> ObjectVersion {
    ObjectVersion {
        kind: ObjectKind::Supplier,
        ..system(id)
    }
}

/// Systems 1 and 2 of owner 9, system 3 of owner 8 run by supplier 50, system 4 of nobody, run by 50.
fn objects() -> Vec<ObjectVersion> {
    let mut third = system_owned_by(3, user_id(8));
    let mut fourth = system(4);
    third.details.supplier = Some(object_id(50));
    fourth.details.supplier = Some(object_id(50));
    vec![
        system_owned_by(1, user_id(9)),
        system_owned_by(2, user_id(9)),
        third,
        fourth,
        supplier(50),
    ]
}

fn check(target: Target, user: u128, role: Role) -> Result<(), TargetError> {
    let catalogue = catalogue();
    let posture = Posture::derive(&catalogue, &ledger(objects(), vec![]), day(TODAY));
    check_target(&catalogue, &posture, SYSTEM_MEASURE, target, &actor(user, role))
}

#[test]
fn a_process_owner_judges_what_they_own() {
    use TargetError::{DoesNotBind, NotYours};
    let system = ObjectKind::System;
    for (target, outcome) in [
        (Target::Object(object_id(1)), Ok(())),
        (Target::Object(object_id(3)), Err(NotYours)),
        (Target::Object(object_id(50)), Err(DoesNotBind)),
        (Target::Object(object_id(77)), Err(DoesNotBind)),
        (Target::OwnedBy(system, user_id(9)), Ok(())),
        (Target::OwnedBy(system, user_id(8)), Err(NotYours)),
        (Target::OwnedBy(ObjectKind::Process, user_id(9)), Err(DoesNotBind)),
        (Target::All(system), Err(NotYours)),
        (Target::RunBy(system, object_id(50)), Err(NotYours)),
    ] {
        assert_eq!(check(target, 9, Role::ProcessOwner), outcome, "{target}");
    }
}

#[test]
fn who_judges_for_all_judges_everything_that_is_bound() {
    let system = ObjectKind::System;
    for target in [
        Target::Object(object_id(3)),
        Target::OwnedBy(system, user_id(8)),
        Target::All(system),
        Target::RunBy(system, object_id(50)),
    ] {
        assert_eq!(check(target, 1, Role::Ciso), Ok(()), "{target}");
    }
    let nothing = Target::RunBy(system, object_id(51));
    assert_eq!(check(nothing, 1, Role::Ciso), Err(TargetError::DoesNotBind));
    for role in [
        Role::Reader,
        Role::Auditor,
        Role::BoardMember,
        Role::Administrator,
    ] {
        assert_eq!(
            check(Target::Object(object_id(1)), 9, role),
            Err(TargetError::NotYours),
            "{role}"
        );
    }
}

#[test]
fn whoever_provides_a_measure_can_be_judged_on_it() {
    let catalogue = catalogue();
    let mut ledger = ledger(objects(), vec![]);
    let all = Target::All(ObjectKind::System);
    provide(
        &mut ledger,
        vec![inheritance(1, "8.02.01", object_id(50), all, "2026-01-01", None)],
    );
    let posture = Posture::derive(&catalogue, &ledger, day(TODAY));
    let check = |target| {
        check_target(
            &catalogue,
            &posture,
            SYSTEM_MEASURE,
            target,
            &actor(1, Role::Ciso),
        )
    };
    assert_eq!(check(Target::Object(object_id(50))), Ok(()));
    assert_eq!(
        check(Target::All(ObjectKind::Supplier)),
        Err(TargetError::DoesNotBind)
    );
    let targets = bearing_targets(
        &ledger,
        &ledger.objects[0],
        "8.02.01".parse().expect("number"),
        day(TODAY),
    );
    assert_eq!(
        targets,
        [
            Target::Object(object_id(1)),
            all,
            Target::OwnedBy(ObjectKind::System, user_id(9)),
            Target::Object(object_id(50)),
        ]
    );
    let grounds = grounds_of(&catalogue, &ledger, &posture, user_id(9));
    assert!(grounds.contains(&("8.02.01".parse().expect("number"), Target::Object(object_id(50)))));
    assert!(!grounds.contains(&("8.02.01".parse().expect("number"), Target::Object(object_id(3)))));
}

#[test]
fn only_an_inheritance_that_counts_bears_on_an_object() {
    let all = Target::All(ObjectKind::System);
    let bearing = |provided, consumers, from, until| {
        let mut ledger = ledger(objects(), vec![]);
        let inheritance = inheritance(1, provided, object_id(50), consumers, from, until);
        provide(&mut ledger, vec![inheritance]);
        let number = "8.02.01".parse().expect("number");
        let targets = bearing_targets(&ledger, &ledger.objects[0], number, day(TODAY));
        targets.contains(&Target::Object(object_id(50)))
    };
    assert!(bearing("8.02.01", all, "2026-01-01", None));
    assert!(!bearing("8.02.01", all, "2026-01-01", Some("2026-02-01")));
    assert!(!bearing("8.05.01", all, "2026-01-01", None));
    assert!(!bearing(
        "8.02.01",
        Target::Object(object_id(3)),
        "2026-01-01",
        None
    ));
}

#[test]
fn the_choices_are_what_one_may_judge() {
    let catalogue = catalogue();
    let posture = Posture::derive(&catalogue, &ledger(objects(), vec![]), day(TODAY));
    let choices = |object, actor: &Actor| {
        target_choices(&catalogue, &posture, SYSTEM_MEASURE, object, actor)
            .iter()
            .map(|choice| (choice.target, choice.objects))
            .collect::<Vec<_>>()
    };
    let system = ObjectKind::System;
    let own = Target::Object(object_id(1));
    assert_eq!(
        choices(Some(object_id(1)), &actor(9, Role::ProcessOwner)),
        [(own, 1), (Target::OwnedBy(system, user_id(9)), 2)]
    );
    // A group of one is that one object.
    assert_eq!(choices(None, &actor(8, Role::ProcessOwner)), []);
    assert_eq!(
        choices(None, &actor(1, Role::Ciso)),
        [
            (Target::All(system), 4),
            (Target::RunBy(system, object_id(50)), 2)
        ]
    );
    assert_eq!(choices(Some(object_id(1)), &actor(9, Role::Auditor)), []);
}

#[test]
fn a_choice_is_carried_to_measures_of_another_kind() {
    let catalogue = catalogue();
    let mut objects = objects();
    objects[0].details.internet_facing = true;
    objects.push(ObjectVersion {
        kind: ObjectKind::Organisation,
        ..system(99)
    });
    let posture = Posture::derive(&catalogue, &ledger(objects, vec![]), day(TODAY));
    let fit = |measure, target| fit_target(&catalogue, &posture, MeasureIndex(measure), target);
    let mine = Target::OwnedBy(ObjectKind::Process, user_id(9));
    assert_eq!(fit(1, mine), Target::OwnedBy(ObjectKind::System, user_id(9)));
    // One of the owner's systems faces the internet, and there is one organisation.
    assert_eq!(fit(2, mine), Target::Object(object_id(1)));
    assert_eq!(fit(0, mine), Target::Object(object_id(99)));
    assert_eq!(
        fit(0, Target::All(ObjectKind::System)),
        Target::Object(object_id(99))
    );
    assert_eq!(
        fit(1, Target::All(ObjectKind::Supplier)),
        Target::All(ObjectKind::System)
    );
    assert_eq!(fit(1, Target::Object(object_id(3))), Target::Object(object_id(3)));
}

#[test]
fn an_own_judgement_stays_under_a_group_judgement() {
    let catalogue = catalogue();
    let known = vec![
        judgement(
            1,
            "8.02.01",
            Target::Object(object_id(1)),
            Aspect::Design,
            Verdict::NotMet,
            "2026-05-01",
        ),
        judgement(
            2,
            "8.02.01",
            Target::RunBy(ObjectKind::System, object_id(50)),
            Aspect::Design,
            Verdict::Met,
            "2026-05-20",
        ),
    ];
    let ledger = ledger(objects(), known);
    let posture = Posture::derive(&catalogue, &ledger, day(TODAY));
    let all = Target::All(ObjectKind::System);
    let new = judgement(
        3,
        "8.02.01",
        all,
        Aspect::Design,
        Verdict::PartlyMet,
        "2026-05-10",
    );
    let foreseen = foresee(&catalogue, &ledger, &posture, vec![new]);
    let outcome: Vec<_> = foreseen
        .iter()
        .map(|one| (one.effect, one.before.state, one.after.state))
        .collect();
    assert_eq!(
        outcome,
        [
            (Effect::OwnStays, State::NotMet, State::NotMet),
            (Effect::Counts, State::Missing, State::PartlyMet),
            (Effect::NewerStays, State::Met, State::Met),
            (Effect::NewerStays, State::Met, State::Met),
        ]
    );
}

#[test]
fn a_newer_judgement_on_the_object_itself_stays_for_being_newer() {
    let catalogue = catalogue();
    let one = Target::Object(object_id(1));
    let on = |id, day| judgement(id, "8.02.01", one, Aspect::Design, Verdict::Met, day);
    let ledger = ledger(objects(), vec![on(1, "2026-05-20")]);
    let posture = Posture::derive(&catalogue, &ledger, day(TODAY));
    let foreseen = foresee(&catalogue, &ledger, &posture, vec![on(2, "2026-05-10")]);
    let effects: Vec<_> = foreseen.iter().map(|one| one.effect).collect();
    assert_eq!(effects, [Effect::NewerStays]);
}

#[test]
fn a_provider_goes_before_a_group() {
    let catalogue = catalogue();
    let mut ledger = ledger(objects(), vec![]);
    let one = Target::Object(object_id(1));
    provide(
        &mut ledger,
        vec![inheritance(1, "8.02.01", object_id(4), one, "2026-01-01", None)],
    );
    let posture = Posture::derive(&catalogue, &ledger, day(TODAY));
    let mine = Target::OwnedBy(ObjectKind::System, user_id(9));
    let new = judgement(3, "8.02.01", mine, Aspect::Design, Verdict::Met, TODAY);
    let foreseen = foresee(&catalogue, &ledger, &posture, vec![new]);
    let effects: Vec<_> = foreseen.iter().map(|one| one.effect).collect();
    assert_eq!(effects, [Effect::ProviderStays, Effect::Counts]);
}

#[test]
fn a_judgement_is_retracted_by_who_recorded_it_or_judges_for_all() {
    let author = actor(9, Role::ProcessOwner);
    let new = NewJudgement {
        requirement: "8.02.01".parse().expect("number"),
        target: Target::Object(object_id(1)),
        aspect: Aspect::Design,
        verdict: Verdict::Met,
        judged_on: day(TODAY),
        period: None,
        basis: Basis::SelfAssessment,
        remark: String::new(),
        evidence: vec![],
    };
    let id = JudgementId(uuid::Uuid::from_u128(1));
    let moment = crate::support::moment(day(TODAY));
    let mut known = new
        .record(id, "v1.3", &author, day(TODAY), moment)
        .expect("a judgement");
    let today = day("2026-06-02");
    assert_eq!(
        known.retract("x", &actor(8, Role::ProcessOwner), today),
        Err(RetractionError::NotYours)
    );
    assert_eq!(
        known.retract("x", &actor(9, Role::Reader), today),
        Err(RetractionError::NotYours)
    );
    assert_eq!(
        known.retract("  ", &author, today),
        Err(RetractionError::NoReason)
    );
    assert_eq!(
        known.retract(&"x".repeat(4_001), &author, today),
        Err(RetractionError::ReasonTooLong)
    );
    let retraction = known
        .retract(" wrong system ", &actor(1, Role::Ciso), today)
        .expect("a retraction");
    assert_eq!(
        (retraction.reason.as_str(), retraction.on),
        ("wrong system", today)
    );
    known.retracted = Some(retraction);
    assert_eq!(
        known.retract("again", &author, today),
        Err(RetractionError::Already)
    );
    assert_eq!(known.fact().retracted_on, Some(today));
}
