//! The steps of a statement, from draft to public.

use crate::filled::{self, browser, code, filled};
use chrono::TimeDelta;
use waarborg_documents::sign;
use waarborg_domain::accounts::{self, Role};
use waarborg_testkit::personas;
use waarborg_web::testing::{Browser, TestApp};

const OVERVIEW: &str = "/o/voorbeeldstad/statement";

/// Proposes as the CISO, and returns the address of the proposal.
pub async fn propose(ciso: &Browser, without: &[&str]) -> String {
    let mut fields = vec![("action", "propose"), ("note", "Zie het jaarverslag.")];
    fields.extend(without.iter().map(|what| ("without", *what)));
    let answer = ciso
        .post(&format!("{OVERVIEW}/propose"), &fields)
        .await
        .expect(303);
    answer.location().to_owned()
}

/// Sends a step, with the version that its page shows.
async fn step(who: &Browser, path: &str, fields: &[(&str, &str)]) -> waarborg_web::testing::Answer {
    let version = who.get(path).await.field("version").unwrap_or_default();
    let mut all = vec![("version", version.as_str())];
    all.extend(fields);
    who.post(path, &all).await
}

/// All steps to a public statement; returns the address of the statement.
pub async fn publish(test: &TestApp, without: &[&str]) -> String {
    let ciso = browser(test, personas::CISO).await;
    let mayor = browser(test, personas::BOARD_MEMBER).await;
    let path = propose(&ciso, without).await;
    let _ = step(
        &ciso,
        &format!("{path}/advise"),
        &[("note", "Een eerlijk beeld.")],
    )
    .await
    .expect(303);
    test.clock.advance(TimeDelta::minutes(2));
    let fields = [("code", code(test)), ("note", "In het college.".to_owned())];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let _ = step(&mayor, &format!("{path}/approve"), &fields)
        .await
        .expect(303);
    let _ = step(&ciso, &format!("{path}/publish"), &[]).await.expect(303);
    path
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn from_draft_to_a_public_page_that_verifies() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let mayor = browser(&test, personas::BOARD_MEMBER).await;
    let visitor = test.visitor();
    let _ = visitor
        .get("/public/voorbeeldstad")
        .await
        .expect(200)
        .shows("Nog geen verklaring");
    let _ = ciso
        .get(OVERVIEW)
        .await
        .expect(200)
        .shows("Verklaring voorleggen")
        .shows("Waarschuwing");
    let _ = ciso
        .get(&format!("{OVERVIEW}/draft"))
        .await
        .expect(200)
        .shows("5.01.01");

    let path = propose(&ciso, &[]).await;
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .shows("Wacht op advies van de CISO")
        .shows("Zie het jaarverslag.");
    // Nothing is public yet.
    let _ = visitor
        .get("/public/voorbeeldstad")
        .await
        .expect(200)
        .shows("Nog geen verklaring");

    let advise = format!("{path}/advise");
    let _ = step(&ciso, &advise, &[("note", " ")])
        .await
        .expect(422)
        .shows("Vul dit in");
    let _ = step(&ciso, &advise, &[("note", "Een eerlijk beeld.")])
        .await
        .expect(303);

    let approve = format!("{path}/approve");
    let _ = mayor
        .get(&approve)
        .await
        .expect(200)
        .shows("Een eerlijk beeld.")
        .shows("Wat er daarna gebeurt");
    let _ = step(&mayor, &approve, &[("code", "000000")])
        .await
        .expect(422)
        .shows("Deze code klopt niet");
    let used = code(&test);
    let _ = step(&mayor, &approve, &[("code", &used), ("note", "In het college.")])
        .await
        .expect(303);
    let _ = mayor
        .get(&path)
        .await
        .expect(200)
        .shows("In het college.")
        .shows("nog niet gepubliceerd");

    let _ = step(&mayor, &format!("{path}/publish"), &[]).await.expect(303);
    let _ = visitor
        .get("/public/voorbeeldstad")
        .await
        .expect(200)
        .shows("Zo beveiligt");
    let _ = visitor
        .get("/public")
        .await
        .expect(200)
        .shows("Gemeente Voorbeeldstad")
        .shows("Versie 1");
    let json = visitor
        .get("/public/voorbeeldstad/1/statement.json")
        .await
        .expect(200);
    let organisation = test
        .app
        .store
        .organisation_by_slug("voorbeeldstad")
        .await
        .expect("found")
        .expect("one");
    let verified = sign::verify(&json.bytes, Some(&organisation.public_key)).expect("unaltered and signed");
    assert_eq!(verified.signed.edition.number, 1);
    assert_eq!(verified.signed.approved_on.to_string(), "2026-11-23");

    let events = test
        .app
        .store
        .events_after(organisation.id, 0, 1_000_000)
        .await
        .expect("events");
    let ours: Vec<_> = events
        .iter()
        .filter(|event| event.action.starts_with("statement."))
        .collect();
    let actions: Vec<&str> = ours.iter().map(|event| event.action.as_str()).collect();
    assert_eq!(
        actions,
        [
            "statement.proposed",
            "statement.advised",
            "statement.approved",
            "statement.published"
        ]
    );
    assert!(
        !ours.iter().any(|event| event.details.contains(&used)),
        "the code is in the audit trail"
    );
}

#[tokio::test]
async fn one_changed_byte_fails_verification() {
    let test = filled().await;
    publish(&test, &[]).await;
    let json = test
        .visitor()
        .get("/public/voorbeeldstad/1/statement.json")
        .await
        .expect(200);
    assert!(sign::verify(&json.bytes, None).is_ok());
    for index in (0..json.bytes.len()).step_by(json.bytes.len() / 60) {
        let mut changed = json.bytes.clone();
        changed[index] ^= 1;
        assert!(sign::verify(&changed, None).is_err(), "byte {index}");
    }
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn no_step_is_taken_out_of_order() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let mayor = browser(&test, personas::BOARD_MEMBER).await;
    let path = propose(&ciso, &[]).await;
    // Not before the advice, and not before the approval.
    let _ = mayor
        .get(&format!("{path}/approve"))
        .await
        .expect(409)
        .shows("nog geen advies");
    let fields = [("version", "1"), ("code", &code(&test))];
    let _ = mayor
        .post(&format!("{path}/approve"), &fields)
        .await
        .expect(409)
        .shows("nog geen advies");
    let _ = mayor
        .post(&format!("{path}/publish"), &[("version", "1")])
        .await
        .expect(409)
        .shows("past daar niet bij");
    let take_down = [("version", "1"), ("note", "Weg ermee.")];
    let _ = mayor
        .post(&format!("{path}/take-down"), &take_down)
        .await
        .expect(409)
        .shows("Weg ermee.");
    // No second one beside it.
    let _ = ciso
        .get(&format!("{OVERVIEW}/propose"))
        .await
        .expect(200)
        .shows("Er ligt al een voorstel");
    let again = ciso
        .post(&format!("{OVERVIEW}/propose"), &[("action", "propose")])
        .await;
    let _ = again.expect(409).shows("Er ligt al een voorstel");
    // Withdrawing ends it.
    let _ = step(&ciso, &format!("{path}/withdraw"), &[("note", "Te vroeg.")])
        .await
        .expect(303);
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .shows("ingetrokken")
        .shows("Te vroeg.");
    let _ = ciso.get(&format!("{path}/advise")).await.expect(409);
    // The number is free again.
    let second = propose(&ciso, &[]).await;
    let _ = ciso
        .get(&second)
        .await
        .expect(200)
        .shows("Voorstel voor versie 1");
    let _ = step(&mayor, &format!("{second}/reject"), &[]).await.expect(422);
    let _ = step(
        &mayor,
        &format!("{second}/reject"),
        &[("note", "Eerst de back-ups.")],
    )
    .await
    .expect(303);
    let _ = ciso
        .get(&second)
        .await
        .expect(200)
        .shows("Eerst de back-ups.")
        .shows("Afgewezen");
}

#[tokio::test]
async fn nobody_approves_their_own_advice() {
    let test = filled().await;
    let both = test_both(&test).await;
    let path = propose(&both, &[]).await;
    let _ = step(&both, &format!("{path}/advise"), &[("note", "Doen.")])
        .await
        .expect(303);
    let _ = both
        .get(&format!("{path}/approve"))
        .await
        .expect(409)
        .shows("Iemand anders in het bestuur");
    let fields = [("version", "2"), ("code", &code(&test))];
    let _ = both
        .post(&format!("{path}/approve"), &fields)
        .await
        .expect(409)
        .shows("Iemand anders in het bestuur");
}

/// Somebody who is CISO and board member at once.
async fn test_both(test: &TestApp) -> Browser {
    let organisation = test
        .app
        .store
        .organisation_by_slug("voorbeeldstad")
        .await
        .expect("found")
        .expect("one");
    let mayor = filled::person(test, personas::BOARD_MEMBER).await;
    let roles = vec![Role::Ciso, Role::BoardMember];
    let roles = accounts::Change::SetRoles(mayor.id, roles);
    test.save_in(organisation.id, vec![roles.into()]).await;
    test.log_in(&mayor).await
}

#[tokio::test]
async fn who_comes_second_sees_what_the_first_did() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let mayor = browser(&test, personas::BOARD_MEMBER).await;
    let path = propose(&ciso, &[]).await;
    let advise = format!("{path}/advise");
    let first = [("version", "1"), ("note", "Het eerste advies.")];
    let _ = ciso.post(&advise, &first).await.expect(303);
    let second = [("version", "1"), ("note", "Mijn advies.")];
    let answer = ciso.post(&advise, &second).await.expect(409);
    let answer = answer
        .shows("Het eerste advies.")
        .shows("Mijn advies.")
        .shows("Iemand anders was je voor");
    let version = answer.field("version").expect("a version");
    // Saving over it, knowingly.
    let _ = ciso
        .post(&advise, &[("version", &version), ("note", "Mijn advies.")])
        .await
        .expect(303);
    let stale = [("version", "2"), ("note", "Akkoord."), ("code", &code(&test))];
    let answer = mayor.post(&format!("{path}/approve"), &stale).await.expect(409);
    let _ = answer
        .shows("Mijn advies.")
        .shows("Akkoord.")
        .shows("was je voor");
    // The code was not spent on it.
    let fields = [("version", "3"), ("note", "Akkoord."), ("code", &code(&test))];
    let _ = mayor.post(&format!("{path}/approve"), &fields).await.expect(303);
}

#[tokio::test]
async fn a_draft_with_something_that_blocks_is_not_proposed() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let page = ciso
        .get(OVERVIEW)
        .await
        .expect(200)
        .shows("Voorleggen kan nog niet")
        .shows("Blokkeert");
    // With the place to fix it.
    let _ = page
        .shows("href=\"/o/voorbeeldstad/scope/text\"")
        .shows("href=\"/o/voorbeeldstad/objects/processes\"");
    let answer = ciso
        .post(&format!("{OVERVIEW}/propose"), &[("action", "propose")])
        .await;
    let _ = answer.expect(422).shows("blokkeren");
    let none = test
        .app
        .store
        .statements(test.organisation)
        .await
        .expect("a list");
    assert!(none.is_empty());
    let _ = ciso
        .get(&format!("{OVERVIEW}/rules/scope-text-missing"))
        .await
        .expect(200)
        .shows("De reikwijdte is beschreven");
    let _ = ciso
        .get(&format!("{OVERVIEW}/rules/no-such-rule"))
        .await
        .expect(404);
}

#[tokio::test]
async fn the_public_edition_leaves_out_what_was_chosen() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let fields = [
        ("action", "preview"),
        ("without", "objects"),
        ("without", "states"),
    ];
    let answer = ciso
        .post(&format!("{OVERVIEW}/propose"), &fields)
        .await
        .expect(200);
    let _ = answer
        .shows("processen en systemen valt weg")
        .shows("statement/draft?without=objects");
    let draft = ciso
        .get(&format!("{OVERVIEW}/draft?without=objects&without=states"))
        .await
        .expect(200);
    let _ = draft.hides("Voldoet deels").shows("Deze uitgave laat weg");
    publish(&test, &["objects", "states"]).await;
    let page = test.visitor().get("/public/voorbeeldstad").await.expect(200);
    let _ = page
        .hides("id=\"items\"")
        .hides("Voldoet deels")
        .shows("Deze uitgave laat weg");
}

#[tokio::test]
async fn what_was_taken_down_is_gone_for_the_public() {
    let test = filled().await;
    let path = publish(&test, &[]).await;
    let ciso = browser(&test, personas::CISO).await;
    let visitor = test.visitor();
    let _ = visitor
        .get("/public/voorbeeldstad")
        .await
        .expect(200)
        .shows("Zo beveiligt");
    let take_down = format!("{path}/take-down");
    let _ = step(&ciso, &take_down, &[]).await.expect(422);
    let _ = step(&ciso, &take_down, &[("note", "Er stond een naam in de tekst.")])
        .await
        .expect(303);
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .shows("Er stond een naam in de tekst.");
    let _ = visitor
        .get("/public/voorbeeldstad")
        .await
        .expect(200)
        .shows("Nog geen verklaring");
    for gone in [
        "",
        "/statement.json",
        "/statement.pdf",
        "/statement.xlsx",
        "/statement.oscal-ssp.json",
    ] {
        let _ = visitor
            .get(&format!("/public/voorbeeldstad/1{gone}"))
            .await
            .expect(404);
    }
}

#[tokio::test]
async fn every_role_does_its_own_part() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let path = propose(&ciso, &[]).await;
    let auditor = browser(&test, personas::AUDITOR).await;
    let owner = browser(&test, personas::PROCESS_OWNER).await;
    let _ = auditor
        .get(&path)
        .await
        .expect(200)
        .hides("/advise")
        .hides("/withdraw");
    for (who, action) in [
        (&auditor, "advise"),
        (&auditor, "withdraw"),
        (&ciso, "approve"),
        (&ciso, "reject"),
    ] {
        let _ = who.get(&format!("{path}/{action}")).await.expect(403);
        let _ = who
            .post(&format!("{path}/{action}"), &[("version", "1"), ("note", "x")])
            .await
            .expect(403);
    }
    let _ = owner.get(OVERVIEW).await.expect(403);
    let _ = owner.get(&format!("{path}/statement.json")).await.expect(403);
    let administrator = browser(&test, personas::ADMINISTRATOR).await;
    let _ = administrator.get(OVERVIEW).await.expect(403);
}

#[tokio::test]
async fn oscal_is_beside_the_other_forms_and_shows_no_more() {
    let test = filled().await;
    let path = publish(&test, &["states"]).await;
    let ciso = browser(&test, personas::CISO).await;
    let page = ciso.get(&path).await.expect(200);
    for (form, root) in [
        ("oscal-ssp", "system-security-plan"),
        ("oscal-assessment-results", "assessment-results"),
        ("oscal-poam", "plan-of-action-and-milestones"),
    ] {
        let address = format!("{path}/statement.{form}.json");
        assert!(page.body.contains(&address), "{form}");
        let file = ciso.get(&address).await.expect(200);
        let document: serde_json::Value = serde_json::from_slice(&file.bytes).expect("JSON");
        assert!(document[root]["uuid"].is_string(), "{form}");
        assert!(
            file.header("content-disposition")
                .contains(&format!("verklaring-voorbeeldstad-1.{form}.json"))
        );
    }
    // The public edition has no states: no results, no gaps, and a plan without them.
    let public = test.visitor();
    let page = public.get("/public/voorbeeldstad").await.expect(200);
    let _ = page
        .shows("statement.oscal-ssp.json")
        .hides("oscal-poam")
        .hides("assessment-results");
    let plan = public
        .get("/public/voorbeeldstad/1/statement.oscal-ssp.json")
        .await
        .expect(200);
    assert!(
        !plan
            .body
            .contains("implementation-status\": {\n            \"state\": \"implemented")
    );
    for gone in ["oscal-assessment-results", "oscal-poam"] {
        let _ = public
            .get(&format!("/public/voorbeeldstad/1/statement.{gone}.json"))
            .await
            .expect(404);
    }
}

#[tokio::test]
async fn downloads_inside_are_the_whole_statement() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let path = propose(&ciso, &["objects", "motivations"]).await;
    let json = ciso.get(&format!("{path}/statement.json")).await.expect(200);
    let statement: waarborg_domain::statement::Statement =
        serde_json::from_slice(&json.bytes).expect("a statement");
    assert!(statement.left_out.is_empty() && statement.scope.items.is_some());
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .shows(&waarborg_documents::canonical::sha256(&json.bytes));
    let pdf = ciso
        .get(&format!("{path}/statement.pdf?lang=en"))
        .await
        .expect(200);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    let xlsx = ciso.get(&format!("{path}/statement.xlsx")).await.expect(200);
    assert!(xlsx.bytes.starts_with(b"PK"));
    assert!(
        xlsx.header("content-disposition")
            .contains("verklaring-voorbeeldstad-1.xlsx")
    );
}

#[tokio::test]
async fn a_page_takes_a_handful_of_queries() {
    let test = filled().await;
    for _ in 0..6 {
        publish(&test, &[]).await;
        test.clock.advance(TimeDelta::days(30));
    }
    let ciso = browser(&test, personas::CISO).await;
    let path = propose(&ciso, &[]).await;
    let mayor = browser(&test, personas::BOARD_MEMBER).await;
    let pages = [
        (&ciso, OVERVIEW.to_owned()),
        (&ciso, format!("{OVERVIEW}/draft")),
        (&ciso, format!("{OVERVIEW}/rules/measure-nothing-demonstrated")),
        (&ciso, format!("{path}/content")),
        (&ciso, path.clone()),
        (&mayor, format!("{path}/approve")),
    ];
    for (who, page) in pages {
        test.take_queries();
        let answer = who.get(&page).await;
        assert!(answer.status.as_u16() < 500, "{page}");
        let calls = test.take_queries();
        assert!(calls <= 8, "{calls} for {page}");
    }
}

#[tokio::test]
async fn every_version_tells_what_changed_since_the_one_before() {
    let test = filled().await;
    publish(&test, &[]).await;
    test.clock.advance(TimeDelta::days(200));
    publish(&test, &[]).await;
    let ciso = browser(&test, personas::CISO).await;
    let _ = ciso
        .get(OVERVIEW)
        .await
        .expect(200)
        .shows("Sinds versie 1:")
        .shows("slechter");
    let visitor = test.visitor();
    let newest = visitor.get("/public/voorbeeldstad").await.expect(200);
    let _ = newest
        .shows("Sinds versie 1:")
        .shows("slechter")
        .hides("oudere verklaring");
    let older = visitor.get("/public/voorbeeldstad/1").await.expect(200);
    let _ = older.shows("Dit is een oudere verklaring").shows("versie 2");
}
