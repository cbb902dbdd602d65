//! Part 1 of BIO2 as obligations.

use crate::filled::{assessed, browser};
use waarborg_domain::accounts::Role;
use waarborg_web::testing::TestApp;

const LIST: &str = "/o/voorbeeldstad/obligations";

#[tokio::test]
async fn everybody_reads_them_by_theme_without_a_query_of_its_own() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let page = reader.get(LIST).await.expect(200);
    let total = waarborg_catalogue::newest().obligations().list.len();
    let _ = page
        .shows("Deel 1: verplichtingen")
        .shows(&format!("{total} van {total} verplichtingen"))
        .shows("Managementsysteem en reikwijdte")
        .shows("BIO2 v1.3, deel 1, hoofdstuk 5.1 ‘Reikwijdte managementsysteem’")
        .shows("D1.15")
        .shows("De nummers (D1.01) zijn van Waarborg")
        .shows("Staat niet in deel 1, maar in de wet.")
        .shows("id=\"scope-critical\"")
        .shows("Waarborg let hierop met de regel: De reikwijdte is beschreven; Alles wat kritiek is, valt binnen")
        .shows("Cbro art. 5 lid 3")
        .shows("Uit een tweede bron, geraadpleegd op 25-9-2026");
    test.take_queries();
    let _ = reader.get(LIST).await.expect(200);
    assert!(test.take_queries() <= 2);
}

#[tokio::test]
async fn filters_combine() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let board = reader.get(&format!("{LIST}?owed-by=board")).await.expect(200);
    let _ = board
        .shows("id=\"board-training\"")
        .hides("id=\"ciso-reports\"")
        .hides("id=\"scope-critical\"");
    let chapter = reader
        .get(&format!("{LIST}?owed-by=board&chapter=12.1"))
        .await
        .expect(200);
    let _ = chapter
        .shows("id=\"board-responsible\"")
        .hides("id=\"board-training\"");
    let article = reader
        .get(&format!("{LIST}?article=Cbw+art.+28"))
        .await
        .expect(200);
    let _ = article
        .shows("1 van ")
        .shows("id=\"report-incidents\"")
        .hides("id=\"board-training\"");
    let none = reader
        .get(&format!("{LIST}?owed-by=ciso&article=Cbw"))
        .await
        .expect(200);
    let _ = none
        .shows("Geen verplichtingen gevonden")
        .shows("Wis alle filters");
    let nonsense = reader
        .get(&format!("{LIST}?owed-by=x&chapter=%3Cb%3E"))
        .await
        .expect(200);
    let _ = nonsense.shows("Geen verplichtingen gevonden").hides("<b>");
}

/// An organisation reads the obligations of the version that it works on, not those of the newest.
#[tokio::test]
async fn they_are_those_of_the_version_of_the_organisation() {
    let (test, _) = assessed().await;
    let ciso = browser(&test, "ciso@oudstad.example").await;
    let _ = ciso
        .get("/o/oudstad/obligations")
        .await
        .expect(200)
        .shows("BIO2 v1.2, deel 1, hoofdstuk 6 ‘Reikwijdte managementsysteem’")
        .shows("id=\"publish-scope-and-statement\"")
        .hides("id=\"annual-report\"");
    let _ = ciso
        .get("/o/oudstad/scope")
        .await
        .expect(200)
        .shows("hoofdstuk 18 ‘Transparantie en verantwoording’");
    let roles = ciso.get("/o/oudstad/obligations?chapter=22").await.expect(200);
    let _ = roles
        .shows("id=\"board-responsible\"")
        .shows("id=\"ciso-advises\"")
        .hides("id=\"board-training\"");
}

/// The move to another version says what becomes of every obligation.
#[tokio::test]
async fn the_move_shows_what_changes_in_part_1() {
    let (test, _) = assessed().await;
    let ciso = browser(&test, "ciso@oudstad.example").await;
    for page in [
        "/o/oudstad/migration",
        "/o/oudstad/migration/to/v1.3/preview?split-5.01.01=both&split-8.01.02=8.01.02&chosen=1",
    ] {
        let _ = ciso
            .get(page)
            .await
            .expect(200)
            .shows("Wat er verandert in deel 1")
            .shows("Nieuwe verplichtingen (4)")
            .shows("Vervallen verplichtingen (5)")
            .shows("Nieuw: het jaarverslag gaat ook over informatiebeveiliging.")
            .shows("Verplicht (was: Ter informatie)")
            .shows("9 Transparantie en verantwoording");
    }
}

#[tokio::test]
async fn the_page_of_one_belongs_to_their_line_of_the_menu() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let (obligations, controls) = (LIST, "/o/voorbeeldstad/requirements");
    let marked = |path: &str| format!("href=\"{path}\" aria-current=\"true\"");
    let page = reader.get(&format!("{controls}/D1.15")).await.expect(200);
    let _ = page.shows(&marked(obligations)).hides(&marked(controls));
    let page = reader.get(&format!("{controls}/5.01")).await.expect(200);
    let _ = page.shows(&marked(controls)).hides(&marked(obligations));
}
