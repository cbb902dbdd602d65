//! Logs: one JSON object per line on standard error, without personal data.

use tracing_subscriber::EnvFilter;

/// Starts logging; `WAARBORG_LOG` sets the level (`info` by default).
pub fn start() {
    let filter = EnvFilter::try_from_env("WAARBORG_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    // A second start (tests) keeps the first.
    let _ = tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_env_filter(filter)
        .try_init();
}

/// Logs only what went wrong.
pub fn start_quiet() {
    let filter = EnvFilter::try_from_env("WAARBORG_LOG").unwrap_or_else(|_| EnvFilter::new("error"));
    let _ = tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_env_filter(filter)
        .try_init();
}
