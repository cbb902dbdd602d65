//! Tasks.

use super::world::{ORG, World};
use crate::filled::{browser, filled};
use waarborg_domain::accounts::Role;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_testkit::personas;

#[tokio::test]
async fn the_most_urgent_comes_first_and_leads_to_the_form() {
    let world = World::new().await;
    let target = Target::Object(world.owned);
    world
        .judge(
            "8.02.01",
            target,
            Aspect::OperatingEffectiveness,
            Verdict::Met,
            "2026-07-31",
        )
        .await;
    let browser = world.owner_browser().await;
    let page = browser.get(&format!("{ORG}/tasks")).await.expect(200);
    let (lapsed, missing) = (
        page.body.find("Te laat of verlopen"),
        page.body.find("Nog nooit beoordeeld"),
    );
    assert!(lapsed.is_some() && lapsed < missing);
    // It lapsed on 1 November; today is 23 November.
    let page = page.shows("3 weken te laat").shows("Systeem Zaaksysteem");
    let record = format!("{ORG}/measures/8.02.01?from=tasks&#38;object={}", world.owned);
    let _ = page.shows(&record);
}

#[tokio::test]
async fn process_owners_start_with_their_tasks_and_others_with_the_overview() {
    let world = World::new().await;
    let browser = world.owner_browser().await;
    assert_eq!(browser.get("/").await.location(), format!("{ORG}/tasks"));
    let board = world.test.with_user(Role::BoardMember).await;
    assert_eq!(board.get("/").await.location(), format!("{ORG}/overview"));
}

#[tokio::test]
async fn only_who_sees_all_looks_at_the_tasks_of_a_colleague() {
    let world = World::new().await;
    let ciso = world.ciso().await;
    let address = format!("{ORG}/tasks?owner={}", world.owner.id);
    let _ = ciso
        .get(&address)
        .await
        .expect(200)
        .shows("Taken van Test process-owner")
        .shows("Zaaksysteem");
    let browser = world.owner_browser().await;
    let _ = browser.get(&address).await.expect(200).shows("Mijn taken");
    let ciso_id = world
        .test
        .account_named("Chris", "chris@voorbeeldstad.example", &[Role::Ciso])
        .await
        .id;
    let _ = browser
        .get(&format!("{ORG}/tasks?owner={ciso_id}"))
        .await
        .expect(403);
    let stranger: waarborg_domain::ids::UserId = world.test.app.id();
    let _ = ciso
        .get(&format!("{ORG}/tasks?owner={stranger}"))
        .await
        .expect(404);
}

#[tokio::test]
async fn what_waits_for_a_decision_is_a_task_of_whoever_may_decide() {
    let test = filled().await;
    let ciso = browser(&test, personas::CISO).await;
    let mayor = browser(&test, personas::BOARD_MEMBER).await;
    let proposed = ciso
        .post(&format!("{ORG}/statement/propose"), &[("action", "propose")])
        .await
        .expect(303);
    let path = proposed.location();
    let tasks = format!("{ORG}/tasks");
    let page = ciso.get(&tasks).await.expect(200).shows("Wacht op jou");
    let _ = page.shows("Geef advies over verklaring").shows(path);
    let _ = mayor.get(&tasks).await.expect(200).hides("over verklaring");
    let version = ciso.get(&format!("{path}/advise")).await.field("version");
    let version = version.unwrap_or_default();
    let advice = [("version", version.as_str()), ("note", "Een eerlijk beeld.")];
    let _ = ciso.post(&format!("{path}/advise"), &advice).await.expect(303);
    let _ = ciso.get(&tasks).await.expect(200).hides("over verklaring");
    let page = mayor.get(&tasks).await.expect(200);
    let _ = page.shows("Beslis over verklaring").shows(path);
    // Whoever has tasks has the line in the menu.
    let _ = mayor.get(&format!("{ORG}/overview")).await.shows("Mijn taken");
}

#[tokio::test]
async fn nothing_to_do_says_until_when() {
    let world = World::new().await;
    let browser = world.owner_browser().await;
    let page = browser.get(&format!("{ORG}/tasks")).await.expect(200);
    let numbers: std::collections::BTreeSet<&str> = page
        .body
        .split("/measures/")
        .skip(1)
        .filter_map(|rest| rest.get(..7))
        .collect();
    assert!(numbers.len() > 10, "{numbers:?}");
    for number in numbers {
        for aspect in Aspect::ALL {
            world
                .judge(
                    number,
                    Target::Object(world.owned),
                    *aspect,
                    Verdict::Met,
                    "2026-11-23",
                )
                .await;
        }
    }
    let page = browser.get(&format!("{ORG}/tasks")).await.expect(200);
    let _ = page
        .shows("Alles is aangetoond")
        .shows("verloopt het eerstvolgende oordeel")
        .shows("100% is in orde");
    let nothing = world
        .test
        .with_user(Role::Reader)
        .await
        .get(&format!("{ORG}/tasks"))
        .await
        .expect(200);
    let _ = nothing.shows("Hier staat niets");
}
