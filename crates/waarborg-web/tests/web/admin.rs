//! Accounts and roles, settings, house style.

use waarborg_domain::accounts::{self, Role, User};
use waarborg_web::testing::{PASSWORD, TestApp};

const MEMBERS: &str = "/o/voorbeeldstad/admin/members";
const SETTINGS: &str = "/o/voorbeeldstad/admin/settings";
const FACE: &str = "/o/voorbeeldstad/admin/face";

/// The smallest PNG: one pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

#[tokio::test]
async fn members_are_listed_searched_and_paged_in_a_handful_of_queries() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    for number in 0..60 {
        let email = format!("lezer{number}@voorbeeldstad.example");
        test.account_named(&format!("Lezer {number:02}"), &email, &[Role::Reader])
            .await;
    }
    let _ = ada
        .get(MEMBERS)
        .await
        .expect(200)
        .shows("62 leden")
        .shows("Lezer 00")
        .hides("Lezer 59");
    let _ = ada
        .get(&format!("{MEMBERS}?page=2"))
        .await
        .expect(200)
        .shows("Lezer 59")
        .hides("Lezer 00");
    test.take_queries();
    let _ = ada
        .get(&format!("{MEMBERS}?q=LEZER+4"))
        .await
        .expect(200)
        .shows("10 leden")
        .shows("Lezer 47");
    assert_eq!(test.take_queries(), 2);
    let _ = ada
        .get(&format!("{MEMBERS}?q=%3Cb%3E"))
        .await
        .expect(200)
        .shows("Niemand gevonden")
        .hides("<b>");
}

#[tokio::test]
async fn somebody_is_added_and_logs_in_with_the_password_of_once() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let new = format!("{MEMBERS}/new");
    let _ = ada.get(&new).await.expect(200);
    let wrong = [("name", ""), ("email", "no address"), ("language", "nl")];
    let _ = ada
        .post(&new, &wrong)
        .await
        .expect(422)
        .shows("Er zijn 3 fouten")
        .shows("value=\"no address\"");
    let right = [
        ("name", "Petra Proces"),
        ("email", "Petra@voorbeeldstad.example"),
        ("language", "en"),
        ("roles", "process-owner"),
        ("roles", "reader"),
    ];
    let made = ada
        .post(&new, &right)
        .await
        .expect(200)
        .shows("petra@voorbeeldstad.example");
    let start = made.body.find("id=\"one-time\">").expect("a password") + 14;
    let password = &made.body[start..start + 19];
    let _ = ada
        .post(&new, &right)
        .await
        .expect(422)
        .shows("Er is al een lid met dit e-mailadres");
    let _ = ada.get(MEMBERS).await.expect(200).shows("Proceseigenaar, Lezer");

    let petra = test.visitor();
    let _ = petra.get("/login").await;
    let form = [("email", "petra@voorbeeldstad.example"), ("password", password)];
    let _ = petra.post("/login", &form).await.expect(303);
    let _ = petra.follow("/").await.expect(200).shows("Choose your own now");
}

#[tokio::test]
async fn roles_change_but_one_administrator_stays() {
    let test = TestApp::new().await;
    let user = test.account(Role::Reader).await;
    let ada = test.with_user(Role::Administrator).await;
    let path = format!("{MEMBERS}/{}", user.id);
    let _ = ada.get(&path).await.expect(200).shows("value=\"reader\" checked");
    let _ = ada
        .post(&path, &[("before", "reader")])
        .await
        .expect(422)
        .shows("minstens één rol");
    let _ = ada
        .post(&path, &[("before", "ciso"), ("roles", "auditor")])
        .await
        .expect(422)
        .shows("Een collega");
    let _ = ada
        .post(&path, &[("before", "reader"), ("roles", "auditor")])
        .await
        .expect(303);
    let _ = ada
        .get(MEMBERS)
        .await
        .shows("De rollen zijn opgeslagen")
        .shows("Auditor");
    let _ = ada
        .post(&path, &[("before", "auditor"), ("leave", "1")])
        .await
        .expect(303);
    let _ = ada.get(&path).await.expect(404);

    // The administrator of set-up is the other one.
    let ledger = test.app.ledger(test.organisation).await.expect("a ledger");
    let first = ledger
        .members
        .iter()
        .find(|member| member.name == "Ada Beheer")
        .expect("a member")
        .user;
    let own = ada
        .test
        .app
        .store
        .user_by_email("administrator@voorbeeldstad.example")
        .await;
    let own = format!("{MEMBERS}/{}", own.expect("the store").expect("an account").id);
    let before = [("before", "administrator"), ("roles", "reader")];
    let _ = ada.post(&format!("{MEMBERS}/{first}"), &before).await.expect(303);
    let _ = ada
        .post(&own, &before)
        .await
        .expect(422)
        .shows("minstens één beheerder");
}

#[tokio::test]
async fn an_account_is_closed_and_reset() {
    let test = TestApp::new().await;
    let user = test.account(Role::Ciso).await;
    let ciso = test.log_in(&user).await;
    let ada = test.with_user(Role::Administrator).await;
    let path = format!("{MEMBERS}/{}", user.id);
    let _ = ada.post(&format!("{path}/second-factor"), &[]).await.expect(303);
    let _ = ciso.get("/account").await.expect(303);
    let ciso = test.log_in(&user).await;
    let _ = ciso
        .follow("/account")
        .await
        .shows("Voor je rol is een tweede factor verplicht");
    let _ = ada
        .post(&format!("{path}/password"), &[])
        .await
        .expect(200)
        .shows("Eenmalig wachtwoord");
    let _ = ada
        .post(&format!("{path}/close"), &[("open", "no")])
        .await
        .expect(303);
    let _ = ada.get(&path).await.expect(200).shows("Het account is gesloten");
    let ciso = test.log_in(&user).await;
    let _ = ciso.get("/account").await.expect(303);
    let _ = ada
        .post(&format!("{path}/close"), &[("open", "yes")])
        .await
        .expect(303);
}

#[tokio::test]
async fn an_account_with_roles_elsewhere_is_not_ours_to_reset() {
    let test = TestApp::new().await;
    let elsewhere = test.make_organisation("elders").await;
    let user = test.account(Role::Reader).await;
    let roles = accounts::Change::SetRoles(user.id, vec![Role::Ciso]);
    test.save_in(elsewhere, vec![roles.into()]).await;
    let ada = test.with_user(Role::Administrator).await;
    let path = format!("{MEMBERS}/{}", user.id);
    let _ = ada
        .get(&path)
        .await
        .expect(200)
        .shows("Alleen wie daar ook beheerder is")
        .hides("Account sluiten");
    for what in ["password", "second-factor", "close"] {
        let _ = ada
            .post(&format!("{path}/{what}"), &[("open", "no")])
            .await
            .expect(403);
    }
    // Somebody who is not a member here cannot be touched at all.
    let first = test
        .app
        .store
        .user_by_email("ada@elders.example")
        .await
        .expect("the store")
        .expect("an account");
    let _ = ada
        .post(&format!("{MEMBERS}/{}/password", first.id), &[])
        .await
        .expect(404);
}

#[tokio::test]
async fn somebody_with_an_account_gets_roles_here_too() {
    let test = TestApp::new().await;
    test.make_organisation("elders").await;
    let ada = test.with_user(Role::Administrator).await;
    let form = [
        ("name", "Ada"),
        ("email", "ada@elders.example"),
        ("language", "nl"),
        ("roles", "auditor"),
    ];
    let _ = ada.post(&format!("{MEMBERS}/new"), &form).await.expect(303);
    let _ = ada
        .get(MEMBERS)
        .await
        .expect(200)
        .shows("had al een account")
        .shows("ada@elders.example");
}

#[tokio::test]
async fn somebody_at_two_organisations_switches_between_them() {
    let test = TestApp::new().await;
    let elsewhere = test.make_organisation("elders").await;
    let user = test.account(Role::Administrator).await;
    test.save_in(
        elsewhere,
        vec![accounts::Change::SetRoles(user.id, vec![Role::Administrator]).into()],
    )
    .await;
    let browser = test.log_in(&user).await;
    let page = browser
        .get(MEMBERS)
        .await
        .expect(200)
        .shows("Wissel van organisatie")
        .shows("href=\"/o/elders\"");
    let _ = page.hides("ada@elders.example");
    let _ = browser
        .follow("/o/elders")
        .await
        .expect(200)
        .shows("ada@elders.example")
        .hides("ada@voorbeeldstad");
    // They come back to the organisation that they visited last.
    let start = browser.get("/").await.expect(303);
    assert!(start.location().starts_with("/o/elders/"), "{}", start.location());
    let _ = browser
        .get("/account")
        .await
        .expect(200)
        .shows("Gemeente elders")
        .shows("Gemeente voorbeeldstad");
}

fn settings<'a>(name: &'a str, version: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("name", name),
        ("tier", "province"),
        ("design", "24"),
        ("existence", "6"),
        ("operating_effectiveness", "3"),
        ("version", version),
    ]
}

#[tokio::test]
async fn settings_are_saved_and_two_administrators_do_not_overwrite_each_other() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let _ = ada.get(SETTINGS).await.expect(200).shows("value=\"36\"");
    let mut wrong = settings("", "1");
    wrong[2].1 = "veel";
    let _ = ada
        .post(SETTINGS, &wrong)
        .await
        .expect(422)
        .shows("Er zijn 2 fouten")
        .shows("value=\"veel\"");
    let _ = ada
        .post(SETTINGS, &settings("Provincie Voorbeeldland", "1"))
        .await
        .expect(303);
    let _ = ada
        .get(SETTINGS)
        .await
        .shows("De instellingen zijn opgeslagen")
        .shows("Provincie Voorbeeldland");

    let second = ada
        .post(SETTINGS, &settings("Iets anders", "1"))
        .await
        .expect(409);
    let second = second
        .shows("Iemand anders was je voor")
        .shows("Provincie Voorbeeldland")
        .shows("value=\"Iets anders\"");
    assert_eq!(second.field("version").as_deref(), Some("2"));
    let _ = ada
        .post(SETTINGS, &settings("Iets anders", "2"))
        .await
        .expect(303);
    let _ = ada.get(SETTINGS).await.shows("value=\"Iets anders\"");
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn a_scale_of_maturity_is_chosen_or_defined() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let _ = ada
        .get(SETTINGS)
        .await
        .expect(200)
        .shows("value=\"nba-norea\" selected")
        .shows("Beheerst en meetbaar");
    let with = |more: &[(&'static str, &'static str)], version: &'static str| {
        let mut form = settings("Voorbeeldstad", version).to_vec();
        form.extend_from_slice(more);
        form
    };
    let unknown = with(&[("maturity", "zen")], "1");
    let _ = ada
        .post(SETTINGS, &unknown)
        .await
        .expect(422)
        .shows("Deze schaal kennen we niet");
    let half = [
        ("maturity", "own"),
        ("level-1", "Begin"),
        ("level-2", "begin "),
        ("meaning-1", "We zijn gestart"),
    ];
    let _ = ada
        .post(SETTINGS, &with(&half, "1"))
        .await
        .expect(422)
        .shows("Er zijn 4 fouten")
        .shows("Een ander niveau heet al zo")
        .shows("We zijn gestart");
    let own = [
        ("maturity", "own"),
        ("level-1", "Begin"),
        ("level-2", "Op weg"),
        ("level-3", "Geregeld"),
        ("level-4", "Gemeten"),
        ("level-5", "Vooraan"),
    ];
    let _ = ada.post(SETTINGS, &with(&own, "1")).await.expect(303);
    let _ = ada
        .get(SETTINGS)
        .await
        .shows("value=\"own\" selected")
        .shows("value=\"Vooraan\"");
    // Another choice keeps the levels of its own.
    let mut other = own;
    other[0].1 = "cmmi";
    let _ = ada.post(SETTINGS, &with(&other, "2")).await.expect(303);
    let _ = ada
        .get(SETTINGS)
        .await
        .shows("value=\"cmmi\" selected")
        .shows("value=\"Vooraan\"");
    // And a form that knows nothing of it changes nothing of it.
    let _ = ada
        .post(SETTINGS, &settings("Voorbeeldstad", "3"))
        .await
        .expect(303);
    let _ = ada.get(SETTINGS).await.shows("value=\"cmmi\" selected");
    let second = ada.post(SETTINGS, &with(&own, "1")).await.expect(409);
    let _ = second.shows("<dd>CMMI</dd>").shows("value=\"own\" selected");
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn an_own_face_has_enough_contrast() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let visitor = test.visitor();
    let _ = visitor.get("/o/voorbeeldstad/logo").await.expect(404);
    let poor = [
        ("version", "1"),
        ("color-action-2-color-default", "#FFB612"),
        ("text-font-family-default", "x{}"),
    ];
    let page = ada
        .post_files(FACE, &poor, &[("logo", "x.png", b"<svg/>")])
        .await
        .expect(422);
    let _ = page
        .shows("Links: Te weinig contrast met wit: 1,8")
        .shows("PNG- of JPEG-bestand")
        .shows("#ffb612")
        .shows("Er zijn 3 fouten");

    let good = [
        ("version", "1"),
        ("color-action-2-color-default", "#154273"),
        ("heading-font-family", "georgia"),
    ];
    let _ = ada
        .post_files(FACE, &good, &[("logo", "logo.png", PNG)])
        .await
        .expect(303);
    let page = ada
        .get(FACE)
        .await
        .expect(200)
        .shows("Het uiterlijk is opgeslagen")
        .shows("/o/voorbeeldstad/logo?v=2");
    let _ = page.shows("/o/voorbeeldstad/theme.css?v=2");
    let theme = visitor.get("/o/voorbeeldstad/theme.css?v=2").await.expect(200);
    assert_eq!(
        theme.body,
        ":root{--basis-heading-font-family:Georgia,serif;--basis-color-action-2-color-default:#154273;}"
    );
    assert_eq!(
        theme.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    let logo = visitor.get("/o/voorbeeldstad/logo?v=2").await.expect(200);
    assert_eq!(
        (logo.header("content-type"), logo.bytes.as_slice()),
        ("image/png", PNG)
    );

    // Kept when the form is saved without a new one, and removed on request.
    let _ = ada
        .post_files(FACE, &[("version", "2")], &[("logo", "", b"")])
        .await
        .expect(303);
    let _ = visitor.get("/o/voorbeeldstad/logo").await.expect(200);
    let _ = ada
        .post_files(FACE, &[("version", "3"), ("remove-logo", "1")], &[])
        .await
        .expect(303);
    let _ = visitor.get("/o/voorbeeldstad/logo").await.expect(404);
    let late = ada
        .post_files(FACE, &[("version", "1"), ("heading-font-family", "georgia")], &[])
        .await
        .expect(409);
    let _ = late
        .shows("Iemand anders was je voor")
        .shows("name=\"version\" value=\"4\"");
}

#[tokio::test]
async fn a_page_costs_a_handful_of_queries() {
    let test = TestApp::new().await;
    let user = test.account(Role::Administrator).await;
    let ada = test.log_in(&user).await;
    for path in [MEMBERS, SETTINGS, FACE, "/account"] {
        let _ = ada.get(path).await.expect(200);
        test.take_queries();
        let _ = ada.get(path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= 2, "{path}: {calls}");
    }
    // A change by another instance is seen.
    let renamed = User {
        name: "Andere Naam".to_owned(),
        password_hash: PASSWORD.to_owned(),
        ..user
    };
    test.save(vec![accounts::Change::Update(renamed).into()]).await;
    let _ = ada.get(MEMBERS).await.expect(200).shows("Andere Naam");
}
