//! Opening, migrating and describing the database itself.

use crate::support::Fixture;
use waarborg_store::StoreUrl;

crate::on_both!(opening_again_finds_everything, description_says_what_it_is);

async fn opening_again_finds_everything(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    waarborg_store::migrate(&fixture.url)
        .await
        .expect("nothing to do");
    let started = std::time::Instant::now();
    let store = waarborg_store::open(&fixture.url).await.expect("opened");
    let revision = store.revision(tenant.id).await.expect("a revision");
    eprintln!("{}: open to first answer in {:?}", fixture.url, started.elapsed());
    assert_eq!(revision, 1);
}

async fn description_says_what_it_is(fixture: Fixture) {
    fixture.organisation("zuid").await;
    let description = waarborg_store::describe(&fixture.url).await.expect("described");
    assert_eq!(description.migration, Some(description.newest_migration));
    assert_eq!(description.problems, Vec::<String>::new());
    assert!(description.size > 0 && !description.version.is_empty());
    let engine = if fixture.is_sqlite() {
        "SQLite"
    } else {
        "PostgreSQL"
    };
    assert_eq!(description.engine, engine);
}

#[tokio::test]
async fn what_is_not_there_is_not_made_by_looking() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("none.sqlite");
    let url = StoreUrl::Sqlite(path.clone());
    assert!(waarborg_store::describe(&url).await.is_err());
    assert!(!path.exists());
    let nowhere = StoreUrl::Sqlite(folder.path().join("no/such/folder.sqlite"));
    let error = waarborg_store::open(&nowhere).await.err().expect("refused");
    assert!(error.to_string().contains("no/such/folder.sqlite"), "{error}");
}

#[cfg(unix)]
#[tokio::test]
async fn file_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let url = StoreUrl::Sqlite(folder.path().join("store.sqlite"));
    let store = waarborg_store::open(&url).await.expect("a store");
    assert_eq!(store.count_users().await.expect("a number"), 0);
    for entry in std::fs::read_dir(folder.path()).expect("readable") {
        let entry = entry.expect("a file");
        let mode = entry.metadata().expect("about it").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?}", entry.path());
    }
}
