//! Days that people type or put in an address: whatever they are, a page costs no more than a trend.
//! The work is counted, not timed.

use crate::overview::world::{ORG, World};
use std::sync::Arc;
use waarborg_domain::accounts::Role;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_web::route_table;
use waarborg_web::routes::Access;
use waarborg_web::testing::{Browser, ORGANISATION};

const FAR: [&str; 6] = [
    "0001-01-01",
    "1900-01-01",
    "2999-12-31",
    "9999-12-31",
    "+262142-12-31",
    "31-12-2999",
];

/// Every name of a day in an address or a form.
const FIELDS: [&str; 9] = [
    "as-of",
    "from",
    "until",
    "to",
    "on",
    "day",
    "valid-from",
    "since",
    "period",
];

/// A trend, the posture of the day and of today, and what a form compares.
const MAX_DERIVED: usize = 36 + 4;

async fn world_with_history() -> (World, Browser) {
    let world = World::new().await;
    for on in ["1900-01-01", "2026-10-01"] {
        let all = Target::All(ObjectKind::System);
        world
            .judge("8.02.01", all, Aspect::OperatingEffectiveness, Verdict::Met, on)
            .await;
    }
    let everything = world
        .test
        .account_named("Anna Alles", "anna@voorbeeldstad.example", Role::ALL)
        .await;
    let browser = world.test.log_in(&everything).await;
    (world, browser)
}

#[tokio::test]
async fn a_far_day_in_any_address_or_form_costs_no_more_than_a_trend() {
    let (world, browser) = world_with_history().await;
    let routes = route_table();
    let within = routes
        .iter()
        .filter(|route| matches!(route.access, Access::Organisation(_)));
    for route in within {
        let path = crate::routes::filled(route, ORGANISATION);
        for day in FAR {
            let fields: Vec<(&str, &str)> = FIELDS.iter().map(|field| (*field, day)).collect();
            let before = world.test.app.ledgers.derived_days();
            let answer = if route.method == "GET" {
                let query: Vec<String> = fields
                    .iter()
                    .map(|(field, day)| format!("{field}={}", day.replace('+', "%2B")))
                    .collect();
                browser.get(&format!("{path}?{}", query.join("&"))).await
            } else {
                browser.post(&path, &fields).await
            };
            let cost = world.test.app.ledgers.derived_days() - before;
            assert!(cost <= MAX_DERIVED, "{path} on {day}: {cost} derivations");
            assert!(
                !answer.status.is_server_error(),
                "{path} on {day}: {}",
                answer.status
            );
        }
    }
}

#[tokio::test]
async fn a_day_too_far_ahead_is_the_last_one_and_says_so() {
    let (_world, browser) = world_with_history().await;
    let page = browser
        .get(&format!("{ORG}/overview?as-of=2999-12-31"))
        .await
        .expect(200);
    let _ = page
        .shows("Stand van 23 november 2031")
        .shows("Zo ver vooruit kun je niet kijken");
    let near = browser
        .get(&format!("{ORG}/overview?as-of=2031-11-23"))
        .await
        .expect(200);
    let _ = near
        .shows("Stand van 23 november 2031")
        .hides("Zo ver vooruit kun je niet kijken");
    // What is not a day at all is today.
    for day in ["9999-12-31", "0001-01-01", "x"] {
        let page = browser
            .get(&format!("{ORG}/overview?as-of={day}"))
            .await
            .expect(200);
        let _ = page.hides("Terug naar vandaag");
    }
}

#[tokio::test]
async fn those_who_ask_for_the_same_day_at_once_share_its_derivation() {
    let (world, browser) = world_with_history().await;
    let browser = Arc::new(browser);
    let before = world.test.app.ledgers.derived_days();
    let asking: Vec<_> = (0..8)
        .map(|_| {
            let browser = browser.clone();
            tokio::spawn(async move {
                let address = format!("{ORG}/overview?as-of=2026-08-31");
                let _ = browser.get(&address).await.expect(200);
            })
        })
        .collect();
    for asked in asking {
        asked.await.expect("an answer");
    }
    let together = world.test.app.ledgers.derived_days() - before;
    let once = 1 + 36;
    assert!((1..=once).contains(&together), "{together}");
    // A write makes the day derive again, however far back it is.
    let all = Target::All(ObjectKind::System);
    world
        .judge("8.03.01", all, Aspect::Design, Verdict::Met, "2026-08-01")
        .await;
    let address = format!("{ORG}/overview?as-of=2026-08-31");
    let before = world.test.app.ledgers.derived_days();
    let _ = browser.get(&address).await.expect(200);
    assert!(world.test.app.ledgers.derived_days() > before);
}
