//! Other frameworks: what a file would import, storing it, looking things up, removing it.

use waarborg_domain::accounts::Role;
use waarborg_domain::audit::EventFilter;
use waarborg_domain::store::PageRequest;
use waarborg_testkit::frameworks::oscal_catalog;
use waarborg_web::testing::{Answer, Browser, TestApp};

const LIST: &str = "/o/voorbeeldstad/frameworks";

const SMALL: &str = "catalog:\n  metadata: {title: Proefkader, version: '2.0'}\n  groups:\n  - id: tk\n    title: Toegang\n    \
    controls:\n    - id: tk-1\n      title: Deuren <b>\n      parts: [{name: statement, prose: 'Sluit elke {{ insert: param, weg }} deur.'}]\n    \
    - id: tk-2\n      title: Ramen\n";

async fn send(browser: &Browser, name: &str, content: &[u8]) -> Answer {
    browser
        .post_files(&format!("{LIST}/import"), &[], &[("file", name, content)])
        .await
}

/// With room for large files.
async fn roomy() -> TestApp {
    TestApp::with_config(|config| config.upload_limit = 25 * 1024 * 1024).await
}

/// Imports a file and returns the address of the framework.
async fn bring_in(browser: &Browser, name: &str, content: &[u8]) -> String {
    let preview = send(browser, name, content)
        .await
        .expect(303)
        .location()
        .to_owned();
    let kept = browser.post(&preview, &[]).await.expect(303);
    kept.location().to_owned()
}

#[tokio::test]
async fn a_framework_is_shown_before_it_is_kept() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("Er is nog geen ander kader")
        .shows("Kader inlezen");
    let _ = ciso
        .get(&format!("{LIST}/import"))
        .await
        .expect(200)
        .shows("CISO Assistant");
    let preview = send(&ciso, "proef.yaml", SMALL.as_bytes())
        .await
        .expect(303)
        .location()
        .to_owned();
    let page = ciso.get(&preview).await.expect(200);
    let _ = page
        .shows("Uit proef.yaml")
        .shows("Proefkader")
        .shows("OSCAL-catalogus (YAML)")
        .shows("tk-1 Deuren &#60;b&#62;")
        .shows("1 keer wordt een parameter genoemd die er niet is, het eerst bij tk-1")
        .shows("Er is nog niets bewaard.");
    let _ = ciso.get(LIST).await.expect(200).hides("Proefkader");
    let kept = ciso.post(&preview, &[]).await.expect(303);
    let one = kept.location().to_owned();
    let page = ciso.get(&one).await.expect(200);
    let _ = page
        .shows("Het kader is bewaard.")
        .shows("2 maatregelen, 3 rijen met de kopjes mee")
        .shows("Sluit elke [weg] deur.")
        .shows("tk Toegang")
        .shows("proef.yaml");
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("Proefkader")
        .shows("Test ciso");
    // The file in staging is gone: sending the form again does nothing.
    let again = ciso.post(&preview, &[]).await.expect(303);
    assert_eq!(again.location(), format!("{LIST}/import"));
    // The source is stored as it came.
    let file = ciso.get(&format!("{one}/file")).await.expect(200);
    assert_eq!(file.bytes, SMALL.as_bytes());
    assert!(
        file.header("content-disposition")
            .contains("attachment; filename=\"proef.yaml\"")
    );
    let page = PageRequest { offset: 0, limit: 1 };
    let events = test
        .app
        .store
        .events(test.organisation, &EventFilter::default(), page)
        .await
        .expect("events");
    assert_eq!(events.rows[0].action, "frameworks.imported");
    assert!(events.rows[0].details.contains("Proefkader"));
}

#[tokio::test]
async fn the_same_file_changes_nothing() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = bring_in(&ciso, "proef.yaml", SMALL.as_bytes()).await;
    let second = bring_in(&ciso, "nog eens.yaml", SMALL.as_bytes()).await;
    assert_eq!(second, LIST);
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("Ditzelfde bestand was al ingelezen");
    // Another version of it stands beside it.
    let newer = SMALL.replace("2.0", "2.1");
    let preview = send(&ciso, "nieuw.yaml", newer.as_bytes())
        .await
        .expect(303)
        .location()
        .to_owned();
    let _ = ciso
        .get(&preview)
        .await
        .expect(200)
        .shows("Er is al een kader met deze titel (versie 2.0)");
}

#[tokio::test]
async fn a_bad_file_is_refused_with_what_to_do_and_leaves_nothing() {
    let test = roomy().await;
    let ciso = test.with_user(Role::Ciso).await;
    let million = format!("catalog:\n  controls:\n{}", "  - id: a\n".repeat(1_000_000));
    let cases: [(&[u8], &str); 6] = [
        (b"", "Het bestand is leeg"),
        (
            b"{\"catalog\": {\"controls\": [",
            "Regel 1: het bestand stopt halverwege",
        ),
        (b"{\n \"x\": \"\xe9\"}", "Regel 2: dit is geen tekst in UTF-8"),
        (b"{\"profile\": {}}", "een ander soort OSCAL-document (profile)"),
        (b"catalog:\n  controls: 7\n", "Regel 2, teken"),
        (million.as_bytes(), "er staat meer in dan in enig kader"),
    ];
    for (content, why) in cases {
        let _ = send(&ciso, "x.json", content)
            .await
            .expect(422)
            .shows(why)
            .shows("name=\"file\"");
    }
    let _ = ciso
        .post_files(&format!("{LIST}/import"), &[], &[("file", "", b"")])
        .await
        .expect(422)
        .shows("file-error");
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("Er is nog geen ander kader");
    // What is discarded on the preview is gone.
    let preview = send(&ciso, "proef.yaml", SMALL.as_bytes())
        .await
        .expect(303)
        .location()
        .to_owned();
    let _ = ciso.post(&format!("{preview}/cancel"), &[]).await.expect(303);
    let _ = ciso.get(&preview).await.expect(303);
    let _ = ciso.get(&format!("{LIST}/import/nonsense")).await.expect(404);
}

#[tokio::test]
async fn a_large_framework_is_searched_and_paged_with_few_calls() {
    let test = roomy().await;
    let ciso = test.with_user(Role::Ciso).await;
    let one = bring_in(&ciso, "groot.json", oscal_catalog(300).as_bytes()).await;
    let _ = test.take_queries();
    let page = ciso.get(&one).await.expect(200);
    assert!(test.take_queries() <= 8);
    let _ = page
        .shows("306 rijen")
        .shows("F0-0")
        .hides("F5-1")
        .shows("page=2");
    let _ = ciso
        .get(&format!("{one}?page=7"))
        .await
        .expect(200)
        .shows("F5-49");
    let found = ciso.get(&format!("{one}?q=MAATREGEL+f4-7:")).await.expect(200);
    let _ = found
        .shows("1 rij")
        .shows("F4 Familie 4")
        .shows("F4-7")
        .hides("F4-8");
    let _ = ciso
        .get(&format!("{one}?assessable=1"))
        .await
        .expect(200)
        .shows("300 rijen");
    let _ = ciso
        .get(&format!("{one}?q=onvindbaar"))
        .await
        .expect(200)
        .shows("Niets gevonden");
    let _ = ciso.get(LIST).await.expect(200);
    assert!(test.take_queries() <= 40);
}

#[tokio::test]
async fn who_may_read_may_not_change() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let one = bring_in(&ciso, "proef.yaml", SMALL.as_bytes()).await;
    for role in [Role::Reader, Role::ProcessOwner, Role::Auditor, Role::BoardMember] {
        let browser = test.with_user(role).await;
        let _ = browser
            .get(LIST)
            .await
            .expect(200)
            .shows("Proefkader")
            .hides("Kader inlezen");
        let _ = browser.get(&one).await.expect(200).hides("Verwijderen");
        let _ = browser.get(&format!("{LIST}/import")).await.expect(403);
        let _ = browser.post(&format!("{one}/remove"), &[]).await.expect(403);
    }
    let admin = test.with_user(Role::Administrator).await;
    let _ = admin.get(LIST).await.expect(200).shows("Kader inlezen");
}

#[tokio::test]
async fn a_framework_is_removed_after_asking() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let one = bring_in(&ciso, "proef.yaml", SMALL.as_bytes()).await;
    let _ = ciso
        .get(&format!("{one}/remove"))
        .await
        .expect(200)
        .shows("‘Proefkader’ verwijderen?")
        .shows("Alle 3 rijen");
    let done = ciso.post(&format!("{one}/remove"), &[]).await.expect(303);
    assert_eq!(done.location(), LIST);
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("Het kader is verwijderd.")
        .hides("Proefkader");
    let _ = ciso.get(&one).await.expect(404);
    let _ = ciso.get(&format!("{one}/file")).await.expect(404);
    let _ = ciso.post(&format!("{one}/remove"), &[]).await.expect(404);
    // And it can be imported again.
    let again = bring_in(&ciso, "proef.yaml", SMALL.as_bytes()).await;
    let _ = ciso.get(&again).await.expect(200).shows("Proefkader");
}

const RICH: &str = "catalog:
  metadata: {title: Proefkader, version: '3', remarks: Om te proberen.}
  groups:
  - id: tk
    title: Toegang
    controls:
    - id: tk-1
      title: Deuren
      props: [{name: niveau, value: hoog}]
      links: [{href: '#boek', rel: reference}, {href: '#weg-1', rel: related}, {href: '#weg-2', rel: related}]
      params: [{id: p, label: termijn, constraints: [{description: hoogstens een jaar}]}]
      maat: groot
      parts:
      - {name: guidance, prose: Een lange uitleg.}
      - {name: statement, prose: 'Sluit elke deur, zie [TK-2](#tk-2).'}
      - {name: assessment-method, props: [{name: method, value: INTERVIEW}], parts: [{name: assessment-objects, prose: de portier}]}
    - id: tk-2
      title: Ramen
      props: [{name: label, value: TK-2}, {name: status, value: withdrawn}]
      links: [{href: '#tk-1', rel: incorporated-into}]
  back-matter: {resources: [{uuid: boek, title: Het deurenboek}]}
";

#[tokio::test]
async fn everything_that_a_framework_says_is_shown_or_counted() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let preview = send(&ciso, "rijk.yaml", RICH.as_bytes()).await.expect(303);
    let page = ciso.get(preview.location()).await.expect(200);
    let _ = page
        .shows("2 keer wordt verwezen naar een nummer dat er niet is, het eerst bij tk-1")
        .shows("tk-1 → #weg-1")
        .shows("tk-1 → #weg-2")
        .shows("we kennen het veld ‘control.maat’ niet");
    let one = bring_in(&ciso, "rijk.yaml", RICH.as_bytes()).await;
    let page = ciso.get(&one).await.expect(200);
    let _ = page
        .shows("Sluit elke deur, zie TK-2.")
        .shows("Toelichting")
        .shows("Een lange uitleg.")
        .shows("Beoordelen door gesprekken (INTERVIEW)")
        .shows("de portier")
        .shows("Voorwaarden aan parameters")
        .shows("hoogstens een jaar")
        .shows("Eigenschappen")
        .shows("niveau")
        .shows("Het deurenboek")
        .shows("Vervallen")
        .shows("Opgenomen in: tk-1 Deuren")
        .shows("Over dit kader")
        .shows("Om te proberen.")
        .hides("](#tk-2)");
    // Found by what is beside its text too.
    let _ = ciso
        .get(&format!("{one}?q=portier"))
        .await
        .expect(200)
        .shows("1 regel");
    let xml = b"<?xml version=\"1.0\"?><catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\"/>";
    let _ = send(&ciso, "catalog.xml", xml)
        .await
        .expect(422)
        .shows("Dit is OSCAL als XML; Waarborg leest JSON en YAML.");
}

#[tokio::test]
async fn a_library_is_shown_in_dutch_with_its_questions() {
    let library = "urn: u\nlocale: en\nname: Small\nobjects:\n  framework:\n    name: Small\n    translations: {nl: {name: Klein kader}}\n    \
        requirement_nodes:\n    - urn: r1\n      ref_id: '1'\n      assessable: true\n      name: Policy\n      typical_evidence: Decision\n      \
        questions: {q: {type: boolean, text: Adopted?}}\n      translations: {nl: {name: Beleid, typical_evidence: Bestuursbesluit}}\n";
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let one = bring_in(&ciso, "klein.yaml", library.as_bytes()).await;
    let page = ciso.get(&one).await.expect(200);
    let _ = page
        .shows("Klein kader")
        .shows("Beleid")
        .shows("Gebruikelijk bewijs")
        .shows("Bestuursbesluit")
        .shows("Adopted?")
        .shows("In een andere taal")
        .shows("Engels");
}
