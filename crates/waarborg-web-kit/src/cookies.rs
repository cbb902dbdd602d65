//! Our cookies: few, HttpOnly, SameSite=Lax, and with the `__Host-` prefix over HTTPS.

use axum::http::{HeaderMap, HeaderValue, header};
use waarborg_app::Config;

/// The session of somebody who is logged in.
pub const SESSION: &str = "session";
/// Binds a form to the browser of a visitor who is not logged in.
pub const VISIT: &str = "visit";
/// What the next page says was done.
pub const NOTICE: &str = "notice";
/// The organisation (its short name) that somebody visited last.
pub const ORGANISATION: &str = "organisation";
/// The language of somebody who is not logged in.
pub const LANGUAGE: &str = "language";

fn full_name(config: &Config, name: &str) -> String {
    if config.secure_cookies {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// The value of a cookie.
#[must_use]
pub fn get(config: &Config, headers: &HeaderMap, name: &str) -> Option<String> {
    let name = full_name(config, name);
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut pairs = cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// Adds a cookie to an answer. Values are tokens and keys of ours: never anything that needs encoding.
/// Without `max_age` it lasts as long as the browser is open.
pub fn set(config: &Config, headers: &mut HeaderMap, name: &str, value: &str, max_age: Option<i64>) {
    let mut cookie = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax",
        full_name(config, name)
    );
    if config.secure_cookies {
        cookie.push_str("; Secure");
    }
    if let Some(seconds) = max_age {
        cookie.push_str(&format!("; Max-Age={seconds}"));
    }
    if let Ok(value) = HeaderValue::try_from(cookie) {
        headers.append(header::SET_COOKIE, value);
    }
}

/// Removes a cookie.
pub fn remove(config: &Config, headers: &mut HeaderMap, name: &str) {
    set(config, headers, name, "", Some(0));
}
