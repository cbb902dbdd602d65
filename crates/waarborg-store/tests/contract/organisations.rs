//! Organisations, members and the revision.

use crate::support::{Fixture, Tenant, organisation, user};
use uuid::Uuid;
use waarborg_domain::accounts::{self, Role};
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_domain::interval::Interval;
use waarborg_domain::law::{CbwPosition, CbwScope};
use waarborg_domain::organisations::{self, GovernmentTier, Logo};
use waarborg_domain::store::{Change, StoreError};

crate::on_both!(
    is_read_as_it_was_written,
    is_changed_by_one_at_a_time,
    has_a_short_name_of_its_own,
    that_does_not_exist_has_nothing,
    has_members_with_roles,
    hears_of_members_changed_elsewhere,
);

async fn is_read_as_it_was_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut expected = organisation(tenant.id, "zuid");
    let found = fixture.store.organisation_by_slug("zuid").await.expect("found");
    assert_eq!(found, Some(expected.clone()));
    assert_eq!(fixture.store.revision(tenant.id).await.expect("a revision"), 1);

    expected.slug = "noord".to_owned();
    expected.name = "Waterschap Noord".to_owned();
    expected.tier = GovernmentTier::JointArrangement;
    expected.catalogue_version = "v1.4".to_owned();
    expected.settings.review.design = Interval::Months(24);
    expected.settings.face.logo = Some(Logo {
        media_type: "image/png".to_owned(),
        base64: "AAAA".to_owned(),
    });
    expected.settings.cbw = CbwPosition {
        scope: CbwScope::Outside,
        reason: "Voert geen overheidstaak uit.".to_owned(),
    };
    expected.public_key = "11".to_owned();
    expected.encrypted_private_key = vec![9];
    let change = Change::from(organisations::Change::Update(expected.clone()));
    let revision = fixture.commit(tenant.id, vec![change]).await.expect("changed");
    assert_eq!(revision, 2);
    expected.version = 2;
    assert_eq!(
        fixture.store.organisations().await.expect("all"),
        vec![expected.clone()]
    );
    assert_eq!(fixture.ledger(tenant.id).await.organisation, expected);
}

async fn is_changed_by_one_at_a_time(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let read = organisation(tenant.id, "zuid");
    let change = vec![organisations::Change::Update(read).into()];
    fixture
        .commit(tenant.id, change.clone())
        .await
        .expect("the first");
    let second = fixture.commit(tenant.id, change).await;
    assert!(matches!(second, Err(StoreError::Conflict)), "{second:?}");
}

async fn has_a_short_name_of_its_own(fixture: Fixture) {
    fixture.organisation("zuid").await;
    let id = OrganisationId(Uuid::now_v7());
    let again = fixture
        .commit(
            id,
            vec![organisations::Change::Create(organisation(id, "zuid")).into()],
        )
        .await;
    assert!(
        matches!(&again, Err(StoreError::Exists(name)) if name == "zuid"),
        "{again:?}"
    );
    let other = fixture
        .commit(
            OrganisationId(Uuid::now_v7()),
            vec![organisations::Change::Create(organisation(id, "noord")).into()],
        )
        .await;
    assert!(matches!(other, Err(StoreError::Dangling)), "{other:?}");
}

async fn that_does_not_exist_has_nothing(fixture: Fixture) {
    let nobody = OrganisationId(Uuid::now_v7());
    let revision = fixture.store.revision(nobody).await;
    assert!(matches!(revision, Err(StoreError::Dangling)), "{revision:?}");
    assert!(
        fixture
            .store
            .ledger_since(nobody, 0)
            .await
            .expect("read")
            .is_none()
    );
    let hash = fixture.store.last_event_hash(nobody).await;
    assert!(matches!(hash, Err(StoreError::Dangling)), "{hash:?}");
    let written = fixture.commit(nobody, Vec::new()).await;
    assert!(matches!(written, Err(StoreError::Dangling)), "{written:?}");
}

async fn add_person(fixture: &Fixture, tenant: Tenant, name: &str, roles: &[Role]) -> UserId {
    let id = UserId(Uuid::now_v7());
    let mut person = user(tenant.id, id, &format!("{name}@people.example"));
    person.name = name.to_owned();
    let changes = vec![
        accounts::Change::Add(person).into(),
        accounts::Change::SetRoles(id, roles.to_vec()).into(),
    ];
    fixture.commit(tenant.id, changes).await.expect("a person");
    id
}

async fn has_members_with_roles(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    let zoe = add_person(
        &fixture,
        tenant,
        "zoë",
        &[Role::Reader, Role::Auditor, Role::Reader],
    )
    .await;
    let members = fixture.ledger(tenant.id).await.members;
    let names: Vec<_> = members.iter().map(|member| member.name.as_str()).collect();
    assert_eq!(names, ["Anna de Vries", "zoë"]);
    assert_eq!(members[1].roles, [Role::Auditor, Role::Reader]);
    assert!(members[1].has_second_factor && members[1].active);

    let join = vec![accounts::Change::SetRoles(zoe, vec![Role::Ciso]).into()];
    fixture.commit(other.id, join).await.expect("joined");
    let memberships = fixture.store.memberships(zoe).await.expect("memberships");
    let slugs: Vec<_> = memberships.iter().map(|m| m.slug.as_str()).collect();
    assert_eq!(slugs, ["noord", "zuid"]);
    assert_eq!(memberships[0].roles, [Role::Ciso]);

    let leave = vec![accounts::Change::SetRoles(zoe, Vec::new()).into()];
    fixture.commit(tenant.id, leave).await.expect("left");
    assert_eq!(fixture.ledger(tenant.id).await.members.len(), 1);
    assert_eq!(fixture.store.memberships(zoe).await.expect("one").len(), 1);
    let unknown = vec![accounts::Change::SetRoles(UserId(Uuid::now_v7()), vec![Role::Ciso]).into()];
    let unknown = fixture.commit(tenant.id, unknown).await;
    assert!(matches!(unknown, Err(StoreError::Dangling)), "{unknown:?}");
}

async fn hears_of_members_changed_elsewhere(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    let zoe = add_person(&fixture, tenant, "zoë", &[Role::Reader]).await;
    let join = vec![accounts::Change::SetRoles(zoe, vec![Role::Reader]).into()];
    fixture.commit(other.id, join).await.expect("joined");
    let before = fixture.store.revision(other.id).await.expect("a revision");
    let mut changed = fixture.store.user(zoe).await.expect("read").expect("zoë");
    changed.name = "Zoë Bakker".to_owned();
    fixture
        .commit(tenant.id, vec![accounts::Change::Update(changed).into()])
        .await
        .expect("changed");
    assert!(fixture.store.revision(other.id).await.expect("a revision") > before);
    let member = fixture.ledger(other.id).await.member(zoe).cloned();
    assert_eq!(member.expect("zoë").name, "Zoë Bakker");
}
