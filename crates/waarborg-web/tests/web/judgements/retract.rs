//! One judgement, and taking it back.

use super::support::{JUDGEMENTS, ON_SYSTEMS, World, form, page};
use waarborg_domain::accounts::Role;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Verdict;

#[tokio::test]
async fn a_judgement_is_taken_back_with_a_reason_and_stays_visible() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let _ = petra
        .post_files(&path, &form(&target, &[]), &[])
        .await
        .expect(303);
    let one = format!("{JUDGEMENTS}/{}", world.facts().await[0].id);
    let _ = petra
        .get(&one)
        .await
        .expect(200)
        .shows("Petra Proces")
        .shows("Zelfevaluatie")
        .shows(">Intrekken<");
    let retract = format!("{one}/retract");
    let _ = petra
        .get(&retract)
        .await
        .expect(200)
        .shows("Dit oordeel intrekken?");
    let _ = petra
        .post(&retract, &[("reason", " ")])
        .await
        .expect(422)
        .shows("Vul in waarom");
    let answer = petra
        .post(&retract, &[("reason", "Verkeerd systeem")])
        .await
        .expect(303);
    let shown = petra
        .get(answer.location())
        .await
        .expect(200)
        .shows("Het oordeel is ingetrokken.");
    let _ = shown.shows("Verkeerd systeem").hides(">Intrekken<");
    let _ = petra
        .get(&path)
        .await
        .expect(200)
        .shows("Verkeerd systeem")
        .shows("Nog niet beoordeeld.");
    assert_eq!(world.events(1).await, ["judgements.retracted"]);
    let again = petra.post(&retract, &[("reason", "Nog eens")]).await.expect(303);
    let _ = petra
        .get(again.location())
        .await
        .expect(200)
        .shows("Dit was al ingetrokken.");
    assert_eq!(world.events(1).await, ["judgements.retracted"]);
}

#[tokio::test]
async fn only_one_s_own_judgements_are_taken_back() {
    let world = World::new().await;
    let id = world
        .judged(ON_SYSTEMS, Target::Object(world.zaak), Verdict::Met, 3)
        .await;
    let one = format!("{JUDGEMENTS}/{id}");
    let petra = world.as_petra().await;
    let _ = petra.get(&one).await.expect(200).hides(">Intrekken<");
    let _ = petra
        .post(&format!("{one}/retract"), &[("reason", "Weg")])
        .await
        .expect(403);
    // What is on somebody else's system does not exist for Quinten.
    let _ = world.as_quinten().await.get(&one).await.expect(404);
    let reader = world.test.with_user(Role::Reader).await;
    let _ = reader.get(&one).await.expect(200).shows("Zaaksysteem");
    let _ = reader
        .post(&format!("{one}/retract"), &[("reason", "Weg")])
        .await
        .expect(403);
    assert_eq!(world.recorded().await.len(), 1);
    let ciso = world.as_ciso().await;
    let _ = ciso
        .post(&format!("{one}/retract"), &[("reason", "Dubbel")])
        .await
        .expect(303);
    assert!(world.recorded().await.is_empty());
}
