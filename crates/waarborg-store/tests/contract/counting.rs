//! Queries are counted where they run; many rows are written by a handful of them.

use crate::on_both;
use crate::support::{ALL, Fixture, moment, object};
use std::collections::BTreeMap;
use uuid::Uuid;
use waarborg_domain::evidence;
use waarborg_domain::ids::{BatchId, JudgementId, ObjectId};
use waarborg_domain::judgements::{self, Judgement};
use waarborg_domain::objects::{self, ObjectKind, ObjectVersion};
use waarborg_domain::store::StoreError;

on_both!(
    every_query_counts,
    many_rows_take_few_queries,
    what_was_recorded_in_one_go_is_found_together,
    who_recorded_what_stands_with_it,
);

async fn every_query_counts(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let store = &fixture.store;
    let before = store.queries();
    let _ = store.revision(tenant.id).await.expect("read");
    assert_eq!(store.queries() - before, 1);
    let before = store.queries();
    let _ = store
        .events(tenant.id, &Default::default(), ALL)
        .await
        .expect("read");
    assert_eq!(store.queries() - before, 2, "the rows and how many there are");
}

async fn many_rows_take_few_queries(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let proof = tenant.evidence("Verslag");
    let new = (0..500).map(|number| {
        object(
            ObjectId(Uuid::now_v7()),
            ObjectKind::System,
            &format!("S{number}"),
        )
    });
    let new: Vec<ObjectVersion> = new.collect();
    let proof_id = proof.id;
    let judged = (0..500).map(|_| Judgement {
        evidence: vec![proof_id],
        ..tenant.judgement("5.01.01")
    });
    let changes = vec![
        objects::Change::Save(new.clone()).into(),
        evidence::Change::Add(proof).into(),
        judgements::Change::Add(judged.collect()).into(),
    ];
    let before = fixture.store.queries();
    fixture.write(tenant, changes).await;
    let next = new
        .into_iter()
        .map(|object| ObjectVersion { version: 2, ..object });
    fixture
        .write(tenant, vec![objects::Change::Save(next.collect()).into()])
        .await;
    assert!(fixture.store.queries() - before <= 20);
    let ledger = fixture.ledger(tenant.id).await;
    assert_eq!((ledger.objects.len(), ledger.judgements.len()), (1_001, 500));
    // All or nothing: one code is taken, and the error names it.
    let twice = ["S700", "S7"].map(|code| object(ObjectId(Uuid::now_v7()), ObjectKind::System, code));
    let refused = fixture
        .refused(tenant, objects::Change::Save(twice.to_vec()).into())
        .await;
    assert!(matches!(refused, StoreError::Exists(code) if code == "S7"));
    assert_eq!(fixture.ledger(tenant.id).await.objects.len(), 1_001);
}

async fn what_was_recorded_in_one_go_is_found_together(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    let batch = BatchId(Uuid::now_v7());
    let together: Vec<Judgement> = (0..3)
        .map(|hour| Judgement {
            id: JudgementId(Uuid::now_v7()),
            batch: Some(batch),
            recorded_at: moment(hour / 2),
            ..tenant.judgement("5.01.01")
        })
        .collect();
    let alone = tenant.judgement("5.01.01");
    let changes = vec![
        judgements::Change::Add(together.clone()).into(),
        judgements::Change::Add(vec![alone]).into(),
    ];
    fixture.write(tenant, changes).await;
    let found = fixture.store.batch(tenant.id, batch).await.expect("read");
    assert_eq!(found, together);
    assert_eq!(fixture.store.batch(other.id, batch).await.expect("read"), []);
}

async fn who_recorded_what_stands_with_it(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let proof = tenant.evidence("Verslag");
    fixture
        .write(tenant, vec![evidence::Change::Add(proof.clone()).into()])
        .await;
    let store = &fixture.store;
    let author = crate::support::event("test.written", "all").actor_name;
    let authors = store
        .object_authors(tenant.id, tenant.object)
        .await
        .expect("read");
    assert_eq!(authors, BTreeMap::from([(1, author.clone())]));
    let changed_by = store
        .evidence_changed_by(tenant.id, proof.id)
        .await
        .expect("read");
    assert_eq!(changed_by, Some(author));
}
