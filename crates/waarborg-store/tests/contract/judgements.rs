//! Judgements: their history, evidence and retraction, and the imported texts beside them.

use crate::support::{Fixture, day, moment, object, under};
use uuid::Uuid;
use waarborg_domain::evidence;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId, ObjectId, UserId};
use waarborg_domain::judgements::{self, Aspect, Basis, Period, Retraction, Verdict};
use waarborg_domain::objects::{self, ObjectKind};
use waarborg_domain::store::{Change, PageRequest, StoreError};

crate::on_both!(
    judgement_is_read_as_it_was_written,
    judgement_refers_to_what_exists,
    judgement_is_retracted_once,
    history_is_newest_first_in_pages,
);

async fn judgement_is_read_as_it_was_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let evidence = ["Plan", "Verslag", "Foto"].map(|title| tenant.evidence(title));
    let mut judgement = tenant.judgement("5.01.01");
    judgement.target = Target::OwnedBy(ObjectKind::Process, tenant.ciso);
    judgement.aspect = Aspect::OperatingEffectiveness;
    judgement.verdict = Verdict::PartlyMet;
    judgement.basis = Basis::PenetrationTest;
    judgement.period = Some(Period {
        start: day("2026-01-01"),
        end: day("2026-02-28"),
    });
    judgement.evidence = evidence.iter().rev().map(|evidence| evidence.id).collect();
    judgement.recorded_at = moment(999_999);
    let mut changes: Vec<_> = evidence
        .into_iter()
        .map(|new| Change::from(evidence::Change::Add(new)))
        .collect();
    changes.push(judgements::Change::Add(vec![judgement.clone()]).into());
    fixture.write(tenant, changes).await;

    let found = fixture.store.judgement(tenant.id, judgement.id).await;
    assert_eq!(found.expect("read").as_ref(), Some(&judgement));
    let both = [judgement.id, JudgementId(Uuid::now_v7())];
    let found = fixture.store.judgements(tenant.id, &both).await;
    assert_eq!(found.expect("read"), std::slice::from_ref(&judgement));
    let ledger = fixture.ledger(tenant.id).await;
    let facts: Vec<_> = ledger.judgements.iter().collect();
    assert_eq!(facts.len(), 1);
    assert_eq!(facts[0].period_end, Some(day("2026-02-28")));
    assert_eq!(facts[0].target, judgement.target);
    assert_eq!(facts[0].recorded_at, judgement.recorded_at);
    let unknown = JudgementId(Uuid::now_v7());
    assert_eq!(
        fixture.store.judgement(tenant.id, unknown).await.expect("read"),
        None
    );
}

async fn judgement_refers_to_what_exists(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let nothing = Uuid::now_v7();
    let mut wrong = vec![tenant.judgement("5.01.01"); 5];
    wrong[0].target = Target::Object(ObjectId(nothing));
    wrong[1].target = Target::OwnedBy(ObjectKind::System, UserId(nothing));
    wrong[2].target = Target::RunBy(ObjectKind::System, ObjectId(nothing));
    wrong[3].judged_by = UserId(nothing);
    wrong[4].evidence = vec![EvidenceId(nothing)];
    for judgement in wrong {
        let refused = fixture
            .refused(tenant, judgements::Change::Add(vec![judgement]).into())
            .await;
        assert!(matches!(refused, StoreError::Dangling), "{refused:?}");
    }
    assert!(fixture.ledger(tenant.id).await.judgements.is_empty());
}

async fn judgement_is_retracted_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let judgement = tenant.judgement("5.01.01");
    fixture
        .write(
            tenant,
            vec![judgements::Change::Add(vec![judgement.clone()]).into()],
        )
        .await;
    let retraction = |reason: &str| Retraction {
        on: day("2026-04-01"),
        by: tenant.ciso,
        reason: reason.to_owned(),
    };
    let retract = Change::from(judgements::Change::Retract(
        judgement.id,
        retraction("Verkeerd systeem."),
    ));
    fixture.write(tenant, vec![retract]).await;
    let again = Change::from(judgements::Change::Retract(judgement.id, retraction("Nog eens.")));
    let again = fixture.refused(tenant, again).await;
    assert!(matches!(again, StoreError::Conflict), "{again:?}");
    let unknown = Change::from(judgements::Change::Retract(
        JudgementId(Uuid::now_v7()),
        retraction("Welk?"),
    ));
    let unknown = fixture.refused(tenant, unknown).await;
    assert!(matches!(unknown, StoreError::Dangling), "{unknown:?}");
    let found = fixture.store.judgement(tenant.id, judgement.id).await;
    let retracted = found.expect("read").expect("it").retracted;
    assert_eq!(retracted, Some(retraction("Verkeerd systeem.")));
    let ledger = fixture.ledger(tenant.id).await;
    let fact = ledger.judgements.iter().next().expect("it");
    assert_eq!(fact.retracted_on, Some(day("2026-04-01")));
    assert_eq!(
        fact.revision, 2,
        "the revision that recorded it, not that of the retraction"
    );
    assert_eq!(fact.changed_in, 3, "and that of the retraction");
    assert_eq!(fact.recorded_at, judgement.recorded_at);
}

async fn history_is_newest_first_in_pages(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let system = object(ObjectId(Uuid::now_v7()), ObjectKind::System, "BRP");
    fixture
        .write(tenant, vec![objects::Change::Save(vec![system.clone()]).into()])
        .await;
    let group = Target::All(ObjectKind::System);
    let mut judgements = vec![tenant.judgement("8.02.01"); 6];
    for (number, judgement) in judgements.iter_mut().enumerate() {
        judgement.id = JudgementId(Uuid::now_v7());
        judgement.target = if number % 2 == 0 {
            group
        } else {
            Target::Object(system.object)
        };
        judgement.judged_on = day(if number < 3 { "2026-03-02" } else { "2026-03-01" });
        judgement.recorded_at = moment(number as i64);
    }
    let mut others = judgements.clone();
    for other in &mut others {
        other.id = JudgementId(Uuid::now_v7());
        other.requirement = "8.02.02".parse().expect("a measure");
    }
    fixture
        .write(
            tenant,
            vec![
                judgements::Change::Add(judgements.clone()).into(),
                judgements::Change::Add(others).into(),
            ],
        )
        .await;
    let measures = [under("v1.3", judgements[0].requirement)];
    let history = async |targets: &[Target], offset, limit| {
        let page = PageRequest { offset, limit };
        let found = fixture
            .store
            .judgement_history(tenant.id, &measures, targets, page)
            .await;
        let found = found.expect("read");
        let indexes = found.rows.iter().map(|row| {
            let index = judgements.iter().position(|judgement| judgement == row);
            index.expect("one of ours")
        });
        (indexes.collect::<Vec<_>>(), found.total)
    };
    let both = [group, Target::Object(system.object)];
    assert_eq!(history(&both, 0, 100).await, (vec![2, 1, 0, 5, 4, 3], 6));
    assert_eq!(history(&both, 2, 2).await, (vec![0, 5], 6));
    assert_eq!(history(&both, 6, 2).await, (vec![], 6));
    assert_eq!(history(&[group], 0, 100).await, (vec![2, 0, 4], 3));
    assert_eq!(history(&[], 0, 100).await, (vec![], 0));
    assert_eq!(history(&both, -1, -1).await, (vec![], 6));
}
