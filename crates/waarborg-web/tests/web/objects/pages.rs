//! Lists, pages, changes and inheritances.

use super::support::{browser_of, system, test_with_systems};
use chrono::TimeDelta;
use waarborg_domain::accounts::Role;
use waarborg_domain::objects;
use waarborg_web::testing::TestApp;

const SYSTEMS: &str = "/o/voorbeeldstad/objects/systems";

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn the_first_system_is_added_and_changed() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let list = ciso.get(SYSTEMS).await.expect(200);
    let _ = list
        .shows("Er zijn nog geen systemen")
        .shows("/objects/systems/import")
        .shows("/objects/systems/new");
    let form = ciso.get(&format!("{SYSTEMS}/new")).await.expect(200);
    assert_eq!(form.field("code").as_deref(), Some("SYS-001"));
    let owner = test.account(Role::ProcessOwner).await.id.to_string();
    let filled = [
        ("name", "Zaaksysteem"),
        ("code", "SYS-001"),
        ("description", "Alle zaken"),
        ("owner", owner.as_str()),
        ("critical", "1"),
        ("availability", "high"),
        ("integrity", "high"),
        ("confidentiality", "very-high"),
        ("internet-facing", "1"),
        ("valid-from", "2026-11-01"),
    ];
    let added = ciso.post(&format!("{SYSTEMS}/new"), &filled).await.expect(303);
    let path = added.location().to_owned();
    let page = ciso.get(&path).await.expect(200);
    let page = page
        .shows("Toegevoegd.")
        .shows("SYS-001 Zaaksysteem")
        .shows("Vanaf internet bereikbaar");
    let _ = page
        .shows("Test process-owner")
        .shows("1 november 2026")
        .shows("door Test ciso");
    let list = ciso
        .get(SYSTEMS)
        .await
        .expect(200)
        .shows("1 van 1 systemen")
        .shows("Kritiek");
    let _ = list.shows("0 van");

    test.clock.advance(TimeDelta::minutes(5));
    let form = ciso.get(&format!("{path}/edit")).await.expect(200);
    assert_eq!(form.field("version").as_deref(), Some("1"));
    let mut changed = filled.to_vec();
    changed.retain(|(name, _)| *name != "critical");
    changed.extend([("version", "1"), ("name", "Zaaksysteem 2")]);
    changed.remove(0);
    let saved = ciso.post(&format!("{path}/edit"), &changed).await.expect(303);
    assert_eq!(saved.location(), path);
    let page = ciso.get(&path).await.expect(200).shows("Opgeslagen.");
    let _ = page
        .shows("<del>Zaaksysteem</del>")
        .shows("<ins>Zaaksysteem 2</ins>")
        .shows("Wijziging 2");
    // Nothing changed, nothing saved.
    changed.retain(|(name, _)| *name != "version");
    changed.push(("version", "2"));
    let _ = ciso.post(&format!("{path}/edit"), &changed).await.expect(303);
    let _ = ciso
        .get(&path)
        .await
        .expect(200)
        .shows("Er is niets veranderd")
        .hides("Wijziging 3");
}

#[tokio::test]
async fn mistakes_are_named_and_nothing_typed_is_lost() {
    let (test, _) = test_with_systems(2).await;
    let ciso = test.with_user(Role::Ciso).await;
    let filled = [
        ("name", ""),
        ("code", "sys-001"),
        ("description", "Blijft staan"),
        ("availability", "high"),
        ("valid-from", "2027-01-01"),
    ];
    let page = ciso.post(&format!("{SYSTEMS}/new"), &filled).await.expect(422);
    let _ = page.shows(">Integriteit: Maak een keuze.").shows("Blijft staan");
    let filled = [
        ("name", ""),
        ("code", "sys-001"),
        ("availability", "high"),
        ("integrity", "low"),
        ("confidentiality", "low"),
        ("valid-from", "2026-01-01"),
    ];
    let page = ciso.post(&format!("{SYSTEMS}/new"), &filled).await.expect(422);
    let _ = page.shows("Deze code is al van Systeem 1").shows("Vul dit in.");
    let later = [("name", "A"), ("code", "A"), ("valid-from", "2026-11-24")];
    let later = [later.as_slice(), &filled[2..5]].concat();
    let _ = ciso
        .post(&format!("{SYSTEMS}/new"), &later)
        .await
        .expect(422)
        .shows("ligt in de toekomst");
}

#[tokio::test]
async fn two_people_on_one_system_see_each_other() {
    let (test, ids) = test_with_systems(1).await;
    let path = format!("{SYSTEMS}/{}/edit", ids[0]);
    let ciso = test.with_user(Role::Ciso).await;
    let other = browser_of(&test, "Bo Ander", Role::Ciso).await;
    let base = [
        ("version", "1"),
        ("code", "SYS-001"),
        ("availability", "low"),
        ("integrity", "low"),
        ("confidentiality", "low"),
        ("valid-from", "2026-11-23"),
    ];
    let theirs = [base.as_slice(), &[("name", "Naam van Bo")]].concat();
    let _ = other.post(&path, &theirs).await.expect(303);
    let mine = [base.as_slice(), &[("name", "Mijn naam")]].concat();
    let page = ciso.post(&path, &mine).await.expect(409);
    let page = page
        .shows("Bo Ander heeft dit gewijzigd")
        .shows("Naam van Bo")
        .shows("Mijn naam");
    let page = page.shows("Systeem 1").shows("Toch opslaan");
    assert_eq!(page.field("version").as_deref(), Some("2"));
    let knowingly = [&[("version", "2"), ("name", "Mijn naam")], &base[1..]].concat();
    let _ = ciso.post(&path, &knowingly).await.expect(303);
    let _ = ciso.get(SYSTEMS).await.expect(200).shows("Mijn naam");
}

#[tokio::test]
async fn an_end_says_what_follows_and_can_be_taken_back() {
    let (test, ids) = test_with_systems(3).await;
    test.save(vec![super::support::inheritance(
        &test,
        "8.13",
        ids[0],
        "all:system",
    )])
    .await;
    let ciso = test.with_user(Role::Ciso).await;
    let path = format!("{SYSTEMS}/{}", ids[0]);
    let page = ciso.get(&format!("{path}/end")).await.expect(200);
    let page = page
        .shows("Systeem 1 beëindigen?")
        .shows("Deze levering eindigt ook")
        .shows("alle systemen");
    let page = page.shows("2 andere nemen nu iets hiervan over");
    let given = page.field("inheritance").expect("the inheritance that ends too");
    let form = [
        ("version", "1"),
        ("inheritance", given.as_str()),
        ("valid-from", "2026-11-20"),
    ];
    let _ = ciso.post(&format!("{path}/end"), &form).await.expect(303);
    let _ = ciso
        .get(SYSTEMS)
        .await
        .expect(200)
        .shows("Beëindigd. Je vindt")
        .hides(">Systeem 1<");
    let inheritances = "/o/voorbeeldstad/objects/inheritances";
    for (address, says) in [
        (format!("{SYSTEMS}?status=ended"), ">Systeem 1<"),
        (format!("{SYSTEMS}?as-of=2026-11-19"), ">Systeem 1<"),
        (format!("{path}?as-of=2026-11-19"), "Stand van 19 november 2026"),
        (inheritances.to_owned(), "nog geen leveringen"),
        (format!("{inheritances}?status=1"), "Beëindigd 20-11-2026"),
    ] {
        let _ = ciso.get(&address).await.expect(200).shows(says);
    }
    // Ending twice is reported, not done.
    let _ = ciso.post(&format!("{path}/end"), &form).await.expect(409);
    let page = ciso
        .get(&path)
        .await
        .expect(200)
        .shows("Beëindigd vanaf 20 november 2026");
    let _ = page.shows("Weer in gebruik nemen");
    let form = [("version", "2"), ("valid-from", "2026-11-23")];
    let _ = ciso.post(&format!("{path}/restore"), &form).await.expect(303);
    let _ = ciso.get(SYSTEMS).await.expect(200).shows(">Systeem 1<");
}

#[tokio::test]
async fn a_process_owner_sees_only_their_own() {
    let (test, ids) = test_with_systems(2).await;
    let owner = test.account(Role::ProcessOwner).await;
    let mut own = system(ids[1], 2);
    own.version = 2;
    own.details.owner = Some(owner.id);
    test.save(vec![objects::Change::Save(vec![own]).into()]).await;
    let browser = test.log_in(&owner).await;
    let list = browser
        .get(SYSTEMS)
        .await
        .expect(200)
        .shows("Systeem 2")
        .hides("Systeem 1");
    let _ = list.shows("1 van 1 systemen").hides("/new");
    let _ = browser
        .get(&format!("{SYSTEMS}/{}", ids[1]))
        .await
        .expect(200)
        .hides("/edit");
    let _ = browser.get(&format!("{SYSTEMS}/{}", ids[0])).await.expect(404);
    let _ = browser
        .get(&format!("{SYSTEMS}/{}/edit", ids[1]))
        .await
        .expect(403);
    let file = browser
        .get(&format!("{SYSTEMS}/export?format=csv"))
        .await
        .expect(200);
    let _ = file.shows("Systeem 2").hides("Systeem 1");
}

#[tokio::test]
async fn others_read_and_nothing_is_found_under_another_kind() {
    let (test, ids) = test_with_systems(1).await;
    for role in [Role::BoardMember, Role::Auditor, Role::Reader] {
        let browser = test.with_user(role).await;
        let _ = browser
            .get(SYSTEMS)
            .await
            .expect(200)
            .shows("Systeem 1")
            .hides("/new");
        let _ = browser.get(&format!("{SYSTEMS}/{}", ids[0])).await.expect(200);
        let _ = browser.get(&format!("{SYSTEMS}/new")).await.expect(403);
        let _ = browser
            .post(&format!("{SYSTEMS}/{}/end", ids[0]), &[])
            .await
            .expect(403);
    }
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get(&format!("/o/voorbeeldstad/objects/processes/{}", ids[0]))
        .await
        .expect(404);
    let _ = ciso
        .get("/o/voorbeeldstad/objects/organisation/new")
        .await
        .expect(404);
}

#[tokio::test]
async fn objects_of_another_organisation_do_not_exist() {
    let (test, _) = test_with_systems(1).await;
    let elsewhere = test.make_organisation("elders").await;
    let foreign = system(test.app.id(), 7);
    let path = format!("{SYSTEMS}/{}", foreign.object);
    test.save_in(elsewhere, vec![objects::Change::Save(vec![foreign]).into()])
        .await;
    let ciso = test.with_user(Role::Ciso).await;
    for path in [
        path.clone(),
        format!("{path}/edit"),
        format!("{path}/end"),
        format!("{path}/restore"),
    ] {
        let _ = ciso.get(&path).await.expect(404);
        if !path.ends_with(char::is_numeric) && path.contains("/e") {
            let _ = ciso.post(&path, &[("version", "1")]).await.expect(404);
        }
    }
    let _ = ciso.get(SYSTEMS).await.expect(200).hides("Systeem 7");
}

#[tokio::test]
async fn the_organisation_itself_gets_an_owner() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let list = ciso
        .get("/o/voorbeeldstad/objects/organisation")
        .await
        .expect(303);
    let path = list.location().to_owned();
    let form = ciso
        .get(&format!("{path}/edit"))
        .await
        .expect(200)
        .hides("name=\"code\"");
    let version = form.field("version").unwrap_or_default();
    let owner = test.account(Role::BoardMember).await.id.to_string();
    let filled = [
        ("version", version.as_str()),
        ("owner", &owner),
        ("valid-from", "2026-11-23"),
    ];
    let _ = ciso.post(&format!("{path}/edit"), &filled).await.expect(303);
    let _ = ciso.get(&path).await.expect(200).shows("Test board-member");
    let _ = ciso.get(&format!("{path}/end")).await.expect(404);
    let _ = ciso
        .post(
            &format!("{path}/end"),
            &[("version", "2"), ("valid-from", "2026-11-23")],
        )
        .await
        .expect(404);
}

#[tokio::test]
async fn lists_are_filtered_sorted_and_paged() {
    let (test, ids) = test_with_systems(60).await;
    let mut special = system(ids[9], 10);
    special.version = 2;
    special.details.name = "Éénmalig".to_owned();
    special.details.critical = true;
    special.details.internet_facing = true;
    test.save(vec![objects::Change::Save(vec![special]).into()]).await;
    let ciso = test.with_user(Role::Ciso).await;
    let first = ciso
        .get(SYSTEMS)
        .await
        .expect(200)
        .shows("60 van 60 systemen")
        .shows("page=2");
    let place = |name: &str| first.body.find(name).expect("on the page");
    assert!(place("Éénmalig") < place(">Systeem 1<") && place(">Systeem 2<") < place(">Systeem 11<"));
    let _ = ciso
        .get(&format!("{SYSTEMS}?page=2"))
        .await
        .expect(200)
        .shows(">Systeem 60<")
        .hides(">Systeem 1<");
    for filter in ["critical=1", "internet=1", "q=%C3%89%C3%89n", "q=sys-010"] {
        let page = ciso.get(&format!("{SYSTEMS}?{filter}")).await.expect(200);
        let _ = page.shows("1 van 60 systemen").shows("Éénmalig");
    }
    let none = ciso
        .get(&format!("{SYSTEMS}?ot=1"))
        .await
        .expect(200)
        .shows("Niets gevonden");
    let _ = none.shows("0 van 60");
    let _ = ciso
        .get(&format!("{SYSTEMS}?gaps=1&owner=none&sort=gaps"))
        .await
        .expect(200)
        .shows("60 van 60");
}

#[tokio::test]
async fn pages_ask_the_store_little_whatever_the_size() {
    let (test, ids) = test_with_systems(120).await;
    let ciso = test.with_user(Role::Ciso).await;
    let paths = [
        SYSTEMS.to_owned(),
        format!("{SYSTEMS}?critical=1&sort=gaps"),
        format!("{SYSTEMS}/{}", ids[0]),
        format!("{SYSTEMS}/{}/edit", ids[0]),
        format!("{SYSTEMS}/{}/end", ids[0]),
        format!("{SYSTEMS}/export"),
        "/o/voorbeeldstad/objects/inheritances".to_owned(),
    ];
    let _ = ciso.get(SYSTEMS).await;
    for path in paths {
        test.take_queries();
        let _ = ciso.get(&path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= 6, "{path} asks the store {calls} times");
    }
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn an_inheritance_is_shown_before_it_is_added() {
    let (test, ids) = test_with_systems(3).await;
    let judge = test.account(Role::ProcessOwner).await;
    test.save(vec![super::support::judged(&test, judge.id, "8.13.01", ids[0])])
        .await;
    let ciso = test.with_user(Role::Ciso).await;
    let new = "/o/voorbeeldstad/objects/inheritances/new";
    let _ = ciso
        .get(&format!("{new}?provider={}", ids[0]))
        .await
        .expect(200)
        .shows("Levering toevoegen");
    let _ = ciso
        .get(&format!("{new}?preview=1"))
        .await
        .expect(422)
        .shows(">Wie levert: Maak een keuze.");
    let itself = format!(
        "{new}?preview=1&what=8.13&to=object&from=2026-11-23&provider={0}&object={0}",
        ids[0]
    );
    let _ = ciso.get(&itself).await.expect(422).shows("niet aan zichzelf");
    let asked = format!(
        "preview=1&what=8.13&to=all&kind=system&from=2026-11-23&provider={}",
        ids[0]
    );
    let page = ciso.get(&format!("{new}?{asked}")).await.expect(200);
    let page = page
        .shows("2 van 2 objecten nemen hierdoor iets over")
        .shows("SYS-001 Systeem 1 levert 8.13");
    let _ = page.shows("SYS-002 Systeem 2").hides("hidden\" name=\"owner");
    let fields: Vec<(&str, &str)> = asked.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let _ = ciso.post(new, &fields).await.expect(303);
    let list = ciso
        .get("/o/voorbeeldstad/objects/inheritances")
        .await
        .expect(200);
    let list = list
        .shows("De levering is toegevoegd.")
        .shows("alle systemen")
        .shows("(2 objecten)");
    let id = list
        .body
        .split("/inheritances/")
        .find_map(|rest| rest.split_once("/end"))
        .expect("a link")
        .0
        .to_owned();
    let _ = ciso
        .post(new, &fields)
        .await
        .expect(422)
        .shows("Deze levering is er al");
    let page = ciso.get(&format!("{SYSTEMS}/{}", ids[1])).await.expect(200);
    let _ = page.shows("Overgenomen van SYS-001 Systeem 1");
    let _ = ciso
        .get(&format!("{SYSTEMS}/{}", ids[0]))
        .await
        .expect(200)
        .shows("Eigen oordeel");

    let end = format!("/o/voorbeeldstad/objects/inheritances/{id}/end");
    let _ = ciso
        .get(&end)
        .await
        .expect(200)
        .shows("2 objecten nemen hierdoor nu iets over");
    let _ = ciso
        .post(&end, &[("on", "2026-11-22")])
        .await
        .expect(422)
        .shows("begon later");
    let _ = ciso.post(&end, &[("on", "2026-11-23")]).await.expect(303);
    let _ = ciso.post(&end, &[("on", "2026-11-23")]).await.expect(303);
    let _ = ciso
        .get("/o/voorbeeldstad/objects/inheritances")
        .await
        .expect(200)
        .shows("was al beëindigd");
}
