//! Objects, inheritances, owners of measures, decisions, scope.

use crate::support::{Fixture, Tenant, day, moment, object};
use uuid::Uuid;
use waarborg_domain::applicability::{self, Applicability, Decision};
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{DecisionId, InheritanceId, ObjectId};
use waarborg_domain::inheritances::{self, Inheritance};
use waarborg_domain::objects::{self, ObjectKind, ObjectVersion, Rating};
use waarborg_domain::requirement_owners::{self, RequirementOwner};
use waarborg_domain::scope::{self, ScopeItem, ScopeText};
use waarborg_domain::store::{Change, StoreError};

crate::on_both!(
    object_is_read_as_it_was_written,
    object_is_changed_by_one_at_a_time,
    code_is_of_one_object_of_a_kind,
    organisation_is_one_object,
    inheritance_is_written_and_ended_once,
    owner_of_a_measure_is_written,
    decision_is_written,
    scope_is_written,
);

fn system(code: &str) -> ObjectVersion {
    object(ObjectId(Uuid::now_v7()), ObjectKind::System, code)
}

async fn object_is_read_as_it_was_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let supplier = object(ObjectId(Uuid::now_v7()), ObjectKind::Supplier, "LEV");
    let mut first = system("BRP");
    first.details.owner = Some(tenant.ciso);
    first.details.supplier = Some(supplier.object);
    let mut second = first.clone();
    second.version = 2;
    second.valid_from = day("2026-05-01");
    second.retired = true;
    second.recorded_at = moment(123_456);
    second.details.code = "BRP2".to_owned();
    second.details.description = "Basisregistratie".to_owned();
    second.details.owner = None;
    second.details.critical = false;
    second.details.availability = Rating::High;
    second.details.internet_facing = false;
    second.details.operational_technology = true;
    let saves = [&supplier, &first, &second]
        .map(|version| Change::from(objects::Change::Save(vec![version.clone()])));
    fixture.write(tenant, saves.to_vec()).await;
    let ledger = fixture.ledger(tenant.id).await;
    let of = |id| -> Vec<_> { ledger.objects.iter().filter(|known| known.object == id).collect() };
    assert_eq!(of(supplier.object), [&supplier]);
    assert_eq!(of(first.object), [&first, &second]);
}

async fn object_is_changed_by_one_at_a_time(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut version = system("BRP");
    fixture
        .write(tenant, vec![objects::Change::Save(vec![version.clone()]).into()])
        .await;
    let again = fixture
        .refused(tenant, objects::Change::Save(vec![version.clone()]).into())
        .await;
    assert!(matches!(again, StoreError::Conflict), "{again:?}");
    version.version = 2;
    fixture
        .write(tenant, vec![objects::Change::Save(vec![version.clone()]).into()])
        .await;
    let again = fixture
        .refused(tenant, objects::Change::Save(vec![version.clone()]).into())
        .await;
    assert!(matches!(again, StoreError::Conflict), "{again:?}");
    version.version = 4;
    let skipped = fixture
        .refused(tenant, objects::Change::Save(vec![version.clone()]).into())
        .await;
    assert!(matches!(skipped, StoreError::Conflict), "{skipped:?}");
    version.version = 3;
    version.kind = ObjectKind::Process;
    let other = fixture
        .refused(tenant, objects::Change::Save(vec![version.clone()]).into())
        .await;
    assert!(matches!(other, StoreError::Conflict), "{other:?}");
    version.object = ObjectId(Uuid::now_v7());
    let unknown = fixture
        .refused(tenant, objects::Change::Save(vec![version]).into())
        .await;
    assert!(matches!(unknown, StoreError::Dangling), "{unknown:?}");
}

async fn code_is_of_one_object_of_a_kind(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let (first, mut second) = (system("A"), system("B"));
    let process = object(ObjectId(Uuid::now_v7()), ObjectKind::Process, "A");
    let saves =
        [&first, &second, &process].map(|version| Change::from(objects::Change::Save(vec![version.clone()])));
    fixture.write(tenant, saves.to_vec()).await;
    let taken = fixture
        .refused(tenant, objects::Change::Save(vec![system("A")]).into())
        .await;
    assert!(
        matches!(&taken, StoreError::Exists(code) if code == "A"),
        "{taken:?}"
    );
    second.version = 2;
    second.details.code = "A".to_owned();
    let taken = fixture
        .refused(tenant, objects::Change::Save(vec![second.clone()]).into())
        .await;
    assert!(
        matches!(&taken, StoreError::Exists(code) if code == "A"),
        "{taken:?}"
    );
    // A code that is no longer used is free again.
    second.details.code = "C".to_owned();
    let changes = vec![
        objects::Change::Save(vec![second]).into(),
        objects::Change::Save(vec![system("B")]).into(),
    ];
    fixture.write(tenant, changes).await;
}

async fn organisation_is_one_object(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let second = object(ObjectId(Uuid::now_v7()), ObjectKind::Organisation, "ORG2");
    let second = fixture
        .refused(tenant, objects::Change::Save(vec![second]).into())
        .await;
    assert!(matches!(second, StoreError::Exists(_)), "{second:?}");
}

fn inheritance(tenant: Tenant, provided: &str, consumers: Target) -> Inheritance {
    Inheritance {
        id: InheritanceId(Uuid::now_v7()),
        provided: provided.parse().expect("a number"),
        provider: tenant.object,
        consumers,
        valid_from: day("2026-02-01"),
        ended_on: None,
        recorded_at: moment(0),
    }
}

async fn inheritance_is_written_and_ended_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut first = inheritance(tenant, "8.13", Target::All(ObjectKind::System));
    let owned = Target::OwnedBy(ObjectKind::System, tenant.ciso);
    let second = inheritance(tenant, "8.13.01", owned);
    let adds =
        [&first, &second].map(|inheritance| Change::from(inheritances::Change::Add(inheritance.clone())));
    fixture.write(tenant, adds.to_vec()).await;
    let end = Change::from(inheritances::Change::End(first.id, day("2026-06-01")));
    fixture.write(tenant, vec![end.clone()]).await;
    first.ended_on = Some(day("2026-06-01"));
    let ledger = fixture.ledger(tenant.id).await;
    assert!(
        ledger.inheritances.iter().eq(&[first, second]),
        "{:?}",
        ledger.inheritances
    );
    let again = fixture.refused(tenant, end).await;
    assert!(matches!(again, StoreError::Conflict), "{again:?}");
    let unknown = Change::from(inheritances::Change::End(
        InheritanceId(Uuid::now_v7()),
        day("2026-06-01"),
    ));
    let unknown = fixture.refused(tenant, unknown).await;
    assert!(matches!(unknown, StoreError::Dangling), "{unknown:?}");
    let nowhere = inheritance(tenant, "8.13", Target::Object(ObjectId(Uuid::now_v7())));
    let nowhere = fixture
        .refused(tenant, inheritances::Change::Add(nowhere).into())
        .await;
    assert!(matches!(nowhere, StoreError::Dangling), "{nowhere:?}");
}

async fn owner_of_a_measure_is_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let measure: MeasureNumber = "5.01.01".parse().expect("a measure");
    let owners = [Some(tenant.ciso), None].map(|owner| RequirementOwner {
        requirement: measure.into(),
        owner,
        valid_from: day("2026-02-01"),
        recorded_at: moment(0),
    });
    let changes = owners
        .clone()
        .map(|new| Change::from(requirement_owners::Change::Set(new)));
    fixture.write(tenant, changes.to_vec()).await;
    let ledger = fixture.ledger(tenant.id).await;
    assert!(
        ledger.requirement_owners.iter().eq(&owners),
        "{:?}",
        ledger.requirement_owners
    );
}

async fn decision_is_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let decision = |subject: &str, applicability| Decision {
        id: DecisionId(Uuid::now_v7()),
        subject: subject.parse().expect("a number"),
        applicability,
        motivation: "Er is niets te beheren.".to_owned(),
        risk_reference: "RA-2026-7".to_owned(),
        equivalent: "NEN 7510 A.5".to_owned(),
        decided_on: day("2026-02-01"),
        decided_by: tenant.ciso,
        decided_by_name: "Anna de Vries".to_owned(),
        recorded_at: moment(1),
    };
    let decisions = [
        decision("7.04", Applicability::Deviates),
        decision("7.04.01", Applicability::CannotApply),
    ];
    let changes = decisions
        .clone()
        .map(|new| Change::from(applicability::Change::Add(new)));
    fixture.write(tenant, changes.to_vec()).await;
    let ledger = fixture.ledger(tenant.id).await;
    assert!(ledger.decisions.iter().eq(&decisions), "{:?}", ledger.decisions);
}

async fn scope_is_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let text = |version| ScopeText {
        version,
        text: format!("Alles, versie {version}"),
        stated_on: day("2026-02-01"),
        stated_by: tenant.ciso,
        recorded_at: moment(2),
    };
    let item = |included| ScopeItem {
        object: tenant.object,
        included,
        reason: "Daarom.".to_owned(),
        decided_on: day("2026-02-01"),
        decided_by: tenant.ciso,
        recorded_at: moment(3),
    };
    let changes = vec![
        scope::Change::AddText(text(1)).into(),
        scope::Change::AddItem(item(true)).into(),
        scope::Change::AddItem(item(false)).into(),
        scope::Change::AddText(text(2)).into(),
    ];
    fixture.write(tenant, changes).await;
    let ledger = fixture.ledger(tenant.id).await;
    assert!(ledger.scope_texts.iter().eq(&[text(1), text(2)]));
    assert!(ledger.scope_items.iter().eq(&[item(true), item(false)]));
    for version in [2, 4] {
        let refused = fixture
            .refused(tenant, scope::Change::AddText(text(version)).into())
            .await;
        assert!(matches!(refused, StoreError::Conflict), "{refused:?}");
    }
}
