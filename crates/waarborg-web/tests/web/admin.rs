//! Settings and house style.

use waarborg_domain::accounts::{self, Role, User};
use waarborg_web::testing::{PASSWORD, TestApp};

const MEMBERS: &str = "/o/voorbeeldstad/admin/members";
const SETTINGS: &str = "/o/voorbeeldstad/admin/settings";
const FACE: &str = "/o/voorbeeldstad/admin/face";

/// The smallest PNG: one pixel.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

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
        .shows("De huisstijl is opgeslagen")
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
    for (path, most) in [(MEMBERS, 3), (SETTINGS, 2), (FACE, 2), ("/account", 2)] {
        let _ = ada.get(path).await.expect(200);
        test.take_queries();
        let _ = ada.get(path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= most, "{path}: {calls}");
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
