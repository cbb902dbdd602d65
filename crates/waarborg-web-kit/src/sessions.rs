//! Sessions: a random token in a cookie, its hash in the store. Over after an hour without use, and
//! after eight hours in any case.

use crate::cookies;
use crate::errors::PageError;
use axum::http::HeaderMap;
use chrono::TimeDelta;
use waarborg_app::App;
use waarborg_app::secrets::{random_token, sha256};
use waarborg_domain::Moment;
use waarborg_domain::accounts::{Session, SessionContext, User};

/// The longest session.
const MAX_AGE: TimeDelta = TimeDelta::hours(8);
/// An unused session ends after this.
pub const IDLE: TimeDelta = TimeDelta::hours(1);
/// The end is moved at most this often, so that reading a page is not a write.
const MOVE_EVERY: TimeDelta = TimeDelta::minutes(5);

/// The session of a request, if there is one that is still valid.
///
/// # Errors
/// When the store fails.
pub async fn find(app: &App, headers: &HeaderMap, now: Moment) -> Result<Option<SessionContext>, PageError> {
    let Some(token) = cookies::get(&app.config, headers, cookies::SESSION) else {
        return Ok(None);
    };
    let found = app.store.session(&sha256(token.as_bytes()), now).await?;
    Ok(found.filter(|found| found.user.active))
}

/// Starts a session and gives it to the browser.
///
/// # Errors
/// When the store fails.
pub async fn start(app: &App, user: &User, now: Moment, headers: &mut HeaderMap) -> Result<(), PageError> {
    let token = random_token();
    let session = Session {
        id: app.id(),
        token_hash: sha256(token.as_bytes()),
        user: user.id,
        second_factor_passed: !user.has_second_factor(),
        csrf_token: random_token(),
        created_at: now,
        expires_at: now + IDLE,
    };
    app.store.create_session(&session).await?;
    cookies::set(&app.config, headers, cookies::SESSION, &token, None);
    Ok(())
}

/// Records that the second factor was given, and rotates the token of the session.
///
/// # Errors
/// When the store fails.
pub async fn second_factor_passed(
    app: &App,
    session: &Session,
    headers: &mut HeaderMap,
) -> Result<(), PageError> {
    let token = random_token();
    app.store
        .pass_second_factor(session.id, &sha256(token.as_bytes()))
        .await?;
    cookies::set(&app.config, headers, cookies::SESSION, &token, None);
    Ok(())
}

/// Moves the end of a session that is in use.
///
/// # Errors
/// When the store fails.
pub async fn extend(app: &App, session: &Session, now: Moment) -> Result<(), PageError> {
    let until = (now + IDLE).min(session.created_at + MAX_AGE);
    if until - session.expires_at >= MOVE_EVERY {
        app.store.extend_session(session.id, until).await?;
    }
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// When the store fails.
pub async fn end(app: &App, session: &Session, headers: &mut HeaderMap) -> Result<(), PageError> {
    app.store.end_session(session.id).await?;
    cookies::remove(&app.config, headers, cookies::SESSION);
    Ok(())
}
