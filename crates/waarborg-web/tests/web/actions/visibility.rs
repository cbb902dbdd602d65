//! Who sees an action, and what nobody learns by one.

use super::{LIST, NEW, agreed, due, filled, promise};
use crate::judgements::support::World;
use waarborg_domain::accounts::Role;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Verdict;

#[tokio::test]
async fn whose_action_it_is_decides_who_sees_and_changes_it() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let (petra, day) = (world.petra.id.to_string(), due(&world, 30));
    let one = promise(&ciso, &filled("Rechten opschonen", &petra, &day)).await;
    let quinten = world.as_quinten().await;
    let _ = quinten.get(LIST).await.expect(200).hides("Rechten opschonen");
    let _ = quinten.get(&one).await.expect(404);
    let _ = quinten.get(&format!("{one}/edit")).await.expect(404);
    let mut form = filled("Van mij", &petra, &day);
    form.push(("version", "1"));
    let _ = quinten.post(&format!("{one}/edit"), &form).await.expect(404);
    let auditor = world.test.with_user(Role::Auditor).await;
    let _ = auditor.get(&one).await.expect(200).hides("Actie wijzigen");
    let _ = auditor.post(NEW, &form).await.expect(403);
    // An auditor has no tasks, so nothing can be promised on that account.
    let ledger = world
        .test
        .app
        .ledger(world.test.organisation)
        .await
        .expect("a ledger");
    let auditor = ledger
        .members
        .iter()
        .find(|member| member.roles == [Role::Auditor]);
    let auditor = auditor.expect("an auditor").user.to_string();
    let _ = ciso
        .post(NEW, &filled("Voor de auditor", &auditor, &day))
        .await
        .expect(422);
}

#[tokio::test]
async fn nobody_learns_by_an_action_of_what_is_somebody_elses() {
    let world = World::new().await;
    let (_, one) = agreed(&world).await;
    let petra = world.as_petra().await;
    // A code that is there tells as little as one that is not.
    let (owner, day) = (world.petra.id.to_string(), due(&world, 30));
    let mut form = filled("Kassa", &owner, &day);
    form.retain(|(name, _)| *name != "objects");
    form.push(("objects", "kassa"));
    let refused = petra.post(NEW, &form).await.expect(422);
    let _ = refused.shows("Er is geen object met code ‘kassa’");
    let about = petra
        .get(&format!("{NEW}?object={}", world.kassa))
        .await
        .expect(200);
    let _ = about.hides("value=\"kassa\"");
    // Nor does a judgement on it show as a result, or as where an action comes from.
    let target = Target::Object(world.kassa);
    let theirs = world.judged("8.02.01", target, Verdict::Met, 0).await.to_string();
    let close = format!("{one}/close");
    let _ = petra.get(&close).await.expect(200).hides(&theirs);
    let _ = petra
        .get(&format!("{NEW}?judgement={theirs}"))
        .await
        .expect(200)
        .hides("value=\"8.02.01\"");
    let sent = [
        ("version", "1"),
        ("ending", "done"),
        ("result", &*theirs),
        ("note", ""),
    ];
    let _ = petra
        .post(&close, &sent)
        .await
        .expect(422)
        .shows("past niet bij de actie");
    let mut from = filled("Rechten", &owner, &day);
    from.push(("origin", &theirs));
    let _ = petra.post(NEW, &from).await.expect(422).shows("ingetrokken");
}
