//! Failed attempts are counted per account and per address. The answer is the same whether or not
//! the account exists.

use crate::errors::PageError;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use chrono::TimeDelta;
use std::net::SocketAddr;
use waarborg_app::App;
use waarborg_app::secrets::sha256;
use waarborg_domain::Moment;
use waarborg_domain::ids::{AttemptId, UserId};

/// Failures count for this long.
const WINDOW: TimeDelta = TimeDelta::minutes(15);
/// The most failures of one account in that time.
const PER_ACCOUNT: i64 = 10;
/// The most failures from one address: a whole office often shares one.
const PER_ADDRESS: i64 = 100;

/// The address of the visitor, as well as it can be known.
#[derive(Debug, Clone)]
pub struct ClientAddress(pub String);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let forwarded = app.config.client_address_header.as_deref().and_then(|name| {
            let value = parts.headers.get(name)?.to_str().ok()?;
            // The last one was added by our own proxy; those before it the visitor can make up.
            value.rsplit(',').next().map(|address| address.trim().to_owned())
        });
        let direct = || {
            let info = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
            Some(info.0.ip().to_string())
        };
        Ok(Self(
            forwarded.or_else(direct).unwrap_or_else(|| "unknown".to_owned()),
        ))
    }
}

/// The keys under which failures of an attempt are counted.
#[derive(Debug, Clone)]
pub struct Attempt {
    keys: Vec<(String, i64)>,
}

impl Attempt {
    /// Somebody tries to log in. The e-mail address is hashed: what people type there is not always
    /// an address.
    #[must_use]
    pub fn log_in(email: &str, address: &ClientAddress) -> Self {
        let account = format!("account:{}", sha256(email.as_bytes()));
        Self {
            keys: vec![
                (account, PER_ACCOUNT),
                (format!("address:{}", address.0), PER_ADDRESS),
            ],
        }
    }

    /// Somebody tries a second factor.
    #[must_use]
    pub fn second_factor(user: UserId) -> Self {
        Self {
            keys: vec![(format!("factor:{user}"), PER_ACCOUNT)],
        }
    }

    /// Somebody who is logged in confirms the password.
    #[must_use]
    pub fn password(user: UserId) -> Self {
        Self {
            keys: vec![(format!("password:{user}"), PER_ACCOUNT)],
        }
    }

    /// Counts the attempt as failed before anything is tried, so that guesses at the same moment cannot
    /// pass the limit together. `None` when there were too many failures already.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn begin(self, app: &App, now: Moment) -> Result<Option<Begun>, PageError> {
        // Whoever is kept out already costs a look, not a write.
        if self.failures_exceed(app, now, 0).await? {
            return Ok(None);
        }
        let begun = Begun { id: app.id() };
        let keys: Vec<String> = self.keys.iter().map(|(key, _)| key.clone()).collect();
        let forget_before = now - WINDOW * 4;
        app.store
            .note_failed_login(begun.id, &keys, now, forget_before)
            .await?;
        // With those of others who began at the same moment.
        if self.failures_exceed(app, now, 1).await? {
            // What was not tried does not keep the owner of the account out any longer.
            begun.take_back(app).await?;
            return Ok(None);
        }
        Ok(Some(begun))
    }

    /// Whether there are as many failures as may be, besides these of one's own.
    async fn failures_exceed(&self, app: &App, now: Moment, own: i64) -> Result<bool, PageError> {
        for (key, limit) in &self.keys {
            if app.store.failed_logins(key, now - WINDOW).await? >= *limit + own {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// An attempt that counts as failed until it is taken back.
#[derive(Debug)]
#[must_use]
pub struct Begun {
    id: AttemptId,
}

impl Begun {
    /// It was right after all.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn take_back(self, app: &App) -> Result<(), PageError> {
        Ok(app.store.forget_attempt(self.id).await?)
    }
}
