//! The same judgement for several measures.

use super::support::{JUDGEMENTS, ON_ORGANISATION, ON_SYSTEMS, World, form};
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Verdict;
use waarborg_domain::objects::ObjectKind;

fn path() -> String {
    format!("{JUDGEMENTS}/new")
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn a_preview_comes_first_then_a_summary_then_a_way_back() {
    let world = World::new().await;
    world
        .judged("8.02.01", Target::Object(world.geo), Verdict::NotMet, 5)
        .await;
    let ciso = world.as_ciso().await;
    let _ = ciso
        .get(&format!(
            "{}?measure={ON_ORGANISATION}&measure={ON_SYSTEMS}",
            path()
        ))
        .await
        .expect(200)
        .shows("2 maatregelen")
        .shows("Alles waarvoor de maatregel geldt")
        .shows("Alles wat Leverbaar levert");
    let all = Target::All(ObjectKind::System).to_string();
    let mut fields = form(&all, &[("verdict-existence", "met"), ("action", "preview")]);
    fields.extend([("measure", ON_ORGANISATION), ("measure", ON_SYSTEMS)]);
    let preview = ciso
        .post_files(&path(), &fields, &[("files", "besluit.txt", b"ja")])
        .await
        .expect(200);
    let preview = preview
        .shows("Dit gaat er gebeuren")
        .shows("4 oordelen over 2 maatregelen.")
        .shows("Geodata houdt het eigen oordeel.")
        .shows("besluit.txt")
        .shows("Alle systemen");
    assert_eq!(world.recorded().await.len(), 1);
    let evidence = preview.field("evidence").expect("kept evidence");
    fields.retain(|(name, _)| *name != "action");
    let mut again = fields.clone();
    again.extend([("action", "back"), ("evidence", &evidence)]);
    let _ = ciso
        .post_files(&path(), &again, &[])
        .await
        .expect(200)
        .shows("Bekijk wat dit doet")
        .shows("besluit.txt");

    fields.extend([("action", "save"), ("evidence", &evidence)]);
    let answer = ciso.post_files(&path(), &fields, &[]).await.expect(303);
    let batch = answer.location().to_owned();
    let _ = ciso
        .get(&batch)
        .await
        .expect(200)
        .shows("4 oordelen over 2 maatregelen.")
        .shows("Alles ongedaan maken");
    assert_eq!(world.recorded().await.len(), 5);
    assert_eq!(world.events(1).await, ["judgements.recorded-several"]);

    let undone = ciso.post(&format!("{batch}/undo"), &[]).await.expect(303);
    let shown = ciso
        .get(undone.location())
        .await
        .expect(200)
        .shows("De 4 oordelen zijn ingetrokken.");
    let _ = shown.hides("Alles ongedaan maken");
    assert_eq!(world.recorded().await.len(), 1);
    assert_eq!(world.events(1).await, ["judgements.undone"]);
    let twice = ciso.post(&format!("{batch}/undo"), &[]).await.expect(303);
    let _ = ciso
        .get(twice.location())
        .await
        .expect(200)
        .shows("Dit was al ingetrokken.");
}

#[tokio::test]
async fn a_process_owner_judges_their_own_and_hears_what_is_left_out() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let shown = petra
        .get(&format!(
            "{}?measure={ON_ORGANISATION}&measure={ON_SYSTEMS}",
            path()
        ))
        .await
        .expect(200);
    let shown = shown
        .shows("Alles wat van mij is")
        .hides("Alles waarvoor de maatregel geldt");
    let mine = Target::OwnedBy(ObjectKind::System, world.petra.id).to_string();
    let _ = shown.shows(&mine);
    let mut fields = form(&mine, &[("action", "preview")]);
    fields.extend([
        ("measure", ON_ORGANISATION),
        ("measure", ON_SYSTEMS),
        ("measure", "9.99.99"),
    ]);
    let preview = petra.post_files(&path(), &fields, &[]).await.expect(200);
    let _ = preview
        .shows("1 oordeel over 1 maatregel.")
        .shows("1 maatregel slaan we over")
        .shows("Dit is van iemand anders.");
    fields.retain(|(name, _)| *name != "action" && *name != "target");
    for target in [
        Target::All(ObjectKind::System),
        Target::OwnedBy(ObjectKind::System, world.quinten.id),
    ] {
        let target = target.to_string();
        let mut theirs = fields.clone();
        theirs.extend([("action", "save"), ("target", &target)]);
        let answer = petra.post_files(&path(), &theirs, &[]).await.expect(422);
        let _ = answer.shows("Geen van deze maatregelen kun je hiervoor beoordelen.");
    }
    assert!(world.recorded().await.is_empty());
}

#[tokio::test]
async fn nothing_chosen_says_what_to_do() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let _ = petra
        .get(&path())
        .await
        .expect(200)
        .shows("Je hebt nog geen maatregelen gekozen");
    let one = petra
        .get(&format!(
            "{}?measure={ON_SYSTEMS}&target=object:{}",
            path(),
            world.zaak
        ))
        .await
        .expect(303);
    assert_eq!(
        one.location(),
        format!(
            "/o/voorbeeldstad/measures/{ON_SYSTEMS}?object={}#record",
            world.zaak
        )
    );
    let fields = form("all:system", &[("action", "preview"), ("verdict-design", "")]);
    let answer = petra.post_files(&path(), &fields, &[]).await.expect(422);
    let _ = answer.shows("Je hebt nog geen maatregelen gekozen");
}

#[tokio::test]
async fn a_summary_is_for_who_recorded_it_and_who_judges_for_all() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let mine = Target::OwnedBy(ObjectKind::System, world.petra.id).to_string();
    let mut fields = form(&mine, &[]);
    fields.extend([
        ("measure", ON_SYSTEMS),
        ("measure", "8.05.01"),
        ("measure", "8.15.01"),
    ]);
    let answer = petra.post_files(&path(), &fields, &[]).await.expect(303);
    let batch = answer.location().to_owned();
    let _ = petra.get(&batch).await.expect(200);
    let _ = world.as_ciso().await.get(&batch).await.expect(200);
    let quinten = world.as_quinten().await;
    let _ = quinten.get(&batch).await.expect(404);
    let _ = quinten.post(&format!("{batch}/undo"), &[]).await.expect(404);
    assert!(!world.recorded().await.is_empty());
}
