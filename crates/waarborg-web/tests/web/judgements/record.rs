//! Recording a judgement on one measure.

use super::support::{ON_SYSTEMS, World, form, page};
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Verdict;
use waarborg_domain::objects::ObjectKind;

#[tokio::test]
async fn one_form_records_a_judgement_per_aspect() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let _ = petra
        .get(&path)
        .await
        .expect(200)
        .shows("Oordeel vastleggen")
        .shows("Zaaksysteem<");
    let fields = form(
        &target,
        &[
            ("verdict-operating-effectiveness", "partly-met"),
            ("from", "2026-07-01"),
            ("to", "2026-09-30"),
            ("remark", "Gezien bij de beheerder"),
        ],
    );
    let answer = petra.post_files(&path, &fields, &[]).await.expect(303);
    assert!(answer.location().starts_with(&path), "{}", answer.location());
    let _ = petra
        .get(answer.location())
        .await
        .expect(200)
        .shows("De 2 oordelen zijn vastgelegd.")
        .shows("Gezien bij de beheerder")
        .shows("over 1-7-2026 tot en met 30-9-2026")
        // Werking of this measure counts three months from the end of the period.
        .shows("Telt tot en met 30 december 2026")
        .shows("Eigen oordeel");
    assert_eq!(
        world.recorded().await,
        [
            format!("{ON_SYSTEMS} {target} design met"),
            format!("{ON_SYSTEMS} {target} operating-effectiveness partly-met"),
        ]
    );
    assert_eq!(world.events(1).await, ["judgements.recorded"]);
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    for (change, words) in [
        (
            vec![("verdict-design", "")],
            "Geef voor minstens één aspect een oordeel.",
        ),
        (vec![("day", "2026-11-24")], "Deze dag moet nog komen."),
        (vec![("day", "1999-12-31")], "Deze dag is te lang geleden."),
        (vec![("day", "gisteren")], "Vul een datum in"),
        (
            vec![("from", "2026-07-01")],
            "Vul ook de laatste dag van de periode in.",
        ),
        (
            vec![("from", "2026-09-01"), ("to", "2026-08-01")],
            "De laatste dag ligt voor de eerste.",
        ),
        (
            vec![("from", "2026-09-01"), ("to", "2026-12-01")],
            "De periode loopt door",
        ),
        (vec![("basis", "gevoel")], "Maak een keuze."),
        (vec![("link", "javascript:alert(1)")], "Dit is geen webadres."),
    ] {
        let mut fields = form(&target, &change);
        fields.push(("title", "Mijn titel"));
        fields.retain(|(name, _)| *name != "remark");
        fields.push(("remark", "Niet kwijtraken"));
        let answer = petra.post_files(&path, &fields, &[]).await.expect(422);
        let _ = answer
            .shows(words)
            .shows("Niet kwijtraken")
            .shows("Er is 1 fout")
            .shows("Mijn titel");
    }
    assert!(world.recorded().await.is_empty());
}

#[tokio::test]
async fn nobody_judges_what_is_not_theirs() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let path = page(ON_SYSTEMS);
    for target in [
        Target::Object(world.kassa),
        Target::Object(world.loos),
        Target::All(ObjectKind::System),
        Target::OwnedBy(ObjectKind::System, world.quinten.id),
        Target::RunBy(ObjectKind::System, world.supplier),
    ] {
        let target = target.to_string();
        let answer = petra
            .post_files(&path, &form(&target, &[]), &[])
            .await
            .expect(422);
        assert!(
            answer.body.contains("Dit is van iemand anders.")
                || answer.body.contains("De maatregel geldt hier niet."),
            "{target}"
        );
    }
    let supplier = Target::Object(world.supplier).to_string();
    let answer = petra
        .post_files(&path, &form(&supplier, &[]), &[])
        .await
        .expect(422);
    let _ = answer.shows("De maatregel geldt hier niet.");
    assert!(world.recorded().await.is_empty());
    // Another organisation's object is as unknown as one that does not exist.
    let nowhere = Target::Object(world.test.app.id()).to_string();
    let _ = petra
        .post_files(&path, &form(&nowhere, &[]), &[])
        .await
        .expect(422);
}

#[tokio::test]
async fn a_group_is_judged_in_one_go_and_own_judgements_stay() {
    let world = World::new().await;
    world
        .judged(ON_SYSTEMS, Target::Object(world.geo), Verdict::NotMet, 10)
        .await;
    let petra = world.as_petra().await;
    let mine = Target::OwnedBy(ObjectKind::System, world.petra.id).to_string();
    let _ = petra
        .get(&page(ON_SYSTEMS))
        .await
        .expect(200)
        .shows("Al mijn systemen")
        .shows("3 objecten, waarvan 1 een eigen oordeel houdt")
        .hides("Alle systemen")
        .hides("Kassa");
    let fields = form(&mine, &[("verdict-existence", "met")]);
    let _ = petra
        .post_files(&page(ON_SYSTEMS), &fields, &[])
        .await
        .expect(303);
    let found = petra.get(&page(ON_SYSTEMS)).await.expect(200);
    let _ = found
        .shows("Via groep: Systemen van Petra Proces")
        .shows("Bestaan: voldoet niet");
    assert_eq!(world.recorded().await.len(), 3);
}

#[tokio::test]
async fn save_and_next_follows_the_filtered_list() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let fields = form(&target, &[("action", "next"), ("basis", "measurement")]);
    let filtered = |filter| {
        let object = world.zaak;
        format!("{}?{filter}&state=missing&object={object}", page(ON_SYSTEMS))
    };
    let path = filtered("theme=technological");
    let _ = petra.get(&path).await.expect(200).shows("rel=\"next\"");
    let answer = petra.post_files(&path, &fields, &[]).await.expect(303);
    let next = answer.location();
    assert!(
        next.contains("theme=technological&object=") && next.ends_with("#record"),
        "{next}"
    );
    let shown = petra.get(next.trim_end_matches("#record")).await.expect(200);
    let _ = shown
        .shows("Dit is de volgende.")
        .shows("value=\"measurement\" selected");
    // The last one of the list leads back to the list.
    let path = filtered("control=8.02");
    let _ = petra.get(&path).await.expect(200).hides("rel=\"next\"");
    let answer = petra.post_files(&path, &fields, &[]).await.expect(303);
    let back = answer.location();
    assert!(
        back.starts_with("/o/voorbeeldstad/measures?control=8.02"),
        "{back}"
    );
}

#[tokio::test]
async fn a_whole_control_goes_by_saving_and_going_on() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let list = ciso
        .get(&format!("{}?control=8.08", page("8.08.01")))
        .await
        .expect(200);
    let _ = list.shows("Maatregel 1 van");
    let mut path = format!("{}?control=8.08&target=all%3Asystem", page("8.08.01"));
    let mut walked = Vec::new();
    while path.starts_with("/o/voorbeeldstad/measures/") {
        let shown = ciso.get(&path).await.expect(200);
        walked.push(path["/o/voorbeeldstad/measures/".len()..][..7].to_owned());
        assert!(walked.len() < 30, "{path}");
        // What is to be judged is filled in.
        let target = shown.field("target").expect("a form");
        let fields = form(&target, &[("action", "next")]);
        let answer = ciso.post_files(&path, &fields, &[]).await.expect(303);
        path = answer.location().trim_end_matches("#record").to_owned();
    }
    assert_eq!(walked, ["8.08.01", "8.08.02", "8.08.03", "8.08.04", "8.08.06"]);
    assert_eq!(world.recorded().await.len(), walked.len());
}

#[tokio::test]
async fn tasks_are_walked_through_too() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let tasks = petra.get("/o/voorbeeldstad/tasks").await.expect(200);
    let start = tasks.body.find("/measures/").expect("a task");
    let end = start + tasks.body[start..].find('"').expect("an end");
    let path = format!("/o/voorbeeldstad{}", &tasks.body[start..end])
        .replace("&#38;", "&")
        .replace("&amp;", "&");
    assert!(path.contains("from=tasks"), "{path}");
    let shown = petra
        .get(&path)
        .await
        .expect(200)
        .shows("Taak 1 van")
        .shows("Al mijn systemen");
    let mine = Target::OwnedBy(ObjectKind::System, world.petra.id).to_string();
    let _ = shown;
    let fields = form(
        &mine,
        &[
            ("verdict-existence", "met"),
            ("verdict-operating-effectiveness", "met"),
            ("action", "next"),
        ],
    );
    let answer = petra.post_files(&path, &fields, &[]).await.expect(303);
    assert!(
        answer.location().contains("from=tasks") && !answer.location().starts_with(&path),
        "{}",
        answer.location()
    );
    let _ = petra
        .get(answer.location().trim_end_matches("#record"))
        .await
        .expect(200)
        .shows("Taak 1 van");
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn evidence_is_chosen_searched_and_added_within_the_form() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let fields = form(
        &target,
        &[("link", "https://wiki.voorbeeldstad.example/toegang?x=1")],
    );
    let files = [
        ("files", "rapport.txt", &b"bewijs"[..]),
        ("files", "lijst.csv", b"a;b\n1;2\n"),
    ];
    let _ = petra.post_files(&path, &fields, &files).await.expect(303);
    let _ = petra
        .get(&path)
        .await
        .expect(200)
        .shows("rapport.txt")
        .shows("lijst.csv")
        .shows("wiki.voorbeeldstad.example/toegang");
    let first = world.facts().await[0].id;
    let behind = world
        .test
        .app
        .store
        .evidence_of(world.test.organisation, &[first])
        .await
        .expect("evidence");
    assert_eq!(behind.len(), 3);
    assert_eq!(
        world.events(4).await,
        [
            "judgements.recorded",
            "evidence.added",
            "evidence.added",
            "evidence.added"
        ]
    );

    // Enter in the search field searches: nothing is recorded, and files that came along are kept.
    let fields = form(&target, &[("search", "rapp"), ("remark", "Blijft staan")]);
    let answer = petra
        .post_files(&path, &fields, &[("files", "nieuw.txt", b"nieuw")])
        .await
        .expect(200);
    let answer = answer
        .shows("Blijft staan")
        .shows("Je nieuwe bewijs is bewaard")
        .shows("rapport.txt");
    assert_eq!(answer.body.matches("name=\"evidence\"").count(), 2);
    assert_eq!(answer.body.matches("name=\"evidence\" value").count(), 2);
    assert_eq!(world.recorded().await.len(), 1);
    assert_eq!(world.events(1).await, ["evidence.added"]);

    // The outcome of the search is on the page: saving is saving.
    let id = behind[0].1.id.to_string();
    let fields = form(
        &target,
        &[("search", "rapp"), ("searched", "rapp"), ("evidence", &id)],
    );
    let _ = petra.post_files(&path, &fields, &[]).await.expect(303);
    assert_eq!(world.recorded().await.len(), 2);

    let nothing = world.test.app.id::<uuid::Uuid>().to_string();
    let fields = form(&target, &[("evidence", &nothing)]);
    let answer = petra.post_files(&path, &fields, &[]).await.expect(422);
    let _ = answer.shows("Een stuk bewijs dat je koos is er niet meer.");
}
