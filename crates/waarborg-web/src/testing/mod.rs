//! A whole application for tests that reads like a sentence:
//! `TestApp::new().await.with_user(Role::Ciso).await.get("/o/voorbeeldstad/…").await`.

mod browser;

pub use browser::{Answer, Browser};

use crate::account::{factor, sessions};
use crate::setup::create::{FirstAccounts, NewOrganisation, found};
use axum::Router;
use chrono::{TimeDelta, TimeZone, Utc};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;
use waarborg_app::App;
use waarborg_app::Clock;
use waarborg_app::Config;
use waarborg_app::Reader;
use waarborg_app::secrets::{Secrets, random_token, sha256};
use waarborg_domain::Moment;
use waarborg_domain::accounts::{self, NewAccount, Role, Session, User};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::catalogue::Language;
use waarborg_domain::filling;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::law::CbwPosition;
use waarborg_domain::organisations::GovernmentTier;
use waarborg_domain::store::Change;

/// Short name of the organisation that every test starts with.
pub const ORGANISATION: &str = "voorbeeldstad";
/// The password of every account that tests make.
pub const PASSWORD: &str = "drie ganzen op het ijs";

/// A clock that stands still until the test moves it. It starts on 23 November 2026 at 10:00 UTC.
#[derive(Debug)]
pub struct TestClock {
    now: Mutex<Moment>,
}

impl TestClock {
    /// Moves the time.
    pub fn advance(&self, by: TimeDelta) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now += by;
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The application with a database of its own and one organisation.
#[derive(Clone)]
pub struct TestApp {
    /// The application.
    pub app: App,
    /// Its clock.
    pub clock: Arc<TestClock>,
    /// The organisation `voorbeeldstad`.
    pub organisation: OrganisationId,
    router: Router,
    /// How many queries had run when this was last asked.
    queries_before: Arc<AtomicU64>,
    /// Deleted with the last clone.
    _folder: Arc<TempDir>,
}

impl TestApp {
    /// An application with the organisation `voorbeeldstad`, and an administrator whom nobody uses.
    pub async fn new() -> Self {
        let mut test = Self::empty().await;
        test.organisation = test.make_organisation(ORGANISATION).await;
        test
    }

    /// As [`Self::new`], with other settings of the installation.
    pub async fn with_config(change: impl FnOnce(&mut Config)) -> Self {
        let mut test = Self::empty_with(change).await;
        test.organisation = test.make_organisation(ORGANISATION).await;
        test
    }

    /// Reads files in another way from now on.
    pub fn read_with(&mut self, reader: Reader) {
        self.app.reader = reader;
        self.router = crate::router(self.app.clone());
    }

    /// Keeps files elsewhere from now on.
    pub fn keep_files_in(&mut self, files: Arc<dyn object_store::ObjectStore>) {
        self.app.files = files;
        self.router = crate::router(self.app.clone());
    }

    /// An application without organisation or accounts.
    pub async fn empty() -> Self {
        Self::empty_with(|_| ()).await
    }

    /// As [`Self::empty`], with other settings of the installation.
    ///
    /// # Panics
    /// When there is no place for files.
    #[expect(clippy::expect_used, reason = "a test cannot go on without")]
    pub async fn empty_with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = Arc::new(TempDir::new().expect("a folder"));
        let file = folder.path().join("waarborg.sqlite");
        waarborg_store_sqlite::copy_template(&file).expect("a template");
        let database = waarborg_store_sqlite::open(&file).await;
        let store = Arc::new(database.expect("a database"));
        let start = Utc
            .with_ymd_and_hms(2026, 11, 23, 10, 0, 0)
            .single()
            .expect("a moment");
        let clock = Arc::new(TestClock {
            now: Mutex::new(start),
        });
        let mut config = Config {
            base_address: "http://waarborg.test".to_owned(),
            password_memory_kib: 64,
            security_txt: Some("Contact: mailto:security@voorbeeldstad.example\n".to_owned()),
            upload_limit: 1024 * 1024,
            ..Config::default()
        };
        change(&mut config);
        let files = Arc::new(object_store::memory::InMemory::new());
        let app = App::new(
            store,
            files,
            Reader::in_process(),
            Secrets::new([7; 32]),
            clock.clone(),
            config,
        );
        let organisation = app.id();
        let router = crate::router(app.clone());
        Self {
            app,
            clock,
            organisation,
            router,
            queries_before: Arc::default(),
            _folder: folder,
        }
    }

    /// Makes another organisation.
    ///
    /// # Panics
    /// When the store refuses.
    #[expect(clippy::expect_used, reason = "a test cannot go on without")]
    pub async fn make_organisation(&self, slug: &str) -> OrganisationId {
        let id = self.app.id();
        let administrator = NewAccount {
            id: self.app.id(),
            name: "Ada Beheer".to_owned(),
            email: format!("ada@{slug}.example"),
            language: Language::Nl,
            password_hash: self.app.passwords.hash(PASSWORD).await.expect("a hash"),
        };
        let chosen = NewOrganisation {
            id,
            name: format!("Gemeente {slug}"),
            slug: slug.to_owned(),
            tier: GovernmentTier::Municipality,
            catalogue_version: waarborg_catalogue::NEWEST.to_owned(),
            cbw: CbwPosition::default(),
        };
        let accounts = FirstAccounts {
            administrator,
            ciso: None,
        };
        let found = found(&self.app, chosen, accounts);
        let decided = found.decide(self.clock.now(), self.clock.today());
        // Invented, so that tests can fill it.
        let (changes, events) = decided.expect("a short name").into_parts();
        let invented = filling::chapter(found.organisation.id, changes, events);
        self.app.store.commit(invented).await.expect("an organisation");
        found.organisation.id
    }

    /// Writes changes to the organisation, with an event that says that a test did.
    ///
    /// # Panics
    /// When the store refuses.
    pub async fn save(&self, changes: Vec<Change>) {
        self.save_in(self.organisation, changes).await;
    }

    /// As [`Self::save`], to another organisation.
    ///
    /// # Panics
    /// When the store refuses.
    #[expect(clippy::expect_used, reason = "a test cannot go on without")]
    pub async fn save_in(&self, organisation: OrganisationId, changes: Vec<Change>) {
        let event = NewEvent {
            at: self.clock.now(),
            actor: None,
            actor_name: "test".to_owned(),
            action: "test.prepared",
            subject_kind: "test",
            subject: String::new(),
            details: serde_json::json!({}),
        };
        let commit = filling::chapter(organisation, changes, vec![event]);
        self.app.store.commit(commit).await.expect("a commit");
    }

    #[expect(clippy::expect_used, reason = "a test cannot go on without")]
    async fn user(&self, home: OrganisationId, name: &str, email: &str, second_factor: bool) -> User {
        let id: waarborg_domain::ids::UserId = self.app.id();
        let secret = self
            .app
            .secrets
            .encrypt(factor::PURPOSE, &id.to_string(), &TOTP_SECRET);
        User {
            id,
            home,
            email: email.to_owned(),
            name: name.to_owned(),
            language: Language::Nl,
            password_hash: self.app.passwords.hash(PASSWORD).await.expect("a hash"),
            totp_secret: second_factor.then_some(secret),
            totp_last_step: 0,
            recovery_codes: Vec::new(),
            must_change_password: false,
            active: true,
            version: 1,
        }
    }

    /// An account with this role at `voorbeeldstad`: `ciso@voorbeeldstad.example`, with a second
    /// factor where the role needs one. Not logged in.
    pub async fn account(&self, role: Role) -> User {
        self.account_named(
            &format!("Test {role}"),
            &format!("{role}@{ORGANISATION}.example"),
            &[role],
        )
        .await
    }

    /// An account with this name, address and these roles.
    pub async fn account_named(&self, name: &str, email: &str, roles: &[Role]) -> User {
        let second_factor = roles.iter().any(|role| role.needs_second_factor());
        let user = self.user(self.organisation, name, email, second_factor).await;
        self.save(vec![
            accounts::Change::Add(user.clone()).into(),
            accounts::Change::SetRoles(user.id, roles.to_vec()).into(),
        ])
        .await;
        user
    }

    /// A browser in which somebody with this role is logged in.
    pub async fn with_user(&self, role: Role) -> Browser {
        let user = self.account(role).await;
        self.log_in(&user).await
    }

    /// A browser in which this person is logged in, second factor and all.
    ///
    /// # Panics
    /// When the store refuses.
    #[expect(clippy::expect_used, reason = "a test cannot go on without")]
    pub async fn log_in(&self, user: &User) -> Browser {
        let token = random_token();
        let now = self.clock.now();
        let session = Session {
            id: self.app.id(),
            token_hash: sha256(token.as_bytes()),
            user: user.id,
            second_factor_passed: true,
            csrf_token: random_token(),
            created_at: now,
            expires_at: now + sessions::IDLE,
        };
        self.app.store.create_session(&session).await.expect("a session");
        let browser = self.visitor();
        browser.put_cookie(waarborg_web_kit::cookies::SESSION, &token);
        browser.put_csrf(&waarborg_web_kit::csrf::masked(&session.csrf_token));
        browser
    }

    /// How many queries ran since this was last asked.
    pub fn take_queries(&self) -> u64 {
        let now = self.app.store.queries();
        now - self.queries_before.swap(now, Ordering::Relaxed)
    }

    /// A browser in which nobody is logged in.
    #[must_use]
    pub fn visitor(&self) -> Browser {
        Browser::new(self.clone())
    }

    /// The code that the authenticator app of every account shows now.
    #[must_use]
    pub fn totp_code(&self) -> String {
        factor::code_at(&TOTP_SECRET, self.clock.now()).unwrap_or_default()
    }

    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }
}

/// The TOTP secret of every account that tests make.
const TOTP_SECRET: [u8; 20] = *b"twenty secret bytes!";
