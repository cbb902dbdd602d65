//! The audit trail, and what cannot be changed behind its back. Also: all or nothing.

use crate::support::{ALL, Fixture, day, event, moment, object, organisation};
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts;
use waarborg_domain::audit::{Broken, EventFilter};
use waarborg_domain::evidence;
use waarborg_domain::filling;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::judgements::{self, Retraction};
use waarborg_domain::objects::{self, ObjectKind};
use waarborg_domain::organisations;
use waarborg_domain::store::{Change, PageRequest, StoreError};

crate::on_both!(
    events_are_chained_and_read_as_they_were_written,
    events_are_filtered_and_paged,
    records_refuse_to_be_changed,
    broken_trail_is_noticed,
    commit_is_all_or_nothing,
    commit_has_an_event,
    commits_at_once_wait_for_one_another,
);

async fn events_are_chained_and_read_as_they_were_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    let mut with_actor = event("judgements.recorded", "één");
    with_actor.actor = Some(tenant.ciso);
    with_actor.at = moment(123_456);
    let events = vec![with_actor.clone(), event("objects.saved", "twee")];
    let commit = filling::chapter(tenant.id, Vec::new(), events);
    assert_eq!(fixture.store.commit(commit).await.expect("written"), 2);
    assert_eq!(fixture.check(tenant.id).await, Ok(3));
    assert_eq!(fixture.check(other.id).await, Ok(1));
    let chain = fixture.store.events_after(tenant.id, 1, 10).await.expect("read");
    assert_eq!(chain.len(), 2);
    assert_eq!(chain[0].sequence, 2);
    assert_eq!(chain[0].at, with_actor.at);
    assert_eq!(chain[0].actor, Some(tenant.ciso));
    assert_eq!(chain[0].details, with_actor.details.to_string());
    assert_eq!(
        fixture.store.last_event_hash(tenant.id).await.expect("a hash"),
        chain[1].hash
    );
    let one = fixture.store.events_after(tenant.id, 0, 1).await.expect("read");
    assert_eq!(one.len(), 1);
}

async fn events_are_filtered_and_paged(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let codes = [
        "judgements.recorded",
        "judgements.retracted",
        "judgementsX",
        "objects.saved",
    ];
    let mut events = codes.map(|code| event(code, code));
    for (micros, event) in (1..).zip(&mut events) {
        event.at = moment(micros);
    }
    events[3].actor = Some(tenant.ciso);
    let commit = filling::chapter(tenant.id, Vec::new(), events.to_vec());
    fixture.store.commit(commit).await.expect("written");
    let found = async |filter: EventFilter| {
        let page = fixture.store.events(tenant.id, &filter, ALL).await.expect("read");
        assert_eq!(page.total, page.rows.len() as i64);
        page.rows.iter().map(|event| event.sequence).collect::<Vec<_>>()
    };
    let all = EventFilter::default();
    let action = |action: &str| EventFilter {
        action: Some(action.to_owned()),
        ..EventFilter::default()
    };
    assert_eq!(found(all.clone()).await, [5, 4, 3, 2, 1]);
    assert_eq!(found(action("judgements.recorded")).await, [2]);
    assert_eq!(found(action("judgements.")).await, [3, 2]);
    assert_eq!(found(action("judgements")).await, [0; 0]);
    assert_eq!(found(action("%.")).await, [0; 0]);
    let actor = EventFilter {
        actor: Some(tenant.ciso),
        ..all.clone()
    };
    assert_eq!(found(actor).await, [5]);
    let subject = EventFilter {
        subject: Some("judgementsX".to_owned()),
        ..all.clone()
    };
    assert_eq!(found(subject).await, [4]);
    let window = EventFilter {
        from: Some(moment(1)),
        until: Some(moment(3)),
        ..all.clone()
    };
    assert_eq!(found(window).await, [3, 2]);
    let page = PageRequest { offset: 1, limit: 2 };
    let page = fixture.store.events(tenant.id, &all, page).await.expect("read");
    assert_eq!((page.rows[0].sequence, page.rows.len(), page.total), (4, 2, 5));
}

async fn records_refuse_to_be_changed(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let judgement = tenant.judgement("5.01.01");
    let retraction = Retraction {
        on: day("2026-04-01"),
        by: tenant.ciso,
        reason: "Fout.".to_owned(),
    };
    let changes = vec![
        judgements::Change::Add(vec![judgement.clone()]).into(),
        judgements::Change::Retract(judgement.id, retraction).into(),
    ];
    fixture.write(tenant, changes).await;
    for sql in [
        "UPDATE audit_events SET details = '{}'",
        "DELETE FROM audit_events",
        "UPDATE judgements SET verdict = 'not-met'",
        "UPDATE judgements SET retracted_on = NULL, retracted_by = NULL, retraction_reason = NULL",
        "DELETE FROM judgements",
        "UPDATE object_versions SET name = 'x'",
        "DELETE FROM object_versions",
    ] {
        let error = fixture.tamper(sql).await.expect_err(sql).to_string();
        assert!(error.contains("stays as it was recorded"), "{sql}: {error}");
    }
    if fixture.is_sqlite() {
        let replace = "INSERT OR REPLACE INTO audit_events SELECT organisation_id, sequence, at, actor_id,
            'x', action, subject_kind, subject, details, previous_hash, hash FROM audit_events";
        assert!(fixture.tamper(replace).await.is_err());
    } else {
        assert!(fixture.tamper("TRUNCATE audit_events").await.is_err());
    }
    assert_eq!(fixture.check(tenant.id).await, Ok(2));
}

async fn broken_trail_is_noticed(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    for _ in 0..4 {
        fixture.write(tenant, Vec::new()).await;
    }
    // The owner of the database can remove the lock, but not unseen.
    for trigger in ["audit_events_no_delete", "audit_events_no_update"] {
        let drop = match (fixture.is_sqlite(), trigger) {
            (true, "audit_events_no_delete") => "DROP TRIGGER audit_events_no_delete",
            (true, _) => "DROP TRIGGER audit_events_no_update",
            (false, "audit_events_no_delete") => "DROP TRIGGER audit_events_no_delete ON audit_events",
            (false, _) => "DROP TRIGGER audit_events_no_update ON audit_events",
        };
        fixture.tamper(drop).await.expect("dropped");
    }
    let tamper = async |sql| {
        assert_eq!(fixture.tamper(sql).await.expect(sql), 1);
        fixture.check(tenant.id).await
    };
    let cut = tamper("DELETE FROM audit_events WHERE sequence = 5").await;
    assert_eq!(cut, Err(Broken::CutOff(4)));
    let changed = tamper("UPDATE audit_events SET actor_name = 'x' WHERE sequence = 3").await;
    assert_eq!(changed, Err(Broken::Changed(3)));
    let missing = tamper("DELETE FROM audit_events WHERE sequence = 2").await;
    assert_eq!(missing, Err(Broken::NotFollowing(3)));
    let forgotten = tamper("UPDATE organisations SET event_hash = ''").await;
    assert_eq!(forgotten, Err(Broken::NotFollowing(3)));
}

async fn commit_is_all_or_nothing(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let before = fixture.ledger(tenant.id).await;
    let mut wrong = tenant.judgement("5.01.01");
    wrong.target = Target::Object(ObjectId(Uuid::now_v7()));
    let mut changed = organisation(tenant.id, "zuid");
    changed.name = "Anders".to_owned();
    let changes = vec![
        organisations::Change::Update(changed).into(),
        objects::Change::Save(vec![object(ObjectId(Uuid::now_v7()), ObjectKind::System, "BRP")]).into(),
        evidence::Change::Add(tenant.evidence("Plan")).into(),
        accounts::Change::SetRoles(tenant.ciso, Vec::new()).into(),
        judgements::Change::Add(vec![tenant.judgement("5.01.01"), wrong]).into(),
    ];
    let refused = fixture.commit(tenant.id, changes).await;
    assert!(matches!(refused, Err(StoreError::Dangling)), "{refused:?}");
    let after = fixture.ledger(tenant.id).await;
    assert_eq!(format!("{before:?}"), format!("{after:?}"));
    assert_eq!(fixture.check(tenant.id).await, Ok(1));
    let evidence = fixture
        .store
        .evidence_page(tenant.id, &Default::default(), ALL)
        .await;
    assert_eq!(evidence.expect("read").total, 0);
    // And the store goes on.
    fixture.write(tenant, Vec::new()).await;
    assert_eq!(fixture.check(tenant.id).await, Ok(2));
}

async fn commit_has_an_event(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let silent = filling::chapter(
        tenant.id,
        vec![accounts::Change::SetRoles(tenant.ciso, Vec::new()).into()],
        Vec::new(),
    );
    let silent = fixture.store.commit(silent).await;
    assert!(matches!(silent, Err(StoreError::Failed(_))), "{silent:?}");
    assert_eq!(fixture.ledger(tenant.id).await.members.len(), 1);
}

async fn commits_at_once_wait_for_one_another(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let fixture = Arc::new(fixture);
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..40 {
        let fixture = Arc::clone(&fixture);
        let tenant = if number % 4 == 0 { noord } else { zuid };
        tasks.spawn(async move {
            let add = Change::from(judgements::Change::Add(vec![tenant.judgement("5.01.01")]));
            fixture.commit(tenant.id, vec![add]).await.expect("written")
        });
    }
    let mut revisions = tasks.join_all().await;
    revisions.sort_unstable();
    let mut expected: Vec<i64> = (2..=11).chain(2..=31).collect();
    expected.sort_unstable();
    assert_eq!(revisions, expected);
    assert_eq!(fixture.check(zuid.id).await, Ok(31));
    assert_eq!(fixture.check(noord.id).await, Ok(11));
    let unknown = UserId(Uuid::now_v7());
    assert_eq!(fixture.store.user(unknown).await.expect("read"), None);
}
