//! Logging in: password, second factor, what goes wrong, and when it ends.

use chrono::TimeDelta;
use waarborg_domain::accounts::{self, Role, User};
use waarborg_web::testing::{Answer, Browser, PASSWORD, TestApp};

async fn log_in(browser: &Browser, email: &str, password: &str) -> Answer {
    let _ = browser.get("/login").await.expect(200);
    browser
        .post(
            "/login",
            &[("email", email), ("password", password), ("next", "/account")],
        )
        .await
}

#[tokio::test]
async fn with_a_password_alone() {
    let test = TestApp::new().await;
    test.account(Role::Reader).await;
    let browser = test.visitor();
    let asked = browser.get("/account?x=1").await.expect(303);
    assert_eq!(asked.location(), "/login?next=%2Faccount%3Fx%3D1");
    let page = browser.get(asked.location()).await.expect(200);
    assert_eq!(page.field("next").as_deref(), Some("/account?x=1"));
    let form = [
        ("email", " Reader@Voorbeeldstad.example"),
        ("password", PASSWORD),
        ("next", "/account"),
    ];
    let sent = browser.post("/login", &form).await.expect(303);
    assert_eq!(sent.location(), "/account");
    let _ = browser
        .get("/account")
        .await
        .expect(200)
        .shows("Lezer")
        .shows("Mijn account");
}

#[tokio::test]
async fn with_a_second_factor_and_each_code_once() {
    let test = TestApp::new().await;
    test.account(Role::Ciso).await;
    let browser = test.visitor();
    let sent = log_in(&browser, "ciso@voorbeeldstad.example", PASSWORD)
        .await
        .expect(303);
    assert_eq!(sent.location(), "/login/second-factor?next=%2Faccount");
    let before = browser.cookie("session");
    // The password alone opens nothing, not even another password.
    for path in [
        "/account",
        "/o/voorbeeldstad",
        "/account/password",
        "/account/second-factor",
    ] {
        let page = browser.get(path).await.expect(303);
        assert!(
            page.location().starts_with("/login/second-factor"),
            "{path}: {}",
            page.location()
        );
    }
    let _ = browser
        .get("/login/second-factor?next=/account")
        .await
        .expect(200);
    let _ = browser
        .post("/login/second-factor", &[("code", "000000")])
        .await
        .expect(422)
        .shows("klopt niet");
    let code = test.totp_code();
    let _ = browser
        .post("/login/second-factor", &[("code", &code), ("next", "/account")])
        .await
        .expect(303);
    assert_ne!(
        browser.cookie("session"),
        before,
        "the session gets another token"
    );
    let _ = browser.get("/account").await.expect(200);

    // The same code does not work again.
    let again = test.visitor();
    let _ = log_in(&again, "ciso@voorbeeldstad.example", PASSWORD)
        .await
        .expect(303);
    let _ = again.get("/login/second-factor").await.expect(200);
    let _ = again
        .post("/login/second-factor", &[("code", &code)])
        .await
        .expect(422);
    test.clock.advance(TimeDelta::seconds(30));
    let _ = again
        .post("/login/second-factor", &[("code", &test.totp_code())])
        .await
        .expect(303);
}

#[tokio::test]
async fn the_answer_does_not_tell_what_was_wrong() {
    let test = TestApp::new().await;
    let known = test.account(Role::Reader).await;
    let closed = User {
        active: false,
        ..known.clone()
    };
    let browser = test.visitor();
    let wrong = log_in(&browser, "reader@voorbeeldstad.example", "not the password")
        .await
        .expect(422);
    let nobody = log_in(&browser, "nobody@voorbeeldstad.example", PASSWORD)
        .await
        .expect(422);
    test.save(vec![accounts::Change::Update(closed).into()]).await;
    let shut = log_in(&browser, "reader@voorbeeldstad.example", PASSWORD)
        .await
        .expect(422);
    let plain = |answer: &Answer| answer.without_tokens().replace("nobody@", "reader@");
    assert_eq!(plain(&wrong), plain(&nobody));
    assert_eq!(plain(&wrong), plain(&shut));
}

#[tokio::test]
async fn too_many_failures_block_the_account_for_a_while_whether_it_exists_or_not() {
    let test = TestApp::new().await;
    test.account(Role::Reader).await;
    for email in ["reader@voorbeeldstad.example", "nobody@voorbeeldstad.example"] {
        for _ in 0..10 {
            let _ = log_in(&test.visitor(), email, "wrong wrong wrong")
                .await
                .expect(422);
        }
        let _ = log_in(&test.visitor(), email, PASSWORD)
            .await
            .expect(429)
            .shows("kwartier");
    }
    test.clock.advance(TimeDelta::minutes(16));
    let _ = log_in(&test.visitor(), "reader@voorbeeldstad.example", PASSWORD)
        .await
        .expect(303);
}

#[tokio::test]
async fn too_many_codes_block_the_second_factor() {
    let test = TestApp::new().await;
    test.account(Role::Ciso).await;
    let browser = test.visitor();
    let _ = log_in(&browser, "ciso@voorbeeldstad.example", PASSWORD)
        .await
        .expect(303);
    let _ = browser.get("/login/second-factor").await;
    for _ in 0..10 {
        let _ = browser
            .post("/login/second-factor", &[("code", "123123")])
            .await
            .expect(422);
    }
    let code = test.totp_code();
    let _ = browser
        .post("/login/second-factor", &[("code", &code)])
        .await
        .expect(429);
}

/// A limit that is checked first and counted afterwards would let each of them through.
#[tokio::test]
async fn guesses_at_the_same_moment_count_together() {
    let test = TestApp::new().await;
    let user = test.account(Role::Ciso).await;
    let guess =
        || waarborg_web::account::verify_second_factor(&test.app, &user, "123123", test.app.clock.now());
    let guesses = futures::future::join_all((0..30).map(|_| guess())).await;
    let tried = guesses
        .into_iter()
        .filter(|guess| matches!(guess, Ok(waarborg_web::account::Verified::Wrong)))
        .count();
    assert!(tried <= 10, "{tried} guesses");
}

#[tokio::test]
async fn a_session_ends_without_use_and_after_eight_hours() {
    let test = TestApp::new().await;
    let idle = test.with_user(Role::Reader).await;
    test.clock.advance(TimeDelta::minutes(61));
    let _ = idle.get("/account").await.expect(303);

    let user = test
        .account_named("Bezig", "bezig@voorbeeldstad.example", &[Role::Reader])
        .await;
    let busy = test.log_in(&user).await;
    for _ in 0..9 {
        test.clock.advance(TimeDelta::minutes(50));
        let _ = busy.get("/account").await.expect(200);
    }
    test.clock.advance(TimeDelta::minutes(31));
    let _ = busy.get("/account").await.expect(303);
}

#[tokio::test]
async fn reading_a_page_is_not_a_write() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let _ = reader.get("/account").await.expect(200);
    test.take_queries();
    let _ = reader.get("/account").await.expect(200);
    assert_eq!(test.take_queries(), 1, "only the session is looked up");
}

#[tokio::test]
async fn logging_out_ends_the_session() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let token = reader.cookie("session").expect("a session");
    let _ = reader.post("/logout", &[]).await.expect(303);
    assert_eq!(reader.cookie("session"), None);
    reader.put_cookie("session", &token);
    let _ = reader.get("/account").await.expect(303);
}

#[tokio::test]
async fn only_addresses_of_our_own_are_gone_on_to() {
    let test = TestApp::new().await;
    test.account(Role::Reader).await;
    for next in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:x",
    ] {
        let browser = test.visitor();
        let _ = browser.get("/login").await.expect(200);
        let form = [
            ("email", "reader@voorbeeldstad.example"),
            ("password", PASSWORD),
            ("next", next),
        ];
        assert_eq!(
            browser.post("/login", &form).await.expect(303).location(),
            "/",
            "{next}"
        );
    }
}

#[tokio::test]
async fn visitors_choose_their_language() {
    let test = TestApp::new().await;
    let browser = test.visitor();
    let _ = browser.get("/login").await.shows("Inloggen").shows("lang=\"nl\"");
    let _ = browser
        .get("/login?lang=en")
        .await
        .shows("Log in")
        .shows("lang=\"en\"");
    let _ = browser.get("/login").await.shows("Log in");
}
