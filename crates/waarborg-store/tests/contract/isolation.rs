//! Tenants: the records of one organisation can be neither seen nor touched through another.

use crate::migrations::{migration, undone};
use crate::statements::statement;
use crate::support::{ALL, Fixture, Tenant, column_choice, day, moment, object, source, under};
use uuid::Uuid;
use waarborg_domain::applicability::{self, Applicability, Decision};
use waarborg_domain::audit::EventFilter;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::evidence::{self, EvidenceFilter};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{DecisionId, InheritanceId, ObjectId, StatementId};
use waarborg_domain::inheritances::{self, Inheritance};
use waarborg_domain::judgements::{self, Judgement, Retraction};
use waarborg_domain::migration::CatalogueMigration;
use waarborg_domain::objects::{self, ObjectKind};
use waarborg_domain::requirement_owners::{self, RequirementOwner};
use waarborg_domain::scope::{self, ScopeItem, ScopeText};
use waarborg_domain::statement::{self, StatementRecord, StatementStatus};
use waarborg_domain::store::{Change, StoreError};
use waarborg_domain::{accounts, columns, official, organisations};

crate::on_both!(
    nothing_of_another_organisation_is_seen,
    nothing_of_another_organisation_is_changed,
    nothing_refers_to_another_organisation,
    same_identifiers_live_side_by_side,
);

/// An organisation with one of everything.
struct Full {
    tenant: Tenant,
    judgement: Judgement,
    evidence: waarborg_domain::evidence::Evidence,
    inheritance: Inheritance,
    statement: StatementRecord,
    migration: CatalogueMigration,
}

fn inheritance(tenant: Tenant) -> Inheritance {
    Inheritance {
        id: InheritanceId(Uuid::now_v7()),
        provided: "8.13".parse().expect("a control"),
        provider: tenant.object,
        consumers: Target::All(ObjectKind::System),
        valid_from: day("2026-02-01"),
        ended_on: None,
        recorded_at: moment(0),
    }
}

fn decision(tenant: Tenant) -> Decision {
    Decision {
        id: DecisionId(Uuid::now_v7()),
        subject: "7.04".parse().expect("a control"),
        applicability: Applicability::LeftOut,
        motivation: String::new(),
        risk_reference: String::new(),
        equivalent: String::new(),
        decided_on: day("2026-02-01"),
        decided_by: tenant.ciso,
        decided_by_name: String::new(),
        recorded_at: moment(0),
    }
}

fn scope_text(tenant: Tenant, version: i64) -> ScopeText {
    ScopeText {
        version,
        text: "Alles.".to_owned(),
        stated_on: day("2026-02-01"),
        stated_by: tenant.ciso,
        recorded_at: moment(0),
    }
}

fn scope_item(tenant: Tenant) -> ScopeItem {
    ScopeItem {
        object: tenant.object,
        included: false,
        reason: "Daarom.".to_owned(),
        decided_on: day("2026-02-01"),
        decided_by: tenant.ciso,
        recorded_at: moment(0),
    }
}

/// The measure that a judgement is on.
fn measure_of(judgement: &Judgement) -> MeasureNumber {
    judgement.requirement.measure().expect("a measure")
}

fn requirement_owner(tenant: Tenant) -> RequirementOwner {
    RequirementOwner {
        requirement: "5.01.01".parse().expect("a measure"),
        owner: Some(tenant.ciso),
        valid_from: day("2026-02-01"),
        recorded_at: moment(0),
    }
}

async fn full(fixture: &Fixture, slug: &str) -> Full {
    let tenant = fixture.organisation(slug).await;
    let evidence = tenant.evidence("Plan");
    let mut judgement = tenant.judgement("5.01.01");
    judgement.evidence = vec![evidence.id];
    let full = Full {
        tenant,
        judgement,
        evidence,
        inheritance: inheritance(tenant),
        statement: StatementRecord {
            status: StatementStatus::Published,
            ..statement(tenant, 1)
        },
        migration: migration(tenant),
    };
    let text = Change::from(official::Change::Add(source(
        "v1.3",
        &[(measure_of(&full.judgement), slug)],
    )));
    let changes = vec![
        evidence::Change::Add(full.evidence.clone()).into(),
        judgements::Change::Add(vec![full.judgement.clone()]).into(),
        inheritances::Change::Add(full.inheritance.clone()).into(),
        requirement_owners::Change::Set(requirement_owner(tenant)).into(),
        applicability::Change::Add(decision(tenant)).into(),
        scope::Change::AddText(scope_text(tenant, 1)).into(),
        scope::Change::AddItem(scope_item(tenant)).into(),
        statement::Change::Add(full.statement.clone()).into(),
        text,
        waarborg_domain::migration::Change::Add(Box::new(full.migration.clone()), 1).into(),
        columns::Change::Remember(column_choice(slug)).into(),
    ];
    fixture.write(tenant, changes).await;
    full
}

async fn no_statement_is_seen(fixture: &Fixture, ours: Tenant, theirs: StatementId) {
    let store = &fixture.store;
    assert!(store.statements(ours.id).await.expect("read").is_empty());
    let statement = store.statement(ours.id, theirs).await;
    assert_eq!(statement.expect("read"), None);
    let whole = store.statements_whole(ours.id, &[theirs]).await;
    assert!(whole.expect("read").is_empty());
    for number in [None, Some(1)] {
        let published = store.published_statement(ours.id, number).await;
        assert_eq!(published.expect("read"), None);
    }
}

async fn nothing_of_another_organisation_is_seen(fixture: Fixture) {
    let theirs = full(&fixture, "zuid").await;
    let ours = fixture.organisation("noord").await;
    let store = &fixture.store;
    let delta = store.ledger_since(ours.id, 0).await.expect("read").expect("it");
    assert_eq!((delta.objects.len(), delta.members.len()), (1, 1));
    assert_eq!(delta.members[0].user, ours.ciso);
    assert!(
        delta.judgements.recorded.is_empty() && delta.inheritances.is_empty() && delta.decisions.is_empty()
    );
    assert!(delta.scope_texts.is_empty() && delta.scope_items.is_empty());
    assert!(delta.requirement_owners.is_empty() && delta.migrations.is_empty());

    let measure = theirs.judgement.requirement;
    let measures = [under("v1.3", measure)];
    let targets = [theirs.judgement.target];
    let history = store.judgement_history(ours.id, &measures, &targets, ALL).await;
    assert_eq!(history.expect("read").total, 0);
    let judgement = store.judgement(ours.id, theirs.judgement.id).await;
    assert_eq!(judgement.expect("read"), None);
    let judgements = store.judgements(ours.id, &[theirs.judgement.id]).await;
    assert_eq!(judgements.expect("read"), []);
    let page = store
        .evidence_page(ours.id, &EvidenceFilter::default(), ALL)
        .await;
    assert_eq!(page.expect("read").total, 0);
    let evidence = store.evidence(ours.id, theirs.evidence.id).await;
    assert_eq!(evidence.expect("read"), None);
    let of = store.evidence_of(ours.id, &[theirs.judgement.id]).await;
    assert!(of.expect("read").is_empty());
    let with = store
        .judgements_with(ours.id, theirs.evidence.id, ALL)
        .await
        .expect("read");
    assert!(with.rows.is_empty() && with.total == 0);
    no_statement_is_seen(&fixture, ours, theirs.statement.id).await;
    let text = store
        .official_text(ours.id, "v1.3", measure_of(&theirs.judgement))
        .await;
    assert_eq!(text.expect("read"), None);
    let texts = store.official_texts(ours.id, "v1.3").await;
    assert!(texts.expect("read").is_empty());
    assert!(store.official_sources(ours.id).await.expect("read").is_empty());
    let choice = store.column_choice(ours.id, "official-text", "abc").await;
    assert_eq!(choice.expect("read"), None);
    let events = store.events(ours.id, &EventFilter::default(), ALL).await;
    assert!(
        events
            .expect("read")
            .rows
            .iter()
            .all(|event| event.organisation == ours.id)
    );
    let events = store.events_after(ours.id, 0, 100).await.expect("read");
    assert!(events.len() == 1 && events[0].organisation == ours.id);
    assert_eq!(store.revision(ours.id).await.expect("a revision"), 1);
    assert_eq!(
        store.memberships(theirs.tenant.ciso).await.expect("read").len(),
        1
    );
}

async fn nothing_of_another_organisation_is_changed(fixture: Fixture) {
    let theirs = full(&fixture, "zuid").await;
    let ours = fixture.organisation("noord").await;
    let snapshot = async || {
        let ledger = fixture.ledger(theirs.tenant.id).await;
        let evidence = fixture.store.evidence(theirs.tenant.id, theirs.evidence.id).await;
        let statement = fixture
            .store
            .statement(theirs.tenant.id, theirs.statement.id)
            .await;
        let user = fixture.store.user(theirs.tenant.ciso).await;
        format!("{ledger:?} {evidence:?} {statement:?} {user:?}")
    };
    let before = snapshot().await;
    let retraction = Retraction {
        on: day("2026-04-01"),
        by: ours.ciso,
        reason: "Weg.".to_owned(),
    };
    let mut version = object(theirs.tenant.object, ObjectKind::Organisation, "ORG");
    version.version = 2;
    let mut user = fixture
        .store
        .user(theirs.tenant.ciso)
        .await
        .expect("read")
        .expect("an account");
    user.name = "Wij".to_owned();
    let organisation = fixture.ledger(theirs.tenant.id).await.organisation;
    for change in [
        organisations::Change::Update(organisation).into(),
        accounts::Change::Update(user).into(),
        objects::Change::Save(vec![version]).into(),
        judgements::Change::Retract(theirs.judgement.id, retraction).into(),
        inheritances::Change::End(theirs.inheritance.id, day("2026-04-01")).into(),
        evidence::Change::Update(theirs.evidence.clone()).into(),
        statement::Change::Update(theirs.statement.clone()).into(),
        waarborg_domain::migration::Change::Undo(theirs.migration.id, undone(ours), 1).into(),
    ] {
        let name = format!("{change:?}");
        let refused = fixture.refused(ours, change).await;
        assert!(matches!(refused, StoreError::Dangling), "{name}: {refused:?}");
    }
    // The same number in the scope and the same text are other records.
    let text = Change::from(official::Change::Add(source(
        "v1.3",
        &[(measure_of(&theirs.judgement), "Wij")],
    )));
    fixture
        .write(
            ours,
            vec![text, scope::Change::AddText(scope_text(ours, 1)).into()],
        )
        .await;
    assert_eq!(snapshot().await, before);
    let text = fixture
        .store
        .official_text(theirs.tenant.id, "v1.3", measure_of(&theirs.judgement))
        .await;
    assert_eq!(text.expect("read").as_deref(), Some("zuid"));
}

async fn nothing_refers_to_another_organisation(fixture: Fixture) {
    let theirs = full(&fixture, "zuid").await;
    let ours = fixture.organisation("noord").await;
    let system = || object(ObjectId(Uuid::now_v7()), ObjectKind::System, "S");
    let mut owned = system();
    owned.details.owner = Some(theirs.tenant.ciso);
    let mut run = system();
    run.details.supplier = Some(theirs.tenant.object);
    let judgements = vec![ours.judgement("5.01.01"); 4];
    let [mut on, mut by, mut with, mut of]: [Judgement; 4] = judgements.try_into().expect("four");
    on.target = Target::Object(theirs.tenant.object);
    of.target = Target::OwnedBy(ObjectKind::System, theirs.tenant.ciso);
    by.judged_by = theirs.tenant.ciso;
    with.evidence = vec![theirs.evidence.id];
    let mut added = ours.evidence("Plan");
    added.added_by = theirs.tenant.ciso;
    let mut consumers = inheritance(ours);
    consumers.consumers = Target::Object(theirs.tenant.object);
    let mut changes: Vec<Change> = [on, by, with, of]
        .into_iter()
        .map(|judgement| Change::from(judgements::Change::Add(vec![judgement])))
        .collect();
    changes.extend([
        objects::Change::Save(vec![owned]).into(),
        objects::Change::Save(vec![run]).into(),
        evidence::Change::Add(added).into(),
        inheritances::Change::Add(inheritance(theirs.tenant)).into(),
        inheritances::Change::Add(consumers).into(),
        requirement_owners::Change::Set(requirement_owner(theirs.tenant)).into(),
        applicability::Change::Add(decision(theirs.tenant)).into(),
        scope::Change::AddText(scope_text(theirs.tenant, 1)).into(),
        scope::Change::AddItem(scope_item(theirs.tenant)).into(),
        statement::Change::Add(statement(theirs.tenant, 1)).into(),
        waarborg_domain::migration::Change::Add(Box::new(migration(theirs.tenant)), 1).into(),
    ]);
    for change in changes {
        let name = format!("{change:?}");
        let refused = fixture.refused(ours, change).await;
        assert!(matches!(refused, StoreError::Dangling), "{name}: {refused:?}");
    }
    assert_eq!(fixture.store.revision(ours.id).await.expect("a revision"), 1);
}

async fn same_identifiers_live_side_by_side(fixture: Fixture) {
    let theirs = full(&fixture, "zuid").await;
    let ours = fixture.organisation("noord").await;
    let mut judgement = ours.judgement("5.01.01");
    judgement.id = theirs.judgement.id;
    let mut evidence = ours.evidence("Van ons");
    evidence.id = theirs.evidence.id;
    judgement.evidence = vec![evidence.id];
    let changes = vec![
        evidence::Change::Add(evidence).into(),
        judgements::Change::Add(vec![judgement.clone()]).into(),
        objects::Change::Save(vec![object(theirs.tenant.object, ObjectKind::System, "S")]).into(),
    ];
    fixture.write(ours, changes).await;
    let ids = [judgement.id];
    let pairs = async |of: Tenant| fixture.store.evidence_of(of.id, &ids).await.expect("read");
    let of_ours = pairs(ours).await;
    assert_eq!(of_ours.len(), 1);
    assert_eq!(of_ours[0].1.title, "Van ons");
    assert_eq!(pairs(theirs.tenant).await[0].1.title, "Plan");
    let kept = fixture.store.judgement(theirs.tenant.id, judgement.id).await;
    assert_eq!(kept.expect("read"), Some(theirs.judgement));
}
