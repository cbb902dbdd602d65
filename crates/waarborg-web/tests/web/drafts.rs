//! What is being prepared as v2.0, beside what an organisation has.

use crate::filled::{assessed, browser, filled};
use waarborg_domain::accounts::Role;
use waarborg_testkit::personas;
use waarborg_web::testing::TestApp;

const DRAFT: &str = "/o/voorbeeldstad/drafts/v2.0";

#[tokio::test]
async fn a_reader_sees_what_would_change_marked_as_a_draft() {
    let test = filled().await;
    let reader = browser(&test, personas::READER).await;
    // The first page reads the records; every later one finds them.
    let _ = reader.get(DRAFT).await.expect(200);
    test.take_queries();
    let page = reader.get(DRAFT).await.expect(200);
    let queries = test.take_queries();
    assert!(queries <= 3, "{queries} queries");
    let page = page
        .shows("BIO2 v2.0 in voorbereiding")
        .shows("Concept: dit is geen geldend recht")
        .shows("Dit is de stand van 15 september 2026. BIO2 v1.3 blijft gelden.")
        .shows("32 van 32 veranderingen")
        .shows("6.03.05")
        .shows("Vraagt iets anders")
        .shows("Termijn vervalt: het cloudbeleid")
        .shows("5.1 Reikwijdte managementsysteem")
        .shows("D1.15")
        .shows("href=\"/o/voorbeeldstad/measures/8.08.04\"")
        .shows("href=\"/o/voorbeeldstad/requirements/D1.15\"")
        .shows("wb-trio__item")
        .shows("c0052f4e01bcf1412ef76c9810b112fcd5984e33")
        .shows("Geraadpleegd op 28 november 2026")
        .hides("Je organisatie werkt met BIO2 v1.2");
    // There is nothing to send here: the forms are those of the layout and the filters.
    let main = page.body.split("<main").nth(1).expect("a main part");
    assert!(!main.contains("method=\"post\""), "{main}");
    let _ = reader
        .get("/o/voorbeeldstad/measures")
        .await
        .expect(200)
        .shows("href=\"/o/voorbeeldstad/drafts/v2.0\"");
}

#[tokio::test]
async fn filters_leave_what_somebody_asks_for() {
    let test = filled().await;
    let reader = browser(&test, personas::READER).await;
    let moved = reader.get(&format!("{DRAFT}?effect=moved")).await.expect(200);
    let _ = moved
        .shows("3 van 32 veranderingen")
        .shows("6.03.05")
        .hides("/measures/5.14.02\"");
    let ours = reader.get(&format!("{DRAFT}?ours=1")).await.expect(200);
    let _ = ours
        .shows("/measures/5.14.02\"")
        .hides("/measures/5.17.03\"")
        .hides("18 Relatie BIO");
    let none = reader
        .get(&format!("{DRAFT}?effect=reworded&ours=1"))
        .await
        .expect(200);
    let _ = none
        .shows("Geen veranderingen gevonden")
        .shows("Wis alle filters");
    let nonsense = reader.get(&format!("{DRAFT}?effect=%3Cb%3E")).await.expect(200);
    let _ = nonsense.shows("32 van 32 veranderingen").hides("<b>");
}

/// Nobody sees the state of another organisation, or of what is not theirs.
#[tokio::test]
async fn states_are_those_that_the_reader_may_see() {
    let test = TestApp::new().await;
    test.make_organisation("elders").await;
    let owner = test.with_user(Role::ProcessOwner).await;
    let _ = owner.get("/o/elders/drafts/v2.0").await.expect(404);
    let page = owner.get(&format!("{DRAFT}?effect=moved")).await.expect(200);
    let _ = page
        .shows("Hier hoef jij of je organisatie nu niets voor aan te tonen.")
        .hides("wb-trio__item");
}

/// A draft can be looked at and nothing else: it is no version.
#[tokio::test]
async fn nobody_can_work_on_a_draft() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    for path in ["migration/to/v2.0", "migration/to/v2.0/preview?chosen=1"] {
        let path = format!("/o/voorbeeldstad/{path}");
        let _ = ciso.get(&path).await.expect(404);
    }
    let preview = "/o/voorbeeldstad/migration/to/v2.0/preview";
    let sent = ciso.post(preview, &[("chosen", "1"), ("fingerprint", "x")]).await;
    let _ = sent.expect(404);
    let _ = ciso
        .get("/o/voorbeeldstad/migration")
        .await
        .expect(200)
        .shows("Je werkt met de nieuwste versie")
        .shows("Concept van BIO2 v2.0: wat verandert er voor ons?")
        .hides("/migration/to/v2.0");
    // And a version is no draft.
    let _ = ciso.get("/o/voorbeeldstad/drafts/v1.3").await.expect(404);
}

#[tokio::test]
async fn who_works_on_an_older_version_sees_their_own_numbers() {
    let (test, _) = assessed().await;
    let ciso = browser(&test, "ciso@oudstad.example").await;
    let _ = ciso
        .get("/o/oudstad/drafts/v2.0")
        .await
        .expect(200)
        .shows("Je organisatie werkt met BIO2 v1.2")
        .shows("Bij jullie 5.25.01")
        .shows("href=\"/o/oudstad/measures/5.25.01\"");
}
