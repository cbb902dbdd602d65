//! Voorbeeldstad as the demo has it, so that a statement has something to say.

use waarborg_domain::accounts::{Role, User};
use waarborg_domain::decision::Decided;
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_testkit::{Credentials, Keys, Plan, Size};
use waarborg_web::account::factor;
use waarborg_web::testing::{Browser, TestApp};

/// The second factor of everybody.
const TOTP: [u8; 20] = *b"another secret bytes";

struct TestSecrets(waarborg_app::Secrets);

impl waarborg_testkit::Secrets for TestSecrets {
    fn credentials(&self, user: UserId, _: &str, _: &[Role]) -> Credentials {
        Credentials {
            password_hash: "!".to_owned(),
            totp_secret: Some(self.0.encrypt("totp", &user.to_string(), &TOTP)),
            recovery_codes: Vec::new(),
        }
    }

    fn keys(&self, organisation: OrganisationId) -> Keys {
        let key = [organisation.0.as_bytes()[15]; 32];
        Keys {
            public_key: waarborg_documents::sign::public_key(&key),
            encrypted_private_key: self.0.encrypt("signing-key", &organisation.to_string(), &key),
        }
    }
}

/// A smaller Voorbeeldstad: the same story with fewer objects.
const SMALL: Size = Size {
    processes: 6,
    systems: 12,
    people: 12,
    suppliers: 4,
    months: 8,
    ..Size::S
};

/// What the story writes, as of the day of the test.
pub fn commits(test: &TestApp) -> Vec<Decided> {
    let plan = Plan::of(SMALL, waarborg_app::Clock::today(&*test.clock));
    waarborg_testkit::demo(&plan, &TestSecrets(test.app.secrets.clone())).collect()
}

/// The application with Voorbeeldstad in it.
pub async fn filled() -> TestApp {
    let test = TestApp::empty().await;
    for commit in commits(&test) {
        test.app.store.commit(commit).await.expect("a commit");
    }
    test
}

/// The account with this address.
pub async fn person(test: &TestApp, email: &str) -> User {
    let found = test
        .app
        .store
        .user_by_email(email)
        .await
        .expect("the store answers");
    found.expect("the account")
}

/// A browser in which this person is logged in.
pub async fn browser(test: &TestApp, email: &str) -> Browser {
    test.log_in(&person(test, email).await).await
}

/// The code that everybody's app shows now.
pub fn code(test: &TestApp) -> String {
    let now = waarborg_app::Clock::now(&*test.clock);
    factor::code_at(&TOTP, now).expect("a code")
}

/// The application with an organisation on v1.2 of which every measure was assessed.
pub async fn assessed() -> (TestApp, waarborg_testkit::assessed::Assessed) {
    let test = TestApp::empty().await;
    let catalogue = waarborg_catalogue::version("v1.2").expect("v1.2");
    let today = waarborg_app::Clock::today(&*test.clock);
    let secrets = TestSecrets(test.app.secrets.clone());
    let assessed = waarborg_testkit::assessed::Assessed::new("oudstad", catalogue, 3, today, &secrets);
    for commit in assessed.commits.clone() {
        test.app.store.commit(commit).await.expect("a commit");
    }
    (test, assessed)
}
