//! A self-assessment from a spreadsheet, and the sheet that goes out.

use super::support::{ON_ORGANISATION, ON_SYSTEMS, World};
use chrono::Days;
use waarborg_documents::table::{Cell, Format, Limits, read_table, write_table};
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Verdict;
use waarborg_domain::objects::ObjectKind;
use waarborg_web::testing::Browser;

const IMPORT: &str = "/o/voorbeeldstad/measures/self-assessments/import";
const SHEET: &str = "/o/voorbeeldstad/measures/self-assessments/sheet";

async fn upload(browser: &Browser, name: &str, content: &[u8]) -> String {
    let sent = browser.post_files(IMPORT, &[], &[("file", name, content)]).await;
    sent.expect(303).location().to_owned()
}

async fn choose(browser: &Browser, preview: &str, more: &[(&str, &str)]) -> String {
    let mut fields = vec![("day", "2026-11-01"), ("numbering", "bio2")];
    fields.extend(more);
    let sent = browser.post(&format!("{preview}/values"), &fields).await;
    sent.expect(303).location().to_owned()
}

/// Confirms, and gives the address of what was recorded.
async fn confirm(browser: &Browser, preview: &str) -> String {
    let page = browser.get(preview).await.expect(200);
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let done = browser.post(preview, &[("fingerprint", &fingerprint)]).await;
    let result = done.expect(303).location().to_owned();
    assert_eq!(result, format!("{preview}/result"));
    batch_of(&browser.get(&result).await.expect(200).body)
}

/// The address of what was recorded, in the page with the result.
pub fn batch_of(result: &str) -> String {
    let (_, rest) = result.split_once("/judgements/batches/").expect("a batch");
    let id = rest.split('"').next().unwrap_or_default();
    format!("/o/voorbeeldstad/judgements/batches/{id}")
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn an_existing_assessment_comes_in_after_a_look_and_goes_out_in_one_go() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    world
        .judged(ON_SYSTEMS, Target::Object(world.zaak), Verdict::Met, 10)
        .await;
    let file = "Maatregel;Status;Systeem;Aspect;Toelichting;Datum;Eigenaar\n\
        8.2.1;groen;Zaaksysteem;bestaan;;;\n\
        8.02.01;rood;Kassa;bestaan;Nog niet gedaan;1-10-2026;Jan van Elders\n\
        8.02.01;deels;;opzet;;;\n\
        5.01.01;redelijk;;;;;\n\
        5.01.02;n.v.t.;;;;;\n\
        5.99.01;ja;;;;;\n\
        8.02.01;ja;Bestaat niet;;;;\n\
        8.02.01;ja;Kassa;werking;;31-12-2030;\n\
        2001-02-08;ja;;;;;\n\
        5.02.01;;;;;;\n";
    let preview = upload(&ciso, "gap.csv", file.as_bytes()).await;
    assert!(!preview.ends_with("/columns"), "{preview}");
    let page = ciso.get(&preview).await.expect(200);
    let page = page
        .shows("Van 1 waarde weten we niet wat die betekent")
        .hides("(mag leeg blijven)")
        .hides("vastleggen</button>")
        .shows("De stand is al zo")
        .shows("8.02.01 bestaan: voldoet niet – Kassa, 1-10-2026")
        .shows("Er staat geen systeem")
        .shows("Kies bij Keuzes wat ‘redelijk’ betekent")
        .shows("N.v.t. is geen oordeel");
    let _ = page
        .shows("Maatregel 5.99.01 geldt niet")
        .shows("We kennen geen object met de code of naam ‘Bestaat niet’")
        .shows("31-12-2030 ligt in de toekomst")
        .shows("van dit nummer een datum gemaakt");
    let word = [("word-0", "partly-met"), ("meant-0", "redelijk")];
    let all = Target::All(ObjectKind::System).to_string();
    let more = [
        ("group-system", all.as_str()),
        ("aspect", "design"),
        word[0],
        word[1],
    ];
    let preview = choose(&ciso, &preview, &more).await;
    let page = ciso.get(&preview).await.expect(200);
    let _ = page.shows("3 oordelen vastleggen").shows("Alle systemen");
    let before = world.recorded().await.len();
    let batch = confirm(&ciso, &preview).await;
    let expected = [
        format!("{ON_ORGANISATION} object:"),
        format!("{ON_SYSTEMS} all:system design partly-met"),
        format!("{ON_SYSTEMS} object:{} existence not-met", world.kassa),
    ];
    let recorded = world.recorded().await;
    assert_eq!(recorded.len(), before + 3);
    for start in expected {
        assert!(
            recorded.iter().any(|one| one.starts_with(&start)),
            "{start}: {recorded:?}"
        );
    }
    let facts = world.facts().await;
    let kassa = facts
        .iter()
        .find(|fact| fact.target == Target::Object(world.kassa));
    assert_eq!(
        kassa.map(|fact| fact.judged_on.to_string()).as_deref(),
        Some("2026-10-01")
    );
    let page = ciso.get(&batch).await.expect(200);
    let _ = page.shows("Alle systemen").shows("Kassa");
    // The file is gone, and all of it can be undone.
    assert_eq!(ciso.get(&preview).await.expect(303).location(), IMPORT);
    let _ = ciso.post(&format!("{batch}/undo"), &[]).await.expect(303);
    assert_eq!(world.recorded().await.len(), before);
    // The word is known the next time.
    let again = upload(&ciso, "gap.csv", file.as_bytes()).await;
    let _ = ciso
        .get(&again)
        .await
        .expect(200)
        .shows("5.01.01 opzet: voldoet deels");
}

#[tokio::test]
async fn people_record_only_on_what_is_theirs() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let file = "Nummer;Status;Systeem;Aspect\n8.02.01;ja;Zaaksysteem;opzet\n8.02.01;ja;Kassa;opzet\n5.01.01;ja;;opzet\n";
    let preview = upload(&petra, "mijn.csv", file.as_bytes()).await;
    let page = petra
        .get(&preview)
        .await
        .expect(200)
        .shows("1 oordeel vastleggen");
    let _ = page.shows("wb-row--fail");
    let _ = confirm(&petra, &preview).await;
    assert_eq!(
        world.recorded().await,
        [format!("8.02.01 object:{} design met", world.zaak)]
    );
    let sheet = petra.get(&format!("{SHEET}?format=csv")).await.expect(200);
    let _ = sheet.shows("Zaaksysteem").hides("Kassa");
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn a_sheet_that_was_filled_in_gives_exactly_what_was_filled_in() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    for (format, name) in [("csv", "blad.csv"), ("xlsx", "blad.xlsx")] {
        let path = format!("{SHEET}?format={format}&owner={}", world.petra.id);
        let sheet = ciso.get(&path).await.expect(200);
        let bytes = sheet.bytes.clone();
        let table = read_table(&bytes, name, &Limits::default()).expect("a table");
        assert!(table.rows.iter().any(|row| row.cells[4] == "Zaaksysteem"));
        assert!(table.rows.iter().all(|row| row.cells[4] != "Kassa"));
        let before = world.recorded().await.len();
        // Nothing filled in: nothing to record.
        let empty = upload(&ciso, name, &bytes).await;
        assert!(!empty.ends_with("/columns"), "{empty}");
        let _ = ciso
            .get(&empty)
            .await
            .expect(200)
            .shows("Er is geen oordeel om vast te leggen");
        let verdict = if format == "csv" {
            "Voldoet"
        } else {
            "Voldoet niet"
        };
        let mut filled = 0;
        let rows = table.rows.iter().map(|row| {
            let mut cells: Vec<Cell> = row.cells.iter().map(|cell| Cell::from(cell.as_str())).collect();
            cells.resize(table.header.len(), Cell::Empty);
            if row.cells[0] == "8.02.01" && row.cells[4] == "Zaaksysteem" {
                filled += 1;
                cells[7] = Cell::from(verdict);
                cells[8] = Cell::from("=1+1");
                cells[9] = Cell::Day(world.test.app.clock.today() - Days::new(3));
            }
            cells
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        assert_eq!(filled, 3);
        let header: Vec<&str> = table.header.iter().map(String::as_str).collect();
        let kind = if format == "csv" {
            Format::Csv
        } else {
            Format::Xlsx
        };
        let bytes = write_table("Blad", &header, &rows, kind).expect("written");
        let preview = upload(&ciso, name, &bytes).await;
        assert!(
            !preview.ends_with("/columns"),
            "no choice of columns is needed: {preview}"
        );
        let page = ciso.get(&preview).await.expect(200);
        let _ = page.shows("3 oordelen vastleggen");
        let batch = confirm(&ciso, &preview).await;
        assert_eq!(world.recorded().await.len(), before + 3);
        let facts = world.facts().await;
        let last = facts.last().expect("one");
        assert_eq!(last.judged_on, world.test.app.clock.today() - Days::new(3));
        let one = world
            .test
            .app
            .store
            .judgement(world.test.organisation, last.id)
            .await
            .expect("read");
        assert_eq!(one.expect("there").remark, "=1+1");
        let _ = ciso.get(&batch).await.expect(200);
    }
}

#[tokio::test]
async fn numbers_of_bio_104_are_confirmed_one_by_one() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let file = "Nr;Status;BBN;Systeem\n9.2.3.1;deels;2;Kassa\n9.2.3.2;ja;BBN1;Kassa\n11.1.4.1;ja;1;\n12.9.9.1;ja;1;\n";
    let preview = upload(&ciso, "bio.csv", file.as_bytes()).await;
    let page = ciso.get(&preview).await.expect(200);
    let _ = page
        .shows("BIO 1.04zv (nummers als 9.2.3.1)")
        .shows("Voor 4 nummers is nog niet gekozen")
        .shows("Kies welke maatregel voor 9.2.3.1 in de plaats komt");
    let path = format!("{preview}/successors");
    let page = ciso.get(&path).await.expect(200);
    let _ = page
        .shows("8.02.01")
        .shows("2 nummers zonder opvolger")
        .shows("12.9.9.1");
    let chosen = ciso
        .post(&path, &[("old-9.2.3.1", "8.02.01"), ("old-9.2.3.2", "8.02.01")])
        .await
        .expect(303);
    let preview = chosen.location().to_owned();
    let page = ciso.get(&preview).await.expect(200);
    let _ = page
        .shows("3 oordelen vastleggen")
        .shows("samengevoegd")
        .shows("Voor 11.1.4.1 is geen maatregel in de plaats gekomen");
    let _ = confirm(&ciso, &preview).await;
    let facts = world.facts().await;
    assert!(facts.iter().all(|fact| fact.verdict == Verdict::PartlyMet));
    let one = world
        .test
        .app
        .store
        .judgement(world.test.organisation, facts[0].id)
        .await
        .expect("read")
        .expect("there");
    assert_eq!(
        one.remark,
        "9.2.3.1, BBN 2 in BIO 1.04zv\n9.2.3.2, BBN 1 in BIO 1.04zv"
    );
}

#[tokio::test]
async fn a_change_in_between_brings_the_preview_back() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let file = "Nummer;Status;Systeem;Aspect\n8.02.01;ja;Zaaksysteem;bestaan\n8.02.01;nee;Kassa;bestaan\n";
    let preview = upload(&ciso, "a.csv", file.as_bytes()).await;
    let page = ciso
        .get(&preview)
        .await
        .expect(200)
        .shows("2 oordelen vastleggen");
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    world
        .judged(ON_SYSTEMS, Target::Object(world.zaak), Verdict::Met, 1)
        .await;
    let page = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(409);
    let _ = page
        .shows("Een collega heeft iets gewijzigd")
        .shows("1 oordeel vastleggen");
}

#[tokio::test]
async fn odd_files_are_refused_and_asked_about() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let _ = ciso
        .get(IMPORT)
        .await
        .expect(200)
        .shows("Een blad om in te vullen");
    let rows = "5.01.01;ja\n".repeat(30_000);
    let many = format!("Nummer;Status\n{rows}");
    let files: [(&str, &[u8], &str); 4] = [
        ("leeg.csv", b"", "leeg"),
        ("kop.csv", b"Nummer;Status\n", "geen rijen"),
        ("stuk.xlsx", b"PK\x03\x04", "beschadigd"),
        ("veel.csv", many.as_bytes(), "20.000 rijen"),
    ];
    for (name, content, says) in files {
        let sent = ciso.post_files(IMPORT, &[], &[("file", name, content)]).await;
        let _ = sent.expect(422).shows(says);
    }
    let columns = upload(
        &ciso,
        "vreemd.csv",
        "Kleur;Vorm\nblauw;<script>alert(1)</script>\n".as_bytes(),
    )
    .await;
    assert!(columns.ends_with("/columns"));
    let _ = ciso.get(&columns).await.expect(200).hides("<script>alert");
    let missing = ciso.post(&columns, &[("column-number", "0")]).await.expect(422);
    let _ = missing.shows("Kies de kolom");
}

#[tokio::test]
async fn the_pages_cost_few_queries() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let preview = upload(&ciso, "a.csv", b"Nummer;Status\n5.01.01;ja\n").await;
    for path in [
        IMPORT,
        &preview,
        &format!("{preview}/columns"),
        &format!("{preview}/place"),
    ] {
        world.test.take_queries();
        let _ = ciso.get(path).await.expect(200);
        let calls = world.test.take_queries();
        assert!(calls <= 8, "{path}: {calls}");
    }
}
