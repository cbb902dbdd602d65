//! Systems to try things on.

use chrono::Utc;
use waarborg_domain::accounts::Role;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::inheritances::{self, Inheritance};
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, Verdict};
use waarborg_domain::objects::{self, ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_domain::store::Change;
use waarborg_web::testing::{Browser, TestApp};

/// `SYS-001 Systeem 1`, in use since 1 January 2026.
pub fn system(object: ObjectId, n: usize) -> ObjectVersion {
    ObjectVersion {
        object,
        kind: ObjectKind::System,
        version: 1,
        valid_from: "2026-01-01".parse().expect("a day"),
        retired: false,
        recorded_at: Utc::now(),
        details: ObjectDetails {
            code: format!("SYS-{n:03}"),
            name: format!("Systeem {n}"),
            description: String::new(),
            owner: None,
            critical: false,
            availability: Rating::Low,
            integrity: Rating::Low,
            confidentiality: Rating::Low,
            internet_facing: false,
            operational_technology: false,
            supplier: None,
        },
    }
}

/// An application with this many systems.
pub async fn test_with_systems(count: usize) -> (TestApp, Vec<ObjectId>) {
    let test = TestApp::new().await;
    let ids: Vec<ObjectId> = (0..count).map(|_| test.app.id()).collect();
    let systems = ids
        .iter()
        .zip(1..)
        .map(|(id, n)| Change::from(objects::Change::Save(vec![system(*id, n)])));
    if count > 0 {
        test.save(systems.collect()).await;
    }
    (test, ids)
}

/// An inheritance from the start of 2026.
pub fn inheritance(test: &TestApp, what: &str, provider: ObjectId, consumers: &str) -> Change {
    Change::from(inheritances::Change::Add(Inheritance {
        id: test.app.id(),
        provided: what.parse().expect("a number"),
        provider,
        consumers: consumers.parse().expect("a target"),
        valid_from: "2026-01-01".parse().expect("a day"),
        ended_on: None,
        recorded_at: test.app.clock.now(),
    }))
}

/// The three aspects of a measure judged on one object.
pub fn judged(test: &TestApp, judge: UserId, measure: &str, object: ObjectId) -> Change {
    let judgement = |aspect: &Aspect| Judgement {
        id: test.app.id(),
        catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
        requirement: measure.parse().expect("a number"),
        target: Target::Object(object),
        aspect: *aspect,
        verdict: Verdict::Met,
        judged_on: "2026-11-01".parse().expect("a day"),
        period: None,
        basis: Basis::SelfAssessment,
        remark: String::new(),
        evidence: Vec::new(),
        judged_by: judge,
        judged_by_name: "Test".to_owned(),
        recorded_at: Utc::now(),
        batch: None,
        retracted: None,
    };
    judgements::Change::Add(Aspect::ALL.iter().map(judgement).collect()).into()
}

/// A browser of somebody with this name.
pub async fn browser_of(test: &TestApp, name: &str, role: Role) -> Browser {
    let address = format!("{}@voorbeeldstad.example", name.to_lowercase().replace(' ', "."));
    let user = test.account_named(name, &address, &[role]).await;
    test.log_in(&user).await
}

/// Uploads a file to import and returns the address of the preview.
pub async fn import(browser: &Browser, list: &str, name: &str, content: &[u8]) -> String {
    let sent = browser
        .post_files(&format!("{list}/import"), &[], &[("file", name, content)])
        .await;
    sent.expect(303).location().to_owned()
}
