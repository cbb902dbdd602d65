//! The list of measures.

use super::world::{ORG, World};
use waarborg_domain::catalogue::Binding;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};

#[tokio::test]
async fn all_measures_stand_in_their_groups() {
    let world = World::new().await;
    let ciso = world.ciso().await;
    let page = ciso.get(&format!("{ORG}/measures")).await.expect(200);
    let page = page
        .shows("Gap-analyse")
        .shows(" van 118 maatregelen")
        .shows("5.01.01");
    // Pages end between two controls, and beyond the last one is the last one.
    let rows = |page: &waarborg_web::testing::Answer| page.body.matches("name=\"measure\"").count();
    let second = ciso.get(&format!("{ORG}/measures?page=2")).await.expect(200);
    let beyond = ciso.get(&format!("{ORG}/measures?page=99")).await.expect(200);
    assert_eq!(rows(&second), rows(&beyond.hides("5.01.01")));
    assert!(rows(&page) <= 50);
    // All that bind to the organisation and to systems that are not on the internet.
    let bound = waarborg_catalogue::newest()
        .measures()
        .iter()
        .filter(|measure| matches!(measure.binding, Binding::Organisation | Binding::System));
    assert_eq!(rows(&page) + rows(&second), bound.count());
}

#[tokio::test]
async fn filters_combine_and_can_be_taken_away() {
    let world = World::new().await;
    let target = Target::Object(world.owned);
    world
        .judge(
            "8.02.01",
            target,
            Aspect::OperatingEffectiveness,
            Verdict::Met,
            "2026-01-15",
        )
        .await;
    let ciso = world.ciso().await;
    let address = format!(
        "{ORG}/measures?theme=technological&state=lapsed&object={}",
        world.owned
    );
    let page = ciso.get(&address).await.expect(200);
    let page = page
        .shows("1 van 118 maatregelen, 1 punt")
        .shows("8.02.01")
        .hides("8.03.01");
    let page = page.shows("Stand: Verlopen").shows("Object: Zaaksysteem");
    // Filters are carried along to the measure, and each can be removed.
    let page = page.shows(&format!(
        "/measures/8.02.01?theme=technological&#38;object={}&#38;state=lapsed",
        world.owned
    ));
    let _ = page.shows(&format!(
        "href=\"{ORG}/measures?theme=technological&#38;state=lapsed\""
    ));
    let none = ciso
        .get(&format!("{ORG}/measures?q=onvindbaar"))
        .await
        .expect(200);
    let _ = none.shows("Geen maatregelen gevonden").shows("Wis alle filters");
}

#[tokio::test]
async fn function_and_duty_of_care_combine_with_the_other_filters() {
    let world = World::new().await;
    let ciso = world.ciso().await;
    let page = ciso
        .get(&format!("{ORG}/measures?concept=recover&care=c"))
        .await
        .expect(200);
    let page = page.shows("8.13.01").hides("8.02.01").hides("5.26.01");
    let page = page
        .shows("Cybersecurityconcept: Herstellen")
        .shows("Zorgplicht (Cbw en NIS2): c – Doorgaan bij verstoring");
    // Both are carried along to the measure.
    let _ = page.shows("/measures/8.13.01?concept=recover&#38;care=c");
    let none = ciso
        .get(&format!("{ORG}/measures?concept=recover&care=c&theme=people"))
        .await
        .expect(200);
    let _ = none.shows("Geen maatregelen gevonden");
    // 5.33.01 is outside the Cbw, though its control is not.
    let outside = ciso
        .get(&format!("{ORG}/measures?control=5.33&care=i"))
        .await
        .expect(200);
    let _ = outside.hides("5.33.01</span>");
    let all = ciso.get(&format!("{ORG}/measures?care=z")).await.expect(200);
    let _ = all.shows("5.01.01");
}

#[tokio::test]
async fn counts_roll_up_over_objects() {
    let world = World::new().await;
    for aspect in Aspect::ALL {
        world
            .judge(
                "8.02.01",
                Target::Object(world.owned),
                *aspect,
                Verdict::Met,
                "2026-11-01",
            )
            .await;
    }
    let ciso = world.ciso().await;
    let page = ciso.get(&format!("{ORG}/measures?q=8.02.01")).await.expect(200);
    let _ = page
        .shows("1 van 2 systemen voldoet")
        .shows("1 van 2<span class=\"wb-sr\"> voldoet; slechtste: Ontbreekt");
    let nobody = ciso
        .get(&format!("{ORG}/measures?owner=none&q=8.02.01"))
        .await
        .expect(200);
    let _ = nobody.shows("Website").shows("Niemand");
}

#[tokio::test]
async fn a_process_owner_sees_only_what_they_owe() {
    let world = World::new().await;
    let browser = world.owner_browser().await;
    let page = browser
        .get(&format!("{ORG}/measures?object-kind=system"))
        .await
        .expect(200);
    let _ = page.shows("Zaaksysteem").hides("Website");
    let page = browser
        .get(&format!("{ORG}/measures?object={}", world.other))
        .await
        .expect(200);
    let _ = page.shows("Geen maatregelen gevonden");
    let csv = browser
        .get(&format!("{ORG}/measures/export?format=csv"))
        .await
        .expect(200);
    let _ = csv.shows("Zaaksysteem").hides("Website");
}

#[tokio::test]
async fn another_day_shows_that_day_and_records_nothing() {
    let world = World::new().await;
    let target = Target::Object(world.owned);
    world
        .judge("8.02.01", target, Aspect::Design, Verdict::NotMet, "2026-11-10")
        .await;
    let ciso = world.ciso().await;
    let address = format!("{ORG}/measures?state=not-met");
    let _ = ciso
        .get(&address)
        .await
        .expect(200)
        .shows("8.02.01")
        .shows("name=\"measure\"");
    let before = ciso.get(&format!("{address}&as-of=2026-11-09")).await.expect(200);
    let _ = before
        .shows("Stand van 9 november 2026")
        .shows("Geen maatregelen gevonden");
    let after = ciso.get(&format!("{address}&as-of=2026-11-10")).await.expect(200);
    let _ = after.shows("8.02.01").hides("name=\"measure\"");
}

#[tokio::test]
async fn an_object_is_found_by_its_name() {
    let world = World::new().await;
    world
        .save_system(world.test.app.id(), "ZAAK2", "Zaaksysteem oud", None)
        .await;
    let ciso = world.ciso().await;
    let found = ciso
        .get(&format!("{ORG}/measures?object-name=web&state=gap"))
        .await
        .expect(303);
    assert_eq!(
        found.location(),
        format!("{ORG}/measures?object={}&state=gap", world.other)
    );
    let several = ciso
        .get(&format!("{ORG}/measures?object-name=zaaksys"))
        .await
        .expect(200);
    let _ = several.shows("Welk object bedoel je").shows("Zaaksysteem oud");
    let none = ciso
        .get(&format!("{ORG}/measures?object-name=xyz"))
        .await
        .expect(200);
    let _ = none.shows("Er is geen object met ‘xyz’");
}

#[tokio::test]
async fn the_list_as_a_file() {
    let world = World::new().await;
    let target = Target::All(waarborg_domain::objects::ObjectKind::System);
    world
        .judge("8.02.01", target, Aspect::Design, Verdict::Met, "2026-11-10")
        .await;
    let ciso = world.ciso().await;
    let address = format!("{ORG}/measures/export?q=8.02.01&state=met");
    let csv = ciso.get(&format!("{address}&format=csv")).await.expect(200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    let lines: Vec<&str> = csv.body.lines().collect();
    assert_eq!(lines.len(), 3, "a header and two systems: {lines:?}");
    assert!(
        lines[1].contains("2026-11-10") && lines[1].contains("Oordeel voor een groep"),
        "{lines:?}"
    );
    let xlsx = ciso.get(&format!("{address}&format=xlsx")).await.expect(200);
    assert!(xlsx.bytes.starts_with(b"PK"));
    let _ = ciso.get(&address).await.expect(400);
}
