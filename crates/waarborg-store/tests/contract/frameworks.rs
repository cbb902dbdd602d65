//! Other frameworks: reading, search in pages, the same file once, removal, and nothing of others.

use crate::support::{ALL, Fixture, Tenant, moment};
use uuid::Uuid;
use waarborg_domain::frameworks::{
    self, Framework, FrameworkFilter, FrameworkFormat, FrameworkNode, FrameworkNote, FrameworkNoteKind,
    FrameworkPart, FrameworkPartKind,
};
use waarborg_domain::ids::FrameworkId;
use waarborg_domain::store::{Change, PageRequest, StoreError};

crate::on_both!(
    a_framework_is_read_as_it_was_written,
    what_is_in_it_is_searched_and_paged,
    the_same_file_is_kept_once,
    a_framework_is_removed_whole,
    frameworks_of_another_organisation_are_out_of_reach,
);

fn node(parent: Option<u32>, reference: &str, title: &str, text: &str) -> FrameworkNode {
    FrameworkNode {
        parent,
        depth: u32::from(parent.is_some()),
        reference: reference.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        parts: Vec::new(),
        assessable: parent.is_some(),
    }
}

fn nodes() -> Vec<FrameworkNode> {
    let mut nodes = vec![
        node(None, "TK", "Toegang", ""),
        node(
            Some(0),
            "TK-1",
            "Deuren",
            "Sluit de deur.\n\nOok op zondag, voor 100%.",
        ),
        node(Some(0), "TK-2", "ÉÉN sleutel", "Tel ze."),
        node(None, "", "Zonder nummer", ""),
    ];
    nodes[2].parts = vec![
        FrameworkPart::new(FrameworkPartKind::Guidance, "", "Ook de reserveSLEUTEL.\nAltijd."),
        FrameworkPart::new(FrameworkPartKind::Property, "niveau", "hoog"),
    ];
    nodes
}

fn framework(tenant: Tenant, file: &str) -> Framework {
    Framework {
        id: FrameworkId(Uuid::now_v7()),
        format: FrameworkFormat::OscalYaml,
        name: "urn:proef".to_owned(),
        title: "Proefkader".to_owned(),
        version: "2.0".to_owned(),
        file_name: "proef é.yaml".to_owned(),
        file_hash: file.repeat(32),
        file_size: 5_000_000_000,
        nodes: 4,
        assessable: 2,
        about: vec![FrameworkPart::new(
            FrameworkPartKind::Copyright,
            "",
            "CC BY 4.0 é",
        )],
        notes: vec![FrameworkNote {
            kind: FrameworkNoteKind::Doubled,
            count: 2,
            first: "TK-1".to_owned(),
            list: vec!["TK-1".to_owned(), "TK-2".to_owned()],
        }],
        imported_by: Some(tenant.ciso),
        imported_by_name: "Anna de Vries".to_owned(),
        imported_at: moment(7),
    }
}

async fn a_framework_is_read_as_it_was_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let first = framework(tenant, "ab");
    let mut second = framework(tenant, "cd");
    second.title = "Ander".to_owned();
    second.imported_by = None;
    for framework in [&first, &second] {
        fixture
            .write(
                tenant,
                vec![frameworks::Change::Put(framework.clone(), nodes()).into()],
            )
            .await;
    }
    let store = &fixture.store;
    assert_eq!(
        store.frameworks(tenant.id).await.expect("read"),
        [second.clone(), first.clone()]
    );
    assert_eq!(
        store.framework(tenant.id, first.id).await.expect("read"),
        Some(first.clone())
    );
    assert_eq!(
        store
            .framework(tenant.id, FrameworkId(Uuid::now_v7()))
            .await
            .expect("read"),
        None
    );
    let page = store
        .framework_nodes(tenant.id, first.id, &FrameworkFilter::default(), ALL)
        .await
        .expect("read");
    assert_eq!(page.total, 4);
    let read: Vec<FrameworkNode> = page.rows.iter().map(|row| row.node.clone()).collect();
    assert_eq!(read, nodes());
    let places: Vec<(i64, &str)> = page
        .rows
        .iter()
        .map(|row| (row.position, row.path.as_str()))
        .collect();
    assert_eq!(places, [(0, ""), (1, "TK Toegang"), (2, "TK Toegang"), (3, "")]);
}

async fn what_is_in_it_is_searched_and_paged(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let framework = framework(tenant, "ab");
    fixture
        .write(
            tenant,
            vec![frameworks::Change::Put(framework.clone(), nodes()).into()],
        )
        .await;
    let found = async |text: Option<&str>, assessable, page| {
        let filter = FrameworkFilter {
            text: text.map(str::to_owned),
            assessable,
        };
        let page = fixture
            .store
            .framework_nodes(tenant.id, framework.id, &filter, page)
            .await
            .expect("read");
        let positions: Vec<i64> = page.rows.iter().map(|row| row.position).collect();
        (positions, page.total)
    };
    assert_eq!(found(None, true, ALL).await, (vec![1, 2], 2));
    assert_eq!(found(Some("  deur "), false, ALL).await, (vec![1], 1));
    assert_eq!(found(Some("één SLEUTEL"), false, ALL).await, (vec![2], 1));
    // Also in what it says beside its text.
    assert_eq!(found(Some("reservesleutel"), false, ALL).await, (vec![2], 1));
    assert_eq!(found(Some("100%"), false, ALL).await, (vec![1], 1));
    assert_eq!(found(Some("1%0"), false, ALL).await, (vec![], 0));
    assert_eq!(found(Some("tk-"), false, ALL).await, (vec![1, 2], 2));
    let second = PageRequest { offset: 2, limit: 1 };
    assert_eq!(found(None, false, second).await, (vec![2], 4));
}

async fn the_same_file_is_kept_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    fixture
        .write(
            tenant,
            vec![frameworks::Change::Put(framework(tenant, "ab"), nodes()).into()],
        )
        .await;
    let again = Change::from(frameworks::Change::Put(framework(tenant, "ab"), nodes()));
    assert!(matches!(
        fixture.refused(tenant, again).await,
        StoreError::Exists(_)
    ));
    assert_eq!(fixture.store.frameworks(tenant.id).await.expect("read").len(), 1);
}

async fn a_framework_is_removed_whole(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let framework = framework(tenant, "ab");
    fixture
        .write(
            tenant,
            vec![frameworks::Change::Put(framework.clone(), nodes()).into()],
        )
        .await;
    fixture
        .write(tenant, vec![frameworks::Change::Remove(framework.id).into()])
        .await;
    assert_eq!(fixture.store.frameworks(tenant.id).await.expect("read"), []);
    let filter = FrameworkFilter::default();
    let page = fixture
        .store
        .framework_nodes(tenant.id, framework.id, &filter, ALL)
        .await
        .expect("read");
    assert_eq!(page.total, 0);
    let again = Change::from(frameworks::Change::Remove(framework.id));
    assert!(matches!(
        fixture.refused(tenant, again).await,
        StoreError::Dangling
    ));
    // And the file may come again.
    fixture
        .write(tenant, vec![frameworks::Change::Put(framework, nodes()).into()])
        .await;
}

async fn frameworks_of_another_organisation_are_out_of_reach(fixture: Fixture) {
    let (ours, theirs) = (
        fixture.organisation("zuid").await,
        fixture.organisation("noord").await,
    );
    let framework = framework(theirs, "ab");
    fixture
        .write(
            theirs,
            vec![frameworks::Change::Put(framework.clone(), nodes()).into()],
        )
        .await;
    let store = &fixture.store;
    assert_eq!(store.frameworks(ours.id).await.expect("read"), []);
    assert_eq!(store.framework(ours.id, framework.id).await.expect("read"), None);
    let filter = FrameworkFilter::default();
    let page = store
        .framework_nodes(ours.id, framework.id, &filter, ALL)
        .await
        .expect("read");
    assert_eq!((page.total, page.rows.len()), (0, 0));
    let remove = Change::from(frameworks::Change::Remove(framework.id));
    assert!(matches!(
        fixture.refused(ours, remove).await,
        StoreError::Dangling
    ));
    // By somebody outside this organisation.
    let mut wrong = self::framework(ours, "ef");
    wrong.imported_by = Some(theirs.ciso);
    assert!(matches!(
        fixture
            .refused(ours, frameworks::Change::Put(wrong, nodes()).into())
            .await,
        StoreError::Dangling
    ));
    // The same file and even the same identifier can exist in both.
    let mut same = framework.clone();
    same.imported_by = Some(ours.ciso);
    fixture
        .write(
            ours,
            vec![frameworks::Change::Put(same, nodes()[..1].to_vec()).into()],
        )
        .await;
    let page = store
        .framework_nodes(theirs.id, framework.id, &filter, ALL)
        .await
        .expect("read");
    assert_eq!(page.total, 4);
    fixture
        .write(ours, vec![frameworks::Change::Remove(framework.id).into()])
        .await;
    let page = store
        .framework_nodes(theirs.id, framework.id, &filter, ALL)
        .await
        .expect("read");
    assert_eq!(page.total, 4);
}
