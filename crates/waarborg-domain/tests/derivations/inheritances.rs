//! What an inheritance would do, before it is added or ended.

use crate::support::*;
use waarborg_domain::groups::Target;
use waarborg_domain::inheritances::effects::{
    InheritanceRefused, check_end, check_new, effects, posture_with, posture_without,
};
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::{Posture, State};

#[test]
fn what_a_new_inheritance_does() {
    let all = Target::All(ObjectKind::System);
    let on = |id| Target::Object(object_id(id));
    let mut judgements = vec![judgement(
        1,
        "8.02.01",
        on(1),
        Aspect::Design,
        Verdict::Met,
        "2026-10-01",
    )];
    for (id, aspect) in (10..).zip(Aspect::ALL) {
        judgements.push(judgement(
            id,
            "8.02.01",
            on(3),
            *aspect,
            Verdict::NotMet,
            "2026-10-01",
        ));
    }
    let ledger = ledger(vec![system(1), system(2), system(3)], judgements);
    let catalogue = catalogue();
    let today = day("2026-11-23");
    let new = inheritance(1, "8.02", object_id(1), all, "2026-11-01", None);
    assert_eq!(check_new(&catalogue, &ledger, &new, today), Ok(()));
    let before = Posture::derive(&catalogue, &ledger, today);
    let after = posture_with(&catalogue, &ledger, today, &new);
    let found = effects(&catalogue, &new, &after, &before);
    assert_eq!(found.consumers(), 1);
    assert_eq!(found.worse(), 0);
    assert_eq!(found.provider_missing, 2);
    assert_eq!(found.provider_owes, 0, "the provider is a system itself");
    let [(second, inherits), (third, keeps)] = found.objects.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((*second, inherits.inherited, inherits.own), (object_id(2), 1, 0));
    assert_eq!(
        (inherits.without.of(State::Met), inherits.with.of(State::Met)),
        (0, 1)
    );
    assert_eq!((*third, keeps.inherited, keeps.own), (object_id(3), 0, 1));
}

#[test]
fn what_the_end_of_an_inheritance_does() {
    let catalogue = catalogue();
    let today = day("2026-11-23");
    let mut ledger = ledger(vec![system(1), system(2)], vec![]);
    let known = inheritance(
        1,
        "8.02.01",
        object_id(1),
        Target::Object(object_id(2)),
        "2026-01-01",
        None,
    );
    provide(&mut ledger, vec![known.clone()]);
    let with = Posture::derive(&catalogue, &ledger, today);
    let without = posture_without(&catalogue, &ledger, today, known.id);
    let found = effects(&catalogue, &known, &with, &without);
    assert_eq!(found.consumers(), 1);
    assert_eq!(check_end(&known, today, today), Ok(()));
    assert_eq!(
        check_end(&known, day("2025-12-31"), today),
        Err(InheritanceRefused::EndsBeforeStart)
    );
    assert_eq!(
        check_end(&known, day("2026-11-24"), today),
        Err(InheritanceRefused::DayInFuture)
    );
}

#[test]
fn what_makes_no_sense_is_refused() {
    let catalogue = catalogue();
    let today = day("2026-11-23");
    let mut ended = system(3);
    ended.retired = true;
    let mut ledger = ledger(vec![system(1), system(2), ended], vec![]);
    let make =
        |what, provider, consumers| inheritance(9, what, object_id(provider), consumers, "2026-01-01", None);
    let object = |id| Target::Object(object_id(id));
    provide(
        &mut ledger,
        vec![inheritance(
            1,
            "8.02.01",
            object_id(1),
            object(2),
            "2026-01-01",
            None,
        )],
    );
    let check =
        |what, provider, consumers| check_new(&catalogue, &ledger, &make(what, provider, consumers), today);
    assert_eq!(check("5.02", 1, object(2)), Err(InheritanceRefused::NoMeasure));
    assert_eq!(check("8.02", 3, object(2)), Err(InheritanceRefused::NoProvider));
    assert_eq!(check("8.02", 1, object(1)), Err(InheritanceRefused::Itself));
    assert_eq!(check("8.02", 1, object(3)), Err(InheritanceRefused::NoConsumer));
    assert_eq!(
        check("8.02", 1, Target::All(ObjectKind::Organisation)),
        Err(InheritanceRefused::NoConsumer)
    );
    assert_eq!(
        check("8.02", 1, Target::OwnedBy(ObjectKind::System, user_id(1))),
        Err(InheritanceRefused::NoConsumer)
    );
    assert_eq!(check("8.02.01", 1, object(2)), Err(InheritanceRefused::Exists));
    assert_eq!(check("8.02", 1, object(2)), Ok(()));
}
