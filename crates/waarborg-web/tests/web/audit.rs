//! Reading the audit trail.

use serde_json::json;
use waarborg_domain::accounts::Role;
use waarborg_domain::audit::{AuditEvent, Event, NewEvent, Recorded, Verifier, change, record};
use waarborg_domain::evidence::EvidenceEvent;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, ObjectId};
use waarborg_domain::judgements::{Aspect, Basis, JudgementEvent, Verdict};
use waarborg_domain::objects::{ObjectEvent, ObjectKind};
use waarborg_domain::{Day, filling};
use waarborg_web::testing::TestApp;

const AUDIT: &str = "/o/voorbeeldstad/audit";

async fn note(test: &TestApp, action: &'static str, subject: &str, details: serde_json::Value) {
    let event = NewEvent {
        at: test.clock_now(),
        actor: None,
        actor_name: "=HYPERLINK()".to_owned(),
        action,
        subject_kind: "measure",
        subject: subject.to_owned(),
        details,
    };
    let commit = filling::chapter(test.organisation, Vec::new(), vec![event]);
    test.app.store.commit(commit).await.expect("a commit");
}

async fn record_event(test: &TestApp, event: &impl AuditEvent) {
    let event = NewEvent::new(test.clock_now(), None, "test", event);
    let commit = filling::chapter(test.organisation, Vec::new(), vec![event]);
    test.app.store.commit(commit).await.expect("a commit");
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

trait ClockNow {
    fn clock_now(&self) -> waarborg_domain::Moment;
}

impl ClockNow for TestApp {
    fn clock_now(&self) -> waarborg_domain::Moment {
        self.app.clock.now()
    }
}

#[tokio::test]
async fn events_are_sentences_that_can_be_filtered() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let fields = [
        ("applicability", "deviates"),
        ("motivation", "Anders."),
        ("risk_reference", "RA-1"),
        ("seen", ""),
    ];
    let _ = ciso
        .post("/o/voorbeeldstad/applicability/7.04", &fields)
        .await
        .expect(303);
    note(&test, "onbekend.gedaan", "x", json!({})).await;
    let page = ciso
        .get(AUDIT)
        .await
        .expect(200)
        .shows("Test ciso besloot over 7.04 ");
    let page = page
        .shows(": Afwijking.")
        .shows("onbekend.gedaan")
        .shows("Ada Beheer nam de organisatie");
    assert!(
        page.body.contains("Het programma: onbekend.gedaan (x)."),
        "{}",
        page.body
    );

    let _ = ciso
        .get(&format!("{AUDIT}?what=applicability."))
        .await
        .expect(200)
        .shows("1 gebeurtenis")
        .hides("onbekend.gedaan</a>");
    let _ = ciso
        .get(&format!("{AUDIT}?what=applicability.decided"))
        .await
        .expect(200)
        .shows("1 gebeurtenis");
    let _ = ciso
        .get(&format!("{AUDIT}?subject=7.04"))
        .await
        .expect(200)
        .shows("1 gebeurtenis");
    let _ = ciso
        .get(&format!("{AUDIT}?until=2026-11-22"))
        .await
        .expect(200)
        .shows("Niets gevonden");
    let _ = ciso
        .get(&format!(
            "{AUDIT}?from=2026-11-23&until=2026-11-23&what=applicability."
        ))
        .await
        .expect(200)
        .shows("1 gebeurtenis");
}

#[tokio::test]
async fn a_subject_is_found_by_its_name() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let jan = test
        .account_named("Jan Jansen", "jan@voorbeeldstad.example", &[Role::Reader])
        .await;
    test.account_named("Jan Pietersen", "janp@voorbeeldstad.example", &[Role::Reader])
        .await;
    let page = ciso.get(&format!("{AUDIT}?subject=jan")).await.expect(200);
    let _ = page
        .shows("Wat bedoel je met")
        .shows("Jan Pietersen")
        .shows(&format!("subject={}", jan.id));
}

#[tokio::test]
async fn one_event_with_its_details_and_its_place() {
    let test = TestApp::new().await;
    let auditor = test.with_user(Role::Auditor).await;
    let changes = record([("owner", change(&"Jan", &"Piet")), ("critical", true.recorded())]);
    let changed = ObjectEvent::Changed {
        object: ObjectId(uuid::Uuid::from_u128(1)),
        kind: ObjectKind::System,
        code: "S-1".to_owned(),
        name: "Zaaksysteem".to_owned(),
        version: 2,
        valid_from: day("2026-03-01"),
        changes,
    };
    record_event(&test, &changed).await;
    let events = test
        .app
        .store
        .events_after(test.organisation, 0, 100)
        .await
        .expect("events");
    let last = events.last().expect("an event");
    let page = auditor
        .get(&format!("{AUDIT}/{}", last.sequence))
        .await
        .expect(200);
    let page = page
        .shows("Eigenaar")
        .shows("Jan")
        .shows("Piet")
        .shows("Kritiek")
        .shows(">Ja<");
    // Only the owner changed: what is as it was set stands apart.
    let changes = page.body.split("id=\"changes\"").nth(1).expect("changes");
    let (changes, set) = changes.split_once("id=\"details\"").expect("details");
    assert!(changes.contains("Piet") && !changes.contains("Versie"));
    assert!(set.contains("Versie") && !set.contains("Werd"));
    let _ = page
        .shows("1 maart 2026")
        .shows(&last.hash)
        .shows(&last.previous_hash)
        .shows("past bij de inhoud");
    let _ = auditor.get(&format!("{AUDIT}/9999")).await.expect(404);
    let _ = auditor.get(&format!("{AUDIT}/0")).await.expect(404);
}

#[tokio::test]
async fn details_of_all_shapes_are_readable() {
    let test = TestApp::new().await;
    let auditor = test.with_user(Role::Auditor).await;
    let each = |verdict: Verdict| {
        record([
            ("id", "x".recorded()),
            ("aspect", Aspect::Design.recorded()),
            ("verdict", verdict.recorded()),
        ])
    };
    let recorded = JudgementEvent::Recorded {
        requirement: "5.01.01".parse().expect("a number"),
        target: Target::All(ObjectKind::System),
        judged_on: day("2026-03-01"),
        period: None,
        basis: Basis::SelfAssessment,
        evidence: Vec::new(),
        judgements: vec![each(Verdict::Met), each(Verdict::NotMet)],
    };
    record_event(&test, &recorded).await;
    let changed = EvidenceEvent::Changed {
        evidence: EvidenceId(uuid::Uuid::from_u128(1)),
        title: "Nieuw".to_owned(),
        changes: record([("link", change(&"a", &"b"))]),
    };
    record_event(&test, &changed).await;
    let events = test
        .app
        .store
        .events_after(test.organisation, 0, 100)
        .await
        .expect("events");
    let last = events.last().expect("an event").sequence;
    let page = auditor.get(&format!("{AUDIT}/{}", last - 1)).await.expect(200);
    let page = page
        .shows("Oordeel 1")
        .shows("Aspect: Opzet")
        .shows("Uitkomst: Voldoet niet")
        .shows("Beoordeeld op")
        .shows("1 maart 2026")
        .hides("Id:");
    let _ = page
        .shows("legde een oordeel vast over 5.01.01")
        .shows("op alle systemen (opzet: voldoet, opzet: voldoet niet).");
    let page = auditor.get(&format!("{AUDIT}/{last}")).await.expect(200);
    let _ = page
        .shows("Titel")
        .shows("Nieuw")
        .shows("Wat er veranderde")
        .shows(">Link</th>");
}

#[tokio::test]
async fn the_chain_is_checked_whole() {
    let test = TestApp::new().await;
    let auditor = test.with_user(Role::Auditor).await;
    for number in 0..30 {
        note(&test, "objects.changed", &number.to_string(), json!({})).await;
    }
    let _ = auditor
        .get(&format!("{AUDIT}/check"))
        .await
        .expect(200)
        .shows("De keten is heel");
}

#[tokio::test]
async fn the_whole_chain_can_be_taken_out() {
    let test = TestApp::new().await;
    let auditor = test.with_user(Role::Auditor).await;
    for number in 0..1_100 {
        if number % 100 == 0 {
            note(
                &test,
                "objects.changed",
                "met \"aanhaling\"; en\nregel",
                json!({ "naam": "é" }),
            )
            .await;
        } else if number < 520 {
            note(&test, "objects.changed", &number.to_string(), json!({})).await;
        }
    }
    note(&test, "objects.changed", "'=1+1", json!({})).await;
    let lines = auditor.get(&format!("{AUDIT}/export.jsonl")).await.expect(200);
    assert!(
        lines
            .header("content-disposition")
            .contains("logboek-voorbeeldstad-2026-11-23.jsonl")
    );
    let mut verifier = Verifier::default();
    let mut events = 0;
    for line in lines.body.lines() {
        verifier.check(&event_in(line)).expect("a chain");
        events += 1;
    }
    let last = test
        .app
        .store
        .last_event_hash(test.organisation)
        .await
        .expect("a hash");
    assert_eq!(verifier.finish(&last), Ok(events));
    assert!(events > 500);

    let file = auditor.get(&format!("{AUDIT}/export.csv")).await.expect(200);
    let bytes = file.bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(i64::try_from(rows.len()), Ok(events));
    assert!(rows.iter().any(|row| &row[6] == "met \"aanhaling\"; en\nregel"));
    let formula = |cell: &str| cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    let cells = || rows.iter().flat_map(|row| [&row[3], &row[6], &row[7]]);
    assert!(cells().all(|cell| !formula(cell) || cell.starts_with('\'')));
    // An apostrophe that was there is not taken for the one in front of a formula.
    for text in ["'=HYPERLINK()", "''=1+1"] {
        assert!(cells().any(|cell| cell == text), "{text}");
    }
}

pub fn event_in(line: &str) -> Event {
    let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Event {
        organisation: text("organisation").parse().expect("an identifier"),
        sequence: value["sequence"].as_i64().expect("a number"),
        at: text("at").parse().expect("a moment"),
        actor: value["actor"]
            .as_str()
            .map(|actor| actor.parse().expect("an identifier")),
        actor_name: text("actor_name"),
        action: text("action"),
        subject_kind: text("subject_kind"),
        subject: text("subject"),
        details: text("details"),
        previous_hash: text("previous_hash"),
        hash: text("hash"),
    }
}

#[tokio::test]
async fn only_who_may_reads_it() {
    let test = TestApp::new().await;
    for (role, status) in [
        (Role::Ciso, 200),
        (Role::Auditor, 200),
        (Role::BoardMember, 200),
        (Role::Reader, 403),
    ] {
        let browser = test.with_user(role).await;
        let _ = browser.get(AUDIT).await.expect(status);
        let _ = browser.get(&format!("{AUDIT}/export.jsonl")).await.expect(status);
    }
}

#[tokio::test]
async fn a_page_costs_a_handful_of_queries() {
    let test = TestApp::new().await;
    let auditor = test.with_user(Role::Auditor).await;
    for number in 0..120 {
        note(&test, "objects.changed", &number.to_string(), json!({})).await;
    }
    let _ = auditor.get(AUDIT).await.expect(200).shows("page=3");
    for path in [AUDIT.to_owned(), format!("{AUDIT}/5")] {
        test.take_queries();
        let _ = auditor.get(&path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= 4, "{path}: {calls}");
    }
}
