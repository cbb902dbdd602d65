//! Imported official texts, the files that they came from, and what columns meant.

use crate::support::{ALL, Fixture, column_choice, moment, source, under};
use uuid::Uuid;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::columns;
use waarborg_domain::ids::SourceId;
use waarborg_domain::official::{self, Removal};
use waarborg_domain::store::StoreError;

crate::on_both!(
    the_newest_import_counts_and_gives_way,
    an_import_is_read_as_it_was_written,
    an_import_is_removed_once,
    columns_are_remembered_by_purpose_and_headings,
);

fn number(text: &str) -> MeasureNumber {
    text.parse().expect("a measure")
}

fn removal() -> Removal {
    Removal {
        by_name: "C. Iso".to_owned(),
        at: moment(7),
    }
}

async fn the_newest_import_counts_and_gives_way(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let (one, other) = (number("5.01.01"), number("8.24.05"));
    let first = source("v1.3", &[(one, "Oud."), (other, "Ander.")]);
    let second = source("v1.3", &[(one, "Nieuw.")]);
    let elsewhere = source("v1.2", &[(one, "Van v1.2.")]);
    for new in [&first, &second, &elsewhere] {
        fixture
            .write(tenant, vec![official::Change::Add(new.clone()).into()])
            .await;
    }
    let text = async |version: &str, measure| {
        let text = fixture.store.official_text(tenant.id, version, measure).await;
        text.expect("read")
    };
    let all = async || {
        let all = fixture.store.official_texts(tenant.id, "v1.3").await;
        all.expect("read").into_iter().collect::<Vec<_>>()
    };
    assert_eq!(text("v1.3", one).await.as_deref(), Some("Nieuw."));
    assert_eq!(text("v1.2", one).await.as_deref(), Some("Van v1.2."));
    assert_eq!(text("v1.2", other).await, None);
    assert_eq!(
        all().await,
        [(one, "Nieuw.".to_owned()), (other, "Ander.".to_owned())]
    );
    let remove = |id| vec![official::Change::Remove(id, removal()).into()];
    fixture.write(tenant, remove(second.source.id)).await;
    assert_eq!(text("v1.3", one).await.as_deref(), Some("Oud."));
    fixture.write(tenant, remove(first.source.id)).await;
    assert_eq!(text("v1.3", one).await, None);
    assert!(all().await.is_empty());
    assert_eq!(text("v1.2", one).await.as_deref(), Some("Van v1.2."));
    let history = fixture
        .store
        .judgement_history(tenant.id, &[under("v1.3", one)], &[], ALL)
        .await;
    assert_eq!(history.expect("read").total, 0);
}

async fn an_import_is_read_as_it_was_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let first = source("v1.3", &[(number("5.01.01"), "Tekst.")]);
    let second = source("v1.3", &[]);
    for new in [&first, &second] {
        fixture
            .write(tenant, vec![official::Change::Add(new.clone()).into()])
            .await;
    }
    let gone = vec![official::Change::Remove(first.source.id, removal()).into()];
    fixture.write(tenant, gone).await;
    let mut removed = first.source;
    removed.removed = Some(removal());
    let found = fixture.store.official_sources(tenant.id).await.expect("read");
    assert_eq!(found, [second.source, removed]);
}

async fn an_import_is_removed_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let new = source("v1.3", &[(number("5.01.01"), "Tekst.")]);
    let id = new.source.id;
    fixture
        .write(tenant, vec![official::Change::Add(new).into()])
        .await;
    let remove = |id| vec![official::Change::Remove(id, removal()).into()];
    fixture.write(tenant, remove(id)).await;
    let twice = fixture.refused(tenant, remove(id).remove(0)).await;
    assert!(matches!(twice, StoreError::Conflict), "{twice:?}");
    let unknown = fixture
        .refused(tenant, remove(SourceId(Uuid::now_v7())).remove(0))
        .await;
    assert!(matches!(unknown, StoreError::Dangling), "{unknown:?}");
}

async fn columns_are_remembered_by_purpose_and_headings(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    for choice in ["een", "twee"] {
        fixture
            .write(
                tenant,
                vec![columns::Change::Remember(column_choice(choice)).into()],
            )
            .await;
    }
    let found = async |purpose: &str, headings: &str| {
        let found = fixture.store.column_choice(tenant.id, purpose, headings).await;
        found.expect("read")
    };
    assert_eq!(found("official-text", "abc").await.as_deref(), Some("twee"));
    assert_eq!(found("official-text", "abd").await, None);
    assert_eq!(found("assessment", "abc").await, None);
}
