//! The dossier of a whole organisation: right, the same every time, and as of its day.

use crate::filled::filled;
use crate::log::organisation_of;
use chrono::{Days, Months};
use waarborg_app::{Clock, NoDossier};
use waarborg_documents::dossier::{self, Archive, Files};
use waarborg_domain::audit::{Event, NewEvent, Verifier};
use waarborg_domain::filling;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::objects::{self, ObjectDetails, ObjectEvent, ObjectKind, ObjectVersion, Rating};
use waarborg_testkit::personas;
use waarborg_web::testing::TestApp;

fn lines(files: &Files, path: &str) -> Vec<String> {
    let text = String::from_utf8(files[path].clone()).expect("text");
    text.lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn holds_the_state_of_its_day_and_verifies() {
    let test = filled().await;
    let organisation = organisation_of(&test, personas::CISO).await;
    let today = test.clock.today();
    let now = test.app.dossier(organisation, today).await.expect("a dossier");
    let bytes = dossier::zip(&now).expect("an archive");
    let key = test.app.ledger(organisation).await.expect("a ledger");
    let key = key.organisation.public_key.clone();
    let report = dossier::verify(&mut Archive::open(&bytes).expect("an archive"), Some(&key));
    assert!(report.expect("a report").is_right());
    assert!(lines(&now, "evidence.csv").len() > 10);

    // Another installation with the same records writes the same bytes.
    let again = filled().await;
    let other = again.app.dossier(organisation, today).await.expect("a dossier");
    let differs = now.iter().find(|(path, bytes)| other.get(*path) != Some(bytes));
    assert_eq!(differs.map(|(path, _)| path), None);

    let before = today.checked_sub_months(Months::new(3)).expect("a day");
    let then = test.app.dossier(organisation, before).await.expect("a dossier");
    for path in ["judgements.csv", "log.jsonl"] {
        assert!(lines(&then, path).len() < lines(&now, path).len(), "{path}");
    }
}

#[tokio::test]
async fn its_log_is_a_whole_chain() {
    let test = filled().await;
    let organisation = organisation_of(&test, personas::CISO).await;
    let day = test
        .clock
        .today()
        .checked_sub_months(Months::new(2))
        .expect("a day");
    let files = test.app.dossier(organisation, day).await.expect("a dossier");
    let mut verifier = Verifier::default();
    let events: Vec<Event> = lines(&files, "log.jsonl")
        .iter()
        .map(|line| crate::audit::event_in(line))
        .collect();
    for event in &events {
        verifier.check(event).expect("a chain");
    }
    // It ends where the trail stood on that day, and not before.
    let last = events.last().expect("events");
    assert_eq!(verifier.finish(&last.hash), Ok(last.sequence));
    let store = &test.app.store;
    let after = store.events_after(organisation, last.sequence - 1, 2).await;
    let after = after.expect("the trail");
    assert_eq!(after[0].hash, last.hash);
    assert!(waarborg_app::day_of(after[0].at) <= day && waarborg_app::day_of(after[1].at) > day);
}

#[tokio::test]
async fn of_a_day_that_is_still_to_come_there_is_none() {
    let test = filled().await;
    let organisation = organisation_of(&test, personas::CISO).await;
    let tomorrow = test.clock.today() + Days::new(1);
    let refused = test.app.dossier(organisation, tomorrow).await;
    assert!(matches!(refused, Err(NoDossier::Future(day)) if day == tomorrow));
}

/// Adds a system a few times, with a pause before each.
async fn add_systems(test: &TestApp, organisation: OrganisationId) {
    let clock = &test.clock;
    for number in 0..4 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        let added = ObjectVersion {
            object: test.app.id(),
            kind: ObjectKind::System,
            version: 1,
            valid_from: clock.today(),
            retired: false,
            recorded_at: clock.now(),
            details: ObjectDetails {
                code: format!("TUSSENDOOR-{number}"),
                name: format!("Tussendoor {number}"),
                description: String::new(),
                owner: None,
                critical: false,
                availability: Rating::Low,
                integrity: Rating::Low,
                confidentiality: Rating::Low,
                internet_facing: false,
                operational_technology: false,
                supplier: None,
            },
        };
        let event = NewEvent::new(clock.now(), None, "test", &ObjectEvent::added(&added));
        let changes = vec![objects::Change::Save(vec![added]).into()];
        let commit = filling::chapter(organisation, changes, vec![event]);
        let _ = test.app.store.commit(commit).await.expect("a commit");
    }
}

#[tokio::test]
async fn what_is_written_meanwhile_is_in_all_of_it_or_in_none() {
    let test = filled().await;
    let organisation = organisation_of(&test, personas::CISO).await;
    let today = test.clock.today();
    let _ = test.app.standing(organisation, today).await.expect("it is known");
    let (files, ()) = tokio::join!(
        test.app.dossier(organisation, today),
        add_systems(&test, organisation)
    );
    let files = files.expect("a dossier");
    let objects = lines(&files, "objects.csv").join("\n");
    let log = lines(&files, "log.jsonl").join("\n");
    for number in 0..4 {
        let code = format!("TUSSENDOOR-{number}");
        assert_eq!(objects.contains(&code), log.contains(&code), "{code}");
    }
}
