//! Accounts and second factors.

use crate::support::{Fixture, Tenant, user};
use uuid::Uuid;
use waarborg_domain::accounts::{self, Role};
use waarborg_domain::catalogue::Language;
use waarborg_domain::ids::UserId;
use waarborg_domain::store::{Change, StoreError};

crate::on_both!(
    account_is_read_as_it_was_written,
    account_is_changed_by_one_at_a_time,
    email_address_is_of_one_account,
    account_of_another_organisation_is_left_alone,
    account_is_adopted_once_it_was_let_go,
    totp_step_works_once,
    totp_step_stays_used_when_the_account_is_saved,
    recovery_code_works_once,
    recovery_code_does_not_come_back,
);

async fn account_is_read_as_it_was_written(fixture: Fixture) {
    assert_eq!(fixture.store.count_users().await.expect("a number"), 0);
    let tenant = fixture.organisation("zuid").await;
    assert_eq!(fixture.store.count_users().await.expect("a number"), 1);
    let mut expected = user(tenant.id, tenant.ciso, "ciso@zuid.example");
    let found = fixture.store.user_by_email("ciso@zuid.example").await;
    assert_eq!(found.expect("read"), Some(expected.clone()));
    assert_eq!(
        fixture.store.user_by_email("ciso@zuid").await.expect("read"),
        None
    );

    expected.email = "anna@zuid.example".to_owned();
    expected.name = "Anna Bakker".to_owned();
    expected.language = Language::En;
    expected.password_hash = "other".to_owned();
    expected.totp_secret = None;
    expected.recovery_codes = vec!["z".to_owned()];
    expected.must_change_password = true;
    expected.active = false;
    let change = vec![accounts::Change::Update(expected.clone()).into()];
    fixture.commit(tenant.id, change).await.expect("changed");
    expected.version = 2;
    assert_eq!(
        fixture.store.user(tenant.ciso).await.expect("read"),
        Some(expected)
    );
    let member = fixture.ledger(tenant.id).await.members.remove(0);
    assert!(!member.active && !member.has_second_factor);
}

async fn account_is_changed_by_one_at_a_time(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let change = vec![accounts::Change::Update(user(tenant.id, tenant.ciso, "ciso@zuid.example")).into()];
    fixture
        .commit(tenant.id, change.clone())
        .await
        .expect("the first");
    let second = fixture.commit(tenant.id, change).await;
    assert!(matches!(second, Err(StoreError::Conflict)), "{second:?}");
}

async fn email_address_is_of_one_account(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let add = |at: Tenant| {
        let new = user(at.id, UserId(Uuid::now_v7()), "ciso@zuid.example");
        Change::from(accounts::Change::Add(new))
    };
    let change = Change::from(accounts::Change::Update(user(
        noord.id,
        noord.ciso,
        "ciso@zuid.example",
    )));
    for (tenant, change) in [(zuid, add(zuid)), (noord, add(noord)), (noord, change)] {
        let taken = fixture.commit(tenant.id, vec![change]).await;
        assert!(
            matches!(&taken, Err(StoreError::Exists(email)) if email == "ciso@zuid.example"),
            "{taken:?}"
        );
    }
}

async fn account_of_another_organisation_is_left_alone(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let mut stolen = user(noord.id, noord.ciso, "ciso@noord.example");
    stolen.password_hash = "ours".to_owned();
    let change = vec![accounts::Change::Update(stolen.clone()).into()];
    let refused = fixture.commit(zuid.id, change.clone()).await;
    assert!(matches!(refused, Err(StoreError::Dangling)), "{refused:?}");

    // Nor while its owner has roles here, or after that; and nobody makes one for another.
    for roles in [vec![Role::Administrator], Vec::new()] {
        let roles = accounts::Change::SetRoles(noord.ciso, roles);
        fixture.commit(zuid.id, vec![roles.into()]).await.expect("roles");
        let refused = fixture.commit(zuid.id, change.clone()).await;
        assert!(matches!(refused, Err(StoreError::Dangling)), "{refused:?}");
    }
    let kept = fixture.store.user(noord.ciso).await.expect("read").expect("it");
    assert_eq!(kept.password_hash, "$argon2id$");
    let planted = user(noord.id, UserId(Uuid::now_v7()), "new@noord.example");
    let refused = fixture
        .commit(zuid.id, vec![accounts::Change::Add(planted).into()])
        .await;
    assert!(matches!(refused, Err(StoreError::Dangling)), "{refused:?}");

    // The organisation that manages it can, whether or not its owner has roles there.
    let mut gone = user(zuid.id, zuid.ciso, "ciso@zuid.example");
    gone.active = false;
    let changes = vec![
        accounts::Change::SetRoles(zuid.ciso, Vec::new()).into(),
        accounts::Change::Update(gone).into(),
    ];
    fixture.commit(zuid.id, changes).await.expect("closed");
}

async fn account_is_adopted_once_it_was_let_go(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let adopt = || vec![accounts::Change::Adopt(noord.ciso).into()];
    let roles = |roles| vec![accounts::Change::SetRoles(noord.ciso, roles).into()];
    let refused = async || fixture.commit(zuid.id, adopt()).await.expect_err("refused");
    assert_eq!(refused().await, StoreError::Conflict, "no roles here");
    fixture
        .commit(zuid.id, roles(vec![Role::Reader]))
        .await
        .expect("came");
    assert!(
        !fixture
            .ledger(zuid.id)
            .await
            .member(noord.ciso)
            .expect("a member")
            .managed_here
    );
    assert_eq!(refused().await, StoreError::Conflict, "still there");
    fixture.commit(noord.id, roles(Vec::new())).await.expect("let go");
    fixture.commit(zuid.id, adopt()).await.expect("adopted");
    let moved = fixture.store.user(noord.ciso).await.expect("read").expect("it");
    assert_eq!((moved.home, moved.version), (zuid.id, 2));
    assert!(
        fixture
            .ledger(zuid.id)
            .await
            .member(noord.ciso)
            .expect("a member")
            .managed_here
    );
    let change = accounts::Change::Update(moved);
    let refused = fixture.commit(noord.id, vec![change.clone().into()]).await;
    assert!(matches!(refused, Err(StoreError::Dangling)), "{refused:?}");
    fixture
        .commit(zuid.id, vec![change.into()])
        .await
        .expect("changed");
}

async fn totp_step_works_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    for (step, works) in [(100, true), (100, false), (99, false), (101, true)] {
        let used = fixture
            .store
            .use_totp_step(tenant.ciso, step)
            .await
            .expect("tried");
        assert_eq!(used, works, "{step}");
    }
    assert!(fixture.store.use_totp_step(other.ciso, 100).await.expect("tried"));
    let nobody = UserId(Uuid::now_v7());
    assert!(!fixture.store.use_totp_step(nobody, 100).await.expect("tried"));
}

async fn totp_step_stays_used_when_the_account_is_saved(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let mut read = user(tenant.id, tenant.ciso, "ciso@zuid.example");
    assert!(
        fixture
            .store
            .use_totp_step(tenant.ciso, 100)
            .await
            .expect("tried")
    );
    let change = vec![accounts::Change::Update(read.clone()).into()];
    fixture.commit(tenant.id, change).await.expect("saved");
    assert!(
        !fixture
            .store
            .use_totp_step(tenant.ciso, 100)
            .await
            .expect("tried")
    );

    // A new secret starts over.
    read.version = 2;
    read.totp_secret = Some(vec![1]);
    let change = vec![accounts::Change::Update(read).into()];
    fixture.commit(tenant.id, change).await.expect("saved");
    assert!(
        fixture
            .store
            .use_totp_step(tenant.ciso, 100)
            .await
            .expect("tried")
    );
}

async fn recovery_code_works_once(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    for (code, works) in [("a", true), ("a", false), ("c", false), ("b", true)] {
        let used = fixture.store.use_recovery_code(tenant.ciso, code).await;
        assert_eq!(used.expect("tried"), works, "{code}");
    }
    let left = fixture.store.user(other.ciso).await.expect("read").expect("one");
    assert_eq!(left.recovery_codes, ["b", "a"]);
}

async fn recovery_code_does_not_come_back(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let read = user(tenant.id, tenant.ciso, "ciso@zuid.example");
    assert!(
        fixture
            .store
            .use_recovery_code(tenant.ciso, "a")
            .await
            .expect("used")
    );
    let saved = fixture
        .commit(tenant.id, vec![accounts::Change::Update(read).into()])
        .await;
    assert!(matches!(saved, Err(StoreError::Conflict)), "{saved:?}");
    assert!(
        !fixture
            .store
            .use_recovery_code(tenant.ciso, "a")
            .await
            .expect("tried")
    );
}
