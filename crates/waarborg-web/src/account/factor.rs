//! The second factor: TOTP (each code once), or a recovery code (each once).

use super::rate_limit::Attempt;
use crate::errors::PageError;
use chrono::TimeDelta;
use totp_rs::{Builder, Totp};
use waarborg_app::App;
use waarborg_app::secrets::{readable_code, sha256};
use waarborg_domain::Moment;
use waarborg_domain::accounts::User;

/// Purpose under which secrets are encrypted.
pub(crate) const PURPOSE: &str = "totp";
/// How long each code of the app is valid.
const STEP_SECONDS: i64 = 30;
/// How many recovery codes one gets.
const RECOVERY_CODES: usize = 8;

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// The code was right, and is used up.
    Passed,
    /// The code was wrong, or used before.
    Wrong,
    /// Too many wrong codes: wait.
    TooMany,
}

/// Checks a second factor: at log-in, and again before something that counts (approving a statement).
///
/// # Errors
/// When the store fails, or the secret cannot be decrypted.
pub async fn verify_second_factor(
    app: &App,
    user: &User,
    code: &str,
    now: Moment,
) -> Result<Verified, PageError> {
    let Some(attempt) = Attempt::second_factor(user.id).begin(app, now).await? else {
        tracing::warn!(user = %user.id, "second factor refused: too many failures");
        return Ok(Verified::TooMany);
    };
    let code = tidy(code);
    if is_totp(&code) {
        let step = secret_of(app, user)?.and_then(|secret| step_of(&secret, &code, now));
        if let Some(step) = step
            && app.store.use_totp_step(user.id, step).await?
        {
            attempt.take_back(app).await?;
            return Ok(Verified::Passed);
        }
    } else if user.has_second_factor() && app.store.use_recovery_code(user.id, &code_hash(&code)).await? {
        tracing::info!(user = %user.id, "recovery code used");
        attempt.take_back(app).await?;
        return Ok(Verified::Passed);
    }
    tracing::info!(user = %user.id, "second factor failed");
    Ok(Verified::Wrong)
}

/// The code that can be used now, where the installation is a demonstration that shows it: when that of this half
/// minute has been used, the one after it, which is accepted already. Nobody has to wait in a demonstration.
#[must_use]
pub fn shown_code(app: &App, user: &User, now: Moment) -> Option<String> {
    if !app.config.shows_codes {
        return None;
    }
    let used = user.totp_last_step >= now.timestamp().div_euclid(STEP_SECONDS);
    let at = if used {
        now + TimeDelta::seconds(STEP_SECONDS)
    } else {
        now
    };
    code_at(&secret_of(app, user).ok()??, at)
}

fn is_totp(code: &str) -> bool {
    code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit())
}

/// People type spaces, hyphens and capitals.
fn tidy(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase()
}

fn secret_of(app: &App, user: &User) -> Result<Option<Vec<u8>>, PageError> {
    let Some(sealed) = &user.totp_secret else {
        return Ok(None);
    };
    let secret = app.secrets.decrypt(PURPOSE, &user.id.to_string(), sealed);
    secret.map(Some).map_err(PageError::internal)
}

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret).build().ok()
}

/// The time step of a code, if it is right now (or half a minute before or after).
#[must_use]
pub fn step_of(secret: &[u8], code: &str, now: Moment) -> Option<i64> {
    let seconds = u64::try_from(now.timestamp()).ok()?;
    let step = totp(secret)?.check(&tidy(code), seconds)?;
    i64::try_from(step).ok()
}

/// The code that an authenticator app shows now: for tests and the demonstration.
#[must_use]
pub fn code_at(secret: &[u8], now: Moment) -> Option<String> {
    let seconds = u64::try_from(now.timestamp()).ok()?;
    Some(totp(secret)?.generate(seconds).to_string())
}

/// A new secret (160 bits).
#[must_use]
pub fn new_secret() -> [u8; 20] {
    rand::random()
}

/// A secret as people can type it, in groups of four.
#[must_use]
pub fn secret_text(secret: &[u8]) -> String {
    let text = totp_rs::Secret::from(secret).to_base32();
    let groups: Vec<&[u8]> = text.as_bytes().chunks(4).collect();
    groups
        .iter()
        .map(|group| String::from_utf8_lossy(group))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Recovery codes, each of 60 random bits.
#[must_use]
pub fn recovery_codes() -> Vec<String> {
    (0..RECOVERY_CODES).map(|_| readable_code(3)).collect()
}

/// What is stored of a recovery code.
#[must_use]
pub fn code_hash(code: &str) -> String {
    sha256(tidy(code).as_bytes())
}
