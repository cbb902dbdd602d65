//! What every interface shares: pages, API, portal and command line hand their commands to
//! [`App::decide`], and read through the caches here. No HTML and no HTTP.

mod app;
mod clock;
mod config;
mod decide;
pub mod documents;
mod dossier;
mod errors;
mod ledger_cache;
pub mod password_policy;
pub mod passwords;
pub mod reading;
pub mod secrets;
mod statement;
pub mod sweep;
mod turns;

pub use app::{App, Standing};
pub use clock::{Clock, FixedClock, SystemClock, day_of};
pub use config::Config;
pub use decide::Undecided;
pub use documents::Documents;
pub use dossier::NoDossier;
pub use errors::AppError;
pub use ledger_cache::LedgerCache;
pub use passwords::{Passwords, hash_blocking};
pub use reading::Reader;
pub use secrets::Secrets;
pub use statement::{Proposal, SIGNING_KEY, Unpublished};
