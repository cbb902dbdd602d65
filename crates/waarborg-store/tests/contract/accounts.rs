//! Accounts, sessions, second factors and failed log-ins.

use crate::support::{Fixture, moment, user};
use chrono::TimeDelta;
use uuid::Uuid;
use waarborg_domain::accounts::{self, Role, Session};
use waarborg_domain::catalogue::Language;
use waarborg_domain::ids::{AttemptId, SessionId, UserId};
use waarborg_domain::store::{Change, StoreError};

crate::on_both!(
    account_is_read_as_it_was_written,
    account_is_changed_by_one_at_a_time,
    email_address_is_of_one_account,
    account_of_another_organisation_is_left_alone,
    totp_step_works_once,
    totp_step_stays_used_when_the_account_is_saved,
    recovery_code_works_once,
    recovery_code_does_not_come_back,
    session_lasts_until_it_expires,
    session_gets_a_new_token_with_the_second_factor,
    sessions_of_a_person_end_together,
    failed_logins_are_counted_in_a_window,
);

async fn account_is_read_as_it_was_written(fixture: Fixture) {
    assert_eq!(fixture.store.count_users().await.expect("a number"), 0);
    let tenant = fixture.organisation("zuid").await;
    assert_eq!(fixture.store.count_users().await.expect("a number"), 1);
    let mut expected = user(tenant.ciso, "ciso@zuid.example");
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
    let change = vec![accounts::Change::Update(user(tenant.ciso, "ciso@zuid.example")).into()];
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
    let add = Change::from(accounts::Change::Add(user(
        UserId(Uuid::now_v7()),
        "ciso@zuid.example",
    )));
    let change = Change::from(accounts::Change::Update(user(noord.ciso, "ciso@zuid.example")));
    for (tenant, change) in [(zuid, add.clone()), (noord, add), (noord, change)] {
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
    let mut stolen = user(noord.ciso, "ciso@noord.example");
    stolen.password_hash = "ours".to_owned();
    let change = vec![accounts::Change::Update(stolen.clone()).into()];
    let refused = fixture.commit(zuid.id, change.clone()).await;
    assert!(matches!(refused, Err(StoreError::Dangling)), "{refused:?}");

    // Nor after they worked here and left for there.
    let join = vec![
        accounts::Change::SetRoles(noord.ciso, vec![Role::Reader]).into(),
        accounts::Change::SetRoles(noord.ciso, Vec::new()).into(),
    ];
    fixture.commit(zuid.id, join).await.expect("came and went");
    let refused = fixture.commit(zuid.id, change).await;
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    let kept = fixture.store.user(noord.ciso).await.expect("read").expect("one");
    assert_eq!(kept.password_hash, "$argon2id$");

    // An account that left and is nowhere else can still be closed by the organisation that it left.
    let mut gone = user(zuid.ciso, "ciso@zuid.example");
    gone.active = false;
    let changes = vec![
        accounts::Change::SetRoles(zuid.ciso, Vec::new()).into(),
        accounts::Change::Update(gone).into(),
    ];
    fixture.commit(zuid.id, changes).await.expect("closed");
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
    let mut read = user(tenant.ciso, "ciso@zuid.example");
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
    let read = user(tenant.ciso, "ciso@zuid.example");
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

fn session(user: UserId, token_hash: &str, minutes: i64) -> Session {
    Session {
        id: SessionId(Uuid::now_v7()),
        token_hash: token_hash.to_owned(),
        user,
        second_factor_passed: false,
        csrf_token: "csrf".to_owned(),
        created_at: moment(0),
        expires_at: moment(0) + TimeDelta::minutes(minutes),
    }
}

async fn session_lasts_until_it_expires(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let started = session(tenant.ciso, "one", 10);
    fixture.store.create_session(&started).await.expect("a session");
    let at = |minutes| moment(0) + TimeDelta::minutes(minutes);
    let context = fixture
        .store
        .session("one", at(9))
        .await
        .expect("read")
        .expect("it");
    assert_eq!(context.session, started);
    assert_eq!(context.user.id, tenant.ciso);
    assert_eq!(context.memberships[0].roles, [Role::Ciso]);
    assert!(
        fixture
            .store
            .session("one", at(10))
            .await
            .expect("read")
            .is_none()
    );
    assert!(fixture.store.session("two", at(1)).await.expect("read").is_none());

    let extended = fixture.store.extend_session(started.id, at(20)).await;
    extended.expect("extended");
    assert!(
        fixture
            .store
            .session("one", at(10))
            .await
            .expect("read")
            .is_some()
    );
    fixture.store.end_session(started.id).await.expect("ended");
    assert!(fixture.store.session("one", at(1)).await.expect("read").is_none());
    let nobody = session(UserId(Uuid::now_v7()), "three", 10);
    let nobody = fixture.store.create_session(&nobody).await;
    assert!(matches!(nobody, Err(StoreError::Dangling)), "{nobody:?}");
}

async fn session_gets_a_new_token_with_the_second_factor(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let started = session(tenant.ciso, "before", 10);
    fixture.store.create_session(&started).await.expect("a session");
    let passed = fixture.store.pass_second_factor(started.id, "after").await;
    passed.expect("passed");
    assert!(
        fixture
            .store
            .session("before", moment(1))
            .await
            .expect("read")
            .is_none()
    );
    let context = fixture
        .store
        .session("after", moment(1))
        .await
        .expect("read")
        .expect("it");
    assert!(context.session.second_factor_passed);
    assert_eq!(context.session.token_hash, "after");

    fixture.store.end_session(started.id).await.expect("ended");
    let gone = fixture.store.pass_second_factor(started.id, "later").await;
    assert!(matches!(gone, Err(StoreError::Dangling)), "{gone:?}");
}

async fn sessions_of_a_person_end_together(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    let other = fixture.organisation("noord").await;
    let sessions = [
        session(tenant.ciso, "one", 10),
        session(tenant.ciso, "two", 10),
        session(other.ciso, "other", 10),
    ];
    for session in &sessions {
        fixture.store.create_session(session).await.expect("a session");
    }
    let alive = async |token| {
        let found = fixture.store.session(token, moment(1)).await;
        found.expect("read").is_some()
    };
    let ended = fixture
        .store
        .end_sessions_of(tenant.ciso, Some(sessions[1].id))
        .await;
    ended.expect("ended");
    assert!(!alive("one").await && alive("two").await && alive("other").await);
    let ended = fixture.store.end_sessions_of(tenant.ciso, None).await;
    ended.expect("ended");
    assert!(!alive("two").await && alive("other").await);
}

async fn failed_logins_are_counted_in_a_window(fixture: Fixture) {
    let keys = ["ip:192.0.2.1".to_owned(), "email:a".to_owned()];
    let store = &fixture.store;
    for second in 0..5 {
        let at = moment(second * 1_000_000);
        store
            .note_failed_login(AttemptId(Uuid::now_v7()), &keys, at, moment(0))
            .await
            .expect("noted");
    }
    let one_more = AttemptId(Uuid::now_v7());
    store
        .note_failed_login(one_more, &keys[..1], moment(5_000_000), moment(0))
        .await
        .expect("noted");
    let count = async |key: &str, since| store.failed_logins(key, moment(since)).await.expect("a number");
    assert_eq!(count("ip:192.0.2.1", 0).await, 6);
    assert_eq!(count("email:a", 0).await, 5);
    assert_eq!(count("email:a", 3_000_000).await, 2);
    assert_eq!(count("email:b", 0).await, 0);
    store.forget_attempt(one_more).await.expect("taken back");
    assert_eq!(count("ip:192.0.2.1", 0).await, 5);
    store
        .note_failed_login(
            AttemptId(Uuid::now_v7()),
            &[],
            moment(6_000_000),
            moment(4_000_000),
        )
        .await
        .expect("forgotten");
    assert_eq!(count("email:a", 0).await, 1);
}
