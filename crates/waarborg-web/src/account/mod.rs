//! One's own account: log-in, second factor, password, language.

pub mod factor;
mod factor_setup;
mod invitations;
mod login;
mod password;
pub mod paths;
mod profile;
pub mod rate_limit;
mod second_factor;

pub(crate) use crate::sessions;
pub use factor::{Verified, shown_code, verify_second_factor};
pub(crate) use password::weak_text;

use crate::feature::Feature;
use crate::routes::{Access, Routes};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("account", routes);

/// Routes of the account.
fn routes() -> Routes {
    Routes::new("account")
        .get(Access::PublicForm, paths::LOG_IN, login::page)
        .post(Access::PublicForm, paths::LOG_IN, login::send)
        .get(Access::Session, paths::SECOND_FACTOR, second_factor::page)
        .post(Access::Session, paths::SECOND_FACTOR, second_factor::send)
        .post(Access::Session, paths::LOG_OUT, login::log_out)
        .get(Access::Session, paths::PASSWORD, password::page)
        .post(Access::Session, paths::PASSWORD, password::send)
        .get(Access::Session, paths::FACTOR_SET_UP, factor_setup::page)
        .post(Access::Session, paths::FACTOR_SET_UP, factor_setup::send)
        .post(Access::LoggedIn, paths::FACTOR_OFF, factor_setup::off)
        .get(Access::LoggedIn, paths::PROFILE, profile::page)
        .post(Access::LoggedIn, paths::LANGUAGE, profile::language)
        .post(Access::LoggedIn, paths::ACCEPT, invitations::accept)
        .post(Access::LoggedIn, paths::DECLINE, invitations::decline)
}

/// Where to go after log-in: only to a path of our own.
pub(crate) fn safe_next(next: &str) -> String {
    let own = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n', '\t']);
    if own { next.to_owned() } else { "/".to_owned() }
}
