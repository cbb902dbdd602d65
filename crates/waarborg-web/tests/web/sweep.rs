//! Files of imports that nothing refers to any more.

use chrono::{TimeDelta, Utc};
use futures::TryStreamExt;
use waarborg_app::sweep::sweep;
use waarborg_domain::accounts::Role;
use waarborg_web::testing::{Browser, TestApp};

const FRAMEWORKS: &str = "/o/voorbeeldstad/frameworks";
const OFFICIAL: &str = "/o/voorbeeldstad/measures/official/import";
const FRAMEWORK: &str = "catalog:\n  metadata: {title: Proefkader, version: '2.0'}\n  groups:\n  - id: tk\n    title: Toegang\n    controls:\n    - id: tk-1\n      title: Deuren\n";
const TEXT: &str = "## 5.01.01\nHet beleid staat vast.\n";

async fn files(test: &TestApp) -> usize {
    let all: Vec<_> = test.app.files.list(None).try_collect().await.expect("the files");
    let of_imports = |file: &&object_store::ObjectMeta| !file.location.as_ref().starts_with("imports/");
    all.iter().filter(of_imports).count()
}

async fn bring_in(browser: &Browser, form: &str, name: &str, content: &str) -> String {
    let files = [("file", name, content.as_bytes())];
    let sent = browser
        .post_files(form, &[("version", "v1.3")], &files)
        .await
        .expect(303);
    let preview = sent.location().to_owned();
    let page = browser.get(&preview).await.expect(200);
    let fingerprint = page.field("fingerprint").unwrap_or_default();
    let kept = browser.post(&preview, &[("fingerprint", &fingerprint)]).await;
    kept.expect(303).location().to_owned()
}

/// Files get the time of the machine, so the clock of the test moves past it.
fn a_day_later(test: &TestApp) {
    let behind = Utc::now() - test.app.clock.now();
    test.clock
        .advance(behind + TimeDelta::days(1) + TimeDelta::minutes(1));
}

#[tokio::test]
async fn a_file_without_a_record_goes_after_a_day_and_no_other() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let framework = bring_in(&ciso, &format!("{FRAMEWORKS}/import"), "proef.yaml", FRAMEWORK).await;
    let text = bring_in(&ciso, OFFICIAL, "deel2.md", TEXT).await;
    let other = TEXT.replace("staat", "is");
    let _stays = bring_in(&ciso, OFFICIAL, "deel2.md", &other).await;
    assert_eq!(files(&test).await, 3);
    let _ = ciso.post(&format!("{framework}/remove"), &[]).await.expect(303);
    let _ = ciso.post(&format!("{text}/remove"), &[]).await.expect(303);
    // Not at once: an import of the same file may be under way.
    assert_eq!(files(&test).await, 3);
    assert_eq!(sweep(&test.app).await, Ok(0));
    // Imported again in the meantime, it is needed.
    let again = bring_in(&ciso, &format!("{FRAMEWORKS}/import"), "proef.yaml", FRAMEWORK).await;
    a_day_later(&test);
    assert_eq!(sweep(&test.app).await, Ok(1));
    assert_eq!(files(&test).await, 2);
    let ciso = test
        .log_in(
            &test
                .account_named("C", "c@voorbeeldstad.example", &[Role::Ciso])
                .await,
        )
        .await;
    let file = ciso.get(&format!("{again}/file")).await.expect(200);
    assert_eq!(file.body, FRAMEWORK);
}

#[tokio::test]
async fn what_nobody_confirmed_goes_after_a_day() {
    let test = TestApp::new().await;
    let ciso = test.with_user(Role::Ciso).await;
    let files = [("file", "proef.yaml", FRAMEWORK.as_bytes())];
    let sent = ciso
        .post_files(&format!("{FRAMEWORKS}/import"), &[], &files)
        .await;
    let preview = sent.expect(303).location().to_owned();
    assert_eq!(sweep(&test.app).await, Ok(0));
    let _ = ciso.get(&preview).await.expect(200);
    a_day_later(&test);
    // The file, what it says, and what was chosen about it.
    assert_eq!(sweep(&test.app).await, Ok(3));
    assert_eq!(sweep(&test.app).await, Ok(0));
}
