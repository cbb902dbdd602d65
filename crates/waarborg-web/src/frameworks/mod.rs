//! Other frameworks beside BIO2: brought in from a file, looked up, removed.
//!
//! Between upload and confirmation the file is staged by the imports; once it is confirmed it
//! stays in the evidence store under `frameworks/{organisation}/{SHA-256}`, as long as the framework does.

mod confirm;
mod file;
mod labels;
mod list;
mod one;
pub mod paths;
mod preview;
mod remove;
mod upload;

use crate::routes::Routes;
use serde::{Deserialize, Serialize};
use waarborg_domain::permissions::Permission::{EditFrameworks, Enter};

/// What is staged until it is confirmed.
#[derive(Debug, Serialize, Deserialize)]
struct Staged {
    name: String,
    /// The file itself: what can be read as a framework is text.
    text: String,
}

/// For what it rests there.
const STAGING: &str = "framework";

/// Routes of the other frameworks.
pub fn routes() -> Routes {
    Routes::new("frameworks")
        .get(Enter, paths::LIST, list::page)
        .get(EditFrameworks, paths::IMPORT, upload::page)
        .post(EditFrameworks, paths::IMPORT, upload::send)
        .get(EditFrameworks, paths::PREVIEW, preview::page)
        .post(EditFrameworks, paths::PREVIEW, confirm::send)
        .post(EditFrameworks, paths::CANCEL, confirm::cancel)
        .get(Enter, paths::ONE, one::page)
        .get(Enter, paths::FILE, file::download)
        .get(EditFrameworks, paths::REMOVE, remove::page)
        .post(EditFrameworks, paths::REMOVE, remove::send)
}
