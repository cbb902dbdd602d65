//! Improvement actions: every version is kept, in order, within the organisation.

use crate::support::{Fixture, Tenant, day, moment, object};
use uuid::Uuid;
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{ActionDetails, ActionStatus, ActionVersion, Change};
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::book::Written;
use waarborg_domain::objects::{self, ObjectKind};
use waarborg_domain::store::StoreError;

crate::on_both!(
    actions_are_read_as_they_were_written,
    an_action_goes_one_version_at_a_time,
    nothing_of_another_organisation_is_promised,
);

fn action(tenant: Tenant, number: i64) -> ActionVersion {
    ActionVersion {
        action: ActionId(Uuid::now_v7()),
        number,
        version: 1,
        details: ActionDetails {
            title: "Twee factoren voor beheerders".to_owned(),
            remark: "Eerst de zaaksystemen, dan de rest: “’é”.".to_owned(),
            requirements: vec![
                "5.17.01".parse().expect("a number"),
                "8.05.01".parse().expect("a number"),
            ],
            objects: vec![tenant.object],
            owner: tenant.ciso,
            due: day("2026-09-01"),
        },
        status: ActionStatus::Planned,
        origin: None,
        result: None,
        note: String::new(),
        recorded_on: day("2026-03-01"),
        recorded_at: moment(3),
        recorded_by: tenant.ciso,
        recorded_by_name: "Ciska".to_owned(),
    }
}

async fn read(fixture: &Fixture, tenant: Tenant, since: i64) -> Vec<Written<ActionVersion>> {
    let delta = fixture.store.ledger_since(tenant.id, since).await.expect("read");
    let mut found = delta.expect("an organisation").actions;
    found.sort_by_key(|written| (written.number, written.version));
    found
}

async fn actions_are_read_as_they_were_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let second = ObjectId(Uuid::now_v7());
    let system = objects::Change::Save(vec![object(second, ObjectKind::System, "S-2")]);
    fixture.write(tenant, vec![system.into()]).await;
    let mut one = action(tenant, 1);
    one.details.objects.push(second);
    one.details.objects.sort_unstable();
    let mut other = action(tenant, 2);
    other.details.objects.clear();
    other.details.requirements.clear();
    let both = Change::Save(vec![one.clone(), other.clone()]);
    fixture.write(tenant, vec![both.into()]).await;
    let all = read(&fixture, tenant, 0).await;
    assert_eq!(
        all.iter().map(|written| &written.record).collect::<Vec<_>>(),
        [&one, &other]
    );
    // Only what was written since.
    let known = all[0].revision;
    let done = ActionVersion {
        version: 2,
        status: ActionStatus::Cancelled,
        note: "Niet meer nodig.".to_owned(),
        ..other
    };
    fixture
        .write(tenant, vec![Change::Save(vec![done.clone()]).into()])
        .await;
    let since = read(&fixture, tenant, known).await;
    assert_eq!(
        since.iter().map(|written| &written.record).collect::<Vec<_>>(),
        [&done]
    );
    assert!(since[0].revision > known);
}

async fn an_action_goes_one_version_at_a_time(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let first = action(tenant, 1);
    fixture
        .write(tenant, vec![Change::Save(vec![first.clone()]).into()])
        .await;
    for version in [1, 3] {
        let wrong = ActionVersion {
            version,
            ..first.clone()
        };
        let refused = fixture.refused(tenant, Change::Save(vec![wrong]).into()).await;
        assert!(
            matches!(refused, StoreError::Conflict | StoreError::Exists(_)),
            "{refused:?}"
        );
    }
    let unknown = ActionVersion {
        version: 2,
        ..action(tenant, 9)
    };
    let refused = fixture.refused(tenant, Change::Save(vec![unknown]).into()).await;
    assert_eq!(refused, StoreError::Dangling);
    // A number is given once.
    let twice = action(tenant, 1);
    let refused = fixture.refused(tenant, Change::Save(vec![twice]).into()).await;
    assert!(matches!(refused, StoreError::Exists(_)), "{refused:?}");
    assert!(
        fixture
            .tamper("UPDATE action_versions SET title = 'Anders'")
            .await
            .is_err()
    );
    assert!(fixture.tamper("DELETE FROM action_objects").await.is_err());
}

async fn nothing_of_another_organisation_is_promised(fixture: Fixture) {
    let theirs = fixture.organisation("zuid").await;
    let ours = fixture.organisation("noord").await;
    let their_action = action(theirs, 1);
    fixture
        .write(theirs, vec![Change::Save(vec![their_action.clone()]).into()])
        .await;
    let mut on_theirs = action(ours, 1);
    on_theirs.details.objects = vec![ObjectId(Uuid::now_v7())];
    let mut by_theirs = action(ours, 1);
    by_theirs.details.owner = theirs.ciso;
    let next_of_theirs = ActionVersion {
        version: 2,
        ..their_action
    };
    for wrong in [on_theirs, by_theirs, next_of_theirs] {
        let refused = fixture.refused(ours, Change::Save(vec![wrong]).into()).await;
        assert_eq!(refused, StoreError::Dangling);
    }
    assert!(read(&fixture, ours, 0).await.is_empty());
}
