//! Two administrators at the same moment, each on an instance of the program of their own, on both
//! databases: whatever they do to each other, somebody stays to administer.

use object_store::memory::InMemory;
use std::sync::Arc;
use waarborg_app::{App, Config, Reader, Secrets, SystemClock, Undecided};
use waarborg_domain::accounts::{
    self, Actor, AddMember, ManageRefused, MembersRefused, NewAccount, Role, SetActive, SetRoles, User,
};
use waarborg_domain::catalogue::Language;
use waarborg_domain::decision::{By, Command};
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;
use waarborg_store::StoreUrl;
use waarborg_testkit::NoSecrets;
use waarborg_testkit::builders::Small;

#[path = "../../waarborg-store/tests/contract/postgres.rs"]
mod postgres;

const ROUNDS: usize = 6;
const ADMINISTRATOR: &[Role] = &[Role::Administrator];

/// An organisation with two administrators, and two instances that serve it.
struct Together {
    here: App,
    there: App,
    small: Small,
    other: Actor,
    _folder: Option<tempfile::TempDir>,
}

async fn instance(url: &StoreUrl) -> App {
    App::new(
        waarborg_store::open(url).await.expect("a store"),
        Arc::new(InMemory::new()),
        Reader::in_process(),
        Secrets::new([7; 32]),
        Arc::new(SystemClock),
        Config::default(),
    )
}

impl Together {
    async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = StoreUrl::Sqlite(folder.path().join("waarborg.sqlite"));
        Self::at(&url, Some(folder)).await
    }

    async fn postgres() -> Self {
        Self::at(&StoreUrl::Postgres(postgres::new_database().await), None).await
    }

    async fn at(url: &StoreUrl, folder: Option<tempfile::TempDir>) -> Self {
        let (here, there) = (instance(url).await, instance(url).await);
        let small = Small::new("proefdorp", here.clock.today(), &NoSecrets);
        here.store.commit(small.set_up.clone()).await.expect("set up");
        let (id, home) = (here.id(), small.organisation.id);
        let other = Actor {
            user: id,
            name: "Bo Beheer".to_owned(),
            organisation: home,
            roles: ADMINISTRATOR.to_vec(),
        };
        let account = NewAccount {
            id,
            name: other.name.clone(),
            email: "bo@proefdorp.example".to_owned(),
            language: Language::Nl,
            password_hash: "!".to_owned(),
        };
        let roles = ADMINISTRATOR.to_vec();
        let operator = By::Operator("waarborg user add");
        let added = here.decide(home, &operator, &AddMember { account, roles }).await;
        added.expect("a second administrator");
        Self {
            here,
            there,
            small,
            other,
            _folder: folder,
        }
    }

    fn organisation(&self) -> OrganisationId {
        self.small.organisation.id
    }

    fn users(&self) -> (UserId, UserId) {
        (self.small.administrator.user, self.other.user)
    }

    /// The first administrator does the one at the moment when the second does the other.
    async fn at_once<C: Command>(&self, one: &C, other: &C) -> [Result<C::Output, Undecided<C::Refusal>>; 2] {
        let (first, second) = (
            By::Member(self.small.administrator.clone()),
            By::Member(self.other.clone()),
        );
        let organisation = self.organisation();
        let (one, other) = tokio::join!(
            self.here.decide(organisation, &first, one),
            self.there.decide(organisation, &second, other)
        );
        [one, other]
    }

    /// How many there are to administer, as either instance sees it.
    async fn administrators(&self) -> usize {
        let mut counts = Vec::new();
        for app in [&self.here, &self.there] {
            let ledger = app.ledger(self.organisation()).await.expect("a ledger");
            counts.push(
                ledger
                    .members
                    .iter()
                    .filter(|member| member.administers())
                    .count(),
            );
        }
        assert_eq!(counts[0], counts[1]);
        counts[0]
    }

    /// Both administer again, and can log in.
    async fn begin_again(&self) {
        let (one, other) = self.users();
        let mut changes = Vec::new();
        for id in [one, other] {
            let user = self.here.store.user(id).await.expect("read").expect("an account");
            if !user.active {
                let active = true;
                changes.push(accounts::Change::Update(User { active, ..user }).into());
            }
            changes.push(accounts::Change::SetRoles(id, ADMINISTRATOR.to_vec()).into());
        }
        self.fill(changes).await;
        assert_eq!(self.administrators().await, 2);
    }

    async fn fill(&self, changes: Vec<Change>) {
        let filled = self
            .small
            .commit(&self.small.administrator, "test.prepared", changes);
        self.here.store.commit(filled).await.expect("filled");
    }
}

fn leaves(user: UserId, roles: &[Role]) -> SetRoles {
    SetRoles {
        user,
        seen: ADMINISTRATOR.to_vec(),
        roles: roles.to_vec(),
    }
}

/// Exactly one of the two was done, and the other says why not.
fn one_of<R: std::fmt::Debug + PartialEq>(told: [Result<(), Undecided<R>>; 2], why: &[Undecided<R>]) {
    let (done, refused): (Vec<_>, Vec<_>) = told.into_iter().partition(Result::is_ok);
    assert_eq!(done.len(), 1, "{refused:?}");
    for refused in refused.into_iter().filter_map(Result::err) {
        assert!(why.contains(&refused), "{refused:?}");
    }
}

async fn remove_each_other(together: Together) {
    let (one, other) = together.users();
    for _ in 0..ROUNDS {
        let told = together.at_once(&leaves(other, &[]), &leaves(one, &[])).await;
        one_of(told, &[Undecided::NotAllowed(Permission::Administer)]);
        assert_eq!(together.administrators().await, 1);
        together.begin_again().await;
    }
}

async fn close_each_other(together: Together) {
    let (one, other) = together.users();
    let close = |user| SetActive { user, active: false };
    for _ in 0..ROUNDS {
        let told = together.at_once(&close(other), &close(one)).await;
        let last = Undecided::Refused(ManageRefused::LastAdministrator);
        one_of(told, &[Undecided::NotAllowed(Permission::Administer), last]);
        assert_eq!(together.administrators().await, 1);
        together.begin_again().await;
    }
}

async fn step_down(together: Together) {
    let (one, other) = together.users();
    let reader = &[Role::Reader];
    for _ in 0..ROUNDS {
        let told = together
            .at_once(&leaves(one, reader), &leaves(other, reader))
            .await;
        one_of(told, &[Undecided::Refused(MembersRefused::LastAdministrator)]);
        assert_eq!(together.administrators().await, 1);
        together.begin_again().await;
    }
}

macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(super::Together::sqlite().await).await;
            })+
        }
        mod postgres_server {
            $(#[tokio::test(flavor = "multi_thread")]
            #[ignore = "needs a PostgreSQL server: see scripts/postgres"]
            async fn $name() {
                super::$name(super::Together::postgres().await).await;
            })+
        }
    };
}
on_both!(remove_each_other, close_each_other, step_down);
