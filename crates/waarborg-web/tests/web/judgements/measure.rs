//! The page of one measure.

use super::support::{MEASURES, ON_ORGANISATION, ON_SYSTEMS, World, object, page};
use chrono::{Days, TimeDelta};
use waarborg_domain::accounts::Role;
use waarborg_domain::applicability;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{DecisionId, InheritanceId, SourceId};
use waarborg_domain::inheritances::{self, Inheritance};
use waarborg_domain::judgements::Verdict;
use waarborg_domain::objects::{self, ObjectKind};
use waarborg_domain::official::{self, NewSource, OfficialSource};

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn it_shows_what_the_measure_asks_and_what_is_demonstrated() {
    let world = World::new().await;
    world
        .judged(ON_SYSTEMS, Target::Object(world.zaak), Verdict::Met, 10)
        .await;
    world
        .judged(
            ON_SYSTEMS,
            Target::All(ObjectKind::System),
            Verdict::PartlyMet,
            20,
        )
        .await;
    let provided = Inheritance {
        id: world.test.app.id::<InheritanceId>(),
        provided: ON_SYSTEMS.parse().expect("a number"),
        provider: world.loos,
        consumers: Target::Object(world.kassa),
        valid_from: world.test.app.clock.today() - Days::new(100),
        ended_on: None,
        recorded_at: world.test.app.clock.now(),
    };
    let text = "De officiële tekst.\nTweede regel.".to_owned();
    let number = ON_SYSTEMS.parse().expect("a number");
    world
        .test
        .save(vec![
            inheritances::Change::Add(provided).into(),
            official::Change::Add(official(number, text)).into(),
        ])
        .await;
    let ciso = world.as_ciso().await;
    let _ = ciso
        .get(&page(ON_SYSTEMS))
        .await
        .expect(200)
        .shows("Elke 3 maanden")
        .shows("De officiële tekst.")
        .shows("Cyberbeveiligingswet")
        .shows("Dit gaat vaak mis")
        .shows("i – Personeel, toegang en bedrijfsmiddelen")
        .shows("Cbw art. 21 lid 3")
        .shows("Eigen lezing van 25 november 2026")
        .shows("Preventief")
        .shows("uit een tweede bron van 25 november 2026")
        .shows("5 van 5 objecten")
        .shows("Eigen oordeel")
        .shows("Via groep: Alle systemen")
        .shows("Geleverd door Loos")
        .shows("Alle systemen")
        .shows("Petra Proces");
    let one = ciso
        .get(&format!("{}?object={}", page(ON_SYSTEMS), world.kassa))
        .await
        .expect(200);
    let _ = one
        .shows("Stand van Kassa")
        .shows("Geleverd door Loos")
        .shows("Gegeven voor: Alle systemen");
    let filtered = ciso
        .get(&format!("{}?among=post", page(ON_SYSTEMS)))
        .await
        .expect(200);
    let _ = filtered.shows("1 van 5 objecten").shows("Postkamer");
    let filtered = ciso
        .get(&format!("{}?among-state=met", page(ON_SYSTEMS)))
        .await
        .expect(200);
    let _ = filtered.shows("1 van 5 objecten").shows("Zaaksysteem");
    let _ = ciso.get(&format!("{MEASURES}/9.99.99")).await.expect(404);
    let _ = ciso.get(&format!("{MEASURES}/onzin")).await.expect(404);
}

#[tokio::test]
async fn objects_come_in_pages_and_with_few_queries() {
    let world = World::new().await;
    let more = (0..120).map(|n| object(&world.test, ObjectKind::System, &format!("Systeem {n:03}"), None));
    world
        .test
        .save(vec![objects::Change::Save(more.collect()).into()])
        .await;
    world
        .judged(ON_SYSTEMS, Target::All(ObjectKind::System), Verdict::Met, 1)
        .await;
    let ciso = world.as_ciso().await;
    let first = ciso
        .get(&page(ON_SYSTEMS))
        .await
        .expect(200)
        .shows("125 van 125 objecten");
    let _ = first.shows("Systeem 040").hides("Systeem 090");
    let _ = ciso
        .get(&format!("{}?page=3", page(ON_SYSTEMS)))
        .await
        .expect(200)
        .shows("Systeem 119");
    for path in [
        page(ON_SYSTEMS),
        format!("{}?object={}", page(ON_SYSTEMS), world.zaak),
    ] {
        let _ = ciso.get(&path).await.expect(200);
        world.test.take_queries();
        let _ = ciso.get(&path).await.expect(200);
        let calls = world.test.take_queries();
        assert!(calls <= 8, "{calls} {path}");
    }
}

#[tokio::test]
async fn another_day_shows_the_state_then_and_no_form() {
    let world = World::new().await;
    world
        .judged(ON_SYSTEMS, Target::Object(world.zaak), Verdict::Met, 10)
        .await;
    let petra = world.as_petra().await;
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let _ = petra
        .get(&path)
        .await
        .expect(200)
        .shows("Oordeel vastleggen")
        .shows("Beoordeeld op 13 november 2026");
    let then = petra.get(&format!("{path}&as-of=2026-11-01")).await.expect(200);
    let _ = then
        .shows("Stand van 1 november 2026")
        .hides("Oordeel vastleggen")
        .hides("Beoordeeld op 13 november 2026")
        .shows("Er is nog nooit een oordeel gegeven.");
    let later = petra.get(&format!("{path}&as-of=2029-01-01")).await.expect(200);
    let _ = later.shows("Verlopen").hides("Oordeel vastleggen");
    let fields = super::support::form("all:system", &[]);
    let _ = petra
        .post_files(&format!("{path}&as-of=2026-11-01"), &fields, &[])
        .await
        .expect(400);
}

#[tokio::test]
async fn everybody_sees_what_they_may_see() {
    let world = World::new().await;
    let quinten = world.as_quinten().await;
    let shown = quinten
        .get(&page(ON_SYSTEMS))
        .await
        .expect(200)
        .shows("Stand van Kassa")
        .shows("Voor: Kassa");
    let _ = shown.hides("Zaaksysteem").hides("Loos");
    // Somebody else's object is not in view, whatever the address says.
    let shown = quinten
        .get(&format!("{}?object={}", page(ON_SYSTEMS), world.zaak))
        .await
        .expect(200);
    let _ = shown.hides("Zaaksysteem");
    for role in [Role::Auditor, Role::Reader, Role::BoardMember] {
        let browser = world.test.with_user(role).await;
        let shown = browser
            .get(&page(ON_SYSTEMS))
            .await
            .expect(200)
            .shows("Zaaksysteem");
        let _ = shown
            .hides("Oordeel vastleggen")
            .shows("Zo ziet goed bewijs eruit");
        let _ = browser.post_files(&page(ON_SYSTEMS), &[], &[]).await.expect(403);
    }
    let administrator = world.test.with_user(Role::Administrator).await;
    let _ = administrator.get(&page(ON_SYSTEMS)).await.expect(403);
}

#[tokio::test]
async fn a_measure_that_does_not_apply_says_so() {
    use waarborg_domain::applicability::{Applicability, Decision, Subject};
    let world = World::new().await;
    let decision = Decision {
        id: world.test.app.id::<DecisionId>(),
        subject: Subject::Measure(ON_SYSTEMS.parse().expect("a number")),
        applicability: Applicability::CannotApply,
        motivation: "Er is niets waarop dit kan slaan.".to_owned(),
        risk_reference: "RA-1".to_owned(),
        equivalent: String::new(),
        decided_on: world.test.app.clock.today(),
        decided_by: world.ciso.id,
        decided_by_name: world.ciso.name.clone(),
        recorded_at: world.test.app.clock.now(),
    };
    world
        .test
        .save(vec![applicability::Change::Add(decision).into()])
        .await;
    let ciso = world.as_ciso().await;
    let shown = ciso
        .get(&page(ON_SYSTEMS))
        .await
        .expect(200)
        .shows("Er is niets waarop dit kan slaan.");
    let _ = shown
        .shows("Risicoanalyse: RA-1.")
        .hides("Oordeel vastleggen")
        .shows("Neem eerst een nieuw besluit");
    let target = Target::Object(world.zaak).to_string();
    let fields = super::support::form(&target, &[]);
    let answer = ciso.post_files(&page(ON_SYSTEMS), &fields, &[]).await.expect(422);
    let _ = answer.shows("niet van toepassing");
    assert!(world.recorded().await.is_empty());
}

#[tokio::test]
async fn a_measure_of_the_organisation_gets_an_owner_who_can_judge_it() {
    let world = World::new().await;
    let path = page(ON_ORGANISATION);
    let petra = world.as_petra().await;
    let _ = petra
        .get(&path)
        .await
        .expect(200)
        .hides("Oordeel vastleggen")
        .hides("Wie is verantwoordelijk?");
    let ciso = world.as_ciso().await;
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .shows("Wie is verantwoordelijk?");
    let owner = format!("{path}/owner");
    let petra_id = world.petra.id.to_string();
    let _ = petra
        .post(&owner, &[("owner", &petra_id), ("before", "")])
        .await
        .expect(403);
    let _ = ciso
        .post(&owner, &[("owner", "onzin"), ("before", "")])
        .await
        .expect(422);
    let _ = ciso
        .post(&owner, &[("owner", &petra_id), ("before", "")])
        .await
        .expect(303);
    assert_eq!(world.events(1).await, ["measures.owner-set"]);
    let _ = petra.get(&path).await.expect(200).shows("Oordeel vastleggen");
    // A colleague who still saw nobody there hears who it is now.
    let quinten = world.quinten.id.to_string();
    let answer = ciso
        .post(&owner, &[("owner", &quinten), ("before", "")])
        .await
        .expect(409);
    let answer = answer.shows("de eigenaar is nu Petra Proces");
    let before = answer.field("before").expect("a field");
    world.test.clock.advance(TimeDelta::seconds(1));
    let _ = ciso
        .post(&owner, &[("owner", &quinten), ("before", &before)])
        .await
        .expect(303);
    let _ = petra.get(&path).await.expect(200).hides("Oordeel vastleggen");
    // A measure on systems has the owners of the systems.
    let _ = ciso
        .post(&format!("{}/owner", page(ON_SYSTEMS)), &[("owner", &quinten)])
        .await
        .expect(404);
}

/// An import of the text of one measure.
fn official(number: MeasureNumber, text: String) -> NewSource {
    NewSource {
        source: OfficialSource {
            id: SourceId(uuid::Uuid::now_v7()),
            catalogue_version: "v1.3".to_owned(),
            file_name: "tekst.md".to_owned(),
            sha256: "00".repeat(32),
            size: 1,
            format: "markdown".to_owned(),
            texts: 1,
            report: serde_json::Value::Array(Vec::new()),
            imported_by_name: "C. Iso".to_owned(),
            imported_at: chrono::Utc::now(),
            removed: None,
        },
        texts: vec![(number, text)],
    }
}

#[tokio::test]
async fn it_says_where_the_kinds_come_from_and_how_much_work_it_is() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    for (number, kinds, effort) in [
        (
            "5.01.02",
            "Uit v1.2: BIO2 v1.3 noemt dit niet meer.",
            "Ongeveer 1 dag om in te richten en 3 dagen per jaar.",
        ),
        (
            "5.05.01",
            "Uit v1.2: BIO2 v1.3 noemt dit niet meer.",
            "Ongeveer 1 dag om in te richten en een halve dag per jaar.",
        ),
        (
            "5.24.08",
            "Uit v1.2, bij 8.08.06: daar komt de inhoud vandaan (eigen lezing).",
            "Ongeveer 3 dagen om in te richten en 3 dagen per jaar.",
        ),
        (
            "8.08.06",
            "Uit v1.2: BIO2 v1.3 noemt dit niet meer.",
            "Geen extra werk",
        ),
    ] {
        let answer = ciso.get(&page(number)).await.expect(200);
        let _ = answer.shows(kinds).shows(effort);
    }
}
