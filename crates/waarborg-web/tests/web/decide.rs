//! Who may decide is checked when it is decided, not when the session was looked up.

use waarborg_app::Undecided;
use waarborg_domain::accounts::{self, Actor, Role, User};
use waarborg_domain::decision::By;
use waarborg_domain::permissions::Permission;
use waarborg_domain::scope::StateText;
use waarborg_web::testing::TestApp;

fn ciso(test: &TestApp, user: &User) -> By {
    By::Member(Actor {
        user: user.id,
        name: user.name.clone(),
        organisation: test.organisation,
        roles: vec![Role::Ciso],
    })
}

#[tokio::test]
async fn a_role_that_was_taken_away_meanwhile_does_not_decide() {
    let test = TestApp::new().await;
    let user = test.account(Role::Ciso).await;
    let by = ciso(&test, &user);
    let text = |seen| StateText {
        seen,
        text: format!("Alle dienstverlening, versie {seen}."),
    };
    let stated = test.app.decide(test.organisation, &by, &text(0)).await;
    assert_eq!(stated, Ok(true));
    test.save(vec![
        accounts::Change::SetRoles(user.id, vec![Role::Reader]).into(),
    ])
    .await;
    let refused = test.app.decide(test.organisation, &by, &text(1)).await;
    assert_eq!(refused, Err(Undecided::NotAllowed(Permission::Decide)));
    let closed = test
        .account_named("Bo Dicht", "bo@voorbeeldstad.example", &[Role::Ciso])
        .await;
    let by = ciso(&test, &closed);
    let change = User {
        active: false,
        ..closed
    };
    test.save(vec![accounts::Change::Update(change).into()]).await;
    let refused = test.app.decide(test.organisation, &by, &text(1)).await;
    assert_eq!(refused, Err(Undecided::NotAllowed(Permission::Decide)));
}
