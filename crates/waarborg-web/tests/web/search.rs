//! Search: everything that the features let people find, and nothing that somebody may not see.

use crate::filled::{browser, filled, person};
use crate::log::organisation_of;
use waarborg_app::Clock;
use waarborg_domain::accounts::Role;
use waarborg_domain::objects::ObjectKind;
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
    let organisation = organisation_of(&test, personas::CISO).await;
    let ledger = test.app.ledger(organisation).await.expect("a ledger");
    let me = person(&test, personas::PROCESS_OWNER).await.id;
    let systems = ledger.objects_on(test.clock.today()).into_iter();
    let systems: Vec<_> = systems
        .filter(|object| object.kind == ObjectKind::System)
        .collect();
    let code = |own: bool| {
        let found = systems
            .iter()
            .find(|object| (object.details.owner == Some(me)) == own);
        found.expect("a system").details.code.as_str()
    };
    let ciso = browser(&test, personas::CISO).await;
    let own = browser(&test, personas::PROCESS_OWNER).await;
    for (who, mine, found) in [
        (&ciso, true, true),
        (&ciso, false, true),
        (&own, true, true),
        (&own, false, false),
    ] {
        let page = who.get(&format!("{SEARCH}?q={}", code(mine))).await.expect(200);
        let _ = if found {
            page.shows("Processen, systemen en leveranciers")
        } else {
            page.hides("Processen, systemen en leveranciers")
        };
    }
    // Whoever administers the accounts finds people, and nothing of the state.
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
