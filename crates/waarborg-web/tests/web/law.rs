//! Whether the Cyberbeveiligingswet applies, and what pages say of it; and of publishing, per version of BIO2.

use crate::filled::{assessed, browser};
use waarborg_domain::accounts::Role;
use waarborg_domain::law::CbwScope;
use waarborg_domain::organisations::{Change, Organisation};
use waarborg_web::testing::TestApp;

const SETTINGS: &str = "/o/voorbeeldstad/admin/settings";
const CONTROL: &str = "/o/voorbeeldstad/applicability/5.01";
const MEASURE: &str = "/o/voorbeeldstad/applicability/5.01.01";

fn settings<'a>(cbw: &'a str, reason: &'a str, version: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", "Gemeenschappelijke regeling Voorbeeldland"),
        ("tier", "joint-arrangement"),
        ("design", "36"),
        ("existence", "12"),
        ("operating_effectiveness", "12"),
        ("version", version),
        ("cbw", cbw),
        ("cbw_reason", reason),
    ]
}

/// Changes what the organisation determined.
async fn determine(test: &TestApp, slug: &str, scope: CbwScope) {
    let found = test.app.store.organisation_by_slug(slug).await;
    let organisation: Organisation = found.expect("the store answers").expect("the organisation");
    let mut changed = organisation.clone();
    changed.settings.cbw.scope = scope;
    changed.settings.cbw.reason = "Zo bepaald.".to_owned();
    test.save_in(organisation.id, vec![Change::Update(changed).into()])
        .await;
}

#[tokio::test]
async fn an_administrator_says_whether_the_law_applies_and_why() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let _ = ada
        .get(SETTINGS)
        .await
        .expect(200)
        .shows("Gemeente: De Cbw geldt.")
        .shows("Dit is een voorstel en onze eigen lezing")
        .shows("value=\"undetermined\" selected")
        .shows("Gemeenschappelijke regeling")
        .shows("Zelfstandig bestuursorgaan");
    let _ = ada
        .post(SETTINGS, &settings("outside", " ", "1"))
        .await
        .expect(422)
        .shows("Schrijf op waarom de Cbw niet geldt");
    let reason = "Voert geen overheidstaak uit.";
    let _ = ada
        .post(SETTINGS, &settings("outside", reason, "1"))
        .await
        .expect(303);
    let _ = ada
        .get(SETTINGS)
        .await
        .shows("value=\"outside\" selected")
        .shows(reason)
        .shows("Gemeenschappelijke regeling: Nog niet bepaald.");
    let auditor = test.with_user(Role::Auditor).await;
    let _ = auditor
        .get("/o/voorbeeldstad/audit")
        .await
        .expect(200)
        .shows("Cyberbeveiligingswet");
    let _ = ada
        .post(SETTINGS, &settings("outside", "Anders.", "1"))
        .await
        .expect(409)
        .shows(reason);
}

#[tokio::test]
async fn the_ground_of_a_control_and_a_measure_follows_the_organisation() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let undetermined = "staat nog niet of de Cyberbeveiligingswet";
    let _ = ciso.get(CONTROL).await.expect(200).shows(undetermined);
    determine(&test, "voorbeeldstad", CbwScope::Within).await;
    let _ = ciso
        .get(CONTROL)
        .await
        .shows("Pas een beheersmaatregel toe, of wijk ervan af met een onderbouwing.")
        .shows("De grondslag is de Cyberbeveiligingswet (Cbw), voor netwerk- en informatiesystemen");
    let _ = ciso
        .get(MEASURE)
        .await
        .shows("Een overheidsmaatregel is verplicht, tenzij hij niet van toepassing kan zijn.");
    let _ = ciso
        .get("/o/voorbeeldstad/measures/5.01.01")
        .await
        .expect(200)
        .shows("De grondslag is de Cyberbeveiligingswet");
    let excepted = ciso.get("/o/voorbeeldstad/applicability/5.32").await.expect(200);
    let _ = excepted.shows("De grondslag is verplichtende zelfregulering");
    let _ = ciso
        .get("/o/voorbeeldstad/obligations")
        .await
        .expect(200)
        .shows("De grondslag is de Cyberbeveiligingswet");
    determine(&test, "voorbeeldstad", CbwScope::Outside).await;
    let _ = ciso
        .get(MEASURE)
        .await
        .shows("De grondslag is verplichtende zelfregulering");
}

#[tokio::test]
async fn an_entity_under_the_law_on_an_older_version_reads_that_it_is_under_the_law() {
    let (test, _) = assessed().await;
    let ciso = browser(&test, "ciso@oudstad.example").await;
    determine(&test, "oudstad", CbwScope::Within).await;
    let _ = ciso
        .get("/o/oudstad/applicability/5.01.01")
        .await
        .expect(200)
        .shows("geldt voor je organisatie en schrijft sinds 15 augustus 2026 BIO2 v1.3 voor")
        .hides("niet de grondslag");
    let _ = ciso
        .get("/o/oudstad/statement")
        .await
        .expect(200)
        .shows("Je werkt met de versie van BIO2 die de wet voorschrijft")
        .shows("In deze versie van BIO2 is publiceren verplicht");
    let _ = ciso
        .get("/o/oudstad/scope")
        .await
        .expect(200)
        .shows("is in deze versie van BIO2 verplicht");
    let _ = test
        .visitor()
        .get("/public/oudstad")
        .await
        .shows("Kom later terug");
}

#[tokio::test]
async fn publishing_is_the_choice_of_an_organisation_on_v1_3() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get("/o/voorbeeldstad/statement")
        .await
        .expect(200)
        .shows("kiezen jullie zelf")
        .hides("publiceren verplicht");
    let _ = ciso
        .get("/o/voorbeeldstad/scope")
        .await
        .expect(200)
        .shows("Dat kiezen jullie zelf")
        .shows("het jaarverslag");
    let _ = test
        .visitor()
        .get("/public/voorbeeldstad")
        .await
        .shows("Of een organisatie dat doet, kiest zij zelf");
}
