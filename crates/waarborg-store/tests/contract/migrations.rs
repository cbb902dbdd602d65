//! Moves to another version of BIO2: written once, undone once, and never on an outdated revision.

use crate::support::{ALL, Fixture, Tenant, day, moment, under};
use uuid::Uuid;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::evidence::{self, EvidenceFilter};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::MigrationId;
use waarborg_domain::ledger::book::Written;
use waarborg_domain::migration::report::{Demonstrated, Fate, Line, Report};
use waarborg_domain::migration::{self, CatalogueMigration, Route, Undone};
use waarborg_domain::store::{Change, StoreError};
use waarborg_domain::was_wordt::ChangeKind;
use waarborg_domain::{inheritances, judgements, organisations};

crate::on_both!(
    a_move_is_written_and_undone_once,
    a_move_is_refused_on_what_was_not_seen,
    a_measure_is_found_with_those_that_it_came_from,
    an_inheritance_knows_when_it_was_recorded,
);

fn number(text: &str) -> MeasureNumber {
    text.parse().expect("a number")
}

/// A move with something in everything that it carries.
pub fn migration(tenant: Tenant) -> CatalogueMigration {
    let (was, becomes) = (number("5.04.02"), number("5.10.02"));
    let line = Line {
        was: Some(was),
        kind: ChangeKind::Moved,
        becomes: vec![becomes],
        fate: Fate::Carried,
        anew: vec![becomes],
        judgements: 3,
        not_bound: 1,
        decisions: 1,
        owners: 2,
        inheritances: 0,
        rest: vec![becomes],
        before: Demonstrated { met: 1, owed: 3 },
        after: Demonstrated { met: 0, owed: 3 },
    };
    CatalogueMigration {
        id: MigrationId(Uuid::now_v7()),
        from: "v1.2".to_owned(),
        to: "v1.3".to_owned(),
        migrated_on: day("2026-04-01"),
        recorded_at: moment(123_456),
        by: tenant.ciso,
        by_name: "Anna de Vries".to_owned(),
        routes: vec![Route {
            was,
            judgements: vec![becomes],
            rest: vec![becomes],
        }],
        reassess: vec![becomes],
        report: Report {
            lines: vec![line],
            organisation_judgements: 3,
            control_decisions: 1,
            control_inheritances: 2,
            before: Demonstrated { met: 1, owed: 3 },
            after: Demonstrated { met: 0, owed: 3 },
        },
        undone: None,
    }
}

pub fn undone(tenant: Tenant) -> Undone {
    Undone {
        at: moment(234_567),
        by: tenant.ciso,
        by_name: "Anna de Vries".to_owned(),
    }
}

async fn a_move_is_written_and_undone_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut expected = migration(tenant);
    let mut organisation = fixture.ledger(tenant.id).await.organisation;
    organisation.catalogue_version = "v1.4".to_owned();
    let add = Change::from(migration::Change::Add(Box::new(expected.clone()), 1));
    fixture
        .write(
            tenant,
            vec![organisations::Change::Update(organisation).into(), add],
        )
        .await;
    let ledger = fixture.ledger(tenant.id).await;
    assert!(ledger.migrations.iter().eq([&expected]));
    assert_eq!(ledger.organisation.catalogue_version, "v1.4");

    let same = fixture
        .refused(
            tenant,
            migration::Change::Add(Box::new(expected.clone()), 2).into(),
        )
        .await;
    assert!(matches!(same, StoreError::Exists(_)), "{same:?}");
    let unknown = Change::from(migration::Change::Undo(
        MigrationId(Uuid::now_v7()),
        undone(tenant),
        2,
    ));
    let unknown = fixture.refused(tenant, unknown).await;
    assert!(matches!(unknown, StoreError::Dangling), "{unknown:?}");

    let undo = |revision| Change::from(migration::Change::Undo(expected.id, undone(tenant), revision));
    fixture.write(tenant, vec![undo(2)]).await;
    let again = fixture.refused(tenant, undo(3)).await;
    assert!(matches!(again, StoreError::Conflict), "{again:?}");
    expected.undone = Some(undone(tenant));
    // The undoing comes with what was written since.
    let since = fixture.store.ledger_since(tenant.id, 2).await.expect("read");
    assert_eq!(
        since.expect("the organisation").migrations,
        [Written::new(2, expected)]
    );
}

async fn a_move_is_refused_on_what_was_not_seen(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let judged = Change::from(judgements::Change::Add(vec![tenant.judgement("5.01.01")]));
    fixture.write(tenant, vec![judged.clone()]).await;
    let migration = migration(tenant);
    let late = fixture
        .refused(
            tenant,
            migration::Change::Add(Box::new(migration.clone()), 1).into(),
        )
        .await;
    assert!(matches!(late, StoreError::Conflict), "{late:?}");
    let id = migration.id;
    fixture
        .write(
            tenant,
            vec![migration::Change::Add(Box::new(migration), 2).into()],
        )
        .await;
    let judged = Change::from(judgements::Change::Add(vec![tenant.judgement("5.01.01")]));
    fixture.write(tenant, vec![judged]).await;
    let late = fixture
        .refused(tenant, migration::Change::Undo(id, undone(tenant), 3).into())
        .await;
    assert!(matches!(late, StoreError::Conflict), "{late:?}");
}

async fn work_on(fixture: &Fixture, tenant: Tenant, version: &str) {
    let mut organisation = fixture.ledger(tenant.id).await.organisation;
    organisation.catalogue_version = version.to_owned();
    fixture
        .write(tenant, vec![organisations::Change::Update(organisation).into()])
        .await;
}

async fn a_measure_is_found_with_those_that_it_came_from(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    work_on(&fixture, tenant, "v1.2").await;
    let evidence = tenant.evidence("Plan");
    let mut older = tenant.judgement("5.04.02");
    older.catalogue_version = "v1.2".to_owned();
    older.evidence = vec![evidence.id];
    let newer = tenant.judgement("5.10.02");
    // The same number in the new version is something else.
    let other = tenant.judgement("5.04.02");
    let first = Change::from(judgements::Change::Add(vec![older.clone()]));
    fixture
        .write(
            tenant,
            vec![evidence::Change::Add(evidence).into(), first.clone()],
        )
        .await;
    work_on(&fixture, tenant, "v1.3").await;
    fixture
        .write(
            tenant,
            vec![judgements::Change::Add(vec![newer.clone(), other]).into()],
        )
        .await;
    // Whoever began before the move has to look again.
    let late = fixture.refused(tenant, first).await;
    assert!(matches!(late, StoreError::Conflict), "{late:?}");
    let lineage = [under("v1.3", number("5.10.02")), under("v1.2", number("5.04.02"))];
    let targets = [Target::Object(tenant.object)];
    let found = fixture
        .store
        .judgement_history(tenant.id, &lineage, &targets, ALL)
        .await
        .expect("read");
    let mut ids: Vec<_> = found.rows.iter().map(|judgement| judgement.id).collect();
    ids.sort();
    let mut expected = vec![older.id, newer.id];
    expected.sort();
    assert_eq!((ids, found.total), (expected, 2));
    let evidence = async |version: &str| {
        let filter = EvidenceFilter {
            measures: Some(vec![under(version, number("5.04.02"))]),
            ..EvidenceFilter::default()
        };
        let page = fixture.store.evidence_page(tenant.id, &filter, ALL).await;
        page.expect("read").total
    };
    assert_eq!((evidence("v1.2").await, evidence("v1.3").await), (1, 0));
}

async fn an_inheritance_knows_when_it_was_recorded(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let inheritance = waarborg_domain::inheritances::Inheritance {
        id: waarborg_domain::ids::InheritanceId(Uuid::now_v7()),
        provided: "8.13".parse().expect("a control"),
        provider: tenant.object,
        consumers: Target::Object(tenant.object),
        valid_from: day("2026-02-01"),
        ended_on: None,
        recorded_at: moment(345_678),
    };
    fixture
        .write(
            tenant,
            vec![inheritances::Change::Add(inheritance.clone()).into()],
        )
        .await;
    let ledger = fixture.ledger(tenant.id).await;
    assert!(
        ledger.inheritances.iter().eq(&[inheritance]),
        "{:?}",
        ledger.inheritances
    );
}
