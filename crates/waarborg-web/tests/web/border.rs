//! What comes in from outside: control characters, hidden fields that were tampered with, a handler that
//! takes too long, and what the log says about it.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tracing_subscriber::fmt::MakeWriter;
use waarborg_domain::accounts::Role;
use waarborg_domain::audit::EventFilter;
use waarborg_domain::store::PageRequest;
use waarborg_web::route_table;
use waarborg_web::routes::{Access, RouteInfo};
use waarborg_web::testing::{Browser, ORGANISATION, TestApp};

const NO_TEXT: &str = "Er staat een teken in dat geen tekst is";

/// As in an address.
const CONTROLS: [&str; 3] = ["%00", "a%0Bb", "%1B%5B2J"];

async fn everything(test: &TestApp) -> Browser {
    let email = format!("{}@{ORGANISATION}.example", test.app.id::<uuid::Uuid>());
    let user = test.account_named("Anna Alles", &email, Role::ALL).await;
    test.log_in(&user).await
}

fn path(route: &RouteInfo) -> String {
    crate::routes::filled(route, ORGANISATION)
}

fn posts() -> Vec<RouteInfo> {
    let mut routes = route_table();
    routes.retain(|route| route.method == "POST");
    routes
}

#[tokio::test]
async fn no_address_takes_control_characters() {
    let test = TestApp::new().await;
    let anna = everything(&test).await;
    for route in route_table().iter().filter(|route| route.method == "GET") {
        for control in CONTROLS {
            let asked = format!("{}?q={control}", path(route));
            let _ = anna.get(&asked).await.expect(400).shows(NO_TEXT);
        }
        let parts: Vec<&str> = route.path.split('/').collect();
        for place in (0..parts.len()).filter(|place| parts[*place].starts_with('{')) {
            let mut parts: Vec<String> = path(route).split('/').map(str::to_owned).collect();
            parts[place] = "x%00".to_owned();
            let _ = anna.get(&parts.join("/")).await.expect(400).shows(NO_TEXT);
        }
    }
    for address in ["/public/%00", "/public/voorbeeldstad/%00", "/login?next=%00"] {
        let _ = test.visitor().get(address).await.expect(400).shows(NO_TEXT);
    }
}

#[tokio::test]
async fn no_form_takes_control_characters() {
    let test = TestApp::new().await;
    let events = |test: TestApp| async move {
        let filter = EventFilter::default();
        let page = PageRequest { limit: 1, offset: 0 };
        let found = test.app.store.events(test.organisation, &filter, page).await;
        found.expect("events").total
    };
    for route in posts() {
        // Log in for each route: some of them log out.
        let browser = match route.access {
            Access::PublicForm => {
                let visitor = test.visitor();
                let _ = visitor.get("/login").await;
                visitor
            }
            _ => everything(&test).await,
        };
        let before = events(test.clone()).await;
        let answer = browser.post(&path(&route), &[("note", "a\0b")]).await;
        assert_eq!(answer.status, 400, "{}: {}", route.path, answer.body);
        assert!(answer.body.contains(NO_TEXT), "{}", route.path);
        let answer = browser
            .post_files(&path(&route), &[("note", "a\u{b}b")], &[])
            .await;
        assert!(!answer.status.is_server_error(), "{}", route.path);
        assert_eq!(events(test.clone()).await, before, "{}", route.path);
    }
}

#[tokio::test]
async fn no_form_with_files_takes_control_characters() {
    let test = TestApp::new().await;
    let anna = everything(&test).await;
    for form in [
        "evidence/new",
        "measures/5.01.01",
        "admin/face",
        "measures/official/import",
        "frameworks/import",
        "measures/self-assessments/import",
        "objects/systems/import",
    ] {
        let address = format!("/o/{ORGANISATION}/{form}");
        let answer = anna.post_files(&address, &[("version", "a\0b")], &[]).await;
        assert_eq!(answer.status, 400, "{address}: {}", answer.body);
        assert!(answer.body.contains(NO_TEXT), "{address}");
    }
}

#[tokio::test]
async fn a_hidden_field_that_was_changed_is_a_form_that_cannot_be_read() {
    let test = TestApp::new().await;
    let fields = [
        "version", "seen", "object", "id", "evidence", "target", "included", "chosen", "user", "step",
    ];
    for route in posts() {
        for wrong in ["", "x", "-1", "1.5", "99999999999999999999999"] {
            let browser = everything(&test).await;
            let form: Vec<(&str, &str)> = fields.iter().map(|field| (*field, wrong)).collect();
            for answer in [
                browser.post(&path(&route), &form).await,
                browser.post_files(&path(&route), &form, &[]).await,
            ] {
                let told = answer.body.contains("<h1");
                assert!(
                    !answer.status.is_server_error() && (told || answer.status.is_redirection()),
                    "{} with '{wrong}': {} {}",
                    route.path,
                    answer.status,
                    answer.body
                );
            }
        }
    }
    let anna = everything(&test).await;
    for wrong in ["", "x", "1.5"] {
        let answer = anna
            .post(
                &format!("/o/{ORGANISATION}/admin/settings"),
                &[("version", wrong), ("name", "Gemeente")],
            )
            .await;
        let _ = answer.expect(400).shows("Dit kunnen we niet lezen");
    }
}

#[tokio::test]
async fn a_handler_that_takes_too_long_is_stopped_and_says_so() {
    let test = TestApp::with_config(|config| config.request_limit = Duration::ZERO).await;
    let page = test.visitor().get("/login").await;
    let slow = if page.status == 503 {
        page
    } else {
        everything(&test).await.get("/o/voorbeeldstad/overview").await
    };
    let slow = slow.expect(503).shows("Dit duurt te lang");
    // It is a page like any other.
    assert!(!slow.header("content-security-policy").is_empty());
}

/// A log in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn the_reference_on_the_page_leads_to_method_and_path_in_the_log_without_the_query() {
    let test = TestApp::new().await;
    let user = test
        .account_named("Anna Alles", "anna@voorbeeldstad.example", Role::ALL)
        .await;
    let anna = test.log_in(&user).await;
    let owner = user.id.to_string();
    let fields = [
        ("title", "Verslag"),
        ("from", ""),
        ("to", ""),
        ("owner", owner.as_str()),
        ("confidentiality", "internal"),
    ];
    let files = [("files", "a.txt", &b"tekst"[..])];
    let added = anna
        .post_files("/o/voorbeeldstad/evidence/new", &fields, &files)
        .await;
    let _ = added.expect(303);
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing::Level::ERROR)
        .with_writer(log.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // The files are gone: our mistake.
    let files = test.app.files.clone();
    let all: Vec<_> = futures::TryStreamExt::try_collect(files.list(None))
        .await
        .expect("files");
    for file in all {
        object_store::ObjectStoreExt::delete(&*files, &file.location)
            .await
            .expect("gone");
    }
    let list = anna.get("/o/voorbeeldstad/evidence").await.expect(200);
    let start = list.body.find("/o/voorbeeldstad/evidence/01").expect("evidence") + 26;
    let address = format!("/o/voorbeeldstad/evidence/{}/file", &list.body[start..start + 36]);
    let page = anna.get(&format!("{address}?q=geheime-naam")).await.expect(500);
    let log = String::from_utf8_lossy(&log.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    let line = log
        .lines()
        .find(|line| line.contains("\"reference\""))
        .expect("a line with a reference");
    let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
    let reference = line["fields"]["reference"].as_str().expect("a reference");
    assert!(page.body.contains(reference));
    assert_eq!(line["span"]["method"], "GET");
    assert_eq!(line["span"]["path"], address.as_str());
    assert!(!log.contains("geheime-naam"), "{log}");
}
