//! A write derives only what it touches.

use crate::support::{catalogue_of, cells, day, judgement, measure, object_id, organisation, system};
use waarborg_domain::catalogue::Binding;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::book::Written;
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::Posture;

/// As many objects and measures as a large organisation has.
#[test]
fn one_judgement_derives_the_cells_of_its_measure_only() {
    let numbers = (1..=40).map(|control| format!("8.{control:02}.01"));
    let mut measures: Vec<_> = numbers
        .map(|number| measure(&number, Binding::System, None))
        .collect();
    measures.insert(0, measure("5.01.01", Binding::Organisation, None));
    let catalogue = catalogue_of("v1.3", measures);
    let mut whole = system(1);
    whole.kind = ObjectKind::Organisation;
    let objects = (2..=501)
        .map(system)
        .chain([whole])
        .map(|object| Written::new(1, object));
    let mut ledger = Ledger::new(LedgerDelta {
        objects: objects.collect(),
        ..LedgerDelta::new(1, organisation())
    });
    let on = day("2026-06-01");
    let mut posture = Posture::derive(&catalogue, &ledger, on);
    assert_eq!(posture.derived(), 40 * 500 + 1);
    let mut save = |id: u128, measure: &str| {
        let target = Target::Object(object_id(id));
        let fact = judgement(id, measure, target, Aspect::Design, Verdict::Met, "2026-06-01");
        let mut delta = LedgerDelta::new(ledger.revision + 1, ledger.organisation.clone());
        delta.judgements = vec![fact].into();
        let reach = ledger.reach(&delta);
        ledger.apply(delta);
        posture = posture.updated(&catalogue, &ledger, &reach);
        posture.derived()
    };
    assert_eq!(save(1, "5.01.01"), 1);
    assert_eq!(save(7, "8.02.01"), 500);
    assert_eq!(cells(&posture), cells(&Posture::derive(&catalogue, &ledger, on)));
}

/// A renamed object has another place in the list; only its own cells are derived.
#[test]
fn a_changed_object_derives_its_own_cells_only() {
    let catalogue = catalogue_of("v1.3", vec![measure("8.02.01", Binding::System, None)]);
    let objects = (1..=50).map(system).map(|object| Written::new(1, object));
    let mut ledger = Ledger::new(LedgerDelta {
        objects: objects.collect(),
        ..LedgerDelta::new(1, organisation())
    });
    let on = day("2026-06-01");
    let posture = Posture::derive(&catalogue, &ledger, on);
    let mut renamed = system(40);
    renamed.version = 2;
    renamed.details.name = "Aardappel".to_owned();
    let mut delta = LedgerDelta::new(2, organisation());
    delta.objects = vec![Written::new(2, renamed)];
    let reach = ledger.reach(&delta);
    ledger.apply(delta);
    let updated = posture.updated(&catalogue, &ledger, &reach);
    assert_eq!(updated.derived(), 1);
    assert_eq!(cells(&updated), cells(&Posture::derive(&catalogue, &ledger, on)));
    assert_eq!(updated.objects[0].details.name, "Aardappel");
}
