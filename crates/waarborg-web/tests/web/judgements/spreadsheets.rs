//! Spreadsheets as people have them: what becomes of every sheet, column, row and value is said before
//! anything is recorded, and after it.

use super::self_assessments::batch_of;
use super::support::World;
use rust_xlsxwriter::{Format, Workbook};
use waarborg_documents::table::{Limits, read_table};
use waarborg_web::testing::Browser;

const IMPORT: &str = "/o/voorbeeldstad/measures/self-assessments/import";

async fn upload(browser: &Browser, name: &str, content: &[u8]) -> String {
    let sent = browser.post_files(IMPORT, &[], &[("file", name, content)]).await;
    sent.expect(303).location().to_owned()
}

/// Gives values a meaning, by the key of each.
async fn answer(browser: &Browser, preview: &str, answers: &[(&str, &str)]) -> String {
    let page = browser.get(preview).await.expect(200);
    let mut fields = vec![
        ("day".to_owned(), "2026-11-01".to_owned()),
        ("numbering".to_owned(), "bio2".to_owned()),
        ("aspect".to_owned(), "design".to_owned()),
    ];
    for index in 0.. {
        let Some(key) = page.field(&format!("meant-{index}")) else {
            break;
        };
        let answer = answers.iter().find(|(known, _)| *known == key);
        if let Some((_, answer)) = answer {
            fields.push((format!("meant-{index}"), key));
            fields.push((format!("word-{index}"), (*answer).to_owned()));
        }
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let sent = browser.post(&format!("{preview}/values"), &fields).await;
    sent.expect(303).location().to_owned()
}

/// Confirms, and gives the address of the page with the result.
async fn confirm(browser: &Browser, preview: &str) -> String {
    let page = browser.get(preview).await.expect(200);
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let done = browser.post(preview, &[("fingerprint", &fingerprint)]).await;
    done.expect(303).location().to_owned()
}

/// A hidden sheet, and one with a title, hidden rows, merged numbers and a column for each aspect.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let lists = book.add_worksheet();
    lists.set_name("Lijsten").expect("a name").set_hidden(true);
    let _ = lists.write(0, 0, "Keuzes").expect("written");
    let sheet = book.add_worksheet();
    sheet
        .set_name("Zelfevaluatie")
        .expect("a name")
        .set_active(true)
        .set_first_tab(true);
    let rows: &[&[&str]] = &[
        &["Zelfevaluatie BIO2, gemeente Voorbeeldstad"],
        &[],
        &[
            "Nummer",
            "Opzet",
            "Bestaan",
            "Werking",
            "Toelichting",
            "",
            "Volwassenheid",
        ],
        &["", "Ja", "Deels", "Nee", "zie ISMS", "", "3"],
        &["", "", "", "Nee", "nog eens gezien", "", "2"],
        &["5.99.01", "Ja", "Ja", "Ja", "", "", ""],
        &["5.01.02 t/m 5.02.01", "Ja", "", "", "", "", ""],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            let _ = sheet.write(row, column, *cell).expect("written");
        }
    }
    let _ = sheet
        .merge_range(3, 0, 4, 0, "5.01.01", &Format::new())
        .expect("merged");
    let _ = sheet.set_row_hidden(5).expect("hidden");
    book.save_to_buffer().expect("a workbook")
}

#[tokio::test]
async fn everything_in_a_file_is_accounted_for_before_and_after() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let preview = upload(&ciso, "eigen.xlsx", &workbook()).await;
    assert!(
        !preview.ends_with("/place") && !preview.ends_with("/columns"),
        "{preview}"
    );
    let page = ciso.get(&preview).await.expect(200);
    let page = page
        .shows("Rij 1 staat boven de kolomnamen")
        .shows("1 verborgen rij gelezen: rij 6")
        .shows("1 samengevoegde cel telt ook voor de rij eronder")
        .shows("Lijsten <span class=\"wb-muted\">(verborgen)</span>")
        .shows("Dit blad lezen we niet");
    let page = page
        .shows("Gelezen als oordeel over bestaan")
        .shows("Volwassenheid lezen we nog niet")
        .shows("De kolom is leeg")
        .shows("‘Nee’, in 2 cellen")
        .shows("Maatregel 5.99.01 geldt niet")
        .shows("5.01.01 bestaan: voldoet deels");
    // Of two rows on the same aspect both remarks are kept.
    let _ = page
        .shows("Zegt hetzelfde als rij 4, of is daarmee samengevoegd")
        .shows("5 oordelen vastleggen");
    let result = confirm(&ciso, &preview).await;
    let recorded = world.recorded().await;
    assert_eq!(recorded.len(), 5, "{recorded:?}");
    let page = ciso.get(&result).await.expect(200);
    let page = page
        .shows("Wat er is vastgelegd")
        .shows("Uit eigen.xlsx")
        .shows("Maatregel 5.99.01 geldt niet")
        .shows("Volwassenheid lezen we nog niet");
    let wrong = ciso.get(&format!("{result}?show=wrong")).await.expect(200);
    let _ = wrong.shows("5.99.01").hides("5.01.02 opzet");
    for (format, name) in [("csv", "x.csv"), ("xlsx", "x.xlsx")] {
        let file = ciso
            .get(&format!("{result}/file?format={format}"))
            .await
            .expect(200);
        let table = read_table(&file.bytes, name, &Limits::default()).expect("a table");
        let row = table
            .rows
            .iter()
            .find(|row| row.cells[1] == "5.99.01")
            .expect("the row");
        assert_eq!((row.cells[0].as_str(), row.cells[3].as_str()), ("6", "Fout"));
        assert!(row.cells[4].contains("5.99.01 geldt niet"));
    }
    let _ = ciso.get(&format!("{result}/file?format=pdf")).await.expect(400);
    // All of it can be undone in one go, and nobody else sees the report.
    let batch = batch_of(&page.body);
    let _ = ciso.get(&batch).await.expect(200).shows(&format!("{batch}/undo"));
    let _ = ciso.post(&format!("{batch}/undo"), &[]).await.expect(303);
    assert!(world.recorded().await.is_empty());
    let petra = world.as_petra().await;
    assert_eq!(petra.get(&result).await.expect(303).location(), IMPORT);
    assert_eq!(
        petra.get(&format!("{result}/file")).await.expect(303).location(),
        IMPORT
    );
}

#[tokio::test]
async fn what_is_not_certain_is_asked_before_anything_is_stored() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let file =
        "Nummer;Status;Toelichting\n5.01.01;Open;a\n5.01.02;Gereed;b\n5.02.01;Open;\n5.02.02;Onbekend;x\n";
    let preview = upload(&ciso, "acties.csv", file.as_bytes()).await;
    let page = ciso.get(&preview).await.expect(200);
    let page = page
        .shows("Van 2 waarden weten we niet wat ze betekenen")
        .shows("‘Open’, in 2 cellen")
        .shows("‘Gereed’, in 1 cel")
        .hides("vastleggen</button>");
    // Confirmed all the same, nothing is done.
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let _ = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(409);
    assert!(world.recorded().await.is_empty());
    let answers = [("open", "not-met"), ("onbekend", "not-judged"), ("gereed", "met")];
    let preview = answer(&ciso, &preview, &answers).await;
    let page = ciso.get(&preview).await.expect(200);
    let _ = page
        .shows("3 oordelen vastleggen")
        .shows("‘Onbekend’ betekent: niet beoordeeld")
        .shows("Ook de opmerking op deze rij wordt niet vastgelegd")
        .hides("De cel met het oordeel is leeg");
    let _ = confirm(&ciso, &preview).await;
    assert_eq!(world.recorded().await.len(), 3);
    // The next file of this shape asks nothing.
    let next = file.replace(";a", ";later");
    let again = upload(&ciso, "acties.csv", next.as_bytes()).await;
    let _ = ciso.get(&again).await.expect(200).hides("weten we niet wat");
}

#[tokio::test]
async fn a_new_remark_is_recorded_and_a_known_one_is_not() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let file = |remark: &str| format!("Nummer;Oordeel;Aspect;Opmerking\n5.01.01;voldoet;opzet;{remark}\n");
    for (remark, recorded) in [("eerst", 1), ("eerst", 1), ("later", 2), ("", 2)] {
        let preview = upload(&ciso, "x.csv", file(remark).as_bytes()).await;
        let page = ciso.get(&preview).await.expect(200);
        if world.recorded().await.len() == recorded {
            let _ = page.shows("De stand is al zo");
        } else {
            let _ = page.shows("1 oordeel vastleggen");
            let _ = confirm(&ciso, &preview).await;
        }
        assert_eq!(world.recorded().await.len(), recorded, "{remark}");
    }
}

#[tokio::test]
async fn the_place_that_was_chosen_is_remembered_for_files_of_that_shape() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    // Nothing in it says where the headings are.
    let file = |title: &str| format!("{title};;\nWat;Hoe;Zo\n5.01.01;voldoet;goed\n");
    let place = upload(&ciso, "x.csv", file("Overzicht").as_bytes()).await;
    assert!(place.ends_with("/place"), "{place}");
    let _ = ciso.get(&place).await.expect(200).shows("value=\"0-2\" checked");
    let columns = ciso
        .post(&place, &[("place", "0-2")])
        .await
        .expect(303)
        .location()
        .to_owned();
    let chosen = [
        ("column-number", "0"),
        ("column-status", "1"),
        ("column-remark", "2"),
    ];
    let preview = ciso
        .post(&columns, &chosen)
        .await
        .expect(303)
        .location()
        .to_owned();
    let _ = confirm(&ciso, &preview).await;
    let again = upload(&ciso, "y.csv", file("Overzicht van november").as_bytes()).await;
    assert!(
        !again.ends_with("/place") && !again.ends_with("/columns"),
        "{again}"
    );
    let _ = ciso.get(&again).await.expect(200).shows("Gelezen als opmerking");
}
