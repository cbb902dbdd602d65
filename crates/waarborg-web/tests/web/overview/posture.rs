//! Where we stand.

use super::world::{ORG, World};
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;

#[tokio::test]
async fn an_empty_organisation_is_told_where_to_begin() {
    let world = World::new().await;
    let page = world
        .ciso()
        .await
        .get(&format!("{ORG}/overview"))
        .await
        .expect(200);
    let _ = page
        .shows("Er is nog niets beoordeeld")
        .shows("geen eigenaar")
        .hides("Ontwikkeling");
}

#[tokio::test]
async fn figures_lead_to_the_measures_behind_them() {
    let world = World::new().await;
    let all = Target::All(ObjectKind::System);
    world
        .judge(
            "8.02.01",
            all,
            Aspect::OperatingEffectiveness,
            Verdict::Met,
            "2026-09-15",
        )
        .await;
    world
        .judge("8.03.01", all, Aspect::Design, Verdict::Met, "2026-08-01")
        .await;
    world
        .judge("8.03.01", all, Aspect::Existence, Verdict::NotMet, "2026-10-01")
        .await;
    let ciso = world.ciso().await;
    let page = ciso.get(&format!("{ORG}/overview")).await.expect(200);
    let page = page
        .shows("Waar staan we?")
        .shows("2 punten voldoen niet")
        .shows("Ontwikkeling");
    let page = page.shows("<strong class=\"wb-num\">2</strong> punten verlopen binnen 30 dagen");
    let _ = page
        .shows(&format!("{ORG}/measures?due=30"))
        .shows(&format!("{ORG}/measures?theme=technological"));
    let list = ciso.get(&format!("{ORG}/measures?due=30")).await.expect(200);
    let _ = list.shows("1 van 118 maatregelen, 2 punten").shows("8.02.01");
    let list = ciso
        .get(&format!("{ORG}/measures?state=not-met"))
        .await
        .expect(200);
    let _ = list.shows("1 van 118 maatregelen, 2 punten");
}

#[tokio::test]
async fn the_trend_follows_what_is_written_also_for_days_long_gone() {
    let world = World::new().await;
    let all = Target::All(ObjectKind::System);
    world
        .judge("8.02.01", all, Aspect::Design, Verdict::Met, "2026-08-15")
        .await;
    let ciso = world.ciso().await;
    let address = format!("{ORG}/overview?as-of=2026-10-31");
    let points = |body: &str| -> String {
        let start = body.find("wb-series--1\" points=\"").expect("a line") + 22;
        body[start..].chars().take_while(|c| *c != '"').collect()
    };
    let before = points(&ciso.get(&address).await.expect(200).body);
    // What is judged later changes nothing in the past.
    for measure in ["8.03.01", "8.03.02", "8.05.01", "8.08.04"] {
        world
            .judge(measure, all, Aspect::Design, Verdict::Met, "2026-11-20")
            .await;
    }
    assert_eq!(points(&ciso.get(&address).await.expect(200).body), before);
    // What turns out to have been judged then, does.
    for measure in ["8.03.01", "8.03.02", "8.05.01", "8.08.04"] {
        world
            .judge(measure, all, Aspect::Design, Verdict::Met, "2026-09-20")
            .await;
    }
    assert_ne!(points(&ciso.get(&address).await.expect(200).body), before);
}

#[tokio::test]
async fn everybody_and_every_object_can_be_listed() {
    let world = World::new().await;
    let ciso = world.ciso().await;
    let owners = ciso.get(&format!("{ORG}/overview/owners")).await.expect(200);
    let _ = owners.shows("Test process-owner").shows("Niemand");
    let objects = ciso
        .get(&format!("{ORG}/overview/objects?q=zaak"))
        .await
        .expect(200);
    let _ = objects.shows("1 object").shows("Zaaksysteem").hides("Website");
    let none = ciso
        .get(&format!("{ORG}/overview/objects?critical=1&q=zaak"))
        .await
        .expect(200);
    let _ = none.shows("Niets gevonden");
    let browser = world.owner_browser().await;
    let _ = browser.get(&format!("{ORG}/overview/owners")).await.expect(403);
    let _ = browser
        .get(&format!("{ORG}/overview/objects"))
        .await
        .expect(200)
        .shows("Zaaksysteem")
        .hides("Website");
    let _ = browser
        .get(&format!("{ORG}/overview"))
        .await
        .expect(200)
        .shows("Je hebt nog niets beoordeeld")
        .hides("Website");
}
