//! What the operator of the installation chooses.

use std::time::Duration;

/// Settings of the installation.
#[derive(Debug, Clone)]
pub struct Config {
    /// Address at which people reach this installation, without a slash at the end
    /// (`https://waarborg.example`). Decides which `Origin` a form may come from.
    pub base_address: String,
    /// Cookies only over HTTPS, with the `__Host-` prefix, and HSTS. Off only for a demonstration on
    /// plain-http localhost.
    pub secure_cookies: bool,
    /// The largest file that may be uploaded, in bytes.
    pub upload_limit: usize,
    /// Text of `/.well-known/security.txt`, if there is one.
    pub security_txt: Option<String>,
    /// Name of this installation in people's authenticator app.
    pub totp_issuer: String,
    /// The header in which a trusted reverse proxy hands over the address of the visitor
    /// (`x-forwarded-for`: the last address counts), if there is one.
    pub client_address_header: Option<String>,
    /// The page that asks for a second factor shows the code. Only for a demonstration: it makes the
    /// second factor worthless.
    pub shows_codes: bool,
    /// How many organisations keep their ledger in memory.
    pub cached_organisations: usize,
    /// How long a handler may take, an upload over a slow line included.
    pub request_limit: Duration,
    /// Memory of one password hash in KiB. 19 MiB as OWASP advises; tests take less.
    pub password_memory_kib: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            base_address: "http://localhost:8080".to_owned(),
            secure_cookies: false,
            upload_limit: 25 * 1024 * 1024,
            security_txt: None,
            totp_issuer: "Waarborg".to_owned(),
            client_address_header: None,
            shows_codes: false,
            cached_organisations: 64,
            request_limit: Duration::from_secs(600),
            password_memory_kib: 19 * 1024,
        }
    }
}
