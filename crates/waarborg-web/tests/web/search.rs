//! Search: everything that the features let people find, and nothing that somebody may not see.

use crate::filled::{browser, filled, person};
use crate::log::organisation_of;
use waarborg_app::Clock;
use waarborg_domain::accounts::Role;
use waarborg_domain::evidence::{self, Confidentiality, Content, Evidence};
use waarborg_domain::objects::ObjectKind;
use waarborg_testkit::personas;
use waarborg_web::testing::TestApp;

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

/// So many links with a word in their title.
async fn add_evidence(test: &TestApp, count: usize) {
    let ciso = person(test, personas::CISO).await;
    let organisation = organisation_of(test, personas::CISO).await;
    let piece = |number| Evidence {
        id: test.app.id(),
        title: format!("Zwaluwlijst {number}"),
        content: Content::Link("https://wiki.voorbeeldstad.example/x".to_owned()),
        period: None,
        owner: ciso.id,
        owner_name: ciso.name.clone(),
        confidentiality: Confidentiality::Internal,
        added_at: test.clock.now(),
        added_by: ciso.id,
        retired: false,
        version: 1,
    };
    let pieces = (0..count).map(|number| evidence::Change::Add(piece(number)).into());
    test.save_in(organisation, pieces.collect()).await;
}

#[tokio::test]
async fn tells_that_there_is_more_than_was_looked_through() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    add_evidence(&test, 500).await;
    let page = ciso.get(&format!("{SEARCH}?q=zwaluwlijst+499")).await.expect(200);
    let _ = page.shows("Zwaluwlijst 499").hides("We keken alleen");
    add_evidence(&test, 1).await;
    for query in ["zwaluwlijst", "zwaluwlijst+499"] {
        let page = ciso.get(&format!("{SEARCH}?q={query}")).await.expect(200);
        let _ = page
            .shows("Er zijn 501 stukken bewijs met ‘zwaluwlijst’ in de titel")
            .shows("de nieuwste 500");
    }
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
    let test = TestApp::new().await;
    let administrator = test.with_user(Role::Administrator).await;
    let _ = administrator
        .get(&format!("{SEARCH}?q=example"))
        .await
        .expect(200)
        .shows("Gebruikers")
        .hides("Beheersmaatregelen");
}
