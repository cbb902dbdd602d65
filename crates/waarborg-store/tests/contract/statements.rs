//! Statements and the steps to publication.

use crate::support::{Fixture, Tenant, day, moment};
use uuid::Uuid;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{self, EditionOptions, SignOff, StatementRecord, StatementStatus};
use waarborg_domain::store::{Change, StoreError};

crate::on_both!(
    statement_is_read_as_it_was_written,
    statement_goes_one_step_at_a_time,
    statement_keeps_its_content,
    newest_published_statement_is_found,
    number_is_approved_once,
    publications_are_the_newest_of_each_organisation,
);

fn sign_off(tenant: Tenant, note: &str) -> SignOff {
    SignOff {
        by: tenant.ciso,
        name: "Anna de Vries".to_owned(),
        at: moment(5),
        note: note.to_owned(),
    }
}

/// A proposed statement.
pub fn statement(tenant: Tenant, number: i64) -> StatementRecord {
    StatementRecord {
        id: StatementId(Uuid::now_v7()),
        number,
        as_of: day("2026-03-01"),
        status: StatementStatus::Proposed,
        options: EditionOptions {
            without_states: true,
            ..EditionOptions::default()
        },
        content: "{\"é\":1}".to_owned(),
        content_hash: "cd".repeat(32),
        proposed: sign_off(tenant, ""),
        advised: None,
        decided: None,
        published: None,
        ended: None,
        edition: None,
        version: 1,
    }
}

async fn statement_is_read_as_it_was_written(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut expected = statement(tenant, 1);
    fixture
        .write(tenant, vec![statement::Change::Add(expected.clone()).into()])
        .await;
    let read = async |id| fixture.store.statement(tenant.id, id).await.expect("read");
    assert_eq!(read(expected.id).await.as_ref(), Some(&expected));

    expected.status = StatementStatus::Published;
    expected.advised = Some(sign_off(tenant, "Doen."));
    expected.decided = Some(sign_off(tenant, "Akkoord."));
    expected.published = Some(sign_off(tenant, ""));
    expected.edition = Some("{}".to_owned());
    fixture
        .write(tenant, vec![statement::Change::Update(expected.clone()).into()])
        .await;
    expected.version = 2;
    assert_eq!(read(expected.id).await.as_ref(), Some(&expected));

    let mut later = statement(tenant, 2);
    later.proposed.at = moment(6);
    let mut withdrawn = statement(tenant, 2);
    withdrawn.proposed.at = moment(7);
    withdrawn.status = StatementStatus::Withdrawn;
    withdrawn.ended = Some(sign_off(tenant, "Toch niet."));
    let adds = [&later, &withdrawn].map(|statement| Change::from(statement::Change::Add(statement.clone())));
    fixture.write(tenant, adds.to_vec()).await;
    assert_eq!(read(withdrawn.id).await.as_ref(), Some(&withdrawn));
    let all = fixture.store.statements(tenant.id).await.expect("read");
    let unknown = StatementId(Uuid::now_v7());
    let some = [expected.id, unknown, later.id];
    let some = fixture.store.statements_whole(tenant.id, &some).await;
    assert_eq!(some.expect("read"), [later.clone(), expected.clone()]);
    let expected = [withdrawn, later, expected].map(|statement| StatementRecord {
        content: String::new(),
        edition: None,
        ..statement
    });
    assert_eq!(all, expected);
    assert_eq!(read(unknown).await, None);
}

async fn statement_goes_one_step_at_a_time(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut read = statement(tenant, 1);
    fixture
        .write(tenant, vec![statement::Change::Add(read.clone()).into()])
        .await;
    read.status = StatementStatus::Withdrawn;
    fixture
        .write(tenant, vec![statement::Change::Update(read.clone()).into()])
        .await;
    let second = fixture
        .refused(tenant, statement::Change::Update(read).into())
        .await;
    assert!(matches!(second, StoreError::Conflict), "{second:?}");
    let unknown = Change::from(statement::Change::Update(statement(tenant, 1)));
    let unknown = fixture.refused(tenant, unknown).await;
    assert!(matches!(unknown, StoreError::Dangling), "{unknown:?}");
}

async fn statement_keeps_its_content(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let first = statement(tenant, 1);
    fixture
        .write(tenant, vec![statement::Change::Add(first.clone()).into()])
        .await;
    let mut changed = first.clone();
    changed.content = "{}".to_owned();
    changed.content_hash = String::new();
    changed.as_of = day("2026-04-01");
    fixture
        .write(tenant, vec![statement::Change::Update(changed).into()])
        .await;
    let kept = fixture.store.statement(tenant.id, first.id).await.expect("read");
    let expected = StatementRecord { version: 2, ..first };
    assert_eq!(kept, Some(expected));
    let tampered = fixture.tamper("UPDATE statements SET content = 'x'").await;
    assert!(tampered.is_err());
}

async fn newest_published_statement_is_found(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut adds = Vec::new();
    for (number, status) in [
        (1, StatementStatus::Published),
        (2, StatementStatus::Published),
        (3, StatementStatus::TakenDown),
        (4, StatementStatus::Proposed),
    ] {
        let mut statement = statement(tenant, number);
        statement.status = status;
        adds.push(statement::Change::Add(statement).into());
    }
    fixture.write(tenant, adds).await;
    let published = async |number| {
        let found = fixture.store.published_statement(tenant.id, number).await;
        found.expect("read").map(|statement| statement.number)
    };
    assert_eq!(published(None).await, Some(2));
    assert_eq!(published(Some(1)).await, Some(1));
    assert_eq!(published(Some(3)).await, None);
    assert_eq!(published(Some(4)).await, None);
}

async fn number_is_approved_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut proposals = [statement(tenant, 1), statement(tenant, 1)];
    let adds = proposals
        .clone()
        .map(|new| Change::from(statement::Change::Add(new)));
    fixture.write(tenant, adds.to_vec()).await;
    for proposal in &mut proposals {
        proposal.status = StatementStatus::Approved;
    }
    let [first, second] = proposals.map(|new| Change::from(statement::Change::Update(new)));
    fixture.write(tenant, vec![first]).await;
    let second = fixture.refused(tenant, second).await;
    assert!(
        matches!(&second, StoreError::Exists(number) if number == "1"),
        "{second:?}"
    );
}

async fn publications_are_the_newest_of_each_organisation(fixture: Fixture) {
    let published = |tenant, number, status| StatementRecord {
        status,
        published: Some(sign_off(tenant, "")),
        ..statement(tenant, number)
    };
    let north = fixture.organisation("noord").await;
    let south = fixture.organisation("zuid").await;
    fixture.organisation("west").await;
    for (tenant, number, status) in [
        (south, 1, StatementStatus::Published),
        (south, 2, StatementStatus::Published),
        (south, 3, StatementStatus::TakenDown),
        (north, 1, StatementStatus::Published),
        (north, 2, StatementStatus::Proposed),
    ] {
        let record = published(tenant, number, status);
        fixture
            .write(tenant, vec![statement::Change::Add(record).into()])
            .await;
    }
    let found = fixture.store.publications().await.expect("read");
    let found: Vec<_> = found
        .iter()
        .map(|publication| (publication.slug.as_str(), publication.number, publication.as_of))
        .collect();
    assert_eq!(
        found,
        [("noord", 1, day("2026-03-01")), ("zuid", 2, day("2026-03-01"))]
    );
}
