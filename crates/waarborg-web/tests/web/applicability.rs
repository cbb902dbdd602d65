//! Deciding what applies.

use chrono::TimeDelta;
use waarborg_domain::accounts::Role;
use waarborg_domain::applicability::{self, Applicability, Decision};
use waarborg_domain::ids::DecisionId;
use waarborg_web::testing::{Browser, TestApp};

const LIST: &str = "/o/voorbeeldstad/applicability";

fn one(subject: &str) -> String {
    format!("{LIST}/{subject}")
}

/// What the form is sent with.
fn form<'a>(applicability: &'a str, texts: [&'a str; 3], seen: &'a str) -> Vec<(&'a str, &'a str)> {
    let [motivation, risk_reference, equivalent] = texts;
    vec![
        ("applicability", applicability),
        ("motivation", motivation),
        ("risk_reference", risk_reference),
        ("equivalent", equivalent),
        ("seen", seen),
        ("after", "stay"),
    ]
}

async fn seen(browser: &Browser, subject: &str) -> String {
    browser
        .get(&one(subject))
        .await
        .expect(200)
        .field("seen")
        .expect("a field")
}

/// A decision that a colleague took.
async fn colleague(test: &TestApp, subject: &str, applicability: Applicability, motivation: &str) {
    let email = format!("{subject}@voorbeeldstad.example");
    let colleague = test.account_named("Colette Collega", &email, &[Role::Ciso]).await;
    test.save(vec![
        applicability::Change::Add(Decision {
            id: test.app.id::<DecisionId>(),
            subject: subject.parse().expect("a number"),
            applicability,
            motivation: motivation.to_owned(),
            risk_reference: "RA-2".to_owned(),
            equivalent: String::new(),
            decided_on: test.app.clock.today(),
            decided_by: colleague.id,
            decided_by_name: "Colette Collega".to_owned(),
            recorded_at: test.app.clock.now(),
        })
        .into(),
    ])
    .await;
}

#[tokio::test]
async fn all_controls_and_measures_are_there_in_pages() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso
        .get(LIST)
        .await
        .expect(200)
        .shows("211 van 211")
        .hides("8.34.01");
    let mut rows = 0;
    for page in 1..=5 {
        let body = ciso.get(&format!("{LIST}?page={page}")).await.expect(200).body;
        rows += body.matches("name=\"subject\"").count();
    }
    assert_eq!(rows, 93 + 118);
    let page = ciso.get(&format!("{LIST}?without=1")).await.expect(200);
    assert!(page.body.contains("39 van 211"), "{}", page.body);
    let _ = ciso
        .get(&format!("{LIST}?theme=people&q=6.03"))
        .await
        .expect(200)
        .shows("6.03.01")
        .hides("5.01");
}

#[tokio::test]
async fn a_measure_that_cannot_apply_is_recorded_with_its_grounds() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let page = ciso.get(&one("5.01.01")).await.expect(200);
    let page = page
        .shows("Er verdwijnen 3 openstaande punten")
        .shows("altijd verplicht")
        .shows("Dit kan gepubliceerd worden");
    assert!(!page.body.contains("value=\"left-out\""));

    let empty = form("cannot-apply", ["", "", ""], "");
    let page = ciso.post(&one("5.01.01"), &empty).await.expect(422);
    let page = page
        .shows("href=\"#motivation\"")
        .shows("href=\"#risk_reference\"");
    assert!(page.body.contains("Er zijn 2 fouten"));

    let filled = form("cannot-apply", ["Er is hier niets.", "RA-1, paragraaf 2", ""], "");
    let _ = ciso.post(&one("5.01.01"), &filled).await.expect(303);
    let page = ciso
        .get(&one("5.01.01"))
        .await
        .expect(200)
        .shows("Het besluit is vastgelegd");
    let page = page
        .shows("hoeft nu niet te worden aangetoond")
        .shows("Er komen 3 openstaande punten bij");
    assert!(page.body.contains("Test ciso"));
    let _ = ciso
        .get(&format!("{LIST}/exceptions"))
        .await
        .expect(200)
        .shows("5.01.01")
        .shows("RA-1, paragraaf 2");
    let _ = ciso
        .get(&format!("{LIST}?status=exception"))
        .await
        .expect(200)
        .shows("1 van 211");
}

#[tokio::test]
async fn a_measure_is_never_accepted_away() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    for forbidden in ["left-out", "deviates", "equivalent"] {
        let page = ciso
            .post(&one("5.01.01"), &form(forbidden, ["W", "RA", "NEN 7510"], ""))
            .await;
        let _ = page
            .expect(422)
            .shows("altijd verplicht. Kies")
            .shows("href=\"#applicability\"");
    }
}

#[tokio::test]
async fn a_control_is_only_left_out_without_measures_that_apply() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let left_out = form("left-out", ["Wij hebben geen bedrijfspanden.", "RA-3", ""], "");
    let page = ciso.post(&one("5.01"), &left_out).await.expect(422);
    let page = page.shows("5.01.01").shows("Wij hebben geen bedrijfspanden.");
    assert!(page.body.contains("Weglaten kan pas als"));
    // 8.28 has no measure.
    let _ = ciso.post(&one("8.28"), &left_out).await.expect(303);
    let _ = ciso
        .get(&format!("{LIST}/exceptions"))
        .await
        .expect(200)
        .shows("8.28")
        .shows("RA-3");
}

#[tokio::test]
async fn an_equivalent_is_named() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let without = form("equivalent", ["Zorginformatie.", "RA-4", ""], "");
    let _ = ciso
        .post(&one("8.24"), &without)
        .await
        .expect(422)
        .shows("href=\"#equivalent\"");
    let not_chosen = form("applies", ["", "", "NEN 7510, 8.24"], "");
    let _ = ciso
        .post(&one("8.24"), &not_chosen)
        .await
        .expect(422)
        .shows("Je noemt een andere norm");
    let named = form("equivalent", ["Zorginformatie.", "RA-4", "NEN 7510, 8.24"], "");
    let _ = ciso.post(&one("8.24"), &named).await.expect(303);
    let _ = ciso.get(&one("8.24")).await.expect(200).shows("NEN 7510, 8.24");
}

#[tokio::test]
async fn two_at_once_see_each_other() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let seen_before = seen(&ciso, "7.04").await;
    colleague(&test, "7.04", Applicability::Deviates, "Er is een gastheer.").await;
    let mine = form("left-out", ["Geen gebouw.", "RA-9", ""], &seen_before);
    let page = ciso.post(&one("7.04"), &mine).await.expect(409);
    let page = page
        .shows("Colette Collega nam intussen een besluit")
        .shows("Er is een gastheer.");
    let page = page.shows("Geen gebouw.").shows("Mijn besluit toch vastleggen");
    let seen_now = page.field("seen").expect("a field");
    assert_ne!(seen_now, seen_before);
    let _ = ciso
        .post(
            &one("7.04"),
            &form("left-out", ["Geen gebouw.", "RA-9", ""], &seen_now),
        )
        .await
        .expect(303);
    let _ = ciso
        .get(&one("7.04"))
        .await
        .expect(200)
        .shows("Er is een gastheer.")
        .shows("Geen gebouw.");
}

#[tokio::test]
async fn saying_the_same_again_writes_nothing() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let applies = form("applies", ["Ja.", "", ""], "");
    let _ = ciso.post(&one("7.04"), &applies).await.expect(303);
    let seen_now = seen(&ciso, "7.04").await;
    let _ = ciso
        .post(&one("7.04"), &form("applies", ["Ja. ", "", ""], &seen_now))
        .await
        .expect(303);
    let page = ciso
        .get(&one("7.04"))
        .await
        .expect(200)
        .shows("Er is niets veranderd");
    assert_eq!(page.body.matches("wb-timeline__item--").count(), 1);
}

#[tokio::test]
async fn several_at_once_after_a_look() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    colleague(&test, "7.04", Applicability::Deviates, "Er is een gastheer.").await;
    let _ = ciso
        .get(&format!("{LIST}/several?all=1"))
        .await
        .expect(200)
        .shows("Deze 210 worden");
    let few = format!("{LIST}/several?subject=7.01&subject=7.02&subject=7.04");
    let page = ciso.get(&few).await.expect(200).shows("Geen bijzonderheden.");
    let page = page.shows("Deze 2 worden").shows("Over deze is al besloten");
    assert!(!page.body.contains("value=\"7.04\""));

    colleague(&test, "7.02", Applicability::Applies, "Ja.").await;
    let fields = [
        ("subject", "7.01"),
        ("subject", "7.02"),
        ("motivation", "Gewoon."),
    ];
    let page = ciso.post(&format!("{LIST}/several"), &fields).await.expect(409);
    let _ = page
        .shows("Een collega besloot intussen ook")
        .shows("Gewoon.")
        .hides("value=\"7.02\"");
    let fields = [("subject", "7.01"), ("motivation", "Gewoon.")];
    let _ = ciso.post(&format!("{LIST}/several"), &fields).await.expect(303);
    let _ = ciso.get(LIST).await.expect(200).shows("1 besluit is vastgelegd");
    let _ = ciso.get(&one("7.01")).await.expect(200).shows("Gewoon.");
}

#[tokio::test]
async fn as_it_was_on_a_day() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    test.clock.advance(TimeDelta::days(10));
    let ciso_later = test
        .log_in(
            &test
                .account_named("Cis", "c@voorbeeldstad.example", &[Role::Ciso])
                .await,
        )
        .await;
    drop(ciso);
    let applies = form("deviates", ["Anders.", "RA-1", ""], "");
    let _ = ciso_later.post(&one("7.04"), &applies).await.expect(303);
    let page = ciso_later
        .get(&format!("{}?as-of=2026-11-25", one("7.04")))
        .await
        .expect(200);
    let _ = page
        .shows("Stand van 25 november 2026")
        .hides("Anders.")
        .hides("Besluit vastleggen");
    let page = ciso_later
        .get(&format!("{LIST}?as-of=2026-11-25&status=exception"))
        .await
        .expect(200);
    let _ = page.shows("Niets gevonden");
}

#[tokio::test]
async fn who_may_not_decide_only_reads() {
    let test = TestApp::new().await;
    let reader = test.with_user(Role::Reader).await;
    let _ = reader
        .get(&one("7.04"))
        .await
        .expect(200)
        .hides("name=\"motivation\"")
        .shows("Bespreek het met de CISO");
    let _ = reader
        .post(&one("7.04"), &form("applies", ["", "", ""], ""))
        .await
        .expect(403);
    let _ = reader
        .get("/o/voorbeeldstad/applicability/9.99")
        .await
        .expect(404);
}

#[tokio::test]
async fn a_page_costs_a_handful_of_queries() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let _ = ciso.get(LIST).await.expect(200);
    for path in [
        LIST,
        &one("5.01.01"),
        &format!("{LIST}/exceptions"),
        &format!("{LIST}/several?all=1"),
    ] {
        test.take_queries();
        let _ = ciso.get(path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= 3, "{path}: {calls}");
    }
    test.take_queries();
    let _ = ciso
        .post(&one("5.01.01"), &form("applies", ["", "", ""], ""))
        .await
        .expect(303);
    assert!(test.take_queries() <= 8);
}
