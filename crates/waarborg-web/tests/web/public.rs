//! What everybody can read.

use crate::filled::{self, browser, code, filled};
use axum::body::Body;
use axum::http::Request;
use chrono::TimeDelta;
use std::io::Read;
use std::sync::Arc;
use waarborg_documents::sign::SignedEdition;
use waarborg_domain::evidence::Change as New;
use waarborg_domain::judgements::Change::Add;
use waarborg_domain::store::Change;
use waarborg_testkit::personas;
use waarborg_web::testing::{Answer, TestApp};

/// A public statement; returns the application.
async fn published() -> TestApp {
    let test = filled().await;
    publish(&test).await;
    test
}

async fn publish(test: &TestApp) {
    let ciso = browser(test, personas::CISO).await;
    let mayor = browser(test, personas::BOARD_MEMBER).await;
    let answer = ciso
        .post("/o/voorbeeldstad/statement/propose", &[("action", "propose")])
        .await
        .expect(303);
    let path = answer.location().to_owned();
    let advice = [("version", "1"), ("note", "Geheim advies van de CISO.")];
    let _ = ciso.post(&format!("{path}/advise"), &advice).await.expect(303);
    test.clock.advance(TimeDelta::minutes(2));
    let fields = [
        ("version", "2"),
        ("code", &code(test)),
        ("note", "Geheime notulen."),
    ];
    let _ = mayor.post(&format!("{path}/approve"), &fields).await.expect(303);
    let _ = ciso
        .post(&format!("{path}/publish"), &[("version", "3")])
        .await
        .expect(303);
}

fn count(answer: &Answer, text: &str) -> usize {
    answer.body.matches(text).count()
}

#[tokio::test]
async fn all_controls_and_measures_are_on_the_page() {
    let test = published().await;
    for lang in ["nl", "en"] {
        let page = test
            .visitor()
            .get(&format!("/public/voorbeeldstad?lang={lang}"))
            .await
            .expect(200);
        assert_eq!(count(&page, "scope=\"rowgroup\""), 93, "{lang}");
        assert_eq!(count(&page, "<tr id=\"n-"), 118, "{lang}");
        // Each with three aspects, and each aspect with a state.
        for aspect in if lang == "nl" {
            ["Opzet", "Bestaan", "Werking"]
        } else {
            ["Design", "Implementation", "Operating effectiveness"]
        } {
            // The 39 controls without a measure have states of their own, but for the one that is left out.
            let states = count(&page, &format!("<td data-label=\"{aspect}\">"));
            assert_eq!(states, 118 + 38, "{lang} {aspect}");
        }
        assert!(page.body.contains(&format!("<html lang=\"{lang}\"")));
    }
}

#[tokio::test]
async fn the_annex_has_every_exception_with_its_grounds() {
    let test = published().await;
    let json = test
        .visitor()
        .get("/public/voorbeeldstad/1/statement.json")
        .await
        .expect(200);
    let signed: SignedEdition = serde_json::from_slice(&json.bytes).expect("an edition");
    let page = test.visitor().get("/public/voorbeeldstad").await.expect(200);
    let annex = page.body.split("id=\"exceptions\"").nth(1).expect("an annex");
    let annex = annex.split("</section>").next().expect("its end");
    let organisation = test
        .app
        .store
        .organisation_by_slug("voorbeeldstad")
        .await
        .expect("found")
        .expect("one");
    let ledger = test.app.ledger(organisation.id).await.expect("a ledger");
    let decisions = ledger.decisions_on(signed.edition.as_of);
    let excepted: Vec<_> = decisions
        .values()
        .filter(|decision| decision.applicability.is_exception())
        .collect();
    assert!(!excepted.is_empty(), "the story has exceptions");
    assert_eq!(annex.matches("<h3").count(), excepted.len());
    for decision in excepted {
        assert!(
            annex.contains(&format!("href=\"#n-{}\"", decision.subject)),
            "{}",
            decision.subject
        );
        assert!(annex.contains(&decision.risk_reference), "{}", decision.subject);
    }
}

/// Everything that the public can fetch, as text.
async fn everything(test: &TestApp) -> Vec<(String, String)> {
    let visitor = test.visitor();
    let mut all = Vec::new();
    for path in [
        "/public",
        "/public/voorbeeldstad",
        "/public/voorbeeldstad?lang=en",
        "/public/voorbeeldstad/1",
        "/public/voorbeeldstad/1/statement.json",
        "/public/voorbeeldstad/1/statement.oscal-ssp.json",
        "/public/voorbeeldstad/1/statement.oscal-assessment-results.json",
        "/public/voorbeeldstad/1/statement.oscal-poam.json",
        "/public/schema/statement-1.json",
    ] {
        all.push((path.to_owned(), visitor.get(path).await.expect(200).body));
    }
    let xlsx = visitor
        .get("/public/voorbeeldstad/1/statement.xlsx")
        .await
        .expect(200);
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(xlsx.bytes)).expect("a spreadsheet");
    for index in 0..book.len() {
        let mut part = book.by_index(index).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        all.push((format!("part {index} of the spreadsheet"), text));
    }
    let pdf = visitor
        .get("/public/voorbeeldstad/1/statement.pdf")
        .await
        .expect(200);
    all.extend(pdf_text(&pdf.bytes).map(|text| ("statement.pdf".to_owned(), text)));
    all
}

/// The text of a PDF, if poppler is installed.
fn pdf_text(pdf: &[u8]) -> Option<String> {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut command = Command::new("pdftotext");
    let child = command
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("NOT TESTED: pdftotext (poppler-utils) is not installed");
        return None;
    };
    let mut input = child.stdin.take()?;
    let bytes = pdf.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().ok()?;
    writer.join().ok()?.ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::test]
async fn nothing_internal_leaks() {
    let test = published().await;
    let organisation = test
        .app
        .store
        .organisation_by_slug("voorbeeldstad")
        .await
        .expect("found")
        .expect("one");
    let ledger = test.app.ledger(organisation.id).await.expect("a ledger");
    let mut secrets = vec!["Geheim advies".to_owned(), "Geheime notulen".to_owned()];
    secrets.extend(
        ledger
            .members
            .iter()
            .flat_map(|member| [member.name.clone(), member.email.clone()]),
    );
    for change in filled::commits(&test)
        .into_iter()
        .flat_map(|commit| commit.into_parts().0)
    {
        match change {
            Change::Evidence(New::Add(evidence) | New::Update(evidence)) => secrets.push(evidence.title),
            Change::Judgements(Add(all)) => secrets.extend(all.into_iter().map(|one| one.remark)),
            _ => {}
        }
    }
    // Shorter ones are words that occur in a statement for another reason.
    secrets.retain(|secret| secret.chars().count() >= 8);
    secrets.sort();
    secrets.dedup();
    assert!(secrets.len() > 100, "{}", secrets.len());
    for (path, text) in everything(&test).await {
        for secret in &secrets {
            assert!(!text.contains(secret), "'{secret}' is in {path}");
        }
    }
}

#[tokio::test]
async fn pages_are_the_same_for_everybody_and_may_be_kept() {
    let test = published().await;
    let ciso = browser(&test, personas::CISO).await;
    for path in [
        "/public",
        "/public/voorbeeldstad",
        "/public/voorbeeldstad/1/statement.json",
        "/public/voorbeeldstad/1/statement.pdf",
        "/public/voorbeeldstad/1/statement.oscal-ssp.json",
        "/public/voorbeeldstad/1/statement.oscal-assessment-results.json",
        "/public/voorbeeldstad/1/statement.oscal-poam.json",
        "/public/schema/statement-1.json",
    ] {
        let answer = test.visitor().get(path).await.expect(200);
        assert_eq!(answer.header("set-cookie"), "", "{path}");
        assert!(answer.header("cache-control").starts_with("public"), "{path}");
        assert!(
            answer
                .header("content-security-policy")
                .contains("default-src 'none'"),
            "{path}"
        );
        // Not even for somebody who has just done something.
        ciso.put_cookie("notice", "statement-was-published");
        let same = ciso.get(path).await.expect(200);
        assert_eq!(same.header("set-cookie"), "", "{path}");
        assert_eq!(same.bytes, answer.bytes, "{path}");
    }
    let page = test.visitor().get("/public/voorbeeldstad").await.expect(200);
    assert!(!page.body.contains("name=\"csrf\""));
    let english = Request::get("/public/voorbeeldstad").header("accept-language", "en");
    let same = test.visitor().send(english, Body::empty()).await;
    assert_eq!(same.bytes, page.bytes, "the address alone decides");
    let again = Request::get("/public/voorbeeldstad").header("if-none-match", page.header("etag"));
    let again = test.visitor().send(again, Body::empty()).await.expect(304);
    assert!(again.bytes.is_empty());
}

#[tokio::test]
async fn a_page_takes_a_handful_of_queries() {
    let test = published().await;
    for _ in 0..6 {
        test.clock.advance(TimeDelta::days(20));
        publish(&test).await;
    }
    let visitor = test.visitor();
    for (path, cold, warm) in [
        ("/public", 1, 1),
        ("/public/voorbeeldstad", 8, 2),
        ("/public/voorbeeldstad/2", 8, 2),
        ("/public/voorbeeldstad/2/statement.pdf", 2, 2),
        ("/public/voorbeeldstad/2/statement.json", 2, 2),
        ("/public/voorbeeldstad/2/statement.oscal-poam.json", 2, 2),
    ] {
        for most in [cold, warm] {
            test.take_queries();
            let _ = visitor.get(path).await.expect(200);
            let calls = test.take_queries();
            assert!(calls <= most, "{calls} for {path}");
        }
    }
}

#[tokio::test]
async fn organisations_do_not_mix() {
    let test = published().await;
    test.make_organisation("elders").await;
    let visitor = test.visitor();
    let _ = visitor
        .get("/public/elders")
        .await
        .expect(200)
        .shows("Nog geen verklaring")
        .hides("Voorbeeldstad");
    let _ = visitor.get("/public/elders/1").await.expect(404);
    let _ = visitor.get("/public/elders/1/statement.json").await.expect(404);
    let _ = visitor.get("/public/bestaat-niet").await.expect(404);
    let _ = visitor.get("/public").await.expect(200).hides("elders");
}

#[tokio::test]
async fn a_statement_stands_alone_in_a_file() {
    let test = published().await;
    let json = test
        .visitor()
        .get("/public/voorbeeldstad/1/statement.json")
        .await
        .expect(200);
    let signed: SignedEdition = serde_json::from_slice(&json.bytes).expect("an edition");
    let statement = Arc::new(signed.edition);
    for language in [
        waarborg_domain::catalogue::Language::Nl,
        waarborg_domain::catalogue::Language::En,
    ] {
        let html = waarborg_web::statement_html(&statement, language).expect("a page");
        assert_eq!(html.matches("scope=\"rowgroup\"").count(), 93);
        assert_eq!(html.matches("<tr id=\"n-").count(), 118);
        for outside in ["src=", "<link", "<script", "href=\"/", "href=\"http"] {
            assert!(!html.contains(outside), "{outside}");
        }
    }
}

#[tokio::test]
async fn a_statement_has_one_address_and_is_kept_once() {
    let test = published().await;
    let visitor = test.visitor();
    for number in ["01", "001", "+1", "%2B1", "1%20", "0", "-1", "2", "x"] {
        for page in ["", "/statement.json", "/statement.pdf"] {
            let answer = visitor
                .get(&format!("/public/voorbeeldstad/{number}{page}"))
                .await;
            let _ = answer.expect(404);
        }
    }
    let organisation = test.app.store.organisation_by_slug("voorbeeldstad").await;
    let organisation = organisation.expect("found").expect("one");
    let records = test
        .app
        .store
        .statements(organisation.id)
        .await
        .expect("statements");
    let key = format!("public/{}/json", records[0].id);
    // Looked up, not hashed and stored again.
    let mut indexes = Vec::new();
    for _ in 0..3 {
        let answer = visitor.get("/public/voorbeeldstad/1/statement.json").await;
        let _ = answer.expect(200);
        let kept = test.app.documents.find(&key).expect("kept");
        indexes.push(kept.bytes.as_ptr());
    }
    assert_eq!(indexes, [indexes[0]; 3]);
    // Another spelling of the same address is the same page.
    let page = visitor.get("/public/voorbeeldstad/1").await.expect(200);
    let other = visitor.get("/public/%76oorbeeldstad/%31").await.expect(200);
    assert_eq!(page.header("etag"), other.header("etag"));
    assert_eq!(page.body, other.body);
}
