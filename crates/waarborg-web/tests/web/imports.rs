//! What all imports share: where the list is, whose file it is, and what becomes of made-up addresses and
//! choices.

use futures::TryStreamExt;
use object_store::local::LocalFileSystem;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use waarborg_app::Reader;
use waarborg_app::reading::Allowance;
use waarborg_domain::accounts::Role;
use waarborg_web::testing::{Browser, TestApp};

const SYSTEMS: &str = "/o/voorbeeldstad/objects/systems/import";
const PROCESSES: &str = "/o/voorbeeldstad/objects/processes/import";
const FRAMEWORKS: &str = "/o/voorbeeldstad/frameworks/import";
const SELF_ASSESSMENTS: &str = "/o/voorbeeldstad/measures/self-assessments/import";

/// A list that begins with a title and a remark.
const TITLED: &str = "Overzicht van de organisatie;;\n\nStand;1 oktober;\nSoort;Toepassing;Nr\nx;Zaaksysteem;S-1\ny;Kassa;S-2\n";

async fn send(browser: &Browser, import: &str, content: &str) -> String {
    let files = [("file", "lijst.csv", content.as_bytes())];
    let sent = browser.post_files(import, &[], &files).await;
    sent.expect(303).location().to_owned()
}

async fn staged(test: &TestApp) -> usize {
    let files: Vec<_> = test.app.files.list(None).try_collect().await.expect("the files");
    let staged = |file: &&object_store::ObjectMeta| file.location.as_ref().starts_with("imports/");
    files.iter().filter(staged).count()
}

#[tokio::test]
async fn the_row_of_the_headings_is_proposed_and_chosen() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let place = send(&ciso, SYSTEMS, TITLED).await;
    assert!(place.ends_with("/place"), "{place}");
    let page = ciso.get(&place).await.expect(200);
    let _ = page
        .shows("Waar staat de lijst?")
        .shows("Overzicht van de organisatie")
        .shows("value=\"0-4\" checked");
    // Nothing was read yet: the later steps lead back here.
    let stage = place.trim_end_matches("/place");
    for later in [stage.to_owned(), format!("{stage}/columns")] {
        assert_eq!(ciso.get(&later).await.expect(303).location(), place);
        assert_eq!(ciso.post(&later, &[]).await.expect(303).location(), place);
    }
    let columns = ciso.post(&place, &[("place", "0-4")]).await.expect(303);
    assert_eq!(columns.location(), format!("{stage}/columns"));
    let page = ciso.get(columns.location()).await.expect(200);
    let _ = page.shows("Toepassing").shows("Ander blad of andere rij");
    // Other columns are waited for, not guessed.
    let preview = ciso
        .post(columns.location(), &[("column-name", "1"), ("column-code", "2")])
        .await;
    let page = ciso.get(preview.expect(303).location()).await.expect(200);
    let _ = page
        .shows("2 systemen opslaan")
        .shows("Zaaksysteem")
        .shows("Rij 5")
        .shows("Naam: Toepassing");
    // Another row gives another list.
    let other = ciso.post(&place, &[("place", "0-5")]).await.expect(303);
    let page = ciso.get(other.location()).await.expect(200);
    let _ = page.shows("Zaaksysteem").hides("Toepassing");
}

#[tokio::test]
async fn a_list_that_begins_with_a_title_is_found_by_its_headings() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let titled = TITLED.replace("Soort;Toepassing;Nr", "Omschrijving;Naam;Code");
    let preview = send(&ciso, SYSTEMS, &titled).await;
    let page = ciso.get(&preview).await.expect(200);
    let _ = page.shows("2 systemen opslaan").shows("Rij 6");
}

#[tokio::test]
async fn a_place_that_is_not_there_is_refused() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let place = send(&ciso, SYSTEMS, TITLED).await;
    for wrong in [
        "",
        "x",
        "0",
        "1-4",
        "0-2",
        "0-7",
        "0-4294967296",
        "-1-4",
        "99999999999999999999-1",
        "0-4-1",
    ] {
        let page = ciso.post(&place, &[("place", wrong)]).await.expect(422);
        let _ = page.shows("Maak een keuze").shows("name=\"place\"");
    }
    // The last row: below it nothing is left to read.
    let page = ciso.post(&place, &[("place", "0-6")]).await.expect(422);
    let _ = page.shows("staan geen rijen").shows("Kies een andere rij");
    let columns = ciso.post(&place, &[("place", "0-4")]).await.expect(303);
    let columns = columns.location().to_owned();
    for wrong in ["3", "99", "-1", "x"] {
        let page = ciso.post(&columns, &[("column-name", wrong)]).await.expect(422);
        let _ = page.shows("error");
    }
    let twice = [("column-name", "1"), ("column-code", "1")];
    let page = ciso.post(&columns, &twice).await.expect(422);
    let _ = page.shows("al voor iets anders gekozen");
}

#[tokio::test]
async fn a_file_is_only_there_for_who_brought_it_and_what_for() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let preview = send(&ciso, SYSTEMS, "Naam\nGeheim\n").await;
    let _ = ciso.get(&preview).await.expect(200).shows("Geheim");
    let colleague = test
        .account_named("C", "c@voorbeeldstad.example", &[Role::Ciso])
        .await;
    let colleague = test.log_in(&colleague).await;
    let stage = preview.trim_start_matches(SYSTEMS);
    for step in ["", "/columns", "/place"] {
        let there = colleague.get(&format!("{preview}{step}")).await.expect(303);
        assert_eq!(there.location(), SYSTEMS);
    }
    // For another import it does not exist either, and cannot be discarded.
    for import in [PROCESSES, FRAMEWORKS, SELF_ASSESSMENTS] {
        let there = ciso.get(&format!("{import}{stage}")).await.expect(303);
        assert_eq!(there.location(), import);
        let there = ciso.post(&format!("{import}{stage}"), &[]).await.expect(303);
        assert_eq!(there.location(), import);
        let _ = ciso
            .post(&format!("{import}{stage}/cancel"), &[])
            .await
            .expect(303);
    }
    let _ = colleague
        .post(&format!("{preview}/cancel"), &[])
        .await
        .expect(303);
    let _ = colleague.post(&preview, &[("fingerprint", "")]).await.expect(303);
    let _ = ciso.get(&preview).await.expect(200).shows("Geheim");
    let page = ciso.post(&preview, &[("fingerprint", "x")]).await.expect(409);
    let _ = page.shows("Een collega heeft iets gewijzigd");
    let nowhere = "01890a5d-ac96-774b-bcce-b302099a8057";
    let gone = ciso.get(&format!("{SYSTEMS}/{nowhere}")).await.expect(303);
    assert_eq!(gone.location(), SYSTEMS);
    for odd in ["x", "..", "%2e%2e%2f%2e%2e", "01890a5d"] {
        let _ = ciso.get(&format!("{SYSTEMS}/{odd}/columns")).await.expect(404);
    }
}

#[tokio::test]
async fn each_step_can_be_cancelled_and_leaves_nothing() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let place = send(&ciso, SYSTEMS, TITLED).await;
    let columns = send(&ciso, SELF_ASSESSMENTS, "Kleur;Vorm\nrood;rond\n").await;
    let preview = send(&ciso, PROCESSES, "Naam\nZaken\n").await;
    assert_eq!(staged(&test).await, 2 + 3 + 3);
    for step in [place, columns, preview] {
        let page = ciso.get(&step).await.expect(200);
        let stage = step.trim_end_matches("/place").trim_end_matches("/columns");
        let cancel = format!("{stage}/cancel");
        let _ = page.shows(&format!("formaction=\"{cancel}\""));
        let back = ciso.post(&cancel, &[]).await.expect(303);
        let page = ciso.get(back.location()).await.expect(200);
        let _ = page.shows("De import is geannuleerd. Er is niets veranderd.");
        let _ = ciso.get(&step).await.expect(303);
        // Doing it again does no harm.
        let _ = ciso.post(&cancel, &[]).await.expect(303);
    }
    assert_eq!(staged(&test).await, 0);
    // What is refused is not kept either.
    let files = [("file", "kop.csv", &b"Naam\n"[..])];
    let _ = ciso.post_files(SYSTEMS, &[], &files).await.expect(422);
    assert_eq!(staged(&test).await, 0);
}

#[tokio::test]
async fn of_what_somebody_leaves_behind_the_oldest_goes() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let colleague = test
        .account_named("C", "c@voorbeeldstad.example", &[Role::Ciso])
        .await;
    let colleague = test.log_in(&colleague).await;
    let theirs = send(&colleague, SYSTEMS, "Naam\nKassa\n").await;
    let mut mine = Vec::new();
    for _ in 0..4 {
        mine.push(send(&ciso, SYSTEMS, "Naam\nKassa\n").await);
        // Nothing was chosen of this one: fewer files, as much one that rests.
        mine.push(send(&ciso, SELF_ASSESSMENTS, "Kleur;Vorm\nrood;rond\n").await);
    }
    assert!(staged(&test).await <= 3 + 5 * 3);
    for (preview, is_there) in mine.iter().zip((0..8).map(|number| number >= 3)) {
        let status = if is_there { 200 } else { 303 };
        let _ = ciso.get(preview).await.expect(status);
    }
    let _ = colleague.get(&theirs).await.expect(200);
}

#[tokio::test]
async fn an_import_was_done_also_when_its_file_cannot_be_deleted() {
    let mut test = TestApp::new().await;
    let folder = tempfile::tempdir().expect("a folder");
    let files = LocalFileSystem::new_with_prefix(folder.path()).expect("a place for files");
    test.keep_files_in(Arc::new(files));
    let ciso = test.with_user(Role::Ciso).await;
    let preview = send(&ciso, SYSTEMS, "Naam\nKassa\n").await;
    let page = ciso.get(&preview).await.expect(200);
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    // What is no file is not deleted as one.
    let all: Vec<_> = test.app.files.list(None).try_collect().await.expect("the files");
    let file = all.iter().find(|file| file.location.as_ref().ends_with(".file"));
    let file = folder.path().join(file.expect("the file").location.as_ref());
    std::fs::remove_file(&file).expect("removed");
    std::fs::create_dir_all(file.join("x")).expect("a folder in its place");
    let done = ciso
        .post(&preview, &[("fingerprint", &fingerprint)])
        .await
        .expect(303);
    let page = ciso.get(done.location()).await.expect(200);
    let _ = page.shows("Kassa");
}

#[tokio::test]
async fn a_file_whose_reading_is_stopped_is_refused_with_what_to_do() {
    let allowance = Allowance {
        answer: 100_000,
        time: Duration::from_millis(200),
        ..Allowance::default()
    };
    let folder = tempfile::tempdir().expect("a folder");
    let slow = folder.path().join("slow");
    std::fs::write(&slow, "#!/bin/sh\nexec /bin/sleep 60\n").expect("written");
    std::fs::set_permissions(&slow, Permissions::from_mode(0o700)).expect("it can be started");
    // Programs that crash, answer without end, or never answer.
    for (program, told) in [
        (Path::new("/bin/false"), "kunnen we niet lezen"),
        (Path::new("/usr/bin/yes"), "te veel geheugen"),
        (&slow, "duurt te lang"),
    ] {
        let mut test = TestApp::new().await;
        test.read_with(Reader::in_children_of(program.into(), allowance));
        let ciso = test.with_user(Role::Ciso).await;
        for import in [SYSTEMS, SELF_ASSESSMENTS, FRAMEWORKS] {
            let files = [("file", "lijst.csv", &b"Naam\nKassa\n"[..])];
            let page = ciso.post_files(import, &[], &files).await.expect(422);
            let _ = page.shows(told).shows("Er is niets opgeslagen");
        }
        assert_eq!(staged(&test).await, 0);
    }
}
