//! Two people judge the same: the second sees what the first recorded, loses nothing, and chooses.

use super::support::{JUDGEMENTS, ON_SYSTEMS, World, form, page};
use waarborg_domain::groups::Target;
use waarborg_domain::objects::ObjectKind;
use waarborg_web::testing::{Answer, Browser};

const REQUIREMENTS: &str = "/o/voorbeeldstad/requirements";
const SAVE_YOURS: &str = "Mijn oordeel toch vastleggen";

/// The revision that the form on this page was opened with.
async fn seen(browser: &Browser, path: &str) -> String {
    let page = browser.get(path).await.expect(200);
    page.field("seen").expect("a field")
}

/// The same fields with what was seen by now.
fn seen_by_now<'a>(mut fields: Vec<(&'a str, &'a str)>, seen: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.retain(|(name, _)| *name != "seen");
    fields.push(("seen", seen));
    fields
}

/// Cees finds that it is not met.
async fn theirs(world: &World, path: &str, target: &str) {
    let fields = form(
        target,
        &[("verdict-design", "not-met"), ("remark", "Geen beleid.")],
    );
    let ciso = world.as_ciso().await;
    let _ = ciso.post_files(path, &fields, &[]).await.expect(303);
}

/// Both versions are there, and everything that was typed.
fn shows_both(answer: Answer) -> Answer {
    answer
        .shows("Iemand anders was je voor")
        .shows("Opzet: voldoet niet")
        .shows("Cees Ciso")
        .shows("vastgelegd op 23 november 2026")
        .shows("Geen beleid.")
        .shows("Opzet: voldoet<")
        .shows("Gezien bij de beheerder")
        .shows("Laat staan wat er nu is")
        // With a name it would be sent before the token of the form, which is then refused.
        .shows(&format!("form=\"record-form\">{SAVE_YOURS}"))
}

#[tokio::test]
async fn on_a_measure_the_second_sees_both_and_loses_nothing() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let opened = seen(&petra, &path).await;
    theirs(&world, &path, &target).await;
    let owner = world.petra.id.to_string();
    let mine = form(
        &target,
        &[
            ("from", "2026-07-01"),
            ("to", "2026-09-30"),
            ("remark", "Gezien bij de beheerder"),
            ("action-title", "Beleid schrijven"),
            ("action-owner", &owner),
            ("action-due", "2026-12-24"),
            ("seen", &opened),
        ],
    );
    let files: &[(&str, &str, &[u8])] = &[("files", "besluit.txt", b"ja")];
    let answer = shows_both(petra.post_files(&path, &mine, files).await.expect(409));
    let answer = answer
        .shows("1-7-2026 tot en met 30-9-2026")
        .shows("value=\"2026-07-01\"")
        .shows("Beleid schrijven")
        .shows("value=\"2026-12-24\"")
        .shows("besluit.txt");
    assert_eq!(
        world.recorded().await,
        [format!("{ON_SYSTEMS} {target} design not-met")]
    );
    let evidence = answer.field("evidence").expect("the file was kept");
    let now = answer.field("seen").expect("a field");
    assert_ne!(now, opened);
    let mut again = seen_by_now(mine, &now);
    again.push(("evidence", &evidence));
    let saved = petra.post_files(&path, &again, &[]).await.expect(303);
    let _ = petra
        .get(saved.location())
        .await
        .expect(200)
        .shows("Gezien bij de beheerder")
        .shows("Geen beleid.")
        .shows("besluit.txt");
    assert_eq!(world.recorded().await.len(), 2);
    assert_eq!(world.events(1).await, ["actions.added"]);
}

#[tokio::test]
async fn on_a_control_or_an_obligation_it_is_the_same() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    for requirement in ["5.03", "D1.01"] {
        let path = format!("{REQUIREMENTS}/{requirement}");
        let opened = ciso.get(&path).await.expect(200);
        let target = opened.field("target").expect("the organisation");
        let opened = opened.field("seen").expect("a field");
        let before = world.recorded().await.len();
        theirs(&world, &path, &target).await;
        let mine = form(
            &target,
            &[("remark", "Gezien bij de beheerder"), ("seen", &opened)],
        );
        // Whoever judged it in another window is told too.
        let answer = shows_both(ciso.post_files(&path, &mine, &[]).await.expect(409));
        assert_eq!(world.recorded().await.len(), before + 1);
        let now = answer.field("seen").expect("a field");
        let again = seen_by_now(mine, &now);
        let _ = ciso.post_files(&path, &again, &[]).await.expect(303);
        assert_eq!(world.recorded().await.len(), before + 2);
    }
}

#[tokio::test]
async fn a_retraction_is_shown_and_another_ground_is_not_in_the_way() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    theirs(&world, &path, &target).await;
    let opened = seen(&petra, &path).await;
    let fact = world.facts().await.remove(0);
    let retract = format!("{JUDGEMENTS}/{}/retract", fact.id);
    let ciso = world.as_ciso().await;
    let _ = ciso
        .post(&retract, &[("reason", "Vergissing.")])
        .await
        .expect(303);
    let aspect = [
        ("verdict-design", ""),
        ("verdict-existence", "met"),
        ("seen", &*opened),
    ];
    let _ = petra
        .post_files(&path, &form(&target, &aspect), &[])
        .await
        .expect(303);
    let mine = form(&target, &[("seen", &opened)]);
    let answer = petra.post_files(&path, &mine, &[]).await.expect(409);
    let _ = answer
        .shows("Vergissing.")
        .shows("Ingetrokken op")
        .shows(SAVE_YOURS);
}

#[tokio::test]
async fn a_form_that_comes_back_for_a_mistake_has_not_seen_more() {
    let world = World::new().await;
    let petra = world.as_petra().await;
    let target = Target::Object(world.zaak).to_string();
    let path = format!("{}?object={}", page(ON_SYSTEMS), world.zaak);
    let opened = seen(&petra, &path).await;
    theirs(&world, &path, &target).await;
    let wrong = form(&target, &[("day", "gisteren"), ("seen", &opened)]);
    let answer = petra.post_files(&path, &wrong, &[]).await.expect(422);
    assert_eq!(answer.field("seen").expect("a field"), opened);
}

#[tokio::test]
async fn of_several_measures_the_preview_comes_again() {
    let world = World::new().await;
    let ciso = world.as_ciso().await;
    let path = format!("{JUDGEMENTS}/new");
    let all = Target::All(ObjectKind::System).to_string();
    let mut fields = form(
        &all,
        &[("remark", "Gezien bij de beheerder"), ("action", "preview")],
    );
    fields.extend([("measure", ON_SYSTEMS), ("measure", "8.05.01")]);
    let preview = ciso.post_files(&path, &fields, &[]).await.expect(200);
    let opened = preview.field("seen").expect("a field");
    theirs(&world, &page(ON_SYSTEMS), &all).await;
    fields.retain(|(name, _)| *name != "action");
    fields.push(("action", "save"));
    let stale = seen_by_now(fields.clone(), &opened);
    let files: &[(&str, &str, &[u8])] = &[("files", "besluit.txt", b"ja")];
    let answer = shows_both(ciso.post_files(&path, &stale, files).await.expect(409));
    let answer = answer
        .shows(&format!("{ON_SYSTEMS} Opzet: voldoet niet"))
        .shows("2 oordelen over 2 maatregelen.")
        .shows("besluit.txt");
    assert_eq!(world.recorded().await.len(), 1);
    let now = answer.field("seen").expect("a field");
    let again = seen_by_now(fields, &now);
    let _ = ciso.post_files(&path, &again, &[]).await.expect(303);
    assert_eq!(world.recorded().await.len(), 3);
}
