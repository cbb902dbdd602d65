//! How long the ledger of a large organisation takes. Run it by hand:
//! `cargo test -p waarborg-store --test size -- --ignored --nocapture`.

use chrono::{DateTime, NaiveDate};
use std::time::Instant;
use uuid::Uuid;
use waarborg_domain::accounts;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::filling;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, OrganisationId, UserId};
use waarborg_domain::judgements::{self, Aspect, Basis, JudgedUnder, Judgement, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::organisations::{self, GovernmentTier, Organisation, Settings};
use waarborg_domain::store::PageRequest;
use waarborg_domain::{accounts::User, catalogue::Language};
use waarborg_store::StoreUrl;

const JUDGEMENTS: u64 = 100_000;

#[tokio::test]
#[ignore = "takes a while"]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn hundred_thousand_judgements() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = match std::env::var("WAARBORG_SIZE_URL") {
        Ok(url) => url.parse().expect("an address"),
        Err(_) => StoreUrl::Sqlite(folder.path().join("store.sqlite")),
    };
    let store = waarborg_store::open(&url).await.expect("a store");
    let id = OrganisationId(Uuid::now_v7());
    let writer = UserId(Uuid::now_v7());
    let now = DateTime::from_timestamp(1_770_000_000, 0).expect("a moment");
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    let judgements = (0..JUDGEMENTS).map(|number| Judgement {
        id: JudgementId(Uuid::now_v7()),
        catalogue_version: "v1.3".to_owned(),
        requirement: format!("8.{:02}.01", 1 + number % 34).parse().expect("a measure"),
        target: Target::OwnedBy(ObjectKind::System, writer),
        aspect: Aspect::Design,
        verdict: Verdict::Met,
        judged_on: day - chrono::Days::new(number % 900),
        period: None,
        basis: Basis::SelfAssessment,
        remark: "Gezien in het overleg, besproken met de eigenaar.".to_owned(),
        evidence: Vec::new(),
        judged_by: writer,
        judged_by_name: "Schrijver".to_owned(),
        recorded_at: now,
        batch: None,
        retracted: None,
    });
    let organisation = Organisation {
        id,
        slug: format!("groot-{}", id.0.simple()).chars().take(40).collect(),
        name: "Gemeente Groot".to_owned(),
        tier: GovernmentTier::Municipality,
        catalogue_version: "v1.3".to_owned(),
        settings: Settings::default(),
        public_key: String::new(),
        encrypted_private_key: Vec::new(),
        invented: true,
        version: 1,
    };
    let user = User {
        id: writer,
        home: id,
        email: format!("{writer}@groot.example"),
        name: "Schrijver".to_owned(),
        language: Language::Nl,
        password_hash: String::new(),
        totp_secret: None,
        totp_last_step: 0,
        recovery_codes: Vec::new(),
        must_change_password: false,
        active: true,
        version: 1,
    };
    let commit = filling::chapter(
        id,
        vec![
            organisations::Change::Create(organisation).into(),
            accounts::Change::Add(user).into(),
            judgements::Change::Add(judgements.collect()).into(),
        ],
        vec![NewEvent {
            at: now,
            actor: Some(writer),
            actor_name: "Schrijver".to_owned(),
            action: "test.written",
            subject_kind: "judgement",
            subject: String::new(),
            details: serde_json::json!({}),
        }],
    );
    let started = Instant::now();
    store.commit(commit).await.expect("written");
    eprintln!("written: {:?}", started.elapsed());
    let started = Instant::now();
    let all = store.ledger_since(id, 0).await.expect("read").expect("it");
    eprintln!(
        "whole ledger: {:?} for {}",
        started.elapsed(),
        all.judgements.recorded.len()
    );
    let started = Instant::now();
    let none = store
        .ledger_since(id, all.revision)
        .await
        .expect("read")
        .expect("it");
    eprintln!(
        "nothing new: {:?} for {}",
        started.elapsed(),
        none.judgements.recorded.len()
    );
    let started = Instant::now();
    let page = PageRequest { offset: 0, limit: 50 };
    let targets = [Target::OwnedBy(ObjectKind::System, writer)];
    let measures = [JudgedUnder {
        version: "v1.3".to_owned(),
        requirement: "8.02.01".parse().expect("a measure"),
    }];
    let history = store
        .judgement_history(id, &measures, &targets, page)
        .await
        .expect("read");
    eprintln!("history: {:?} for {}", started.elapsed(), history.total);
}
