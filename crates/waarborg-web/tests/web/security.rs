//! Headers on every answer, forged forms, and error pages.

use axum::body::Body;
use axum::http::{Request, header};
use waarborg_domain::accounts::Role;
use waarborg_web::testing::{Answer, TestApp};

fn is_protected(answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self';"),
        "{policy}"
    );
    assert!(
        policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "same-origin");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
    assert!(answer.header("permissions-policy").contains("camera=()"));
}

#[tokio::test]
async fn every_answer_has_the_headers() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    for path in [
        "/login",
        "/account",
        "/nowhere",
        "/o/voorbeeldstad/admin/members",
        "/healthz",
        "/favicon.svg",
    ] {
        is_protected(&reader.get(path).await);
    }
    assert_eq!(reader.get("/account").await.header("cache-control"), "no-store");
    assert_eq!(
        reader
            .get("/o/voorbeeldstad/admin/members")
            .await
            .header("cache-control"),
        "no-store"
    );
}

#[tokio::test]
async fn errors_are_pages_in_the_language_of_the_visitor() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let _ = reader
        .get("/nowhere")
        .await
        .expect(404)
        .shows("Deze pagina bestaat niet")
        .shows("<html lang=\"nl\"");
    let _ = reader
        .get("/nowhere?lang=en")
        .await
        .expect(404)
        .shows("This page does not exist");
    let forbidden = reader.get("/o/voorbeeldstad/admin/members").await.expect(403);
    let _ = forbidden
        .shows("Geen toegang")
        .shows("Accounts, rollen en instellingen beheren")
        .shows("Mijn account");
    let request = Request::delete("/login");
    let _ = reader
        .send(request, Body::empty())
        .await
        .expect(405)
        .shows("Dit adres werkt zo niet");
    let _ = test
        .with_user(Role::Administrator)
        .await
        .get("/o/voorbeeldstad/admin/members/x")
        .await
        .expect(400)
        .shows("kunnen we niet lezen");
}

#[tokio::test]
async fn forms_of_other_sites_are_refused() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let token = reader.get("/account").await.field("csrf").expect("a token");
    let form = || Body::from(format!("csrf={token}&language=en&next=/account"));
    let request = || {
        Request::post("/account/language").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
    };
    let from = |origin: &str| request().header(header::ORIGIN, origin);
    let _ = reader
        .send(from("https://evil.example"), form())
        .await
        .expect(403)
        .shows("formulier is verlopen");
    let _ = reader.send(from("null"), form()).await.expect(403);
    let _ = reader
        .send(request().header("sec-fetch-site", "cross-site"), form())
        .await
        .expect(403);
    let _ = reader
        .send(request(), Body::from("language=en"))
        .await
        .expect(403);
    let json = Request::post("/account/language").header(header::CONTENT_TYPE, "application/json");
    let _ = reader
        .send(json, Body::from(format!("{{\"csrf\":\"{token}\"}}")))
        .await
        .expect(403);
    let ours = from("http://waarborg.test").header("sec-fetch-site", "same-origin");
    let _ = reader.send(ours, form()).await.expect(303);
    let by_script = Request::post("/account/language")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("x-csrf-token", &token);
    let _ = reader
        .send(by_script, Body::from("language=nl"))
        .await
        .expect(303);
}

#[tokio::test]
async fn the_log_in_form_counts_only_in_the_browser_that_opened_it() {
    let test = TestApp::new().await;
    let (one, other) = (test.visitor(), test.visitor());
    let _ = one.get("/login").await;
    let token = other.get("/login").await.field("csrf").expect("a token");
    one.put_csrf(&token);
    let _ = one
        .post("/login", &[("email", "a@b.example"), ("password", "x")])
        .await
        .expect(403);
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let large = "x".repeat(3 * 1024 * 1024);
    let _ = reader
        .post("/account/language", &[("language", &large)])
        .await
        .expect(413)
        .shows("te groot");
    let ada = test.with_user(Role::Administrator).await;
    let files: [(&str, &str, &[u8]); 1] = [("logo", "logo.png", large.as_bytes())];
    let _ = ada
        .post_files("/o/voorbeeldstad/admin/face", &[("version", "1")], &files)
        .await
        .expect(413);
}

#[tokio::test]
async fn styles_are_kept_for_ever_and_compressed() {
    let test = TestApp::new().await;
    let visitor = test.visitor();
    let page = visitor.get("/login").await;
    let start = page.body.find("/assets/").expect("a stylesheet or icon");
    let hash = &page.body[start + 8..start + 20];
    let path = format!("/assets/{hash}/waarborg.css");
    let plain = visitor.get(&path).await.expect(200);
    assert_eq!(
        plain.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(plain.header("content-type"), "text/css; charset=utf-8");
    let packed = visitor
        .send(
            Request::get(&path).header(header::ACCEPT_ENCODING, "gzip, br"),
            Body::empty(),
        )
        .await;
    assert_eq!(packed.header("content-encoding"), "br");
    assert!(
        packed.bytes.len() * 5 < plain.bytes.len(),
        "{} {}",
        packed.bytes.len(),
        plain.bytes.len()
    );
    let _ = visitor.get("/assets/x/nothing.css").await.expect(404);
    let _ = visitor
        .get("/.well-known/security.txt")
        .await
        .expect(200)
        .shows("Contact:");
    let _ = visitor.get("/healthz").await.expect(200);
}

#[tokio::test]
async fn over_https_cookies_belong_to_this_host_alone() {
    let test = TestApp::with_config(|config| config.secure_cookies = true).await;
    test.account(Role::Reader).await;
    let browser = test.visitor();
    let page = browser.get("/login").await;
    assert!(
        page.header("strict-transport-security")
            .contains("max-age=63072000")
    );
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-visit="), "{cookie}");
    for attribute in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let form = [
        ("email", "reader@voorbeeldstad.example"),
        ("password", waarborg_web::testing::PASSWORD),
    ];
    let sent = browser.post("/login", &form).await.expect(303);
    assert!(sent.header("set-cookie").starts_with("__Host-session="));
    let _ = browser.get("/account").await.expect(200);
}

#[tokio::test]
async fn pages_are_compressed() {
    let test = TestApp::new().await;
    let visitor = test.visitor();
    let request = Request::get("/login").header(header::ACCEPT_ENCODING, "gzip, br");
    let page = visitor.send(request, Body::empty()).await.expect(200);
    assert_eq!(page.header("content-encoding"), "br");
    is_protected(&page);
}
