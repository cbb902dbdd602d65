//! Stating the scope.

use chrono::TimeDelta;
use waarborg_domain::accounts::Role;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::objects::{self, ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_domain::scope::{self, ScopeItem, ScopeText};
use waarborg_web::testing::TestApp;

const SCOPE: &str = "/o/voorbeeldstad/scope";

async fn object(
    test: &TestApp,
    kind: ObjectKind,
    name: &str,
    critical: bool,
    owner: Option<UserId>,
) -> ObjectId {
    let id = test.app.id();
    test.save(vec![
        objects::Change::Save(vec![ObjectVersion {
            object: id,
            kind,
            version: 1,
            valid_from: test.app.clock.today(),
            retired: false,
            recorded_at: test.app.clock.now(),
            details: ObjectDetails {
                code: format!("C-{name}"),
                name: name.to_owned(),
                description: String::new(),
                owner,
                critical,
                availability: Rating::Medium,
                integrity: Rating::Medium,
                confidentiality: Rating::Medium,
                internet_facing: false,
                operational_technology: false,
                supplier: None,
            },
        }])
        .into(),
    ])
    .await;
    id
}

#[tokio::test]
async fn the_text_has_versions_that_can_be_compared() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get(SCOPE)
        .await
        .expect(200)
        .shows("Er is nog geen tekst")
        .shows("Reikwijdte managementsysteem");
    let text = format!("{SCOPE}/text");
    let _ = ciso
        .post(&text, &[("text", " "), ("version", "0")])
        .await
        .expect(422)
        .shows("href=\"#text\"");
    let first = "Wij doen alles.\r\n\r\nBehalve het zwembad.";
    let _ = ciso
        .post(&text, &[("text", first), ("version", "0")])
        .await
        .expect(303);
    let page = ciso.get(SCOPE).await.expect(200).shows("<p>Wij doen alles.</p>");
    let _ = page.shows("Versie 1, 23 november 2026, Test ciso");
    let second = "Wij doen alles.\nBehalve de sporthal.";
    let _ = ciso
        .post(&text, &[("text", second), ("version", "1")])
        .await
        .expect(303);
    let page = ciso
        .get(&format!("{SCOPE}/history"))
        .await
        .expect(200)
        .shows("Versie 2");
    let _ = page
        .shows("<del>Behalve het zwembad.</del>")
        .shows("<ins>Behalve de sporthal.</ins>");
    let _ = ciso
        .get(&format!("{SCOPE}/history?version=1"))
        .await
        .expect(200)
        .shows("De eerste versie.");
    let _ = ciso.get(&format!("{SCOPE}/history?version=7")).await.expect(404);
}

#[tokio::test]
async fn two_writers_see_each_other() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let colleague = test
        .account_named("Colette Collega", "c@voorbeeldstad.example", &[Role::Ciso])
        .await;
    let text = format!("{SCOPE}/text");
    test.save(vec![
        scope::Change::AddText(ScopeText {
            version: 1,
            text: "Van Colette.".to_owned(),
            stated_on: test.app.clock.today(),
            stated_by: colleague.id,
            recorded_at: test.app.clock.now(),
        })
        .into(),
    ])
    .await;
    let page = ciso
        .post(&text, &[("text", "Van mij."), ("version", "0")])
        .await
        .expect(409);
    let page = page
        .shows("Van Colette.")
        .shows("Van mij.")
        .shows("Colette Collega schreef intussen");
    assert_eq!(page.field("version").as_deref(), Some("1"));
    let _ = ciso
        .post(&text, &[("text", "Van mij."), ("version", "1")])
        .await
        .expect(303);
    let _ = ciso
        .get(SCOPE)
        .await
        .expect(200)
        .shows("Van mij.")
        .hides("Van Colette.");
}

#[tokio::test]
async fn what_is_out_has_a_reason_and_what_is_critical_warns() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let pool = object(&test, ObjectKind::System, "Kassa zwembad", false, None)
        .await
        .to_string();
    let desk = object(&test, ObjectKind::Process, "Burgerzaken", true, None)
        .await
        .to_string();
    let _ = ciso
        .get(SCOPE)
        .await
        .expect(200)
        .shows("Kassa zwembad")
        .shows("Burgerzaken")
        .hides("kritiek object");
    let items = format!("{SCOPE}/items");
    let page = ciso
        .get(&format!("{items}?object={pool}&object={desk}&included=out"))
        .await
        .expect(200);
    let _ = page
        .shows("1 hiervan is kritiek")
        .shows("nu binnen de reikwijdte");
    let both = [
        ("object", pool.as_str()),
        ("seen", ""),
        ("object", &desk),
        ("seen", ""),
        ("included", "out"),
    ];
    let _ = ciso
        .post(&items, &both)
        .await
        .expect(422)
        .shows("Schrijf op waarom");
    let with_reason = [&both[..], &[("reason", "Uitbesteed.")]].concat();
    let _ = ciso.post(&items, &with_reason).await.expect(303);
    let page = ciso
        .get(SCOPE)
        .await
        .expect(200)
        .shows("2 objecten staan nu buiten");
    let _ = page
        .shows("1 kritiek object staat buiten")
        .shows("Uitbesteed.")
        .shows("Buiten, maar kritiek");
    let page = ciso
        .get(&format!("{SCOPE}?status=out&critical=1"))
        .await
        .expect(200);
    let _ = page.shows("Burgerzaken").hides("Kassa zwembad");
}

#[tokio::test]
async fn a_decision_of_a_colleague_is_shown_first() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let pool = object(&test, ObjectKind::System, "Kassa zwembad", false, None).await;
    let colleague = test
        .account_named("Colette Collega", "c@voorbeeldstad.example", &[Role::Ciso])
        .await;
    test.save(vec![
        scope::Change::AddItem(ScopeItem {
            object: pool,
            included: true,
            reason: "Toch wel.".to_owned(),
            decided_on: test.app.clock.today(),
            decided_by: colleague.id,
            recorded_at: test.app.clock.now(),
        })
        .into(),
    ])
    .await;
    let id = pool.to_string();
    let fields = [
        ("object", id.as_str()),
        ("seen", ""),
        ("included", "out"),
        ("reason", "Uitbesteed."),
    ];
    let page = ciso.post(&format!("{SCOPE}/items"), &fields).await.expect(409);
    let page = page
        .shows("Colette Collega zette het binnen")
        .shows("Toch wel.")
        .shows("Uitbesteed.");
    let seen = page.field("seen").expect("a field");
    let fields = [
        ("object", id.as_str()),
        ("seen", &seen),
        ("included", "out"),
        ("reason", "Uitbesteed."),
    ];
    let _ = ciso.post(&format!("{SCOPE}/items"), &fields).await.expect(303);
}

#[tokio::test]
async fn as_it_was_on_a_day() {
    let test = TestApp::new().await;
    test.account(Role::Ciso).await;
    let pool = object(&test, ObjectKind::System, "Kassa zwembad", false, None)
        .await
        .to_string();
    test.clock.advance(TimeDelta::days(3));
    let user = test
        .account_named("Cis", "cis@voorbeeldstad.example", &[Role::Ciso])
        .await;
    let ciso = test.log_in(&user).await;
    let fields = [
        ("object", pool.as_str()),
        ("seen", ""),
        ("included", "out"),
        ("reason", "Uitbesteed."),
    ];
    let _ = ciso.post(&format!("{SCOPE}/items"), &fields).await.expect(303);
    let page = ciso.get(&format!("{SCOPE}?as-of=2026-11-24")).await.expect(200);
    let _ = page
        .shows("Stand van 24 november 2026")
        .hides("Uitbesteed.")
        .hides("name=\"object\"");
}

#[tokio::test]
async fn a_process_owner_sees_their_own() {
    let test = TestApp::new().await;
    let owner = test.account(Role::ProcessOwner).await;
    object(&test, ObjectKind::System, "Van mij", false, Some(owner.id)).await;
    object(&test, ObjectKind::System, "Van een ander", false, None).await;
    let browser = test.log_in(&owner).await;
    let _ = browser
        .get(SCOPE)
        .await
        .expect(200)
        .shows("Van mij")
        .hides("Van een ander")
        .hides("name=\"object\"");
    let _ = browser.get(&format!("{SCOPE}/text")).await.expect(403);
    let _ = browser
        .post(&format!("{SCOPE}/items"), &[("included", "out")])
        .await
        .expect(403);
}

#[tokio::test]
async fn a_page_costs_a_handful_of_queries() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    for number in 0..60 {
        object(
            &test,
            ObjectKind::System,
            &format!("Systeem {number:02}"),
            false,
            None,
        )
        .await;
    }
    let _ = ciso
        .get(SCOPE)
        .await
        .expect(200)
        .shows("60 processen en systemen")
        .shows("page=2");
    for path in [
        SCOPE.to_owned(),
        format!("{SCOPE}/history"),
        format!("{SCOPE}/text"),
    ] {
        test.take_queries();
        let _ = ciso.get(&path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= 3, "{path}: {calls}");
    }
}
