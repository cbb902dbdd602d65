//! Evidence: the list, one piece, changing it, and who may see what.

use super::support::{EVIDENCE, ON_SYSTEMS, World, form, page};
use waarborg_domain::accounts::Role;
use waarborg_domain::evidence::{self, Confidentiality, Content, Evidence};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::judgements::Verdict;

async fn piece(world: &World, title: &str, confidentiality: Confidentiality) -> EvidenceId {
    let id = world.test.app.id();
    let evidence = Evidence {
        id,
        title: title.to_owned(),
        content: Content::Link("https://wiki.voorbeeldstad.example/x".to_owned()),
        period: None,
        owner: world.ciso.id,
        owner_name: world.ciso.name.clone(),
        confidentiality,
        added_at: world.test.app.clock.now(),
        added_by: world.ciso.id,
        retired: false,
        version: 1,
    };
    world
        .test
        .save(vec![evidence::Change::Add(evidence).into()])
        .await;
    id
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn a_link_is_recorded_found_changed_and_taken_out_of_use() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let _ = petra
        .get(EVIDENCE)
        .await
        .expect(200)
        .shows("Er is nog geen bewijs");
    let owner = world.petra.id.to_string();
    let mut fields = vec![
        ("address", "ftp://x"),
        ("title", "Handboek"),
        ("from", "2026-01-01"),
        ("to", ""),
        ("owner", owner.as_str()),
        ("confidentiality", "internal"),
    ];
    let link = format!("{EVIDENCE}/new-link");
    let _ = petra.get(&link).await.expect(200).shows("Adres van de link");
    let wrong = petra
        .post(&link, &fields)
        .await
        .expect(422)
        .shows("Er zijn 2 fouten")
        .shows("Handboek");
    let _ = wrong.shows("ftp://x");
    fields[0].1 = "https://wiki.voorbeeldstad.example/handboek";
    fields[3].1 = "2026-12-31";
    let added = petra.post(&link, &fields).await.expect(303);
    let one = added.location().to_owned();
    let shown = petra
        .get(&one)
        .await
        .expect(200)
        .shows("De link is vastgelegd.")
        .shows("Link naar wiki.voorbeeldstad");
    let _ = shown
        .shows("1-1-2026 tot en met 31-12-2026")
        .shows("rel=\"noopener noreferrer external\"");
    let _ = petra
        .get(&format!("{EVIDENCE}?q=handb"))
        .await
        .expect(200)
        .shows("Handboek")
        .shows("1 stuk");
    let _ = petra
        .get(&format!("{EVIDENCE}?q=niets"))
        .await
        .expect(200)
        .shows("Geen bewijs gevonden");

    let edit = format!("{one}/edit");
    let version = petra
        .get(&edit)
        .await
        .expect(200)
        .field("version")
        .expect("a version");
    fields.remove(0);
    fields.push(("version", &version));
    fields[0].1 = "Handboek toegang";
    let _ = petra.post(&edit, &fields).await.expect(303);
    // The same version once more: somebody was first.
    fields[0].1 = "Handboek 2";
    let conflict = petra.post(&edit, &fields).await.expect(409);
    let conflict = conflict
        .shows("Petra Proces heeft dit bewijs gewijzigd")
        .shows("Handboek toegang")
        .shows("Handboek 2");
    let newer = conflict.field("version").expect("a version");
    fields.pop();
    fields.push(("version", &newer));
    let _ = petra.post(&edit, &fields).await.expect(303);
    let shown = petra.get(&one).await.expect(200).shows("Handboek 2");

    let version = shown.field("version").expect("a version");
    let retire = format!("{one}/retire");
    let _ = petra
        .post(&retire, &[("version", &version), ("retired", "yes")])
        .await
        .expect(303);
    let _ = petra
        .post(&retire, &[("version", &version), ("retired", "yes")])
        .await
        .expect(409);
    let _ = petra.get(EVIDENCE).await.expect(200).hides("Handboek 2");
    let _ = petra
        .get(&format!("{EVIDENCE}?retired=1"))
        .await
        .expect(200)
        .shows("Handboek 2");
    let target = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let _ = petra.get(&target).await.expect(200).hides("Handboek 2");
    let version = petra
        .get(&one)
        .await
        .expect(200)
        .field("version")
        .expect("a version");
    let _ = petra
        .post(&retire, &[("version", &version), ("retired", "no")])
        .await
        .expect(303);
    assert_eq!(
        world.events(5).await,
        [
            "evidence.restored",
            "evidence.retired",
            "evidence.changed",
            "evidence.changed",
            "evidence.added"
        ]
    );
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn confidential_evidence_stays_with_those_who_need_it() {
    let world = World::new().await;
    let secret = piece(&world, "Geheim rapport", Confidentiality::Confidential).await;
    let open = piece(&world, "Open rapport", Confidentiality::Internal).await;
    let judgement = world
        .judged_with(
            ON_SYSTEMS,
            Target::Object(world.zaak),
            Verdict::Met,
            1,
            &[secret, open],
        )
        .await;
    let one = format!("{EVIDENCE}/{secret}");
    let measure = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let about = format!("/o/voorbeeldstad/judgements/{judgement}");
    for role in [Role::Auditor, Role::BoardMember] {
        let browser = world.test.with_user(role).await;
        let _ = browser.get(&one).await.expect(200).shows("Geheim rapport");
        let _ = browser.get(EVIDENCE).await.expect(200).shows("Geheim rapport");
        let _ = browser.get(&format!("{one}/edit")).await.expect(403);
    }
    let reader = world.test.with_user(Role::Reader).await;
    let _ = reader.get(&one).await.expect(404);
    let _ = reader.get(&format!("{one}/file")).await.expect(404);
    let _ = reader
        .get(EVIDENCE)
        .await
        .expect(200)
        .hides("Geheim rapport")
        .shows("Open rapport");
    for path in [&measure, &about] {
        let shown = reader
            .get(path)
            .await
            .expect(200)
            .hides("Geheim rapport")
            .shows("Vertrouwelijk bewijs");
        let _ = shown.shows("Open rapport").hides(&secret.to_string());
    }
    // It serves Petra's system; Quinten has nothing to do with either piece.
    let petra = world.as_petra().await;
    let _ = petra
        .get(&one)
        .await
        .expect(200)
        .shows("Geheim rapport")
        .shows("Zaaksysteem");
    let _ = petra.get(&format!("{one}/edit")).await.expect(403);
    let _ = petra.get(&measure).await.expect(200).shows("Geheim rapport");
    let quinten = world.as_quinten().await;
    for id in [secret, open] {
        let _ = quinten.get(&format!("{EVIDENCE}/{id}")).await.expect(404);
    }
    let _ = quinten.get(EVIDENCE).await.expect(200).hides("rapport</a>");
    // What one may not see one cannot choose either.
    let kassa = Target::Object(world.kassa).to_string();
    let id = secret.to_string();
    let fields = form(&kassa, &[("evidence", &id)]);
    let answer = quinten
        .post_files(&page(ON_SYSTEMS), &fields, &[])
        .await
        .expect(422);
    let _ = answer
        .shows("Een stuk bewijs dat je koos is er niet meer.")
        .hides("Geheim rapport");
}

#[tokio::test]
async fn judgements_on_others_things_are_counted_but_not_shown() {
    let world = World::new().await;
    let open = piece(&world, "Open rapport", Confidentiality::Internal).await;
    world
        .judged_with(ON_SYSTEMS, Target::Object(world.zaak), Verdict::Met, 1, &[open])
        .await;
    world
        .judged_with(ON_SYSTEMS, Target::Object(world.kassa), Verdict::Met, 1, &[open])
        .await;
    let petra = world.as_petra().await;
    let shown = petra
        .get(&format!("{EVIDENCE}/{open}"))
        .await
        .expect(200)
        .shows("Zaaksysteem");
    let _ = shown
        .hides("Kassa")
        .shows("Er is nog 1 oordeel over iets van een ander.");
    let ciso = world.as_ciso().await;
    let _ = ciso
        .get(&format!("{EVIDENCE}/{open}"))
        .await
        .expect(200)
        .shows("Zaaksysteem")
        .shows("Kassa");
}

#[tokio::test]
async fn the_list_is_paged_with_few_queries() {
    let world = World::new().await;
    for n in 0..60 {
        piece(&world, &format!("Stuk {n:02}"), Confidentiality::Internal).await;
    }
    let ciso = world.as_ciso().await;
    let _ = ciso
        .get(EVIDENCE)
        .await
        .expect(200)
        .shows("60 stukken")
        .shows("?page=2");
    world.test.take_queries();
    let _ = ciso
        .get(&format!("{EVIDENCE}?page=2&measure={ON_SYSTEMS}"))
        .await
        .expect(200);
    let calls = world.test.take_queries();
    assert!(calls <= 8, "{calls}");
}
