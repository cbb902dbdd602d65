//! Moving to another version of BIO2.

use crate::filled::{assessed, browser};
use chrono::TimeDelta;
use waarborg_domain::decision::Decided;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{self, Aspect, Verdict};
use waarborg_domain::store::Change;
use waarborg_testkit::assessed::Assessed;
use waarborg_web::testing::{Answer, Browser, TestApp};

const ORG: &str = "/o/oudstad";
const PREVIEW: &str = "/o/oudstad/migration/to/v1.3/preview";
const CHOICES: &str = "split-5.01.01=both&split-8.01.02=8.01.02&chosen=1";

async fn ciso(test: &TestApp) -> Browser {
    browser(test, "ciso@oudstad.example").await
}

/// Confirms what the preview shows, and returns the path of the report.
async fn move_on(ciso: &Browser) -> String {
    let preview = ciso
        .get(&format!("{PREVIEW}?{CHOICES}&anew=5.14.01"))
        .await
        .expect(200);
    let fingerprint = preview.field("fingerprint").expect("a fingerprint");
    let sent = ciso
        .post(
            PREVIEW,
            &[
                ("split-5.01.01", "both"),
                ("split-8.01.02", "8.01.02"),
                ("anew", "5.14.01"),
                ("chosen", "1"),
                ("fingerprint", fingerprint.as_str()),
            ],
        )
        .await
        .expect(303);
    sent.location().to_owned()
}

/// The page, whatever version of the organisation's own style it refers to.
fn unstyled(page: &Answer) -> String {
    let page = page.without_tokens();
    let lines = page.lines().filter(|line| !line.contains("theme.css"));
    lines.collect::<Vec<_>>().join("\n")
}

async fn write(test: &TestApp, assessed: &Assessed, changes: Vec<Change>) {
    let commit: Decided = assessed
        .small
        .commit(&assessed.small.ciso, "test.prepared", changes);
    test.app.store.commit(commit).await.expect("a commit");
}

async fn version(test: &TestApp) -> String {
    let found = test.app.store.organisation_by_slug("oudstad").await;
    found.expect("the store answers").expect("it").catalogue_version
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
async fn an_organisation_moves_with_everything_that_it_has() {
    let (test, assessed) = assessed().await;
    let ciso = ciso(&test).await;
    let _ = ciso
        .get(&format!("{ORG}/overview"))
        .await
        .expect(200)
        .shows("Er is een nieuwe versie van BIO2: v1.3");
    let _ = ciso
        .get(&format!("{ORG}/migration"))
        .await
        .expect(200)
        .shows("BIO2 v1.2")
        .shows("Ander nummer (4)")
        .shows("5.10.02")
        .shows("Overgang naar v1.3 voorbereiden");
    let choose = ciso.get(&format!("{ORG}/migration/to/v1.3")).await.expect(200);
    let _ = choose
        .shows("split-5.01.01")
        .shows("Maatregelen die iets anders vragen");
    // Nothing was chosen yet.
    let _ = ciso
        .get(&format!("{PREVIEW}?chosen=1&split-8.01.02=both"))
        .await
        .expect(422)
        .shows("Kies waar de oordelen over 5.01.01 voor tellen");
    let before = ciso
        .get(&format!("{ORG}/overview?as-of=2026-01-15"))
        .await
        .expect(200);

    let report = move_on(&ciso).await;
    assert_eq!(version(&test).await, "v1.3");
    let _ = ciso
        .get(&report)
        .await
        .expect(200)
        .shows("De organisatie is over op de nieuwe versie")
        .shows("Vervallen (4)")
        .shows("Opnieuw beoordelen (1)")
        .shows("Terugdraaien");
    let csv = ciso.get(&format!("{report}/export")).await.expect(200);
    // The heading, the 120 old numbers and the new ones.
    assert!(csv.body.lines().count() > 120, "{}", csv.body);
    let audit = ciso.get(&format!("{ORG}/audit")).await.expect(200);
    let _ = audit.shows("zette de organisatie over op BIO2 v1.3");

    // The past stays as it was.
    let after = ciso
        .get(&format!("{ORG}/overview?as-of=2026-01-15"))
        .await
        .expect(200);
    assert_eq!(unstyled(&before), unstyled(&after));

    // The moved one takes its judgements along.
    let system = assessed.small.system.object;
    let moved = ciso
        .get(&format!(
            "{ORG}/measures/5.21.05?object={}",
            assessed.small.supplier.object
        ))
        .await
        .expect(200);
    let itself = assessed.small.itself.object;
    let organisation = ciso
        .get(&format!("{ORG}/measures/5.21.05?object={itself}"))
        .await
        .expect(200);
    assert!(
        [&moved, &organisation]
            .iter()
            .any(|page| page.body.contains("Onder 5.24.06 van BIO2 v1.2")),
        "{}",
        moved.body
    );
    // The withdrawn one stays where it was.
    let withdrawn = ciso.get(&format!("{ORG}/measures/7.01.01")).await.expect(303);
    let _ = ciso
        .get(withdrawn.location())
        .await
        .expect(200)
        .shows("Dit is de maatregel uit BIO2 v1.2")
        .shows("De maatregel is vervallen in v1.3");
    // What has to be judged anew says so.
    let _ = ciso
        .get(&format!("{ORG}/measures/5.14.01?object={system}"))
        .await
        .expect(200)
        .shows("tellen de oordelen van daarvoor hier niet meer mee");
    let _ = ciso.get(&format!("{ORG}/measures/9.99.99")).await.expect(404);
}

#[tokio::test]
async fn there_is_a_way_back_until_the_first_record() {
    let (test, assessed) = assessed().await;
    let ciso = ciso(&test).await;
    let before = ciso.get(&format!("{ORG}/overview")).await.expect(200);
    let undo = format!("{}/undo", move_on(&ciso).await);
    let _ = ciso.get(&undo).await.expect(200).shows("Terug naar v1.2");
    let back = ciso.post(&undo, &[]).await.expect(303);
    assert_eq!(version(&test).await, "v1.2");
    let _ = ciso
        .get(back.location())
        .await
        .expect(200)
        .shows("De overgang is teruggedraaid")
        .shows("Teruggedraaid");
    let after = ciso.get(&format!("{ORG}/overview")).await.expect(200);
    assert_eq!(unstyled(&before), unstyled(&after));

    test.clock.advance(TimeDelta::minutes(5));
    let undo = format!("{}/undo", move_on(&ciso).await);
    test.clock.advance(TimeDelta::minutes(5));
    let mut judgement = assessed.small.judgement(
        "8.02.01",
        Target::Object(assessed.small.system.object),
        Aspect::Design,
        Verdict::Met,
        "2026-01-15".parse().expect("a day"),
    );
    judgement.recorded_at = waarborg_app::Clock::now(&*test.clock);
    write(
        &test,
        &assessed,
        vec![judgements::Change::Add(vec![judgement]).into()],
    )
    .await;
    let _ = ciso
        .get(&undo)
        .await
        .expect(200)
        .shows("Terugdraaien kan niet meer")
        .shows("Een oordeel over 8.02.01");
    let _ = ciso.post(&undo, &[]).await.expect(409);
    assert_eq!(version(&test).await, "v1.3");
}

#[tokio::test]
async fn what_is_confirmed_is_what_was_shown() {
    let (test, assessed) = assessed().await;
    let ciso = ciso(&test).await;
    let preview = ciso.get(&format!("{PREVIEW}?{CHOICES}")).await.expect(200);
    let fingerprint = preview.field("fingerprint").expect("a fingerprint");
    let mut judgement = assessed.small.judgement(
        "8.02.01",
        Target::Object(assessed.small.system.object),
        Aspect::Design,
        Verdict::Met,
        "2026-01-15".parse().expect("a day"),
    );
    judgement.catalogue_version = "v1.2".to_owned();
    write(
        &test,
        &assessed,
        vec![judgements::Change::Add(vec![judgement]).into()],
    )
    .await;
    let form = [
        ("split-5.01.01", "both"),
        ("split-8.01.02", "8.01.02"),
        ("chosen", "1"),
        ("fingerprint", fingerprint.as_str()),
    ];
    let again = ciso.post(PREVIEW, &form).await.expect(409);
    let again = again.shows("Er is niets gewijzigd");
    assert_eq!(version(&test).await, "v1.2");
    let fingerprint = again.field("fingerprint").expect("a fingerprint");
    let form = [form[0], form[1], form[2], ("fingerprint", fingerprint.as_str())];
    let _ = ciso.post(PREVIEW, &form).await.expect(303);
    assert_eq!(version(&test).await, "v1.3");
    // It was done: there is nothing more to move to.
    let _ = ciso.post(PREVIEW, &form).await.expect(404);
    let _ = ciso
        .get(&format!("{ORG}/migration"))
        .await
        .expect(200)
        .shows("Je werkt met de nieuwste versie");
}

#[tokio::test]
async fn only_who_decides_moves_and_who_sees_all_reads() {
    let (test, _) = assessed().await;
    let auditor = browser(&test, "auditor@oudstad.example").await;
    let _ = auditor
        .get(&format!("{ORG}/migration"))
        .await
        .expect(200)
        .shows("De CISO bereidt de overgang voor")
        .hides("Overgang naar v1.3 voorbereiden");
    let _ = auditor.get(&format!("{PREVIEW}?{CHOICES}")).await.expect(403);
    let _ = auditor.post(PREVIEW, &[]).await.expect(403);
    let owner = browser(&test, "proceseigenaar@oudstad.example").await;
    let _ = owner.get(&format!("{ORG}/migration")).await.expect(403);
    let report = move_on(&ciso(&test).await).await;
    let _ = auditor.get(&report).await.expect(200).hides("/undo");
    let _ = auditor.post(&format!("{report}/undo"), &[]).await.expect(403);
}

#[tokio::test]
async fn pages_take_a_handful_of_calls() {
    let (test, _) = assessed().await;
    let ciso = ciso(&test).await;
    let count = async |path: &str| {
        test.take_queries();
        let _ = ciso.get(path).await.expect(200);
        let calls = test.take_queries();
        assert!(calls <= 8, "{path}: {calls} calls");
    };
    // The first page after a start reads the whole ledger.
    let _ = ciso.get(&format!("{ORG}/migration")).await.expect(200);
    count(&format!("{ORG}/migration")).await;
    count(&format!("{ORG}/migration/to/v1.3")).await;
    count(&format!("{PREVIEW}?{CHOICES}")).await;
    let report = move_on(&ciso).await;
    // So does the first one after a move.
    let _ = ciso.get(&report).await.expect(200);
    for path in [
        report.clone(),
        format!("{report}/undo"),
        format!("{report}/export"),
        format!("{ORG}/overview"),
        format!("{ORG}/measures"),
        format!("{ORG}/measures?as-of=2026-01-15"),
        format!("{ORG}/measures/5.10.02"),
        format!("{ORG}/evidence?measure=5.10.02"),
    ] {
        count(&path).await;
    }
}
