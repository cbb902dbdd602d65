//! A filled store and an application on it, with somebody logged in.

use anyhow::{Context, Result};
use axum::Router;
use object_store::memory::InMemory;
use std::sync::Arc;
use std::time::{Duration, Instant};
use waarborg_app::{App, Clock, Config, Reader, Secrets, SystemClock, hash_blocking, secrets};
use waarborg_domain::accounts::{Role, Session};
use waarborg_domain::ids::{OrganisationId, SessionId, UserId};
use waarborg_domain::store::Store;
use waarborg_store::StoreUrl;
use waarborg_testkit::{Credentials, Keys, MUNICIPALITY, Plan, personas};

/// The password of everybody.
pub const PASSWORD: &str = "kijk-rond-in-voorbeeldstad";
/// The token of the forms of the session; a form carries it masked (here with zeros).
pub const CSRF: &str = "6265b63680000000000000000000000000000000000000000000000000000000";
const TOKEN: &str = "bench-session-token";

/// The application on a filled store.
pub struct World {
    /// The application.
    pub router: Router,
    /// Where the records are; counts the queries.
    pub store: Arc<dyn Store>,
    /// The first organisation.
    pub organisation: OrganisationId,
    /// The cookie of the CISO.
    pub cookie: String,
    /// How long it took to write all the records.
    pub filled_in: Duration,
}

struct BenchSecrets(String);

impl waarborg_testkit::Secrets for BenchSecrets {
    fn credentials(&self, _: UserId, _: &str, _: &[Role]) -> Credentials {
        Credentials {
            password_hash: self.0.clone(),
            totp_secret: Some(vec![0]),
            recovery_codes: Vec::new(),
        }
    }

    fn keys(&self, _: OrganisationId) -> Keys {
        Keys {
            public_key: String::new(),
            encrypted_private_key: Vec::new(),
        }
    }
}

impl World {
    /// Fills an empty store as planned.
    pub async fn new(url: &StoreUrl, plan: &Plan) -> Result<Self> {
        let store = waarborg_store::open(url).await?;
        let hash = hash_blocking(PASSWORD, Config::default().password_memory_kib)
            .map_err(|error| anyhow::anyhow!("cannot hash: {error}"))?;
        let begun = Instant::now();
        for commit in waarborg_testkit::demo(plan, &BenchSecrets(hash)) {
            store.commit(commit).await?;
        }
        let filled_in = begun.elapsed();
        log_in(&*store).await?;
        let organisation = store
            .organisation_by_slug(MUNICIPALITY)
            .await?
            .context("no municipality")?
            .id;
        let cookie = format!("session={TOKEN}");
        Ok(Self {
            router: just_started(store.clone()),
            store,
            organisation,
            cookie,
            filled_in,
        })
    }

    /// The application right after a start: no records are in memory yet.
    pub fn just_started(&self) -> Router {
        just_started(self.store.clone())
    }
}

fn just_started(store: Arc<dyn Store>) -> Router {
    waarborg_web::router(App::new(
        store,
        Arc::new(InMemory::new()),
        Reader::in_process(),
        Secrets::new([7; 32]),
        Arc::new(SystemClock),
        Config::default(),
    ))
}

async fn log_in(store: &dyn Store) -> Result<()> {
    let ciso = store.user_by_email(personas::CISO).await?.context("no CISO")?;
    let now = SystemClock.now();
    store
        .create_session(&Session {
            id: SessionId(uuid::Uuid::now_v7()),
            token_hash: secrets::sha256(TOKEN.as_bytes()),
            user: ciso.id,
            second_factor_passed: true,
            csrf_token: CSRF.to_owned(),
            created_at: now,
            expires_at: now + chrono::Duration::hours(8),
        })
        .await?;
    Ok(())
}
