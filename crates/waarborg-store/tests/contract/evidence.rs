//! Evidence: reading, changing, filters and pages, and what rests on it.

use crate::support::{ALL, Fixture, Tenant, day, moment, under, user};
use uuid::Uuid;
use waarborg_domain::accounts::{self, Role};
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::evidence::{
    self, Confidentiality, Content, Evidence, EvidenceFilter, EvidenceVisibility, StoredFile,
};
use waarborg_domain::ids::{EvidenceId, UserId};
use waarborg_domain::judgements::{self, Period};
use waarborg_domain::store::{Change, PageRequest, StoreError};

crate::on_both!(
    evidence_is_read_as_it_was_written,
    evidence_is_changed_by_one_at_a_time,
    evidence_has_an_owner_who_belongs_here,
    evidence_is_filtered,
    evidence_is_seen_by_whom_it_serves,
    evidence_is_newest_first_in_pages,
    evidence_knows_its_judgements,
);

async fn evidence_is_read_as_it_was_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut file = tenant.evidence("Verslag");
    file.content = Content::File(StoredFile {
        sha256: "ab".repeat(32),
        name: "verslag é.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 5_000_000_000,
    });
    file.period = None;
    file.confidentiality = Confidentiality::Confidential;
    let mut link = tenant.evidence("Wiki");
    let adds = [&file, &link].map(|evidence| Change::from(evidence::Change::Add(evidence.clone())));
    fixture.write(tenant, adds.to_vec()).await;
    let read = async |id| fixture.store.evidence(tenant.id, id).await.expect("read");
    assert_eq!(read(file.id).await, Some(file));
    assert_eq!(read(link.id).await.as_ref(), Some(&link));
    assert_eq!(read(EvidenceId(Uuid::now_v7())).await, None);

    link.title = "Wiki, nieuw".to_owned();
    link.period = Some(Period {
        start: day("2026-04-01"),
        end: day("2026-04-30"),
    });
    link.confidentiality = Confidentiality::Confidential;
    link.retired = true;
    fixture
        .write(tenant, vec![evidence::Change::Update(link.clone()).into()])
        .await;
    link.version = 2;
    assert_eq!(read(link.id).await, Some(link));
}

async fn evidence_is_changed_by_one_at_a_time(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let evidence = tenant.evidence("Verslag");
    fixture
        .write(tenant, vec![evidence::Change::Add(evidence.clone()).into()])
        .await;
    fixture
        .write(tenant, vec![evidence::Change::Update(evidence.clone()).into()])
        .await;
    let second = fixture
        .refused(tenant, evidence::Change::Update(evidence).into())
        .await;
    assert!(matches!(second, StoreError::Conflict), "{second:?}");
    let unknown = fixture
        .refused(tenant, evidence::Change::Update(tenant.evidence("Wat?")).into())
        .await;
    assert!(matches!(unknown, StoreError::Dangling), "{unknown:?}");
}

async fn evidence_has_an_owner_who_belongs_here(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    let mut evidence = tenant.evidence("Verslag");
    evidence.owner = other.ciso;
    let refused = fixture
        .refused(tenant, evidence::Change::Add(evidence).into())
        .await;
    assert!(matches!(refused, StoreError::Dangling), "{refused:?}");
}

async fn add(fixture: &Fixture, tenant: Tenant, evidence: &[Evidence]) {
    let adds = evidence
        .iter()
        .cloned()
        .map(|new| Change::from(evidence::Change::Add(new)));
    fixture.write(tenant, adds.collect()).await;
}

#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn evidence_is_filtered(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let zoe = UserId(Uuid::now_v7());
    let join = vec![
        accounts::Change::Add(user(tenant.id, zoe, "zoe@zuid.example")).into(),
        accounts::Change::SetRoles(zoe, vec![Role::ProcessOwner]).into(),
    ];
    fixture.write(tenant, join).await;
    let titles = ["Énquête 100%", "enquete 1000", "Plan_A", "Oud plan"];
    let mut evidence = titles.map(|title| tenant.evidence(title));
    evidence[1].owner = zoe;
    evidence[2].confidentiality = Confidentiality::Confidential;
    evidence[3].retired = true;
    add(&fixture, tenant, &evidence).await;
    let mut judgement = tenant.judgement("5.01.01");
    judgement.evidence = vec![evidence[2].id];
    fixture
        .write(tenant, vec![judgements::Change::Add(vec![judgement]).into()])
        .await;

    let found = async |filter: EvidenceFilter| {
        let page = fixture.store.evidence_page(tenant.id, &filter, ALL).await;
        let page = page.expect("read");
        assert_eq!(page.total, page.rows.len() as i64);
        let mut found: Vec<_> = page.rows.into_iter().map(|row| row.evidence.title).collect();
        found.sort();
        found
    };
    let text = |text: &str| EvidenceFilter {
        text: Some(text.to_owned()),
        ..EvidenceFilter::default()
    };
    let all = EvidenceFilter::default();
    assert_eq!(
        found(all.clone()).await,
        ["Plan_A", "enquete 1000", "Énquête 100%"]
    );
    assert_eq!(found(text("énQUÊTE")).await, ["Énquête 100%"]);
    assert_eq!(found(text("0%")).await, ["Énquête 100%"]);
    assert_eq!(found(text("n_")).await, ["Plan_A"]);
    assert_eq!(found(text("  ")).await.len(), 3);
    assert_eq!(found(text("plan")).await, ["Plan_A"]);
    let retired = EvidenceFilter {
        retired: true,
        ..text("plan")
    };
    assert_eq!(found(retired).await, ["Oud plan", "Plan_A"]);
    let owner = EvidenceFilter {
        owner: Some(zoe),
        ..all.clone()
    };
    assert_eq!(found(owner).await, ["enquete 1000"]);
    let confidential = EvidenceFilter {
        confidentiality: Some(Confidentiality::Confidential),
        ..all.clone()
    };
    assert_eq!(found(confidential).await, ["Plan_A"]);
    for (measure, titles) in [("5.01.01", vec!["Plan_A"]), ("5.01.02", vec![])] {
        let measure = EvidenceFilter {
            measures: Some(vec![under(
                "v1.3",
                measure.parse::<MeasureNumber>().expect("a measure"),
            )]),
            ..all.clone()
        };
        assert_eq!(found(measure).await, titles);
    }
}

async fn evidence_is_seen_by_whom_it_serves(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let zoe = UserId(Uuid::now_v7());
    let join = vec![
        accounts::Change::Add(user(tenant.id, zoe, "zoe@zuid.example")).into(),
        accounts::Change::SetRoles(zoe, vec![Role::ProcessOwner]).into(),
    ];
    fixture.write(tenant, join).await;
    let mut evidence = ["own", "added", "serves", "secret", "other"].map(|title| tenant.evidence(title));
    for piece in &mut evidence[..4] {
        piece.confidentiality = Confidentiality::Confidential;
    }
    evidence[0].owner = zoe;
    evidence[1].added_by = zoe;
    add(&fixture, tenant, &evidence).await;
    let mut judgement = tenant.judgement("5.01.01");
    judgement.evidence = vec![evidence[2].id];
    let ground = (judgement.requirement, judgement.target);
    fixture
        .write(tenant, vec![judgements::Change::Add(vec![judgement]).into()])
        .await;

    let found = async |internal, grounds: Vec<_>, ids: Option<Vec<EvidenceId>>| {
        let visibility = Some(EvidenceVisibility {
            user: zoe,
            internal,
            grounds,
        });
        let filter = EvidenceFilter {
            ids,
            visibility,
            ..EvidenceFilter::default()
        };
        let page = fixture.store.evidence_page(tenant.id, &filter, ALL).await;
        let page = page.expect("read");
        assert_eq!(page.total, page.rows.len() as i64);
        let mut found: Vec<_> = page.rows.into_iter().map(|row| row.evidence.title).collect();
        found.sort();
        found
    };
    assert_eq!(found(false, vec![], None).await, ["added", "own"]);
    assert_eq!(found(false, vec![ground], None).await, ["added", "own", "serves"]);
    assert_eq!(found(true, vec![], None).await, ["added", "other", "own"]);
    let other_measure = ("5.01.02".parse().expect("a measure"), ground.1);
    assert_eq!(found(false, vec![other_measure], None).await, ["added", "own"]);
    let asked = Some(vec![evidence[0].id, evidence[3].id]);
    assert_eq!(found(true, vec![ground], asked).await, ["own"]);
    assert!(found(true, vec![ground], Some(vec![])).await.is_empty());
}

async fn evidence_is_newest_first_in_pages(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut evidence: Vec<_> = (0..7)
        .map(|number| tenant.evidence(&number.to_string()))
        .collect();
    // Whole seconds and parts of seconds have to sort together.
    for (evidence, micros) in evidence
        .iter_mut()
        .zip([0, 1, 100_000, 120_000, 999_999, 1_000_000, 1_000_001])
    {
        evidence.added_at = moment(micros);
    }
    add(&fixture, tenant, &evidence).await;
    let titles = async |offset, limit| {
        let page = PageRequest { offset, limit };
        let page = fixture
            .store
            .evidence_page(tenant.id, &EvidenceFilter::default(), page)
            .await
            .expect("read");
        assert_eq!(page.total, 7);
        let titles = page.rows.iter().map(|row| row.evidence.title.as_str());
        titles.collect::<String>()
    };
    assert_eq!(titles(0, 3).await, "654");
    assert_eq!(titles(3, 3).await, "321");
    assert_eq!(titles(6, 3).await, "0");
    assert_eq!(titles(9, 3).await, "");
}

async fn evidence_knows_its_judgements(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let evidence = ["Plan", "Verslag", "Los"].map(|title| tenant.evidence(title));
    add(&fixture, tenant, &evidence).await;
    let [plan, report, loose] = evidence;
    let mut first = tenant.judgement("5.01.01");
    first.evidence = vec![report.id, plan.id, report.id];
    let mut second = tenant.judgement("5.01.02");
    second.judged_on = day("2026-03-02");
    second.evidence = vec![plan.id];
    let judgements = vec![first.clone(), second.clone()];
    fixture
        .write(tenant, vec![judgements::Change::Add(judgements).into()])
        .await;
    first.evidence.pop();

    let pairs = fixture.store.evidence_of(tenant.id, &[first.id, second.id]).await;
    let expected = vec![
        (first.id, report.clone()),
        (first.id, plan.clone()),
        (second.id, plan.clone()),
    ];
    assert_eq!(pairs.expect("read"), expected);
    let none = fixture.store.evidence_of(tenant.id, &[]).await;
    assert!(none.expect("read").is_empty());

    let with = async |id, page| {
        fixture
            .store
            .judgements_with(tenant.id, id, page)
            .await
            .expect("read")
    };
    assert_eq!(with(plan.id, ALL).await.rows, [second, first.clone()]);
    let page = with(plan.id, PageRequest { offset: 1, limit: 1 }).await;
    assert_eq!((page.rows, page.total), (vec![first], 2));
    assert_eq!(with(loose.id, ALL).await.total, 0);

    let rows = fixture
        .store
        .evidence_page(tenant.id, &EvidenceFilter::default(), ALL)
        .await;
    for row in rows.expect("read").rows {
        let expected = [(plan.id, 2), (report.id, 1), (loose.id, 0)];
        let used = expected.iter().find(|(id, _)| *id == row.evidence.id);
        assert_eq!(used.map(|(_, used)| *used), Some(row.used_by));
    }
}
