//! Controls and obligations: judged on the organisation as a whole.

use super::support::{World, form, organisation};
use waarborg_domain::accounts::Role;

const CONTROLS: &str = "/o/voorbeeldstad/requirements";
/// A control without a measure in v1.3.
const BARE: &str = "5.03";
/// A control with measures.
const WITH_MEASURES: &str = "8.02";
/// An obligation of part 1.
const OBLIGATION: &str = "D1.01";

fn page(requirement: &str) -> String {
    format!("{CONTROLS}/{requirement}")
}

#[tokio::test]
async fn every_control_is_in_the_list_with_how_far_it_is() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let all = ciso.get(CONTROLS).await.expect(200);
    let _ = all
        .shows("93 beheersmaatregelen")
        .shows("Niet geïmplementeerd")
        .shows(BARE);
    let own = ciso.get(&format!("{CONTROLS}?by=own")).await.expect(200);
    let _ = own
        .shows("39 beheersmaatregelen")
        .shows(BARE)
        .hides("Speciale toegangsrechten");
    let none = ciso.get(&format!("{CONTROLS}?q=bestaatniet")).await.expect(200);
    let _ = none.shows("Geen beheersmaatregelen gevonden");
    world.test.take_queries();
    let _ = ciso.get(CONTROLS).await.expect(200);
    assert!(world.test.take_queries() <= 3);
}

#[tokio::test]
async fn a_control_and_an_obligation_are_judged_and_the_judgement_is_found_back() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let target = organisation(&world).await;
    for requirement in [BARE, WITH_MEASURES, OBLIGATION] {
        let before = ciso.get(&page(requirement)).await.expect(200);
        let _ = before
            .shows("Nog niet beoordeeld.")
            .shows("Er is nog nooit een oordeel gegeven.");
        let fields = form(
            &target,
            &[("verdict-design", "met"), ("remark", "Vastgesteld beleid.")],
        );
        let _ = ciso
            .post_files(&page(requirement), &fields, &[])
            .await
            .expect(303);
        let after = ciso.get(&page(requirement)).await.expect(200);
        let _ = after.shows("Vastgesteld beleid.").shows("Voldoet");
    }
    let log = ciso.get("/o/voorbeeldstad/audit").await.expect(200);
    let _ = log.shows(BARE).shows(OBLIGATION);
    let recorded = world.recorded().await;
    assert_eq!(recorded.len(), 3, "{recorded:?}");
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_what_was_typed() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let fields = [
        ("target", organisation(&world).await),
        ("remark", "Blijft staan.".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let again = ciso.post_files(&page(BARE), &fields, &[]).await.expect(422);
    let _ = again.shows("Blijft staan.");
    assert!(world.recorded().await.is_empty());
}

#[tokio::test]
async fn its_owner_judges_it_and_finds_it_among_the_tasks() {
    let world = World::new().await;
    let (ciso, petra) = (world.as_ciso().await, world.as_petra().await);
    let _ = petra
        .get(&page(BARE))
        .await
        .expect(200)
        .shows("Alleen de eigenaar of de CISO");
    let owner = format!("{}/owner", page(BARE));
    let id = world.petra.id.to_string();
    let _ = ciso
        .post(&owner, &[("owner", &id), ("before", "")])
        .await
        .expect(303);
    let _ = ciso
        .post(&owner, &[("owner", ""), ("before", "")])
        .await
        .expect(409);
    let tasks = petra.get("/o/voorbeeldstad/tasks").await.expect(200);
    let _ = tasks.shows(BARE).shows(&page(BARE));
    let target = organisation(&world).await;
    let fields = form(&target, &[("verdict-design", "met")]);
    let _ = petra.post_files(&page(BARE), &fields, &[]).await.expect(303);
}

/// As with measures: how something stands, remarks and evidence are for whoever sees all or answers for it.
#[tokio::test]
async fn how_it_stands_is_hidden_from_whoever_answers_for_something_else() {
    let world = World::new().await;
    let (ciso, petra) = (world.as_ciso().await, world.as_petra().await);
    let target = organisation(&world).await;
    for requirement in [BARE, OBLIGATION] {
        let fields = form(
            &target,
            &[("verdict-design", "not-met"), ("remark", "Niet voor iedereen.")],
        );
        let _ = ciso
            .post_files(&page(requirement), &fields, &[])
            .await
            .expect(303);
        let seen = petra.get(&page(requirement)).await.expect(200);
        let _ = seen
            .hides("Niet voor iedereen.")
            .hides("Voldoet niet")
            .hides("Geïmplementeerd");
    }
    let list = petra.get(CONTROLS).await.expect(200);
    let _ = list.hides(&page(BARE));
    let obligations = petra.get("/o/voorbeeldstad/obligations").await.expect(200);
    let _ = obligations.hides("wb-trio__item--");
}

#[tokio::test]
async fn a_measure_and_what_does_not_exist_have_no_page_here() {
    let world = World::new().await;
    let reader = world.test.with_user(Role::Reader).await;
    for number in ["8.02.01", "9.99", "D1.250", "onzin"] {
        let _ = reader.get(&page(number)).await.expect(404);
    }
    let _ = reader.get(&page(BARE)).await.expect(200).hides("record-form");
}
