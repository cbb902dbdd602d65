//! Search: everything that the features let people find, and nothing that somebody may not see.

use crate::filled::{browser, filled};
use waarborg_domain::accounts::Role;
use waarborg_testkit::personas;

const SEARCH: &str = "/o/voorbeeldstad/search";

#[tokio::test]
async fn finds_by_feature_and_leads_there() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let _ = ciso.get(SEARCH).await.expect(200).hides("resultaten");
    let page = ciso.get(&format!("{SEARCH}?q=8.08.05")).await.expect(200);
    let _ = page
        .shows("1 resultaat")
        .shows("/o/voorbeeldstad/measures/8.08.05");
    let page = ciso.get(&format!("{SEARCH}?q=zaaksysteem")).await.expect(200);
    let _ = page
        .shows("Processen, systemen en leveranciers")
        .shows("Zaaksysteem");
    let _ = ciso
        .get(&format!("{SEARCH}?q=qqqqq"))
        .await
        .expect(200)
        .shows("Niets gevonden");
    // Every word has to occur, in any order.
    let _ = ciso
        .get(&format!("{SEARCH}?q=qqqqq+zaaksysteem"))
        .await
        .expect(200)
        .shows("Niets gevonden");
    test.take_queries();
    let _ = ciso
        .get(&format!("{SEARCH}?q=e"))
        .await
        .expect(200)
        .shows("page=2");
    assert!(test.take_queries() <= 8);
    let last = ciso.get(&format!("{SEARCH}?q=e&page=99999")).await.expect(200);
    let _ = last.hides("wb-list__item");
}

#[tokio::test]
async fn who_may_not_see_does_not_find() {
    let test = filled().await;
    let title = {
        let ciso = browser(&test, personas::CISO).await;
        let page = ciso.get(&format!("{SEARCH}?q=SY-")).await.expect(200);
        page.body.matches("wb-list__item").count()
    };
    let own = browser(&test, personas::PROCESS_OWNER).await;
    let page = own.get(&format!("{SEARCH}?q=SY-")).await.expect(200);
    let seen = page.body.matches("wb-list__item").count();
    assert!(seen < title, "{seen} of {title}");
    // People are found by those who administer the accounts, who find nothing of the state.
    let _ = own
        .get(&format!("{SEARCH}?q=voorbeeldstad.example"))
        .await
        .expect(200)
        .shows("Niets gevonden");
    let test = waarborg_web::testing::TestApp::new().await;
    let administrator = test.with_user(Role::Administrator).await;
    let _ = administrator
        .get(&format!("{SEARCH}?q=example"))
        .await
        .expect(200)
        .shows("Leden")
        .hides("Beheersmaatregelen");
}
