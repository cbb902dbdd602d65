//! Who has which roles, and who manages which account.

use waarborg_domain::accounts::{self, Role, User};
use waarborg_domain::ids::OrganisationId;
use waarborg_web::testing::{Browser, TestApp};

const MEMBERS: &str = "/o/voorbeeldstad/admin/members";

#[tokio::test]
async fn members_are_listed_searched_and_paged_in_a_handful_of_queries() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    for number in 0..60 {
        let email = format!("lezer{number}@voorbeeldstad.example");
        test.account_named(&format!("Lezer {number:02}"), &email, &[Role::Reader])
            .await;
    }
    let _ = ada
        .get(MEMBERS)
        .await
        .expect(200)
        .shows("62 gebruikers")
        .shows("Lezer 00")
        .hides("Lezer 59");
    let _ = ada
        .get(&format!("{MEMBERS}?page=2"))
        .await
        .expect(200)
        .shows("Lezer 59")
        .hides("Lezer 00");
    test.take_queries();
    let _ = ada
        .get(&format!("{MEMBERS}?q=LEZER+4"))
        .await
        .expect(200)
        .shows("10 gebruikers")
        .shows("Lezer 47");
    // With the open invitations.
    assert_eq!(test.take_queries(), 3);
    let _ = ada
        .get(&format!("{MEMBERS}?q=%3Cb%3E"))
        .await
        .expect(200)
        .shows("Niemand gevonden")
        .hides("<b>");
}

#[tokio::test]
async fn somebody_is_added_and_logs_in_with_the_password_of_once() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let new = format!("{MEMBERS}/new");
    let _ = ada.get(&new).await.expect(200);
    let wrong = [("name", ""), ("email", "no address"), ("language", "nl")];
    let _ = ada
        .post(&new, &wrong)
        .await
        .expect(422)
        .shows("Er zijn 3 fouten")
        .shows("value=\"no address\"");
    let right = [
        ("name", "Petra Proces"),
        ("email", "Petra@voorbeeldstad.example"),
        ("language", "en"),
        ("roles", "process-owner"),
        ("roles", "reader"),
    ];
    let made = ada
        .post(&new, &right)
        .await
        .expect(200)
        .shows("petra@voorbeeldstad.example");
    let start = made.body.find("id=\"one-time\">").expect("a password") + 14;
    let password = &made.body[start..start + 19];
    let _ = ada
        .post(&new, &right)
        .await
        .expect(422)
        .shows("Er is al een gebruiker met dit e-mailadres");
    let _ = ada.get(MEMBERS).await.expect(200).shows("Proceseigenaar, Lezer");

    let petra = test.visitor();
    let _ = petra.get("/login").await;
    let form = [("email", "petra@voorbeeldstad.example"), ("password", password)];
    let _ = petra.post("/login", &form).await.expect(303);
    let _ = petra.follow("/").await.expect(200).shows("Choose your own now");
}

#[tokio::test]
async fn roles_change_but_one_administrator_stays() {
    let test = TestApp::new().await;
    let user = test.account(Role::Reader).await;
    let ada = test.with_user(Role::Administrator).await;
    let path = format!("{MEMBERS}/{}", user.id);
    let _ = ada.get(&path).await.expect(200).shows("value=\"reader\" checked");
    let _ = ada
        .post(&path, &[("before", "reader")])
        .await
        .expect(422)
        .shows("minstens één rol");
    let _ = ada
        .post(&path, &[("before", "ciso"), ("roles", "auditor")])
        .await
        .expect(422)
        .shows("Een collega");
    let _ = ada
        .post(&path, &[("before", "reader"), ("roles", "auditor")])
        .await
        .expect(303);
    let _ = ada
        .get(MEMBERS)
        .await
        .shows("De rollen zijn opgeslagen")
        .shows("Auditor");
    let _ = ada
        .post(&path, &[("before", "auditor"), ("leave", "1")])
        .await
        .expect(303);
    let _ = ada.get(&path).await.expect(404);

    // The administrator of set-up is the other one.
    let ledger = test.app.ledger(test.organisation).await.expect("a ledger");
    let first = ledger
        .members
        .iter()
        .find(|member| member.name == "Ada Beheer")
        .expect("a member")
        .user;
    let own = ada
        .test
        .app
        .store
        .user_by_email("administrator@voorbeeldstad.example")
        .await;
    let own = format!("{MEMBERS}/{}", own.expect("the store").expect("an account").id);
    let before = [("before", "administrator"), ("roles", "reader")];
    let _ = ada.post(&format!("{MEMBERS}/{first}"), &before).await.expect(303);
    let _ = ada
        .post(&own, &before)
        .await
        .expect(422)
        .shows("minstens één beheerder");
}

#[tokio::test]
async fn two_administrators_at_once_are_told_who_was_first() {
    let test = TestApp::new().await;
    // The administrator of set-up cannot log in any more: the two are the only ones.
    let first = test.app.store.user_by_email("ada@voorbeeldstad.example").await;
    let first = first.expect("the store").expect("an account");
    let gone = accounts::Change::SetRoles(first.id, Vec::new());
    test.save(vec![gone.into()]).await;
    let roles = [Role::Administrator, Role::Reader];
    let one = test
        .account_named("Eén", "een@voorbeeldstad.example", &roles)
        .await;
    let two = test
        .account_named("Twee", "twee@voorbeeldstad.example", &roles)
        .await;
    let (ada, bo) = (test.log_in(&one).await, test.log_in(&two).await);
    let (page_of_one, page_of_two) = (format!("{MEMBERS}/{}", one.id), format!("{MEMBERS}/{}", two.id));
    let away = [("before", "administrator reader"), ("roles", "reader")];
    // Each steps down: the second has to stay.
    let (left, stayed) = tokio::join!(ada.post(&page_of_one, &away), bo.post(&page_of_two, &away));
    let mut told = [left, stayed];
    told.sort_by_key(|answer| answer.status);
    let [left, stayed] = told;
    assert_eq!(left.status.as_u16(), 303);
    let _ = stayed.expect(422).shows("Er moet minstens één beheerder blijven");
    // Each takes the role of the other: the second is no administrator any more.
    let changes = [one.id, two.id].map(|user| accounts::Change::SetRoles(user, roles.to_vec()).into());
    test.save(changes.into()).await;
    let (done, refused) = tokio::join!(ada.post(&page_of_two, &away), bo.post(&page_of_one, &away));
    let mut told = [done, refused];
    told.sort_by_key(|answer| answer.status);
    let [done, refused] = told;
    assert_eq!(done.status.as_u16(), 303);
    let _ = refused
        .expect(403)
        .shows("Accounts, rollen en instellingen beheren");
    let ledger = test.app.ledger(test.organisation).await.expect("a ledger");
    assert_eq!(
        ledger
            .members
            .iter()
            .filter(|member| member.administers())
            .count(),
        1
    );
}

#[tokio::test]
async fn the_last_administrator_is_not_closed() {
    let test = TestApp::new().await;
    let ada = test.with_user(Role::Administrator).await;
    let elsewhere = test.make_organisation("elders").await;
    // One of another organisation administers too: that organisation could close the account tomorrow.
    let foreign = test.app.store.user_by_email("ada@elders.example").await;
    let foreign = foreign.expect("the store").expect("an account");
    let roles = accounts::Change::SetRoles(foreign.id, vec![Role::Administrator]);
    test.save(vec![roles.into()]).await;
    let bo = with_second_factor(&test, elsewhere, &foreign).await;
    let ledger = test.app.ledger(test.organisation).await.expect("a ledger");
    let own = ledger.members.iter().filter(|member| member.administers());
    let own: Vec<_> = own.map(|member| format!("{MEMBERS}/{}", member.user)).collect();
    assert_eq!(own.len(), 2);
    let close = [("open", "no")];
    let _ = bo.post(&format!("{}/close", own[0]), &close).await.expect(303);
    let _ = bo
        .post(&format!("{}/close", own[1]), &close)
        .await
        .expect(422)
        .shows("Er moet minstens één beheerder blijven");
    drop(ada);
}

#[tokio::test]
async fn an_account_is_closed_and_reset() {
    let test = TestApp::new().await;
    let user = test.account(Role::Ciso).await;
    let ciso = test.log_in(&user).await;
    let ada = test.with_user(Role::Administrator).await;
    let path = format!("{MEMBERS}/{}", user.id);
    let _ = ada.post(&format!("{path}/second-factor"), &[]).await.expect(303);
    let _ = ciso.get("/account").await.expect(303);
    let ciso = test.log_in(&user).await;
    let _ = ciso
        .follow("/account")
        .await
        .shows("Voor je rol is een tweede factor verplicht");
    let _ = ada
        .post(&format!("{path}/password"), &[])
        .await
        .expect(200)
        .shows("Eenmalig wachtwoord");
    let _ = ada
        .post(&format!("{path}/close"), &[("open", "no")])
        .await
        .expect(303);
    let _ = ada.get(&path).await.expect(200).shows("Het account is gesloten");
    let ciso = test.log_in(&user).await;
    let _ = ciso.get("/account").await.expect(303);
    let _ = ada
        .post(&format!("{path}/close"), &[("open", "yes")])
        .await
        .expect(303);
}

#[tokio::test]
async fn an_account_is_managed_where_it_was_made() {
    let test = TestApp::new().await;
    let elsewhere = test.make_organisation("elders").await;
    let user = test.account(Role::Reader).await;
    let roles = accounts::Change::SetRoles(user.id, vec![Role::Ciso]);
    test.save_in(elsewhere, vec![roles.into()]).await;
    let there = test.app.store.user_by_email("ada@elders.example").await;
    let there = there.expect("the store").expect("an account");
    let ada = test.with_user(Role::Administrator).await;
    let path = format!("{MEMBERS}/{}", user.id);
    // At the other organisation there are only the roles, and nothing says where the person works too.
    let at_theirs = format!("/o/elders/admin/members/{}", user.id);
    let bo = with_second_factor(&test, elsewhere, &there).await;
    let _ = bo
        .get(&at_theirs)
        .await
        .expect(200)
        .shows("Een andere organisatie beheert dit account")
        .hides("voorbeeldstad<")
        .hides("Account sluiten");
    for what in ["password", "second-factor", "close"] {
        let form = [("open", "no")];
        let _ = bo.post(&format!("{at_theirs}/{what}"), &form).await.expect(403);
    }
    let left = [("before", "ciso"), ("leave", "1")];
    let _ = bo.post(&at_theirs, &left).await.expect(303);
    // Where it was made it is reset and closed, also for whoever has roles elsewhere.
    let roles = accounts::Change::SetRoles(user.id, vec![Role::Ciso]);
    test.save_in(elsewhere, vec![roles.into()]).await;
    let _ = ada.get(&path).await.expect(200).shows("Account sluiten");
    let _ = ada.post(&format!("{path}/password"), &[]).await.expect(200);
    let _ = ada
        .post(&format!("{path}/close"), &[("open", "no")])
        .await
        .expect(303);
    let _ = bo.get(&at_theirs).await.expect(200);
    // Somebody who is not a member here cannot be touched at all.
    let other = format!("{MEMBERS}/{}/password", there.id);
    let _ = ada.post(&other, &[]).await.expect(404);
}

/// A browser of an administrator who set the second factor up.
async fn with_second_factor(test: &TestApp, organisation: OrganisationId, user: &User) -> Browser {
    let user = User {
        totp_secret: Some(vec![1]),
        ..user.clone()
    };
    let change = accounts::Change::Update(user.clone());
    test.save_in(organisation, vec![change.into()]).await;
    test.log_in(&user).await
}

#[tokio::test]
async fn somebody_at_two_organisations_switches_between_them() {
    let test = TestApp::new().await;
    let elsewhere = test.make_organisation("elders").await;
    let user = test.account(Role::Administrator).await;
    test.save_in(
        elsewhere,
        vec![accounts::Change::SetRoles(user.id, vec![Role::Administrator]).into()],
    )
    .await;
    let browser = test.log_in(&user).await;
    let page = browser
        .get(MEMBERS)
        .await
        .expect(200)
        .shows("Wissel van organisatie")
        .shows("href=\"/o/elders\"");
    let _ = page.hides("ada@elders.example");
    let _ = browser
        .follow("/o/elders")
        .await
        .expect(200)
        .shows("ada@elders.example")
        .hides("ada@voorbeeldstad");
    // They come back to the organisation that they visited last.
    let start = browser.get("/").await.expect(303);
    assert!(start.location().starts_with("/o/elders/"), "{}", start.location());
    let _ = browser
        .get("/account")
        .await
        .expect(200)
        .shows("Gemeente elders")
        .shows("Gemeente voorbeeldstad");
}
