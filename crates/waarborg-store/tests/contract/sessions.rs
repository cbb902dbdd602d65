//! Sessions, and log-ins that failed.

use crate::support::{Fixture, moment};
use chrono::TimeDelta;
use uuid::Uuid;
use waarborg_domain::accounts::{Role, Session};
use waarborg_domain::ids::{AttemptId, SessionId, UserId};
use waarborg_domain::store::StoreError;

crate::on_both!(
    session_lasts_until_it_expires,
    session_gets_a_new_token_with_the_second_factor,
    sessions_of_a_person_end_together,
    failed_logins_are_counted_in_a_window,
);

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
