//! Part 1 of BIO2 as obligations.

use waarborg_domain::accounts::Role;
use waarborg_web::testing::TestApp;

const LIST: &str = "/o/voorbeeldstad/obligations";

#[tokio::test]
async fn everybody_reads_them_by_theme_without_a_query_of_its_own() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let page = reader.get(LIST).await.expect(200);
    let total = waarborg_catalogue::obligations().obligations.len();
    let _ = page
        .shows("Deel 1: verplichtingen")
        .shows(&format!("{total} van {total} verplichtingen"))
        .shows("Managementsysteem en reikwijdte")
        .shows("BIO2 v1.3, deel 1, hoofdstuk ‘Reikwijdte managementsysteem’")
        .shows("id=\"scope-critical\"")
        .shows("Waarborg let hierop met de regel: Alles wat kritiek is, valt binnen de reikwijdte")
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
        .get(&format!(
            "{LIST}?owed-by=board&chapter=Governance+%E2%80%93+Bestuurder"
        ))
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
