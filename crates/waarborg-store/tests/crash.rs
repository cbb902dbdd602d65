//! A program that is killed at any moment loses nothing that it said was written, and leaves nothing
//! half-written. The test starts itself again as the program that is killed.

use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use uuid::Uuid;
use waarborg_domain::accounts::{self, User};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::catalogue::Language;
use waarborg_domain::filling;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, OrganisationId, UserId};
use waarborg_domain::judgements::{self, Aspect, Basis, Judgement, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::organisations::{self, GovernmentTier, Organisation, Settings};
use waarborg_domain::store::Store;
use waarborg_store::StoreUrl;

const FILE: &str = "WAARBORG_CRASH_TEST_FILE";
const ROUNDS: u32 = 12;
/// Judgements per commit: a commit that is there with fewer was torn.
const PER_COMMIT: usize = 5;
const ORGANISATION: OrganisationId = OrganisationId(Uuid::from_u128(1));
const WRITER: UserId = UserId(Uuid::from_u128(2));

fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_770_000_000, 0).expect("a moment")
}

fn event(subject: String) -> NewEvent {
    NewEvent {
        at: moment(),
        actor: Some(WRITER),
        actor_name: "Schrijver".to_owned(),
        action: "test.written",
        subject_kind: "judgement",
        subject,
        details: serde_json::json!({}),
    }
}

fn judgement() -> Judgement {
    Judgement {
        id: JudgementId(Uuid::now_v7()),
        catalogue_version: "v1.3".to_owned(),
        requirement: "5.01.01".parse().expect("a measure"),
        target: Target::All(ObjectKind::System),
        aspect: Aspect::Design,
        verdict: Verdict::Met,
        judged_on: NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day"),
        period: None,
        basis: Basis::SelfAssessment,
        remark: "x".repeat(500),
        evidence: Vec::new(),
        judged_by: WRITER,
        judged_by_name: "Schrijver".to_owned(),
        recorded_at: moment(),
        batch: None,
        retracted: None,
    }
}

async fn set_up(store: &dyn Store) {
    let organisation = Organisation {
        id: ORGANISATION,
        slug: "zuid".to_owned(),
        name: "Gemeente Zuid".to_owned(),
        tier: GovernmentTier::Municipality,
        catalogue_version: "v1.3".to_owned(),
        settings: Settings::default(),
        public_key: String::new(),
        encrypted_private_key: Vec::new(),
        invented: true,
        version: 1,
    };
    let writer = User {
        id: WRITER,
        home: ORGANISATION,
        email: "schrijver@zuid.example".to_owned(),
        name: "Schrijver".to_owned(),
        language: Language::Nl,
        password_hash: String::new(),
        totp_secret: None,
        totp_last_step: 0,
        recovery_codes: Vec::new(),
        must_change_password: false,
        active: true,
        version: 1,
    };
    let commit = filling::chapter(
        ORGANISATION,
        vec![
            organisations::Change::Create(organisation).into(),
            accounts::Change::Add(writer).into(),
        ],
        vec![event("set-up".to_owned())],
    );
    store.commit(commit).await.expect("an organisation");
}

/// The program that is killed: writes without end, and says what was written.
#[tokio::test]
async fn child_writes_until_it_is_killed() {
    let Ok(file) = std::env::var(FILE) else { return };
    let url = StoreUrl::Sqlite(file.into());
    let store = waarborg_store::open(&url).await.expect("a store");
    loop {
        let judgements: Vec<_> = (0..PER_COMMIT).map(|_| judgement()).collect();
        let id = judgements[0].id;
        let commit = filling::chapter(
            ORGANISATION,
            vec![judgements::Change::Add(judgements).into()],
            vec![event(id.to_string())],
        );
        let revision = store.commit(commit).await.expect("written");
        println!("written {revision} {id}");
    }
}

/// Lets the program write for a while, kills it, and gives what it said was written.
fn write_and_kill(file: &Path, patience: Duration) -> Vec<(i64, JudgementId)> {
    let mut child = Command::new(std::env::current_exe().expect("this test"))
        .args(["child_writes_until_it_is_killed", "--exact", "--nocapture"])
        .env(FILE, file)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child");
    let output = BufReader::new(child.stdout.take().expect("its output"));
    let reader = std::thread::spawn(move || {
        let lines = output.lines().map_while(Result::ok);
        let said = lines.filter_map(|line| {
            let (_, said) = line.split_once("written ")?;
            let (revision, id) = said.split_once(' ')?;
            Some((revision.parse().ok()?, id.parse().ok()?))
        });
        said.collect()
    });
    std::thread::sleep(patience);
    // On Unix this is SIGKILL: nothing in the program gets a chance to tidy up.
    child.kill().expect("killed");
    child.wait().expect("gone");
    reader.join().expect("read")
}

#[tokio::test]
async fn killed_at_any_moment_nothing_is_lost_or_torn() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("store.sqlite");
    let url = StoreUrl::Sqlite(file.clone());
    waarborg_store::migrate(&url).await.expect("a database");
    let store = waarborg_store::open(&url).await.expect("a store");
    set_up(&*store).await;
    drop(store);

    let mut said = Vec::new();
    for round in 0..ROUNDS {
        // Not the same moment twice, and not one that the program could know.
        let random = Uuid::now_v7().as_u128() % 150;
        let patience = Duration::from_millis(100 + random as u64);
        let file = file.clone();
        let more = tokio::task::spawn_blocking(move || write_and_kill(&file, patience));
        said.extend(more.await.expect("a round"));
        check(&url, &said, round).await;
    }
    eprintln!(
        "{} writes acknowledged over {ROUNDS} kills, none lost",
        said.len()
    );
    assert!(
        said.len() > 20,
        "only {} writes: the test tests nothing",
        said.len()
    );
}

async fn check(url: &StoreUrl, said: &[(i64, JudgementId)], round: u32) {
    // First the doctor, on the files as the kill left them; then the program.
    let description = waarborg_store::describe(url).await.expect("described");
    assert_eq!(description.problems, Vec::<String>::new(), "round {round}");
    let store = waarborg_store::open(url).await.expect("opens again");
    let delta = store
        .ledger_since(ORGANISATION, 0)
        .await
        .expect("read")
        .expect("it");
    let there: HashSet<_> = delta.judgements.recorded.iter().map(|fact| fact.id).collect();
    for (revision, id) in said {
        assert!(
            *revision <= delta.revision && there.contains(id),
            "revision {revision} is lost"
        );
    }
    // Every commit is there whole, with its event, or not at all.
    let commits = usize::try_from(delta.revision).expect("a number") - 1;
    assert_eq!(there.len(), commits * PER_COMMIT, "round {round}");
    let events = waarborg_store::check_trail(&*store, ORGANISATION)
        .await
        .expect("read");
    assert_eq!(events, Ok(delta.revision), "round {round}");
}
