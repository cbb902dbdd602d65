//! One's own account: password, second factor, language.

use chrono::TimeDelta;
use waarborg_domain::accounts::{self, Role, User};
use waarborg_domain::audit::EventFilter;
use waarborg_domain::store::PageRequest;
use waarborg_web::testing::{PASSWORD, TestApp};

const NEW: &str = "vier schapen achter de dijk";

async fn actions(test: &TestApp) -> Vec<String> {
    let page = PageRequest { offset: 0, limit: 50 };
    let events = test
        .app
        .store
        .events(test.organisation, &EventFilter::default(), page)
        .await;
    events
        .expect("events")
        .rows
        .into_iter()
        .map(|event| event.action)
        .collect()
}

#[tokio::test]
async fn another_password_ends_other_sessions() {
    let test = TestApp::new().await;
    let user = test.account(Role::Reader).await;
    let (here, elsewhere) = (test.log_in(&user).await, test.log_in(&user).await);
    let _ = here.get("/account/password").await.expect(200);
    let wrong = [
        ("current", "something else"),
        ("password", "kort"),
        ("repeated", "anders"),
    ];
    let _ = here
        .post("/account/password", &wrong)
        .await
        .expect(422)
        .shows("Er zijn 3 fouten")
        .shows("Dit is niet je huidige wachtwoord")
        .shows("minstens 12 tekens")
        .shows("niet gelijk");
    let same = [
        ("current", PASSWORD),
        ("password", PASSWORD),
        ("repeated", PASSWORD),
    ];
    let _ = here
        .post("/account/password", &same)
        .await
        .expect(422)
        .shows("Kies een ander");
    let right = [("current", PASSWORD), ("password", NEW), ("repeated", NEW)];
    let sent = here.post("/account/password", &right).await.expect(303);
    let _ = here
        .get(sent.location())
        .await
        .expect(200)
        .shows("Je wachtwoord is gewijzigd");
    let _ = here
        .get("/account")
        .await
        .expect(200)
        .hides("Je wachtwoord is gewijzigd");
    let _ = elsewhere.get("/account").await.expect(303);
    assert!(
        actions(&test)
            .await
            .contains(&"account.password-changed".to_owned())
    );
}

#[tokio::test]
async fn whoever_has_no_role_anywhere_changes_their_own_account() {
    let test = TestApp::new().await;
    let user = test.account(Role::Reader).await;
    let nothing = accounts::Change::SetRoles(user.id, Vec::new());
    test.save(vec![nothing.into()]).await;
    let browser = test.log_in(&user).await;
    let _ = browser
        .follow("/")
        .await
        .expect(200)
        .shows("Je hebt bij geen enkele organisatie een rol")
        .shows("Account beheerd door")
        .shows("Gemeente voorbeeldstad");
    let form = [("current", PASSWORD), ("password", NEW), ("repeated", NEW)];
    let _ = browser.post("/account/password", &form).await.expect(303);
    let _ = browser.get("/account").await.shows("Je wachtwoord is gewijzigd");
    let page = browser.get("/account/second-factor").await.expect(200);
    let code = code_of(&secret_on(&page.body), &test);
    let form = [
        ("offer", &*page.field("offer").expect("an offer")),
        ("code", &*code),
    ];
    let _ = browser.post("/account/second-factor", &form).await.expect(200);
    let language = [("language", "en"), ("next", "/account")];
    let _ = browser.post("/account/language", &language).await.expect(303);
    let off = [("password", NEW)];
    let _ = browser.post("/account/second-factor/off", &off).await.expect(303);
    // It stands in the trail of the organisation that manages the account.
    let expected = [
        "account.second-factor-removed",
        "account.language-changed",
        "account.second-factor-set",
        "account.password-changed",
    ];
    assert_eq!(actions(&test).await[..4], expected);
}

#[tokio::test]
async fn what_somebody_does_to_their_account_is_told_where_it_is_managed() {
    let test = TestApp::new().await;
    // Before `voorbeeldstad` in every list.
    let elsewhere = test.make_organisation("aan-zee").await;
    let user = test.account(Role::Reader).await;
    let roles = accounts::Change::SetRoles(user.id, vec![Role::Reader]);
    test.save_in(elsewhere, vec![roles.into()]).await;
    let before = test.app.store.last_event_hash(elsewhere).await;
    let browser = test.log_in(&user).await;
    let form = [("current", PASSWORD), ("password", NEW), ("repeated", NEW)];
    let _ = browser.post("/account/password", &form).await.expect(303);
    assert_eq!(actions(&test).await[0], "account.password-changed");
    assert_eq!(test.app.store.last_event_hash(elsewhere).await, before);
}

#[tokio::test]
async fn a_password_of_somebody_else_has_to_be_changed_first() {
    let test = TestApp::new().await;
    let user = test.account(Role::Reader).await;
    test.save(vec![
        accounts::Change::Update(User {
            must_change_password: true,
            ..user.clone()
        })
        .into(),
    ])
    .await;
    let browser = test.log_in(&user).await;
    let sent_on = browser.get("/o/voorbeeldstad").await.expect(303);
    assert_eq!(sent_on.location(), "/account/password?next=%2Fo%2Fvoorbeeldstad");
    let _ = browser
        .get(sent_on.location())
        .await
        .expect(200)
        .hides("Huidig wachtwoord");
    let form = [("password", NEW), ("repeated", NEW), ("next", "/o/voorbeeldstad")];
    assert_eq!(
        browser
            .post("/account/password", &form)
            .await
            .expect(303)
            .location(),
        "/o/voorbeeldstad"
    );
    let _ = browser.follow("/o/voorbeeldstad").await.expect(200);
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn a_role_that_needs_a_second_factor_sets_it_up_first() {
    let test = TestApp::new().await;
    let user = test.account(Role::Ciso).await;
    test.save(vec![
        accounts::Change::Update(User {
            totp_secret: None,
            ..user.clone()
        })
        .into(),
    ])
    .await;
    let browser = test.log_in(&user).await;
    let sent_on = browser.get("/account").await.expect(303);
    assert_eq!(sent_on.location(), "/account/second-factor?next=%2Faccount");
    let page = browser
        .get(sent_on.location())
        .await
        .expect(200)
        .shows("<svg")
        .hides("style=");
    let offer = page.field("offer").expect("an offer");
    let secret = secret_on(&page.body);
    let form = [
        ("offer", offer.as_str()),
        ("code", "000000"),
        ("next", "/account"),
    ];
    let again = browser
        .post("/account/second-factor", &form)
        .await
        .expect(422)
        .shows("Deze code klopt niet");
    assert_eq!(
        secret_on(&again.body),
        secret,
        "a wrong code does not offer another secret"
    );

    let code = code_of(&secret, &test);
    let form = [
        ("offer", offer.as_str()),
        ("code", code.as_str()),
        ("next", "/account"),
    ];
    let codes = browser
        .post("/account/second-factor", &form)
        .await
        .expect(200)
        .shows("herstelcodes");
    assert_eq!(codes.header("cache-control"), "no-store");
    let listed: Vec<&str> = codes
        .body
        .lines()
        .map(|line| line.rsplit('>').next().unwrap_or(line))
        .filter(|line| is_code(line))
        .collect();
    assert_eq!(listed.len(), 8, "{listed:?}");
    let _ = browser
        .get("/account")
        .await
        .expect(200)
        .shows("Je hebt nog 8 herstelcodes");

    // A recovery code instead of the app, each once.
    let shouted = listed[0].to_uppercase();
    for (code, status) in [(shouted.as_str(), 303), (listed[0], 422), (listed[1], 303)] {
        let other = test.visitor();
        let _ = other.get("/login").await;
        let form = [("email", "ciso@voorbeeldstad.example"), ("password", PASSWORD)];
        let _ = other.post("/login", &form).await.expect(303);
        let _ = other.get("/login/second-factor").await;
        let _ = other
            .post("/login/second-factor", &[("code", code)])
            .await
            .expect(status);
    }
    // The role needs it: it cannot be turned off.
    let _ = browser
        .post("/account/second-factor/off", &[("password", PASSWORD)])
        .await
        .expect(422);
}

fn is_code(line: &str) -> bool {
    line.len() == 14 && line.split('-').count() == 3
}

fn secret_on(page: &str) -> String {
    let start = page.find("<code class=\"nl-code\">").expect("a secret") + 22;
    page[start..start + page[start..].find('<').expect("an end")].replace(' ', "")
}

fn code_of(secret: &str, test: &TestApp) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).expect("base32");
    waarborg_web::account::factor::code_at(secret.as_bytes(), waarborg_app::Clock::now(&*test.clock))
        .expect("a code")
}

#[tokio::test]
async fn whoever_does_not_need_it_turns_it_on_and_off() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let _ = reader
        .get("/account")
        .await
        .expect(200)
        .shows("Tweede factor instellen");
    let page = reader.get("/account/second-factor").await.expect(200);
    let code = code_of(&secret_on(&page.body), &test);
    let form = [
        ("offer", &*page.field("offer").expect("an offer")),
        ("code", &*code),
    ];
    let _ = reader.post("/account/second-factor", &form).await.expect(200);
    let _ = reader
        .get("/account")
        .await
        .shows("Staat aan")
        .shows("Tweede factor uitzetten");
    // Whoever finds an unattended browser cannot turn it off.
    let _ = reader
        .post("/account/second-factor/off", &[("password", "wrong")])
        .await
        .expect(303);
    let _ = reader.get("/account").await.shows("staat nog aan");
    test.clock.advance(TimeDelta::minutes(1));
    let _ = reader
        .post("/account/second-factor/off", &[("password", PASSWORD)])
        .await
        .expect(303);
    let _ = reader
        .get("/account")
        .await
        .shows("De tweede factor staat uit")
        .shows("Tweede factor instellen");
}

#[tokio::test]
async fn the_language_is_kept_with_the_account() {
    let test = TestApp::new().await;
    let user = test.account(Role::Reader).await;
    let browser = test.log_in(&user).await;
    let _ = browser
        .get("/account")
        .await
        .shows("Mijn account")
        .shows("lang=\"nl\"");
    let form = [("language", "en"), ("next", "/account")];
    assert_eq!(
        browser
            .post("/account/language", &form)
            .await
            .expect(303)
            .location(),
        "/account"
    );
    let _ = browser
        .get("/account")
        .await
        .shows("My account")
        .shows("lang=\"en\"");
    let _ = test.log_in(&user).await.get("/account").await.shows("My account");
}
