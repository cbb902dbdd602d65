//! Import of the official text: upload, preview, confirmation, the list, and removing it.

use waarborg_domain::accounts::Role;
use waarborg_domain::audit::EventFilter;
use waarborg_domain::store::PageRequest;
use waarborg_web::testing::{Browser, TestApp};

const OFFICIAL: &str = "/o/voorbeeldstad/measures/official";
const IMPORT: &str = "/o/voorbeeldstad/measures/official/import";
const MEASURE: &str = "/o/voorbeeldstad/measures/5.01.01";
const TEXT: &str =
    "## 5.01.01\nHet beleid staat vast. Zie 8.16.3.\n\n## 5.99.01\nBestaat niet.\n\n## 5.02.01\n\n";

async fn upload(browser: &Browser, name: &str, content: &[u8]) -> waarborg_web::testing::Answer {
    browser
        .post_files(IMPORT, &[("version", "v1.3")], &[("file", name, content)])
        .await
}

async fn confirm(browser: &Browser, preview: &str) -> String {
    let page = browser.get(preview).await.expect(200);
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let done = browser.post(preview, &[("fingerprint", &fingerprint)]).await;
    done.expect(303).location().to_owned()
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn a_text_is_shown_before_it_is_stored_and_can_be_taken_away() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get(MEASURE)
        .await
        .expect(200)
        .shows("Officiële tekst importeren");
    let preview = upload(&ciso, "deel2.md", TEXT.as_bytes()).await.expect(303);
    let preview = preview.location().to_owned();
    let page = ciso.get(&preview).await.expect(200);
    let page = page
        .shows("Uit deel2.md")
        .shows("Het beleid staat vast.")
        .shows("Bedoeld is 8.16.03")
        .shows("Dit nummer bestaat niet in deze versie")
        .shows("Onder dit nummer staat geen tekst")
        .shows("1 tekst importeren");
    let _ = page.hides("Bestaat niet.");
    let _ = ciso
        .get(MEASURE)
        .await
        .expect(200)
        .hides("Het beleid staat vast.");
    let source = confirm(&ciso, &preview).await;
    let page = ciso.get(&source).await.expect(200);
    let _ = page
        .shows("deel2.md")
        .shows("Bedoeld is 8.16.03")
        .shows("Teksten weghalen");
    let _ = ciso
        .get(MEASURE)
        .await
        .expect(200)
        .shows("Het beleid staat vast.");
    // The preview is gone, the file itself was kept.
    let gone = ciso.get(&preview).await.expect(303);
    assert_eq!(gone.location(), IMPORT);
    let file = ciso.get(&format!("{source}/file")).await.expect(200);
    assert_eq!(file.body, TEXT);
    assert!(file.header("content-disposition").contains("deel2.md"));
    // The same file again changes nothing.
    let again = upload(&ciso, "deel2.md", TEXT.as_bytes()).await.expect(303);
    let _ = ciso
        .get(again.location())
        .await
        .expect(200)
        .shows("Er is niets te doen.");
    let other = TEXT.replace("staat vast", "is vastgesteld");
    let changed = upload(&ciso, "later.md", other.as_bytes()).await.expect(303);
    let later = confirm(&ciso, changed.location()).await;
    let _ = ciso
        .get(MEASURE)
        .await
        .expect(200)
        .shows("Het beleid is vastgesteld.");
    // Once removed, the one before it counts again.
    let _ = ciso.post(&format!("{later}/remove"), &[]).await.expect(303);
    let _ = ciso
        .get(MEASURE)
        .await
        .expect(200)
        .shows("Het beleid staat vast.");
    let _ = ciso.get(&format!("{later}/file")).await.expect(404);
    let _ = ciso.post(&format!("{source}/remove"), &[]).await.expect(303);
    let _ = ciso
        .get(MEASURE)
        .await
        .expect(200)
        .hides("Het beleid staat vast.");
    let list = ciso.get(OFFICIAL).await.expect(200);
    let _ = list.shows("deel2.md").shows("later.md").shows("Weggehaald");
    let page = PageRequest { offset: 0, limit: 10 };
    let events = test
        .app
        .store
        .events(test.organisation, &EventFilter::default(), page)
        .await;
    let events = events.expect("events").rows;
    let actions: Vec<&str> = events.iter().take(4).map(|event| event.action.as_str()).collect();
    assert_eq!(
        actions,
        [
            "official.removed",
            "official.removed",
            "official.imported",
            "official.imported"
        ]
    );
    assert!(events[3].details.contains("reference-notation"));
}

#[tokio::test]
async fn a_table_in_any_columns_is_asked_about_once() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let file = "Kenmerk;Toelichting door ons;Wat er moet\n5.01.01;x;Een beleid dat lang genoeg is om een tekst te zijn.\n\
                5.1.2;y;Nog een tekst die lang genoeg is om een norm te zijn.\n;;Tekst zonder nummer.\n5.02.01;z;\n";
    let columns = upload(&ciso, "tabel.csv", file.as_bytes()).await.expect(303);
    let columns = columns.location().to_owned();
    assert!(columns.ends_with("/columns"), "{columns}");
    let page = ciso.get(&columns).await.expect(200);
    let _ = page.shows("Toelichting door ons").shows("Dit is een gok");
    let wrong = ciso
        .post(&columns, &[("column-number", "1"), ("column-text", "1")])
        .await
        .expect(422);
    let _ = wrong.shows("al voor iets anders gekozen");
    let wrong = ciso
        .post(&columns, &[("column-number", "1"), ("column-text", "2")])
        .await
        .expect(422);
    let _ = wrong.shows("geen nummers van maatregelen");
    let preview = ciso
        .post(&columns, &[("column-number", "0"), ("column-text", "2")])
        .await
        .expect(303);
    let page = ciso.get(preview.location()).await.expect(200);
    let _ = page
        .shows("2 teksten importeren")
        .shows("Bedoeld is 5.01.02")
        .shows("Cel A4 is leeg")
        .shows("Cel C5 is leeg");
    let _ = confirm(&ciso, preview.location()).await;
    // The next file with these columns, in another order, asks nothing.
    let next = "Wat er moet;Kenmerk;Toelichting door ons\nEen ander beleid dat lang genoeg is om een tekst te zijn.;5.01.01;x\n";
    let next = upload(&ciso, "later.csv", next.as_bytes()).await.expect(303);
    assert!(!next.location().ends_with("/columns"), "{}", next.location());
    let _ = ciso
        .get(next.location())
        .await
        .expect(200)
        .shows("Een ander beleid");
}

#[tokio::test]
async fn hostile_files_are_refused_and_leave_nothing_behind() {
    let test = TestApp::with_config(|config| config.upload_limit = 25 * 1024 * 1024).await;
    let ciso = test.with_user(Role::Ciso).await;
    let many = format!("Nummer;Tekst\n{}", "5.01.01;x\n".repeat(400_000));
    let files: [(&str, &[u8], &str); 7] = [
        ("leeg.md", b"", "leeg"),
        (
            "geen.md",
            b"# Iets\n\nZonder nummers.\n",
            "geen kop met een nummer",
        ),
        ("half.md", "## 5.01.01\nRisico’s z".as_bytes(), "stopt halverwege"),
        (
            "stuk.md",
            b"\xc3\xa9\n## 5.01.01\n\xff\xff\n",
            "een letter is niet te lezen",
        ),
        ("stuk.xlsx", b"PK\x03\x04 stuk", "beschadigd of niet compleet"),
        ("oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oud bestand"),
        ("veel.csv", many.as_bytes(), "rijen"),
    ];
    for (name, content, says) in files {
        let page = upload(&ciso, name, content).await.expect(422);
        let _ = page.shows(says);
    }
    let huge = vec![b'#'; 6 * 1024 * 1024];
    let _ = upload(&ciso, "groot.md", &huge)
        .await
        .expect(422)
        .shows("groter dan 5 MB");
    let script = b"## 5.01.01\n<script>alert(1)</script>Tekst <img src=x onerror=alert(1)>.\n";
    let preview = upload(&ciso, "script.md", script).await.expect(303);
    let page = ciso.get(preview.location()).await.expect(200);
    let _ = page.hides("alert(1)").hides("onerror");
    let _ = ciso
        .get(OFFICIAL)
        .await
        .expect(200)
        .shows("nog geen officiële tekst");
}

#[tokio::test]
async fn only_who_may_imports_and_only_here() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let preview = upload(&ciso, "deel2.md", TEXT.as_bytes()).await.expect(303);
    let source = confirm(&ciso, preview.location()).await;
    let auditor = test.with_user(Role::Auditor).await;
    let _ = auditor
        .get(OFFICIAL)
        .await
        .expect(200)
        .shows("deel2.md")
        .hides("Bestand bekijken");
    let _ = auditor.get(&source).await.expect(200).hides("Teksten weghalen");
    let _ = auditor.get(&format!("{source}/file")).await.expect(403);
    let _ = auditor.post(&format!("{source}/remove"), &[]).await.expect(403);
    let owner = test.with_user(Role::ProcessOwner).await;
    let _ = owner.get(OFFICIAL).await.expect(403);
    let _ = test.make_organisation("elders").await;
    let theirs = source.replace("voorbeeldstad", "elders");
    let _ = ciso.get(&theirs).await.expect(404);
}

#[tokio::test]
async fn the_pages_cost_few_queries() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let preview = upload(&ciso, "deel2.md", TEXT.as_bytes()).await.expect(303);
    test.take_queries();
    let _ = ciso.get(preview.location()).await.expect(200);
    assert!(test.take_queries() <= 8);
    let source = confirm(&ciso, preview.location()).await;
    test.take_queries();
    for path in [OFFICIAL, source.as_str()] {
        let _ = ciso.get(path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= 8, "{path}: {calls}");
    }
}

#[tokio::test]
async fn the_text_on_the_second_sheet_is_found_in_dutch() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let about = book.add_worksheet().set_name("library_meta").expect("a name");
    about.write_row(0, 0, ["type", "library"]).expect("cells");
    let content = book.add_worksheet().set_name("req_content").expect("a name");
    let headings = ["depth", "ref_id", "description[nl]", "description"];
    content.write_row(0, 0, headings).expect("cells");
    let dutch = "Een verzonnen zin van meer dan veertig letters over beleid.";
    let english = "An invented sentence of more than forty letters on policy.";
    content
        .write_row(1, 0, ["1", "5.01.01", dutch, english])
        .expect("cells");
    let file = book.save_to_buffer().expect("a workbook");
    let preview = upload(&ciso, "library.xlsx", &file).await.expect(303);
    let page = ciso.get(preview.location()).await.expect(200);
    let _ = page.shows(dutch).hides(english);
}
