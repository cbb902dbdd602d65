//! The dossier of a whole organisation: right, the same every time, and as of its day.

use crate::filled::filled;
use crate::log::organisation_of;
use chrono::Months;
use waarborg_app::Clock;
use waarborg_documents::dossier::{self, Archive, Files};
use waarborg_domain::audit::Verifier;
use waarborg_testkit::personas;

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
    for line in lines(&files, "log.jsonl") {
        verifier.check(&crate::audit::event_in(&line)).expect("a chain");
    }
}
