//! Inviting somebody who has an account already: the person decides, and nobody is told more than that.

use chrono::TimeDelta;
use waarborg_domain::accounts::{self, Role, User};
use waarborg_domain::audit::EventFilter;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::store::PageRequest;
use waarborg_web::testing::{Answer, Browser, TestApp};

const MEMBERS: &str = "/o/voorbeeldstad/admin/members";
const NEW: &str = "/o/voorbeeldstad/admin/members/new";

/// `voorbeeldstad` with an administrator, and Noor, who works at another organisation.
struct Both {
    test: TestApp,
    ada: Browser,
    elsewhere: OrganisationId,
    noor: User,
}

async fn both() -> Both {
    let test = TestApp::new().await;
    let elsewhere = test.make_organisation("elders").await;
    let ada = test.with_user(Role::Administrator).await;
    let noor = User {
        id: test.app.id(),
        home: elsewhere,
        email: "noor@elders.example".to_owned(),
        name: "Noor Elders".to_owned(),
        ..test.account(Role::Reader).await
    };
    let changes = vec![
        accounts::Change::Add(noor.clone()).into(),
        accounts::Change::SetRoles(noor.id, vec![Role::Reader]).into(),
    ];
    test.save_in(elsewhere, changes).await;
    Both {
        test,
        ada,
        elsewhere,
        noor,
    }
}

impl Both {
    async fn invite(&self, role: &str) -> Answer {
        let form = [
            ("name", "N. Onbekend"),
            ("email", "Noor@elders.example"),
            ("language", "nl"),
            ("roles", role),
        ];
        self.ada.post(NEW, &form).await
    }

    /// The address to which the form with this button posts.
    fn action(page: &Answer, ends: &str) -> String {
        let actions = page.body.split("action=\"").skip(1);
        let mut actions = actions.filter_map(|rest| rest.split('"').next());
        let found = actions.find(|action| action.ends_with(ends));
        found.expect("a form").to_owned()
    }

    async fn actions(&self) -> Vec<String> {
        let page = PageRequest { offset: 0, limit: 50 };
        let filter = EventFilter::default();
        let events = self.test.app.store.events(self.test.organisation, &filter, page);
        let events = events.await.expect("events").rows.into_iter();
        events.map(|event| event.action).collect()
    }
}

#[tokio::test]
async fn somebody_accepts_and_only_then_is_a_member() {
    let both = both().await;
    let noor = both.test.log_in(&both.noor).await;
    let _ = noor
        .get("/o/elders/overview")
        .await
        .expect(200)
        .hides("nodigt je uit");
    assert_eq!(both.invite("auditor").await.expect(303).location(), MEMBERS);
    let _ = both
        .ada
        .get(MEMBERS)
        .await
        .expect(200)
        .shows("De uitnodiging staat klaar")
        .shows("Openstaande uitnodigingen")
        .shows("noor@elders.example")
        .hides("Noor Elders")
        .hides("N. Onbekend");
    let _ = noor.get("/o/voorbeeldstad/overview").await.expect(404);
    let _ = noor
        .get("/o/elders/overview")
        .await
        .expect(200)
        .shows("Een organisatie nodigt je uit")
        .shows("href=\"/account\"");
    let page = noor
        .get("/account")
        .await
        .expect(200)
        .shows("Je bent uitgenodigd")
        .shows("Gemeente voorbeeldstad")
        .shows("Test administrator nodigt je uit")
        .shows("7 december 2026")
        .shows("Leest alles, ook vertrouwelijk bewijs")
        .hides("Een organisatie nodigt je uit");
    let accept = Both::action(&page, "/accept");
    let there = noor.post(&accept, &[]).await.expect(303);
    let _ = noor
        .follow(there.location())
        .await
        .expect(200)
        .shows("Je hebt de uitnodiging aangenomen")
        .hides("Een organisatie nodigt je uit");
    let _ = both
        .ada
        .get(MEMBERS)
        .await
        .expect(200)
        .shows("Noor Elders")
        .hides("Openstaande uitnodigingen");
    assert_eq!(
        both.actions().await[..2],
        ["admin.invitation-accepted", "admin.member-invited"]
    );
}

#[tokio::test]
async fn accepting_leaves_the_account_what_it_was_and_works_once() {
    let both = both().await;
    let _ = both.invite("reader").await.expect(303);
    let noor = both.test.log_in(&both.noor).await;
    let accept = Both::action(&noor.get("/account").await, "/accept");
    let _ = noor.post(&accept, &[]).await.expect(303);
    let stored = both.test.app.store.user(both.noor.id).await;
    assert_eq!(stored.expect("read"), Some(both.noor.clone()));
    let again = noor.post(&accept, &[]).await.expect(409);
    let _ = again.shows("Deze uitnodiging is er niet meer");
}

#[tokio::test]
async fn somebody_declines_and_stays_unknown() {
    let both = both().await;
    let _ = both.invite("reader").await.expect(303);
    let noor = both.test.log_in(&both.noor).await;
    let decline = Both::action(&noor.get("/account").await, "/decline");
    assert_eq!(noor.post(&decline, &[]).await.expect(303).location(), "/account");
    let _ = noor
        .get("/account")
        .await
        .expect(200)
        .shows("Je hebt de uitnodiging afgeslagen")
        .hides("Je bent uitgenodigd");
    let _ = both
        .ada
        .get(MEMBERS)
        .await
        .expect(200)
        .hides("noor@elders.example");
    let auditor = both.test.with_user(Role::Auditor).await;
    let _ = auditor
        .get("/o/voorbeeldstad/audit")
        .await
        .expect(200)
        .shows("noor@elders.example sloeg een uitnodiging af")
        .hides("Noor Elders");
}

#[tokio::test]
async fn an_invitation_is_withdrawn_and_cannot_be_accepted_any_more() {
    let both = both().await;
    let _ = both.invite("reader").await.expect(303);
    let noor = both.test.log_in(&both.noor).await;
    let page = noor.get("/account").await;
    let withdraw = Both::action(&both.ada.get(MEMBERS).await, "/withdraw");
    let _ = both.ada.post(&withdraw, &[]).await.expect(303);
    let _ = both.ada.get(MEMBERS).await.shows("De uitnodiging is ingetrokken");
    for ends in ["/accept", "/decline"] {
        let late = noor.post(&Both::action(&page, ends), &[]).await.expect(409);
        let _ = late
            .shows("Deze uitnodiging is er niet meer")
            .hides("Een organisatie nodigt je uit");
    }
    let _ = both.ada.post(&withdraw, &[]).await.expect(303);
    let _ = both.ada.get(MEMBERS).await.shows("stond al niet meer open");
    let _ = noor.get("/o/voorbeeldstad/overview").await.expect(404);
}

#[tokio::test]
async fn accepting_and_withdrawing_at_once_leaves_one_of_the_two() {
    let both = both().await;
    for _ in 0..5 {
        let _ = both.invite("reader").await.expect(303);
        let noor = both.test.log_in(&both.noor).await;
        let accept = Both::action(&noor.get("/account").await, "/accept");
        let withdraw = Both::action(&both.ada.get(MEMBERS).await, "/withdraw");
        let (accepted, withdrawn) = tokio::join!(noor.post(&accept, &[]), both.ada.post(&withdraw, &[]));
        let _ = withdrawn.expect(303);
        let member = both.test.app.ledger(both.test.organisation).await;
        let member = member.expect("a ledger").member(both.noor.id).is_some();
        match accepted.status.as_u16() {
            303 => assert!(member),
            409 => assert!(!member),
            other => panic!("{other}"),
        }
        let away = accounts::Change::SetRoles(both.noor.id, Vec::new());
        both.test.save(vec![away.into()]).await;
    }
}

#[tokio::test]
async fn another_invitation_replaces_the_first_and_each_ends_after_two_weeks() {
    let both = both().await;
    let _ = both.invite("administrator").await.expect(303);
    let noor = both.test.log_in(&both.noor).await;
    let first = noor.get("/account").await.shows("Beheert accounts");
    let _ = both.invite("reader").await.expect(303);
    let second = noor.get("/account").await.hides("Beheert accounts");
    let late = noor.post(&Both::action(&first, "/accept"), &[]).await.expect(409);
    let _ = late
        .shows("Deze uitnodiging is er niet meer")
        .shows("Je bent uitgenodigd");
    both.test.clock.advance(TimeDelta::days(15));
    let noor = both.test.log_in(&both.noor).await;
    let _ = noor
        .get("/o/elders/overview")
        .await
        .expect(200)
        .hides("nodigt je uit");
    let late = noor
        .get("/account")
        .await
        .expect(200)
        .hides("Je bent uitgenodigd");
    drop(late);
    let _ = noor
        .post(&Both::action(&second, "/accept"), &[])
        .await
        .expect(409);
}

#[tokio::test]
async fn nobody_answers_for_somebody_else() {
    let both = both().await;
    let _ = both.invite("administrator").await.expect(303);
    let noor = both.test.log_in(&both.noor).await;
    let accept = Both::action(&noor.get("/account").await, "/accept");
    let thief = both.test.with_user(Role::Auditor).await;
    let _ = thief.post(&accept, &[]).await.expect(409);
    let _ = both.ada.post(&accept, &[]).await.expect(409);
    // Nor does another organisation withdraw it.
    let there = both.test.app.store.user_by_email("ada@elders.example").await;
    let there = there.expect("read").expect("an account");
    let with_factor = User {
        totp_secret: Some(vec![1]),
        ..there
    };
    let change = accounts::Change::Update(with_factor.clone());
    both.test.save_in(both.elsewhere, vec![change.into()]).await;
    let bo = both.test.log_in(&with_factor).await;
    let withdraw = Both::action(&both.ada.get(MEMBERS).await, "/withdraw");
    let theirs = withdraw.replace("voorbeeldstad", "elders");
    let _ = bo.post(&theirs, &[]).await.expect(303);
    let _ = bo
        .get("/o/elders/admin/members")
        .await
        .shows("stond al niet meer open");
    let _ = noor.get("/account").await.shows("Je bent uitgenodigd");
}

#[tokio::test]
async fn the_answer_is_the_same_whatever_the_account_is() {
    let both = both().await;
    let open = both.invite("reader").await;
    let page = both.ada.get(MEMBERS).await.without_tokens();
    let closed = accounts::Change::Update(User {
        active: false,
        ..both.noor.clone()
    });
    both.test.save_in(both.elsewhere, vec![closed.into()]).await;
    let again = both.invite("reader").await;
    assert_eq!((open.status, open.location()), (again.status, again.location()));
    let id = |page: &str| {
        page.split("/invitations/")
            .nth(1)
            .map(|rest| rest[..36].to_owned())
    };
    let now = both.ada.get(MEMBERS).await.without_tokens();
    let (before, after) = (id(&page).expect("one"), id(&now).expect("one"));
    assert_eq!(page.replace(&before, &after), now);
}

#[tokio::test]
async fn whoever_left_comes_back_at_once() {
    let both = both().await;
    let user = both.test.account(Role::Ciso).await;
    let away = vec![
        accounts::Change::SetRoles(user.id, Vec::new()).into(),
        accounts::Change::Update(User {
            active: false,
            ..user.clone()
        })
        .into(),
    ];
    both.test.save(away).await;
    let form = [
        ("name", "Test"),
        ("email", user.email.as_str()),
        ("language", "nl"),
        ("roles", "reader"),
    ];
    let _ = both.ada.post(NEW, &form).await.expect(303);
    let _ = both
        .ada
        .get(MEMBERS)
        .await
        .expect(200)
        .shows(&user.name)
        .shows("Gesloten");
    let _ = both
        .ada
        .post(NEW, &form)
        .await
        .expect(422)
        .shows("Er is al een gebruiker");
}

#[tokio::test]
async fn an_invitation_costs_a_query_where_it_is_shown() {
    let both = both().await;
    let noor = both.test.log_in(&both.noor).await;
    let queries = async |path: &str| {
        let _ = noor.get(path).await.expect(200);
        both.test.take_queries();
        let _ = noor.get(path).await.expect(200);
        both.test.take_queries()
    };
    let (overview, account) = (queries("/o/elders/overview").await, queries("/account").await);
    let _ = both.invite("reader").await.expect(303);
    assert_eq!(queries("/o/elders/overview").await, overview);
    assert_eq!(queries("/account").await, account + 1);
}
