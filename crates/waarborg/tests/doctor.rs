//! `waarborg doctor`: what it finds, and that looking changes nothing. On both databases; those on PostgreSQL
//! are ignored without a server, as in the tests of the store.

#[path = "../../waarborg-store/tests/contract/postgres.rs"]
mod postgres;
#[allow(dead_code)]
#[path = "../../waarborg-store/tests/contract/support.rs"]
mod support;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use support::Fixture;
use waarborg_domain::accounts::{self, Role};
use waarborg_store::StoreUrl;

/// What it said, and its exit code.
struct Told {
    code: Option<i32>,
    text: String,
}

impl Told {
    fn shows(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "{words}:\n{}", self.text);
        self
    }

    fn hides(&self, words: &str) -> &Self {
        assert!(!self.text.contains(words), "{words}:\n{}", self.text);
        self
    }

    fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{}", self.text);
        self
    }
}

fn command(data_dir: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waarborg"));
    command
        .arg("doctor")
        .arg("--data-dir")
        .arg(data_dir)
        .env("WAARBORG_SECRET_KEY", "07".repeat(32))
        .env_remove("WAARBORG_DATABASE_URL");
    command
}

/// A data folder as an installation has it.
fn data_folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).expect("for us alone");
    folder
}

fn told(command: &mut Command) -> Told {
    let output = command.output().expect("the program runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Told {
        code: output.status.code(),
        text: text(&output.stdout) + &text(&output.stderr),
    }
}

fn address(url: &StoreUrl) -> String {
    match url {
        StoreUrl::Sqlite(path) => format!("sqlite:{}", path.display()),
        StoreUrl::Postgres(url) => url.clone(),
    }
}

fn doctor(url: &StoreUrl) -> Told {
    let folder = data_folder();
    told(command(folder.path()).arg("--database-url").arg(address(url)))
}

/// An organisation of which everything is as it should be.
async fn sound(fixture: &Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let roles = accounts::Change::SetRoles(tenant.ciso, vec![Role::Administrator, Role::Ciso]);
    fixture.write(tenant, vec![roles.into()]).await;
}

async fn tamper(fixture: &Fixture, on_sqlite: &'static str, on_postgres: &'static str) {
    let sql = if fixture.is_sqlite() {
        on_sqlite
    } else {
        on_postgres
    };
    let _ = fixture.tamper(sql).await.expect(sql);
}

/// Makes a test on each database of every function that is named.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $name() {
                super::$name(crate::Fixture::sqlite().await).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test]
            #[ignore = "needs a PostgreSQL server: see scripts/postgres"]
            async fn $name() {
                super::$name(crate::Fixture::postgres().await).await;
            })+
        }
    };
}

on_both!(
    a_sound_database_is_sound,
    an_older_version_is_told_and_not_brought_up_to_date,
    an_empty_database_stays_empty,
    a_database_that_cannot_be_opened_is_not_sound,
    a_broken_trail_is_told,
    a_record_that_cannot_be_is_told_with_its_feature,
);

async fn a_sound_database_is_sound(fixture: Fixture) {
    sound(&fixture).await;
    let _ = doctor(&fixture.url)
        .ends_with(0)
        .shows("ok     data folder")
        .shows("ok     secret key")
        .shows("ok     database: ")
        .shows("ok     audit trail of zuid: 2 events")
        .shows("ok     records of zuid")
        .hides("WRONG");
    let folder = data_folder();
    let mut command = command(folder.path());
    let command = command.args(["--format", "json", "--database-url"]);
    let told = told(command.arg(address(&fixture.url)));
    let checks: serde_json::Value = serde_json::from_str(&told.text).expect("JSON");
    let checks = checks.as_array().expect("a list");
    assert_eq!(checks.len(), 5);
    assert!(checks.iter().all(|check| check["ok"] == true), "{checks:?}");
}

async fn an_older_version_is_told_and_not_brought_up_to_date(fixture: Fixture) {
    sound(&fixture).await;
    // Of a version before the first that this program knows.
    let older = "UPDATE _sqlx_migrations SET version = version - 1000";
    tamper(&fixture, older, older).await;
    let _ = doctor(&fixture.url)
        .ends_with(1)
        .shows("WRONG  database: it is of an older version; make a back-up")
        .hides("ok     database")
        .hides("zuid");
    let newer = fixture.tamper("UPDATE _sqlx_migrations SET success = success WHERE version > 0");
    assert_eq!(newer.await.expect("an answer"), 0);
}

async fn an_empty_database_stays_empty(fixture: Fixture) {
    let empty = if let StoreUrl::Sqlite(path) = &fixture.url {
        let path = path.with_file_name("empty.sqlite");
        std::fs::write(&path, b"").expect("written");
        StoreUrl::Sqlite(path)
    } else {
        for sql in ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"] {
            let _ = fixture.tamper(sql).await.expect(sql);
        }
        fixture.url.clone()
    };
    let _ = doctor(&empty)
        .ends_with(1)
        .shows("WRONG  database: it is empty; do: waarborg migrate")
        .hides("ok     database");
    match empty {
        StoreUrl::Sqlite(path) => assert_eq!(std::fs::read(path).expect("it is there"), b""),
        StoreUrl::Postgres(_) => assert!(fixture.tamper("SELECT 1 FROM _sqlx_migrations").await.is_err()),
    }
}

async fn a_database_that_cannot_be_opened_is_not_sound(fixture: Fixture) {
    sound(&fixture).await;
    // As of a program of which somebody changed a migration.
    tamper(
        &fixture,
        "UPDATE _sqlx_migrations SET checksum = x'00'",
        r"UPDATE _sqlx_migrations SET checksum = '\x00'",
    )
    .await;
    let _ = doctor(&fixture.url)
        .ends_with(1)
        .shows("WRONG  database: cannot open")
        .hides("ok     database");
}

async fn a_broken_trail_is_told(fixture: Fixture) {
    sound(&fixture).await;
    tamper(
        &fixture,
        "DROP TRIGGER audit_events_no_update",
        "DROP TRIGGER audit_events_no_update ON audit_events",
    )
    .await;
    let change = "UPDATE audit_events SET actor_name = 'x' WHERE sequence = 1";
    tamper(&fixture, change, change).await;
    let _ = doctor(&fixture.url)
        .ends_with(1)
        .shows("ok     database")
        .shows("WRONG  audit trail of zuid: ")
        .shows("ok     records of zuid")
        .shows("1 of 5 checks failed");
}

async fn a_record_that_cannot_be_is_told_with_its_feature(fixture: Fixture) {
    sound(&fixture).await;
    let gap =
        "INSERT INTO object_versions (organisation_id, object_id, version, revision, valid_from, retired,
            recorded_at, recorded_by, recorded_by_name, code, name, description, owner_id, critical,
            availability, integrity, confidentiality, internet_facing, operational_technology, supplier_id)
        SELECT organisation_id, object_id, version + 2, revision, valid_from, retired,
            recorded_at, recorded_by, recorded_by_name, code, name, description, owner_id, critical,
            availability, integrity, confidentiality, internet_facing, operational_technology, supplier_id
        FROM object_versions";
    tamper(&fixture, gap, gap).await;
    let _ = doctor(&fixture.url)
        .ends_with(1)
        .shows("ok     audit trail of zuid")
        .shows("WRONG  records of zuid: objects: object ORG has version 3 where 2 comes next");
}

#[test]
fn what_is_not_there_is_not_made_by_looking() {
    let folder = tempfile::tempdir().expect("a folder");
    let data_dir = folder.path().join("data");
    let _ = told(command(&data_dir).env_remove("WAARBORG_SECRET_KEY"))
        .ends_with(1)
        .shows("WRONG  data folder")
        .shows("WRONG  secret key")
        .shows("WRONG  database");
    assert!(!data_dir.exists());
}

#[test]
fn what_is_no_database_is_not_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "Denk aan de melk. ".repeat(1_000)).expect("written");
    for url in [
        StoreUrl::Sqlite(path),
        StoreUrl::Postgres("postgres://nobody@127.0.0.1:1/nothing".to_owned()),
    ] {
        let _ = doctor(&url).ends_with(1).shows("WRONG  database: ");
    }
}

/// SQLite has several ways to keep a journal, and a copy that was put back can have another one.
#[tokio::test]
async fn a_copy_of_a_database_is_sound() {
    let fixture = Fixture::sqlite().await;
    sound(&fixture).await;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("copy.sqlite");
    let copy: &'static str = format!("VACUUM INTO '{}'", path.display()).leak();
    let _ = fixture.tamper(copy).await.expect(copy);
    let _ = doctor(&StoreUrl::Sqlite(path))
        .ends_with(0)
        .shows("ok     records of zuid");
}
